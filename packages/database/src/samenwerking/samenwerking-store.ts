import type { Bestemming, Deelgrond, GemeenteCode, Leefgebied, PlainDate, Result } from '@samenpad/domain';
import type { HulpkeuzeInvoer } from '../hulpkeuzes/hulpkeuze-invoer.ts';
import type { Actor } from '../toegang/actor.ts';

export const mdoSoorten = ['overleg', 'start', 'afschaal'] as const;
export type MdoSoort = (typeof mdoSoorten)[number];
export type Ketentaakstand = 'gevraagd' | 'aanvaard' | 'gedaan' | 'terug' | 'ingetrokken';
export type Ketentaakstap = 'aanvaard' | 'gedaan' | 'terug' | 'wacht' | 'opnieuw' | 'ingetrokken';

/** Somebody who can be asked or invited; `houder` null: an aanbieder that does not work in Samenpad. */
export interface Partij {
  houder: string | null;
  naam: string;
  organisatie: string | null;
  familie: boolean;
}

/** Who is meant: one of the parties, or somebody who does not work in Samenpad. */
export interface PartijKeuze {
  houder: string | null;
  naam: string | null;
  organisatie: string | null;
}

export interface Deelnemer {
  nr: number;
  /** Null: would tell this reader where a secret address is. */
  naam: string | null;
  organisatie: string | null;
  familie: boolean;
  /** Null until the MDO was held. */
  aanwezig: boolean | null;
  /** ISO moment. */
  getekendOp: string | null;
  getekendHoe: 'samenpad' | 'papier' | 'mondeling' | null;
  /** The reader, or the own organisation. */
  zelf: boolean;
  /** Does not work in Samenpad. */
  buiten: boolean;
  /** Neither of the family nor of the gemeente. */
  outsider: boolean;
  /** May read agenda, minutes and decisions now. */
  reads: boolean;
  /** Null: has not said yet whether it comes. */
  comes: boolean | null;
  comesReden: string | null;
}

export type BesluitSoort = 'afspraak' | 'taak' | 'vraag' | 'verzoek' | 'doel';

export interface Mdo {
  mdoId: string;
  soort: MdoSoort;
  startsAt: Date;
  minuten: number;
  plaats: string | null;
  video: string | null;
  /** Null: the reader may not read along (trust.md 3.3). */
  agenda: string[] | null;
  geplandDoor: string;
  verslag: string | null;
  verslagOp: Date | null;
  verslagDoor: string | null;
  /** The minutes came within 24 hours (S4-103); null until there are any. */
  opTijd: boolean | null;
  /** Null: the reader may not read the minutes. */
  gezinPresent: boolean | null;
  afgezegdOp: Date | null;
  afgezegdReden: string | null;
  deelnemers: Deelnemer[];
  besluiten: { nr: number; soort: BesluitSoort; tekst: string }[];
}

/** Whose yes is needed beside those that Samenpad knows, with what shows the authority. */
interface GenoemdeGever {
  naam: string;
  hoedanigheid: 'ouder' | 'voogd' | 'vertegenwoordiger';
  gezagBewijs: string;
}

/** What the family answered, and on which day. */
export interface Gezegd {
  antwoord: boolean;
  op: PlainDate;
  genoemd: readonly GenoemdeGever[];
}

/** How it was settled that a participant, or who was asked for a task, reads along: the word of the family, or a ground without it. */
export type DeelakkoordInvoer = Gezegd | { grond: Deelgrond; reden: string };

/** A yes or no of the family to sharing with somebody else, or the ground on which it was done without (trust.md 3.3). */
export interface Deelakkoord {
  akkoordId: string;
  mdoId: string | null;
  nr: number | null;
  toewijsbesluitId: string | null;
  afsluitingId: string | null;
  ketentaakId: string | null;
  hoe: 'gezegd' | 'grond' | 'niet-gevraagd';
  antwoord: boolean;
  gezegdOp: PlainDate | null;
  /** By name; for the family as what they said it. */
  gevers: string[];
  grond: Deelgrond | null;
  reden: string | null;
  door: string;
  op: Date;
  ingetrokkenOp: Date | null;
  /** Opens what it is about now. */
  holds: boolean;
  mayWithdraw: boolean;
}

