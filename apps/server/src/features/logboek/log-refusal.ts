import type { Route } from '@samenpad/contract';
import type { Actor } from '../../auth/actor.ts';
import type { Failure } from '../../http/failure.ts';
import type { Services } from '../../services.ts';

/** Who asks for a jeugdige without sight of it is told that there is none; that it was asked is on record (S-06, P3). */
export async function logRefusal(
  route: Route,
  actor: Actor,
  params: unknown,
  failure: Failure,
  { database }: Pick<Services, 'database'>,
): Promise<void> {
  if (failure.code !== 'not-found' || typeof params !== 'object' || params === null) return;
  if (!('jeugdigeId' in params) || typeof params.jeugdigeId !== 'string') return;
  const words = route.name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  await database.inzagen.logRefusal(actor, params.jeugdigeId, `geweigerd ${words}`);
}
