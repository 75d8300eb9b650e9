import type { figurePeriod } from '../figure/account.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { sqlFilter } from '../figure/sql-filter.ts';
import { FOLLOW_UP } from '../store/follow-up.ts';
import { numberOf, type Snapshot, textOf } from '../store/snapshot.ts';
import { listWaits } from '../wachttijd/list-waits.ts';
import { mixedSql, UNMIXED } from './count-wetten.ts';
import { NEAR, withGezinsdoelen } from './first-gezinsdoel.ts';
import type { Eenheid, Maat } from './maat.ts';

/** So many trajecten (or waits) of one unit with the same mix, seen for the same days, with the same outcome. */
export interface OutcomeCount {
  unit: string;
  /** Case mix: one level per factor. */
  levels: readonly string[];
  /** Days at risk from behind `entry` up to `exit`; a share has one "day". */
  entry: number;
  exit: number;
  event: number;
  count: number;
}

type Period = ReturnType<typeof figurePeriod>;

const HORIZON = 'least($tot::DATE, $peildatum::DATE)';

/** domain.md B.6; `wetten` stands in `mixed` (count-wetten.ts). */
const FACTORS = {
  hulpvorm: 'hulpvorm',
  leeftijd: `CASE WHEN leeftijd IS NULL THEN 'onbekend' WHEN leeftijd < 6 THEN '0' WHEN leeftijd < 12 THEN '6'
    WHEN leeftijd < 16 THEN '12' WHEN leeftijd < 18 THEN '16' ELSE '18' END`,
  geslacht: "coalesce(geslacht, 'onbekend')",
  rang: 'CAST(least(rang, 4) AS VARCHAR)',
  verblijf: 'CAST(livedElsewhere AS VARCHAR)',
  jaar: 'CAST(year(begin) AS VARCHAR)',
  verwijzer: 'verwijzer',
  wetten: 'wetten',
} as const;

/** The level of one factor in the mix of outcomes by aanbieder, which has them all. */
export function levelOf(levels: readonly string[], factor: keyof typeof FACTORS): string | undefined {
  return levels[Object.keys(FACTORS).indexOf(factor)];
}

const UNITS: Record<Eenheid, string> = {
  aanbieder: 'aanbieder',
  // Who referred without a practice, or nobody knows which, is left out.
  praktijk: 'praktijk',
  verwijzer: 'verwijzer',
  duurklasse: `CASE WHEN last_day - begin < 91 THEN '0' WHEN last_day - begin < 182 THEN '3'
    WHEN last_day - begin < 365 THEN '6' WHEN last_day - begin < 730 THEN '12' ELSE '24' END`,
};

/** The case mix of a traject as a list of levels, without the factor by which units are told apart. */
export function mixLevels(eenheid: Eenheid): string {
  const factors = Object.entries(FACTORS).filter(([name]) => name !== eenheid);
  return `concat_ws('|', ${factors.map(([, sql]) => sql).join(', ')})`;
}

/** The trajecten with their last day: one that ends before it begins counts as a day. */
export const CAREER = `SELECT *, CASE WHEN eind < begin THEN begin ELSE eind END AS last_day FROM traject
  WHERE variant = 'tInhoud'`;

/** An end by death is neither a result nor a failure: left out of shares, censored in times (JZ588 02). */
const ENDED = "coalesce(eindReden, '') <> '02' AND last_day >= $van::DATE";

/** Ended in the period, and followed for a year. */
export const FOLLOWED = `${ENDED} AND last_day <= ${HORIZON} - ${FOLLOW_UP}`;

/** No running traject and none begun within 365 days (domain.md B.5). */
export const OUT_OF_CARE = 'coalesce(careUntil <= last_day, FALSE)';

