import type { DataKind, Purpose, Relation, Role } from '@samenpad/access';
import type { AgbCode, Bestemming, Bsn, GemeenteCode, Leefgebied, PlainDate } from '@samenpad/domain';
import type { Bezetting } from '../bezetting/bezetting.ts';
import type { HulpkeuzeInvoer } from '../hulpkeuzes/hulpkeuze-invoer.ts';
import type { VerzoekvraagInvoer } from '../termijnen/verzoekvraag-invoer.ts';

/** Secret of one open session with the database: 32 random bytes as hex. Not the cookie of the browser. */
export type DbToken = string & { readonly __brand: 'DbToken' };

/** Who asks, and why. Every read of personal data starts here. */
export interface Actor {
  token: DbToken;
  purpose: Purpose;
  /** Trace id of the request (W3C Trace Context, 32 hex digits): ties the lines of the three logs together. */
  trace?: string | undefined;
  /** The request within its trace: 16 hex digits. */
  span?: string | undefined;
  /** From which kind of network: never an address. */
  herkomst?: 'server' | 'gemeente' | 'organisatie' | 'internet' | undefined;
  /** Of a request that may come twice: 64 hex digits that tell it from every other. */
  retryKey?: string | undefined;
}

export interface Account {
  accountId: string;
  naam: string;
  rol: Role;
  gemeenten: GemeenteCode[];
}

/** The account of a session, and how and when its person proved who it is. */
export interface SignedIn extends Account {
  niveau: string | null;
  mfa: boolean;
  ingelogdOp: Date;
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
  findAccount(token: DbToken): Promise<SignedIn | undefined>;
  /** Ends an account: all its sessions are dead at their next statement (S-21). */
  endAccount(accountId: string): Promise<void>;
}

export interface OrganisatieLogin {
  sleutel: string;
  naam: string;
  soort: 'gemeente' | 'aanbieder' | 'verwijzer' | 'school' | 'gi';
  agb?: string | undefined;
}

/** `al-geregeld`: two people of the gemeente can ask and confirm already; `account-beeindigd`: one of the two was ended. */
export type RoltoekenningUitkomst = 'bewaard' | 'zelfde-persoon' | 'al-geregeld' | 'account-beeindigd';

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

/** An agreement with an organisation to share more than a toewijzing itself brings (S4-121). */
export interface DeelafspraakInvoer {
  gemeente: GemeenteCode;
  organisatie: string;
  doel: Purpose;
  kinds: readonly DataKind[];
  van: Date;
  tot: Date;
}

/** An account talk as it was held before (C9); answers count as given two weeks later. */
export interface AccountgesprekInvoer {
  gemeente: GemeenteCode;
  /** AGB code. */
  aanbieder: string;
  gevraagdOp: Date;
  /** Null: not yet. */
  besprokenOp: Date | null;
  gevraagdDoor: string;
  /** Without `antwoord`: asked, and not answered. */
  lijnen: readonly {
    jeugdigeId: string;
    antwoord?: { accountId: string; verwachtEind: PlainDate | null; nodig: readonly string[] };
  }[];
}

/** A question about a verzoek that was granted before, with its answer; `toewijzingNummer`: of what it led to. */
export interface EarlierVerzoekvraag extends Pick<VerzoekvraagInvoer, 'domein' | 'aan' | 'oorzaak' | 'vraag'> {
  jeugdigeId: string;
  toewijzingNummer: number;
  gevraagdOp: PlainDate;
  beantwoordOp: PlainDate;
  antwoord: string;
}

/** A plan that is over, of one jeugdige, with its goals. */
export interface EarlierGezinsplan {
  jeugdigeId: string;
  /** The days in which the jeugdige was in the gezin, from `van` up to, not with, `tot`. */
  van: PlainDate;
  tot: PlainDate;
  doelen: readonly {
    leefgebied: Leefgebied;
    tekst: string;
    begonnen: PlainDate;
    gesloten: PlainDate;
    toestand: 'bereikt' | 'gestopt';
  }[];
}

