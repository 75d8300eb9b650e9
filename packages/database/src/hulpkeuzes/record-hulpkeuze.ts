import type { GemeenteCode } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import type { HulpkeuzeInvoer } from './hulpkeuze-invoer.ts';
import type { HulpkeuzeFout } from './hulpkeuze-store.ts';

/** No more aanbieders are named than there were; to be asked before the decision is kept. */
export function fits(keuze: HulpkeuzeInvoer | null): boolean {
  return keuze === null || keuze.geboden.length <= (keuze.aantal ?? keuze.geboden.length);
}

/** `besluitId` null: the decision that this transaction has just made together. */
interface OfBesluit {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  besluitId: string | null;
}

/** Keeps who chose, as part of the transaction that decides. */
export async function recordHulpkeuze(connection: Connection, of: OfBesluit, keuze: HulpkeuzeInvoer): Promise<void> {
  const answer = await keepHulpkeuze(connection, of, keuze);
  if (answer !== 'bewaard') throw new Error('Who chose was not kept with the decision');
}

export async function keepHulpkeuze(
  connection: Connection,
  { gemeente, jeugdigeId, besluitId }: OfBesluit,
  { hulpDoor, aanbiederDoor, geboden, aantal }: HulpkeuzeInvoer,
): Promise<HulpkeuzeFout | 'bewaard'> {
  const keuze = { hulp_door: hulpDoor, aanbieder_door: aanbiederDoor, geboden: [...new Set(geboden)], aantal };
  const [row] = await connection.query<{ a: HulpkeuzeFout | 'bewaard' }>(
    'select toegang.leg_hulpkeuze_vast($1, $2, $3, $4) as a',
    [gemeente, jeugdigeId, besluitId, JSON.stringify(keuze)],
  );
  return row?.a ?? 'niet-gevonden';
}
