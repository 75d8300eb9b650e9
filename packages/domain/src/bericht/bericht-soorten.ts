import type { BeantwoordBericht, BerichtSoort, RetourSoort } from './bericht.ts';

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

/** Which heenbericht a retour answers. */
export const heenSoortOf = {
  '302': '301',
  '306': '305',
  '308': '307',
  '316': '315',
  '318': '317',
  '320': '319',
} as const satisfies Record<RetourSoort, BeantwoordBericht['soort']>;

/** The retour that answers a heenbericht. */
export const retourSoortOf = {
  '301': '302',
  '305': '306',
  '307': '308',
  '315': '316',
  '317': '318',
  '319': '320',
} as const satisfies Record<BeantwoordBericht['soort'], RetourSoort>;
