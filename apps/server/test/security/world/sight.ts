import { type Act, type DataKind, dataKinds, may, purposesByRole, type Relation, type Role } from '@samenpad/access';
import type { TestApp } from '../../../src/testing/index.ts';
import { asAdmin, type Person } from './people.ts';

/** Kinds that a row of sight can open: figures and messages have ways of their own. */
const rowKinds = dataKinds.filter((kind) => kind !== 'AG' && kind !== 'BV');

interface Jeugdige {
  gemeente: string;
  age: number;
}

/** What the access rules say about everybody, from the facts in the tables; the table of sight is not asked. */
export interface Sight {
  /** May the person see anything at all of this jeugdige? */
  sees(person: Person, jeugdigeId: string): boolean;
  /** May the person read or write a piece of this kind: own or shared, whichever is the widest? */
  may(person: Person, act: Act, kind: DataKind, jeugdigeId: string): boolean;
  /** Jeugdigen to whom the person stands in a relation that opens something. */
  listOwn(person: Person): readonly string[];
  gemeenteOf(jeugdigeId: string): string;
  /** Nobody of the gemeente has the case in hand: its teamleider may give it to somebody. */
  isUnattended(jeugdigeId: string): boolean;
}

export async function readSight(test: TestApp): Promise<Sight> {
  const jeugdigen = new Map<string, Jeugdige>();
  const rows = await asAdmin<{ id: string; gemeente: string; age: number }>(
    test,
    `select jeugdige_id as id, gemeente, extract(year from age(current_date, geboortedatum))::int as age from zorg.identiteit`,
  );
  for (const { id, gemeente, age } of rows.rows) jeugdigen.set(id, { gemeente, age });
  const ties = await readTies(test);
  const held = await asAdmin<{ id: string }>(
    test,
    "select jeugdige_id as id from toegang.relatie where relatie = 'betrokken' and now() >= van and now() < tot",
  );
  const attended = new Set(held.rows.map(({ id }) => id));

  const verdicts = new Map<string, boolean>();
  const decide = (person: Person, act: Act, kind: DataKind, id: string): boolean => {
    const jeugdige = jeugdigen.get(id);
    if (jeugdige === undefined) return false;
    const relations = [...(ties.get(person.accountId)?.get(id) ?? [])];
    if (person.gemeenten.includes(jeugdige.gemeente)) relations.push('gemeente');
    return isAllowed(person.rol, relations, act, kind, jeugdige.age);
  };
  const sees = (person: Person, id: string) => {
    const key = `${person.name} ${id}`;
    const known = verdicts.get(key) ?? rowKinds.some((kind) => decide(person, 'lezen', kind, id));
    verdicts.set(key, known);
    return known;
  };
  return {
    sees,
    may: decide,
    listOwn: (person) => [...(ties.get(person.accountId)?.keys() ?? [])].filter((id) => sees(person, id)),
    isUnattended: (id) => !attended.has(id),
    gemeenteOf: (id) => jeugdigen.get(id)?.gemeente ?? '',
  };
}

/** Whoever wrote it, shared or not, for any purpose of the role, with an agreement: the widest reading. */
function isAllowed(role: Role, relations: readonly Relation[], act: Act, kind: DataKind, age: number): boolean {
  const subject = { age, own: true, shared: true };
  return purposesByRole[role].some((purpose) => {
    const context = { purpose, agreementKinds: dataKinds, breakGlass: relations.includes('nood') };
    return may({ role, relations }, act, kind, subject, context).outcome === 'allowed';
  });
}

/** Account → jeugdige → relations of this moment: by name, through an organisation or team, by toewijzing, by emergency. */
async function readTies(test: TestApp): Promise<Map<string, Map<string, Relation[]>>> {
  const { rows } = await asAdmin<{ account: string; id: string; relatie: Relation }>(
    test,
    `with houders as (
       select account_id, account_id as houder, null::text as agb, null::uuid as team_id from toegang.account
       union all
       select s.account_id, h.houder, o.agb, h.team_id from toegang.houderschap s join toegang.houder h using (houder)
         left join toegang.organisatie o using (organisatie_id) where now() >= s.van and now() < s.tot),
     lopend as (select * from toegang.relatie where now() >= van and now() < tot)
     select h.account_id as account, r.jeugdige_id as id, r.relatie from houders h join lopend r using (houder)
     union
     select h.account_id, r.jeugdige_id, 'team' from houders h join toegang.account k on k.team_id = h.team_id
       join lopend r on r.houder = k.account_id and r.relatie in ('betrokken', 'waarnemer')
     union
     select h.account_id, t.jeugdige_id, case when t.eind < current_date then 'beeindigd'
         when k.rol = 'accounthouder' then 'portefeuille' else 'toegewezen' end
       from houders h join toegang.account k using (account_id) join zorg.toewijzing t on t.aanbieder = h.agb
       where t.toestand not in ('verwijderd', 'wees') and t.begin <= current_date
         and (t.eind is null or t.eind >= current_date or k.rol <> 'accounthouder')
     union
     select account_id, jeugdige_id, 'nood' from toegang.noodtoegang where now() < tot`,
  );
  const ties = new Map<string, Map<string, Relation[]>>();
  for (const { account, id, relatie } of rows) {
    const own = ties.get(account) ?? new Map<string, Relation[]>();
    own.set(id, [...(own.get(id) ?? []), relatie]);
    ties.set(account, own);
  }
  return ties;
}
