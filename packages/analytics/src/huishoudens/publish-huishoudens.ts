import type { PlainMonth } from '@samenpad/domain';
import { type Cell, suppressed } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { publishSpread } from '../kosten/publish-spread.ts';
import {
  publishCount,
  publishMean,
  publishPart,
  publishShare,
  publishStatistic,
  roundForGroups,
} from '../publication/publish.ts';
import { type Amount, mayShowAmount, publishAmount } from '../publication/publish-amount.ts';
import { undeterminedBy } from '../statistics/outcome.ts';
import type { Huishouden } from './count-huishoudens.ts';

type Publication = FigureOptions['publication'];

/** Households with jeugdhulp in twelve months; amounts in cents, shares 0 … 1. */
export interface HuishoudenJaar {
  van: PlainMonth;
  tot: PlainMonth;
  huishoudens: Cell;
  /** Jeugdwet, Wmo and Participatiewet together. */
  kosten: Cell;
  jeugdwet: Cell;
  wmo: Cell;
  participatiewet: Cell;
  mediaan: Cell;
  /** Share of the costs of the dearest 5 and 10 % of the households that cost anything. */
  top5: Cell;
  top10: Cell;
  /** Help under two laws or more, and under all three (CBS: stapeling van voorzieningen). */
  severalWetten: Cell;
  aandeelSeveralWetten: Cell;
  threeWetten: Cell;
  aandeelThreeWetten: Cell;
  /** Two jeugdigen or more in jeugdhulp in one month. */
  severalJeugdigen: Cell;
  aandeelSeveralJeugdigen: Cell;
  /** Mean number of aanbieders of jeugdhulp. */
  aanbieders: Cell;
  /** With at least four of them (S3-10). */
  fourAanbieders: Cell;
  aandeelFourAanbieders: Cell;
  /** Share of the costs of jeugdhulp of which the household is known. */
  linked: Cell;
}

/** From here on the help in one household is called fragmented (S3-10). */
const MANY_AANBIEDERS = 4;

const HUNDRED_EURO = 10_000;

/** One row of the figure. `linked`: jeugdhulp in cents, all of it and that of known households. Pure. */
export function publishHuishoudens(
  months: { van: PlainMonth; tot: PlainMonth },
  huishoudens: readonly Huishouden[],
  { all, linked }: { all: number; linked: number },
  publication: Publication,
): HuishoudenJaar {
  const n = huishoudens.length;
  const base = publishCount(n, publication);
  const costs = huishoudens.map(costOf);
  const { top5, top10 } = publishSpread(
    costs.map((now) => ({ now, before: 0 })),
    publication,
  );
  const count = (test: (own: Huishouden) => boolean) => publishPart(huishoudens.filter(test).length, n, publication);
  const [severalWetten, threeWetten, severalJeugdigen, fourAanbieders] = [
    count(({ metWmo, metParticipatiewet }) => metWmo || metParticipatiewet),
    count(({ metWmo, metParticipatiewet }) => metWmo && metParticipatiewet),
    count((own) => own.severalJeugdigen),
    count(({ aanbieders }) => aanbieders >= MANY_AANBIEDERS),
  ];
  const share = (part: Cell) => publishShare(part, base, publication);
  const aanbieders = huishoudens.reduce((sum, own) => sum + own.aanbieders, 0);
  const median = medianOf(costs);
  return {
    ...months,
    huishoudens: base,
    ...publishCosts(huishoudens, publication),
    mediaan: publishStatistic(
      publication === 'exact' ? median : Math.round(median / HUNDRED_EURO) * HUNDRED_EURO,
      base,
    ),
    top5,
    top10,
    severalWetten,
    aandeelSeveralWetten: share(severalWetten),
    threeWetten,
    aandeelThreeWetten: share(threeWetten),
    severalJeugdigen,
    aandeelSeveralJeugdigen: share(severalJeugdigen),
    aanbieders: publishMean(aanbieders, n, base),
    fourAanbieders,
    aandeelFourAanbieders: share(fourAanbieders),
    linked: publishStatistic(roundForGroups(linked / all, publication), base),
  };
}

/** The row of a region that never sent its households: nothing is known, which is not 0. */
export function unknownHuishoudens(months: { van: PlainMonth; tot: PlainMonth }): HuishoudenJaar {
  const unknown = undeterminedBy('no-source');
  return {
    ...months,
    huishoudens: unknown,
    kosten: unknown,
    jeugdwet: unknown,
    wmo: unknown,
    participatiewet: unknown,
    mediaan: unknown,
    top5: unknown,
    top10: unknown,
    severalWetten: unknown,
    aandeelSeveralWetten: unknown,
    threeWetten: unknown,
    aandeelThreeWetten: unknown,
    severalJeugdigen: unknown,
    aandeelSeveralJeugdigen: unknown,
    aanbieders: unknown,
    fourAanbieders: unknown,
    aandeelFourAanbieders: unknown,
    linked: unknown,
  };
}

/** What a household cost under the three laws, in cents. */
export function costOf({ jeugdwet, wmo, participatiewet }: Huishouden): number {
  return jeugdwet + wmo + participatiewet;
}

/** The amounts per law and together. Where one of the other laws is hidden both are: the sum would tell it. */
function publishCosts(huishoudens: readonly Huishouden[], publication: Publication) {
  const amountOf = (read: (own: Huishouden) => number): Amount => {
    const own = huishoudens.map(read).filter((bedrag) => bedrag > 0);
    return {
      bedrag: own.reduce((sum, bedrag) => sum + bedrag, 0),
      jeugdigen: own.length,
      largest: own.reduce((most, bedrag) => Math.max(most, bedrag), 0),
    };
  };
  const [wmo, participatiewet] = [amountOf((own) => own.wmo), amountOf((own) => own.participatiewet)];
  const others = amountOf((own) => own.wmo + own.participatiewet);
  const showOthers = mayShowAmount(wmo, publication) && mayShowAmount(participatiewet, publication);
  // The sum less jeugdhulp is what the other laws cost together.
  const showSum = mayShowAmount(others, publication);
  const show = (amount: Amount, shown: boolean) => (shown ? publishAmount(amount, publication) : suppressed);
  return {
    kosten: show(amountOf(costOf), showSum),
    jeugdwet: publishAmount(
      amountOf((own) => own.jeugdwet),
      publication,
    ),
    wmo: show(wmo, showOthers && showSum),
    participatiewet: show(participatiewet, showOthers && showSum),
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[half - 1], sorted[half]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
