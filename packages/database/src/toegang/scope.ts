import { type DataKind, kindBits } from '@samenpad/access';
import type { Connection } from '../connection/connection.ts';
import { inSight } from './policies.ts';

/**
 * How far the actor sees a kind of data: of whole gemeenten by its task, of the jeugdigen in toegang.zicht, or of those
 * also in part, as an aanbieder that sees its own rows.
 */
export type Scope = 'gemeente' | 'sight' | 'own';

/** Decides how a list is driven (row-level-security.md 4): asked once, at the start of its transaction. */
export async function readScope(connection: Connection, kind: DataKind): Promise<Scope> {
  const [row] = await connection.query<{ gemeente: boolean; own: boolean }>(
    `select cardinality(toegang.gemeenten($1)) > 0 as gemeente, cardinality(toegang.eigen_agb()) > 0 as own`,
    [kindBits[kind]],
  );
  if (row?.gemeente === true) return 'gemeente';
  return row?.own === true ? 'own' : 'sight';
}

/**
 * The condition that drives a list of jeugdigen from what the actor sees: the policy guards each row, but a list that
 * starts from it reads the whole gemeente first (33 times as slow). `alias` has gemeente and jeugdige_id.
 */
export function drivenBy(scope: Scope, kind: DataKind, alias: string): string {
  if (scope === 'gemeente') return 'true';
  return `(${alias}.gemeente, ${alias}.jeugdige_id) in (select z.gemeente, z.jeugdige_id from toegang.zicht z
    where ${inSight(`(z.lezen | z.eigen) & ${kindBits[kind]} <> 0`)})`;
}
