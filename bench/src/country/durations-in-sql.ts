import type { Snapshot } from './columns.ts';

/**
 * Kaplan–Meier with Aalen–Johansen's risk sets in plain DuckDB SQL: of each hulpvorm and year of begin the days at which
 * the curve passes a half, by counts of a day that are added up (performance.md 3). Null: it stays above.
 */
export async function computeMediansInSql(
  snapshot: Snapshot,
  { van, tot, gemeente }: { van: string; tot: string; gemeente: string },
): Promise<Map<string, number | null>> {
  const rows = await snapshot.query(
    `
    WITH spell AS (
      SELECT hulpvorm, year(begin) AS jaar, least(coalesce(last, seen), seen) - begin + 1 AS days,
        coalesce(last <= seen, FALSE) AND coalesce(eindReden, '') <> '02' AS ended
      FROM (
        SELECT *, CASE WHEN eind < begin THEN begin ELSE eind END AS last, $tot::DATE AS seen
        FROM traject WHERE variant = 'tInhoud' AND gemeente = $gemeente
      ) WHERE begin BETWEEN $van::DATE AND seen
    ), day AS (
      SELECT hulpvorm, jaar, days, count(*) AS leaving, count(*) FILTER (ended) AS ends FROM spell GROUP BY ALL
    ), risk AS (
      SELECT *, sum(leaving) OVER (PARTITION BY hulpvorm, jaar ORDER BY days DESC) AS atRisk FROM day
    ), curve AS (
      SELECT hulpvorm, jaar, days, exp(sum(CASE WHEN ends = atRisk THEN -1e9 ELSE ln(1 - ends / atRisk) END) OVER (
        PARTITION BY hulpvorm, jaar ORDER BY days)) AS staying
      FROM risk
    )
    SELECT hulpvorm, jaar, min(days) FILTER (staying <= .5) AS mediaan FROM curve GROUP BY ALL`,
    { van, tot, gemeente },
  );
  return new Map(
    rows.map(({ hulpvorm, jaar, mediaan }) => [
      `${String(jaar)} ${String(hulpvorm)}`,
      mediaan === null || mediaan === undefined ? null : Number(mediaan),
    ]),
  );
}
