import { baseOf, thresholdsOf } from '../publication/thresholds.ts';
import type { FigureOptions } from './filter.ts';
import { commonTexts } from './text.ts';

/** What an account says of small and of rounded counts; nothing in an exact answer. */
export function sayRounding({ taal, publication }: Pick<FigureOptions, 'taal' | 'publication'>): string[] {
  if (publication === 'exact') return [];
  return [commonTexts[taal].rounding(thresholdsOf(publication).aantal, baseOf(publication))];
}
