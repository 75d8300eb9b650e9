import { firstDayOf, type PlainDate, type PlainMonth } from '@samenpad/domain';

export type Taal = 'nl' | 'en';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;
const NBSP = '\u00a0';
/** A million euros, in cents. */
const MILLION = 100_000_000;

/** Writes numbers, money and days as readers of a report know them. */
export interface Format {
  number: (value: number, digits?: number) => string;
  /** From a share 0 … 1, in whole per cents. */
  percent: (share: number) => string;
  /** From cents: millions in one decimal, else whole euros. */
  euro: (cents: number) => string;
  /** From cents in whole euros, with its sign. */
  euroSigned: (cents: number) => string;
  date: (date: PlainDate) => string;
  /** `augustus 2026` */
  month: (maand: PlainMonth) => string;
  /** `aug` */
  monthShort: (maand: PlainMonth) => string;
}

function createFormat(taal: Taal): Format {
  const locale = locales[taal];
  const write = (date: PlainDate, options: Intl.DateTimeFormatOptions) =>
    new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { ...options, timeZone: 'UTC' });
  const number = (value: number, digits = 0) =>
    value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−');
  const space = taal === 'nl' ? NBSP : '';
  const euroWhole = (cents: number) => `€${space}${number(cents / 100)}`;
  const euro = (cents: number) =>
    cents >= MILLION
      ? `€${space}${number(cents / MILLION, 1)}${NBSP}${taal === 'nl' ? 'miljoen' : 'million'}`
      : euroWhole(cents);
  return {
    number,
    percent: (share) => `${number(share * 100)}${space}%`,
    euro,
    euroSigned: (cents) =>
      cents === 0 ? euroWhole(0) : `${cents < 0 ? '−' : '+'}${NBSP}${euroWhole(Math.abs(cents))}`,
    date: (date) => write(date, { day: 'numeric', month: 'long', year: 'numeric' }),
    month: (maand) => write(firstDayOf(maand), { month: 'long', year: 'numeric' }),
    monthShort: (maand) => write(firstDayOf(maand), { month: 'short' }).replace('.', ''),
  };
}

export const formats: Readonly<Record<Taal, Format>> = { nl: createFormat('nl'), en: createFormat('en') };
