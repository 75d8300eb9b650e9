import { readFileSync } from 'node:fs';
import { type GemeenteCode, parseGemeenteCode } from '@samenpad/domain';
import { parse } from 'csv-parse/sync';

/** A row of the table of conditions, constraints and restrictions: one rule at one element of one message. */
export interface ElementRow {
  bericht: string;
  klasse: string;
  /** Local names from the class down. */
  path: string[];
  regel: string;
  regeltekst: string;
  retourCode: string;
}

/** A row of the table of technical rules. */
export interface TechnicalRow {
  regel: string;
  /** Controleniveau: 2 within the message, 3 against earlier messages, 4 against outside data. */
  niveau: number;
  berichten: string[];
  regeltekst: string;
  retourCode: string;
}

type CsvRow = Record<string, string>;

const tables = new Map<string, CsvRow[]>();

/**
 * Codes of gemeenten (TR378): those of 1 January 2026 and those merged since 1 January 2021, whose code may still be used.
 * Source: CBS (data/README.md). A new list is a new file.
 */
export function readGemeenteCodes(): ReadonlySet<GemeenteCode> {
  return new Set(readRows('gemeenten/gemeenten', '').flatMap((row) => parseGemeenteCode(row['code'] ?? '') ?? []));
}

/** The rows of a table of the standard; each file is read once. */
function readRows(file: string, folder = 'ijw-3.2/'): CsvRow[] {
  const known = tables.get(file);
  if (known !== undefined) return known;
  const rows: CsvRow[] = parse(readFileSync(new URL(`../../data/${folder}${file}.csv`, import.meta.url)), {
    columns: true,
    bom: true,
  });
  tables.set(file, rows);
  return rows;
}

/** `Naam_VolledigeNaam` is the element Naam of type VolledigeNaam. */
const localName = (text = '') => text.split('_')[0] ?? '';

/** The 487 rows of the standard. */
export function listElementRows(): ElementRow[] {
  return readRows('regels/condities-constraints-restricties').map((row) => ({
    bericht: row['bericht'] ?? '',
    klasse: row['klasse'] ?? '',
    path: [row['element'], row['subelement'], row['subsubelement']].map(localName).filter((name) => name !== ''),
    regel: row['regel'] ?? '',
    regeltekst: row['regeltekst'] ?? '',
    retourCode: row['retourcode'] ?? '',
  }));
}

/** The 80 technical rules of the standard. */
export function listTechnicalRows(): TechnicalRow[] {
  return readRows('regels/technische-regels').map((row) => ({
    regel: row['regel'] ?? '',
    niveau: Number.parseInt(row['controleniveau'] ?? '', 10),
    berichten: (row['berichten'] ?? '').split(';'),
    regeltekst: row['regeltekst'] ?? '',
    retourCode: row['retourcode'] ?? '',
  }));
}

/** What a return code says (WJ001). */
export function findRetourCodeText(code: string): string | undefined {
  return readRows('codelijsten/WJ001-retourcode').find((row) => row['code'] === code)?.['omschrijving'];
}

/** Categorie of each product code of the standard list that is published: 19 codes, the list itself is not (README of the standard). */
export function readCategorieByCode(): ReadonlyMap<string, string> {
  return new Map(
    readRows('codelijsten/productcodes-gezien').map((row) => [row['productcode'] ?? '', row['categorie'] ?? '']),
  );
}

/** A product code, or a category as a whole (`code` null), by its Dutch name in the lists of the standard. */
export interface Productnaam {
  categorie: string;
  code: string | null;
  naam: string;
}

/** The names of the categories (JZ020) and of the product codes that are published. */
export function readProductnamen(): Productnaam[] {
  return [
    ...readRows('codelijsten/JZ020-productcategorie').map((row) => ({
      categorie: row['code'] ?? '',
      code: null,
      naam: row['omschrijving'] ?? '',
    })),
    ...readRows('codelijsten/productcodes-gezien').map((row) => ({
      categorie: row['categorie'] ?? '',
      code: row['productcode'] ?? '',
      naam: row['omschrijving'] ?? '',
    })),
  ];
}
