import { Buffer } from 'node:buffer';
import { DuckDBBlobValue, type DuckDBConnection } from '@duckdb/node-api';
import type { Variant } from './load-columns.ts';

/** The pseudonyms of one gemeente in their order, `width` bytes each. */
interface Page {
  width: number;
  bytes: Uint8Array;
}

/** Which jeugdige stands where in the columns: all pseudonyms, so that a changed one is found without asking the store. */
export class JeugdigeKeys {
  readonly #pages: readonly Page[];
  /** Where the jeugdigen of each gemeente begin. */
  readonly #firsts: number[];

  constructor(pages: readonly Page[]) {
    this.#pages = pages;
    let first = 0;
    this.#firsts = pages.map(({ width, bytes }) => {
      const own = first;
      first += bytes.length / width;
      return own;
    });
  }

  /** Place of a jeugdige of a gemeente (by code): where they stand, or would; undefined for a pseudonym of another length. */
  find(gemeente: number, jeugdige: string): { place: number; known: boolean } | undefined {
    const page = this.#pages[gemeente];
    const key = Buffer.from(jeugdige);
    if (page === undefined || key.length !== page.width) return undefined;
    const { width, bytes } = page;
    let [low, high] = [0, bytes.length / width];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = key.compare(bytes, middle * width, (middle + 1) * width);
      if (order === 0) return { place: (this.#firsts[gemeente] ?? 0) + middle, known: true };
      if (order < 0) high = middle;
      else low = middle + 1;
    }
    return { place: (this.#firsts[gemeente] ?? 0) + low, known: false };
  }

  /** With some more and some taken out, in the order of their places; undefined when a gemeente is left with nobody. */
  with(edits: readonly KeyEdit[]): JeugdigeKeys | undefined {
    const byGemeente = Map.groupBy(edits, ({ gemeente }) => gemeente);
    const pages = this.#pages.map((page, gemeente) => {
      const own = byGemeente.get(gemeente);
      return own === undefined ? page : editPage(page, own, this.#firsts[gemeente] ?? 0);
    });
    return pages.some(({ bytes }) => bytes.length === 0) ? undefined : new JeugdigeKeys(pages);
  }
}

/** A jeugdige that comes before the one at `place` (then `known` is false), or the one there that goes. */
export interface KeyEdit {
  gemeente: number;
  jeugdige: string;
  place: number;
  known: boolean;
}

function editPage({ width, bytes }: Page, edits: readonly KeyEdit[], first: number): Page {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const { jeugdige, place, known } of edits) {
    const at = place - first;
    parts.push(bytes.subarray(from * width, at * width));
    if (!known) parts.push(Buffer.from(jeugdige));
    from = known ? at + 1 : at;
  }
  parts.push(bytes.subarray(from * width));
  return { width, bytes: Buffer.concat(parts) };
}

/**
 * The keys of a store; a gemeente has its place in the list as code. Undefined when the pseudonyms of a gemeente differ in
 * length (those of the product do not), or when one of the gemeenten has nobody.
 */
export async function readKeys(
  connection: DuckDBConnection,
  variant: Variant,
  gemeenten: readonly string[],
): Promise<JeugdigeKeys | undefined> {
  const result = await connection.run(`
    SELECT gemeente, min(strlen(jeugdige))::INTEGER, max(strlen(jeugdige))::INTEGER, encode(string_agg(jeugdige, '' ORDER BY jeugdige))
    FROM (SELECT DISTINCT gemeente, jeugdige FROM traject WHERE variant = '${variant}')
    GROUP BY gemeente ORDER BY gemeente`);
  const pages: Page[] = [];
  for (const [gemeente, least, most, joined] of await result.getRows()) {
    if (gemeente !== gemeenten[pages.length]) return undefined;
    if (least !== most || typeof least !== 'number' || !(joined instanceof DuckDBBlobValue)) return undefined;
    pages.push({ width: least, bytes: joined.bytes });
  }
  return pages.length === gemeenten.length ? new JeugdigeKeys(pages) : undefined;
}
