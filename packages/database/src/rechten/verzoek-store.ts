import type { Role } from '@samenpad/access';
import type { GemeenteCode, JeugdigeId, PlainDate } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

export type VerzoekSoort = 'inzage' | 'afschrift' | 'correctie' | 'vernietiging';
export type VerzoekBesluit = 'toegewezen' | 'gedeeltelijk' | 'afgewezen';
export type Hoedanigheid = 'jeugdige' | 'ouder' | 'voogd' | 'vertegenwoordiger';

/** A request of the person concerned (AVG 15 to 17; Jw 7.3.9 and 7.3.10). */
export interface VerzoekBetrokkene {
  gemeente: GemeenteCode;
  verzoekId: string;
  jeugdigeId: JeugdigeId;
  soort: VerzoekSoort;
  toelichting: string;
  hoe: 'portaal' | 'papier' | 'mondeling';
  indienerNaam: string;
  hoedanigheid: Hoedanigheid;
  ingediendOp: Date;
  /** Last day for the answer: a month, three when it was prolonged (AVG 12 lid 3). */
  antwoordVoor: PlainDate;
  verlengdReden: string | null;
  /** Role of who handles it; null: nobody yet. */
  behandelaarRol: 'fg' | 'hulpverlener' | null;
  /** The actor handles it. */
  zelf: boolean;
  besluit: VerzoekBesluit | null;
  weigergrond: string | null;
  motivering: string | null;
  besluitOp: Date | null;
}

export interface VerzoekInvoer {
  jeugdigeId: string;
  soort: VerzoekSoort;
  toelichting: string;
  /** Absent: asked in the portal by the actor; else recorded by a worker for somebody. */
  vastgelegd?: { hoe: 'papier' | 'mondeling'; naam: string; hoedanigheid: Hoedanigheid } | undefined;
}

export interface BesluitInvoer {
  besluit: VerzoekBesluit;
  weigergrond: string | null;
  motivering: string;
}

/** The file of a jeugdige as the person concerned gets it, by table; minus what is about others or withheld. */
export type Afschrift = Record<string, Record<string, unknown>[]>;

export interface Bewaartermijn {
  gemeente: GemeenteCode;
  jeugdigeId: JeugdigeId;
  pseudoniem: string;
  /** The file is destroyed on this day. */
  tot: PlainDate;
}

/** What is left of a file that was destroyed. */
export interface Vernietiging {
  gemeente: GemeenteCode;
  vernietigingId: string;
  jeugdigeId: JeugdigeId;
  grond: 'verzoek' | 'bewaartermijn';
  uitgevoerdOp: Date;
  /** Rows that went, by table. */
  tellingen: Record<string, number>;
}

/** Not allowed and not there are the same: undefined or false. */
export interface VerzoekStore {
  submit(actor: Actor, invoer: VerzoekInvoer): Promise<string | undefined>;
  /** Those that the actor may know of, the first to answer first. */
  list(actor: Actor): Promise<VerzoekBetrokkene[]>;
  find(actor: Actor, verzoekId: string): Promise<VerzoekBetrokkene | undefined>;
  /** The FG takes it on, and reads the file from then until the decision. */
  take(actor: Actor, verzoekId: string): Promise<boolean>;
  extend(actor: Actor, verzoekId: string, reden: string): Promise<boolean>;
  /** A destruction that is granted waits for a second person (S-12). */
  decide(actor: Actor, verzoekId: string, besluit: BesluitInvoer): Promise<boolean>;
  /** Of a request for a look or a copy that was granted. `scans`: there is a virus scanner, so what waits for it stays out. */
  readAfschrift(actor: Actor, verzoekId: string, scans: boolean): Promise<Afschrift | undefined>;
}

/** For the FG of the gemeente. */
export interface VernietigingStore {
  /** Files whose term ends before or on a day, the first first. */
  listBewaartermijnen(actor: Actor, tot: PlainDate): Promise<Bewaartermijn[]>;
  /** The certificates, newest first. */
  list(actor: Actor): Promise<Vernietiging[]>;
}

export interface TweedePaar {
  gemeente: GemeenteCode;
  paarId: string;
  handeling: 'vernietiging' | 'roltoekenning' | 'bulkexport' | 'samenvoeging' | 'splitsing';
  onderwerp: string;
  reden: string;
  gevraagdDoor: string;
  gevraagdOp: Date;
  geldigTot: Date;
  /** Whose account it is about, or the pseudonyms of two files; null for the rest. */
  over: string | null;
  /** The role that the account would have; null for the rest. */
  rol: Role | null;
  /** Where it would have that role. */
  gemeenten: GemeenteCode[] | null;
  /** Asked by the actor, who cannot confirm it. */
  zelf: boolean;
}

/** A role that the actor asked for somebody and a colleague refused. */
export interface RefusedRol {
  paarId: string;
  over: string;
  rol: Role;
  reden: string;
  door: string;
  op: Date;
}

export type PaarUitkomst = 'bevestigd' | 'afgewezen' | 'onbekend' | 'zelfde-persoon' | 'gesloten' | 'reden-ontbreekt';

/** Acts that one person may not do alone (S-12). */
export interface TweedePaarStore {
  /** Asks for a second person; undefined when the role may not do such acts at all. */
  ask(
    actor: Actor,
    paar: Pick<TweedePaar, 'gemeente' | 'handeling' | 'onderwerp' | 'reden'>,
  ): Promise<string | undefined>;
  listOpen(actor: Actor): Promise<TweedePaar[]>;
  /** Of the last 30 days, newest first. */
  listRefusedRollen(actor: Actor): Promise<RefusedRol[]>;
  /** A role is refused with a reason only, and waits no more then. */
  judge(
    actor: Actor,
    paar: { gemeente: GemeenteCode; paarId: string; akkoord: boolean; reden?: string | undefined },
  ): Promise<PaarUitkomst>;
}
