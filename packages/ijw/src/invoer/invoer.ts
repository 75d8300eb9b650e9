import { bestandFault, type Fault } from '../fault/fault.ts';

/** One file to read, or why it cannot be read. A member of a ZIP is named `archief.zip/lid.xml`. */
export type Invoer = { naam: string; inhoud: Uint8Array } | { naam: string; faults: Fault[] };

const MB = 1024 * 1024;

/** OP179 for messages; an extract holds a whole administration. */
export function maxBytesOf(naam: string): number {
  return /\.csv$/i.test(naam) ? 256 * MB : 25 * MB;
}

/** An input that is refused before it is read. */
export function refuse(naam: string, code: string, message: string): Invoer {
  return { naam, faults: [bestandFault(code, message)] };
}

/** The refusal of a file above its limit. */
export function refuseSize(naam: string): Invoer {
  return refuse(
    naam,
    'te-groot',
    `Het bestand is groter dan ${maxBytesOf(naam) / MB} MB; splits het in kleinere bestanden.`,
  );
}

/** The first bytes of a ZIP: a member, or the end of an empty archive. */
export function isZip(start: Uint8Array): boolean {
  return (
    start[0] === 0x50 && start[1] === 0x4b && ((start[2] === 3 && start[3] === 4) || (start[2] === 5 && start[3] === 6))
  );
}
