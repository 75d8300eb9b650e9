import { parseToewijzingNummer, type ToewijzingNummer } from '@samenpad/domain';
import type { TrajectRow } from './columns.ts';

const FIRST = 900_000_000;
const COUNT = 100_000_000;

/**
 * Gives numbers to the rows of a trajecten extract, which has none: 900000000 … 999999999, different for every row.
 * The number follows from aanbieder, product and begin, so that it stays when the eind becomes known; the BSN is left
 * out, as a number made from it could be turned back into it. Rows that are equal in these take the next free numbers
 * in the order of the file: the same file gives the same numbers.
 */
export function createTrajectNummering(): (row: TrajectRow) => ToewijzingNummer {
  const taken = new Set<number>();
  // Where to look on for the next row with the same hash: a conversion date can give thousands.
  const nextByHash = new Map<number, number>();
  return (row) => {
    const product = row.productCategorie ?? row.hulpvorm ?? '';
    const hash = computeHash(`${row.aanbieder}|${product}|${row.productCode ?? ''}|${row.begin}`) % COUNT;
    let nummer = nextByHash.get(hash) ?? hash;
    while (taken.has(nummer)) nummer = (nummer + 1) % COUNT;
    taken.add(nummer);
    nextByHash.set(hash, (nummer + 1) % COUNT);
    const parsed = parseToewijzingNummer(String(FIRST + nummer));
    if (parsed === undefined) throw new RangeError('A made number is no ToewijzingNummer');
    return parsed;
  };
}

/** FNV-1a, 32 bits. */
function computeHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
