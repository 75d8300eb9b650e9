import { describe, expect, it } from 'vitest';
import { foldJeugdige } from './fold-jeugdige.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import type { JeugdigeStand } from './stand.ts';
import {
  aanbiederB,
  contextOf,
  declaratie,
  declaratieAntwoord,
  firstOf,
  regel,
  start,
  stop,
  type ToewijzingOptions,
  toewijzing,
} from './testing.ts';

const PEILDATUM = '2026-09-15';

/** A toewijzing that is delivered exactly in its period. */
function care(number: number, begin: string, eind: string | null, options: ToewijzingOptions = {}): Gebeurtenis[] {
  const { aanbieder, domein } = options;
  const categorie = options.categorie ?? '45';
  const delivery = { categorie, ...(aanbieder && { aanbieder }), ...(domein && { domein }) };
  const stops = eind === null ? [] : [stop(number, begin, eind, '31', delivery)];
  return [toewijzing(number, begin, eind, options), start(number, begin, delivery), ...stops];
}

function fold(...gebeurtenissen: Gebeurtenis[][]): JeugdigeStand {
  return foldJeugdige(gebeurtenissen.flat(), contextOf(PEILDATUM));
}

const shapeOf = (stand: JeugdigeStand, variant: 'tCbs' | 'tInhoud') =>
  stand.trajecten[variant].map(({ toewijzingNummers, begin, eind }) => [toewijzingNummers, begin, eind]);