/** What a real installation knows before anybody works in it, read from a file. */
export interface ProvideInvoer {
  /** For whom the file is; everything in it is of these. */
  gemeenten: readonly GemeenteCode[];
  organisaties: readonly OrganisatieLogin[];
  teams: readonly { gemeente: GemeenteCode; naam: string }[];
  /** Of families and partners, before their first sign-in. */
  accounts: readonly {
    sub: string;
    naam: string;
    rol: Role;
    gemeenten: readonly GemeenteCode[];
    organisaties: readonly string[];
  }[];
  /** Of a person, or of an organisation by its key. */
  contactgegevens: readonly { sub?: string | undefined; organisatie?: string | undefined; contact: string }[];
  relaties: readonly {
    gemeente: GemeenteCode;
    jeugdige: { jeugdigeId: string } | { bsn: Bsn };
    sub?: string | undefined;
    organisatie?: string | undefined;
    rol: Role;
    relatie: Relation;
    van: PlainDate;
    /** The first day on which it holds no longer. */
    tot: PlainDate | null;
    grond: string;
  }[];
}

type ProvideDeel = 'organisaties' | 'teams' | 'accounts' | 'contactgegevens' | 'relaties';
export type ProvideFout =
  | 'organisatie-anders'
  | 'agb-bezet'
  | 'account-beeindigd'
  | 'account-andere-rol'
  | 'account-andere-gemeente'
  | 'account-onbekend'
  | 'organisatie-onbekend'
  | 'organisatie-andere-soort'
  | 'jeugdige-onbekend'
  | 'al-een-ander';

/** `mag-niet`: the two are not the two of these gemeenten who give roles. `nieuw`: how many of each part were not there. */
export type ProvideUitkomst =
  | { uitkomst: 'mag-niet' }
  | {
      uitkomst: 'bewaard' | 'proef' | 'fouten';
      /** `nr` counts from 1. */
      fouten: { deel: ProvideDeel; nr: number; fout: ProvideFout }[];
      nieuw: Readonly<Record<string, number>>;
    };

/** What stands outside the work itself: organisations, teams, accounts before their first sign-in, known relations. */
export interface ProvisioningStore {
  saveOrganisatie(organisatie: OrganisatieLogin): Promise<string>;
  saveTeam(gemeente: GemeenteCode, naam: string): Promise<void>;
  /** Makes the account without signing in; gives its id. */
  saveAccount(login: AccountLogin): Promise<string>;
  /** Names the first two who give roles in a gemeente (S-12): from then on each role of it takes two people. Logged. */
  beginRoltoekenning(
    gemeente: GemeenteCode,
    eersten: { beheerder: string; tweede: string },
  ): Promise<RoltoekenningUitkomst>;
  /**
   * Everything of a file or nothing, named by two people of the gemeenten (S-12), with a line in the log of each. What is
   * there stays as it is; `isTrial` tries without writing.
   */
  provide(
    invoer: ProvideInvoer,
    wie: { beheerder: string; tweede: string; isTrial: boolean },
  ): Promise<ProvideUitkomst>;
  /** Saves all of them or none; gives their ids in the same order. */
  saveRelaties(relaties: readonly RelatieInvoer[]): Promise<string[]>;
  /** How the map of who is involved says that a person, or an organisation, is reached. */
  saveContact(contact: { subject?: string; sleutel?: string; contact: string }): Promise<void>;
  saveDeelafspraak(afspraak: DeelafspraakInvoer): Promise<string>;
  /** Who is accounthouder of an aanbieder from a day on, before anybody chose (S0-27). */
  saveAccounthouder(houder: {
    gemeente: GemeenteCode;
    aanbieder: string;
    accountId: string;
    van: PlainDate;
  }): Promise<void>;
  saveAccountgesprek(gesprek: AccountgesprekInvoer): Promise<void>;
  /** Inquiries of the gezinnen of these jeugdigen from before; `samenMet` is the `nr` of the one that it goes on as. One call for all. */
  saveGezinsonderzoeken(
    gemeente: GemeenteCode,
    rows: readonly {
      nr: number;
      jeugdigeId: string;
      wet: 'jw' | 'wmo' | 'pwet';
      begonnenOp: PlainDate;
      afgerondOp: PlainDate | null;
      accountId: string;
      samenMet: number | null;
      reden: string | null;
    }[],
  ): Promise<void>;
  /**
   * Jeugdigen in no gezin yet, each as a gezin with a regisseur of so many days after its first help (null: never) and so
   * many meetings; one after the other takes the next of the lists. One call for all of a gemeente.
   */
  saveRegie(regie: {
    gemeente: GemeenteCode;
    accountId: string;
    /** The first help began in the two years up to this day. */
    dag: PlainDate;
    dagen: readonly (number | null)[];
    /** After how many days as regisseur they left, with nobody after; null: they are still there. */
    left: readonly (number | null)[];
    mdos: readonly number[];
  }): Promise<void>;
  /** Decisions from before, of help that is over, with who chose. One call for all of a gemeente. */
  saveHulpkeuzes(
    gemeente: GemeenteCode,
    rows: readonly (HulpkeuzeInvoer & {
      jeugdigeId: string;
      aanbieder: AgbCode;
      hulp: string;
      op: PlainDate;
      accountId: string;
    })[],
  ): Promise<void>;
  /** Questions about verzoeken from before, asked and answered by one account. One call for all of a gemeente. */
  saveVerzoekvragen(gemeente: GemeenteCode, accountId: string, rows: readonly EarlierVerzoekvraag[]): Promise<void>;
  /** Care that was closed before: where each went on, and why nobody looks after it. One call for all of a gemeente. */
  saveAfsluitingen(
    gemeente: GemeenteCode,
    accountId: string,
    rows: readonly { jeugdigeId: string; per: PlainDate; bestemming: Bestemming; reden: string }[],
  ): Promise<void>;
  /** What aanbieders stated elsewhere about places and waits, such as on the portal of the regio. One call for all. */
  saveBezettingen(rows: readonly Bezetting[]): Promise<void>;
  /** Plans that are over with their goals, each of a jeugdige who was in no gezin then. One call for all of a gemeente. */
  saveGezinsdoelen(gemeente: GemeenteCode, accountId: string, rows: readonly EarlierGezinsplan[]): Promise<void>;
}

