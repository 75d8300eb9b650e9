import type { Limiet } from '@samenpad/contract';
import { ProblemError } from '../http/problem.ts';
import type { Services } from '../services.ts';
import type { Limits } from './limit-settings.ts';

const windowSeconds: Readonly<Record<keyof Limits, number>> = { inloggen: 60, zoeken: 3600, export: 86_400 };

type Counting = Pick<Services, 'database' | 'config' | 'now' | 'sessionKey'>;

/** Counts a sign-in of this address; false when there were too many. The address is kept as a keyed hash only. */
export async function countSignIn(address: string, services: Counting): Promise<boolean> {
  const { database, config, now, sessionKey } = services;
  const by = `${address} ${Buffer.from(sessionKey).toString('hex')}`;
  const count = await database.tellers.count({
    soort: 'inloggen',
    by,
    vensterSeconds: windowSeconds.inloggen,
    now: now(),
  });
  return count <= config.limits.inloggen;
}

/** Counts a search or export of this account. Beyond the limit it is refused, and the fg reads that it was (S-22). */
export async function requireRoom(limiet: Limiet, accountId: string, services: Counting): Promise<void> {
  const { database, config, now } = services;
  const vensterSeconds = windowSeconds[limiet];
  const use = { by: accountId, accountId, vensterSeconds, now: now() };
  const count = await database.tellers.count({ ...use, soort: limiet });
  if (count <= config.limits[limiet]) return;
  if (count === config.limits[limiet] + 1) await database.tellers.count({ ...use, soort: 'geblokkeerd' });
  throw new ProblemError({ code: 'too-many-requests', detail: refusals[limiet] });
}

const refusals: Readonly<Record<Limiet, string>> = {
  zoeken:
    'U hebt het afgelopen uur te vaak gezocht. Zoeken kan straks weer. De functionaris gegevensbescherming ziet deze melding.',
  export: 'U hebt vandaag te veel bestanden opgehaald. Morgen kan het weer.',
};
