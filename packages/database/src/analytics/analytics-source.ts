import type {
  DeclaratieMaand,
  Domein,
  GemeenteCode,
  Hulpvorm,
  JeugdigeId,
  Levering,
  PlainDate,
  Signaal,
  ToewijzingNummer,
  ToewijzingToestand,
  Traject,
  Wacht,
  Wet,
} from '@samenpad/domain';

/** Everything that the figures may know of one jeugdige: no name, no BSN, no address. */
export interface AnalyticsJeugdige {
  gemeente: GemeenteCode;
  jeugdigeId: JeugdigeId;
  geboortejaar: number | null;
  /** 1 … 12; only to see what ends at the eighteenth birthday. */
  geboortemaand: number | null;
  geslacht: string | null;
  /** Code of CBS of the wijk where they live; absent when it is not known or may not be. */
  wijk?: string;
  trajecten: { tCbs: Traject[]; tInhoud: Traject[] };
  toewijzingen: AnalyticsToewijzing[];
  signalen: Signaal[];
  huishoudens: AnalyticsHuishouden[];
  voorzieningen: AnalyticsVoorziening[];
  accountvragen: AnalyticsAccountvraag[];
  afsluitingen: AnalyticsAfsluiting[];
  gezinsdoelen: AnalyticsGezinsdoel[];
}

/** The question, in an account talk, when the care of an aanbieder ends. */
export interface AnalyticsAccountvraag {
  aanbieder: string;
  gevraagdOp: PlainDate;
  beantwoord: boolean;
  /** The day that was named first; null: none. */
  beloofd: PlainDate | null;
}

/** Care that was closed and not reopened, with where the jeugdige went on. */
export interface AnalyticsAfsluiting {
  per: PlainDate;
  bestemming: string;
}

/** A goal of the plan of the gezin, of this jeugdige or of the whole gezin. */
export interface AnalyticsGezinsdoel {
  begonnen: PlainDate;
  /** Of one that is open: the day its plan ended; null while that runs. */
  gesloten: PlainDate | null;
  toestand: 'open' | 'bereikt' | 'gestopt';
}

/** A stretch of days in a household, under a keyed pseudonym. */
export interface AnalyticsHuishouden {
  huishouden: string;
  /** False: the address is an institution, a gezinshuis, a pleeggezin or a briefadres. */
  woning: boolean;
  van: PlainDate;
  tot: PlainDate | null;
}

/** Help under another law; `bedrag` in cents a year, a month, or once. */
export interface AnalyticsVoorziening {
  wet: 'jw' | 'wmo' | 'pwet';
  van: PlainDate;
  tot: PlainDate | null;
  bedrag: number;
  per: 'jaar' | 'maand' | 'eenmalig';
}

export interface AnalyticsToewijzing {
  domein: Domein;
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
  praktijk?: string;
  levering: Levering[];
  declaraties: DeclaratieMaand[];
  wacht: Wacht | null;
  levertijd: Wacht | null;
  /** Of the first toewijzing that a verzoek led to. */
  doorlooptijd?: AnalyticsDoorlooptijd;
}

/** From a verzoek to the first toewijzing on it (S4-12); `oorzaak` is what was waited for the longest, as `gezin-keuze`. */
export interface AnalyticsDoorlooptijd {
  gevraagd: PlainDate;
  toegewezen: PlainDate;
  oorzaak: string | null;
}

/** Berichten of one soort and month, for the coverage meter. `maand` is that of the dagtekening. */
export interface BerichtTelling {
  gemeente: GemeenteCode;
  aanbieder: string;
  domein: Domein;
  soort: string;
  maand: string;
  berichten: number;
}

/** One consistent look at the read models. */
export interface AnalyticsSnapshot {
  /** Names the state: changes whenever a read model changed, and only then. */
  version: string;
  /** To be given as `since` the next time. */
  cursor: string;
  peildatum: PlainDate | null;
  /** Jeugdigen that may have changed since the cursor (all of them without one); repeats are harmless. */
  changed: { gemeente: GemeenteCode; jeugdigeId: JeugdigeId }[];
  aanbieders: { gemeente: GemeenteCode; agb: string; naam: string; groep: string | null }[];
  wijken: { gemeente: GemeenteCode; wijk: string; naam: string }[];
  /** Batches of the changed jeugdigen. One that is gone from the read models comes with empty lists. */
  batches: AsyncIterable<AnalyticsJeugdige[]>;
  berichtTellingen: BerichtTelling[];
}

export interface AnalyticsSource {
  /** The version without reading anything else. */
  version(): Promise<string>;
  /** How many jeugdigen there are with a traject (T-inhoud), without reading anything else of them. */
  count(): Promise<number>;
  /** Calls `work` inside one snapshot; the batches are only valid until it returns. */
  read<T>(since: string | null, work: (snapshot: AnalyticsSnapshot) => Promise<T>): Promise<T>;
}
