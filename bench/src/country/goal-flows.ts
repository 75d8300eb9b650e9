import { computeStroom } from '@samenpad/analytics';
import type { Result } from '../results/result.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import { computeFlowsInSql, type FlowRows } from './flows-in-sql.ts';
import { type Country, TEN_YEARS, timeOf } from './measure.ts';

const EXACT = { taal: 'nl', publication: 'exact' } as const;

/** Goal 3: stock and flow of ten years by month and hulpvorm, rows handed out, beside SQL. */
export async function measureFlows({ analytics, repeats }: Country): Promise<Result[]> {
  const results: Result[] = [];
  for (const eenheid of ['jeugdigen', 'trajecten'] as const) {
    const ours = await timeOf(repeats, () => askFlows(analytics, eenheid));
    const sql = await analytics.read((snapshot) => timeOf(1, () => computeFlowsInSql(snapshot, eenheid)));
    const equal = isEqual(ours.value, sql.value);
    results.push({
      what: `3 flows of ${eenheid}, result rows included`,
      ours: formatMs(ours.ms),
      peer: formatMs(sql.ms),
      value: `${formatRatio(sql.ms / ours.ms)}, answers ${equal ? 'equal' : '**differ**'}`,
      goal: '≥ 15×, equal',
      met: equal && sql.ms / ours.ms >= 15,
    });
  }
  return results;
}

/** What the figure gives, in the shape of the SQL. */
async function askFlows(analytics: Country['analytics'], eenheid: 'jeugdigen' | 'trajecten'): Promise<FlowRows> {
  const options = { ...EXACT, eenheid, per: 'hulpvorm' } as const;
  const { rows } = await computeStroom(analytics, { gemeenten: 'alle', ...TEN_YEARS }, options);
  return new Map(
    rows.flatMap(({ maand, hulpvorm, in: into, uit }) =>
      [['in', into] as const, ['uit', uit] as const].flatMap(([side, cell]) =>
        cell.kind === 'value' ? [[`${side} ${hulpvorm ?? ''} ${maand}`, cell.value] as const] : [],
      ),
    ),
  );
}

/** SQL has no row for a month in which nobody came or went. */
function isEqual(ours: FlowRows, sql: FlowRows): boolean {
  return (
    sql.size > 0 &&
    [...new Set([...ours.keys(), ...sql.keys()])].every((key) => (ours.get(key) ?? 0) === (sql.get(key) ?? 0))
  );
}
