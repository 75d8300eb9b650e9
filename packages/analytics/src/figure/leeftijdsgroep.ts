import { type Leeftijdsgroep, leeftijdsgroepen } from '@samenpad/domain';
import { boundedGroepen } from '../store/leeftijdsgroep.ts';

/** The year in which a row begins that belongs to no traject. */
const years = {
  toewijzing: 'coalesce(year(coalesce(begin, leveringBegin)), 0)',
  boeking: 'left(maand, 4)::BIGINT',
} as const;

/**
 * Whether a row is of the group, in SQL. What belongs to a traject has its leeftijd, so that costs and trajecten filter
 * alike; anything else, such as care that is still waited for, that of the year in which it begins itself.
 */
export function leeftijdsgroepSql(groep: Leeftijdsgroep, table: 'traject' | keyof typeof years, place: string): string {
  const grenzen = leeftijdsgroepen[groep];
  const own =
    grenzen === null
      ? boundedGroepen.map(({ van, tot }) => `coalesce(leeftijd, -1) NOT BETWEEN ${van} AND ${tot}`).join(' AND ')
      : `leeftijd BETWEEN ${grenzen.van} AND ${grenzen.tot}`;
  if (table === 'traject') return `(${own})`;
  const year = years[table];
  const born = (van: number, tot: number) => `(gemeente, jeugdige, ${year}) IN (
    SELECT (gemeente, jeugdige, geboortejaar + leeftijd) FROM jeugdige, range(${van}, ${tot + 1}) AS t(leeftijd)
    WHERE ${place} AND geboortejaar IS NOT NULL)`;
  const alone =
    grenzen === null
      ? boundedGroepen.map(({ van, tot }) => `NOT ${born(van, tot)}`).join(' AND ')
      : born(grenzen.van, grenzen.tot);
  return `((gemeente, jeugdige, traject) IN (
    SELECT (gemeente, jeugdige, nr) FROM traject WHERE variant = 'tInhoud' AND ${place} AND ${own})
    OR traject IS NULL AND ${alone})`;
}
