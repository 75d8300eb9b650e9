import type {
  BerichtSoort,
  Bsn,
  Cents,
  Domein,
  GemeenteCode,
  Hulpvorm,
  JeugdigeId,
  JeugdigeStand,
  Kadergrens,
  PlainDate,
  TrajectSignaal,
} from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

export type JeugdigeSort = 'langst-in-zorg' | 'laatst-begonnen' | 'meeste-trajecten' | 'pseudoniem';

/** Which jeugdigen; all conditions together. Those on a traject must hold for one and the same traject (tInhoud). */
export interface JeugdigeFilter {
  gemeente?: GemeenteCode;
  /** Start of a pseudonym (`J-482`), or starts of the words of a name; names only help roles that may read them. */
  zoek?: string;
  hulpvorm?: Hulpvorm;
  aanbieder?: string;
  /** COD327 codes or `onbekend`; any of them. */
  verwijzers?: readonly string[];
  /** Seen by the toegang: it referred to at least one traject (S0-5). */
  gezien?: boolean;
  /** With a traject that runs. */
  lopend?: boolean;
  /** Only these: a click through from a figure. */
  ids?: readonly JeugdigeId[];
  /** Among the costliest tenth of the gemeente over twelve months; by all costs, or by those that the toegang referred to (S0-13). */
  costliest?: 'alles' | 'toegang';
  /** With a second traject, or with herhaald beroep as CBS counts it. */
  herhaald?: 'traject' | 'beroep';
  /** Of trajecten (domain.md B.5, A34), or the same product twice at one aanbieder (TR302): never the same list (S0-16). */
  stapeling?: 'trajecten' | 'ijw';
  /** With a running traject that the toegang did not refer and that has this signal (S0-7). */
  signaal?: TrajectSignaal | 'alle';
  /** Over a kader of this gemeente (S1-11): with a traject that runs too long, or with too many at once. */
  kader?: Kadergrens & { gemeente: GemeenteCode };
}

/** A traject (T-inhoud), with what tells why its jeugdige stands in a list for work. */
export interface FocusTraject {
  hulpvorm: Hulpvorm;
  aanbieder: string;
  verwijzer: string;
  begin: PlainDate;
  eind: PlainDate | null;
  rang: number;
  gestapeld: boolean;
  /** A toewijzing of it has no Einddatum. */
  openEnded: boolean;
}

/** Why a jeugdige stands in a list for work. */
export interface FocusFacts {
  peildatum: PlainDate;
  /** In order of rang. */
  trajecten: FocusTraject[];
  /** ToewijzingNummers that carry the signal iJw-stapeling. */
  ijwStapelingen: number[];
  /** The trajecten over the kader that was asked: too long, or too many at once; empty when none was. In order of begin. */
  over: { hulpvorm: Hulpvorm; aanbieder: string; begin: PlainDate }[];
}

export interface Page {
  offset: number;
  limit: number;
}

export interface JeugdigeRow {
  gemeente: GemeenteCode;
  jeugdigeId: JeugdigeId;
  pseudoniem: string;
  geboortejaar: number | null;
  geslacht: string | null;
  /** Number of trajecten (tInhoud). */
  trajecten: number;
  lopend: { hulpvorm: Hulpvorm; aanbieder: string }[];
  begin: PlainDate | null;
  /** Null while something runs. */
  eind: PlainDate | null;
  gezien: boolean;
  langdurig: boolean;
  /** Net costs over twelve months, by the filter `costliest`; null without it. */
  bedrag: Cents | null;
  /** Only in a list for work: one of `herhaald`, `stapeling`, `signaal` or `kader` was asked. */
  focus: FocusFacts | null;
}

/** A bericht behind a bar of the time line. */
export interface BerichtVerwijzing {
  berichtId: string;
  domein: Domein;
  soort: BerichtSoort;
  aanbieder: string;
  identificatie: string;
  dagtekening: PlainDate;
  ontvangenOp: Date;
  /** ToewijzingNummers that the bericht names for this jeugdige. */
  toewijzingNummers: number[];
}

/** Everything for the page of one jeugdige. Declaraties are empty for roles that may not see costs. */
export interface JeugdigeDetail extends JeugdigeStand {
  gemeente: GemeenteCode;
  jeugdigeId: JeugdigeId;
  pseudoniem: string;
  geboortejaar: number | null;
  geslacht: string | null;
  gezien: boolean;
  /** The actor may see costs of this very jeugdige. */
  seesCosts: boolean;
  peildatum: PlainDate | null;
  berichten: BerichtVerwijzing[];
}

export interface JeugdigeStore {
  list(
    actor: Actor,
    filter: JeugdigeFilter,
    sort: JeugdigeSort,
    page: Page,
  ): Promise<{ rows: JeugdigeRow[]; total: number }>;
  /** Undefined when there is none, or none that the actor may see: no way to tell them apart. */
  find(actor: Actor, id: string): Promise<JeugdigeDetail | undefined>;
  /** Puts on record that the page of a jeugdige goes onto paper; false when the actor does not see that jeugdige. */
  recordPrint(actor: Actor, id: string): Promise<boolean>;
}

export interface Identiteit {
  gemeente: GemeenteCode;
  jeugdigeId: JeugdigeId;
  voornamen: string | null;
  voorletters: string | null;
  voorvoegsel: string | null;
  achternaam: string | null;
  geboortedatum: PlainDate | null;
  geslacht: string | null;
}

/** Who somebody is, to ask whether the gemeente knows that person: a name needs all its words and the birth date. */
export type BekendVraag = { bsn: Bsn } | { naam: string; geboortedatum: PlainDate };

/** The team of whoever is betrokken; null when nobody of a team is. */
export interface Bekend {
  gemeente: GemeenteCode;
  team: string | null;
}

export interface IdentiteitStore {
  /** Names of the jeugdigen that the actor may see; each name given is logged in the same transaction. */
  readNames(actor: Actor, ids: readonly string[]): Promise<Identiteit[]>;
  /**
   * One BSN, for a reason of 10 to 500 characters that is kept with the act; logged. Undefined when the actor may not see
   * it, or there is no such jeugdige.
   */
  revealBsn(actor: Actor, gemeente: GemeenteCode, jeugdigeId: string, reden: string): Promise<Bsn | undefined>;
  /**
   * For whoever works with jeugdigen of a gemeente: is this person known, and by which team (trust.md 3.7)? Nothing else
   * is given; empty when unknown. Logged at every hit.
   */
  findKnown(actor: Actor, vraag: BekendVraag): Promise<Bekend[]>;
}

/** Names of the providers that an actor may see, by AGB code. */
export interface AanbiederStore {
  listNames(actor: Actor): Promise<Map<string, string>>;
}
