import { figurePeriod, makeAccount } from '../figure/account.ts';
import type { Cell, FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { publishCount, publishPart, publishShare } from '../publication/publish.ts';
import { undeterminedBy } from '../statistics/outcome.ts';
import type { Analytics } from '../store/analytics.ts';
import { numberOf, type Snapshot, type SqlRow } from '../store/snapshot.ts';
import { type DekkingBron, dekkingTexts } from './text.ts';

export type Oordeel = 'volledig' | 'deels' | 'onvolledig' | 'onbekend';

export interface DekkingRow {
  bron: DekkingBron;
  binnen: Cell;
  verwacht: Cell;
  /** 0 … 1 */
  aandeel: Cell;
  oordeel: Oordeel;
  /** What is missing, in one sentence. */
  ontbreekt: string;
}

/** Shares from which a source counts as complete, and as partly there. */
const COMPLETE = 0.95;
const PARTIAL = 0.8;

/** What is seen and what is missed: the coverage meter (S0-8), over toewijzingen (Jeugdwet) of the period. */
export function computeDekking(
  analytics: Analytics,
  filter: FigureFilter,
  options: FigureOptions,
): Promise<FigureReport<'dekking', DekkingRow[]>> {
  return analytics.read(async (snapshot) => {
    const counts = await countCoverage(snapshot, filter);
    const text = dekkingTexts[options.taal];
    const row = (bron: Exclude<DekkingBron, 'taakgericht'>): DekkingRow => {
      const [present, expected] = counts[bron];
      const binnen = publishPart(present, expected, options.publication);
      const verwacht = publishCount(expected, options.publication);
      return {
        bron,
        binnen,
        verwacht,
        aandeel: publishShare(binnen, verwacht, options.publication),
        oordeel: judge(present, expected),
        ontbreekt: text.ontbreekt[bron],
      };
    };
    return {
      figure: 'dekking',
      account: await makeAccount(
        snapshot,
        filter,
        options,
        text,
        publishCount(counts.toewijzingen[1], options.publication),
      ),
      rows: [
        row('toewijzingen'),
        row('startberichten'),
        row('stopberichten'),
        row('declaraties'),
        row('verwijzers'),
        row('alleen-declaraties'),
        {
          bron: 'taakgericht',
          binnen: undeterminedBy('no-source'),
          verwacht: undeterminedBy('no-source'),
          aandeel: undeterminedBy('no-source'),
          oordeel: 'onbekend',
          ontbreekt: text.ontbreekt.taakgericht,
        },
      ],
    };
  });
}

function judge(present: number, expected: number): Oordeel {
  if (expected === 0) return 'onbekend';
  if (present >= COMPLETE * expected) return 'volledig';
  return present >= PARTIAL * expected ? 'deels' : 'onvolledig';
}

type Coverage = Record<Exclude<DekkingBron, 'taakgericht'>, [present: number, expected: number]>;

async function countCoverage(snapshot: Snapshot, filter: FigureFilter): Promise<Coverage> {
  const { where, values } = sqlFilter(filter, figurePeriod(snapshot, filter), 'toewijzing');
  const [row] = await snapshot.query(
    `WITH seen AS (SELECT * FROM toewijzing WHERE ${where} AND toestand <> 'verwijderd'),
     -- Nothing but claims: no 301 and no begin that a startbericht or stopbericht tells.
     jeugdigen AS (
       SELECT gemeente, jeugdige, bool_and(toestand = 'wees' AND startsMissing = leveringen AND stopsExpected = stopsMissing) AS claimsOnly
       FROM seen GROUP BY gemeente, jeugdige
     )
     SELECT count(*) AS n, count(*) FILTER (toestand <> 'wees') AS assigned,
       coalesce(sum(leveringen), 0)::BIGINT AS starts, coalesce(sum(startsMissing), 0)::BIGINT AS startsMissing,
       coalesce(sum(stopsExpected), 0)::BIGINT AS stops, coalesce(sum(stopsMissing), 0)::BIGINT AS stopsMissing,
       count(*) FILTER (leveringen > 0) AS delivered, count(*) FILTER (leveringen > 0 AND gedeclareerd) AS claimed,
       count(*) FILTER (verwijzer <> 'onbekend' AND NOT verwijzerAfgeleid) AS referred,
       (SELECT count(*) FROM jeugdigen) AS jeugdigen,
       (SELECT count(*) FROM jeugdigen WHERE NOT claimsOnly) AS known
     FROM seen`,
    values,
  );
  if (row === undefined) throw new TypeError('An aggregate always gives one row');
  return coverageOf(row);
}

function coverageOf(row: SqlRow): Coverage {
  const n = (column: string) => numberOf(row, column);
  return {
    toewijzingen: [n('assigned'), n('n')],
    startberichten: [n('starts') - n('startsMissing'), n('starts')],
    stopberichten: [n('stops') - n('stopsMissing'), n('stops')],
    declaraties: [n('claimed'), n('delivered')],
    verwijzers: [n('referred'), n('n')],
    'alleen-declaraties': [n('known'), n('jeugdigen')],
  };
}
