import { type AgbCode, parseAgbCode } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import type { FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { mergeSmallSizes } from '../publication/merge-small.ts';
import { type Amount, mayShowAmount } from '../publication/publish-amount.ts';
import { OVERIG } from '../publication/publish-groups.ts';
import { widen } from '../resultaat/compute-results.ts';
import { listNamen } from '../resultaat/list-namen.ts';
import { noPairs } from '../statistics/ratio-of-sums.ts';
import type { Analytics } from '../store/analytics.ts';
import { expectKosten } from './expect-kosten.ts';
import { type KostenCells, nobody, publishKosten } from './publish-kosten.ts';
import { type KostenMix, type KostenSums, sumKosten, sumTogether } from './sum-kosten.ts';
import { aanbiederkostenTexts } from './text.ts';

/** One aanbieder; `aanbieder` null: all together, or with `overig` those too small to be shown by themselves. */
export interface AanbiederkostenRow extends KostenCells {
  aanbieder: AgbCode | null;
  aanbiederNaam: string | null;
  overig: boolean;
}

/**
 * What ended trajecten cost by aanbieder, per jeugdige and per lasting exit, beside how many went out of care, raw and
 * adjusted for case mix (S1-5, S0-31). An aanbieder in the filter narrows nothing: one is only to be understood beside the
 * others.
 */
export function computeAanbiederkosten(
  analytics: Analytics,
  filter: FigureFilter,
  options: FigureOptions,
): Promise<FigureReport<'aanbiederkosten', AanbiederkostenRow[]>> {
  return analytics.read(async (snapshot) => {
    const wide = widen(snapshot, { ...filter, aanbieder: undefined });
    const period = figurePeriod(snapshot, wide);
    const kosten = await sumKosten(snapshot, wide, period);
    const small = new Set(findSmall(kosten.units, options.publication));
    const together = small.size > 0 ? await sumTogether(snapshot, wide, period, [...small]) : undefined;
    const units = [...kosten.units].filter(([key]) => !small.has(key)).sort(byKosten);
    if (together !== undefined) units.push([OVERIG, together]);
    const expected = expectKosten(mergeMixes(kosten.mixes, small));
    const total = kosten.total ?? nobody;
    const [all, ...cells] = publishKosten(
      total,
      units.map(([key, sums]) => ({ sums, adjusted: expected.get(key) ?? noPairs })),
      options.publication,
    );
    const namen = await listNamen(snapshot);
    return {
      figure: 'aanbiederkosten',
      account: await makeAccount(snapshot, wide, options, aanbiederkostenTexts[options.taal], all.trajecten),
      rows: [
        { aanbieder: null, aanbiederNaam: null, overig: false, ...all },
        ...cells.map((own, i) => {
          const key = units[i]?.[0] ?? OVERIG;
          return {
            aanbieder: parseAgbCode(key) ?? null,
            aanbiederNaam: namen.get(key) ?? null,
            overig: key === OVERIG,
            ...own,
          };
        }),
      ],
    };
  });
}

/** Whom to put together: too few jeugdigen, or one who takes more than half (trust 3.6). */
function findSmall(sums: ReadonlyMap<string, KostenSums>, publication: FigureOptions['publication']): string[] {
  if (publication === 'exact') return [];
  const groups = mergeSmallSizes([...sums.keys()], {
    of: (key): Amount => sums.get(key) ?? { bedrag: 0, jeugdigen: 0, largest: 0 },
    // The same jeugdigen may be with several aanbieders: taken at its worst.
    add: (one, other) => ({
      bedrag: one.bedrag + other.bedrag,
      jeugdigen: Math.max(one.jeugdigen, other.jeugdigen),
      largest: one.largest + other.largest,
    }),
    mayShow: (size) => mayShowAmount(size, publication),
  });
  return [...(groups.find((group) => group.length > 1) ?? [])];
}

/** The mixes with those of the small aanbieders put together. */
function mergeMixes(mixes: readonly KostenMix[], small: ReadonlySet<string>): KostenMix[] {
  const together = new Map<string, KostenMix>();
  for (const own of mixes.filter(({ unit }) => small.has(unit))) {
    const key = own.levels.join('|');
    const { n, bedrag, squares } = together.get(key) ?? { n: 0, bedrag: 0, squares: 0 };
    together.set(key, {
      unit: OVERIG,
      levels: own.levels,
      n: n + own.n,
      bedrag: bedrag + own.bedrag,
      squares: squares + own.squares,
    });
  }
  const merged = [...together].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
  return [...mixes.filter(({ unit }) => !small.has(unit)), ...merged];
}

function byKosten([a, own]: [string, KostenSums], [b, other]: [string, KostenSums]): number {
  return other.bedrag - own.bedrag || (a < b ? -1 : 1);
}
