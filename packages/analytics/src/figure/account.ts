import { type PlainDate, plainDate } from '@samenpad/domain';
import { thresholdsOf } from '../publication/thresholds.ts';
import { numberOf, type Snapshot } from '../store/snapshot.ts';
import type { Account, Cell } from './figure.ts';
import { type FigureFilter, type FigureOptions, periodOf } from './filter.ts';
import { sayRounding } from './say-rounding.ts';
import { sqlFilter } from './sql-filter.ts';
import { commonTexts } from './text.ts';

/** Stands for the peildatum of a store that was never filled. */
const NO_PEILDATUM: PlainDate = plainDate('1970-01-01');

/** What the account of one figure says in words. */
export interface AccountText {
  definition: string;
  excluded: readonly string[];
}

/** The day on which the store stands. */
export function peildatumOf({ peildatum }: Snapshot): PlainDate {
  return peildatum ?? NO_PEILDATUM;
}

/** The period that a figure is about, for a store with this peildatum. */
export function figurePeriod(snapshot: Snapshot, filter: FigureFilter): { van: PlainDate; tot: PlainDate } {
  return periodOf(filter, peildatumOf(snapshot));
}

/** The account of a figure: its own texts with what holds for all of them. */
export async function makeAccount(
  snapshot: Snapshot,
  filter: FigureFilter,
  options: FigureOptions,
  text: AccountText,
  n: Cell,
): Promise<Account> {
  const common = commonTexts[options.taal];
  return {
    definition: text.definition,
    source: common.source,
    period: figurePeriod(snapshot, filter),
    n,
    completeness: options.unaccounted === 'yes' ? null : await computeCompleteness(snapshot, filter, options),
    excluded: [
      ...text.excluded,
      ...(filter.wet === 'wmo' ? common.onlyWmo : common.excluded),
      ...sayRounding(options),
      ...(filter.leeftijdsgroep === undefined ? [] : [common.leeftijdsgroep]),
      ...(options.publication === 'exact' || (filter.wijk ?? filter.leeftijdsgroep) === undefined
        ? []
        : [common.part(thresholdsOf(options.publication).aantal)]),
    ],
    storeVersion: snapshot.version,
  };
}

/**
 * Share of the toewijzingen (Jeugdwet, in the period) that have their 301 and every startbericht and stopbericht that
 * was to be expected, in whole per cents; null when there are none, or too few of them for a share.
 */
async function computeCompleteness(
  snapshot: Snapshot,
  filter: FigureFilter,
  { publication }: FigureOptions,
): Promise<number | null> {
  const { where, values } = sqlFilter(filter, figurePeriod(snapshot, filter), 'toewijzing');
  const [row] = await snapshot.query(
    `SELECT count(*) AS n, count(*) FILTER (toestand <> 'wees' AND startsMissing = 0 AND stopsMissing = 0) AS whole
     FROM toewijzing WHERE ${where} AND toestand <> 'verwijderd'`,
    values,
  );
  const n = row === undefined ? 0 : numberOf(row, 'n');
  if (row === undefined || n < thresholdsOf(publication).aandeel) return null;
  return Math.round((100 * numberOf(row, 'whole')) / n) / 100;
}
