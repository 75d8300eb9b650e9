import { type AanbiedersReport, type Analytics, computeAanbieders } from '@samenpad/analytics';
import type { AgbCode } from '@samenpad/domain';
import { filterOver, OUTCOME_MONTHS, publicOptions, type ReportScope } from '../document/scope.ts';

export const maten = ['uitstroom', 'terugkeer', 'uitval', 'duur', 'wacht'] as const;
export type Maat = (typeof maten)[number];

type Row = AanbiedersReport['rows'][number];

/** One measure of all aanbieders: the row of all together first. */
export interface MaatRows {
  maat: Maat;
  account: AanbiedersReport['account'];
  rows: readonly Row[];
}

/** One measure of an aanbieder beside that of all together. */
export interface MaatResult {
  maat: Maat;
  account: AanbiedersReport['account'];
  region: Row;
  /** Undefined: too small to be shown by itself, or not there. */
  own: Row | undefined;
}

/** The results of all aanbieders by every measure: those of the page, rounded as what leaves the gemeente. */
export async function collectAanbieders(analytics: Analytics, scope: ReportScope): Promise<MaatRows[]> {
  const results: MaatRows[] = [];
  for (const maat of maten) {
    const options = { ...publicOptions(scope), maat };
    const { account, rows } = await computeAanbieders(analytics, filterOver(scope, OUTCOME_MONTHS), options);
    results.push({ maat, account, rows });
  }
  return results;
}

/** What is there of one aanbieder. */
export function pickAanbieder(all: readonly MaatRows[], aanbieder: AgbCode): MaatResult[] {
  return all.map(({ maat, account, rows }) => {
    const [region] = rows;
    if (region === undefined) throw new TypeError('A comparison always has a row of all together');
    return { maat, account, region, own: rows.find((row) => row.aanbieder === aanbieder) };
  });
}
