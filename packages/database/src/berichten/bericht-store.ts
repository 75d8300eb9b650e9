import type { BerichtSoort, Domein, GemeenteCode, PlainDate } from '@samenpad/domain';
import type { BestandFout, Uitkomst } from '../importer/importer.ts';
import type { Page } from '../jeugdigen/jeugdige-store.ts';
import type { Actor } from '../toegang/actor.ts';

export interface BerichtFilter {
  gemeente?: GemeenteCode;
  domein?: Domein;
  soort?: BerichtSoort;
  aanbieder?: string;
  /** Dagtekening, both days included. */
  van?: PlainDate;
  tot?: PlainDate;
}

/** A kept bericht without its content. */
export interface BerichtRow {
  berichtId: string;
  volgnummer: number;
  gemeente: GemeenteCode;
  domein: Domein;
  soort: BerichtSoort;
  richting: 'in' | 'uit';
  aanbieder: string;
  afzender: string;
  identificatie: string;
  dagtekening: PlainDate;
  ontvangenOp: Date;
  bestandsnaam: string;
  grootte: number;
  importId: string | null;
}

/** A bericht set apart because another content with its identification was first (9056, A17). */
export interface QuarantaineRow {
  berichtId: string;
  gemeente: GemeenteCode;
  domein: Domein;
  soort: BerichtSoort;
  aanbieder: string;
  afzender: string;
  identificatie: string;
  bestandsnaam: string;
  ontvangenOp: Date;
  /** The bericht that stands. */
  geldendBerichtId: string;
}

export interface ImportRow {
  importId: string;
  gemeente: GemeenteCode;
  herkomst: string;
  begonnenOp: Date;
  /** Null while it runs, and for one that was broken off. */
  klaarOp: Date | null;
  counts: Record<Uitkomst, number>;
}

export interface ImportBestandRow {
  nr: number;
  naam: string;
  grootte: number;
  uitkomst: Uitkomst;
  berichtId: string | null;
  fouten: BestandFout[];
}

export interface BerichtStore {
  list(actor: Actor, filter: BerichtFilter, page: Page): Promise<{ rows: BerichtRow[]; cursor: string | null }>;
  find(actor: Actor, gemeente: GemeenteCode, berichtId: string): Promise<BerichtRow | undefined>;
  listQuarantaine(actor: Actor, page: Page): Promise<{ rows: QuarantaineRow[]; cursor: string | null }>;
}

export interface ImportStore {
  list(actor: Actor, page: Page): Promise<{ rows: ImportRow[]; cursor: string | null }>;
  find(actor: Actor, importId: string): Promise<ImportRow | undefined>;
  /** The report per file; `uitkomst` narrows it. */
  listBestanden(
    actor: Actor,
    importId: string,
    filter: { uitkomst?: Uitkomst },
    page: Page,
  ): Promise<{ rows: ImportBestandRow[]; cursor: string | null }>;
}
