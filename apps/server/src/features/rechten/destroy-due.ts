import type { Services } from '../../services.ts';

type Parts = Pick<Services, 'database' | 'analytics'>;

/** Destroys what has reached its date (Jw 7.3.8 lid 3) and takes it out of the figures, and the secrets of projects that are over. Gives how many files went. */
export async function destroyDue({ database, analytics }: Parts): Promise<number> {
  const done = await database.vernietiger.destroyDue();
  await database.projecten.forgetEnded();
  if (done.length > 0) await analytics.removeGone();
  return done.length;
}
