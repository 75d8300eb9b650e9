import { addMonths, firstDayOf, monthOf } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import type { Cell, FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { publishCount } from '../publication/publish.ts';
import { type GroupCells, type GroupCount, publishGroups } from '../publication/publish-groups.ts';
import { publishShareInterval } from '../publication/publish-share-interval.ts';
import { type Reason, undeterminedBy } from '../statistics/outcome.ts';
import type { Analytics } from '../store/analytics.ts';
import { numberOf, type Snapshot } from '../store/snapshot.ts';
import { countBackward, countForward, findFirstYear, type Grouping } from './count-repeats.ts';
import { herhaaldBeroepTexts } from './text.ts';

export interface HerhaaldBeroepRow {
  /** Year, hulpvorm or COD327 code; null: all together. */
  groep: string | null;
  aantal: Cell;
  /** Of these: herhaald. */
  herhaald: Cell;
  /** 0 … 1, with Wilson's 95 % interval. */
  aandeel: Cell;
  aandeelVan: Cell;
  aandeelTot: Cell;
}

/** Two measures that are never mixed: their groups and numbers differ. */
export interface HerhaaldBeroepRows {
  /** A: looking back from the begin, as CBS. */
  backward: HerhaaldBeroepRow[];
  /** B: looking forward from the end (NJi outcome 3.2). */
  forward: HerhaaldBeroepRow[];
}

export interface HerhaaldBeroepOptions extends FigureOptions {
  per?: Grouping | undefined;
}

/** Ten years, of which CBS' measure needs five to look back on. */
const MONTHS = 120;

/** How often jeugdigen come back: looking back five years (A, CBS) and looking forward 365 days (B), domain.md B.5. */
export function computeHerhaaldBeroep(
  analytics: Analytics,
  filter: FigureFilter,
  options: HerhaaldBeroepOptions,
): Promise<FigureReport<'herhaald-beroep', HerhaaldBeroepRows>> {
  return analytics.read(async (snapshot) => {
    const { tot } = figurePeriod(snapshot, filter);
    const wide: FigureFilter = { ...filter, van: filter.van ?? firstDayOf(addMonths(monthOf(tot), 1 - MONTHS)) };
    const { publication } = options;
    const per = options.per ?? 'jaar';
    const firstYear = await findFirstYear(snapshot, wide);
    const back = firstYear === undefined ? [] : await countBackward(snapshot, wide, per, firstYear);
    const text = herhaaldBeroepTexts[options.taal];
    const n = await countTrajecten(snapshot, wide);
    const make = (groups: readonly GroupCount[]) =>
      makeRows(groups, publication, n === 0 ? 'empty' : 'follow-up-too-short');
    return {
      figure: 'herhaald-beroep',
      account: await makeAccount(snapshot, wide, options, text, publishCount(n, publication)),
      rows: {
        backward: make(back),
        forward: make(await countForward(snapshot, wide, per)),
      },
    };
  });
}

/** `reason`: why there is no share when nothing could be judged. */
function makeRows(
  groups: readonly GroupCount[],
  publication: FigureOptions['publication'],
  reason: Reason,
): HerhaaldBeroepRow[] {
  const { total, cells } = publishGroups(groups, publication);
  return [
    makeRow(null, total, publication, reason),
    ...groups.flatMap(({ key }, i) => {
      const cell = cells[i];
      return cell === undefined ? [] : [makeRow(key, cell, publication, reason)];
    }),
  ];
}

function makeRow(
  groep: string | null,
  { all: aantal, yes: herhaald }: GroupCells,
  publication: FigureOptions['publication'],
  reason: Reason,
): HerhaaldBeroepRow {
  if (aantal.kind === 'value' && aantal.value === 0) {
    const none = undeterminedBy(reason);
    return { groep, aantal, herhaald, aandeel: none, aandeelVan: none, aandeelTot: none };
  }
  return { groep, aantal, herhaald, ...publishShareInterval(herhaald, aantal, publication) };
}

async function countTrajecten(snapshot: Snapshot, filter: FigureFilter): Promise<number> {
  const { where, values } = sqlFilter(filter, figurePeriod(snapshot, filter), 'traject');
  const [row] = await snapshot.query(
    `SELECT count(*) AS n FROM traject WHERE variant = 'tInhoud' AND ${where}`,
    values,
  );
  return row === undefined ? 0 : numberOf(row, 'n');
}
