import { type PlainDate, splitNames } from '@samenpad/domain';
import { makeAccount } from '../figure/account.ts';
import { type Cell, countCell, type FigureReport, suppressed } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { writePercent } from '../figure/write-percent.ts';
import { publishStatistic } from '../publication/publish.ts';
import { thresholdsOf } from '../publication/thresholds.ts';
import type { Outcome } from '../statistics/outcome.ts';
import { undeterminedBy } from '../statistics/outcome.ts';
import type { Analytics } from '../store/analytics.ts';
import { NO_WIJK } from '../store/rows.ts';
import { type CareSpell, listWholeYears, type Uitkomst } from './care-spell.ts';
import { type EffectEstimate, type EffectQuestion, estimateEffect } from './estimate-effect.ts';
import { judgeEffect, type Oordeel, type Regel } from './judge-effect.ts';
import { keepSafeWijken } from './keep-safe-wijken.ts';
import {
  type Change,
  type EffectJaar,
  publishBase,
  publishChange,
  publishJaren,
  type Verandering,
} from './publish-effect.ts';
import { type Eenheid, readCare, studyPeriod } from './read-care.ts';
import { effectTexts } from './text.ts';

export interface EffectOptions extends FigureOptions {
  uitkomst?: Uitkomst | undefined;
  /** What got the intervention: some gemeenten, aanbieders, hulpvormen, praktijken or wijken. */
  eenheid?: Eenheid | undefined;
  /** Their codes or names, as `joinNames` of packages/domain writes them. */
  groep?: string | undefined;
  /** First day of the intervention. */
  start?: PlainDate | undefined;
  /** Only what happens beyond so many days of care; of `uitstroom`. */
  vanafDag?: number | undefined;
}

export interface EffectRows {
  /** Null: it could not be determined. */
  oordeel: Oordeel | null;
  /** The rule that led to it. */
  regel: Regel;
  uitleg: string;
  /** How many groups have it, and how many not; those too small are left out of the difference-in-differences. */
  groepen: { groepenMet: number; groepenZonder: number; groepenWeggelaten: number };
  aantal: { met: Cell; zonder: Cell };
  /** A year since the start against a year before it, on either side. */
  verandering: Verandering;
  /** Difference-in-differences. */
  effect: Change;
  /** Cox; undetermined for `instroom`. */
  cox: Change;
  /** Difference in growth per year before the start. */
  vooraf: Change;
  /** As if it had begun halfway the time before the start. */
  placeboTijd: Change;
  placeboPlaats: { kans: Cell; verdelingen: number | null };
  jaren: EffectJaar[];
}

/** Effect study of an intervention (S0-34, S1-31): it says what it found, and what it could not show. */
export function computeEffect(
  analytics: Analytics,
  filter: FigureFilter,
  options: EffectOptions,
): Promise<FigureReport<'effect', EffectRows>> {
  return analytics.read(async (snapshot) => {
    const start = options.start ?? filter.tot ?? snapshot.peildatum;
    const text = effectTexts[options.taal];
    if (start === null) {
      const rows = publish(estimateNothing, options);
      return { figure: 'effect', account: await makeAccount(snapshot, filter, options, text, countCell(0)), rows };
    }
    const period = studyPeriod(snapshot, filter, start);
    const eenheid = options.eenheid ?? 'gemeente';
    const { spells, from, until } = await readCare(snapshot, filter, { ...period, start, eenheid });
    const question: EffectQuestion = {
      uitkomst: options.uitkomst ?? 'uitstroom',
      treated: new Set(splitNames(options.groep ?? '')),
      years: listWholeYears(from, until),
      vanafDag: options.vanafDag ?? 0,
    };
    const hidden = mixesParts(filter, options);
    const estimate = hidden ? estimateNothing : estimateShown(spells, question, options);
    const base = hidden ? suppressed : publishBase(estimate.panel, options.publication).base;
    return {
      figure: 'effect',
      account: await makeAccount(snapshot, { ...filter, ...period }, options, text, base),
      rows: hidden ? hide(publish(estimate, options), options) : publish(estimate, options),
    };
  });
}

/** Wijken of some leeftijd, or beside the filter of one of them, would be held against two wholes (P9): nothing is told. */
function mixesParts({ wijk, leeftijdsgroep }: FigureFilter, { eenheid, publication }: EffectOptions): boolean {
  return eenheid === 'wijk' && publication !== 'exact' && (wijk ?? leeftijdsgroep) !== undefined;
}

