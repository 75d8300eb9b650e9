import { bitsOf } from './data-kinds.ts';
import type { StukSoort } from './dossier.ts';
import { listZichtRegels } from './masks.ts';
import { isFamilyRole, type Role, roles } from './roles.ts';

export interface StukReaders {
  /** Whoever is involved reads it, shared or not; of an aanbieder only the one that wrote it. */
  internal: readonly Role[];
  /** Who reads it only when it is shared on purpose. */
  shared: readonly Role[];
  /** Who of these belongs to the family: never when it is about a third party (Jw 7.3.10). */
  family: readonly Role[];
}

/** Relations that stand for an exception, not for who works with a file from day to day. */
const exceptions: readonly string[] = ['nood', 'verzoekdossier', 'steekproef', 'beeindigd'];

/**
 * Who will read an item of this kind, told before it is written: from the same rules that the database keeps. A family
 * reads what is internal too: it has a right to its own file (Jw 7.3.10), work notes included.
 */
export function readersOf(soort: StukSoort): StukReaders {
  const bit = bitsOf([soort]);
  const usual = listZichtRegels().filter(({ relatie }) => !exceptions.includes(relatie));
  const internal = roles.filter((rol) => usual.some((r) => r.rol === rol && ((r.lezen | r.eigen) & bit) !== 0));
  const shared = roles.filter(
    (rol) => !internal.includes(rol) && usual.some((r) => r.rol === rol && (r.gedeeld & bit) !== 0),
  );
  return { internal, shared, family: [...internal, ...shared].filter(isFamilyRole) };
}
