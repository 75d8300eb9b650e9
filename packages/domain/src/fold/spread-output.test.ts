import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Omvang } from '../bericht/bericht.ts';
import { cents } from '../identity/ids.ts';
import { addDays, monthOf, plainDate } from '../plain-date.ts';
import { foldJeugdige } from './fold-jeugdige.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { markOutput, spreadBoekingen } from './spread-output.ts';
import type { Boeking, DeclaratieMaand, Levering } from './stand.ts';
import { contextOf, declaratie, declaratieAntwoord, firstOf, regel, start, stop, toewijzing } from './testing.ts';

/** A price in total: pieces with frequentie 6. */
const inTotal: Omvang = { volume: 2, eenheid: '82', frequentie: '6' };

function withOmvang(event: ReturnType<typeof toewijzing>, omvang: Omvang): Gebeurtenis {
  return { ...event, product: { ...event.product, omvang } };
}

/** Months of care with their amounts, of one toewijzing. */
function monthsOf(events: Gebeurtenis[], peildatum: string) {
  const { declaraties } = firstOf(foldJeugdige(events, contextOf(peildatum)).toewijzingen);
  return spreadBoekingen(declaraties).map(({ maand, kasmaand, volume, bedrag }) => [maand, kasmaand, volume, bedrag]);
}

const paidAtEnd = [
  declaratie('D1', '2025-04-06', [regel(1, '2025-03', 6000, { ref: 'A' })]),
  ...declaratieAntwoord('D1', '2025-04-15'),
];

describe('a price for a whole toewijzing', () => {
  const given = withOmvang(toewijzing(1, '2025-01-17', '2025-06-30'), inTotal);

  it('that is paid at the end is spread evenly over the days of care, whatever the month of the line', () => {
    // 15 days in January, 28 in February, 17 in March: 60 days for 6000.
    const events = [given, start(1, '2025-01-17'), stop(1, '2025-01-17', '2025-03-17'), ...paidAtEnd];
    expect(monthsOf(events, '2026-01-01')).toEqual([
      ['2025-01', '2025-04', 0.25, 1500],
      ['2025-02', '2025-04', 28 / 60, 2800],
      ['2025-03', '2025-04', 17 / 60, 1700],
    ]);
  });

  it('is spread up to the Einddatum while care runs, and stands in its month when no end is known', () => {
    const early = [
      declaratie('D1', '2025-02-06', [regel(1, '2025-01', 16_500, { ref: 'A' })]),
      ...declaratieAntwoord('D1', '2025-02-15'),
    ];
    // 165 days from 17 January to 30 June.
    expect(
      monthsOf([given, start(1, '2025-01-17'), ...early], '2025-03-01').map(([maand, , , bedrag]) => [maand, bedrag]),
    ).toEqual([
      ['2025-01', 1500],
      ['2025-02', 2800],
      ['2025-03', 3100],
      ['2025-04', 3000],
      ['2025-05', 3100],
      ['2025-06', 3000],
    ]);
    const open = withOmvang(toewijzing(1, '2025-01-17', null), inTotal);
    expect(monthsOf([open, start(1, '2025-01-17'), ...early], '2025-03-01')).toEqual([
      ['2025-01', '2025-02', 1, 16_500],
    ]);
  });

  it('leaves out the days of a pause', () => {
    const events = [
      given,
      start(1, '2025-01-17'),
      stop(1, '2025-01-17', '2025-01-31', '20'),
      start(1, '2025-03-01'),
      stop(1, '2025-03-01', '2025-03-17'),
      ...paidAtEnd,
    ];
    // 15 days in January and 17 in March.
    expect(monthsOf(events, '2026-01-01').map(([maand, , , bedrag]) => [maand, bedrag])).toEqual([
      ['2025-01', 2813],
      ['2025-03', 3187],
    ]);
  });

  it('differs from a price per month and from hours, which pay for their own month', () => {
    const care = [start(1, '2025-01-17'), stop(1, '2025-01-17', '2025-03-17'), ...paidAtEnd];
    const own = [['2025-03', '2025-04', 1, 6000]];
    const perMonth = withOmvang(toewijzing(1, '2025-01-17', '2025-06-30'), { ...inTotal, frequentie: '4' });
    expect(monthsOf([perMonth, ...care], '2026-01-01')).toEqual(own);
    expect(monthsOf([toewijzing(1, '2025-01-17', '2025-06-30'), ...care], '2026-01-01')).toEqual(own);
    const hours = [
      declaratie('D1', '2025-04-06', [{ ...regel(1, '2025-03', 6000, { ref: 'A' }), eenheid: '04' }]),
      ...declaratieAntwoord('D1', '2025-04-15'),
    ];
    expect(
      monthsOf([given, start(1, '2025-01-17'), stop(1, '2025-01-17', '2025-03-17'), ...hours], '2026-01-01'),
    ).toEqual(own);
  });
});

describe('however it is spread', () => {
  const boeking = fc.record({
    kasmaand: fc.integer({ min: 0, max: 500 }).map((days) => monthOf(addDays(plainDate('2024-01-01'), days))),
    eenheid: fc.constantFrom('82', '83', '04'),
    volume: fc.integer({ min: -5, max: 5 }),
    bedrag: fc.integer({ min: -100_000, max: 100_000 }).map(cents),
  });
  const care = fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 700 }))
    .map(([first, length]): Pick<Levering, 'begin' | 'eind'> => {
      const begin = addDays(plainDate('2024-01-10'), first);
      return { begin, eind: addDays(begin, length) };
    });

  const maandOf = (boekingen: Boeking[]): DeclaratieMaand => {
    const none = cents(0);
    return {
      maand: monthOf(plainDate('2024-03-01')),
      ingediend: none,
      toegekend: none,
      afgewezen: none,
      gecrediteerd: none,
      boekingen,
    };
  };
  const mark = (boekingen: Boeking[], { begin, eind }: Pick<Levering, 'begin' | 'eind'>) => {
    const levering: Levering = {
      ...{ begin, eind, eindSoort: 'stop', eindReden: '31', beginBron: 'start', eindPrecisie: 'dag' },
      ...{ pauzes: [], actieveDagen: 1 },
    };
    return spreadBoekingen(
      markOutput([maandOf(boekingen)], { omvang: inTotal, levering: [levering], einddatum: null }),
    );
  };
  const sumOf = (own: readonly { bedrag: number }[]) => own.reduce((sum, { bedrag }) => sum + bedrag, 0);

  it('amounts add up to the cent, per month of the claim and altogether, and a credit leaves nothing in any month', () => {
    fc.assert(
      fc.property(fc.array(boeking, { maxLength: 6 }), care, (boekingen, days) => {
        const spread = mark(boekingen, days);
        expect(sumOf(spread)).toBe(sumOf(boekingen));
        for (const kasmaand of new Set(boekingen.map((one) => one.kasmaand))) {
          const ofMonth = (own: { kasmaand: string }) => own.kasmaand === kasmaand;
          expect(sumOf(spread.filter(ofMonth))).toBe(sumOf(boekingen.filter(ofMonth)));
        }
        const back = boekingen.map((one) => ({ ...one, volume: -one.volume, bedrag: cents(0 - one.bedrag) }));
        const undone = mark([...boekingen, ...back], days);
        for (const maand of new Set(undone.map((one) => one.maand))) {
          expect(sumOf(undone.filter((one) => one.maand === maand))).toBe(0);
        }
      }),
      { seed: 7 },
    );
  });
});