/** A task, a question, or the wish that an aanbieder sends a verzoek om toewijzing or wijziging. */
export type KetentaakSoort = 'taak' | 'vraag' | 'verzoek';

/** Something for somebody of another organisation. */
export interface Ketentaak {
  ketentaakId: string;
  mdoId: string | null;
  soort: KetentaakSoort;
  /** Null: the family did not say that this reader reads along; then no answer, reason or who asked either. */
  tekst: string | null;
  /** Null: as of an MDO. */
  naam: string | null;
  organisatie: string | null;
  stand: Ketentaakstand;
  voor: PlainDate;
  acceptBy: PlainDate;
  gevraagdDoor: string | null;
  gevraagdOp: Date;
  gedaanOp: Date | null;
  antwoord: string | null;
  terugReden: string | null;
  /** For what or whom it waits. */
  wachtOp: string | null;
  zelf: boolean;
  teLaat: boolean;
  /** Of who was asked: neither of the family nor of the gemeente, and may read along now. */
  outsider: boolean;
  reads: boolean;
}

export interface Toewijsbesluit {
  toewijsbesluitId: string;
  aanbieder: string;
  aanbiederNaam: string;
  hulp: string;
  van: PlainDate;
  tot: PlainDate | null;
  code: 'afschalen' | null;
  overlapTot: PlainDate | null;
  gesprekOp: PlainDate | null;
  overdrachtOp: Date | null;
  financiering: string | null;
  /** On what ground it passed the gate of the MDO (S4-102). */
  poort: 'enkelvoudig' | 'mdo' | 'eerder' | 'afgezien';
  afzien: string | null;
  door: string;
  op: Date;
}

export interface Nazorgmoment {
  momentId: string;
  dag: PlainDate;
  uitkomst: 'gaat-goed' | 'hulp-nodig' | 'niet-bereikt' | null;
  notitie: string | null;
  gedaanOp: string | null;
  teLaat: boolean;
}

export interface Afsluiting {
  afsluitingId: string;
  per: PlainDate;
  /** Null: the family did not say that this reader reads along. */
  bestemming: Bestemming | null;
  nazorgNaam: string | null;
  withoutNazorg: string | null;
  door: string | null;
  heropendOp: Date | null;
  zelf: boolean;
  momenten: Nazorgmoment[];
  /** Who does the nazorg may read where and why the help ended. */
  reads: boolean;
}

/** Everything that the parties around a jeugdige do together, as far as this reader sees it. */
export interface Samenwerking {
  gemeente: GemeenteCode;
  inHand: boolean;
  /** Undefined for who may not decide. */
  poorten: { meervoudig: boolean; mdoNodig: boolean; afschaalMdoNodig: boolean; leaderless: boolean } | undefined;
  /** Whom the reader may ask and invite. */
  partijen: Partij[];
  /** Of the own network, invited by the family: for an MDO only. */
  genodigden: { houder: string; naam: string }[];
  mdos: Mdo[];
  ketentaken: Ketentaak[];
  toewijsbesluiten: Toewijsbesluit[];
  /** The newest first; empty for who sees only its own part. */
  deelakkoorden: Deelakkoord[];
  /** Whose yes is needed, and whether somebody may be missing; undefined for who has not the case in hand. */
  whoAgrees: { namen: string[]; nodig: string[]; missing: boolean } | undefined;
  afsluitingen: Afsluiting[];
  /** Goals and open questions of the plan that runs; for who has the case in hand. */
  agendapunten: { soort: 'vraag' | 'doel'; tekst: string }[];
  /** Minutes that the reader was typing, by MDO: kept on the server (ui.md 2). */
  concepten: { formulier: string; inhoud: Record<string, unknown> }[];
}

