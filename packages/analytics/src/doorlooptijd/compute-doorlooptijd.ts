import { figurePeriod, makeAccount } from '../figure/account.ts';
import type { Cell, FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { publishParts, publishShare, publishStatistic } from '../publication/publish.ts';
import type { Analytics } from '../store/analytics.ts';
import { type LeadTime, listLeadTimes } from './list-lead-times.ts';
import { doorlooptijdTexts } from './text.ts';

/** Lower ends of the bands in working days: up to 10, 11 to 40, 41 to 65 (T21), and longer. */
const doorlooptijdBanden = [0, 11, 41, 66] as const;

/** One band of working days; `vanaf` null: everything together. */
export interface DoorlooptijdRow {
  vanaf: (typeof doorlooptijdBanden)[number] | null;
  aantal: Cell;
  /** Of all verzoeken that were assigned, 0 … 1. */
  aandeel: Cell;
}

/** What delayed verzoeken were waiting for the longest; null: nothing was asked. */
export interface VertragingRow {
  oorzaak: string | null;
  aantal: Cell;
  /** Of the verzoeken that took more than ten working days, 0 … 1. */
  aandeel: Cell;
}

export interface DoorlooptijdReport extends FigureReport<'doorlooptijd', DoorlooptijdRow[]> {
  /** Working days after which half of them, and nine in ten, were assigned. */
  mediaan: Cell;
  percentile90: Cell;
  vertragingen: VertragingRow[];
}

/** How many working days it takes from request to toewijzing, and what it waits for (S4-12, T21). */
export function computeDoorlooptijd(
  analytics: Analytics,
  filter: FigureFilter,
  options: FigureOptions,
): Promise<DoorlooptijdReport> {
  return analytics.read(async (snapshot) => {
    const times = await listLeadTimes(snapshot, filter, figurePeriod(snapshot, filter));
    const { publication } = options;
    const counts = doorlooptijdBanden.map((vanaf, i) => {
      const next = doorlooptijdBanden[i + 1] ?? Number.POSITIVE_INFINITY;
      return countOf(times, ({ werkdagen }) => werkdagen >= vanaf && werkdagen < next);
    });
    const { total, parts } = publishParts(counts, publication);
    return {
      figure: 'doorlooptijd',
      account: await makeAccount(snapshot, filter, options, doorlooptijdTexts[options.taal], total),
      rows: [
        { vanaf: null, aantal: total, aandeel: publishShare(total, total, publication) },
        ...doorlooptijdBanden.map((vanaf, i) => {
          const aantal = parts[i] ?? total;
          return { vanaf, aantal, aandeel: publishShare(aantal, total, publication) };
        }),
      ],
      mediaan: publishStatistic(findQuantile(times, 0.5), total),
      percentile90: publishStatistic(findQuantile(times, 0.9), total),
      vertragingen: describeDelays(times, publication),
    };
  });
}

function countOf(times: readonly LeadTime[], yes: (time: LeadTime) => boolean): number {
  return times.filter(yes).reduce((sum, { count }) => sum + count, 0);
}

/** The smallest number of working days within which at least this share was assigned; NaN of none. */
function findQuantile(times: readonly LeadTime[], share: number): number {
  const wanted = share * countOf(times, () => true);
  let seen = 0;
  for (const { werkdagen, count } of times.toSorted((a, b) => a.werkdagen - b.werkdagen)) {
    seen += count;
    if (seen >= wanted) return werkdagen;
  }
  return Number.NaN;
}

function describeDelays(times: readonly LeadTime[], publication: FigureOptions['publication']): VertragingRow[] {
  const late = times.filter(({ werkdagen }) => werkdagen >= doorlooptijdBanden[1]);
  const groups = [...Map.groupBy(late, ({ oorzaak }) => oorzaak)]
    .map(([oorzaak, own]) => ({ oorzaak, count: countOf(own, () => true) }))
    .sort(
      (a, b) =>
        Number(a.oorzaak === '') - Number(b.oorzaak === '') || b.count - a.count || (a.oorzaak < b.oorzaak ? -1 : 1),
    );
  const { total, parts } = publishParts(
    groups.map(({ count }) => count),
    publication,
  );
  return groups.map(({ oorzaak }, i) => {
    const aantal = parts[i] ?? total;
    return { oorzaak: oorzaak === '' ? null : oorzaak, aantal, aandeel: publishShare(aantal, total, publication) };
  });
}
