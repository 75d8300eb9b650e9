import { apiPrefix, routes } from '@samenpad/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';

const retryAfterSeconds = 5;
const detail = 'Het is nu erg druk. Er is niets verloren. Probeer het over een paar seconden opnieuw.';

/** Whether somebody can be served is asked while it is busy, and an open stream is no work. */
const uncounted = new Set(
  [routes.getLive, routes.getReady, routes.followWijzigingen].map(({ path }) => apiPrefix + path),
);

/**
 * Sends a request away at once when so many are being answered already: who waits longer than a person does only makes
 * everybody wait. Before sessions and the database are asked, so that sending away costs nothing.
 */
export function registerShedding(app: FastifyInstance, mostAtOnce: number): void {
  let answering = 0;
  app.addHook('onRequest', (request, reply, done) => {
    if (!isWork(request)) {
      done();
      return;
    }
    if (answering >= mostAtOnce) {
      reply.header('retry-after', String(retryAfterSeconds));
      sendProblem(request, reply, { code: 'unavailable', detail });
      return;
    }
    answering += 1;
    // Also when the browser hangs up before its answer.
    reply.raw.once('close', () => {
      answering -= 1;
    });
    done();
  });
}

function isWork({ url, routeOptions }: FastifyRequest): boolean {
  return !url.startsWith('/assets/') && !uncounted.has(routeOptions.url ?? '');
}
