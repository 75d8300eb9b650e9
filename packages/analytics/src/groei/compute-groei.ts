import { addMonths, firstDayOf, lastDayOf, monthOf, type PlainDate, type PlainMonth } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import type { Account, FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { readWijkNamen } from '../keuzes/list-wijken.ts';
import { lastClosedMonth } from '../kosten/compute-kosten.ts';
import { indexOf } from '../kosten/estimate-months.ts';
import type { KeyGroup } from '../publication/merge-small.ts';
import { publishCount } from '../publication/publish.ts';
import { mayShowAmount, roundingOf } from '../publication/publish-amount.ts';
import { listNamen } from '../resultaat/list-namen.ts';
import type { Analytics } from '../store/analytics.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { atPricesOf, decomposeKeys, sumOf } from './decompose.ts';
import { explainGrowth } from './explain.ts';
import { amountOf, mergeSmallKeys } from './merge-keys.ts';
import { type GroeiCells, hideGrowth, publishGrowth } from './publish-growth.ts';
import { type CarePeriod, type GroeiPer, type Period, readPeriods } from './read-cells.ts';
import { groeiTexts } from './text.ts';

export interface GroeiOptions extends FigureOptions {
  /** Rows beside the one of all together; `geen`: only that one. */
  per?: GroeiPer | undefined;
  /** `constant`: the period before at the prices of the period after, so that no growth is due to prices. */
  prijzen?: 'nominaal' | 'constant' | undefined;
  /** Months compared with; the same months as many years earlier as the period is long, unless told. */
  vergelijkingVan?: PlainDate | undefined;
  vergelijkingTot?: PlainDate | undefined;
}

export interface GroeiDeel extends GroeiCells {
  /** Hulpvorm, AGB code, verwijzer or wijk; null in the row of all together and in that of the small ones. */
  code: string | null;
  /** `alle`: all together, the first row; `overig`: too small to be shown alone. */
  soort: 'alle' | 'deel' | 'overig';
  /** Of an aanbieder or a wijk. */
  naam: string | null;
}

export interface GroeiRows {
  /** What grew and what did not, in plain words. */
  uitleg: string;
  van: PlainDate;
  tot: PlainDate;
  vergelijkingVan: PlainDate;
  vergelijkingTot: PlainDate;
  delen: GroeiDeel[];
}

/** The last months that are left out: their claims and stops are still to come. */
const INCOMPLETE_MONTHS = 3;

/** What made the costs grow (S1-2, S1-10): two periods of whole months, divided by LMDI (domain.md B.6). */
export async function computeGroei(
  analytics: Analytics,
  filter: FigureFilter,
  { per = 'geen', ...options }: GroeiOptions,
): Promise<FigureReport<'groei', GroeiRows>> {
  const { account, rows } = await divideGrowth(analytics, filter, options, [per]);
  return { figure: 'groei', account, rows: rows[per] };
}

/** The growth divided in several ways, of one version of the store; each as `groei` gives it. */
export function divideGrowth<Per extends GroeiPer>(
  analytics: Analytics,
  filter: FigureFilter,
  options: Omit<GroeiOptions, 'per'>,
  pers: readonly [Per, ...Per[]],
): Promise<{ account: Account; rows: Record<Per, GroeiRows> }> {
  return analytics.read(async (snapshot) => {
    const { after, before } = findPeriods(snapshot, filter, options);
    const fresh = await readPeriods(snapshot, filter, after, pers);
    const asBooked = await readPeriods(snapshot, filter, before, pers);
    const text = groeiTexts[options.taal];
    const describe = async (per: Per): Promise<GroeiRows> => {
      const old = options.prijzen === 'constant' ? atPricesOf(fresh[per], asBooked[per]) : asBooked[per];
      // A period that is not over yet has nothing to compare.
      const delen = after.van > after.tot ? [] : await listDelen(snapshot, old, fresh[per], per, options);
      const [all] = delen;
      const uitleg = all === undefined ? text.explain.nothing : explainGrowth(all, options.taal);
      return { uitleg, ...after, vergelijkingVan: before.van, vergelijkingTot: before.tot, delen };
    };
    const rows: [Per, GroeiRows][] = [];
    for (const per of pers) rows.push([per, await describe(per)]);
    const trajecten = fresh[pers[0]].cells.reduce((sum, cell) => sum + cell.trajecten, 0);
    const n = publishCount(trajecten, options.publication);
    return {
      account: await makeAccount(snapshot, { ...filter, ...after }, options, text, n),
      // Every way that was asked has its rows.
      rows: Object.fromEntries(rows) as Record<Per, GroeiRows>,
    };
  });
}

/** The asked period in whole months as far as they are complete, and the months it is compared with. */
function findPeriods(
  snapshot: Snapshot,
  filter: FigureFilter,
  options: GroeiOptions,
): { after: Period; before: Period } {
  const asked = figurePeriod(snapshot, filter);
  const { tot: peildatum } = figurePeriod(snapshot, { gemeenten: filter.gemeenten });
  const complete = addMonths(lastClosedMonth(peildatum), -INCOMPLETE_MONTHS);
  const last = monthOf(asked.tot) < complete ? monthOf(asked.tot) : complete;
  const first = filter.van === undefined ? addMonths(last, -11) : monthOf(filter.van);
  const years = Math.max(1, Math.ceil((indexOf(last) - indexOf(first) + 1) / 12));
  const { vergelijkingVan, vergelijkingTot } = options;
  return {
    after: wholeMonths(first, last),
    before: wholeMonths(
      vergelijkingVan === undefined ? addMonths(first, -12 * years) : monthOf(vergelijkingVan),
      vergelijkingTot === undefined ? addMonths(last, -12 * years) : monthOf(vergelijkingTot),
    ),
  };
}

function wholeMonths(first: PlainMonth, last: PlainMonth): Period {
  return { van: firstDayOf(first), tot: lastDayOf(last) };
}

async function listDelen(
  snapshot: Snapshot,
  old: CarePeriod,
  fresh: CarePeriod,
  per: GroeiPer,
  { publication }: FigureOptions,
): Promise<GroeiDeel[]> {
  const groups =
    publication === 'exact' ? [...listKeys(old, fresh)].map((key) => [key]) : mergeSmallKeys(old, fresh, publication);
  const rows = groups.flatMap((keys) => {
    const growth = decomposeKeys(old, fresh, keys);
    const unit = publication === 'exact' ? 1 : roundingOf(amountOf(old, keys), amountOf(fresh, keys));
    return growth.kind === 'value' ? [{ keys, growth: growth.value, jeugdigen: countBehind(fresh, keys), unit }] : [];
  });
  if (rows.length === 0) return [];
  const shown = mayShowAll(old, publication) && mayShowAll(fresh, publication);
  if (!shown) return [{ code: null, soort: 'alle', naam: null, ...hideGrowth() }];
  const [all, ...parts] = publishGrowth(rows, fresh.jeugdigen, publication);
  const naamOf = await readNamen(snapshot, per);
  const described = rows.map(({ keys }) => describe(keys, per, naamOf));
  return [
    ...(all === undefined ? [] : [{ code: null, soort: 'alle', naam: null, ...all } as const]),
    ...(per === 'geen'
      ? []
      : parts.flatMap((cells, i) => (described[i] === undefined ? [] : [{ ...described[i], ...cells }]))),
  ];
}

function describe(keys: KeyGroup, per: GroeiPer, naamOf: ReadonlyMap<string, string>) {
  const [key] = keys;
  if (keys.length !== 1 || key === undefined || key === '' || per === 'geen') {
    return { code: null, soort: 'overig', naam: null } as const;
  }
  return { code: key, soort: 'deel', naam: naamOf.get(key) ?? null } as const;
}

function listKeys(old: CarePeriod, fresh: CarePeriod): Set<string> {
  const keys = new Set([...old.keys.keys(), ...fresh.keys.keys()]);
  return new Set([...keys].sort((a, b) => sumOf(fresh, new Set([b])) - sumOf(fresh, new Set([a])) || (a < b ? -1 : 1)));
}

function countBehind(period: CarePeriod, keys: KeyGroup): number {
  return keys.reduce((most, key) => Math.max(most, period.keys.get(key)?.jeugdigen ?? 0), 0);
}

function mayShowAll(period: CarePeriod, publication: FigureOptions['publication']): boolean {
  return mayShowAmount({ ...period, bedrag: sumOf(period, new Set(period.keys.keys())) }, publication);
}

async function readNamen(snapshot: Snapshot, per: GroeiPer): Promise<ReadonlyMap<string, string>> {
  if (per === 'wijk') return readWijkNamen(snapshot);
  return per === 'aanbieder' ? listNamen(snapshot) : new Map();
}
