import { computeVerzoekTermijn, countWerkdagen, type GemeenteCode, type PlainDate } from '@samenpad/domain';
import type pg from 'pg';
import { type Connection, inTransaction } from '../connection/connection.ts';
import { longestVacancy } from '../toestemming/create-taken.ts';
import { listTermijnen, type StoredVraag, termijnenOf, toVragen } from './create-termijnen.ts';

/** What nobody did in time, noticed without anybody looking. */
export interface OverdueStore {
  /**
   * Gives a task for each verzoek over its limit, each question to a partner that came back, each gezin too long without a
   * regisseur, as opening the page Taken does, each full plan that was not looked at in time (S4-19), and each stop of an
   * aanbieder with an accounthouder without an MDO (S4-104); never a second one, also when two servers do it at once. Ends the
   * tasks about verzoeken that were answered. Gives the number of new tasks.
   */
  report(today: PlainDate): Promise<number>;
}

/** On a pool of sp_jobs. Whom a task goes to, and whether there is one already, the database judges itself. */
export function createOverdue(pool: pg.Pool): OverdueStore {
  return {
    report: async (today) => {
      const verzoeken = await inTransaction(pool, (connection) => reportVerzoeken(connection, today));
      const ketentaken = await inTransaction(pool, (connection) =>
        count(connection, 'meld_alle_ketentaken_terug()', []),
      );
      const evaluaties = await inTransaction(pool, (connection) => count(connection, 'meld_late_evaluaties()', []));
      const stops = await inTransaction(pool, (connection) => count(connection, 'meld_stops_zonder_mdo($1)', [today]));
      return verzoeken + ketentaken + evaluaties + stops + (await reportVacatures(pool));
    },
  };
}

interface OpenVerzoek {
  gemeente: GemeenteCode;
  jeugdige_id: string;
  domein: string;
  aanbieder: string;
  referentie: string;
  dagtekening: PlainDate;
  inOnderzoek: boolean;
  vragen: StoredVraag[];
}

async function reportVerzoeken(connection: Connection, today: PlainDate): Promise<number> {
  const rows = await listTermijnen(connection);
  const verzoeken = await connection.query<OpenVerzoek>(
    `select gemeente, jeugdige_id, domein, aanbieder, referentie, dagtekening, in_onderzoek as "inOnderzoek", vragen
     from toegang.open_verzoektermijnen()`,
  );
  const late = verzoeken.flatMap(({ gemeente, jeugdige_id, domein, aanbieder, referentie, vragen, ...facts }) => {
    const limits = termijnenOf(rows, gemeente);
    const [first] = computeVerzoekTermijn(limits, { ...facts, vragen: toVragen(vragen) }, today).breached;
    return first === undefined ? [] : [{ gemeente, jeugdige_id, domein, aanbieder, referentie, voor: first.deadline }];
  });
  return await count(connection, 'meld_alle_verzoeken_te_laat($1)', [JSON.stringify(late)]);
}

async function reportVacatures(pool: pg.Pool): Promise<number> {
  const rows = await inTransaction(pool, (connection) =>
    connection.query<{ gemeente: string; gezin: string; sinds: PlainDate; vandaag: PlainDate }>(
      'select gemeente, gezin_id as gezin, sinds, vandaag from toegang.vacante_gezinnen()',
    ),
  );
  let made = 0;
  for (const { gemeente, gezin, sinds, vandaag } of rows) {
    if (countWerkdagen(sinds, vandaag) <= longestVacancy) continue;
    const isNew = await inTransaction(pool, async (connection) => {
      const [row] = await connection.query<{ made: boolean }>('select toegang.meld_vacant_gezin($1, $2, $3) as made', [
        gemeente,
        gezin,
        vandaag,
      ]);
      return row?.made === true;
    });
    made += isNew ? 1 : 0;
  }
  return made;
}

async function count(connection: Connection, call: string, values: unknown[]): Promise<number> {
  const [row] = await connection.query<{ made: number }>(`select toegang.${call} as made`, values);
  return row?.made ?? 0;
}
