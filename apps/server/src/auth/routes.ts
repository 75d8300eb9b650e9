import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { sessionAbsoluteMs } from './session-store.ts';

const signInsPerMinute = 60;

/** Only paths of this site: an address elsewhere would be an open redirect (S-25). */
function safeReturnTo(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])/.test(path) ? path : '/';
}

/** The two addresses a browser passes on its way in; everything else about a session is an API route. */
export function registerSignIn(app: FastifyInstance, services: Services): void {
  const config = { rateLimit: { max: signInsPerMinute, timeWindow: '1 minute' } };

  // Without `persoon` this address is a page of the front end; with it the way to the identity provider, which an empty hint lets choose.
  app.get<{ Querystring: { persoon?: string; naar?: string } }>('/inloggen', { config }, async (request, reply) => {
    const { persoon, naar } = request.query;
    if (persoon === undefined) return reply.sendFile('index.html');
    const { url, challenge } = await services.oidc.begin(persoon === '' ? undefined : persoon);
    request.session.set('signIn', { ...challenge, returnTo: safeReturnTo(naar) });
    return reply.redirect(url.href);
  });

  app.get('/inloggen/terug', { config }, async (request, reply) => {
    const signIn = request.session.get('signIn');
    if (signIn === undefined) return reply.redirect('/inloggen?fout=verlopen');
    const login = await services.oidc.finish(new URL(request.url, services.config.baseUrl), signIn);
    // A new session id for the person who is in now: the old one may have been planted (session fixation, S-19).
    await request.session.regenerate();
    if (!login.ok) return reply.redirect(`/inloggen?fout=${login.error}`);
    const validUntil = new Date(services.now().getTime() + sessionAbsoluteMs);
    const { token } = await services.database.accounts.startSession(login.value, validUntil);
    request.session.set('dbToken', token);
    return reply.redirect(signIn.returnTo);
  });
}

/** Ends the session in the database and in the browser. */
export async function endSession(request: FastifyRequest, services: Services): Promise<void> {
  const token = request.session.get('dbToken');
  if (token === undefined) throw new ProblemError({ code: 'not-signed-in' });
  await services.database.accounts.endSession(token);
  await request.session.destroy();
}
