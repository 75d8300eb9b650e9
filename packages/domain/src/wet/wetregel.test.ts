import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../canonical-json.ts';
import { foldJeugdige } from '../fold/fold-jeugdige.ts';
import type { Gebeurtenis } from '../fold/gebeurtenis.ts';
import { contextOf, declaratie, regel, start, stop, toewijzing } from '../fold/testing.ts';
import { addDays, plainDate } from '../plain-date.ts';
import { type Wetregel, wetOfRegels } from './wetregel.ts';

const change = plainDate('2025-01-01');
const toWmo: Wetregel = { domein: 'jw', categorie: '45', codes: [], wet: 'wmo', van: change, tot: null };
const toJeugdwet: Wetregel = { ...toWmo, domein: 'wmo', wet: 'jw' };
const fold = (gebeurtenissen: readonly Gebeurtenis[], regels: readonly Wetregel[]) =>
  foldJeugdige(gebeurtenissen, contextOf('2025-09-15', { wetOf: wetOfRegels(regels) }));

/** Care before the change that is prolonged over it, and the next toewijzing after it. */
const overTheChange = [
  toewijzing(1, '2024-03-01', '2024-12-31'),
  toewijzing(1, '2024-03-01', '2025-02-28', { op: '2024-12-20', reden: '04' }),
  start(1, '2024-03-01'),
  stop(1, '2024-03-01', '2025-02-28'),
  declaratie('D1', '2025-03-05', [regel(1, '2025-02', 500_00, { ref: 'a' })]),
  toewijzing(2, '2025-03-01', null),
  start(2, '2025-03-01'),
  declaratie('D2', '2025-07-05', [regel(2, '2025-06', 600_00, { ref: 'b' })]),
];

