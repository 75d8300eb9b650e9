import type { Purpose, Role } from '@samenpad/access';
import type { Niveau, Route } from '@samenpad/contract';
import type { DbToken } from '@samenpad/database';
import type { GemeenteCode } from '@samenpad/domain';
import type { FastifyRequest } from 'fastify';
import type { NetworkOrigin } from '../http/network-origin.ts';
import { ProblemError } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { judgeProof, reaches } from './assurance.ts';
import { requireRoom } from './limits.ts';
import { purposeOf } from './purpose.ts';
import { type FoundAccount, sessionAbsoluteMs, sessionIdleMs } from './session-store.ts';

/** Somebody who is signed in and looks for a purpose: what every transaction in the database opens with. */
export interface Actor {
  accountId: string;
  naam: string;
  rol: Role;
  gemeenten: readonly GemeenteCode[];
  token: DbToken;
  purpose: Purpose;
  /** Of the request: in every line of the three logs. */
  trace: string;
  span: string;
  /** From which kind of network; never an address. */
  herkomst: NetworkOrigin;
  /** Of a request that may come twice. */
  retryKey?: string | undefined;
}

/**
 * The actor of a request, or a refusal: 401 without a living session, 403 when the role is not named by the route or the
 * sign-in was weaker than the route asks (S-18), 429 beyond a limit.
 */
export async function requireActor(request: FastifyRequest, route: Route, services: Services): Promise<Actor> {
  const token = request.session.get('dbToken');
  if (token === undefined || !isFresh(request, services.now())) throw new ProblemError({ code: 'not-signed-in' });
  const account = foundJustNow(request) ?? (await services.database.accounts.findAccount(token));
  if (account === undefined) throw new ProblemError({ code: 'not-signed-in' });
  const { accountId, naam, rol, gemeenten, mfa } = account;
  const niveau = levelOf(account.niveau);
  // Checked at every request, not only at the door: a rule that was tightened holds for sessions that are open.
  if (!judgeProof(rol, { niveau, mfa }, services.config.assurance).ok)
    throw new ProblemError({ code: 'not-signed-in' });
  if (typeof route.access === 'object' && !route.access.includes(rol)) throw new ProblemError({ code: 'forbidden' });
  if (route.niveau !== undefined && !reaches(niveau, route.niveau)) throw new ProblemError({ code: 'step-up-needed' });
  const purpose = purposeOf(request, rol, route.purpose);
  if (route.limiet !== undefined) await requireRoom(route.limiet, accountId, services);
  return { accountId, naam, rol, gemeenten, token, purpose, ...traceOf(request, services) };
}

/** An account that ends is refused within a second (S-21); a body may take longer than that to arrive. */
const staysFoundMs = 500;

/** The account that was found with the session of this request. */
function foundJustNow({ session }: FastifyRequest): FoundAccount | undefined {
  const account = session.get('account');
  return account !== undefined && performance.now() - account.foundAt < staysFoundMs ? account : undefined;
}

function traceOf({ trace, ip }: FastifyRequest, { config }: Services): Pick<Actor, 'trace' | 'span' | 'herkomst'> {
  return { trace: trace.traceId, span: trace.spanId, herkomst: config.originOf(ip) };
}

function levelOf(niveau: string | null): Niveau | undefined {
  return niveau === 'laag' || niveau === 'substantieel' || niveau === 'hoog' ? niveau : undefined;
}

/** A session is not written at every request: each write may meet that of a request beside it. */
const notedEveryMs = 10_000;

/** Not idle for 15 minutes, and not open for more than 10 hours (S-20). A request that is answered is not idle. */
function isFresh({ session }: FastifyRequest, now: Date): boolean {
  const { since, seen } = session.get('times') ?? { since: 0, seen: 0 };
  if (now.getTime() - seen >= sessionIdleMs || now.getTime() - since >= sessionAbsoluteMs) return false;
  if (now.getTime() - seen >= notedEveryMs) session.set('times', { since, seen: now.getTime() });
  return true;
}

declare module 'fastify' {
  interface Session {
    /** Opens transactions as this person; the session store seals it, the browser never has it. */
    dbToken?: DbToken;
    /** Beside the session, not in it: whose it is, as the look that found it saw. */
    account?: FoundAccount;
    /** How the identity provider names the person; a step-up in the demo goes on with the same one. */
    subject?: string;
    /** When the session began and when it was last used, in milliseconds. */
    times?: { since: number; seen: number };
    /** What the sign-in that is under way must come back with. */
    signIn?: {
      state: string;
      nonce: string;
      codeVerifier: string;
      returnTo: string;
      niveau?: Niveau | undefined;
    };
  }
}
