import { countWerkdagen, err, ok, type PlainDate, type Result } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { logLook, logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { Taak, TaakFout, TaakStore } from './taak-store.ts';

/** Tasks, on the pool of the app role. */
export function createTaken(pool: pg.Pool): TaakStore {
  return {
    list: (actor) =>
      asActor(pool, actor, async (connection) => {
        await reportDue(connection);
        const rows = await connection.query<Taak>('select * from toegang.lees_taken()');
        logLookAtRows(connection, rows, [], 'taken-gelezen');
        return rows;
      }),
    finish: (actor, taakId, hoe) =>
      asActor(pool, actor, (connection) =>
        change(connection, 'toegang.rond_taak_af($1, $2)', [taakId, hoe], 'taak-gedaan'),
      ),
    postpone: (actor, taakId, tot, reden) =>
      asActor(pool, actor, (connection) =>
        change(connection, 'toegang.stel_taak_uit($1, $2, $3)', [taakId, tot, reden], 'taak-uitgesteld'),
      ),
    planBespreking: (actor, jeugdigeId, toewijzingNummer, voor) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ gemeente: string; fout: 'uitstel' | null }>(
          'select * from toegang.plan_bespreking($1, $2, $3)',
          [jeugdigeId, toewijzingNummer, voor],
        );
        if (row === undefined || row.fout !== null) return err(row?.fout ?? 'not-found');
        logLook(connection, row.gemeente, [jeugdigeId], [], 'bespreking-gepland');
        return ok(undefined);
      }),
  };
}

/** S0-25: so long may a gezin be without a regisseur, in working days. */
export const longestVacancy = 5;

/** Tasks about what others left undone are made when somebody looks, before the round of the day (create-overdue.ts). */
export async function reportDue(connection: Connection): Promise<void> {
  await reportVacatures(connection);
  await connection.query('select toegang.meld_ketentaken_terug()');
}

/** A gezin that has been without a regisseur for too long gives a task to who has it in hand and looks. */
async function reportVacatures(connection: Connection): Promise<void> {
  const rows = await connection.query<{ gemeente: string; gezin: string; sinds: PlainDate; vandaag: PlainDate }>(
    'select gemeente, gezin_id as gezin, sinds, vandaag from toegang.vacatures()',
  );
  for (const { gemeente, gezin, sinds, vandaag } of rows) {
    if (countWerkdagen(sinds, vandaag) <= longestVacancy) continue;
    await connection.query('select toegang.meld_vacature($1, $2, $3)', [gemeente, gezin, vandaag]);
  }
}

async function change(
  connection: Connection,
  call: string,
  values: unknown[],
  act: string,
): Promise<Result<void, TaakFout>> {
  const [row] = await connection.query<{ gemeente: string; jeugdige_id: string; fout: TaakFout | null }>(
    `select * from ${call}`,
    values,
  );
  if (row === undefined || row.fout !== null) return err(row?.fout ?? 'not-found');
  logLook(connection, row.gemeente, [row.jeugdige_id], [], act);
  return ok(undefined);
}
