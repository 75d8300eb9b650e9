import type { Purpose, Relation, Role } from '@samenpad/access';
import type { GemeenteCode } from '@samenpad/domain';

/** Secret of one open session with the database: 32 random bytes as hex. Not the cookie of the browser. */
export type DbToken = string & { readonly __brand: 'DbToken' };

/** Who asks, and why. Every read of personal data starts here. */
export interface Actor {
  token: DbToken;
  purpose: Purpose;
  /** Trace id of the request (W3C Trace Context, 32 hex digits): ties the lines of the three logs together. */
  trace?: string | undefined;
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
  /** Keys of the organisations that the person works for: AGB codes of aanbieders, own keys of others. */
  organisaties?: readonly string[] | undefined;
  /** Name of the team within the gemeente. */
  team?: string | undefined;
}

/** How somebody proved who it is: level of assurance and whether a second factor was used. */
export interface LoginProof {
  niveau?: string | undefined;
  mfa?: boolean | undefined;
}

export interface AccountStore {
  /** Makes or refreshes the account, opens a session with the database for it and gives the token. */
  startSession(
    login: AccountLogin,
    validUntil: Date,
    proof?: LoginProof,
  ): Promise<{ account: Account; token: DbToken }>;
  /** Ends a session; an unknown token is no fault. */
  endSession(token: DbToken): Promise<void>;
  /** The account of a valid session. */
  findAccount(token: DbToken): Promise<Account | undefined>;
  /** Ends an account: all its sessions are dead at their next statement (S-21). */
  endAccount(accountId: string): Promise<void>;
}

export interface OrganisatieLogin {
  sleutel: string;
  naam: string;
  soort: 'gemeente' | 'aanbieder' | 'verwijzer' | 'school' | 'gi';
  agb?: string | undefined;
}

/** A relation as the operator, the demo or a register gives it; people of the product make theirs in their own stores. */
export interface RelatieInvoer {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  /** An account, or the people of an organisation in one role. */
  houder: { accountId: string } | { organisatie: string };
  rol: Role;
  relatie: Relation;
  van: Date;
  tot?: Date | undefined;
  /** On which ground, in words. */
  grond: string;
}

/** What stands outside the work itself: organisations, teams, accounts before their first sign-in, known relations. */
export interface ProvisioningStore {
  saveOrganisatie(organisatie: OrganisatieLogin): Promise<string>;
  saveTeam(gemeente: GemeenteCode, naam: string): Promise<void>;
  /** Makes the account without signing in; gives its id. */
  saveAccount(login: AccountLogin): Promise<string>;
  saveRelatie(relatie: RelatieInvoer): Promise<string>;
}

/** Sessions of browsers, in the shape that @fastify/session stores need. */
export interface WebsessieStore {
  find(sid: string): Promise<unknown>;
  save(sid: string, data: unknown, validUntil: Date): Promise<void>;
  remove(sid: string): Promise<void>;
}
