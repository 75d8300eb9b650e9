import { type GemeenteCode, parseGemeenteCode } from '@samenpad/domain';

/** XS is for tests, S for a first look, M is a town like Sittard-Geleen in all, L a region of eight gemeenten (domain.md D.1). */
export type Size = 'XS' | 'S' | 'M' | 'L';

export interface Gemeente {
  index: number;
  code: GemeenteCode;
  naam: string;
  /** New jeugdigen per year. */
  instroom: number;
  /** Durations of begeleiding and behandeling grow 7 % a year from 2016 (T4); elsewhere they do not (T5). */
  drift: boolean;
  /** All running begeleiding and behandeling gets a new product code on 1 January 2021 (T6). */
  conversion: boolean;
}

const namen = [
  'Beekstede',
  'Kerkerade',
  'Molenrade',
  'Lindevoort',
  'Zandekker',
  'Wilgerveld',
  'Sint Odilia',
  'Grenshorst',
];

const instroomBySize: Record<Size, readonly number[]> = {
  XS: [30, 18, 12],
  S: [60, 36, 24],
  M: [300, 180, 120],
  // 2,740 a year on 420,000 inhabitants; no gemeente above 450, or its test BSNs run out (about 9,000 exist).
  L: [450, 420, 380, 360, 330, 300, 270, 230],
};

/** Number of aanbieders in 2025 (domain.md D.3: 120 at M). */
export const aanbiedersBySize: Record<Size, number> = { XS: 16, S: 30, M: 120, L: 240 };

function codeOf(index: number): GemeenteCode {
  // CBS gives codes up to about 2,000: 98xx belongs to nobody (a test holds this against the list of 2026).
  const code = parseGemeenteCode(String(9801 + index));
  if (code === undefined) throw new RangeError('Not a gemeente code');
  return code;
}

/** The gemeenten of the region Maasbroek: A Beekstede, B Kerkerade, C and on. */
export function listGemeenten(size: Size): Gemeente[] {
  return instroomBySize[size].map((instroom, index) => ({
    index,
    code: codeOf(index),
    naam: namen[index] ?? `Gemeente ${index + 1}`,
    instroom,
    drift: index === 0,
    conversion: index === 1 || index === 2,
  }));
}
