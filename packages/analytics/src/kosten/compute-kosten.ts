import { addDays, addMonths, lastDayOf, monthOf, type PlainDate, type PlainMonth } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import { type Cell, type FigureReport, suppressed } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { type Amount, publishAmount, roundAmount } from '../publication/publish-amount.ts';
import type { Analytics } from '../store/analytics.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { estimateMonths, LOOK_BACK, type MonthEstimate, type MonthEstimates } from './estimate-months.ts';
import { computePerExit, type PerExit } from './per-exit.ts';
import { type KostenSpread, type LorenzPoint, publishSpread } from './publish-spread.ts';
import { listBookings, listExposures, listPerJeugdige, type Months, sumMonths } from './read-boekingen.ts';
import { kostenTexts } from './text.ts';

/** Amounts in cents. The two bases are never added. */
export interface KostenMaand {
  maand: PlainMonth;
  /** Prestatiebasis: granted of the care of this month, so far. */
  prestatie: Cell;
  /** Kasbasis: granted of what was declared in this month, of care of any month. */
  kas: Cell;
  /** Claims of the month are still to come. */
  voorlopig: boolean;
  /** What the month will come to on prestatiebasis, with range; null when it is complete. */
  verwacht: Cell | null;
  verwachtVan: Cell | null;
  verwachtTot: Cell | null;
}

export interface KostenRows {
  maanden: KostenMaand[];
  /** Over the last twelve months, up to the end of the period, that are complete. */
  spread: KostenSpread & { van: PlainMonth; tot: PlainMonth };
  lorenz: LorenzPoint[];
  uitstroom: PerExit;
}

const NONE: Amount = { bedrag: 0, jeugdigen: 0, largest: 0 };

/** What care costs per month, how that is spread, and what it costs per lasting exit (domain.md B.6). */
export function computeKosten(
  analytics: Analytics,
  filter: FigureFilter,
  options: FigureOptions,
): Promise<FigureReport<'kosten', KostenRows>> {
  return analytics.read(async (snapshot) => {
    const period = figurePeriod(snapshot, filter);
    const closed = lastClosedMonth(snapshot.peildatum ?? period.tot);
    const months: Months = {
      first: monthOf(period.van),
      last: monthOf(period.tot) < closed ? monthOf(period.tot) : closed,
    };
    const { publication } = options;
    const runOff = await learnRunOff(snapshot, filter, closed);
    const year = findYear(runOff.estimates, months.last);
    const { lorenz, ...spread } = publishSpread(await listPerJeugdige(snapshot, filter, year), publication);
    return {
      figure: 'kosten',
      account: await makeAccount(snapshot, filter, options, kostenTexts[options.taal], spread.jeugdigen),
      rows: {
        maanden: await listMaanden(snapshot, filter, months, runOff, publication),
        spread: { van: year.first, tot: year.last, ...spread },
        lorenz,
        uitstroom: await computePerExit(snapshot, filter, lastDayOf(months.last), publication),
      },
    };
  });
}

interface RunOff {
  estimates: MonthEstimates;
  /** In care, per month. */
  jeugdigen: ReadonlyMap<PlainMonth, number>;
}

/** How the claims of earlier months came in. */
async function learnRunOff(snapshot: Snapshot, filter: FigureFilter, closed: PlainMonth): Promise<RunOff> {
  const window = { first: addMonths(closed, -LOOK_BACK), last: closed };
  const { exposures, jeugdigen } = await listExposures(snapshot, filter, window);
  return { estimates: estimateMonths(await listBookings(snapshot, filter, window), exposures, closed), jeugdigen };
}

/**
 * The last twelve months up to `last` that are complete, without asking for the days of care: those tell what a month will
 * come to, not whether it is complete.
 */
export async function findCompleteYear(
  snapshot: Snapshot,
  filter: FigureFilter,
  closed: PlainMonth,
  last: PlainMonth,
): Promise<Months> {
  const window = { first: addMonths(closed, -LOOK_BACK), last: closed };
  const estimates = estimateMonths(await listBookings(snapshot, filter, window), [], closed);
  return findYear(estimates, last < closed ? last : closed);
}

/** The last twelve months up to `last` that are complete. */
function findYear(estimates: MonthEstimates, last: PlainMonth): Months {
  let end = last;
  while (!estimates.isComplete(end)) end = addMonths(end, -1);
  return { first: addMonths(end, -11), last: end };
}

/** The last month that was over on the day. */
export function lastClosedMonth(day: PlainDate): PlainMonth {
  return addMonths(monthOf(addDays(day, 1)), -1);
}

async function listMaanden(
  snapshot: Snapshot,
  filter: FigureFilter,
  months: Months,
  { estimates, jeugdigen }: RunOff,
  publication: FigureOptions['publication'],
): Promise<KostenMaand[]> {
  const prestatie = await sumMonths(snapshot, filter, 'maand', months);
  const kas = await sumMonths(snapshot, filter, 'kasmaand', months);
  return listBetween(months).map((maand) => {
    const booked = prestatie.get(maand) ?? NONE;
    const expected = publishEstimate(estimates, maand, booked, jeugdigen.get(maand) ?? 0, publication);
    return {
      maand,
      prestatie: publishAmount(booked, publication),
      kas: publishAmount(kas.get(maand) ?? NONE, publication),
      voorlopig: expected !== null,
      verwacht: expected?.value ?? null,
      verwachtVan: expected?.lower ?? null,
      verwachtTot: expected?.upper ?? null,
    };
  });
}

function publishEstimate(
  estimates: MonthEstimates,
  maand: PlainMonth,
  booked: Amount,
  jeugdigen: number,
  publication: FigureOptions['publication'],
): Record<keyof MonthEstimate, Cell> | null {
  if (estimates.isComplete(maand)) return null;
  const outcome = estimates.estimate(maand);
  // Where the booked part is hidden, what is expected would tell it.
  const hidden = publishAmount(booked, publication).kind !== 'value';
  const show = (read: (estimate: MonthEstimate) => number): Cell => {
    if (hidden) return suppressed;
    if (outcome.kind === 'undetermined') return outcome;
    return publishAmount({ bedrag: read(outcome.value), jeugdigen, largest: booked.largest }, publication);
  };
  return {
    value: show(({ value }) => value),
    lower: show(({ lower }) => Math.max(lower, roundAmount(booked, publication))),
    upper: show(({ upper }) => upper),
  };
}

function listBetween({ first, last }: Months): PlainMonth[] {
  const months: PlainMonth[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}
