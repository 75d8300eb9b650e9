import type { PlainDate } from '@samenpad/domain';
import type pg from 'pg';
import { inTransaction } from '../connection/connection.ts';
import { logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { reportDue } from '../toestemming/create-taken.ts';
import type { Agendapunt, Melding, MeldingSoort, VandaagStore, Wachtrij, WachtrijSoort } from './vandaag-store.ts';

/** Requests of the person concerned that the actor treats or made: the rows of that table say which. */
const requests = `select v.gemeente, v.jeugdige_id, coalesce(j.pseudoniem, ''), 'verzoek', v.soort, v.antwoord_voor, null, v.verzoek_id
  from toegang.verzoek_betrokkene v left join zorg.jeugdige j on j.gemeente = v.gemeente and j.jeugdige_id = v.jeugdige_id
  where v.besluit is null and v.antwoord_voor between coalesce($1::date, '-infinity') and $2
    and (select toegang.actor()) in (v.behandelaar, v.indiener)`;

const day = (moment: string) => `(${moment} at time zone 'Europe/Amsterdam')::date`;
const counted = (oldest: string, from: string) =>
  `count(*)::int as aantal, min(${oldest})::date as oldest from ${from}`;

/** Each with the very rows that its own page lists; what a task of a day tells already is not told twice. */
const queues: Readonly<Record<WachtrijSoort, string>> = {
  'te-besluiten': counted(
    'v.dagtekening',
    `zorg.verzoek v where v.toestand in ('open', 'in-onderzoek', 'te-laat') and exists (select from toegang.zicht z
       where z.gemeente = v.gemeente and z.jeugdige_id = v.jeugdige_id and z.schrijven & 4 <> 0 and z.familie = 0
         and statement_timestamp() >= z.van and statement_timestamp() < z.tot)`,
  ),
  vacature: counted('sinds', 'toegang.vacatures_zonder_taak()'),
  maatwerk: counted(day('op'), 'toegang.voorgelegd_maatwerk()'),
  'zonder-betrokkene': `coalesce(max(totaal), 0)::int as aantal, null::date as oldest from toegang.zonder_betrokkene(null, 0, 1)`,
  'tweede-paar': counted(day('gevraagd_op'), 'toegang.lees_paren() where not zelf'),
  noodtoegang: counted('beoordelen_voor', 'toegang.noodtoegangen() where beoordeeld_op is null'),
  project: counted(day('gevraagd_op'), "toegang.lees_projecten() where stand = 'gevraagd' and not eigen"),
  controle: counted(day('gevraagd_op'), "toegang.lees_controles() where stand = 'gevraagd' and not eigen"),
  accountgesprek: counted('kwartaal', 'toegang.lees_accountgesprekken() where lopend and besproken_op is null'),
  accountvraag: `coalesce(sum(vragen - antwoorden), 0)::int as aantal, min(${day('gevraagd_op')}) as oldest
    from toegang.lees_accountgesprekken() where lopend and vragen > antwoorden`,
  'te-starten': `coalesce(max(totaal), 0)::int as aantal, null::date as oldest
    from toegang.lees_eigen_toewijzingen('te-starten', '', 1, 0)`,
  toestemming: counted(
    day('"gevraagdOp"'),
    `toegang.lees_toestemmingen(null) where toestand = 'gevraagd' and gevers @> '[{"eigen": true, "beantwoord": false}]'`,
  ),
  brief: `coalesce(max(totaal), 0)::int as aantal, min(${day('sinds')}) as oldest from toegang.lees_ongelezen_brieven(1, 0)`,
  uitnodiging: counted(day('op'), `toegang.wacht_op_antwoord() where soort = 'uitnodiging'`),
  overleg: counted(day('op'), `toegang.wacht_op_antwoord() where soort = 'overleg'`),
  contactpersoon: counted(day('op'), 'toegang.andere_contactpersonen()'),
  akkoord: `count(*)::int as aantal, null::date as oldest from toegang.plannen_voor_akkoord()`,
};

/** The work of today, on the pool of the app role; what is told by mail on that of sp_jobs. */
export function createVandaag(pool: pg.Pool, jobs: pg.Pool): VandaagStore {
  return {
    listAgenda: (actor, { van, tot }) =>
      asActor(pool, actor, async (connection) => {
        await reportDue(connection);
        const rows = await connection.query<Agendapunt & pg.QueryResultRow>(
          `select gemeente, jeugdige_id as "jeugdigeId", pseudoniem, soort, detail, dag, begint as "startsAt", onderwerp_id as "onderwerpId"
           from (select * from toegang.lees_agenda(coalesce($1::date, '-infinity'), $2::date) union all ${requests}) x
           order by dag, begint nulls first, soort, onderwerp_id`,
          [van, tot],
        );
        const isPlan = ({ soort }: Agendapunt) => soort === 'mdo' || soort === 'plan-evaluatie';
        logLookAtRows(connection, rows.filter(isPlan), ['PL'], 'agenda-gelezen');
        logLookAtRows(
          connection,
          rows.filter((row) => !isPlan(row)),
          [],
          'agenda-gelezen',
        );
        return rows;
      }),
    countWachtrijen: (actor, soorten) =>
      asActor(pool, actor, async (connection) => {
        if (soorten.length === 0) return [];
        const parts = soorten.map((soort) => `select '${soort}' as soort, ${queues[soort]}`);
        const rows = await connection.query<Wachtrij & pg.QueryResultRow>(parts.join(' union all '));
        return rows.filter(({ aantal }) => aantal > 0);
      }),
    ...createMeldingen(pool),
    tellByMail: createMailing(jobs),
  };
}

/** After trouble only those whom it befell are looked at again that day: for the others nothing was new, or they were told. */
function createMailing(jobs: pg.Pool): VandaagStore['tellByMail'] {
  let failed: { dag: PlainDate; accounts: ReadonlySet<string> } | undefined;
  return async (dag, drop) => {
    const listed = await askJobs<{ accountId: string }>(
      jobs,
      'select account_id as "accountId" from toegang.lees_meldmails($1)',
      [dag],
    );
    const again = failed?.dag === dag ? failed.accounts : undefined;
    const accounts = listed.filter(({ accountId }) => again?.has(accountId) ?? true);
    const troubles = new Map<string, unknown>();
    let told = 0;
    for (const { accountId } of accounts) {
      try {
        if (await tellOne(jobs, { accountId, dag }, drop)) told++;
      } catch (error) {
        troubles.set(accountId, error);
      }
    }
    failed = troubles.size > 0 ? { dag, accounts: new Set(troubles.keys()) } : undefined;
    if (troubles.size > 0) throw new AggregateError([...troubles.values()], `${troubles.size} notices were not mailed`);
    return told;
  };
}

const askJobs = <Row extends pg.QueryResultRow>(jobs: pg.Pool, sql: string, values: unknown[]) =>
  inTransaction(jobs, (connection) => connection.query<Row>(sql, values));

/**
 * Takes the mail of one account, drops it, and books what became of it. Should it end in between, then nobody was told twice
 * on one day, and what waits is told the next.
 */
async function tellOne(
  jobs: pg.Pool,
  { accountId, dag }: { accountId: string; dag: PlainDate },
  drop: Parameters<VandaagStore['tellByMail']>[1],
): Promise<boolean> {
  const [mail] = await askJobs<{ aan: string; tot: string }>(
    jobs,
    // As text: a Date has no microseconds, and what came within that one would be told twice.
    'select mail as aan, tot::text from toegang.neem_meldmail($1, $2)',
    [accountId, dag],
  );
  if (mail === undefined) return false;
  const book = (tot: string | null) => askJobs(jobs, 'select toegang.boek_meldmail($1, $2, $3)', [accountId, dag, tot]);
  try {
    await drop({ accountId, aan: mail.aan });
  } catch (error) {
    await book(null);
    throw error;
  }
  await book(mail.tot);
  return true;
}

type Meldingen = Pick<VandaagStore, 'listMeldingen' | 'seeMeldingen' | 'muteMeldingen' | 'mailMeldingen'>;

function createMeldingen(pool: pg.Pool): Meldingen {
  return {
    listMeldingen: (actor) =>
      asActor(pool, actor, async (connection) => {
        const meldingen = await connection.query<Melding & pg.QueryResultRow>(
          'select soort, onderwerp_id as "onderwerpId", op, nieuw from toegang.lees_meldingen()',
        );
        const [row] = await connection.query<{ uit: MeldingSoort[]; mail: string | null }>(
          'select toegang.lees_meldinginstelling() as uit, toegang.lees_meldingmail() as mail',
        );
        return { meldingen, uit: row?.uit ?? [], mail: row?.mail ?? null };
      }),
    seeMeldingen: (actor) =>
      asActor(pool, actor, async (connection) => {
        await connection.query('select toegang.zie_meldingen()');
      }),
    muteMeldingen: (actor, uit) =>
      asActor(pool, actor, async (connection) => {
        await connection.query('select toegang.zet_meldinginstelling($1)', [uit]);
      }),
    mailMeldingen: (actor, mail) =>
      asActor(pool, actor, async (connection) => {
        await connection.query('select toegang.zet_meldingmail($1)', [mail]);
      }),
  };
}
