import type { BerichtSoort } from './bericht.ts';

/** The fourteen messages of iJw 3.2, in the order of their numbers. */
export const berichtSoorten = [
  '301',
  '302',
  '305',
  '306',
  '307',
  '308',
  '315',
  '316',
  '317',
  '318',
  '319',
  '320',
  '323',
  '325',
] as const satisfies readonly BerichtSoort[];
