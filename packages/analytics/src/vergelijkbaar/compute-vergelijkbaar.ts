import { type AgbCode, parseAgbCode } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import { type Cell, type FigureReport, undetermined } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { OVERIG } from '../publication/publish-groups.ts';
import { compareSideBySide, type Measured } from '../resultaat/compare-side-by-side.ts';
import { widen } from '../resultaat/compute-results.ts';
import { listNamen } from '../resultaat/list-namen.ts';
import { levelOf, listOutcomes, type OutcomeCount } from '../resultaat/list-outcomes.ts';
import type { Maat } from '../resultaat/maat.ts';
import type { Analytics } from '../store/analytics.ts';
import { vergelijkbaarTexts } from './text.ts';

/** One aanbieder; `aanbieder` null: all together, or with `overig` those too small to be shown by themselves. */
export interface VergelijkbaarRow {
  aanbieder: AgbCode | null;
  aanbiederNaam: string | null;
  overig: boolean;
  /** Comparable trajecten that began in the period. */
  aantal: Cell;
  /** About twenty or fewer: chance plays a large part. */
  weinig: boolean;
  /** Median days. */
  duur: Measured;
  /** Share of the ended ones, 0 … 1. */
  uitstroom: Measured;
  /** Median days from request to first care, for all ages. */
  wacht: Measured;
}

export interface VergelijkbaarOptions extends FigureOptions {
  /** Years. */
  leeftijd?: number | undefined;
  /** The how many-th traject; 4: fourth or later. */
  rang?: number | undefined;
}

export interface VergelijkbaarReport extends FigureReport<'vergelijkbaar', VergelijkbaarRow[]> {
  /** The age group that counts as comparable; null: any age. */
  leeftijden: { van: number; tot: number | null } | null;
}

/** First years of the age bands of the case mix. */
const BANDS = [0, 6, 12, 16, 18];

/** The last number is "or later" in the case mix. */
const LAST_RANG = 4;

/** S0-32: fewer than twenty is said; a published 20 may be 18. */
const FEW = 20;

/**
 * What came of earlier care of youths like one for whom care is asked, per aanbieder (S0-32). In order of number, which is no
 * ranking; an aanbieder in the filter narrows nothing.
 */
export function computeVergelijkbaar(
  analytics: Analytics,
  filter: FigureFilter,
  { leeftijd, rang, ...options }: VergelijkbaarOptions,
): Promise<VergelijkbaarReport> {
  return analytics.read(async (snapshot) => {
    const wide = widen(snapshot, { ...filter, aanbieder: undefined });
    const period = figurePeriod(snapshot, wide);
    const list = (maat: Maat) => listOutcomes(snapshot, wide, period, { maat, eenheid: 'aanbieder', raw: true });
    const vanaf = leeftijd === undefined ? undefined : findBand(leeftijd);
    const alike = ({ levels }: OutcomeCount) =>
      (vanaf === undefined || levelOf(levels, 'leeftijd') === String(vanaf)) &&
      (rang === undefined || levelOf(levels, 'rang') === String(Math.min(rang, LAST_RANG)));
    const outcomes = {
      // Who began before the period is seen late: not in the count.
      duur: (await list('duur')).filter((each) => each.entry === 0 && alike(each)),
      uitstroom: (await list('uitstroom')).filter(alike),
      wacht: await list('wacht'),
    };
    const namen = await listNamen(snapshot);
    const rows = compareSideBySide(['duur', 'uitstroom', 'wacht'], outcomes, options.publication).map(
      ({ key, maten }) => ({
        aanbieder: parseAgbCode(key ?? '') ?? null,
        aanbiederNaam: namen.get(key ?? '') ?? null,
        overig: key === OVERIG,
        aantal: maten.duur.aantal,
        weinig: maten.duur.aantal.kind === 'value' && maten.duur.aantal.value <= FEW,
        ...maten,
      }),
    );
    const next = vanaf === undefined ? undefined : BANDS[BANDS.indexOf(vanaf) + 1];
    return {
      figure: 'vergelijkbaar',
      account: await makeAccount(
        snapshot,
        wide,
        options,
        vergelijkbaarTexts[options.taal],
        rows[0]?.aantal ?? undetermined,
      ),
      rows,
      leeftijden: vanaf === undefined ? null : { van: vanaf, tot: next === undefined ? null : next - 1 },
    };
  });
}

function findBand(leeftijd: number): number {
  return BANDS.findLast((first) => first <= leeftijd) ?? 0;
}
