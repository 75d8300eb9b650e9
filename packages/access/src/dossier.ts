import type { DataKind } from './data-kinds.ts';

/** Kinds of data that stand in the file of a jeugdige as items of text, in the order in which a page shows them. */
export const stukSoorten = ['PL', 'VG', 'CN', 'PD', 'DX', 'VH', 'GZ'] as const satisfies readonly DataKind[];
export type StukSoort = (typeof stukSoorten)[number];

/** The closed list of reasons for break-glass (trust.md 3.7). */
export const noodRedenen = ['acuut-gevaar', 'crisisdienst', 'vermissing', 'waarneming-buiten-kantoortijd'] as const;
export type NoodReden = (typeof noodRedenen)[number];
