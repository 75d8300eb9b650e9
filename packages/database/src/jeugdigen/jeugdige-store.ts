import type {
  Apart,
  BerichtSoort,
  Domein,
  GemeenteCode,
  Hulpvorm,
  JeugdigeId,
  PlainDate,
  Signaal,
  Toewijzing,
  ToewijzingNummer,
  Traject,
  Verzoek,
  Zorgperiode,
} from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

export interface JeugdigeFilter {
  gemeente?: GemeenteCode;
  /** Start of a pseudonym, upper case: `J-482`. */
  pseudoniem?: string;
  /** Start of a name; only roles that may read names find anything. */
  naam?: string;
  hulpvorm?: Hulpvorm;
  verwijzer?: string;
  aanbieder?: string;
  /** With a traject that runs within these days. */
  van?: PlainDate;
  tot?: PlainDate;
  /** With a traject that is open now. */
  inZorg?: boolean;
  /** Only these jeugdigen: a click through from a figure. */
  ids?: JeugdigeId[];
}

export interface Page {
  /** Opaque place to go on from, from the former answer. */
  cursor?: string;
  /** 1 … 200 */
  limit: number;
}

export interface JeugdigeRow {
  gemeente: GemeenteCode;
  jeugdigeId: JeugdigeId;
  pseudoniem: string;
  geboortejaar: number | null;
  geslacht: string | null;
  /** Content-based trajecten (tInhoud). */
  trajecten: number;
  eersteBegin: PlainDate | null;
  laatsteEind: PlainDate | null;
  /** Hulpvormen of the open trajecten. */
  hulpvormen: Hulpvorm[];
  aanbieders: string[];
  /** In care on the peildatum. */
  inZorg: boolean;
  signalen: number;
}

export interface JeugdigeList {
  rows: JeugdigeRow[];
  total: number;
  cursor: string | null;
}

/** A bericht behind a bar of the time line. */
export interface BerichtVerwijzing {
  berichtId: string;
  domein: Domein;
  soort: BerichtSoort;
  aanbieder: string;
  identificatie: string;
  dagtekening: PlainDate;
  bestandsnaam: string;
  /** ToewijzingNummers that the bericht names for this jeugdige. */
  toewijzingNummers: ToewijzingNummer[];
}

export interface JeugdigeDetail {
  gemeente: GemeenteCode;
  jeugdigeId: JeugdigeId;
  pseudoniem: string;
  geboortejaar: number | null;
  geslacht: string | null;
  peildatum: PlainDate | null;
  trajecten: { tCbs: Traject[]; tInhoud: Traject[] };
  zorgperioden: Zorgperiode[];
  /** With levering, pauzes and declaraties. */
  toewijzingen: Toewijzing[];
  verzoeken: Verzoek[];
  signalen: Signaal[];
  apart: Apart[];
  berichten: BerichtVerwijzing[];
  aanbieders: { agb: string; naam: string }[];
}

export interface JeugdigeStore {
  list(actor: Actor, filter: JeugdigeFilter, page: Page): Promise<JeugdigeList>;
  find(actor: Actor, gemeente: GemeenteCode, id: JeugdigeId): Promise<JeugdigeDetail | undefined>;
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

export interface IdentiteitStore {
  /** Names of the jeugdigen that the actor may see; each name given is logged in the same transaction. */
  readNames(actor: Actor, gemeente: GemeenteCode, ids: JeugdigeId[]): Promise<Identiteit[]>;
}
