import type { Purpose, Role } from '@samenpad/access';
import type { GemeenteCode } from '@samenpad/domain';

/** Secret of one open session with the database: 32 random bytes as hex. Not the cookie of the browser. */
export type DbToken = string & { readonly __brand: 'DbToken' };

/** Who asks, and why. Every read of personal data starts here. */
export interface Actor {
  token: DbToken;
  purpose: Purpose;
}

export interface Account {
  accountId: string;
  naam: string;
  rol: Role;
  gemeenten: GemeenteCode[];
}

/** An account as the identity provider names it: `subject` is its key there. */
export interface AccountLogin {
  subject: string;
  naam: string;
  rol: Role;
  gemeenten: GemeenteCode[];
}

export interface AccountStore {
  /** Makes or refreshes the account, opens a session with the database for it and gives the token. */
  startSession(login: AccountLogin, validUntil: Date): Promise<{ account: Account; token: DbToken }>;
  /** Ends a session; an unknown token is no fault. */
  endSession(token: DbToken): Promise<void>;
  /** The account of a valid session. */
  findAccount(token: DbToken): Promise<Account | undefined>;
}

/** Sessions of browsers, in the shape that @fastify/session stores need. */
export interface WebsessieStore {
  find(sid: string): Promise<unknown>;
  save(sid: string, data: unknown, validUntil: Date): Promise<void>;
  remove(sid: string): Promise<void>;
}
