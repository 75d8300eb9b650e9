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
import { type Cell, type FigureReport, suppressed } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import { kernelFilter } from '../figure/kernel-filter.ts';
import type { TrajectColumns } from '../kernel/columns.ts';
import { computeMonthlyFlows } from '../kernel/count-in-parts.ts';
import type { FlowsAsked, MonthlyFlow } from '../kernel/monthly-flow.ts';
import { readWijkNamen } from '../keuzes/list-wijken.ts';
import { publishCount } from '../publication/publish.ts';
import type { Analytics } from '../store/analytics.ts';
import { NO_WIJK } from '../store/rows.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { type Balance, computeOutflowRatio, publishBalance } from './publish-balance.ts';
import { publishWijken } from './publish-wijken.ts';
import { stroomTexts } from './text.ts';

export interface StroomRow {
  /** The month, or the last month of a row of several. */
  maand: PlainMonth;
  /** Null: all together. */
  hulpvorm: Hulpvorm | null;
  /** Code of CBS or `onbekend` where the rows are wijken; null: all together. */
  wijk: string | null;
  wijkNaam: string | null;
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
  /** With `wijk` the whole period is one row, for each wijk. */
  per?: 'geen' | 'hulpvorm' | 'wijk' | undefined;
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
    const per = options.per ?? 'geen';
    const step = per === 'wijk' ? Number.POSITIVE_INFINITY : (options.maanden ?? 1);
    const months = listMonths(period.van, minDate(period.tot, peildatum), step);
    const unit = options.eenheid ?? 'jeugdigen';
    const asked = { filter: kernelFilter(columns, filter, period), bounds: boundsOf(period.van, months), unit };
    const { flows, jeugdigen } = await computeMonthlyFlows(columns, asked);
    const rowOf = (
      flow: MonthlyFlow,
      balance: Balance,
      m: number,
    ): Omit<StroomRow, 'hulpvorm' | 'wijk' | 'wijkNaam'> => ({
      maand: months[m] ?? monthOf(period.van),
      ...balance,
      uitstroomratio: computeOutflowRatio(balance, options.publication),
      zonderStop: publishCount(flow.withoutStop[m] ?? 0, options.publication),
      voorlopig: lastDayOf(addMonths(months[m] ?? monthOf(period.van), PROVISIONAL_MONTHS)) > peildatum,
    });
    const rows =
      per === 'wijk'
        ? (await publishPerWijk(snapshot, columns, asked, options.publication)).map(({ flow, balance, ...wijk }) => ({
            ...rowOf(flow, balance, 0),
            // The last one of a table of parts would follow from the total.
            ...(wijk.wijk !== null && options.publication !== 'exact' && { zonderStop: suppressed }),
            hulpvorm: null,
            ...wijk,
          }))
        : flows.flatMap((flow, code) => {
            if (code > 0 && (per !== 'hulpvorm' || isEmpty(flow))) return [];
            const hulpvorm = code === 0 ? null : hulpvormOf(columns.hulpvormen[code] ?? '');
            return publishBalance(flow, options.publication).map((balance, m) => ({
              ...rowOf(flow, balance, m),
              hulpvorm,
              wijk: null,
              wijkNaam: null,
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

/** All wijken together first, then each in which somebody had care, by name; those that are not known last. */
async function publishPerWijk(
  snapshot: Snapshot,
  columns: TrajectColumns,
  asked: FlowsAsked,
  publication: FigureOptions['publication'],
): Promise<{ wijk: string | null; wijkNaam: string | null; flow: MonthlyFlow; balance: Balance }[]> {
  const found: { wijk: string; flow: MonthlyFlow }[] = [];
  const wanted = columns.wijken
    .map((_, code) => code)
    .filter((code) => asked.filter.wijk < 0 || asked.filter.wijk === code);
  for (const code of wanted) {
    const { flows } = await computeMonthlyFlows(columns, { ...asked, filter: { ...asked.filter, wijk: code } });
    const [flow] = flows;
    if (flow !== undefined && !isEmpty(flow)) found.push({ wijk: columns.wijken[code] ?? NO_WIJK, flow });
  }
  const namen = await readWijkNamen(snapshot);
  const nameOf = (wijk: string) => namen.get(wijk) ?? null;
  const order = (wijk: string) => (wijk === NO_WIJK ? '\uffff' : `${nameOf(wijk) ?? ''} ${wijk}`);
  found.sort((a, b) => (order(a.wijk) < order(b.wijk) ? -1 : 1));
  const { total, parts } = publishWijken(
    found.map(({ flow }) => flow),
    publication,
  );
  const all = found.reduce((sum, { flow }) => addFlows(sum, flow), noFlow);
  return [
    { wijk: null, wijkNaam: null, flow: all, balance: total },
    ...found.map(({ wijk, flow }, i) => ({ wijk, wijkNaam: nameOf(wijk), flow, balance: parts[i] ?? total })),
  ];
}

const noFlow: MonthlyFlow = { stock: 0, in: new Int32Array(1), out: new Int32Array(1), withoutStop: new Int32Array(1) };

function addFlows(one: MonthlyFlow, other: MonthlyFlow): MonthlyFlow {
  const add = (name: 'in' | 'out' | 'withoutStop') => one[name].map((count, m) => count + (other[name][m] ?? 0));
  return { stock: one.stock + other.stock, in: add('in'), out: add('out'), withoutStop: add('withoutStop') };
}

/** The last month of each row, counted back from the end of the period. */
function listMonths(van: PlainDate, tot: PlainDate, step: number): PlainMonth[] {
  const months: PlainMonth[] = [];
  for (let month = monthOf(tot); month >= monthOf(van); month = addMonths(month, -step)) {
    months.unshift(month);
    if (step === Number.POSITIVE_INFINITY) break;
  }
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
