import { maySee, splitCell } from './masks.ts';
import { matrix } from './matrix.ts';
import type { Role } from './roles.ts';

/** Costs of whose decisions: `own-decision` is what the toegang of the gemeente referred to (COD327 01). */
export type CostsSeen = 'all' | 'own-decision' | 'none';

/** What a role sees of the costs of a jeugdige whose costs it may see: whoever decides, those of the own decisions (trust.md 3.2). */
export function costsSeenBy(role: Role): CostsSeen {
  if (!maySee(role, 'FI')) return 'none';
  const cells = matrix.filter((row) => row.role === role).map((row) => row.cells.FI);
  return cells.some((cell) => cell !== undefined && splitCell(cell).scope === 'own-decision') ? 'own-decision' : 'all';
}
