import { addMonths, firstDayOf, lastDayOf, maxDate, minDate, monthOf, type PlainDate } from '@samenpad/domain';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { countBackward, findFirstYear } from '../herhaald-beroep/count-repeats.ts';
import { findCompleteYear, lastClosedMonth } from '../kosten/compute-kosten.ts';
import { publishSpread } from '../kosten/publish-spread.ts';
import { listPerJeugdige } from '../kosten/read-boekingen.ts';
import { CLASS_ENDS, fitClasses } from '../open-data/duurklassen.ts';
import { listOpenGemeenten } from '../open-data/list-gemeenten.ts';
import { publishCount, publishPart, publishStatistic } from '../publication/publish.ts';
import { roundBounds } from '../publication/publish-amount.ts';
import { publishGroups } from '../publication/publish-groups.ts';
import { publishShareInterval } from '../publication/publish-share-interval.ts';
import { thresholdFloor, thresholdsOf } from '../publication/thresholds.ts';
import { type Reason, undeterminedBy } from '../statistics/outcome.ts';
import { Z_95 } from '../statistics/p-value.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';
import { countReferrers } from '../verwijzersaandeel/compute-verwijzersaandeel.ts';
import { publishAandelen } from '../verwijzersaandeel/publish-aandelen.ts';

/** A number of the own region with its 95 % interval, and the days that it is about. */
export interface OwnMeasure {
  eigen: Cell;
  eigenVan: Cell;
  eigenTot: Cell;
  van: PlainDate;
  tot: PlainDate;
}

/** One question to the store. */
export interface Asked {
  snapshot: Snapshot;
  filter: FigureFilter;
  period: { van: PlainDate; tot: PlainDate };
  options: FigureOptions;
}

/** Share of the trajecten (T-inhoud) that the toegang referred (R1). */
export async function measureToegang({ snapshot, filter, period, options }: Asked): Promise<OwnMeasure> {
  const { total, rows } = publishAandelen(await countReferrers(snapshot, filter, options), options.publication);
  const own = rows.find(({ verwijzer, hulpvorm }) => verwijzer === '01' && hulpvorm === null);
  const part: Cell = own?.aantal ?? (total.kind === 'value' ? { kind: 'value', value: 0, count: 0 } : total);
  return { ...named(publishShareInterval(part, total, options.publication)), ...period };
}

/** Herhaald beroep A of the trajecten that began in the period (R2). */
export async function measureHerhaald({ snapshot, filter, period, options }: Asked): Promise<OwnMeasure> {
  const firstYear = await findFirstYear(snapshot, filter);
  if (firstYear === undefined) return { ...none('empty'), ...period };
  const groups = await countBackward(snapshot, { ...filter, ...period }, 'jaar', firstYear);
  if (groups.length === 0) return { ...none('follow-up-too-short'), ...period };
  const { total } = publishGroups(groups, options.publication);
  return { ...named(publishShareInterval(total.yes, total.all, options.publication)), ...period };
}

/**
 * Share of the jongeren under 23 with a traject in the period; only for gemeenten of which CBS tells how many jongeren there
 * are, and of which there are berichten: without those nobody knows who has care.
 */
export async function measureJongeren({ snapshot, filter, period, options }: Asked): Promise<OwnMeasure> {
  // How many jongeren live in a wijk, no open data here tells.
  if (filter.wijk !== undefined) return { ...none('no-source'), ...period };
  const { where, values } = sqlFilter(filter, period, 'traject');
  const rows = await snapshot.query(
    `SELECT gemeente, count(DISTINCT jeugdige) AS n FROM traject WHERE variant = 'tInhoud' AND ${where} GROUP BY gemeente`,
    values,
  );
  const known = new Map<string, number | null>(
    (await listOpenGemeenten()).map(({ code, jongeren }) => [code, jongeren]),
  );
  const seen = new Set(
    (await snapshot.query('SELECT DISTINCT gemeente FROM jeugdige')).map((row) => textOf(row, 'gemeente')),
  );
  const asked = filter.gemeenten === 'alle' ? rows.map((row) => textOf(row, 'gemeente')) : filter.gemeenten;
  const perGemeente = asked.map((code) => (seen.has(code) ? (known.get(code) ?? null) : null));
  if (perGemeente.length === 0 || perGemeente.includes(null)) return { ...none('no-source'), ...period };
  const jongeren = perGemeente.reduce<number>((sum, own) => sum + (own ?? 0), 0);
  const withCare = rows.reduce((sum, row) => sum + numberOf(row, 'n'), 0);
  const part = publishPart(withCare, jongeren, options.publication);
  return {
    ...named(publishShareInterval(part, publishCount(Math.round(jongeren), options.publication), options.publication)),
    ...period,
  };
}