/** Which trajecten count, from which to which day, and whether it happened. */
const MEASURES: Record<Exclude<Maat, 'wacht'>, { where: string; entry: string; exit: string; event: string }> = {
  uitstroom: { where: FOLLOWED, entry: '0', exit: '1', event: OUT_OF_CARE },
  // NJi 3.2: a new start after the end.
  terugkeer: { where: FOLLOWED, entry: '0', exit: '1', event: 'begunAfter > 0' },
  // JZ588 32–35: ended before its goal. Without stopbericht the reason is not known.
  uitval: {
    where: `${ENDED} AND last_day <= ${HORIZON} AND eindReden IS NOT NULL`,
    entry: '0',
    exit: '1',
    event: "eindReden IN ('32', '33', '34', '35')",
  },
  duur: {
    where: `begin <= ${HORIZON}`,
    entry: 'greatest(0, $van::DATE - begin)',
    exit: `least(coalesce(last_day, ${HORIZON}), ${HORIZON}) - begin + 1`,
    event: `coalesce(last_day <= ${HORIZON}, FALSE) AND coalesce(eindReden, '') <> '02'`,
  },
  // From the day on which the first goal of the plan stood until one is reached; else until none stands or the help ends.
  gezinsdoel: {
    where: `begin <= ${HORIZON}`,
    entry: 'greatest(0, $van::DATE - doel_van)',
    exit: `least(coalesce(doel_op, doel_tot, ${HORIZON}), coalesce(last_day + ${NEAR}, ${HORIZON}), ${HORIZON}) - doel_van + 1`,
    event: `coalesce(doel_op <= ${HORIZON}, FALSE)`,
  },
};

/**
 * The outcomes by one measure, with the case mix at the begin of the traject. `raw`: nothing will be adjusted, so the laws
 * of the household are not looked for.
 */
export async function listOutcomes(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: Period,
  { maat, eenheid, raw = false }: { maat: Maat; eenheid: Eenheid; raw?: boolean },
): Promise<OutcomeCount[]> {
  if (maat === 'wacht') {
    return listWaitOutcomes(snapshot, filter, period, eenheid === 'duurklasse' ? 'verwijzer' : eenheid);
  }
  const { where, place, values } = sqlFilter(filter, period, 'traject');
  const measure = MEASURES[maat];
  const rows = await snapshot.query(
    `WITH career AS NOT MATERIALIZED (
       ${maat === 'gezinsdoel' ? withGezinsdoelen(CAREER) : CAREER}
     ), own AS NOT MATERIALIZED (
       SELECT * FROM career WHERE ${where} AND ${measure.where}${eenheid === 'praktijk' ? ' AND praktijk IS NOT NULL' : ''}
     ), ${raw ? UNMIXED : mixedSql(place)}
     SELECT ${UNITS[eenheid]} AS unit, ${mixLevels(eenheid)} AS mix,
       (${measure.entry})::INTEGER AS first, (${measure.exit})::INTEGER AS last, (${measure.event})::INTEGER AS event, count(*) AS n
     FROM mixed GROUP BY ALL ORDER BY ALL`,
    { ...values, peildatum: snapshot.peildatum ?? '1970-01-01' },
  );
  const levelsOf = keepByText((mix) => mix.split('|'));
  return rows.map((row) => ({
    unit: textOf(row, 'unit'),
    levels: levelsOf(textOf(row, 'mix')),
    entry: numberOf(row, 'first'),
    exit: numberOf(row, 'last'),
    event: numberOf(row, 'event'),
    count: numberOf(row, 'n'),
  }));
}

/** What is made of a text, made once: outcomes of one mix share its levels. */
function keepByText<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const own = known.get(text) ?? make(text);
    known.set(text, own);
    return own;
  };
}

async function listWaitOutcomes(
  snapshot: Snapshot,
  filter: FigureFilter,
  period: Period,
  eenheid: Exclude<Eenheid, 'duurklasse'>,
): Promise<OutcomeCount[]> {
  const waits = await listWaits(snapshot, filter, period, eenheid === 'praktijk');
  const levelsOf = keepByText((mix) => mix.split('|'));
  return waits.map(({ aanbieder, verwijzer, praktijk, hulpvorm, jaar, days, started, count }) => ({
    unit: { aanbieder, verwijzer, praktijk }[eenheid],
    levels: levelsOf([hulpvorm, String(jaar), ...(eenheid === 'aanbieder' ? [verwijzer] : [])].join('|')),
    entry: 0,
    // Spells count from day 1: a wait of 0 days is an event on the first day.
    exit: days + 1,
    event: started ? 1 : 0,
    count,
  }));
}