/** What a role card takes from the work together (S4-82, S4-44). */
export interface SamenOpen {
  /** Those that the reader may read. */
  ketentaken: (Pick<Ketentaak, 'naam' | 'organisatie' | 'voor' | 'teLaat'> & { jeugdigeId: string; tekst: string })[];
  /** Closings that stand. */
  afsluitingen: (Pick<Afsluiting, 'per'> & { jeugdigeId: string })[];
}

export interface MdoInvoer {
  soort: MdoSoort;
  /** ISO moment. */
  startsAt: string;
  minuten: number;
  plaats: string | null;
  video: string | null;
  agenda: readonly string[];
  deelnemers: readonly (PartijKeuze & { familie: boolean })[];
}

export interface KetentaakInvoer extends PartijKeuze {
  soort: KetentaakSoort;
  tekst: string;
  voor: PlainDate;
  /** The last day to accept it. */
  acceptBy: PlainDate;
}

/** Becomes a goal of the plan of the gezin that runs. */
export interface DoelInMdo {
  soort: 'doel';
  tekst: string;
  leefgebied: Leefgebied;
  /** Who makes it happen. */
  eigenaar: string;
  startniveau: number;
  streefniveau: number;
  streefdatum: PlainDate;
}

export type BesluitInMdo = { soort: 'afspraak'; tekst: string } | KetentaakInvoer | DoelInMdo;

export interface VerslagInvoer {
  verslag: string;
  /** Numbers of who was there. */
  aanwezig: readonly number[];
  besluiten: readonly BesluitInMdo[];
}

export interface ToewijsbesluitInvoer {
  aanbieder: string;
  hulp: string;
  van: PlainDate;
  tot: PlainDate | null;
  code: 'afschalen' | null;
  overlapTot: PlainDate | null;
  gesprekOp: PlainDate | null;
  financiering: string | null;
  /** Why there is no MDO before. */
  afzien: string | null;
  /** What the family says of a warm hand-over; without it a consent must run for the aanbieder. */
  overdracht?: Gezegd | null;
}

export interface AfsluitInvoer {
  per: PlainDate;
  bestemming: Bestemming;
  /** Who looks after it: one of the parties, or a name; both null: nobody, for a reason. */
  houder: string | null;
  naam: string | null;
  withoutNazorg: string | null;
  /**
   * What the family says of a warm hand-over, or why it was not asked; needed when other help follows and no consent runs
   * for an aanbieder.
   */
  overdracht?: Gezegd | { notAsked: string } | null;
}

export type SamenFout =
  | 'niet-gevonden'
  | 'bsn-in-tekst'
  | 'dag-klopt-niet'
  | 'onbekende-partij'
  | 'is-afgezegd'
  | 'is-gehouden'
  | 'is-getekend'
  | 'is-klaar'
  | 'is-terug'
  | 'is-afgesloten'
  | 'nog-niet-begonnen'
  | 'nog-geen-verslag'
  | 'niemand-aanwezig'
  | 'niet-aanwezig'
  | 'tekent-zelf'
  | 'reden-ontbreekt'
  | 'mdo-ontbreekt'
  | 'regisseur-ontbreekt'
  | 'code-nodig'
  | 'geen-overlap'
  | 'overlap-te-lang'
  | 'gesprek-ontbreekt'
  | 'financiering-ontbreekt'
  | 'nazorg-kiezen'
  | 'gever-onbekend'
  | 'dag-geweest'
  | 'opnieuw-vragen'
  | 'overdracht-vragen'
  | 'overdracht-geweigerd'
  | 'toestemming-ontbreekt'
  | 'afschaal-mdo-ontbreekt'
  | 'plan-ontbreekt'
  | 'niveau-klopt-niet'
  | 'keuze-klopt-niet';

type Done = Promise<Result<undefined, SamenFout>>;

