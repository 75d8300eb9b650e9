import { setTimeout as sleep } from 'node:timers/promises';
import { type Kind, type TakeMessage, type User, visit } from './visits.ts';

/** One wait of one person. */
export interface Sample {
  kind: Kind;
  ms: number;
  /** When it began, in milliseconds of this process. */
  at: number;
  /** Every answer was a success. */
  ok: boolean;
  /** Sent away because too many came at once: 429 or 503. */
  shed: boolean;
  /** The statuses of its answers, or why none came. */
  statuses: readonly (number | string)[];
}

export interface Load {
  users: readonly User[];
  /** How many screens each has open at once. */
  screens: number;
  durationMs: number;
  /** Mean time that a person looks before doing the next thing. */
  thinkMs: number;
  takeMessage: TakeMessage;
}

/** Lets all of them work for a while; settles when the last has had its answer. */
export async function runLoad({ users, screens, durationMs, thinkMs, takeMessage }: Load): Promise<Sample[]> {
  const samples: Sample[] = [];
  const until = performance.now() + durationMs;
  const below = (limit: number) => Math.floor(Math.random() * limit);
  const work = async (user: User) => {
    // Nobody begins at the same moment.
    await sleep(Math.random() * thinkMs);
    while (performance.now() < until) {
      const kind = user.kinds[below(user.kinds.length)] ?? 'lijst';
      const at = performance.now();
      const statuses = await visit(user, kind, below, takeMessage).catch((error: unknown) => [whyOf(error)]);
      const ok = statuses.every(isSuccess);
      const shed = !ok && statuses.every((status) => isSuccess(status) || status === 429 || status === 503);
      samples.push({ kind, ms: performance.now() - at, at, ok, shed, statuses });
      await sleep(thinkMs * (0.5 + Math.random()));
    }
  };
  await Promise.all(users.flatMap((user) => Array.from({ length: screens }, () => work(user))));
  return samples;
}

export const isSuccess = (status: number | string) => typeof status === 'number' && status >= 200 && status < 300;

/** The code that node gives to a broken connection stands in the cause of what fetch throws. */
function whyOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  if (!(cause instanceof Error)) return 'unknown';
  return 'code' in cause ? String(cause.code) : cause.message;
}
