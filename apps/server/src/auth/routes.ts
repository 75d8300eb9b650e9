import type { Niveau } from '@samenpad/contract';
import { classifyError, RoleWaits } from '@samenpad/database';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { countSignIn } from './limits.ts';
import type { SignIn } from './oidc.ts';
import { sessionAbsoluteMs } from './session-store.ts';

/** Starts of a sign-in per answer that is allowed: whoever hesitates is not shut out. */
const startsPerAnswer = 10;

/** Only paths of this site: an address elsewhere would be an open redirect (S-25). */
function safeReturnTo(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])/.test(path) ? path : '/';
}

/** The addresses a browser passes on its way in; everything else about a session is an API route. */
export function registerSignIn(app: FastifyInstance, services: Services): void {
  const rateLimit = { max: services.config.limits.inloggen * startsPerAnswer, timeWindow: '1 minute' };
  const config = { rateLimit };

  // Without `persoon` this address is a page of the front end; with it the way to the identity provider, which an empty hint lets choose.
  app.get<{ Querystring: { persoon?: string; naar?: string } }>('/inloggen', { config }, async (request, reply) => {
    const { persoon, naar } = request.query;
    if (persoon === undefined) return reply.sendFile('index.html');
    return sendToProvider(request, reply, services, { loginHint: persoon === '' ? undefined : persoon, naar });
  });

  // Step-up (S-18): a new sign-in at a higher level, after which the page that asked for it goes on.
  app.get<{ Querystring: { niveau?: string; naar?: string } }>(
    '/inloggen/zekerder',
    { config },
    async (request, reply) => {
      const niveau = request.query.niveau === 'hoog' ? 'hoog' : 'substantieel';
      const loginHint = services.config.demo ? request.session.get('subject') : undefined;
      return sendToProvider(request, reply, services, { loginHint, naar: request.query.naar, niveau });
    },
  );

  app.get('/inloggen/terug', async (request, reply) => {
    if (!(await countSignIn(request.ip, services))) return reply.redirect('/inloggen?fout=te-vaak');
    const signIn = request.session.get('signIn');
    if (signIn === undefined) return reply.redirect('/inloggen?fout=verlopen');
    const former = request.session.get('dbToken');
    const answer = await services.oidc.finish(new URL(request.url, services.config.baseUrl), signIn);
    // A new session id for the person who is in now: the old one may have been planted (session fixation, S-15).
    await request.session.regenerate();
    if (former !== undefined) await services.database.accounts.endSession(former);
    if (!answer.ok) return reply.redirect(`/inloggen?fout=${answer.error}`);
    const fault = await openSession(request, answer.value, services);
    // Now, so that no two requests of the first page each make a secret of their own and save it over the other's.
    if (fault === undefined) reply.generateCsrf();
    return reply.redirect(fault === undefined ? signIn.returnTo : `/inloggen?fout=${fault}`);
  });
}

async function sendToProvider(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  { naar, ...wish }: { loginHint?: string | undefined; naar: string | undefined; niveau?: Niveau },
): Promise<FastifyReply> {
  const { url, challenge } = await services.oidc.begin(wish);
  request.session.set('signIn', { ...challenge, returnTo: safeReturnTo(naar) });
  return reply.redirect(url.href);
}

/** What keeps somebody out: the account was ended or names an unknown organisation, or its role waits for two people (S-12). */
async function openSession(
  request: FastifyRequest,
  { login, proof }: SignIn,
  { database, now }: Services,
): Promise<'onbekend-account' | 'rol-wacht' | undefined> {
  const moment = now().getTime();
  try {
    const { token } = await database.accounts.startSession(login, new Date(moment + sessionAbsoluteMs), proof);
    request.session.set('dbToken', token);
  } catch (error) {
    if (error instanceof RoleWaits) return 'rol-wacht';
    if (classifyError(error) === 'no-session') return 'onbekend-account';
    throw error;
  }
  request.session.set('subject', login.subject);
  request.session.set('times', { since: moment, seen: moment });
  return undefined;
}

/** Ends the session in the database and in the browser, and lets the browser forget what it kept of this site (S-20). */
export async function endSession(request: FastifyRequest, reply: FastifyReply, services: Services): Promise<void> {
  const token = request.session.get('dbToken');
  if (token === undefined) throw new ProblemError({ code: 'not-signed-in' });
  await services.database.accounts.endSession(token);
  await request.session.destroy();
  reply.header('clear-site-data', '"cache", "cookies", "storage"');
}
