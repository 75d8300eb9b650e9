import {
  addMonths,
  firstDayOf,
  type Hulpvorm,
  lastDayOf,
  minDate,
  monthOf,
  type PlainDate,
  type PlainMonth,
  toDayNumber,
} from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import type { Cell, FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import { kernelFilter } from '../figure/kernel-filter.ts';
import { computeMonthlyFlows } from '../kernel/count-in-parts.ts';
import { publishCount } from '../publication/publish.ts';
import type { Analytics } from '../store/analytics.ts';
import { computeOutflowRatio, publishBalance } from './publish-balance.ts';
import { stroomTexts } from './text.ts';

export interface StroomRow {
  /** The month, or the last month of a row of several. */
  maand: PlainMonth;
  /** Null: all together. */
  hulpvorm: Hulpvorm | null;
  begin: Cell;
  in: Cell;
  uit: Cell;
  eind: Cell;
  /** Uit ÷ (begin + in), of the numbers as shown (domain.md B.6). */
  uitstroomratio: Cell;
  /** Trajecten that ended in the month without a stopbericht: the end is derived (S0-8). */
  zonderStop: Cell;
  /** The month may still change: stops and claims come later. */
  voorlopig: boolean;
}

export interface StroomOptions extends FigureOptions {
  eenheid?: 'jeugdigen' | 'trajecten' | undefined;
  per?: 'geen' | 'hulpvorm' | undefined;
  /** Months in one row; 1 unless told. The first row may hold fewer. */
  maanden?: number | undefined;
}

/** A month stands when a derived end would be known: three closed months, each closed a month later (A10). */
const PROVISIONAL_MONTHS = 4;

/** Stock and flow: begin + in − uit = eind for every month and hulpvorm, on jeugdigen or trajecten (S0-8, domain.md B.6). */
export function computeStroom(
  analytics: Analytics,
  filter: FigureFilter,
  options: StroomOptions,
): Promise<FigureReport<'stroom', StroomRow[]>> {
  return analytics.read(async (snapshot) => {
    const columns = await snapshot.columns();
    const period = figurePeriod(snapshot, filter);
    const peildatum = snapshot.peildatum ?? period.tot;
    const months = listMonths(period.van, minDate(period.tot, peildatum), options.maanden ?? 1);
    const unit = options.eenheid ?? 'jeugdigen';
    const asked = { filter: kernelFilter(columns, filter, period), bounds: boundsOf(period.van, months), unit };
    const { flows, jeugdigen } = await computeMonthlyFlows(columns, asked);
    const rows = flows.flatMap((flow, code) => {
      if (code > 0 && (options.per !== 'hulpvorm' || isEmpty(flow))) return [];
      const hulpvorm = code === 0 ? null : hulpvormOf(columns.hulpvormen[code] ?? '');
      return publishBalance(flow, options.publication).map((balance, m) => ({
        maand: months[m] ?? monthOf(period.van),
        hulpvorm,
        ...balance,
        uitstroomratio: computeOutflowRatio(balance, options.publication),
        zonderStop: publishCount(flow.withoutStop[m] ?? 0, options.publication),
        voorlopig: lastDayOf(addMonths(months[m] ?? monthOf(period.van), PROVISIONAL_MONTHS)) > peildatum,
      }));
    });
    const all = flows[0];
    const n = unit === 'jeugdigen' ? jeugdigen : (all?.stock ?? 0) + sum(all?.in ?? []);
    const text = stroomTexts[options.taal];
    return {
      figure: 'stroom',
      account: await makeAccount(
        snapshot,
        filter,
        options,
        { definition: text.definition[unit], excluded: text.excluded },
        publishCount(n, options.publication),
      ),
      rows,
    };
  });
}

/** The last month of each row, counted back from the end of the period. */
function listMonths(van: PlainDate, tot: PlainDate, step: number): PlainMonth[] {
  const months: PlainMonth[] = [];
  for (let month = monthOf(tot); month >= monthOf(van); month = addMonths(month, -step)) months.unshift(month);
  return months;
}

/** First day of each row, and the day after the last one. */
function boundsOf(van: PlainDate, months: readonly PlainMonth[]): Int32Array {
  const ends = months.map((month) => toDayNumber(lastDayOf(month)) + 1);
  return Int32Array.from([toDayNumber(firstDayOf(monthOf(van))), ...ends]);
}

function isEmpty(flow: { stock: number; in: Int32Array }): boolean {
  return flow.stock === 0 && sum(flow.in) === 0;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
}
