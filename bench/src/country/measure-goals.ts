import { openAnalytics } from '@samenpad/analytics';
import type { Result } from '../results/result.ts';
import { measureFlows } from './goal-flows.ts';
import { measureGemeente } from './goal-gemeente.ts';
import { measurePaths } from './goal-paths.ts';
import { measureSurvival } from './goal-survival.ts';
import type { Country } from './measure.ts';
import { noSource, provideGemeente } from './write-country.ts';

/** The goals that are measured on the store of a country (performance.md 10), one after another. */
export async function measureGoals(file: string, gemeente: string, repeats: number): Promise<Result[]> {
  const own = await openAnalytics({ place: { file: await provideGemeente(file, gemeente) }, source: noSource });
  const country: Country = { analytics: await openAnalytics({ place: { file }, source: noSource }), repeats };
  try {
    return [
      ...(await measurePaths(country)),
      ...(await measureSurvival(country)),
      ...(await measureFlows(country)),
      ...(await measureGemeente(country, own)),
    ];
  } finally {
    country.analytics.close();
    own.close();
  }
}
