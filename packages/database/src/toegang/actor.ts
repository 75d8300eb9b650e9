import type { GemeenteCode } from '@samenpad/domain';

/** Secret of one open session with the database: 32 random bytes as hex. Not the cookie of the browser. */
export type DbToken = string & { readonly __brand: 'DbToken' };

/** For what personal data are looked at: the closed list of Jeugdwet 7.4.0(1) and 7.4.1(2), plus keeping the system. */
export const purposes = ['toeleiding', 'bekostiging', 'controle', 'beleid', 'beheer'] as const;
export type Purpose = (typeof purposes)[number];

/** Who asks, and why. Every read of personal data starts here. */
export interface Actor {
  token: DbToken;
  purpose: Purpose;
}

export const rollen = ['beleidsmedewerker', 'consulent', 'gegevensbeheerder'] as const;
export type Rol = (typeof rollen)[number];

export interface Account {
  accountId: string;
  naam: string;
  rol: Rol;
  gemeenten: GemeenteCode[];
}

/** An account as the identity provider names it: `subject` is its key there. */
export interface AccountLogin {
  subject: string;
  naam: string;
  rol: Rol;
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
