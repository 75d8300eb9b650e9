import type { GemeenteCode } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';

/** The gemeente of a jeugdige that the actor stands in a relation to; undefined for all others, whether they exist or not. */
export async function findGemeente(connection: Connection, jeugdigeId: string): Promise<GemeenteCode | undefined> {
  const [row] = await connection.query<{ gemeente: GemeenteCode }>(
    `select gemeente from toegang.zicht where jeugdige_id = $1
       and statement_timestamp() >= van and statement_timestamp() < tot limit 1`,
    [jeugdigeId],
  );
  return row?.gemeente;
}
