/**
 * The fourteen kinds of data that are granted apart (trust.md 3.1), each with its bit in the database, and BV: the
 * message files themselves, which hold many jeugdigen at once and belong to the message desk.
 */
export const kindBits = {
  /** Identity and contact. */
  ID: 1,
  /** Care-path skeleton: who, what form, from–to, status, why ended. */
  ZP: 2,
  /** Decision and toewijzing. */
  BS: 4,
  /** Case notes of the gemeente. */
  CN: 8,
  /** Costs and invoices. */
  FI: 16,
  /** Message files. */
  BV: 32,
  BSN: 64,
  /** Authority and measures. */
  GZ: 128,
  /** Family plan, goals, agreements. */
  PL: 256,
  /** Progress and outcome. */
  VG: 512,
  /** The aanbieder's own file. */
  PD: 1024,
  /** Diagnosis and health detail. */
  DX: 2048,
  /** Safety: meldcode, Veilig Thuis, criminal. */
  VH: 4096,
  /** Who looked. */
  LG: 8192,
  /** Aggregates. */
  AG: 16384,
} as const;

export type DataKind = keyof typeof kindBits;

// Object.keys gives the very keys of the object above.
export const dataKinds = Object.keys(kindBits) as DataKind[];

/** The sum of the bits of these kinds, as the database keeps them. */
export function bitsOf(kinds: Iterable<DataKind>): number {
  return [...kinds].reduce((bits, kind) => bits | kindBits[kind], 0);
}

/** The kinds in a sum of bits. */
export function kindsOf(bits: number): DataKind[] {
  return dataKinds.filter((kind) => (bits & kindBits[kind]) !== 0);
}

/**
 * What an aanbieder needs to deliver a toewijzing and to bill it: given by law with the toewijzing itself (Jw 7.4.0,
 * 7.2.1; Regeling Jw 6a, 6c). Everything else an organisation sees only under a data-sharing agreement that runs (S4-121).
 */
export const statutoryKinds = ['ID', 'BSN', 'GZ', 'ZP', 'BS', 'FI'] as const satisfies readonly DataKind[];
