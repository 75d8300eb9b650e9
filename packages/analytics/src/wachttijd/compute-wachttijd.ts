import { type AgbCode, addMonths, firstDayOf, type Hulpvorm, monthOf, parseAgbCode } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import type { FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import { findSmallGroups, OVERIG, publishGroups } from '../publication/publish-groups.ts';
import { countPerAanbieder, type Klasse, rankKlassen } from '../resultaat/klassen.ts';
import { listNamen } from '../resultaat/list-namen.ts';
import type { Analytics } from '../store/analytics.ts';
import { describeWaits, type Wachten } from './describe-waits.ts';
import { listWaits, type WaitCount } from './list-waits.ts';
import { wachttijdTexts } from './text.ts';
import { computeWaitTrend, type WaitTrend } from './wait-trend.ts';

/** One group; all of these null and `overig` false: everybody together. */
export interface WachttijdRow extends Wachten {
  /** Year of the request. */
  jaar: number | null;
  hulpvorm: Hulpvorm | null;
  aanbieder: AgbCode | null;
  aanbiederNaam: string | null;
  klasse: Klasse | null;
  /** The groups together that are too small to be shown by themselves. */
  overig: boolean;
}

export interface WachttijdOptions extends FigureOptions {
  per?: 'jaar' | 'hulpvorm' | 'aanbieder' | 'klasse' | undefined;
}

export interface WachttijdReport extends FigureReport<'wachttijd', WachttijdRow[]> {
  trend: WaitTrend;
}

/** Ten years: a trend needs a long look back. */
const MONTHS = 120;

/** How long one waits from request to first care, who still waits included as far as seen (S4-35, T20). */
export function computeWachttijd(
  analytics: Analytics,
  filter: FigureFilter,
  options: WachttijdOptions,
): Promise<WachttijdReport> {
  return analytics.read(async (snapshot) => {
    const { tot } = figurePeriod(snapshot, filter);
    const wide: FigureFilter = { ...filter, van: filter.van ?? firstDayOf(addMonths(monthOf(tot), 1 - MONTHS)) };
    const period = figurePeriod(snapshot, wide);
    const waits = await listWaits(snapshot, wide, period);
    const klassen = rankKlassen(await countPerAanbieder(snapshot, wide), period);
    const rows = groupWaits(waits, options, klassen, await listNamen(snapshot));
    const [all] = rows;
    return {
      figure: 'wachttijd',
      account: await makeAccount(snapshot, wide, options, wachttijdTexts[options.taal], all.aantal),
      rows,
      trend: computeWaitTrend(waits, all.aantal, options.publication),
    };
  });
}

function groupWaits(
  waits: readonly WaitCount[],
  { per = 'jaar', publication }: WachttijdOptions,
  klassen: ReadonlyMap<string, Klasse>,
  namen: ReadonlyMap<string, string>,
): [WachttijdRow, ...WachttijdRow[]] {
  const keyOf = (wait: WaitCount) => (per === 'klasse' ? (klassen.get(wait.aanbieder) ?? 'klein') : String(wait[per]));
  const counts = countGroups(waits, keyOf);
  const small = per === 'aanbieder' ? findSmallGroups(counts, publication) : new Set<string>();
  const mergedKeyOf = (wait: WaitCount) => (small.has(keyOf(wait)) ? OVERIG : keyOf(wait));
  const merged = countGroups(waits, mergedKeyOf).sort(per === 'aanbieder' ? largestFirst : byKey);
  const { total, cells } = publishGroups(merged, publication);
  const whole = { jaar: null, hulpvorm: null, aanbieder: null, aanbiederNaam: null, klasse: null, overig: false };
  return [
    { ...whole, ...describeWaits(waits, total) },
    ...merged.map(({ key }, i) => ({
      ...whole,
      ...nameOf(key, per, namen),
      ...describeWaits(
        waits.filter((wait) => mergedKeyOf(wait) === key),
        cells[i] ?? total,
      ),
    })),
  ];
}

function countGroups(waits: readonly WaitCount[], keyOf: (wait: WaitCount) => string) {
  const sum = (own: readonly WaitCount[]) => own.reduce((total, { count }) => total + count, 0);
  return [...Map.groupBy(waits, keyOf)].map(([key, own]) => {
    const yes = sum(own.filter(({ started }) => started));
    return { key, yes, no: sum(own) - yes };
  });
}

type Group = ReturnType<typeof countGroups>[number];

/** Years and hulpvormen by name, sizes from large to small. */
function byKey(a: Group, b: Group): number {
  const sizes: readonly string[] = ['groot', 'middel', 'klein'];
  return sizes.indexOf(a.key) - sizes.indexOf(b.key) || (a.key < b.key ? -1 : 1);
}

/** What is merged comes last. */
function largestFirst(a: Group, b: Group): number {
  const last = Number(a.key === OVERIG) - Number(b.key === OVERIG);
  return last || b.yes + b.no - (a.yes + a.no) || byKey(a, b);
}

function nameOf(key: string, per: WachttijdOptions['per'], namen: ReadonlyMap<string, string>): Partial<WachttijdRow> {
  if (key === OVERIG) return { overig: true };
  if (per === 'jaar') return { jaar: Number(key) };
  if (per === 'hulpvorm') return { hulpvorm: hulpvormOf(key) };
  if (per === 'klasse') return { klasse: key === 'groot' || key === 'middel' ? key : 'klein' };
  return { aanbieder: parseAgbCode(key) ?? null, aanbiederNaam: namen.get(key) ?? null };
}
