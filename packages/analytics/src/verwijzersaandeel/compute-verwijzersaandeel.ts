import { figurePeriod, makeAccount } from '../figure/account.ts';
import type { FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import type { Analytics } from '../store/analytics.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';
import { publishAandelen, type ReferrerCount, type VerwijzersaandeelRow } from './publish-aandelen.ts';
import { verwijzersaandeelTexts } from './text.ts';

export interface VerwijzersaandeelOptions extends FigureOptions {
  /** Trajecten that run in the period, or only those that begin in it. */
  telling?: 'lopend' | 'begonnen' | undefined;
  per?: 'geen' | 'hulpvorm' | undefined;
}

/**
 * Who referred, as a share of the trajecten (T-inhoud). A traject counts once (S0-1): T-CBS would count a contract conversion as a new
 * traject, and one without verzoek as referred by the toegang (T1, T6).
 */
export function computeVerwijzersaandeel(
  analytics: Analytics,
  filter: FigureFilter,
  options: VerwijzersaandeelOptions,
): Promise<FigureReport<'verwijzersaandeel', VerwijzersaandeelRow[]>> {
  return analytics.read(async (snapshot) => {
    const counts = await countReferrers(snapshot, filter, options);
    const { total, rows } = publishAandelen(counts, options.publication);
    const text = verwijzersaandeelTexts[options.taal];
    return {
      figure: 'verwijzersaandeel',
      account: await makeAccount(
        snapshot,
        filter,
        options,
        { definition: text.definition[options.telling ?? 'lopend'], excluded: text.excluded },
        total,
      ),
      rows: options.per === 'hulpvorm' ? rows : rows.filter(({ hulpvorm }) => hulpvorm === null),
    };
  });
}

/** Trajecten per hulpvorm and referrer. */
export async function countReferrers(
  snapshot: Snapshot,
  filter: FigureFilter,
  options: VerwijzersaandeelOptions,
): Promise<ReferrerCount[]> {
  const period = figurePeriod(snapshot, filter);
  const { where, values } = sqlFilter(filter, period, 'traject', options.telling === 'begonnen');
  const rows = await snapshot.query(
    `SELECT hulpvorm, verwijzer, count(*) AS n, count(*) FILTER (verwijzerAfgeleid) AS afgeleid
     FROM traject WHERE variant = 'tInhoud' AND ${where}
     GROUP BY hulpvorm, verwijzer ORDER BY hulpvorm, verwijzer`,
    values,
  );
  return rows.map((row) => ({
    hulpvorm: hulpvormOf(textOf(row, 'hulpvorm')),
    verwijzer: textOf(row, 'verwijzer'),
    count: numberOf(row, 'n'),
    afgeleid: numberOf(row, 'afgeleid'),
  }));
}
