import type { Purpose, Role } from '@samenpad/access';
import type { Access } from '@samenpad/contract';
import type { DbToken } from '@samenpad/database';
import type { GemeenteCode } from '@samenpad/domain';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { purposeOf } from './purpose.ts';

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
}

/** The actor of a request, or a refusal: 401 without a living session, 403 when the role is not named by the route. */
export async function requireActor(
  request: FastifyRequest,
  access: Access,
  purpose: Purpose,
  services: Services,
): Promise<Actor> {
  const token = request.session.get('dbToken');
  const account = token === undefined ? undefined : await services.database.accounts.findAccount(token);
  if (token === undefined || account === undefined) throw new ProblemError({ code: 'not-signed-in' });
  if (access !== 'signed-in' && access !== 'public' && !access.includes(account.rol)) {
    throw new ProblemError({ code: 'forbidden' });
  }
  return { ...account, token, purpose: purposeOf(request, account.rol, purpose), trace: request.trace.traceId };
}

declare module 'fastify' {
  interface Session {
    /** Opens transactions as this person; the session store seals it, the browser never has it. */
    dbToken?: DbToken;
    /** What the sign-in that is under way must come back with. */
    signIn?: { state: string; nonce: string; codeVerifier: string; returnTo: string };
  }
}
