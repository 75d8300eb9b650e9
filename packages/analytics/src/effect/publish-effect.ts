import { type Cell, suppressed, undetermined } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { MIN_FOR_SHARE, publishCount, publishStatistic } from '../publication/publish.ts';
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
  const enough = publication === 'exact' || least === 0 || least >= MIN_FOR_SHARE;
  return {
    met: publishCount(met, publication),
    zonder: publishCount(zonder, publication),
    base: enough ? publishCount(met + zonder, publication) : suppressed,
  };
}

/** Year by year, what happened at both sides. */
export function publishJaren(panel: readonly PanelCell[], publication: Publication): EffectJaar[] {
  const years = [...new Set(panel.map(({ year }) => year))].sort((a, b) => a - b);
  const [met, zonder] = [true, false].map((own) =>
    publishSide(
      panel.filter(({ treated }) => treated === own),
      years,
      publication,
    ),
  );
  return years.map((jaar, i) => ({
    jaar,
    met: met?.[i]?.count ?? undetermined,
    zonder: zonder?.[i]?.count ?? undetermined,
    indexMet: met?.[i]?.index ?? undetermined,
    indexZonder: zonder?.[i]?.index ?? undetermined,
  }));
}

function publishSide(
  cells: readonly PanelCell[],
  years: readonly number[],
  publication: Publication,
): { count: Cell; index: Cell }[] {
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
  const before = rates.filter(({ year }) => year < 0);
  const usual = before.reduce((sum, { rate }) => sum + rate, 0) / before.length;
  return rates.map(({ count, rate }) => {
    const enough = publication === 'exact' || (count.kind === 'value' && count.value >= MIN_FOR_SHARE);
    return {
      count,
      index: enough ? publishStatistic(Math.round((100 * rate) / usual) / 100, count) : suppressed,
    };
  });
}
