import { dayOf, daysBetween, firstDayOf, type PlainDate, type PlainMonth, parsePlainDate } from '@samenpad/domain';
import type { Language } from '../text/language.ts';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;
const NBSP = '\u00a0';
/** A sign only on what is not nought as it is written: `0,0`, not `−0,0`. */
const signDisplay = 'negative';
/** A million euros, in cents. */
const MILLION = 100_000_000;
const daysPerMonth = 30.4375;

/** Writes numbers, money and days as people here write them (ui.md 1, mock-ups 3): `1.234,5`, `€ 12.300`, `3 maart 2026`, `−`. */
export interface Format {
  /** `1.234,5`; minus as `−`. */
  number: (value: number, digits?: number) => string;
  /** `+ 12` or `− 12`, `0` as it is. */
  signed: (value: number) => string;
  /** From a share 0 … 1: `35,2 %`, in English `35.2%`. */
  percent: (share: number, digits?: number) => string;
  /** From cents, in whole euros: `€ 12.300`. */
  euro: (cents: number) => string;
  /** From cents, to the cent: `€ 12.300,50`. */
  euroExact: (cents: number) => string;
  /** From cents, for axes and sentences: `€ 3,1 mln` from a million on, else in whole euros. */
  euroShort: (cents: number) => string;
  /** From cents with its sign: `+ € 12.300`. */
  euroSigned: (cents: number) => string;
  /** `3 maart 2026` */
  date: (date: PlainDate) => string;
  /** `3 mrt 2026` */
  dateShort: (date: PlainDate) => string;
  /** `maandag 2 maart` */
  weekday: (date: PlainDate) => string;
  /** `maart 2026` */
  month: (month: PlainMonth) => string;
  /** `mrt` */
  monthShort: (month: PlainMonth) => string;
  /** An instant of the server: `12 mrt 2026 09:14`, in Dutch time. */
  moment: (instant: string) => string;
}

function utc(date: PlainDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function plainMinus(text: string): string {
  return text.replace('-', '−');
}

function createFormat(language: Language): Format {
  const locale = locales[language];
  const day = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const long = day({ day: 'numeric', month: 'long', year: 'numeric' });
  const short = day({ day: 'numeric', month: 'short', year: 'numeric' });
  const weekday = day({ weekday: 'long', day: 'numeric', month: 'long' });
  const month = day({ month: 'long', year: 'numeric' });
  const monthShort = day({ month: 'short' });
  const moment = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  });
  const number = (value: number, digits = 0) =>
    plainMinus(
      value.toLocaleString(locale, { signDisplay, minimumFractionDigits: digits, maximumFractionDigits: digits }),
    );
  const euro = (cents: number) =>
    plainMinus(
      (cents / 100).toLocaleString(locale, {
        style: 'currency',
        currency: 'EUR',
        signDisplay,
        maximumFractionDigits: 0,
      }),
    );
  return {
    number,
    signed: (value) => (value === 0 ? '0' : `${value > 0 ? '+' : '−'} ${number(Math.abs(value))}`),
    percent: (share, digits = 0) => `${number(share * 100, digits)}${language === 'nl' ? NBSP : ''}%`,
    euro,
    euroExact: (cents) => plainMinus((cents / 100).toLocaleString(locale, { style: 'currency', currency: 'EUR' })),
    euroShort: (cents) =>
      Math.abs(cents) < MILLION
        ? euro(cents)
        : `${plainMinus(
            (cents / MILLION).toLocaleString(locale, {
              style: 'currency',
              currency: 'EUR',
              minimumFractionDigits: 1,
              maximumFractionDigits: 1,
            }),
          )}${NBSP}${language === 'nl' ? 'mln' : 'm'}`,
    euroSigned: (cents) => (cents === 0 ? euro(0) : `${cents > 0 ? '+' : '−'}${NBSP}${euro(Math.abs(cents))}`),
    date: (date) => long.format(utc(date)),
    weekday: (date) => weekday.format(utc(date)),
    dateShort: (date) => short.format(utc(date)).replaceAll('.', ''),
    month: (value) => month.format(utc(firstDayOf(value))),
    monthShort: (value) => monthShort.format(utc(firstDayOf(value))).replace('.', ''),
    moment: (instant) => moment.format(new Date(instant)).replace('.', ''),
  };
}

/** The formats of both languages; made once, since Intl objects are slow to make. */
export const formats: Readonly<Record<Language, Format>> = { nl: createFormat('nl'), en: createFormat('en') };

/** Whole months between two days, both included, at least 1: good enough to read, not to compute with. */
export function roughMonths(begin: PlainDate, eind: PlainDate): number {
  return Math.max(1, Math.round((daysBetween(begin, eind) + 1) / daysPerMonth));
}

/** A length of days as months, for tables of medians. */
export function daysToMonths(days: number): number {
  return Math.round(days / daysPerMonth);
}

/** Reads a day from an address or a date field. */
export function findDate(text: string | undefined): PlainDate | undefined {
  return text === undefined ? undefined : parsePlainDate(text);
}

/** The day it is in the Netherlands. */
export function today(): PlainDate {
  return dayOf(new Date());
}
