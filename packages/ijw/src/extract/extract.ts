import type { GemeenteCode, PlainDate } from '@samenpad/domain';
import type {
  AanbiederRow,
  HuishoudenRow,
  PersoonRow,
  ProductRow,
  ToewijzingRow,
  TrajectRow,
  VoorzieningRow,
  WijkRow,
} from './columns.ts';
import type { ExtractFault } from './fault.ts';

/** The kinds of CSV extract that Samenpad reads: docs/extracten.md. */
export const extractSoorten = [
  'toewijzingen',
  'trajecten',
  'personen',
  'huishoudens',
  'wmo-voorzieningen',
  'pwet-voorzieningen',
  'jw-voorzieningen',
  'producten',
  'aanbieders',
  'wijken',
] as const;

export type ExtractSoort = (typeof extractSoorten)[number];

/** A stretch of days, both included. */
export interface ExtractPeriode {
  van: PlainDate;
  tot: PlainDate;
}

/** Names and codes that differ from ours; the JSON file that goes with an extract. */
export interface ExtractMapping {
  soort?: ExtractSoort;
  gemeente?: GemeenteCode;
  /** `;`, `,`, tab or `|`; found out when absent. */
  scheidingsteken?: Scheidingsteken;
  /** Found out when absent. */
  tekenset?: Tekenset;
  /** Our field → the column in the file. */
  kolommen?: Readonly<Record<string, string>>;
  /** Our field → value in the file → our value; an empty text means "not there". */
  vertalingen?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the file covers; else from its rows. */
  periode?: ExtractPeriode;
}

export type Scheidingsteken = ';' | ',' | '\t' | '|';
export type Tekenset = 'utf-8' | 'utf-16le' | 'windows-1252';

interface ExtractOf<Soort extends ExtractSoort, Row> {
  soort: Soort;
  gemeente: GemeenteCode;
  /**
   * A later extract of the same soort and gemeente replaces every row that began, ran or ended in its periode;
   * null (soorten without dates) replaces all.
   */
  periode: ExtractPeriode | null;
  rows: Row[];
}

/** A CSV extract as domain values. Names stand in `personen` only. */
export type Extract =
  | ExtractOf<'toewijzingen', ToewijzingRow>
  | ExtractOf<'trajecten', TrajectRow>
  | ExtractOf<'personen', PersoonRow>
  | ExtractOf<'huishoudens', HuishoudenRow>
  | ExtractOf<'wmo-voorzieningen', VoorzieningRow>
  | ExtractOf<'pwet-voorzieningen', VoorzieningRow>
  | ExtractOf<'jw-voorzieningen', VoorzieningRow>
  | ExtractOf<'producten', ProductRow>
  | ExtractOf<'aanbieders', AanbiederRow>
  | ExtractOf<'wijken', WijkRow>;

/** The whole extract, or every fault in it: nothing is ever half read. */
export type ExtractOutcome = { ok: true; extract: Extract } | { ok: false; faults: ExtractFault[] };
