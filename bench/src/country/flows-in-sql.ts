import type { Snapshot } from './columns.ts';

/** In and out per hulpvorm (null: all) and month of a period, as plain numbers. */
export type FlowRows = Map<string, number>;

/**
 * The question of `stroom` in plain DuckDB SQL, what the kernel is timed against: trajecten that begin and end in each
 * month, and jeugdigen whose care does after the days of all trajecten are put together; of one gemeente, or of all (null).
 */
export async function computeFlowsInSql(
  snapshot: Snapshot,
  unit: 'jeugdigen' | 'trajecten',
  gemeente: string | null = null,
): Promise<FlowRows> {
  const found: FlowRows = new Map();
  const source = `traject WHERE variant = 'tInhoud' ${gemeente === null ? '' : 'AND gemeente = $gemeente'}`;
  for (const key of ['NULL', 'hulpvorm']) {
    const rows = await snapshot.query(
      `
      WITH spell AS (${unit === 'trajecten' ? spellSql(key, source) : unionSql(key, source)})
      SELECT 'in' AS side, coalesce(key, '') AS key, begin // 100 AS jaar, begin % 100 AS maand, count(*) AS n
      FROM (SELECT key, year(begin) * 100 + month(begin) AS begin FROM spell WHERE begin BETWEEN $van::DATE AND $tot::DATE)
      GROUP BY ALL
      UNION ALL
      SELECT 'uit', coalesce(key, ''), eind // 100, eind % 100, count(*)
      FROM (SELECT key, year(eind) * 100 + month(eind) AS eind FROM spell WHERE eind BETWEEN $van::DATE AND $tot::DATE)
      GROUP BY ALL`,
      gemeente === null ? FLOW_PERIOD : { ...FLOW_PERIOD, gemeente },
    );
    for (const { side, key: own, jaar, maand, n } of rows) {
      found.set(`${String(side)} ${String(own)} ${String(jaar)}-${String(maand).padStart(2, '0')}`, Number(n));
    }
  }
  return found;
}

/** Ten years. */
export const FLOW_PERIOD = { van: '2016-01-01', tot: '2025-12-31' };

function spellSql(key: string, source: string): string {
  return `SELECT ${key} AS key, begin, CASE WHEN eind < begin THEN begin ELSE eind END AS eind
    FROM ${source}`;
}

/** Islands: a new one begins after a day on which nothing runs. */
function unionSql(key: string, source: string): string {
  return `SELECT key, min(begin) AS begin, nullif(max(eind), DATE '9999-12-31') AS eind FROM (
      SELECT *, sum(CASE WHEN begin > ended + 1 THEN 1 ELSE 0 END) OVER (
        PARTITION BY gemeente, jeugdige, key ORDER BY begin, eind ROWS UNBOUNDED PRECEDING) AS island
      FROM (
        SELECT *, max(eind) OVER (PARTITION BY gemeente, jeugdige, key ORDER BY begin, eind
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended
        FROM (SELECT gemeente, jeugdige, ${key} AS key, begin, greatest(begin, coalesce(eind, DATE '9999-12-31')) AS eind
          FROM ${source}))
    ) GROUP BY gemeente, jeugdige, key, island`;
}
