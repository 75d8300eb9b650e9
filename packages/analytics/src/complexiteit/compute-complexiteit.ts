import { type PlainDate, plainDate, standaardCaseloadregel } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import { type Cell, type FigureReport, suppressed } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import {
  publishCount,
  publishEvents,
  publishMean,
  publishPart,
  publishShare,
  publishStatistic,
} from '../publication/publish.ts';
import { thresholdsOf } from '../publication/thresholds.ts';
import { undeterminedBy } from '../statistics/outcome.ts';
import { Z_95 } from '../statistics/p-value.ts';
import { computeRatioOfSums } from '../statistics/ratio-of-sums.ts';
import type { Analytics } from '../store/analytics.ts';
import type { Snapshot } from '../store/snapshot.ts';
import {
  countBegins,
  countStarts,
  countWork,
  type Kenmerk,
  kenmerken,
  knowsOtherLaws,
  LOOK_BACK_YEARS,
  type StartYear,
  type WorkYear,
} from './count-starts.ts';
import { judgeVerloop, type Verloop } from './judge-verloop.ts';
import { complexiteitTexts } from './text.ts';

/** The trajecten that began in one calendar year, and the work of it. */
export interface ComplexiteitRow extends Record<Kenmerk, Cell> {
  jaar: number;
  trajecten: Cell;
  /** 100 in the first full year; with its 95 % interval against that year. */
  index: Cell;
  indexVan: Cell;
  indexTot: Cell;
  /** With care in the year. */
  jeugdigen: Cell;
  verzoeken: Cell;
  /** Points per jeugdige with care or a verzoek, of the counts as they are shown. */
  gewicht: Cell;
  /** All points, 100 in the first full year. */
  werklast: Cell;
  werklastVan: Cell;
  werklastTot: Cell;
}

export interface ComplexiteitRows {
  complexiteit: Verloop;
  werklast: Verloop;
  jaren: ComplexiteitRow[];
}

/** Years of the period unless told. */
const USUAL_YEARS = 10;

/** Whether casuïstiek becomes ever more complex and the work ever more, by what berichten count of each year (S4-84). */
export function computeComplexiteit(
  analytics: Analytics,
  filter: FigureFilter,
  options: FigureOptions,
): Promise<FigureReport<'complexiteit', ComplexiteitRows>> {
  return analytics.read(async (snapshot) => {
    const text = complexiteitTexts[options.taal];
    const { tot } = figurePeriod(snapshot, filter);
    const asked = { ...filter, van: filter.van ?? plainDate(`${yearOf(tot) - USUAL_YEARS}-01-01`), tot };
    const years = await findFullYears(snapshot, asked);
    const period = { van: plainDate(`${years.first}-01-01`), tot: plainDate(`${years.last}-12-31`) };
    const { found, work, used } =
      years.last < years.first ? { found: [], work: [], used: [] } : await countYears(snapshot, filter, period);
    const n = publishCount(
      found.reduce((sum, { trajecten }) => sum + trajecten, 0),
      options.publication,
    );
    const least = thresholdsOf(options.publication).aandeel;
    const starts = found.filter(({ trajecten }) => trajecten >= least);
    return {
      figure: 'complexiteit',
      account: { ...(await makeAccount(snapshot, asked, options, text, n)), source: text.source },
      rows: {
        complexiteit: judgeVerloop(starts.map(toPoint), n, options),
        werklast: judgeVerloop(
          work.filter(({ jeugdigen }) => jeugdigen >= least).map(({ jaar, punten }) => ({ at: jaar, value: punten })),
          n,
          options,
        ),
        jaren: found.map((year) => describeYear(year, { first: found[0], work, used, options })),
      },
    };
  });
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function toPoint({ jaar, sums }: StartYear): { at: number; value: number } {
  return { at: jaar, value: sums.amount / sums.base };
}

/** What began and what work there was in whole calendar years, and which kenmerken can be told of them. */
async function countYears(snapshot: Snapshot, filter: FigureFilter, period: { van: PlainDate; tot: PlainDate }) {
  const otherLaws = await knowsOtherLaws(snapshot, filter, period);
  const used = kenmerken.filter((kenmerk) => kenmerk !== 'wetten' || otherLaws);
  return {
    used,
    found: await countStarts(snapshot, filter, { ...period, used }),
    work: await countWork(snapshot, filter, { first: yearOf(period.van), last: yearOf(period.tot) }),
  };
}

/** The first full calendar year of the period and the last; the last before the first when there is none. */
async function findFullYears(snapshot: Snapshot, asked: Required<Pick<FigureFilter, 'gemeenten' | 'van' | 'tot'>>) {
  const van = asked.van ?? plainDate('0001-01-01');
  const peildatum = snapshot.peildatum ?? van;
  const until = asked.tot !== undefined && asked.tot < peildatum ? asked.tot : peildatum;
  const last = until.endsWith('-12-31') ? yearOf(until) : yearOf(until) - 1;
  const from = van.endsWith('-01-01') ? yearOf(van) : yearOf(van) + 1;
  const begins = await countBegins(snapshot, { gemeenten: asked.gemeenten });
  const own = Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => from + i);
  const counts = own.map((year) => begins.get(year) ?? 0).filter((count) => count > 0);
  const enough = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length) / 2;
  const isWhole = (year: number) => (begins.get(year) ?? 0) > 0 && (begins.get(year) ?? 0) >= enough;
  const isFull = (year: number) => Array.from({ length: LOOK_BACK_YEARS + 1 }, (_, i) => year - i).every(isWhole);
  const first = own.find(isFull);
  return { first: first ?? last + 1, last };
}