/** An account as its keeper sees it. */
export interface AccountRow extends Account {
  actief: boolean;
  beeindigdOp: Date | null;
  /** Since when the role waits for two people (S-12). */
  wachtSinds: Date | null;
  /** Start of the newest session that is still open. */
  ingelogdOp: Date | null;
  /** Until when searching is blocked, after too many searches. */
  geblokkeerdTot: Date | null;
}

/** For the functioneel-beheerder, and for the fg who watches over it; empty and false for anybody else. */
export interface AccountBeheer {
  list(actor: Actor): Promise<AccountRow[]>;
  /** Ends an account and all its sessions (S-21); false when there is none that this actor may end. */
  end(actor: Actor, accountId: string): Promise<boolean>;
  /** Asks a second person to open an ended account again, or to give a role that waits (S-12); undefined when there is none, or when it is asked. */
  askReopening(actor: Actor, accountId: string, reden: string): Promise<string | undefined>;
  /**
   * Opens the account that the actor confirmed as second person. Undefined when that was about something else; false when one
   * of the two may not give this role (any more): then nothing of it may stay.
   */
  reopen(actor: Actor, paar: { gemeente: GemeenteCode; paarId: string }): Promise<boolean | undefined>;
}

/** Counts that all server processes share. */
export interface TellerStore {
  /**
   * Counts one use by somebody (hashed here) in a window of so many seconds that starts at the first use; gives the count
   * within it.
   */
  count(use: { soort: string; by: string; accountId?: string; vensterSeconds: number; now: Date }): Promise<number>;
}

/** Sessions of browsers, in the shape that @fastify/session stores need. */
export interface WebsessieStore {
  /** What was saved, and whose session it is: undefined for nobody's and for an account that has ended. */
  find(sid: string): Promise<{ data: unknown; account: SignedIn | undefined } | undefined>;
  save(sid: string, data: unknown, validUntil: Date, token: DbToken | undefined): Promise<void>;
  remove(sid: string): Promise<void>;
}
