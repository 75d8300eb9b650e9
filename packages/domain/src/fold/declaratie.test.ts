import { describe, expect, it } from 'vitest';
import { foldJeugdige } from './fold-jeugdige.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import type { DeclaratieMaand } from './stand.ts';
import { contextOf, declaratie, declaratieAntwoord, firstOf, regel, toewijzing } from './testing.ts';

function declaratiesOf(gebeurtenissen: Gebeurtenis[]): DeclaratieMaand[] {
  return firstOf(foldJeugdige(gebeurtenissen, contextOf('2026-09-15')).toewijzingen).declaraties;
}

function maandenOf(gebeurtenissen: Gebeurtenis[]): Omit<DeclaratieMaand, 'boekingen'>[] {
  return declaratiesOf(gebeurtenissen).map(({ boekingen: _, ...sums }) => sums);
}

const twoLines = declaratie('D1', '2025-05-06', [
  regel(1, '2025-04', 700, { ref: 'A' }),
  regel(1, '2025-04', 300, { ref: 'B' }),
]);

describe('a credit line', () => {
  const given = toewijzing(1, '2025-01-01', '2025-12-31');
  const claimed = declaratie('D1', '2025-05-06', [regel(1, '2025-04', 700, { ref: 'A' })]);
  const credit = declaratie('D2', '2025-06-06', [regel(1, '2025-04', 700, { ref: 'B', vorig: 'A', credit: true })]);
  const signalen = (...events: Gebeurtenis[]) =>
    foldJeugdige([given, ...events], contextOf('2025-09-15')).signalen.filter(
      ({ soort }) => soort === 'credit-zonder-debet',
    );

  it('without its debit, or with a rejected one, is shown and takes nothing back (TR323)', () => {
    const flagged = [{ code: '8017', toewijzingNummer: 1 }];
    expect(signalen(credit)).toMatchObject(flagged);
    expect(signalen(claimed, ...declaratieAntwoord('D1', '2025-05-15', { regels: ['A'] }), credit)).toMatchObject(
      flagged,
    );
    expect(maandenOf([given, credit])).toMatchObject([{ maand: '2025-04', ingediend: 0, gecrediteerd: 0 }]);
  });

  it('with a debit that stands is in order, whichever came in first (OP080)', () => {
    const answer = declaratieAntwoord('D1', '2025-05-15', {});
    expect(signalen(claimed, ...answer, credit)).toEqual([]);
    expect(signalen(credit, ...answer, claimed)).toEqual([]);
    // Not answered yet: which of the two it will be is not guessed (A16).
    expect(signalen(claimed, credit)).toEqual([]);
  });
});