describe('merging', () => {
  it('joins overlapping care in both variants, without a verlenging (A4)', () => {
    const stand = fold(care(1, '2025-01-06', '2025-06-30'), care(2, '2025-05-01', '2025-10-31'));
    expect(shapeOf(stand, 'tCbs')).toEqual([[[1, 2], '2025-01-06', '2025-10-31']]);
    expect(stand.trajecten.tInhoud).toMatchObject([{ verlengingen: 0, actieveDagen: 299 }]);
  });

  it('ends with the interval that ends last, also when it lies around the other', () => {
    const stand = fold(care(1, '2025-01-06', '2025-12-31'), care(2, '2025-03-01', '2025-04-30'));
    expect(shapeOf(stand, 'tCbs')).toEqual([[[1, 2], '2025-01-06', '2025-12-31']]);
  });

  it('bridges 28 days without care in tInhoud, not 29, and none in tCbs (A1)', () => {
    const bridged = fold(care(1, '2025-01-06', '2025-03-31'), care(2, '2025-04-29', '2025-09-30'));
    expect(bridged.trajecten.tInhoud).toMatchObject([
      { toewijzingNummers: [1, 2], verlengingen: 1, verlengdeDagen: 0 },
    ]);
    expect(bridged.trajecten.tCbs).toHaveLength(2);
    const apart = fold(care(1, '2025-01-06', '2025-03-31'), care(2, '2025-04-30', '2025-09-30'));
    expect(apart.trajecten.tInhoud).toMatchObject([{ rang: 1 }, { rang: 2, verlengingen: 0 }]);
  });

  it('counts a conversion as administrative, before rule b, up to one day without care (A4, A33)', () => {
    const former = (number: number) => [
      ...care(number, '2024-03-01', '2024-12-31'),
      toewijzing(number, '2024-03-01', '2024-12-31', { op: '2024-12-01', reden: '03' }),
    ];
    const counts = (next: Gebeurtenis[]) =>
      fold(former(1), next).trajecten.tInhoud.map((t) => [t.administratieveVoortzettingen, t.verlengingen]);
    expect(counts(care(2, '2025-01-01', '2025-06-30', { code: '45B01' }))).toEqual([[1, 0]]);
    expect(counts(care(2, '2025-01-02', '2025-06-30'))).toEqual([[1, 0]]);
    expect(counts(care(2, '2025-01-03', '2025-06-30'))).toEqual([[0, 1]]);
  });

  it('starts a new traject when a conversion maps to another hulpvorm, and says so (A32)', () => {
    const former = toewijzing(1, '2024-03-01', '2024-12-31', { op: '2024-12-01', reden: '03' });
    const stand = fold(
      [...care(1, '2024-03-01', '2024-12-31'), former],
      care(2, '2025-01-01', '2025-06-30', { categorie: '41' }),
    );
    expect(stand.trajecten.tInhoud).toHaveLength(2);
    expect(stand.signalen).toMatchObject([{ soort: 'omzetting-andere-hulpvorm', toewijzingNummer: 2 }]);
  });

  it('counts stretches in both variants (A21)', () => {
    const longer = toewijzing(1, '2025-01-06', '2025-09-30', { op: '2025-06-01', reden: '04' });
    const stand = fold(care(1, '2025-01-06', '2025-06-30'), [longer]);
    for (const rows of [stand.trajecten.tCbs, stand.trajecten.tInhoud]) {
      expect(rows).toMatchObject([{ verlengingen: 1, verlengdeDagen: 92, verlengdVanaf: ['2025-06-30'] }]);
    }
  });

  it('keeps aanbieders apart unless they are one group (A24)', () => {
    const both = [
      ...care(1, '2025-01-06', '2025-06-30'),
      ...care(2, '2025-05-01', '2025-10-31', { aanbieder: aanbiederB }),
    ];
    expect(fold(both).trajecten.tCbs).toHaveLength(2);
    const grouped = foldJeugdige(both, contextOf(PEILDATUM, { aanbiedergroepOf: () => 'groep' }));
    expect(grouped.trajecten.tCbs).toHaveLength(1);
  });

  it('leaves out the Wmo (A22)', () => {
    const stand = fold(care(1, '2025-01-06', '2025-06-30', { domein: 'wmo', categorie: '02' }));
    expect(firstOf(stand.toewijzingen).levering).toHaveLength(1);
    expect(stand.trajecten).toEqual({ tCbs: [], tInhoud: [] });
    expect(stand.zorgperioden).toEqual([]);
  });

  it('makes a traject of delivery without toewijzing, the taakgerichte variant (IV096)', () => {
    const stand = fold([start(null, '2025-01-06'), stop(null, '2025-01-06', '2025-03-31')]);
    expect(stand.toewijzingen).toEqual([]);
    expect(shapeOf(stand, 'tInhoud')).toEqual([[[], '2025-01-06', '2025-03-31']]);
  });
});

describe('career', () => {
  it('ranks by begin, then eind with open last, then lowest number (A19)', () => {
    const stand = fold(
      care(9, '2025-01-06', null, { categorie: '41' }),
      care(8, '2025-01-06', '2025-06-30', { categorie: '43' }),
      care(7, '2025-01-06', '2025-06-30', { categorie: '54' }),
      care(6, '2024-01-06', '2024-06-30'),
    );
    expect(stand.trajecten.tInhoud.map((t) => [t.rang, t.toewijzingNummers[0]])).toEqual([
      [1, 6],
      [2, 7],
      [3, 8],
      [4, 9],
    ]);
  });

  it('marks a traject that begins while another runs as parallel, to the last day (A34)', () => {
    const stand = fold(
      care(1, '2025-01-06', '2025-03-31'),
      care(2, '2025-03-31', '2025-04-30', { categorie: '41' }),
      care(3, '2025-05-01', '2025-05-31', { categorie: '54' }),
    );
    expect(stand.trajecten.tInhoud.map((t) => t.parallel)).toEqual([false, true, false]);
  });

  it('marks trajecten that share 28 days as gestapeld, not 27 (A34)', () => {
    const stacked = (begin: string) =>
      fold(
        care(1, '2025-01-01', '2025-03-31'),
        care(2, begin, '2025-12-31', { categorie: '41' }),
      ).trajecten.tInhoud.map((t) => t.gestapeld);
    expect(stacked('2025-03-04')).toEqual([true, true]);
    expect(stacked('2025-03-05')).toEqual([false, false]);
  });

  it('marks the third that begins within 24 months as gestapeld (A34)', () => {
    const third = (begin: string) =>
      fold(
        care(1, '2023-01-10', '2023-02-10'),
        care(2, '2023-06-10', '2023-07-10'),
        care(3, begin, '2025-12-31'),
      ).trajecten.tInhoud.map((t) => t.gestapeld);
    expect(third('2025-01-09')).toEqual([false, false, true]);
    expect(third('2025-01-10')).toEqual([false, false, false]);
  });
});

