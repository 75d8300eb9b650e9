import type { AgbCode, Bsn, Cents, Gebeurtenis, GemeenteCode, Hulpvorm, PlainDate } from '@samenpad/domain';

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
  geslachtsnaam: string;
  geboortedatum: PlainDate;
  geslacht: string | null;
  postcode: string | null;
}

/** One person in one household at one address, in a stretch of days. */
export interface ExtractHuishoudenLid {
  bsn: Bsn;
  /** Key of the household in the extract itself. */
  huishouden: string;
  van: PlainDate;
  tot: PlainDate | null;
  /** Key of the address, for instance its BAG id. */
  adres: string;
  adrestype: string;
}

/** A provision that no bericht tells; `bedrag` in cents a year, a month, or once. */
export interface ExtractVoorziening {
  bsn: Bsn;
  voorziening: string;
  van: PlainDate;
  tot: PlainDate | null;
  bedrag: Cents;
  per: string;
  /** How it is paid; absent: zorg in natura. */
  vorm?: string | null;
  /** Who of the gemeente answers for it. */
  eigenaar?: string | null;
}

export interface ExtractProduct {
  productCategorie: string;
  productCode: string;
  hulpvorm: Hulpvorm;
  naam: string | null;
}

export interface ExtractAanbieder {
  aanbieder: AgbCode;
  naam: string;
  groep: string | null;
}

/** In which wijk a postcode lies: four digits, or six characters. */
export interface ExtractWijk {
  postcode: string;
  /** Code of CBS, such as WK980101. */
  wijk: string;
  naam: string;
  bron: string | null;
}

/** The rows of one extract; which field is filled depends on its soort. */
export type ExtractInhoud =
  | { soort: 'toewijzingen' | 'trajecten'; delen: Iterable<ExtractDeel>; bsns: readonly Bsn[] }
  | { soort: 'personen'; rows: ExtractPersoon[] }
  | { soort: 'huishoudens'; rows: ExtractHuishoudenLid[] }
  | { soort: 'wmo-voorzieningen' | 'pwet-voorzieningen' | 'jw-voorzieningen'; rows: ExtractVoorziening[] }
  | { soort: 'producten'; rows: ExtractProduct[] }
  | { soort: 'aanbieders'; rows: ExtractAanbieder[] }
  | { soort: 'wijken'; rows: ExtractWijk[] };

/** A CSV extract that was read without faults: it replaces the earlier one of its gemeente, soort and period. */
export type ExtractInvoer = ExtractInhoud & {
  gemeente: GemeenteCode;
  naam: string;
  /** SHA-256 of `inhoud`, hex. */
  hash: string;
  inhoud: Uint8Array;
  /** Both days included; null = the whole of time. */
  periode: { van: PlainDate; tot: PlainDate } | null;
  ontvangenOp: Date;
};

export interface ExtractUitkomst {
  uitkomst: 'nieuw' | 'bekend';
  rows: number;
  /** It came in place of an earlier one: everybody in it is folded again, also who stayed as they were. */
  replaces: boolean;
}
