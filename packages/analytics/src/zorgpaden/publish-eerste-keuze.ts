import type { Hulpvorm } from '@samenpad/domain';
import type { Cell } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import type { TrajectColumns } from '../kernel/columns.ts';
import type { FirstChoice } from '../kernel/first-choice.ts';
import { publishShare } from '../publication/publish.ts';
import { publishGroups } from '../publication/publish-groups.ts';

export interface EersteKeuzeRow {
  /** Null: all together. */
  hulpvorm: Hulpvorm | null;
  /** First trajecten begun in the period and followed for 180 days. */
  aantal: Cell;
  /** Of these: went on to another hulpvorm or aanbieder within 180 days. */
  gewisseld: Cell;
  aandeel: Cell;
}

/** How often the first choice was left soon (S1-7), all together first. Pure. */
export function publishEersteKeuze(
  columns: TrajectColumns,
  choices: readonly FirstChoice[],
  publication: FigureOptions['publication'],
): EersteKeuzeRow[] {
  const groups = choices.map(({ hulpvorm, switched, kept }) => ({ key: String(hulpvorm), yes: switched, no: kept }));
  const { total, cells } = publishGroups(groups, publication);
  return [total, ...cells].map(({ all, yes }, i) => {
    const choice = choices[i - 1];
    return {
      hulpvorm: choice === undefined ? null : hulpvormOf(columns.hulpvormen[choice.hulpvorm] ?? ''),
      aantal: all,
      gewisseld: yes,
      aandeel: publishShare(yes, all, publication),
    };
  });
}