/** Median days of the trajecten (T-CBS) that ended in the period, from the classes of CBS as its own (R4). Not for a trend (T5). */
export async function measureDuur({ snapshot, filter, period, options }: Asked): Promise<OwnMeasure> {
  const { where, values } = sqlFilter(filter, period, 'traject');
  const rows = await snapshot.query(
    `SELECT greatest(0, eind - begin) + 1 AS dagen, count(*) AS n FROM traject
     WHERE variant = 'tCbs' AND ${where} AND eind BETWEEN $van::DATE AND least($tot::DATE, $peildatum::DATE)
     GROUP BY dagen`,
    { ...values, peildatum: snapshot.peildatum ?? '1970-01-01' },
  );
  const counts = [...CLASS_ENDS, Number.POSITIVE_INFINITY].map(() => 0);
  for (const row of rows) {
    const at = CLASS_ENDS.filter((end) => numberOf(row, 'dagen') > end).length;
    counts[at] = (counts[at] ?? 0) + numberOf(row, 'n');
  }
  const n = counts.reduce((sum, count) => sum + count, 0);
  const fit = fitClasses(counts);
  if (fit.kind === 'undetermined') return { ...none(fit.reason), ...period };
  const base = publishCount(n, options.publication);
  const { value, lower, upper } = fit.value.median;
  return { ...bounded(value, lower, upper, Math.round, base), ...period };
}

const MONTHS_OF_HALF_YEAR = 6;

/** Trajecten (T-CBS) per jeugdige in the last half year of the period: CBS counts half years. */
export async function measureTrajecten({ snapshot, filter, period, options }: Asked): Promise<OwnMeasure> {
  const tot = minDate(period.tot, snapshot.peildatum ?? period.tot);
  const half = { van: maxDate(period.van, firstDayOf(addMonths(monthOf(tot), 1 - MONTHS_OF_HALF_YEAR))), tot };
  const { where, values } = sqlFilter(filter, half, 'traject');
  const [row] = await snapshot.query(
    `SELECT count(*) AS n, coalesce(sum(trajecten), 0)::BIGINT AS total, coalesce(sum(trajecten * trajecten), 0)::BIGINT AS squares
     FROM (SELECT count(*) AS trajecten FROM traject WHERE variant = 'tCbs' AND ${where} GROUP BY gemeente, jeugdige)`,
    values,
  );
  const n = row === undefined ? 0 : numberOf(row, 'n');
  if (row === undefined || n === 0) return { ...none('empty'), ...half };
  const mean = numberOf(row, 'total') / n;
  const width = widthOf(numberOf(row, 'squares') / n - mean * mean, n);
  const hundredths = (number: number) => Math.round(number * 100) / 100;
  return { ...bounded(mean, mean - width, mean + width, hundredths, publishCount(n, options.publication)), ...half };
}

/** Costs in cents per jeugdige with costs, over the last twelve complete months of the period (R8). */
export async function measureKosten({ snapshot, filter, period, options }: Asked): Promise<OwnMeasure> {
  const closed = lastClosedMonth(snapshot.peildatum ?? period.tot);
  const year = await findCompleteYear(snapshot, filter, closed, monthOf(period.tot));
  const days = { van: firstDayOf(year.first), tot: lastDayOf(year.last) };
  const amounts = await listPerJeugdige(snapshot, filter, year);
  const { perJeugdige } = publishSpread(amounts, options.publication);
  const paid = amounts.map(({ now }) => now).filter((now) => now > 0);
  if (paid.length === 0) return { ...none('empty'), ...days };
  if (perJeugdige.kind !== 'value')
    return { eigen: perJeugdige, eigenVan: perJeugdige, eigenTot: perJeugdige, ...days };
  const mean = paid.reduce((sum, own) => sum + own, 0) / paid.length;
  const spread = paid.reduce((sum, own) => sum + (own - mean) ** 2, 0) / paid.length;
  // Costs are skewed: the interval of a mean of few tells too little.
  const width =
    paid.length < Math.max(thresholdFloor.aandeel, thresholdsOf(options.publication).aandeel)
      ? undefined
      : widthOf(spread, paid.length);
  if (width === undefined) {
    const few = undeterminedBy('too-few');
    return { eigen: perJeugdige, eigenVan: few, eigenTot: few, ...days };
  }
  // Around the mean as shown: the middle of the interval would tell the exact one.
  const middle = options.publication === 'exact' ? mean : perJeugdige.value;
  const around = { lower: middle - width, upper: middle + width };
  const largest = paid.reduce((most, own) => Math.max(most, own), 0);
  const { lower, upper } =
    options.publication === 'exact'
      ? { lower: Math.round(around.lower), upper: Math.round(around.upper) }
      : roundBounds(around, middle, { largest }, perJeugdige.count);
  return {
    eigen: perJeugdige,
    eigenVan: publishStatistic(lower, perJeugdige),
    eigenTot: publishStatistic(upper, perJeugdige),
    ...days,
  };
}

/** No number, nor bounds. */
export function none(reason: Reason): Pick<OwnMeasure, 'eigen' | 'eigenVan' | 'eigenTot'> {
  const cell = undeterminedBy(reason);
  return { eigen: cell, eigenVan: cell, eigenTot: cell };
}

function named({ aandeel, aandeelVan, aandeelTot }: ReturnType<typeof publishShareInterval>) {
  return { eigen: aandeel, eigenVan: aandeelVan, eigenTot: aandeelTot };
}

function bounded(value: number, lower: number, upper: number, round: (value: number) => number, base: Cell) {
  const show = (number: number) => publishStatistic(round(number), base);
  return { eigen: show(value), eigenVan: show(lower), eigenTot: show(upper) };
}

/** Half the 95 % interval of a mean of n with this variance (normal approximation). */
function widthOf(variance: number, n: number): number {
  return Z_95 * Math.sqrt(variance / n);
}
