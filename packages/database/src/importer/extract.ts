import type { AgbCode, Bsn, Gebeurtenis, GemeenteCode, Hulpvorm, PlainDate } from '@samenpad/domain';

/** A gebeurtenis of an extract with the person it is about. */
export interface ExtractDeel {
  bsn: Bsn;
  provides: string[];
  gebeurtenis: Gebeurtenis;
}

export interface ExtractPersoon {
  bsn: Bsn;
  voornamen: string | null;
  voorvoegsel: string | null;
  achternaam: string | null;
  geboortedatum: PlainDate | null;
  geslacht: string | null;
  adres: ExtractAdres | null;
}

export interface ExtractAdres {
  straatnaam: string | null;
  huisnummer: number | null;
  huisletter: string | null;
  huisnummerToevoeging: string | null;
  postcode: string | null;
  plaatsnaam: string | null;
}

export interface ExtractHuishouden {
  /** Key of the household in the extract itself. */
  huishouden: string;
  leden: { bsn: Bsn; rol: string | null }[];
}

/** A provision under another law; `bedrag` in cents per month, null when unknown. */
export interface ExtractVoorziening {
  bsn: Bsn;
  wet: 'wmo' | 'pwet';
  soort: string;
  begin: PlainDate;
  eind: PlainDate | null;
  bedrag: number | null;
}

export interface ExtractProduct {
  code: string;
  hulpvorm: Hulpvorm;
  naam: string;
}

export interface ExtractAanbieder {
  agb: AgbCode;
  naam: string;
  groep: string | null;
}

/** The rows of one extract; which field is filled depends on its soort. */
export type ExtractInhoud =
  | { soort: 'toewijzingen' | 'trajecten'; delen: ExtractDeel[] }
  | { soort: 'personen'; personen: ExtractPersoon[] }
  | { soort: 'huishoudens'; huishoudens: ExtractHuishouden[] }
  | { soort: 'voorzieningen'; voorzieningen: ExtractVoorziening[] }
  | { soort: 'producten'; producten: ExtractProduct[] }
  | { soort: 'aanbieders'; aanbieders: ExtractAanbieder[] };

/** A CSV extract that was read without faults: it replaces the earlier one of its gemeente, soort and period. */
export type ExtractInvoer = ExtractInhoud & {
  gemeente: GemeenteCode;
  naam: string;
  /** SHA-256 of `inhoud`, hex. */
  hash: string;
  inhoud: Uint8Array;
  /** Both days included; null = the whole of time. */
  periode: { begin: PlainDate; eind: PlainDate } | null;
  ontvangenOp: Date;
};

export interface ExtractUitkomst {
  uitkomst: 'nieuw' | 'bekend';
  rows: number;
}
