import { type Cell, suppressed, undetermined } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { publishCount, publishStatistic } from '../publication/publish.ts';
import { thresholdsOf } from '../publication/thresholds.ts';
import type { Contrast } from '../statistics/difference-in-differences.ts';
import { type Outcome, undeterminedBy } from '../statistics/outcome.ts';
import type { PanelCell } from './make-panel.ts';

type Publication = FigureOptions['publication'];

/** A relative change (0.2: 20 % more) with its 95 % interval and the chance of one as large without an effect. */
export interface Change {
  verschil: Cell;
  verschilVan: Cell;
  verschilTot: Cell;
  kans: Cell;
}

export interface EffectJaar {
  /** Years since the start: −1 is the last one before it. */
  jaar: number;
  met: Cell;
  zonder: Cell;
  /** Against the mean of the years before the start: 1 is as before. */
  indexMet: Cell;
  indexZonder: Cell;
}

/** Shows a change when it stands on enough events. */
export function publishChange(outcome: Outcome<Contrast>, base: Cell): Change {
  const show = (of: (contrast: Contrast) => number): Cell => {
    if (base.kind !== 'value') return base;
    if (outcome.kind === 'undetermined') return undeterminedBy(outcome.reason);
    return { kind: 'value', value: Math.round(of(outcome.value) * 1000) / 1000, count: base.value };
  };
  return {
    verschil: show(({ value }) => Math.expm1(value)),
    verschilVan: show(({ lower }) => Math.expm1(lower)),
    verschilTot: show(({ upper }) => Math.expm1(upper)),
    kans: show(({ p }) => p),
  };
}

/** The number of events on both sides, when each is enough for a percentage. */
export function publishBase(
  panel: readonly PanelCell[],
  publication: Publication,
): { met: Cell; zonder: Cell; base: Cell } {
  const countOf = (treated: boolean) =>
    panel.reduce((sum, cell) => sum + (cell.treated === treated ? cell.observed : 0), 0);
  const [met, zonder] = [countOf(true), countOf(false)];
  const least = Math.min(met, zonder);
  const enough = least === 0 || least >= thresholdsOf(publication).aandeel;
  return {
    met: publishCount(met, publication),
    zonder: publishCount(zonder, publication),
    base: enough ? publishCount(met + zonder, publication) : suppressed,
  };
}

/** How much more or less there was a year since the start than before it (−0.14: 14 % less), on both sides. */
export interface Verandering {
  met: Cell;
  zonder: Cell;
}

/** Year by year, what happened at both sides, and how that changed. */
export function publishJaren(
  panel: readonly PanelCell[],
  publication: Publication,
): { jaren: EffectJaar[]; verandering: Verandering } {
  const years = [...new Set(panel.map(({ year }) => year))].sort((a, b) => a - b);
  const [met, zonder] = [true, false].map((own) =>
    publishSide(
      panel.filter(({ treated }) => treated === own),
      years,
      publication,
    ),
  );
  return {
    jaren: years.map((jaar, i) => ({
      jaar,
      met: met?.years[i]?.count ?? undetermined,
      zonder: zonder?.years[i]?.count ?? undetermined,
      indexMet: met?.years[i]?.index ?? undetermined,
      indexZonder: zonder?.years[i]?.index ?? undetermined,
    })),
    verandering: { met: met?.change ?? undetermined, zonder: zonder?.change ?? undetermined },
  };
}

function publishSide(
  cells: readonly PanelCell[],
  years: readonly number[],
  publication: Publication,
): { years: { count: Cell; index: Cell }[]; change: Cell } {
  const rates = years.map((year) => {
    const own = cells.filter((cell) => cell.year === year);
    const count = publishCount(
      own.reduce((sum, { observed }) => sum + observed, 0),
      publication,
    );
    const expected = own.reduce((sum, cell) => sum + cell.expected, 0);
    // From the count as shown, so that the exact one does not shine through.
    return { year, count, rate: count.kind === 'value' && expected > 0 ? count.value / expected : Number.NaN };
  });
  const mean = (own: typeof rates) => own.reduce((sum, { rate }) => sum + rate, 0) / own.length;
  const usual = mean(rates.filter(({ year }) => year < 0));
  const enough = (count: Cell) =>
    publication === 'exact' || (count.kind === 'value' && count.value >= thresholdsOf(publication).aandeel);
  const show = (ratio: number, decimals: number, count: Cell) =>
    enough(count) ? publishStatistic(Math.round(ratio * 10 ** decimals) / 10 ** decimals, count) : suppressed;
  const [least = undetermined] = rates.map(({ count }) => count).toSorted((a, b) => sizeOf(a) - sizeOf(b));
  return {
    years: rates.map(({ count, rate }) => ({ count, index: show(rate / usual, 2, count) })),
    change: least.kind === 'value' ? show(mean(rates.filter(({ year }) => year >= 0)) / usual - 1, 3, least) : least,
  };
}

function sizeOf(cell: Cell): number {
  return cell.kind === 'value' ? cell.value : 0;
}