describe('S2-23 the law of help by valid date', () => {
  it('is that of the rules on its first day: by code, by category, and else that of its berichten', () => {
    const wetOf = wetOfRegels([
      { ...toWmo, codes: ['45A48', '45A53'], tot: plainDate('2026-01-01') },
      { ...toWmo, categorie: '54' },
      { ...toWmo, categorie: null, wet: 'jw', van: plainDate('2015-01-01') },
    ]);
    const wet = (categorie: string, code: string | undefined, dag: string | null) =>
      wetOf('jw', { categorie, ...(code !== undefined && { code }) }, dag === null ? null : plainDate(dag));
    expect(wet('45', '45A48', '2024-12-31')).toBe('jw');
    expect(wet('45', '45A48', '2025-01-01')).toBe('wmo');
    expect(wet('45', '45A48', '2025-12-31')).toBe('wmo');
    expect(wet('45', '45A48', '2026-01-01')).toBe('jw');
    expect(wet('45', '45A99', '2025-06-01')).toBe('jw');
    expect(wet('45', undefined, '2025-06-01')).toBe('jw');
    expect(wet('54', '54001', '2025-06-01')).toBe('wmo');
    expect(wet('54', undefined, null)).toBe('jw');
    expect(wetOf('wmo', { categorie: '45', code: '45A48' }, change)).toBe('wmo');
    expect(wetOf('jw', null, change)).toBe('jw');
  });

  it('stays with what runs over the change, also prolonged, and is the new one for the next toewijzing', () => {
    const before = fold(overTheChange, []);
    // By hand: 1 March 2024 to 28 February 2025, and after no day without care from 1 March 2025 on: one traject.
    expect(before.trajecten.tInhoud).toMatchObject([{ begin: '2024-03-01', eind: null, toewijzingNummers: [1, 2] }]);
    const after = fold(overTheChange, [toWmo]);
    expect(after.toewijzingen.map(({ toewijzingNummer, wet }) => [toewijzingNummer, wet])).toEqual([
      [1, 'jw'],
      [2, 'wmo'],
    ]);
    // The Jeugdwet ends with what was granted under it; A22: what is under the Wmo is no traject.
    expect(after.trajecten.tInhoud).toMatchObject([
      { begin: '2024-03-01', eind: '2025-02-28', toewijzingNummers: [1], domein: 'jw' },
    ]);
    expect(after.zorgperioden).toMatchObject([{ begin: '2024-03-01', eind: '2025-02-28' }]);
    expect(after.toewijzingen[1]).toMatchObject({ hulpvorm: 'amb', levering: [{ begin: '2025-03-01' }] });
  });

  it('makes care of iWmo-berichten a traject from the change on, apart from that of iJw with the same number', () => {
    const options = { domein: 'wmo' } as const;
    const events = [
      toewijzing(1, '2025-02-01', null),
      start(1, '2025-02-01'),
      toewijzing(1, '2024-02-01', '2024-10-31', { ...options, id: 'W1' }),
      start(1, '2024-02-01', { ...options, id: 'W2' }),
      stop(1, '2024-02-01', '2024-10-31', '31', { ...options, id: 'W3' }),
      toewijzing(2, '2025-02-01', null, { ...options, id: 'W4' }),
      start(2, '2025-02-01', { ...options, id: 'W5' }),
    ];
    const { trajecten, toewijzingen } = fold(events, [toJeugdwet]);
    expect(trajecten.tInhoud.map(({ domein, toewijzingNummers }) => [domein, toewijzingNummers])).toEqual([
      ['jw', [1]],
      ['wmo', [2]],
    ]);
    expect(toewijzingen.map(({ domein, wet }) => `${domein} ${wet}`)).toEqual(['jw jw', 'wmo wmo', 'wmo jw']);
  });

  it('judges deliveries without toewijzing each on its own first day (IV096)', () => {
    const events = [
      start(null, '2024-05-01'),
      stop(null, '2024-05-01', '2024-08-31'),
      start(null, '2025-05-01', { id: 'B0tweede' }),
    ];
    const begins = (regels: readonly Wetregel[]) => fold(events, regels).trajecten.tInhoud.map(({ begin }) => begin);
    expect(begins([])).toEqual(['2024-05-01', '2025-05-01']);
    expect(begins([toWmo])).toEqual(['2024-05-01']);
  });

  const moments = fc.array(
    fc.record({
      offset: fc.integer({ min: 0, max: 700 }),
      length: fc.integer({ min: 1, max: 300 }),
      categorie: fc.constantFrom('45', '54'),
      domein: fc.constantFrom('jw' as const, 'wmo' as const),
    }),
    { minLength: 1, maxLength: 6 },
  );
  type Moment = typeof moments extends fc.Arbitrary<(infer One)[]> ? One : never;
  const eventsOf = ({ offset, length, categorie, domein }: Moment, at: number): Gebeurtenis[] => {
    const begin = addDays(plainDate('2024-01-01'), offset);
    const options = { categorie, domein };
    return [
      toewijzing(at + 1, begin, addDays(begin, length), { ...options, id: `T${at}` }),
      start(at + 1, begin, { ...options, id: `B${at}` }),
      stop(at + 1, begin, addDays(begin, length), '31', { ...options, id: `E${at}` }),
    ];
  };
  /** Rules that do not overlap: of two groups of each domein, each of which begins and may end. */
  const rules = fc
    .tuple(
      ...['jw 45', 'jw 54', 'wmo 45', 'wmo 54'].map(() => fc.option(fc.tuple(fc.nat(700), fc.option(fc.nat(400))))),
    )
    .map((chosen) =>
      chosen.flatMap((one, i): Wetregel[] => {
        if (one === null) return [];
        const [domein, wet] = i < 2 ? (['jw', 'wmo'] as const) : (['wmo', 'jw'] as const);
        const van = addDays(plainDate('2024-01-01'), one[0]);
        return [
          {
            domein,
            wet,
            categorie: i % 2 === 0 ? '45' : '54',
            codes: [],
            van,
            tot: one[1] === null ? null : addDays(van, one[1]),
          },
        ];
      }),
    );

  it('does not depend on the order of berichten or of rules', () => {
    fc.assert(
      fc.property(moments, rules, fc.infiniteStream(fc.nat()), (some, regels, order) => {
        const events = some.flatMap(eventsOf);
        const shuffled = <T>(items: readonly T[]) =>
          items
            .map((item) => [order.next().value, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        expect(canonicalJson(fold(shuffled(events), shuffled(regels)))).toBe(canonicalJson(fold(events, regels)));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves everything that began before a rule as it was, byte for byte', () => {
    fc.assert(
      fc.property(moments, fc.nat(700), (some, offset) => {
        const van = addDays(plainDate('2024-01-01'), offset);
        const regels = [
          { ...toWmo, van },
          { ...toJeugdwet, van },
        ];
        const earlier = some.flatMap((one, at) =>
          addDays(plainDate('2024-01-01'), one.offset) < van ? eventsOf(one, at) : [],
        );
        expect(canonicalJson(fold(earlier, regels))).toBe(canonicalJson(fold(earlier, [])));
        // And of everybody with help on both sides: each earlier toewijzing.
        const [without, withRule] = [fold(some.flatMap(eventsOf), []), fold(some.flatMap(eventsOf), regels)].map(
          ({ toewijzingen }) => toewijzingen.filter(({ begin }) => begin !== null && begin < van),
        );
        expect(canonicalJson(withRule)).toBe(canonicalJson(without));
      }),
      { numRuns: 300 },
    );
  });
});
