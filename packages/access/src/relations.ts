/**
 * What ties somebody to a jeugdige (trust.md 3.1). Each has a start and mostly an end, and nothing is open without one.
 *
 * - `betrokken`: named on the case · `waarnemer`: stands in for whoever is, at most 14 days · `team`: leads the team of
 *   whoever is · `portefeuille`: account-holder of an aanbieder that delivers to the jeugdige
 * - `toegewezen`: aanbieder with a toewijzing that runs · `uitgenodigd`: aanbieder that is asked, before the start, at
 *   most 10 days · `beeindigd`: aanbieder that has delivered: own part, no new data
 * - `auteur`: wrote this verwijzing · `zelf`: is the jeugdige · `gezag`: parent with authority · `zonder-gezag`: parent
 *   without · `vertegenwoordiger`: decides for somebody of 16 or older who cannot (Jw 7.3.15) · `pleegouder`: cares for the jeugdige · `maatregel`: GI with a measure in force
 * - `netwerk`: of the own network, invited by the family itself, until a day that it chose and may bring forward
 * - `steekproef`: controller, for one project · `verzoekdossier`: FG, for one request · `gemeente`: by the task for the
 *   whole gemeente · `toestemming`: was given consent · `nood`: broke the glass · `geen`: none of these
 */
export const relations = [
  'betrokken',
  'waarnemer',
  'team',
  'portefeuille',
  'toegewezen',
  'uitgenodigd',
  'beeindigd',
  'auteur',
  'zelf',
  'gezag',
  'zonder-gezag',
  'vertegenwoordiger',
  'pleegouder',
  'maatregel',
  'netwerk',
  'steekproef',
  'verzoekdossier',
  'gemeente',
  'toestemming',
  'nood',
  'geen',
] as const;
export type Relation = (typeof relations)[number];

/** Longest time in days that a relation may be given for (trust.md 3.1). */
export const longestInDays: Readonly<Partial<Record<Relation, number>>> = { waarnemer: 14, uitgenodigd: 10 };
