import type { GemeenteCode } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import type { Foutbericht } from './foutbericht.ts';
import { markFailed } from './mark-failed.ts';
import type { Kanaal, SendFault } from './outbox.ts';

interface Asked {
  gemeenten: readonly GemeenteCode[] | undefined;
  limit: number;
  ids: readonly string[] | undefined;
}

/** Outbox.listUnsentFouten, in a transaction. */
export async function listUnsentFouten(
  connection: Connection,
  { gemeenten, limit, ids }: Asked,
): Promise<Foutbericht[]> {
  return await connection.query<Foutbericht>(
    `select gemeente, fout_id as "foutId", ontvanger, cross_refnummer as "crossRefnummer", functie, details,
       geschreven_op as "geschrevenOp"
     from zorg.foutbericht where ($1::text[] is null or gemeente = any ($1)) and case when $3::uuid[] is null
       then verzonden_op is null and (retry_at is null or retry_at <= clock_timestamp()) else fout_id = any ($3) end
     order by geschreven_op, fout_id limit $2`,
    [gemeenten ?? null, limit, ids ?? null],
  );
}

/** Outbox.markFoutSent, in a transaction. */
export async function markFoutSent(
  connection: Connection,
  { gemeente, foutId, kanaal }: { gemeente: GemeenteCode; foutId: string; kanaal: Kanaal },
): Promise<void> {
  await connection.execute(
    `update zorg.foutbericht set verzonden_op = clock_timestamp(), kanaal = $3, fault = null, retry_at = null
     where gemeente = $1 and fout_id = $2 and verzonden_op is null`,
    [gemeente, foutId, kanaal],
  );
}

/** Outbox.markFoutFailed, in a transaction. */
export async function markFoutFailed(
  connection: Connection,
  { gemeente, foutId, fault }: { gemeente: GemeenteCode; foutId: string; fault: SendFault },
): Promise<void> {
  await connection.execute(
    `update zorg.foutbericht set ${markFailed}
     where gemeente = $1 and fout_id = $2 and verzonden_op is null`,
    [gemeente, foutId, fault],
  );
}
