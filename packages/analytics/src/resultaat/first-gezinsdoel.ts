/** A goal may be closed so many days after the help with which it was reached, as its closing is written down. */
export const NEAR = 92;

/** A goal of the plan belongs to the trajecten that ran while it stood. */
const DURING = 'g.begonnen <= coalesce(c.last_day, $peildatum::DATE) AND g.begonnen <= $peildatum::DATE';

/**
 * The trajecten of `career` of which a goal of the plan is known, with the days in which one stood: from `doel_van` up to
 * `doel_tot` (null: one still stands), and `doel_op`, the day on which the first one was reached (null: none so far).
 */
export function withGezinsdoelen(career: string): string {
  return `SELECT c.*, min(greatest(c.begin, g.begonnen)) AS doel_van,
      CASE WHEN count(*) = count(g.gesloten) THEN max(g.gesloten) END AS doel_tot,
      min(g.gesloten) FILTER (g.toestand = 'bereikt' AND g.gesloten <= coalesce(c.last_day, g.gesloten) + ${NEAR}) AS doel_op
    FROM (${career}) c JOIN gezinsdoel g ON g.gemeente = c.gemeente AND g.jeugdige = c.jeugdige AND ${DURING}
      AND coalesce(g.gesloten, c.begin) >= c.begin
    GROUP BY ALL`;
}