function hide(rows: EffectRows, { taal }: EffectOptions): EffectRows {
  const uitleg = `${effectTexts[taal].none} ${effectTexts[taal].rule['te-kleine-groepen']}`;
  const change = { verschil: suppressed, verschilVan: suppressed, verschilTot: suppressed, kans: suppressed };
  return {
    ...rows,
    ...{ regel: 'te-kleine-groepen', uitleg, effect: change, cox: change, vooraf: change, placeboTijd: change },
    ...{ aantal: { met: suppressed, zonder: suppressed }, verandering: { met: suppressed, zonder: suppressed } },
    placeboPlaats: { kans: suppressed, verdelingen: null },
  };
}

function estimateShown(
  spells: readonly CareSpell[],
  question: EffectQuestion,
  { eenheid, publication }: EffectOptions,
): EffectEstimate {
  if (eenheid !== 'wijk') return estimateEffect(spells, question);
  // Where nobody knows the wijk is no wijk.
  const named = spells.filter(({ unit }) => unit !== NO_WIJK);
  if (publication === 'exact') return estimateEffect(named, question);
  const safe = keepSafeWijken(spells, question, thresholdsOf(publication).aantal);
  return { ...estimateEffect(safe.spells, question), leftOut: safe.leftOut };
}

const estimateNothing: EffectEstimate = {
  panel: [],
  leftOut: 0,
  difference: undeterminedBy('empty'),
  place: undeterminedBy('empty'),
  cox: null,
};

function publish(estimate: EffectEstimate, options: EffectOptions): EffectRows {
  const { panel, leftOut, difference, place, cox } = estimate;
  const { met, zonder, base } = publishBase(panel, options.publication);
  const judged = judgeEffect(estimate);
  const unitsWith = (treated: boolean) =>
    new Set(panel.filter((cell) => cell.treated === treated).map(({ unit }) => unit)).size;
  const part = <T>(of: (value: Extract<typeof difference, { kind: 'value' }>['value']) => Outcome<T>) =>
    difference.kind === 'value' ? of(difference.value) : difference;
  const effect = publishChange(
    part((value) => ({ kind: 'value', value: value.effect })),
    base,
  );
  const hazard = publishChange(cox ?? undeterminedBy('no-source'), base);
  const { jaren, verandering } = publishJaren(panel, options.publication);
  return {
    ...judged,
    uitleg: explain(cox === null ? effect : hazard, verandering, judged, options),
    groepen: { groepenMet: unitsWith(true), groepenZonder: unitsWith(false), groepenWeggelaten: leftOut },
    aantal: { met, zonder },
    verandering,
    effect,
    cox: hazard,
    vooraf: publishChange(
      part(({ preTrend }) => preTrend),
      base,
    ),
    placeboTijd: publishChange(
      part(({ placebo }) => placebo),
      base,
    ),
    placeboPlaats: {
      kans: place.kind === 'value' ? publishStatistic(Math.round(place.value.p * 1000) / 1000, base) : place,
      verdelingen: place.kind === 'value' ? place.value.divisions : null,
    },
    jaren,
  };
}

/** Verdict, size with its interval, and the rule, in sentences. */
function explain(
  { verschil, verschilVan, verschilTot }: Change,
  { met, zonder }: Verandering,
  { oordeel, regel }: { oordeel: Oordeel | null; regel: Regel },
  { taal, uitkomst = 'uitstroom' }: EffectOptions,
): string {
  const text = effectTexts[taal];
  const verdict = oordeel === null ? text.none : text.verdict[oordeel];
  if (verschil.kind !== 'value' || verschilVan.kind !== 'value' || verschilTot.kind !== 'value' || oordeel === null) {
    return `${verdict} ${text.rule[regel]}`;
  }
  const percent = (share: number) => writePercent(share, taal, true);
  const size = text[uitkomst][verschil.value >= 0 ? 'up' : 'down'](writePercent(Math.abs(verschil.value), taal));
  const sides =
    met.kind === 'value' && zonder.kind === 'value' ? ` ${text.sides(percent(met.value), percent(zonder.value))}` : '';
  return `${verdict} ${size}${text.between(percent(verschilVan.value), percent(verschilTot.value))}${sides} ${text.rule[regel]}`;
}
