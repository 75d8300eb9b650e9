import type { Domein, Product } from '../bericht/bericht.ts';
import type { AgbCode, Cents, GemeenteCode, ReferentieAanbieder, ToewijzingNummer } from '../identity/ids.ts';
import type { PlainDate, PlainMonth } from '../plain-date.ts';
import type { Termijn } from '../term/termijn.ts';
import type { Wet, WetOf } from '../wet/wetregel.ts';
import type { Hulpvorm } from './hulpvorm.ts';

/** State of a toewijzing from its 301 versions alone (A20). `wees`: known only from other berichten. */
export type ToewijzingToestand = 'gepland' | 'actief' | 'beeindigd' | 'verwijderd' | 'wees';

/** How a delivery or traject ends: a definitive 307, derived from the last claim (A10, A11, A26), or not. */
export type EindSoort = 'stop' | 'afgeleid' | 'open';

/** From which fact a begin comes (A3, A28, A30); anything but `start` is shown as estimated. */
export type BeginBron = 'start' | 'declaratie' | 'stop';

/** A period with both days included; `eind` null = open. */
export interface Periode {
  begin: PlainDate;
  eind: PlainDate | null;
}

/** One delivery interval of a toewijzing. */
export interface Levering extends Periode {
  eindSoort: EindSoort;
  /** JZ588 (or the Wmo list); null unless eindSoort is `stop`. */
  eindReden: string | null;
  beginBron: BeginBron;
  /** `maand` when the end is only known to lie in that month (A26). */
  eindPrecisie: 'dag' | 'maand';
  /** Temporary stops (20) resumed within 90 days; the days of care in between are missing. A trailing pause has eind null. */
  pauzes: Periode[];
  /** Days from begin to eind (or peildatum) less the days of the pauzes. */
  actieveDagen: number;
}

/** What of a month of delivery was granted by the 323 berichten of one month, less the credits they brought. */
export interface Boeking {
  /** Month of the Dagtekening of the 323. */
  kasmaand: PlainMonth;
  /** WJ756 */
  eenheid: string;
  /** In units of `eenheid`. */
  volume: number;
  bedrag: Cents;
  /** Months with the days of care over which it is spread on prestatiebasis; absent: it pays for the month of its lines. */
  over?: { maand: PlainMonth; dagen: number }[];
}

/** Sums of IngediendBedrag of the lines whose ProductPeriode lies in `maand`. Gross; net = toegekend − gecrediteerd (A40). */
export interface DeclaratieMaand {
  maand: PlainMonth;
  ingediend: Cents;
  toegekend: Cents;
  afgewezen: Cents;
  gecrediteerd: Cents;
  /** By kasmaand and eenheid; their amounts add up to the net. */
  boekingen: Boeking[];
}

/** Days from Toewijzingsdatum of the first version (or Dagtekening of the VOT) to the first delivery (A9). */
export interface Wacht {
  dagen: number;
  /** Not started on the peildatum: a lower bound. */
  gecensureerd: boolean;
}

export interface Toewijzing {
  gemeente: GemeenteCode;
  domein: Domein;
  toewijzingNummer: ToewijzingNummer;
  aanbieder: AgbCode;
  toestand: ToewijzingToestand;
  /** Of the valid version; null for a `wees`. */
  begin: PlainDate | null;
  eind: PlainDate | null;
  product: Product | null;
  /** On its own first day: that of the toewijzing, or of the delivery when there is none (S2-23). */
  wet: Wet;
  /** Of the product; without one, of the claimed category with the largest granted amount (A36). */
  hulpvorm: Hulpvorm | null;
  /** The hulpvorm comes from claims or starts, not from the toewijzing (A36). */
  hulpvormAfgeleid?: boolean;
  /** JZ002 of the valid version. */
  redenWijziging: string | null;
  /** The 301 of the valid version has no retour yet (A25): it counts, but provisionally. Absent for a `wees`. */
  voorlopig?: boolean;
  versies: number;
  verlengingen: number;
  verlengdeDagen: number;
  /** Each stretch of the end date: the former Einddatum, for the ticks of the zorgpad. */
  verlengdVanaf: PlainDate[];
  levering: Levering[];
  declaraties: DeclaratieMaand[];
  /** Absent for a `wees`, a removed toewijzing, and one that waits for its Ingangsdatum (A9). */
  wacht?: Wacht;
  /** From the later of Toewijzingsdatum and Ingangsdatum to the first delivery (A9). */
  levertijd?: Wacht;
  /** COD327 of the VOT that led to it, `01` derived without reference (A5), or `onbekend`. */
  verwijzer: string;
  verwijzerAfgeleid: boolean;
  /** ZorgverlenerCode or Naam of where the verwijzer works; absent when the VOT tells neither. */
  praktijk?: string;
}

