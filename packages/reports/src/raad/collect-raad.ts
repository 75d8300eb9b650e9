import {
  type Analytics,
  computeAanbieders,
  computeDekking,
  computeDuur,
  computeGroei,
  computeKosten,
  computeStroom,
  computeUitstroom,
  computeVerwijzersaandeel,
  computeWachttijd,
} from '@samenpad/analytics';
import { filterOver, filterSinceJanuary, OUTCOME_MONTHS, publicOptions, type ReportScope } from '../document/scope.ts';

/** Years of begin or request that are put beside each other. */
const COHORTS = 8;
const YEAR = 12;

/** The figures of a council report: those of the pages, rounded as what leaves the gemeente. */
export async function collectRaad(analytics: Analytics, scope: ReportScope) {
  const options = publicOptions(scope);
  const year = filterOver(scope, YEAR);
  const five = filterOver(scope, OUTCOME_MONTHS);
  const cohorts = filterSinceJanuary(scope, COHORTS);
  return {
    stroom: await computeStroom(analytics, year, options),
    /** The twelve months as one row, so that what came in and went out adds up. */
    stand: await computeStroom(analytics, year, { ...options, maanden: YEAR }),
    verwijzers: await computeVerwijzersaandeel(analytics, year, { ...options, telling: 'begonnen' }),
    duur: await computeDuur(analytics, cohorts, options),
    /** The same figure as in the report of an aanbieder (S4-2). */
    resultaat: await computeAanbieders(analytics, five, { ...options, maat: 'uitstroom' }),
    uitstroom: await computeUitstroom(analytics, five, options),
    wachttijd: await computeWachttijd(analytics, cohorts, { ...options, per: 'jaar' }),
    kosten: await computeKosten(analytics, year, options),
    /** Chooses its own months: the last twelve of which the claims are in. */
    groei: await computeGroei(analytics, { ...year, van: undefined }, options),
    dekking: await computeDekking(analytics, year, options),
  };
}

export type RaadFigures = Awaited<ReturnType<typeof collectRaad>>;
