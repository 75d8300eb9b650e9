import type { Purpose, Relation, Role } from '@samenpad/access';
import { purposesByRole } from '@samenpad/access';
import type { GemeenteCode } from '@samenpad/domain';
import { withAdmin } from '../connection/prepare-server.ts';
import type { AccountLogin, Actor, OrganisatieLogin } from '../toegang/actor.ts';
import type { TestDatabase } from './create-test-database.ts';

type Test = Pick<TestDatabase, 'database' | 'server'>;

/** `organisaties` are made when they are not there: a key of eight digits is the AGB code of an aanbieder. */
export type SignIn = Pick<AccountLogin, 'rol' | 'gemeenten' | 'organisaties' | 'team'> & {
  /** Absent: an account for these very rights. */
  subject?: string;
  purpose?: Purpose;
};

/** An account with an open session of an hour. */
export async function signInAs(test: Test, login: SignIn): Promise<{ accountId: string; actor: Actor }> {
  const { rol, gemeenten, organisaties = [], team, subject, purpose = purposesByRole[rol][0] ?? 'beheer' } = login;
  for (const sleutel of organisaties) {
    await test.database.provisioning.saveOrganisatie({
      sleutel,
      naam: sleutel,
      soort: soortOf(rol, sleutel),
      agb: /^\d{8}$/.test(sleutel) ? sleutel : undefined,
    });
  }
  for (const gemeente of team === undefined ? [] : gemeenten) {
    await test.database.provisioning.saveTeam(gemeente, team ?? '');
  }
  const { account, token } = await test.database.accounts.startSession(
    { ...login, naam: rol, subject: subject ?? [rol, ...gemeenten, ...organisaties, team].join(' ') },
    new Date(Date.now() + 3_600_000),
  );
  return { accountId: account.accountId, actor: { token, purpose } };
}

function soortOf(rol: Role, sleutel: string): OrganisatieLogin['soort'] {
  if (rol === 'verwijzer' || rol === 'school' || rol === 'gi') return rol;
  return /^\d{8}$/.test(sleutel) ? 'aanbieder' : 'gemeente';
}

export interface TestRelatie {
  gemeente: GemeenteCode;
  /** Absent: with every jeugdige of the gemeente. */
  jeugdigeId?: string;
  /** The account, or the key of the organisation that holds the relation. */
  houder: { accountId: string } | { organisatie: string };
  rol: Role;
  relatie: Relation;
  /** Absent: since the first day of this century. */
  van?: Date;
  tot?: Date;
}

/** Ties an account or organisation to one jeugdige, or to all that are known. Gives the ids of the relations. */
export async function giveRelatie(test: Test, relatie: TestRelatie): Promise<string[]> {
  const ids = relatie.jeugdigeId === undefined ? await listJeugdigeIds(test, relatie.gemeente) : [relatie.jeugdigeId];
  const van = relatie.van ?? new Date('2000-01-01T00:00:00+01:00');
  return await test.database.provisioning.saveRelaties(
    ids.map((jeugdigeId) => ({ ...relatie, jeugdigeId, van, grond: 'test' })),
  );
}

/** Every jeugdige of a gemeente, whoever may see them. */
export async function listJeugdigeIds(test: Test, gemeente: GemeenteCode): Promise<string[]> {
  return await withAdmin(test.server, test.server.address.database, async (admin) => {
    const sql = 'select jeugdige_id from zorg.jeugdige where gemeente = $1 order by pseudoniem';
    return (await admin.query<{ jeugdige_id: string }>(sql, [gemeente])).rows.map((row) => row.jeugdige_id);
  });
}
