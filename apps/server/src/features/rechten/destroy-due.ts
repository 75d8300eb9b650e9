import type { Services } from '../../services.ts';

type Parts = Pick<Services, 'database' | 'analytics'>;

/** Destroys what is due and takes it out of the figures, and the secrets of projects that are over. Gives how many files went. */
export async function destroyDue({ database, analytics }: Parts): Promise<number> {
  const done = await database.vernietiger.destroyDue();
  await database.projecten.forgetEnded();
  if (done.length > 0) await analytics.patch();
  return done.length;
}

const everyMs = 10 * 60_000;

/** Destroys at the start and on each new day what has reached its date (Jw 7.3.8 lid 3); what failed is tried again. */
export function keepTerms(parts: Parts, today: () => string, onTrouble: (error: unknown) => void): NodeJS.Timeout {
  let done = '';
  const run = () => {
    const day = today();
    if (day === done) return;
    destroyDue(parts).then(() => {
      done = day;
    }, onTrouble);
  };
  run();
  return setInterval(run, everyMs).unref();
}
