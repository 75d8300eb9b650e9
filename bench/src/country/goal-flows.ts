import { computeStroom } from '@samenpad/analytics';
import type { Result } from '../results/result.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import { computeFlowsInSql, type FlowRows } from './flows-in-sql.ts';
import { type Country, TEN_YEARS, timeOf } from './measure.ts';

const EXACT = { taal: 'nl', publication: 'exact' } as const;

/** Goal 3: stock and flow of ten years by month and hulpvorm, of trajecten and of jeugdigen, rows handed out, beside SQL. */
export async function measureFlows({ analytics, repeats }: Country): Promise<Result[]> {
  const units = ['trajecten', 'jeugdigen'] as const;
  const ask = async () => [await askFlows(analytics, units[0]), await askFlows(analytics, units[1])];
  await ask();
  const ours = await timeOf(repeats, ask);
  const sql = await analytics.read(async (snapshot) => [
    await timeOf(1, () => computeFlowsInSql(snapshot, units[0])),
    await timeOf(1, () => computeFlowsInSql(snapshot, units[1])),
  ]);
  const [trajecten = 0, jeugdigen = 0] = sql.map(({ ms }) => ms);
  const equal = sql.every(({ value }, i) => isEqual(ours.value[i] ?? new Map<string, number>(), value));
  const ratio = (trajecten + jeugdigen) / ours.ms;
  return [
    {
      what: `3 flows of trajecten and of jeugdigen, result rows included (SQL ${formatMs(trajecten)} and ${formatMs(jeugdigen)})`,
      ours: formatMs(ours.ms),
      peer: formatMs(trajecten + jeugdigen),
      value: `${formatRatio(ratio)}, answers ${equal ? 'equal' : '**differ**'}`,
      goal: '≥ 15×, equal',
      met: equal && ratio >= 15,
    },
  ];
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
