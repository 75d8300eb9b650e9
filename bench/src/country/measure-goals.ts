import type { Analytics } from '@samenpad/analytics';
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
import { openCountry } from './write-country.ts';

/** The stores of a measurement, and what is measured on them. */
export interface CountryFiles {
  file: string;
  /** A country of half the jeugdigen. */
  half: string;
  /** One of a gemeente of the country. */
  gemeente: string;
  /** How often a call of ours is repeated. */
  repeats: number;
  /** Rows for R; a million unless told. */
  sample?: number;
}

type Measure = (country: Country, files: CountryFiles) => Promise<Result[]>;

/** The goals that are measured on the store of a country (performance.md 10). */
const goals = {
  paths: measurePaths,
  'process-mining': (country) => measureProcessMining(country),
  survival: measureSurvival,
  flows: measureFlows,
  gemeente: measureOneGemeente,
  users: measureUsers,
  doubling: measureHalf,
} satisfies Record<string, Measure>;

/** Those beside engines that must be filled first, or that take minutes: R over a million rows, PostgreSQL and chdb. */
const peers = {
  incidence: (country, { sample }) => measureIncidence(country, sample),
  postgres: (country) => measurePostgres(country),
  'click-house': (country) => measureClickHouse(country),
} satisfies Record<string, Measure>;

export type GoalName = keyof typeof goals | keyof typeof peers;
export const goalNames = Object.keys(goals) as (keyof typeof goals)[]; // the keys of the object above
export const peerNames = Object.keys(peers) as (keyof typeof peers)[]; // as above

/** Measures one goal on a store that is opened for it. */
export function measureGoal(name: GoalName, files: CountryFiles): Promise<Result[]> {
  const measure: Measure = { ...goals, ...peers }[name];
  return withStore(files.file, (analytics) => measure({ analytics, repeats: files.repeats }, files));
}

function measureOneGemeente(country: Country, { gemeente }: CountryFiles): Promise<Result[]> {
  return withStore(gemeente, (own) => measureGemeente(country, own));
}

function measureHalf(country: Country, { half }: CountryFiles): Promise<Result[]> {
  return withStore(half, (smaller) => measureDoubling(country, smaller));
}

async function withStore<T>(file: string, use: (store: Analytics) => Promise<T>): Promise<T> {
  const store = await openCountry(file);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
