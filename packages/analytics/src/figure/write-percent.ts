import type { FigureOptions } from './filter.ts';

const NBSP = '\u00a0';

/** A share as a whole percentage in a sentence; with its sign when asked: `+12 %`, in English `+12%`. */
export function writePercent(share: number, taal: FigureOptions['taal'], signed = false): string {
  const percent = Math.round(100 * Math.abs(share));
  const sign = share < 0 && percent > 0 ? '−' : signed && percent > 0 ? '+' : '';
  return `${sign}${percent}${taal === 'nl' ? NBSP : ''}%`;
}
