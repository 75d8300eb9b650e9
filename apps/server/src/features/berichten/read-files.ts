import { hash } from 'node:crypto';
import type { BerichtInvoer, UnstoredBestand } from '@samenpad/database';
import { type GemeenteCode, splitBericht } from '@samenpad/domain';
import { type Fault, type Invoer, readBericht } from '@samenpad/ijw';

/** SHA-256 of a file, hex: by it a file is known again. */
export function hashOf(inhoud: Uint8Array): string {
  return hash('sha256', inhoud, 'hex');
}

/** What reading one file gave: a bericht to apply, or a refusal with every fault. */
export type ReadFile = { bericht: BerichtInvoer } | { unstored: UnstoredBestand };

/** Which gemeenten this installation works for; undefined: whichever sends. */
export type OwnGemeenten = ReadonlySet<GemeenteCode> | undefined;

function refuse(naam: string, grootte: number, fouten: Fault[]): UnstoredBestand {
  return { naam, grootte, uitkomst: 'geweigerd', soort: null, berichtId: null, fouten };
}

/** A bericht of another gemeente is not ours to keep (S300, AVG 5.1.c). */
function foreignGemeente(gemeente: GemeenteCode): Fault {
  return {
    level: 'waarde',
    code: 'andere-gemeente',
    line: null,
    element: 'Bericht/Header',
    message: `Dit bericht is van gemeente ${gemeente}. Deze Samenpad werkt niet voor die gemeente. Stuur het bericht door naar de juiste gemeente.`,
  };
}

/** Reads one message file; never throws on what is in it. */
export function readFile(
  file: { naam: string; inhoud: Uint8Array; hash: string },
  gemeenten: OwnGemeenten,
  now: Date,
): ReadFile {
  const outcome = readBericht(file.inhoud);
  if (!outcome.ok) return { unstored: refuse(file.naam, file.inhoud.length, outcome.faults) };
  const { bericht, envelop } = outcome;
  if (gemeenten !== undefined && !gemeenten.has(bericht.gemeente)) {
    return { unstored: refuse(file.naam, file.inhoud.length, [foreignGemeente(bericht.gemeente)]) };
  }
  return {
    bericht: {
      naam: file.naam,
      hash: file.hash,
      inhoud: file.inhoud,
      bericht,
      delen: splitBericht(bericht, file.hash),
      ...(envelop && { envelop: { ...envelop } }),
      ontvangenOp: now,
    },
  };
}

/** The refusal of something that could not even be opened as a file. */
export function refuseInvoer({ naam, faults }: Extract<Invoer, { faults: Fault[] }>): UnstoredBestand {
  return refuse(naam, 0, faults);
}
