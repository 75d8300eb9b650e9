import type { AgbCode, Domein, GemeenteCode, PlainDate, ReferentieAanbieder, Result } from '@samenpad/domain';
import type { HulpkeuzeInvoer } from '../hulpkeuzes/hulpkeuze-invoer.ts';
import type { Actor } from '../toegang/actor.ts';

export type BesluitSoort = 'toewijzen' | 'afwijzen' | 'woonplaats' | 'onderzoek' | 'wijzigen' | 'verwijderen';

/** Why a decision was not kept. */
export type BerichtbesluitFout =
  | 'niet-gevonden'
  | 'mdo-ontbreekt'
  | 'regisseur-ontbreekt'
  | 'afschaal-mdo-ontbreekt'
  | 'buiten-mandaat'
  | 'geen-mandaat'
  | 'al-beantwoord'
  | 'bsn-in-tekst'
  | 'keuze-klopt-niet';

/** What somebody decides about a verzoek (by its reference) or about a toewijzing (by its number). */
export interface BerichtbesluitInvoer {
  soort: BesluitSoort;
  domein: Domein;
  aanbieder: AgbCode;
  referentie?: string;
  toewijzing_nummer?: number;
  /** WJ759 or JZ002. */
  reden?: string;
  /** The question for which a verzoek waits. */
  vraag?: string;
  /** The day on which that question is asked: the clock of the verzoek stands still from it, or nothing is kept. */
  gevraagd_op?: PlainDate;
  /** Cents, as the decider estimates them: the mandate is tested on it. */
  bedrag?: number;
  /** Product code. */
  product?: string | undefined;
  /** First and last day of the help that is decided on: the mandate is tested on its length (S4-91); no `eind`: no end. */
  begin?: PlainDate;
  eind?: PlainDate | undefined;
  /** Gives less, or for a shorter time, than before: the gate of the scaling-down MDO (S4-104). */
  lightens?: boolean;
  /** The last day to tell who referred and who asked (S4-70); of a final decision on a verzoek. */
  terugkoppeling_voor?: PlainDate;
}

export interface Berichtbesluit {
  besluitId: string;
  domein: Domein;
  aanbieder: AgbCode;
  soort: BesluitSoort;
  referentie: string | null;
  toewijzingNummer: number | null;
  reden: string | null;
  vraag: string | null;
  door: string;
  op: Date;
  /** Null: its bericht was not written. */
  berichtId: string | null;
  verzondenOp: Date | null;
  beantwoordOp: Date | null;
  geweigerd: boolean;
}

/** A verzoek that somebody of the gemeente has to answer. */
export interface OpenVerzoek {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  pseudoniem: string;
  soort: 'vot' | 'vow';
  toestand: 'open' | 'in-onderzoek' | 'te-laat';
  domein: Domein;
  aanbieder: AgbCode;
  referentie: ReferentieAanbieder;
  dagtekening: PlainDate;
}

/** What decides: whose it is, whether the gate is shut, and what was decided before. */
export interface Besluitruimte {
  gemeente: GemeenteCode;
  /** S4-102: an MDO goes first. */
  dicht: boolean;
  /** Help from several sides, and nobody leads it: nothing is granted (S4-69). */
  leaderless: boolean;
  besluiten: Berichtbesluit[];
}

/** Somebody who is to be told what was decided, in status words only (S4-70). */
export interface Terugkoppeling {
  terugkoppelingId: string;
  aan: 'verwijzer' | 'aanbieder';
  /** Null: a practice that does not work in Samenpad. */
  naam: string | null;
  uitkomst: 'toewijzen' | 'afwijzen' | 'woonplaats';
  voor: PlainDate;
  op: Date;
  /** False: there is no consent; the family itself may tell it on. */
  allowed: boolean;
  gedaanOp: Date | null;
  hoe: Terugkoppelwijze | null;
  door: string | null;
}

export type Terugkoppelwijze = 'bericht' | 'telefoon' | 'gezin';

export interface ToewijzenStore {
  /** Undefined: the actor does not decide for this jeugdige. Logged. */
  listTerugkoppelingen(actor: Actor, jeugdigeId: string): Promise<Terugkoppeling[] | undefined>;
  finishTerugkoppeling(
    actor: Actor,
    jeugdigeId: string,
    terugkoppelingId: string,
    hoe: Terugkoppelwijze,
  ): Promise<Result<undefined, 'niet-gevonden' | 'is-klaar' | 'toestemming-ontbreekt'>>;
  /** Of all jeugdigen whose decision the actor writes, the longest waiting first. */
  listOpen(actor: Actor, page: { offset: number; limit: number }): Promise<{ rows: OpenVerzoek[]; total: number }>;
  /** Undefined: the actor does not decide for this jeugdige, or there is none. */
  open(actor: Actor, jeugdigeId: string): Promise<Besluitruimte | undefined>;
  /** Keeps a decision, once per request; its bericht is written after it. */
  decide(
    actor: Actor,
    jeugdigeId: string,
    invoer: BerichtbesluitInvoer,
    /** Who chose (S3-22); null: not recorded. */
    hulpkeuze?: HulpkeuzeInvoer | null,
  ): Promise<Result<{ besluitId: string; gemeente: GemeenteCode }, BerichtbesluitFout>>;
}
