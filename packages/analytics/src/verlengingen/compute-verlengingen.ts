import { type AgbCode, type Hulpvorm, parseAgbCode } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import { type Cell, type FigureReport, undetermined } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import type { Flow } from '../publication/flow.ts';
import { publishFlows, publishMean, publishShare } from '../publication/publish.ts';
import type { Analytics } from '../store/analytics.ts';
import { numberOf, type Snapshot, type SqlRow, textOf } from '../store/snapshot.ts';
import { verlengingenTexts } from './text.ts';

export interface VerlengingenRow {
  /** Null in rows per aanbieder and in the row of all together. */
  hulpvorm: Hulpvorm | null;
  aanbieder: AgbCode | null;
  aanbiederNaam: string | null;
  trajecten: Cell;
  /** Of these with at least one verlenging. */
  verlengd: Cell;
  aandeel: Cell;
  /** Verlengingen per traject. */
  perTraject: Cell;
  /** Days that stretched end dates added, per extended traject. */
  verlengdeDagen: Cell;
}

export interface VerlengingenOptions extends FigureOptions {
  per?: 'hulpvorm' | 'aanbieder' | undefined;
}

interface Group {
  key: string | null;
  naam: string | null;
  trajecten: number;
  verlengd: number;
  verlengingen: number;
  dagen: number;
}

/** How often care is renewed (S1-8): trajecten T-inhoud that run in the period, whatever number of renewals each has. */
export function computeVerlengingen(
  analytics: Analytics,
  filter: FigureFilter,
  options: VerlengingenOptions,
): Promise<FigureReport<'verlengingen', VerlengingenRow[]>> {
  return analytics.read(async (snapshot) => {
    const per = options.per ?? 'hulpvorm';
    const groups = await listGroups(snapshot, filter, per);
    const rows = publishGroups(groups, options.publication).map(({ key, naam, ...cells }) => ({
      hulpvorm: per === 'hulpvorm' && key !== null ? hulpvormOf(key) : null,
      aanbieder: per === 'aanbieder' && key !== null ? (parseAgbCode(key) ?? null) : null,
      aanbiederNaam: naam,
      ...cells,
    }));
    const text = verlengingenTexts[options.taal];
    return {
      figure: 'verlengingen',
      account: await makeAccount(snapshot, filter, options, text, rows[0]?.trajecten ?? undetermined),
      rows,
    };
  });
}

/** All together first, then per hulpvorm or aanbieder, the largest first. */
async function listGroups(snapshot: Snapshot, filter: FigureFilter, per: 'hulpvorm' | 'aanbieder'): Promise<Group[]> {
  const { where, values } = sqlFilter(filter, figurePeriod(snapshot, filter), 'traject');
  const rows = await snapshot.query(
    `WITH counted AS (
       SELECT ${per} AS key, count(*) AS trajecten, count(*) FILTER (verlengingen > 0) AS verlengd,
         coalesce(sum(verlengingen), 0)::BIGINT AS verlengingen, coalesce(sum(verlengdeDagen), 0)::BIGINT AS dagen
       FROM traject WHERE variant = 'tInhoud' AND ${where} GROUP BY GROUPING SETS ((), (${per}))
     ), names AS (SELECT aanbieder, any_value(naam) AS naam FROM aanbieder GROUP BY aanbieder)
     SELECT counted.*, names.naam FROM counted LEFT JOIN names ON names.aanbieder = counted.key
     ORDER BY counted.key IS NOT NULL, trajecten DESC, counted.key`,
    values,
  );
  return rows.map((row) => ({
    key: textOrNull(row, 'key'),
    naam: textOrNull(row, 'naam'),
    trajecten: numberOf(row, 'trajecten'),
    verlengd: numberOf(row, 'verlengd'),
    verlengingen: numberOf(row, 'verlengingen'),
    dagen: numberOf(row, 'dagen'),
  }));
}

function publishGroups([all, ...parts]: Group[], publication: FigureOptions['publication']) {
  if (all === undefined) return [];
  const flowsOf = (group: Group, from: string, renewed: string, plain: string): Flow[] => [
    { from, to: `g:${group.key}`, count: group.trajecten },
    { from: `g:${group.key}`, to: renewed, count: group.verlengd },
    { from: `g:${group.key}`, to: plain, count: group.trajecten - group.verlengd },
  ];
  const flows = [
    { from: 'end', to: 'all', count: all.trajecten },
    { from: 'renewed', to: 'end', count: all.verlengd },
    { from: 'plain', to: 'end', count: all.trajecten - all.verlengd },
    ...parts.flatMap((group) => flowsOf(group, 'all', 'renewed', 'plain')),
  ];
  const cells = publishFlows(flows, publication);
  return [all, ...parts].map((group, i) => {
    const trajecten = cells[3 * i] ?? undetermined;
    const verlengd = cells[3 * i + 1] ?? undetermined;
    return {
      key: group.key,
      naam: group.naam,
      trajecten,
      verlengd,
      aandeel: publishShare(verlengd, trajecten, publication),
      perTraject: publishMean(group.verlengingen, group.trajecten, verlengd.kind === 'value' ? trajecten : verlengd),
      verlengdeDagen: publishMean(group.dagen, group.verlengd, verlengd),
    };
  });
}

function textOrNull(row: SqlRow, column: string): string | null {
  return row[column] === null ? null : textOf(row, column);
}