export type VerzoekToestand = 'open' | 'in-onderzoek' | 'toegekend' | 'afgewezen' | 'te-laat';

export interface Verzoek {
  soort: 'vot' | 'vow';
  toestand: VerzoekToestand;
  gemeente: GemeenteCode;
  aanbieder: AgbCode;
  domein: Domein;
  referentieAanbieder: ReferentieAanbieder;
  dagtekening: PlainDate;
  toewijzingNummers: ToewijzingNummer[];
  /** COD327; vot only. */
  verwijzer?: string;
  /** WJ759 */
  redenAfwijzing?: string;
  woonplaatsGemeente?: GemeenteCode;
}

/** Care of one jeugdige under the Jeugdwet by one aanbieder in one hulpvorm, folded from toewijzingen (domain.md B.4). */
export interface Traject extends Periode {
  gemeente: GemeenteCode;
  /** Of its toewijzingen: a number is unique within a domein only (TR332). */
  domein: Domein;
  toewijzingNummers: ToewijzingNummer[];
  aanbieder: AgbCode;
  hulpvorm: Hulpvorm;
  eindSoort: EindSoort;
  eindReden: string | null;
  beginBron: BeginBron;
  rang: number;
  /** Stretches in place plus merges over a gap (rule b); tCbs counts stretches only (A21). */
  verlengingen: number;
  /** Days of the stretches only. */
  verlengdeDagen: number;
  verlengdVanaf: PlainDate[];
  /** Merges by rule c. */
  administratieveVoortzettingen: number;
  /** Starts while another traject runs (A34). */
  parallel: boolean;
  /** At the same time as another for ≥ 28 days, or rang ≥ 3 within 24 months (A34, domain.md B.5). */
  gestapeld: boolean;
  verwijzer: string;
  verwijzerAfgeleid: boolean;
  /** As of its first toewijzing. */
  praktijk?: string;
  /** The toewijzing is a `wees` (A6) or begin or eind is estimated. */
  onvolledig: boolean;
  actieveDagen: number;
}

/** Uninterrupted care over all trajecten of a jeugdige within a gemeente, gaps up to 30 days bridged. */
export interface Zorgperiode extends Periode {
  gemeente: GemeenteCode;
  toewijzingNummers: ToewijzingNummer[];
  /** Longer than 730 days; an open one counted to the peildatum. */
  langdurig: boolean;
}

/** A bericht set apart, with the WJ001 code that fits. */
export interface Apart {
  bestand: string;
  grond: 'zelfde-identificatie' | 'tweede-stop';
  code: string;
}

export type SignaalSoort =
  | 'start-ontbreekt'
  | 'stop-ontbreekt'
  | 'start-op-verwijderde-toewijzing'
  | 'declaratie-op-verwijderde-toewijzing'
  | 'declaratie-voor-start'
  | 'declaratie-na-einde'
  | 'declaratie-buiten-toewijzing'
  | 'credit-zonder-debet'
  | 'bericht-zonder-toewijzing'
  | 'onbekende-referentie'
  | 'dubbele-start'
  | 'versie-conflict'
  | 'afgewezen-bericht'
  | 'levering-buiten-toewijzing'
  | 'omzetting-andere-hulpvorm'
  | 'ijw-stapeling';

/** Something that does not fit and is shown, never repaired. */
export interface Signaal {
  soort: SignaalSoort;
  berichtId: string | null;
  domein: Domein;
  toewijzingNummer: ToewijzingNummer | null;
  /** WJ001, when one fits. */
  code: string | null;
}

/** Everything that the berichten of one jeugdige in one gemeente amount to on the peildatum. */
export interface JeugdigeStand {
  toewijzingen: Toewijzing[];
  verzoeken: Verzoek[];
  trajecten: { tCbs: Traject[]; tInhoud: Traject[] };
  zorgperioden: Zorgperiode[];
  apart: Apart[];
  signalen: Signaal[];
}

/** What the fold must be told; it reads no clock and no configuration. */
export interface FoldContext {
  /** The day on which the state is looked at. */
  peildatum: PlainDate;
  /** Hulpvorm of a product: the gemeente's own product table, else the category. */
  hulpvormOf: (domein: Domein, product: Product | null) => Hulpvorm;
  /** The wet of help by the day on which it begins. */
  wetOf: WetOf;
  /** The group an aanbieder belongs to; by default its own AGB code (A24). */
  aanbiedergroepOf: (aanbieder: AgbCode) => string;
  /** Limits that the gemeente set itself; absent or without one that holds: that of the standard (A12). */
  termijnen?: readonly Termijn[];
}