describe('zorgperioden', () => {
  it('bridge 30 days without care over aanbieders, not 31 (A1)', () => {
    const after = (begin: string) =>
      fold(care(1, '2025-01-06', '2025-03-31'), care(2, begin, '2025-09-30', { aanbieder: aanbiederB })).zorgperioden;
    expect(after('2025-05-01')).toMatchObject([
      { begin: '2025-01-06', eind: '2025-09-30', toewijzingNummers: [1, 2], langdurig: false },
    ]);
    expect(after('2025-05-02')).toHaveLength(2);
  });

  it('are not broken by a pause within an interval (A31)', () => {
    const stand = fold([
      start(1, '2025-01-01'),
      stop(1, '2025-01-01', '2025-03-31', '20'),
      start(1, '2025-06-30'),
      stop(1, '2025-06-30', '2025-12-31'),
    ]);
    expect(stand.zorgperioden).toMatchObject([{ begin: '2025-01-01', eind: '2025-12-31' }]);
  });

  it('are langdurig beyond 730 days, an open one counted to the peildatum (A2)', () => {
    const langdurig = (begin: string, eind: string | null) =>
      firstOf(fold(care(1, begin, eind)).zorgperioden).langdurig;
    expect(langdurig('2023-01-01', '2024-12-30')).toBe(false);
    expect(langdurig('2023-01-01', '2024-12-31')).toBe(true);
    expect(langdurig('2024-09-16', null)).toBe(false);
    expect(langdurig('2024-09-15', null)).toBe(true);
  });
});

describe('iJw-stapeling', () => {
  it('is the same product at the same aanbieder in overlapping toewijzingen, removed ones left out', () => {
    const soorten = (...options: ToewijzingOptions[]) =>
      fold(
        options.map((one, i) => toewijzing(i + 1, '2026-01-01', '2026-12-31', { code: '45A48', id: `S${i}`, ...one })),
      ).signalen.map((signaal) => signaal.soort);
    expect(soorten({}, {})).toEqual(['ijw-stapeling']);
    expect(soorten({}, { code: '45A53' })).toEqual([]);
    expect(soorten({}, { aanbieder: aanbiederB })).toEqual([]);
  });

  it('S4-105 is not a warm hand-over: two aanbieders overlap 6 weeks with the same product, and both are paid', () => {
    const product = { code: '45A48' };
    const by = { aanbieder: aanbiederB };
    const stand = fold(
      care(1, '2025-01-06', '2025-07-13', product),
      // 2 June up to and with 13 July: 42 days.
      care(2, '2025-06-02', '2025-12-31', { ...product, ...by }),
      [
        declaratie('D1', '2025-07-10', [regel(1, '2025-06', 700, { ref: 'A' })]),
        ...declaratieAntwoord('D1', '2025-07-15'),
        declaratie('D2', '2025-07-10', [regel(2, '2025-06', 500, { ref: 'B', begin: '2025-06-02' })], by),
        ...declaratieAntwoord('D2', '2025-07-15', by),
      ],
    );
    expect(stand.signalen).toEqual([]);
    expect(stand.toewijzingen.map(({ declaraties }) => declaraties.map(({ toegekend }) => toegekend))).toEqual([
      [700],
      [500],
    ]);
  });
});
