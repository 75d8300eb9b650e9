import type {
  DeclaratieMaand,
  Domein,
  GemeenteCode,
  Hulpvorm,
  Levering,
  PlainDate,
  ToewijzingNummer,
  ToewijzingToestand,
  Traject,
  Wacht,
  Wet,
} from '@samenpad/domain';

/** A jeugdige within a gemeente, by pseudonym (architecture, decision 6). */
export interface JeugdigeKey {
  gemeente: GemeenteCode;
  jeugdigeId: string;
}

/** What the figures know of one toewijzing. */
export interface SourceToewijzing {
  /** Of its berichten; only tells numbers apart (TR332). */
  domein: Domein;
  /** Under which it is given, by its first day (S2-23): what every figure goes by. */
  wet: Wet;
  toewijzingNummer: ToewijzingNummer;
  aanbieder: string;
  toestand: ToewijzingToestand;
  begin: PlainDate | null;
  eind: PlainDate | null;
  hulpvorm: Hulpvorm | null;
  verlengingen: number;
  verlengdeDagen: number;
  verwijzer: string;
  verwijzerAfgeleid: boolean;
  /** Where the verwijzer works: a code or a name, as the bericht tells it. */
  praktijk?: string;
  levering: Levering[];
  declaraties: DeclaratieMaand[];
  /** A9; null for who does not wait. */
  wacht: Wacht | null;
  /** Of the first toewijzing that a verzoek led to; `oorzaak`: what was waited for the longest, as `gezin-keuze`. */
  doorlooptijd?: { gevraagd: PlainDate; toegewezen: PlainDate; oorzaak: string | null };
}

/** Everything that the figures may know of one jeugdige: no name, no BSN, no address. Empty lists: gone from the read models. */
export interface SourceJeugdige extends JeugdigeKey {
  geboortejaar: number | null;
  /** 1 … 12. Not kept: only tells of each traject whether it ends at the eighteenth birthday. */
  geboortemaand: number | null;
  geslacht: string | null;
  /** Code of CBS of the wijk where they live; absent when it is not known, or must not be since the address is secret. */
  wijk?: string;
  trajecten: { tCbs: Traject[]; tInhoud: Traject[] };
  toewijzingen: SourceToewijzing[];
  huishoudens: SourceHuishouden[];
  voorzieningen: SourceVoorziening[];
  accountvragen: SourceAccountvraag[];
  afsluitingen: SourceAfsluiting[];
  gezinsdoelen: SourceGezinsdoel[];
}

/** The question, in an account talk, when the care of an aanbieder ends (C9). */
export interface SourceAccountvraag {
  /** AGB code. */
  aanbieder: string;
  gevraagdOp: PlainDate;
  beantwoord: boolean;
  /** The day that was named first; null: none. */
  beloofd: PlainDate | null;
}

/** Care that was closed with where the jeugdige went on (S1-9); a closing that was taken back is not here. */
export interface SourceAfsluiting {
  per: PlainDate;
  /** Such as `voorliggend-veld` or `eigen-netwerk`. */
  bestemming: string;
}

/** A goal of the plan of a gezin, of this jeugdige or of the whole gezin (S1-4, S1-5). */
export interface SourceGezinsdoel {
  begonnen: PlainDate;
  /** Of one that is open: the day its plan ended; null while that runs. */
  gesloten: PlainDate | null;
  toestand: 'open' | 'bereikt' | 'gestopt';
}

/** A stretch of days in which a person was registered in a household, under a keyed pseudonym. */
export interface SourceHuishouden {
  huishouden: string;
  /** False: the address is an institution, a gezinshuis, a pleeggezin or a briefadres. */
  woning: boolean;
  van: PlainDate;
  tot: PlainDate | null;
}

/** Help under another law; `bedrag` in cents a year, a month, or once. */
export interface SourceVoorziening {
  wet: 'jw' | 'wmo' | 'pwet';
  van: PlainDate;
  tot: PlainDate | null;
  bedrag: number;
  per: 'jaar' | 'maand' | 'eenmalig';
}

/** One consistent look at the read models. */
export interface SourceSnapshot {
  /** Names the state: changes whenever a read model changed, and only then. */
  version: string;
  /** To be given as `since` the next time. */
  cursor: string;
  /** Null when nothing was read yet. */
  peildatum: PlainDate | null;
  /** Jeugdigen that may have changed since the cursor (all of them without one); repeats are harmless. */
  changed: JeugdigeKey[];
  aanbieders: { gemeente: GemeenteCode; agb: string; naam: string }[];
  /** Names of the wijken; absent: none are known. */
  wijken?: readonly { gemeente: GemeenteCode; wijk: string; naam: string }[];
  /** Batches of the changed jeugdigen. */
  batches: AsyncIterable<SourceJeugdige[]>;
}

/** Where the store gets its rows: the database package fits this port as it is. */
export interface AnalyticsSource {
  /** The version without reading anything else. */
  version(): Promise<string>;
  /** Calls `work` inside one snapshot; the batches are only valid until it returns. */
  read<T>(since: string | null, work: (snapshot: SourceSnapshot) => Promise<T>): Promise<T>;
}
