import type pg from 'pg';
import { type Connection, inTransaction } from '../connection/connection.ts';
import { insertRows } from '../connection/insert-rows.ts';
import type { Omzetregel, Omzettaak, OmzettingStore, TeOmzetten } from './omzetting-store.ts';

/** What runs under a code on or after a day. */
export const running = `select toewijzing_nummer as "toewijzingNummer", jeugdige_id as "jeugdigeId", aanbieder
  from zorg.toewijzing where gemeente = $1 and domein = $2 and product ->> 'code' = $3 and toestand in ('actief', 'gepland')
    and (eind is null or eind >= $4::date) order by jeugdige_id, aanbieder, toewijzing_nummer`;

/** How long a process that gives no sign of life holds its work. */
const held = "clock_timestamp() + interval '60 seconds'";

type Work = Omit<OmzettingStore, 'list' | 'find' | 'listRunning'>;

/** The work of a conversion, below the people, on the pool of the importer. */
export function createOmzetwerk(pool: pg.Pool): Work {
  return { ...createTurns(pool), ...createProgress(pool) };
}

/** Which work there is, and who does it. */
function createTurns(pool: pg.Pool): Pick<Work, 'start' | 'begin' | 'claim' | 'hold' | 'finish'> {
  const inOne = <T>(work: (connection: Connection) => Promise<T>) => inTransaction(pool, work);
  return {
    start: ({ gemeente, omzettingId, domein, vanCode, naarCategorie, naarCode, per, reden, door, totaal }) =>
      inOne(async (connection) => {
        await connection.execute(
          `insert into zorg.omzetting (gemeente, omzetting_id, domein, van_code, naar_categorie, naar_code, per, reden, door,
             werk, totaal) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'plannen', $10) on conflict do nothing`,
          [gemeente, omzettingId, domein, vanCode, naarCategorie, naarCode, per, reden, door, totaal],
        );
      }),
    begin: (gemeente, omzettingId, werk, totaal) =>
      inOne(async (connection) => {
        const begun = await connection.execute(
          `update zorg.omzetting set werk = $3, totaal = $4, gedaan = 0, bezig_tot = null, turn = null
           where gemeente = $1 and omzetting_id = $2 and werk is null and teruggedraaid_op is null
             and (verstuurd_op is null or $3 = 'terugdraaien')`,
          [gemeente, omzettingId, werk, totaal],
        );
        return begun === 1;
      }),
    claim: () => inOne(claim),
    hold: (taak) => inOne((connection) => addDone(connection, taak, 0)),
    finish: ({ gemeente, omzettingId, turn }) =>
      inOne(async (connection) => {
        const finished = await connection.execute(
          `update zorg.omzetting set werk = null, bezig_tot = null, turn = null,
             verstuurd_op = case werk when 'versturen' then clock_timestamp() else verstuurd_op end,
             teruggedraaid_op = case werk when 'terugdraaien' then clock_timestamp() else teruggedraaid_op end
           where gemeente = $1 and omzetting_id = $2 and turn = $3`,
          [gemeente, omzettingId, turn],
        );
        return finished === 1;
      }),
  };
}

/** The toewijzingen of a run, and how far they are. */
function createProgress(pool: pg.Pool): Omit<Work, 'start' | 'begin' | 'claim' | 'hold' | 'finish'> {
  const inOne = <T>(work: (connection: Connection) => Promise<T>) => inTransaction(pool, work);
  return {
    listToConvert: ({ gemeente, domein, vanCode, per }) =>
      inOne((connection) => connection.query<TeOmzetten>(running, [gemeente, domein, vanCode, per])),
    listRegels: ({ gemeente, omzettingId }) =>
      inOne((connection) =>
        connection.query<Omzetregel>(
          `select r.toewijzing_nummer as "toewijzingNummer", r.jeugdige_id as "jeugdigeId", r.aanbieder,
             r.nieuw_nummer as "nieuwNummer", r.eind, r.fout, r.groep, r.terug_groep as "terugGroep",
             r.terug_fout as "terugFout", h.bericht_id is not null as heen, t.bericht_id is not null as terug
           from zorg.omzetting_regel r
             left join zorg.verzending h on h.gemeente = r.gemeente and h.besluit_id = r.groep
             left join zorg.verzending t on t.gemeente = r.gemeente and t.besluit_id = r.terug_groep
           where r.gemeente = $1 and r.omzetting_id = $2 order by r.toewijzing_nummer`,
          [gemeente, omzettingId],
        ),
      ),
    addRegels: (taak, regels) =>
      inOne(async (connection) => {
        const { gemeente, omzettingId: omzetting_id } = taak;
        const rows = regels.map((regel) => ({
          gemeente,
          omzetting_id,
          toewijzing_nummer: regel.toewijzingNummer,
          jeugdige_id: regel.jeugdigeId,
          aanbieder: regel.aanbieder,
          nieuw_nummer: regel.nieuwNummer,
          eind: regel.eind,
          fout: regel.fout,
          groep: regel.groep,
          terug_groep: regel.terugGroep,
        }));
        await addDone(connection, taak, regels.length);
        await insertRows(connection, 'zorg.omzetting_regel', regelColumns, rows);
      }),
    advance: (taak, aantal, fouten) =>
      inOne(async (connection) => {
        await addDone(connection, taak, aantal);
        const what = taak.werk === 'versturen' ? 'fout = x.fout, nieuw_nummer = null' : 'terug_fout = x.fout';
        if (fouten.size > 0)
          await connection.execute(
            `update zorg.omzetting_regel r set ${what} from json_to_recordset($3::json) as x(nummer int, fout text)
             where r.gemeente = $1 and r.omzetting_id = $2 and r.toewijzing_nummer = x.nummer`,
            [taak.gemeente, taak.omzettingId, JSON.stringify([...fouten].map(([nummer, fout]) => ({ nummer, fout })))],
          );
      }),
  };
}

async function claim(connection: Connection): Promise<Omzettaak | undefined> {
  const [taak] = await connection.query<Omzettaak>(
    `update zorg.omzetting o set bezig_tot = ${held}, turn = gen_random_uuid()
     from (select n.gemeente, n.omzetting_id from zorg.omzetting n where n.werk is not null
       and coalesce(n.bezig_tot, '-infinity') < clock_timestamp() order by n.op limit 1 for update skip locked) n
     where o.gemeente = n.gemeente and o.omzetting_id = n.omzetting_id
     returning o.gemeente, o.omzetting_id as "omzettingId", o.domein, o.van_code as "vanCode",
       o.naar_categorie as "naarCategorie", o.naar_code as "naarCode", o.per, o.reden, o.werk, o.turn`,
  );
  return taak;
}

/** Throws when another process took the work over: what this transaction did is undone then. */
async function addDone(
  connection: Connection,
  { gemeente, omzettingId, turn }: Omzettaak,
  aantal: number,
): Promise<void> {
  const kept = await connection.execute(
    `update zorg.omzetting set gedaan = least(totaal, gedaan + $3), bezig_tot = ${held}
     where gemeente = $1 and omzetting_id = $2 and turn = $4`,
    [gemeente, omzettingId, aantal, turn],
  );
  if (kept === 0) throw new Error('Another process does this conversion now');
}

const regelColumns = {
  gemeente: 'text',
  omzetting_id: 'uuid',
  toewijzing_nummer: 'int',
  jeugdige_id: 'uuid',
  aanbieder: 'text',
  nieuw_nummer: 'int',
  eind: 'date',
  fout: 'text',
  groep: 'uuid',
  terug_groep: 'uuid',
};
