import type { ExtractDeel, ExtractInhoud, ExtractInvoer, UnstoredBestand } from '@samenpad/database';
import type { BerichtDeel, GemeenteCode } from '@samenpad/domain';
import { type Extract, type ExtractFault, type ExtractMapping, iterateExtract, readExtract } from '@samenpad/ijw';
import type { OwnGemeenten } from './read-files.ts';

export interface ExtractPlace {
  gemeenten: OwnGemeenten;
  mapping: ExtractMapping | undefined;
  now: Date;
}

type Fault = Pick<ExtractFault, 'row' | 'column' | 'message'> & { code: string };

/** A fault of a row as a fault of a file: the row is its line, the column its element. */
function toBestandFout(fault: Fault) {
  return { level: 'extract', code: fault.code, line: fault.row, element: fault.column, message: fault.message };
}

function foreignGemeente(gemeente: GemeenteCode): Fault {
  const message = `Dit bestand is van gemeente ${gemeente}. Deze Samenpad werkt niet voor die gemeente.`;
  return { row: null, column: 'gemeente', code: 'andere-gemeente', message };
}

/** Reads a CSV extract for storage, whole or not at all; never throws on what is in it. */
export function readExtractFile(
  file: { naam: string; inhoud: Uint8Array; hash: string },
  place: ExtractPlace,
): { extract: ExtractInvoer } | { unstored: UnstoredBestand } {
  const refuse = (faults: Fault[]) => ({
    unstored: {
      naam: file.naam,
      grootte: file.inhoud.length,
      uitkomst: 'geweigerd' as const,
      soort: 'csv',
      berichtId: null,
      fouten: faults.map(toBestandFout),
    },
  });
  const outcome = readExtract(file.naam, file.inhoud, place.mapping);
  if (!outcome.ok) return refuse(outcome.faults);
  const { extract } = outcome;
  if (place.gemeenten !== undefined && !place.gemeenten.has(extract.gemeente))
    return refuse([foreignGemeente(extract.gemeente)]);
  const { gemeente, periode } = extract;
  return { extract: { ...toInhoud(extract, file.hash), ...file, gemeente, periode, ontvangenOp: place.now } };
}

function toInhoud(extract: Extract, hash: string): ExtractInhoud {
  if (extract.soort !== 'toewijzingen' && extract.soort !== 'trajecten') return extract;
  return {
    soort: extract.soort,
    bsns: extract.rows.map(({ bsn }) => bsn),
    delen: withBsn(iterateExtract(extract, hash)),
  };
}

/** Every part of an extract is about a row with a BSN. */
function* withBsn(delen: Iterable<BerichtDeel>): Generator<ExtractDeel> {
  for (const { bsn, ...deel } of delen) if (bsn !== undefined) yield { bsn, ...deel };
}
