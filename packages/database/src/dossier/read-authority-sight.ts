import type { GemeenteCode } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import { findGemeente } from './find-gemeente.ts';

/** What decides whether somebody may write on a page about who has authority. */
type Right = 'mag_toegangscode_geven' | 'mag_onbekwaamheid_vastleggen';

/** Undefined for who does not see who has authority over this jeugdige; else whether it may write there too. */
export async function readAuthoritySight(
  connection: Connection,
  jeugdigeId: string,
  right: Right,
): Promise<{ gemeente: GemeenteCode; writes: boolean } | undefined> {
  const gemeente = await findGemeente(connection, jeugdigeId);
  if (gemeente === undefined) return undefined;
  const [sight] = await connection.query<{ sees: boolean; writes: boolean }>(
    `select coalesce(z.lezen & 128 <> 0, false) as sees, toegang.${right}($1, $2) as writes
     from toegang.eigen_zicht($1, $2) z`,
    [gemeente, jeugdigeId],
  );
  return sight?.sees === true ? { gemeente, writes: sight.writes } : undefined;
}