interface YearContext {
  /** The year that is 100. */
  first: StartYear | undefined;
  work: readonly WorkYear[];
  used: readonly Kenmerk[];
  options: FigureOptions;
}

function describeYear(year: StartYear, { first, work, used, options }: YearContext): ComplexiteitRow {
  const { publication } = options;
  const trajecten = publishCount(year.trajecten, publication);
  const share = (kenmerk: Kenmerk) =>
    used.includes(kenmerk)
      ? publishShare(publishPart(year.counts[kenmerk], year.trajecten, publication), trajecten, publication)
      : undeterminedBy('no-source');
  const own = work.find(({ jaar }) => jaar === year.jaar);
  const jeugdigen = publishCount(own?.jeugdigen ?? 0, publication);
  const isFirst = year === first;
  return {
    jaar: year.jaar,
    trajecten,
    ...toIndex('index', { own: meanOf(year), first: first && meanOf(first), isFirst }, trajecten, publication),
    tegelijk: share('tegelijk'),
    aanbieders: share('aanbieders'),
    wetten: share('wetten'),
    verblijf: share('verblijf'),
    ...describeWork(own, jeugdigen, publication),
    ...toIndex('werklast', { own: own && totalOf(own), first: workOf(first, work), isFirst }, jeugdigen, publication),
  };
}

/**
 * Who asked is not who has care: verzoeken are hidden by who asked. The points of each are of published counts, and only
 * where both of them are shown: else the mean would tell how many verzoeken there were.
 */
function describeWork(
  own: WorkYear | undefined,
  jeugdigen: Cell,
  publication: FigureOptions['publication'],
): Pick<ComplexiteitRow, 'jeugdigen' | 'verzoeken' | 'gewicht'> {
  const { basis, verzoek } = standaardCaseloadregel.gewichten;
  const verzoeken = publishEvents(own?.verzoeken ?? 0, own?.requesters ?? 0, publication);
  const everybody = publishCount(own?.everybody ?? 0, publication);
  const least = thresholdsOf(publication).aandeel;
  const gewicht = () => {
    if (jeugdigen.kind !== 'value' || verzoeken.kind !== 'value' || everybody.kind !== 'value') return suppressed;
    if (everybody.value > 0 && everybody.value < least) return suppressed;
    return publishMean(basis * jeugdigen.value + verzoek * verzoeken.value, everybody.value, everybody);
  };
  return { jeugdigen, verzoeken, gewicht: gewicht() };
}

/** A value with the standard error of its logarithm. */
interface Measured {
  value: number;
  error: number;
}

/** Kenmerken per traject; of one jeugdige together. */
function meanOf({ sums }: StartYear): Measured | undefined {
  const mean = computeRatioOfSums(sums);
  if (mean.kind !== 'value') return undefined;
  const { value, upper } = mean.value;
  return { value, error: upper === null ? 0 : Math.log(upper / value) / Z_95 };
}

function workOf(year: StartYear | undefined, work: readonly WorkYear[]): Measured | undefined {
  const own = work.find(({ jaar }) => jaar === year?.jaar);
  return own && totalOf(own);
}

/** All points of a year; jeugdigen come by chance (a compound Poisson number). */
function totalOf({ punten, squares }: WorkYear): Measured | undefined {
  return punten > 0 ? { value: punten, error: Math.sqrt(squares) / punten } : undefined;
}

/** 100 × a year ÷ the first, with the 95 % interval of that ratio; the first itself is 100 without one. */
function toIndex<const Name extends 'index' | 'werklast'>(
  name: Name,
  { own, first, isFirst }: { own: Measured | undefined; first: Measured | undefined; isFirst: boolean },
  base: Cell,
  publication: FigureOptions['publication'],
): Record<Name | `${Name}Van` | `${Name}Tot`, Cell> {
  const isFew = publication !== 'exact' && base.kind === 'value' && base.value < thresholdsOf(publication).aandeel;
  const cellOf = (sign: number): Cell => {
    if (isFew) return { kind: 'suppressed' };
    if (own === undefined || first === undefined) return publishStatistic(Number.NaN, base);
    if (isFirst && sign !== 0) return publishStatistic(Number.NaN, base, 'no-variation');
    const width = Z_95 * Math.hypot(own.error, first.error);
    const value = (100 * own.value * Math.exp(sign * width)) / first.value;
    return publishStatistic(publication === 'exact' ? value : Math.round(value), base);
  };
  // The three names are those of the type.
  return { [name]: cellOf(0), [`${name}Van`]: cellOf(-1), [`${name}Tot`]: cellOf(1) } as Record<
    Name | `${Name}Van` | `${Name}Tot`,
    Cell
  >;
}
