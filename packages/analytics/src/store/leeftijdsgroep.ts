import { type Leeftijdsgroep, leeftijdsgroepen } from '@samenpad/domain';

/** The groups that have limits; `onbekend` is everybody else. */
export const boundedGroepen = Object.entries(leeftijdsgroepen).flatMap(([groep, grenzen]) =>
  grenzen === null ? [] : [{ groep, ...grenzen }],
);

/** Code of a group in the kernel, from 1; `onbekend` has the last one. */
export function leeftijdsgroepCode(groep: Leeftijdsgroep): number {
  const at = boundedGroepen.findIndex((one) => one.groep === groep);
  return at < 0 ? boundedGroepen.length + 1 : at + 1;
}

/** The code of who is so many years old; null: not known. */
export function leeftijdsgroepCodeAt(leeftijd: number | null): number {
  const at = leeftijd === null ? -1 : boundedGroepen.findIndex(({ van, tot }) => van <= leeftijd && leeftijd <= tot);
  return at < 0 ? boundedGroepen.length + 1 : at + 1;
}

/** That code in SQL, of a row of `traject`. */
export const LEEFTIJDSGROEP_CODE = `CASE ${boundedGroepen
  .map(({ van, tot }, i) => `WHEN leeftijd BETWEEN ${van} AND ${tot} THEN ${i + 1}`)
  .join(' ')} ELSE ${boundedGroepen.length + 1} END`;
