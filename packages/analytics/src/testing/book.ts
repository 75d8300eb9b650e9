import {
  addMonths,
  type Boeking,
  cents,
  type DeclaratieMaand,
  firstDayOf,
  lastDayOf,
  lengthInDays,
  maxDate,
  minDate,
  monthOf,
  type PlainDate,
  type PlainMonth,
} from '@samenpad/domain';
import type { SourceJeugdige } from '../source.ts';

/** Of the nth toewijzing: month of care, month of the claim, volume in hours, cents. */
export type BookingSketch = [
  nr: number,
  maand: string,
  kasmaand: string,
  volume: number,
  bedrag: number,
  eenheid?: string,
];

/** The jeugdige with these bookings. */
export function book(jeugdige: SourceJeugdige, sketches: readonly BookingSketch[]): SourceJeugdige {
  return {
    ...jeugdige,
    toewijzingen: jeugdige.toewijzingen.map((toewijzing, i) => ({
      ...toewijzing,
      declaraties: monthsOf(sketches.filter(([nr]) => nr === i + 1)),
    })),
  };
}

function monthsOf(sketches: readonly BookingSketch[]): DeclaratieMaand[] {
  const months = Map.groupBy(sketches, ([, maand]) => monthOf(firstOf(maand)));
  return [...months].map(([maand, own]) => {
    const boekingen = own.map(
      ([, , kasmaand, volume, bedrag, eenheid]): Boeking => ({
        kasmaand: monthOf(firstOf(kasmaand)),
        eenheid: eenheid ?? '04',
        volume,
        bedrag: cents(bedrag),
      }),
    );
    const granted = cents(boekingen.reduce((sum, { bedrag }) => sum + bedrag, 0));
    return { maand, ingediend: granted, toegekend: granted, afgewezen: cents(0), gecrediteerd: cents(0), boekingen };
  });
}

function firstOf(maand: string): PlainDate {
  // Tests write months as YYYY-MM.
  return firstDayOf(maand as PlainMonth);
}

/** Books every month of every toewijzing one month later: one hour a day at this tarief, in cents. */
export function bookMonthly(
  jeugdige: SourceJeugdige,
  tariefOf: (maand: PlainMonth) => number,
  peildatum: PlainDate,
): SourceJeugdige {
  const sketches = jeugdige.toewijzingen.flatMap(({ begin, eind }, i): BookingSketch[] => {
    if (begin === null) return [];
    const last = minDate(eind ?? peildatum, peildatum);
    const own: BookingSketch[] = [];
    for (let maand = monthOf(begin); maand <= monthOf(last); maand = addMonths(maand, 1)) {
      const days = lengthInDays(maxDate(begin, firstDayOf(maand)), minDate(last, lastDayOf(maand)));
      const kasmaand = addMonths(maand, 1);
      if (days > 0 && kasmaand <= monthOf(peildatum)) own.push([i + 1, maand, kasmaand, days, days * tariefOf(maand)]);
    }
    return own;
  });
  return book(jeugdige, sketches);
}
