import type { Language } from '../text/language.ts';

/** What stands in a cell of a table on screen. */
export type Shown = { kind: 'text'; text: string } | ShownNumber;

export interface ShownNumber {
  kind: 'number';
  /** A percentage as share 0 … 1, an amount in euros. */
  value: number;
  /** Decimals on screen; of a percentage those of the percentage. */
  digits: number;
  unit: 'plain' | 'percent' | 'euro';
}

// From four digits on a number on screen has its separators, so a year or a code of eight digits stays a text.
const patterns: Readonly<Record<Language, RegExp>> = {
  nl: /^([+−]?)\s?(€?)\s?(−?)(\d{1,3}(?:\.\d{3})*)(?:,(\d+))?\s?(%?)$/,
  en: /^([+−]?)\s?(€?)\s?(−?)(\d{1,3}(?:,\d{3})*)(?:\.(\d+))?\s?(%?)$/,
};

/** Reads a number back as `format.ts` wrote it: `1.234,5`, `− € 12.300`, `35,2 %`. All else is a text. */
export function readShown(text: string, language: Language): Shown {
  const found = patterns[language].exec(text);
  if (found === null) return { kind: 'text', text };
  const [, sign = '', euro = '', minus = '', whole = '', fraction = '', percent = ''] = found;
  const size = Number(`${whole.replaceAll(/[.,]/g, '')}.${fraction === '' ? '0' : fraction}`);
  const value = sign === '−' || minus === '−' ? -size : size;
  const digits = fraction.length;
  if (percent !== '')
    return { kind: 'number', value: Number((value / 100).toFixed(digits + 2)), digits, unit: 'percent' };
  return { kind: 'number', value, digits, unit: euro === '' ? 'plain' : 'euro' };
}
