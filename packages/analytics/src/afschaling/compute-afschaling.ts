import { addMonths, bestemmingen, firstDayOf, monthOf } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import { type Cell, type FigureReport, undetermined } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { publishParts, publishShare } from '../publication/publish.ts';
import type { Analytics } from '../store/analytics.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';
import { afschalingTexts } from './text.ts';

/** Without care for so many days after the end: provisionally out (domain.md B.5). */
const FOLLOW_UP = 90;
/** So many days the closing may lie before or after the end of the care. */
const NEAR = 92;
/** Two years, unless asked otherwise: closings are recorded one by one. */
const MONTHS = 24;

/** As recorded at the closing; `onbekend`: no closing near the end. */
const destinations = [...bestemmingen, 'onbekend'] as const;
type Destination = (typeof destinations)[number];

export interface AfschalingRow {
  /** Null: all exits together. */
  bestemming: Destination | null;
  aantal: Cell;
  /** Of all exits, 0 … 1. */
  aandeel: Cell;
}

/** Exits by the destination that was registered when care was closed (S1-9). */
export function computeAfschaling(
  analytics: Analytics,
  filter: FigureFilter,
  options: FigureOptions,
): Promise<FigureReport<'afschaling', AfschalingRow[]>> {
  return analytics.read(async (snapshot) => {
    const { tot } = figurePeriod(snapshot, filter);
    const wide: FigureFilter = { ...filter, van: filter.van ?? firstDayOf(addMonths(monthOf(tot), 1 - MONTHS)) };
    const counts = await countExits(snapshot, wide);
    const { publication } = options;
    const { total, parts } = publishParts(
      destinations.map((one) => counts.get(one) ?? 0),
      publication,
    );
    const rowOf = (bestemming: Destination | null, aantal: Cell): AfschalingRow => ({
      bestemming,
      aantal,
      aandeel: publishShare(aantal, total, publication),
    });
    return {
      figure: 'afschaling',
      account: await makeAccount(snapshot, wide, options, afschalingTexts[options.taal], total),
      rows: [rowOf(null, total), ...destinations.map((one, i) => rowOf(one, parts[i] ?? undetermined))],
    };
  });
}

/** Exits of the period that could be followed, by destination. */
async function countExits(snapshot: Snapshot, filter: FigureFilter): Promise<Map<string, number>> {
  const { where, values } = sqlFilter(filter, figurePeriod(snapshot, filter), 'traject');
  const rows = await snapshot.query(
    `WITH ended AS (
       SELECT DISTINCT gemeente, jeugdige, eind FROM traject
       WHERE variant = 'tInhoud' AND ${where} AND coalesce(eindReden, '') <> '02'
         AND eind BETWEEN $van::DATE AND least($tot::DATE, $peildatum::DATE) - ${FOLLOW_UP}
     ), exits AS (
       SELECT * FROM ended WHERE NOT EXISTS (
         SELECT 1 FROM traject other
         WHERE other.variant = 'tInhoud' AND other.gemeente = ended.gemeente AND other.jeugdige = ended.jeugdige
           AND coalesce(other.eind, DATE '9999-12-31') > ended.eind AND other.begin <= ended.eind + ${FOLLOW_UP})
     ), closed AS (
       SELECT exits.gemeente, exits.jeugdige, exits.eind,
         arg_min(a.bestemming, abs(date_diff('day', a.per, exits.eind))) AS bestemming
       FROM exits LEFT JOIN afsluiting a ON a.gemeente = exits.gemeente AND a.jeugdige = exits.jeugdige
         AND a.per BETWEEN exits.eind - ${NEAR} AND exits.eind + ${NEAR}
       GROUP BY ALL
     )
     SELECT coalesce(bestemming, 'onbekend') AS bestemming, count(*) AS n FROM closed GROUP BY 1 ORDER BY 1`,
    { ...values, peildatum: snapshot.peildatum ?? '1970-01-01' },
  );
  return new Map(rows.map((row) => [textOf(row, 'bestemming'), numberOf(row, 'n')]));
}