describe('declaraties', () => {
  it('are submitted only while there is no 325 (A16)', () => {
    expect(maandenOf([twoLines])).toEqual([
      { maand: '2025-04', ingediend: 1000, toegekend: 0, afgewezen: 0, gecrediteerd: 0 },
    ]);
  });

  it('are granted unless the 325 lists them', () => {
    expect(maandenOf([twoLines, ...declaratieAntwoord('D1', '2025-05-15', { regels: ['B'] })])).toEqual([
      { maand: '2025-04', ingediend: 1000, toegekend: 700, afgewezen: 300, gecrediteerd: 0 },
    ]);
  });

  it('are all rejected when the 325 refuses the whole claim or the client (A16)', () => {
    for (const refusal of [{ afgewezen: true }, { clientAfgewezen: true }]) {
      expect(maandenOf([twoLines, ...declaratieAntwoord('D1', '2025-05-15', refusal)])).toEqual([
        { maand: '2025-04', ingediend: 1000, toegekend: 0, afgewezen: 1000, gecrediteerd: 0 },
      ]);
    }
  });

  it('stay gross when credited, in the month of delivery (A40)', () => {
    const events = [
      twoLines,
      ...declaratieAntwoord('D1', '2025-05-15'),
      declaratie('D2', '2025-06-06', [
        regel(1, '2025-04', 700, { ref: 'C', vorig: 'A', credit: true }),
        regel(1, '2025-04', 650, { ref: 'E' }),
      ]),
      ...declaratieAntwoord('D2', '2025-06-15'),
    ];
    expect(maandenOf(events)).toEqual([
      { maand: '2025-04', ingediend: 1650, toegekend: 1650, afgewezen: 0, gecrediteerd: 700 },
    ]);
  });

  it('count a rejected or pending credit nowhere (A41)', () => {
    const credit = declaratie('D2', '2025-06-06', [regel(1, '2025-04', 700, { ref: 'C', vorig: 'A', credit: true })]);
    const granted = [twoLines, ...declaratieAntwoord('D1', '2025-05-15')];
    const expected = [{ maand: '2025-04', ingediend: 1000, toegekend: 1000, afgewezen: 0, gecrediteerd: 0 }];
    expect(maandenOf([...granted, credit])).toEqual(expected);
    expect(maandenOf([...granted, credit, ...declaratieAntwoord('D2', '2025-06-15', { regels: ['C'] })])).toEqual(
      expected,
    );
  });

  it('are booked in the month of their 323, by eenheid, and a credit in the month in which it comes', () => {
    const lines = [
      { ...regel(1, '2025-04', 700, { ref: 'A' }), geleverdVolume: 7 },
      { ...regel(1, '2025-04', 300, { ref: 'B' }), geleverdVolume: 30, eenheid: '01' },
      regel(1, '2025-04', 900, { ref: 'X' }),
    ];
    const events = [
      declaratie('D1', '2025-05-06', lines),
      ...declaratieAntwoord('D1', '2025-05-15', { regels: ['X'] }),
      declaratie('D2', '2025-06-06', [
        { ...regel(1, '2025-04', 700, { ref: 'C', vorig: 'A', credit: true }), geleverdVolume: 7 },
        { ...regel(1, '2025-04', 800, { ref: 'E' }), geleverdVolume: 8 },
      ]),
      ...declaratieAntwoord('D2', '2025-06-15'),
      // Without an answer: not booked yet (A16).
      declaratie('D3', '2025-07-06', [regel(1, '2025-04', 50, { ref: 'F' })]),
    ];
    const [april] = declaratiesOf(events);
    expect(april?.boekingen).toEqual([
      { kasmaand: '2025-05', eenheid: '01', volume: 30, bedrag: 300 },
      { kasmaand: '2025-05', eenheid: '82', volume: 7, bedrag: 700 },
      { kasmaand: '2025-06', eenheid: '82', volume: 1, bedrag: 100 },
    ]);
    expect(april?.boekingen.reduce((sum, { bedrag }) => sum + bedrag, 0)).toBe(april!.toegekend - april!.gecrediteerd);
  });

  it('stand in order of month, and a 323 given twice counts once', () => {
    const other = declaratie('D3', '2025-04-06', [regel(1, '2025-03', 50, { ref: 'M' })]);
    expect(maandenOf([twoLines, other, twoLines]).map(({ maand, ingediend }) => [maand, ingediend])).toEqual([
      ['2025-03', 50],
      ['2025-04', 1000],
    ]);
  });

  it('signal lines before and after the toewijzing (9307, 9308)', () => {
    const events = [
      toewijzing(1, '2025-04-10', '2025-05-20'),
      declaratie('D1', '2025-06-06', [
        regel(1, '2025-04', 1, { ref: 'A' }),
        regel(1, '2025-05', 1, { ref: 'B' }),
        regel(1, '2025-04', 1, { ref: 'C', begin: '2025-04-10' }),
        regel(1, '2025-05', 1, { ref: 'D', eind: '2025-05-20' }),
      ]),
    ];
    const signalen = foldJeugdige(events, contextOf('2025-06-10')).signalen;
    expect(signalen.map(({ soort, code }) => [soort, code])).toEqual([
      ['declaratie-buiten-toewijzing', '9307'],
      ['declaratie-buiten-toewijzing', '9308'],
      ['start-ontbreekt', null],
    ]);
  });
});
