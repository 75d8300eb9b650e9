import type { Result } from '../results/result.ts';
import { measureClickHouse } from './goal-click-house.ts';
import { measureDoubling } from './goal-doubling.ts';
import { measureFlows } from './goal-flows.ts';
import { measureGemeente } from './goal-gemeente.ts';
import { measureIncidence } from './goal-incidence.ts';
import { measurePaths } from './goal-paths.ts';
import { measurePostgres } from './goal-postgres.ts';
import { measureProcessMining } from './goal-process-mining.ts';
import { measureSurvival } from './goal-survival.ts';
import { measureUsers } from './goal-users.ts';
import type { Country } from './measure.ts';
import { openCountry, provideGemeente } from './write-country.ts';

/** The goals that are measured on the store of a country (performance.md 10), one after another; `half` is one of half the jeugdigen. */
export async function measureGoals(file: string, half: string, gemeente: string, repeats: number): Promise<Result[]> {
  const own = await openCountry(await provideGemeente(file, gemeente));
  const smaller = await openCountry(half);
  const country: Country = { analytics: await openCountry(file), repeats };
  try {
    return [
      ...(await measurePaths(country)),
      ...(await measureProcessMining(country)),
      ...(await measureSurvival(country)),
      ...(await measureFlows(country)),
      ...(await measureGemeente(country, own)),
      ...(await measureUsers(country)),
      ...(await measureDoubling(country, smaller)),
    ];
  } finally {
    await country.analytics.close();
    await own.close();
    await smaller.close();
  }
}

/** The goals beside engines that must be filled first, or that take minutes: R over a million rows, PostgreSQL and chdb. */
export async function measurePeers(file: string, repeats: number, rows?: number): Promise<Result[]> {
  const country: Country = { analytics: await openCountry(file), repeats };
  try {
    return [
      ...(await measureIncidence(country, rows)),
      ...(await measurePostgres(country)),
      ...(await measureClickHouse(country)),
    ];
  } finally {
    await country.analytics.close();
  }
}
