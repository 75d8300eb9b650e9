import type { Cell } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { computeShare } from '../statistics/share.ts';
import { publishShare, publishStatistic } from './publish.ts';

/** `part ÷ whole` of published numbers with Wilson's 95 % interval; the bounds are hidden where the share is. */
export function publishShareInterval(
  part: Cell,
  whole: Cell,
  publication: FigureOptions['publication'],
): { aandeel: Cell; aandeelVan: Cell; aandeelTot: Cell } {
  const aandeel = publishShare(part, whole, publication);
  const interval =
    aandeel.kind === 'value' && part.kind === 'value' && whole.kind === 'value'
      ? computeShare(part.value, whole.value)
      : undefined;
  const bound = (name: 'lower' | 'upper') =>
    interval?.kind === 'value' ? publishStatistic(interval.value[name], whole) : aandeel;
  return { aandeel, aandeelVan: bound('lower'), aandeelTot: bound('upper') };
}
