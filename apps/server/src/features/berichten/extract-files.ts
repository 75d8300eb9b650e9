import type { ExtractInvoer, GeweigerdBestand } from '@samenpad/database';
import type { GemeenteCode } from '@samenpad/domain';
import { type ExtractFault, type ExtractMapping, readExtract, splitExtract } from '@samenpad/ijw';
import type { OwnGemeenten } from './read-files.ts';

export interface ExtractPlace {
  gemeenten: OwnGemeenten;
  mapping: ExtractMapping | undefined;
  now: Date;
}

/** A fault of a row as a fault of a file: the row is its line, the column its element. */
function toBestandFout(fault: ExtractFault) {
  return { level: 'extract', code: fault.code, line: fault.row, element: fault.column, message: fault.message };
}

function foreignGemeente(gemeente: GemeenteCode): ExtractFault {
  return {
    row: null,
    column: 'gemeente',
    code: 'andere-gemeente',
    message: `Dit bestand is van gemeente ${gemeente}. Deze Samenpad werkt niet voor die gemeente.`,
  };
}

/** Reads a CSV extract for storage, whole or not at all; never throws on what is in it. */
export function readExtractFile(
  file: { naam: string; inhoud: Uint8Array; hash: string },
  place: ExtractPlace,
): { extract: ExtractInvoer } | { geweigerd: GeweigerdBestand } {
  const refuse = (faults: ExtractFault[]) => ({
    geweigerd: { naam: file.naam, grootte: file.inhoud.length, fouten: faults.map(toBestandFout) },
  });
  const outcome = readExtract(file.naam, file.inhoud, place.mapping);
  if (!outcome.ok) return refuse(outcome.faults);
  const { extract } = outcome;
  if (place.gemeenten !== undefined && !place.gemeenten.has(extract.gemeente)) return refuse([foreignGemeente(extract.gemeente)]);
  return {
    extract: {
      ...extract,
      delen: splitExtract(extract, file.hash),
      naam: file.naam,
      hash: file.hash,
      inhoud: file.inhoud,
      ontvangenOp: place.now,
    },
  };
}
