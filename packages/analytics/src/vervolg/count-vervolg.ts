import type { Hulpvorm } from '@samenpad/domain';
import { figurePeriod } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';
import { type Direction, judgeDirection, type Price } from './ladder.ts';

/** Why a traject ended, from the JZ588 code. */
export const redenen = ['planned', 'uitval', 'other', 'onbekend'] as const;
export type Reden = (typeof redenen)[number];

/** So many ended trajecten of one hulpvorm with the same reason and the same sequel; `geen`: not doorgestroomd. */
export interface VervolgCount {
  hulpvorm: Hulpvorm;
  reden: Reden;
  sequel: Direction | 'geen';
  count: number;
}

/** Doorgestroomd: the next one begins from 30 days before to 90 days after the end (domain.md B.5). */
const WINDOW = { before: 30, after: 90 };

/** Weekly cost from which care counts as heavier, and up to which as lighter (domain.md B.5). */
const PRICE = { higher: 1.6, lower: 0.6 };

/** Ended trajecten (T-inhoud) of which the 90 days after are known, with what came next. Death is left out. */
export async function countVervolg(snapshot: Snapshot, filter: FigureFilter): Promise<VervolgCount[]> {
  const { where, values } = sqlFilter(filter, figurePeriod(snapshot, filter), 'traject');
  const rows = await snapshot.query(
    `WITH price AS (
       SELECT gemeente, jeugdige, traject AS nr, sum(bedrag) AS bedrag,
         min(maand || '-01')::DATE AS first_billed, last_day(max(maand || '-01')::DATE) AS last_billed
       FROM boeking WHERE traject IS NOT NULL GROUP BY ALL
     ), spell AS (
       SELECT gemeente, jeugdige, nr, aanbieder, hulpvorm, begin, eindReden, bedrag, first_billed, last_billed,
         CASE WHEN eind < begin THEN begin ELSE coalesce(eind, DATE '9999-12-31') END AS last_care,
         row_number() OVER (PARTITION BY gemeente, jeugdige ORDER BY begin, coalesce(eind, DATE '9999-12-31'), nr) AS step
       FROM traject LEFT JOIN price USING (gemeente, jeugdige, nr) WHERE variant = 'tInhoud'
     ), priced AS (
       -- Per day of care in the months that were claimed: what is not claimed yet makes nothing cheaper.
       SELECT *, bedrag / nullif(greatest(0, least(last_care, last_billed) - greatest(begin, first_billed) + 1), 0) AS daily
       FROM spell
     ), asked AS (
       SELECT gemeente, jeugdige, nr FROM traject
       WHERE variant = 'tInhoud' AND ${where} AND coalesce(eindReden, '') <> '02'
         AND eind BETWEEN $van::DATE AND least($tot::DATE, $peildatum::DATE) - ${WINDOW.after}
     ), candidate AS (
       -- An inner join: with this OR in a left join DuckDB compares everybody with everybody.
       SELECT ended.gemeente, ended.jeugdige, ended.nr, sequel.hulpvorm AS naar, sequel.daily AS sequel_daily
       FROM asked JOIN priced ended USING (gemeente, jeugdige, nr)
       JOIN priced sequel ON sequel.gemeente = ended.gemeente AND sequel.jeugdige = ended.jeugdige
       WHERE sequel.step > ended.step AND sequel.last_care > ended.last_care
         AND (sequel.hulpvorm <> ended.hulpvorm OR sequel.aanbieder <> ended.aanbieder)
         AND sequel.begin BETWEEN ended.last_care - ${WINDOW.before} AND ended.last_care + ${WINDOW.after}
       QUALIFY row_number() OVER (PARTITION BY ended.gemeente, ended.jeugdige, ended.nr ORDER BY sequel.step) = 1
     ), followed AS (
       SELECT hulpvorm, eindReden, naar, CASE
           WHEN sequel_daily >= ${PRICE.higher} * daily THEN 'higher'
           WHEN sequel_daily <= ${PRICE.lower} * daily THEN 'lower' ELSE '' END AS price
       FROM asked JOIN priced USING (gemeente, jeugdige, nr) LEFT JOIN candidate USING (gemeente, jeugdige, nr)
     )
     SELECT hulpvorm, coalesce(eindReden, '') AS reden, coalesce(naar, '') AS naar, price, count(*) AS n
     FROM followed GROUP BY ALL ORDER BY ALL`,
    { ...values, peildatum: snapshot.peildatum ?? '1970-01-01' },
  );
  return rows.map((row) => {
    const hulpvorm = hulpvormOf(textOf(row, 'hulpvorm'));
    const naar = textOf(row, 'naar');
    return {
      hulpvorm,
      reden: redenOf(textOf(row, 'reden')),
      sequel: naar === '' ? 'geen' : judgeDirection(hulpvorm, hulpvormOf(naar), priceOf(textOf(row, 'price'))),
      count: numberOf(row, 'n'),
    };
  });
}

function priceOf(text: string): Price {
  return text === 'higher' || text === 'lower' ? text : null;
}

/** JZ588: 31 volgens plan; 32–35 uitval (CBS: voortijdig afgesloten); no stopbericht: onbekend. */
function redenOf(code: string): Reden {
  if (code === '') return 'onbekend';
  if (code === '31') return 'planned';
  return ['32', '33', '34', '35'].includes(code) ? 'uitval' : 'other';
}
