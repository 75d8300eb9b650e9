import type { AgbCode, BerichtSoort, Domein, GemeenteCode, PlainDate } from '@samenpad/domain';
import type { BestandFout, ImportStap, ImportToestand, Uitkomst } from '../importer/importer.ts';
import type { Page } from '../jeugdigen/jeugdige-store.ts';
import type { Actor } from '../toegang/actor.ts';

export interface BerichtFilter {
  /** Start of an identificatie or of a file name. */
  zoek?: string;
  status?: 'verwerkt' | 'apart';
  soort?: string;
  aanbieder?: string;
  /** Dagtekening, both days included. */
  van?: PlainDate;
  tot?: PlainDate;
}

/** A kept bericht without its content. `apart`: another content with its identificatie was first (9056, A17). */
export interface BerichtRow {
  gemeente: GemeenteCode;
  berichtId: string;
  domein: Domein;
  soort: BerichtSoort;
  richting: 'in' | 'uit';
  aanbieder: AgbCode;
  identificatie: string;
  dagtekening: PlainDate;
  ontvangenOp: Date;
  bestandsnaam: string;
  grootte: number;
  status: 'verwerkt' | 'apart';
  /** Products, or claim lines. */
  regels: number;
  /** The bericht that stands, for one set apart. */
  geldendBerichtId: string | null;
}

export interface BerichtList {
  rows: BerichtRow[];
  total: number;
  /** Without the filter. `geweigerd`: files that the reader refused, in the reports of the imports. */
  counts: { verwerkt: number; apart: number; geweigerd: number };
}

export interface ImportRow {
  importId: string;
  naam: string;
  begonnenOp: Date;
  klaarOp: Date | null;
  toestand: ImportToestand;
  stap: ImportStap;
  totaal: number | null;
  melding: string | null;
  counts: Record<Uitkomst, number>;
}

export interface ImportBestandRow {
  naam: string;
  grootte: number;
  uitkomst: Uitkomst;
  soort: string | null;
  berichtId: string | null;
  fouten: BestandFout[];
}

export interface BerichtStore {
  /** Newest first. */
  list(actor: Actor, filter: BerichtFilter, page: Page): Promise<BerichtList>;
  find(actor: Actor, berichtId: string): Promise<BerichtRow | undefined>;
  /** WJ001 codes of its retour, or of its 325. */
  listAntwoordcodes(actor: Actor, berichtId: string): Promise<string[]>;
  /** The file as it was received: with BSN and names, so the caller masks it before it leaves. Logged. */
  readInhoud(actor: Actor, berichtId: string): Promise<Uint8Array | undefined>;
}

export interface ImportStore {
  /** Newest first. */
  list(actor: Actor, page: Page): Promise<ImportRow[]>;
  find(actor: Actor, importId: string): Promise<ImportRow | undefined>;
  /** The report per file; `uitkomst` narrows it. Refused and set-apart files come first. */
  listBestanden(
    actor: Actor,
    importId: string,
    filter: { uitkomst?: Uitkomst },
    page: Page,
  ): Promise<{ rows: ImportBestandRow[]; total: number }>;
}
