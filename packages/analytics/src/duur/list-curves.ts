import type { Cell } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { listSpells, type SpellStratum, sumRisk } from './count-spells.ts';
import { type CurvePoint, type DuurGroup, describeCurve, SIGHT_DAYS } from './describe-curve.ts';
import { publishSpells } from './publish-table.ts';

/** How many of a group are followed on a day and had not ended before it. */
export interface InSight extends DuurGroup {
  dag: number;
  aantal: Cell;
}

/**
 * The curves of all together and of each year of begin; or, when the rows are told per hulpvorm, of each hulpvorm. More
 * would be too many to draw. Pure.
 */
export function listCurves(
  strata: readonly SpellStratum[],
  rows: readonly (DuurGroup & { aantal: Cell })[],
  publication: FigureOptions['publication'],
): { curves: CurvePoint[]; inSight: InSight[] } {
  const perHulpvorm = rows.some(({ hulpvorm }) => hulpvorm !== null);
  const groups = rows.filter(({ jaar, hulpvorm }) => (perHulpvorm ? jaar === null && hulpvorm !== null : true));
  const curves = groups.flatMap(({ jaar, hulpvorm, aantal }) =>
    describeCurve({ jaar, hulpvorm }, sumRisk(listSpells(strata, { jaar, hulpvorm })), aantal, publication),
  );
  const inSight = SIGHT_DAYS.flatMap((dag) => {
    const table = publishSpells(strata, publication, ({ atRisk }) => atRisk[dag]);
    return groups.map(({ jaar, hulpvorm }) => ({
      jaar,
      hulpvorm,
      dag,
      aantal: table(jaar ?? 'alle', hulpvorm ?? 'alle'),
    }));
  });
  return { curves, inSight };
}
