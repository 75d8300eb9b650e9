import type { PlainDate } from '@samenpad/domain';
import { makeAccount } from '../figure/account.ts';
import { type Cell, countCell, type FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { writePercent } from '../figure/write-percent.ts';
import { publishStatistic } from '../publication/publish.ts';
import type { Outcome } from '../statistics/outcome.ts';
import { undeterminedBy } from '../statistics/outcome.ts';
import type { Analytics } from '../store/analytics.ts';
import { listWholeYears, type Uitkomst } from './care-spell.ts';
import { type EffectEstimate, estimateEffect } from './estimate-effect.ts';
import { judgeEffect, type Oordeel, type Regel } from './judge-effect.ts';
import { type Change, type EffectJaar, publishBase, publishChange, publishJaren } from './publish-effect.ts';
import { type Eenheid, readCare, studyPeriod } from './read-care.ts';
import { effectTexts } from './text.ts';

export interface EffectOptions extends FigureOptions {
  uitkomst?: Uitkomst | undefined;
  /** What got the intervention: some gemeenten, aanbieders or hulpvormen. */
  eenheid?: Eenheid | undefined;
  /** Their codes, with commas between them. */
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
    const estimate = estimateEffect(spells, {
      uitkomst: options.uitkomst ?? 'uitstroom',
      treated: new Set((options.groep ?? '').split(',')),
      years: listWholeYears(from, until),
      vanafDag: options.vanafDag ?? 0,
    });
    const rows = publish(estimate, options);
    const { base } = publishBase(estimate.panel, options.publication);
    return {
      figure: 'effect',
      account: await makeAccount(snapshot, { ...filter, ...period }, options, text, base),
      rows,
    };
  });
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
  return {
    ...judged,
    uitleg: explain(cox === null ? effect : hazard, judged, options),
    groepen: { groepenMet: unitsWith(true), groepenZonder: unitsWith(false), groepenWeggelaten: leftOut },
    aantal: { met, zonder },
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
    jaren: publishJaren(panel, options.publication),
  };
}

/** Verdict, size with its interval, and the rule, in sentences. */
function explain(
  { verschil, verschilVan, verschilTot }: Change,
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
  return `${verdict} ${size}${text.between(percent(verschilVan.value), percent(verschilTot.value))} ${text.rule[regel]}`;
}