/** A jeugdige of whom the help ended and was not closed. */
export interface ZonderAfsluiting {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  pseudoniem: string;
  /** The last day of the last traject. */
  eind: PlainDate;
}

/** MDOs, tasks across organisations, decisions on toewijzingen, closing and nazorg (C14). All acts are logged. */
export interface SamenwerkingStore {
  /** Undefined without sight of the plan, or of a part of it. Logged. */
  read(actor: Actor, jeugdigeId: string): Promise<Samenwerking | undefined>;
  /** What is open and what was closed of jeugdigen of one gezin, as far as the actor sees it; the first due first. Logged. */
  listOpen(actor: Actor, jeugdigeIds: readonly string[]): Promise<SamenOpen>;
  planMdo(actor: Actor, jeugdigeId: string, invoer: MdoInvoer): Promise<Result<{ mdoId: string }, SamenFout>>;
  /** Minutes and decisions; again as long as nobody has signed. Decisions come on top of those that are there. */
  holdMdo(actor: Actor, jeugdigeId: string, mdoId: string, invoer: VerslagInvoer): Done;
  cancelMdo(actor: Actor, jeugdigeId: string, mdoId: string, reden: string): Done;
  /** For oneself, or for a participant who does not work in Samenpad. */
  signMdo(actor: Actor, jeugdigeId: string, mdoId: string, nr: number, hoe: 'samenpad' | 'papier' | 'mondeling'): Done;
  /** That a participant reads along, or does not; what was said of that participant before counts no more. */
  agreeDeelnemer(actor: Actor, jeugdigeId: string, mdoId: string, nr: number, akkoord: DeelakkoordInvoer): Done;
  /** The same of who was asked for a task. */
  agreeKetentaak(actor: Actor, jeugdigeId: string, ketentaakId: string, akkoord: DeelakkoordInvoer): Done;
  /** What the family says of the warm hand-over of a decision; what it said before of that counts no more. */
  agreeOverdracht(actor: Actor, jeugdigeId: string, toewijsbesluitId: string, akkoord: Gezegd): Done;
  /** By the family what it said, or by whoever has the case in hand. Works from the next request on. */
  withdrawDeelakkoord(actor: Actor, jeugdigeId: string, akkoordId: string): Done;
  askKetentaak(actor: Actor, jeugdigeId: string, invoer: KetentaakInvoer): Done;
  /** `acceptBy` with the step `opnieuw` only. */
  moveKetentaak(
    actor: Actor,
    jeugdigeId: string,
    ketentaakId: string,
    stap: { stap: Ketentaakstap; tekst: string | null; acceptBy: PlainDate | null },
  ): Done;
  /** With who chose (S3-22); null: not recorded. */
  decideToewijzing(
    actor: Actor,
    jeugdigeId: string,
    invoer: ToewijsbesluitInvoer,
    hulpkeuze?: HulpkeuzeInvoer | null,
  ): Done;
  /** The talk of the warm hand-over was held. */
  holdOverdracht(actor: Actor, jeugdigeId: string, toewijsbesluitId: string): Done;
  closeHulp(actor: Actor, jeugdigeId: string, invoer: AfsluitInvoer): Done;
  /**
   * Of whom the help ended 7 to 180 days before the peildatum, with nothing running or to begin and no closing (S4-117), for
   * whoever has the case in hand; the longest ago first. Logged.
   */
  listZonderAfsluiting(actor: Actor, peildatum: PlainDate): Promise<ZonderAfsluiting[]>;
  /** How many of them, and the first of those days; null: none. */
  countZonderAfsluiting(actor: Actor, peildatum: PlainDate): Promise<{ aantal: number; oldest: PlainDate | null }>;
  reopenHulp(actor: Actor, jeugdigeId: string, afsluitingId: string): Done;
  keepNazorg(
    actor: Actor,
    jeugdigeId: string,
    momentId: string,
    invoer: { uitkomst: 'gaat-goed' | 'hulp-nodig' | 'niet-bereikt'; notitie: string | null },
  ): Done;
}
