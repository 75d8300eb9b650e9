import { describe, expect, it } from 'vitest';
import { foldJeugdige } from './fold-jeugdige.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import type { Toewijzing } from './stand.ts';
import {
  aanbiederB,
  contextOf,
  declaratie,
  declaratieAntwoord,
  firstOf,
  regel,
  retourOf,
  start,
  toewijzing,
  vot,
  vow,
} from './testing.ts';

const PEILDATUM = '2026-09-15';

function fold(gebeurtenissen: Gebeurtenis[], peildatum = PEILDATUM): Toewijzing {
  return firstOf(foldJeugdige(gebeurtenissen, contextOf(peildatum)).toewijzingen);
}

const soortenOf = (gebeurtenissen: Gebeurtenis[]) =>
  foldJeugdige(gebeurtenissen, contextOf(PEILDATUM)).signalen.map((signaal) => signaal.soort);

describe('versions', () => {
  it('takes the latest Toewijzingsdatum and Toewijzingstijd as valid, whatever was sent last', () => {
    const row = fold([
      toewijzing(1, '2025-01-01', '2025-12-31', { op: '2025-06-01', tijd: '11:00:00', dag: '2025-06-01' }),
      toewijzing(1, '2025-01-01', '2025-09-30', { op: '2025-06-01', tijd: '10:00:00', dag: '2025-07-01' }),
      toewijzing(1, '2025-01-01', '2025-06-30'),
    ]);
    expect(row).toMatchObject({ eind: '2025-12-31', versies: 3, verlengingen: 2, verlengdeDagen: 92 + 92 });
    expect(row.verlengdVanaf).toEqual(['2025-06-30', '2025-09-30']);
  });

  it('counts the same version sent again once and keeps its RedenWijziging', () => {
    const row = fold([
      toewijzing(1, '2025-01-01', '2025-06-30', { reden: '05', dag: '2025-01-02' }),
      toewijzing(1, '2025-01-01', '2025-06-30', { dag: '2025-02-02', id: 'AGAIN' }),
    ]);
    expect(row).toMatchObject({ versies: 1, redenWijziging: '05' });
  });

  it('keeps the later Dagtekening when one moment has two contents, and shows a conflict (A15)', () => {
    const events = [
      toewijzing(1, '2025-01-01', '2025-07-31', { dag: '2025-01-03', id: 'LATER' }),
      toewijzing(1, '2025-01-01', '2025-06-30', { dag: '2025-01-02', id: 'EARLIER' }),
    ];
    expect(fold(events)).toMatchObject({ eind: '2025-07-31', versies: 1, verlengingen: 0 });
    expect(soortenOf(events)).toEqual(['versie-conflict']);
  });

  it('counts a stretch after a shortening, and one to no end without days (A18)', () => {
    const row = fold([
      toewijzing(1, '2025-01-01', '2025-12-31', { op: '2025-01-01' }),
      toewijzing(1, '2025-01-01', '2025-06-30', { op: '2025-02-01', reden: '05' }),
      toewijzing(1, '2025-01-01', '2025-07-10', { op: '2025-08-01', reden: '04' }),
      toewijzing(1, '2025-01-01', null, { op: '2025-09-01', reden: '04' }),
    ]);
    expect(row).toMatchObject({ verlengingen: 2, verlengdeDagen: 10, verlengdVanaf: ['2025-06-30', '2025-07-10'] });
  });
});

describe('toestand', () => {
  it('follows the 301 alone; the Einddatum itself is still actief (A20)', () => {
    const events = [toewijzing(1, '2025-01-10', '2025-06-30'), start(1, '2025-01-10')];
    expect(fold(events, '2025-01-09').toestand).toBe('gepland');
    expect(fold(events, '2025-06-30').toestand).toBe('actief');
    expect(fold(events, '2025-07-01').toestand).toBe('beeindigd');
  });

  it('is verwijderd after 13 with end = start, with begin and eind as sent (A14), no levering and no traject (A23)', () => {
    const events = [
      toewijzing(1, '2025-01-10', '2025-06-30'),
      toewijzing(1, '2025-01-10', '2025-01-10', { op: '2025-01-15', reden: '13' }),
      start(1, '2025-01-10'),
      declaratie('D', '2025-02-01', [regel(1, '2025-01', 100, { ref: 'D' })]),
    ];
    const stand = foldJeugdige(events, contextOf(PEILDATUM));
    expect(stand.toewijzingen[0]).toMatchObject({
      toestand: 'verwijderd',
      begin: '2025-01-10',
      eind: '2025-01-10',
      levering: [],
      declaraties: [{ maand: '2025-01', ingediend: 100 }],
    });
    expect(stand.toewijzingen[0]).not.toHaveProperty('wacht');
    expect(stand.trajecten).toEqual({ tCbs: [], tInhoud: [] });
    expect(stand.signalen.map((signaal) => [signaal.soort, signaal.code])).toEqual([
      ['declaratie-op-verwijderde-toewijzing', '9384'],
      ['start-op-verwijderde-toewijzing', '9019'],
    ]);
  });

  it('reads reason 01 as a removal only with end = start and before 1 April 2022 (A7)', () => {
    const removed = (eind: string, op: string) =>
      fold([toewijzing(1, '2022-01-10', '2022-06-30'), toewijzing(1, '2022-01-10', eind, { op, reden: '01' })])
        .toestand;
    expect(removed('2022-01-10', '2022-03-31')).toBe('verwijderd');
    expect(removed('2022-01-10', '2022-04-01')).toBe('beeindigd');
    expect(removed('2022-02-10', '2022-03-31')).toBe('beeindigd');
  });

  it('is wees when only other berichten name the number, and still has levering and claims (A6)', () => {
    const stand = foldJeugdige([start(1, '2025-01-10')], contextOf(PEILDATUM));
    expect(stand.toewijzingen).toMatchObject([
      { toestand: 'wees', begin: null, eind: null, product: null, versies: 0, verwijzer: 'onbekend' },
    ]);
    expect(stand.trajecten.tInhoud).toMatchObject([{ toewijzingNummers: [1], onvolledig: true, hulpvorm: 'amb' }]);
    expect(stand.signalen).toMatchObject([{ soort: 'bericht-zonder-toewijzing', code: '9019' }]);
  });

  it('knows a number from a wijzigingsverzoek too', () => {
    expect(fold([vow('W1', '2025-01-10', [7])])).toMatchObject({ toewijzingNummer: 7, toestand: 'wees', levering: [] });
  });
});

describe('retours (A25)', () => {
  const first = toewijzing(1, '2025-01-01', '2025-06-30', { id: 'FIRST' });
  const second = toewijzing(1, '2025-01-01', '2025-12-31', { op: '2025-03-01', id: 'SECOND' });

  it('ignores a bericht that its retour rejects, and shows it', () => {
    const events = [first, second, retourOf(second, ['9332'])];
    const stand = foldJeugdige(events, contextOf(PEILDATUM));
    expect(stand.toewijzingen).toMatchObject([{ eind: '2025-06-30', versies: 1 }]);
    expect(stand.apart).toEqual([]);
    expect(stand.signalen).toEqual([
      { soort: 'afgewezen-bericht', berichtId: 'SECOND.xml', domein: 'jw', toewijzingNummer: null, code: '9332' },
    ]);
  });

  it('counts a bericht without retour provisionally', () => {
    expect(fold([first]).voorlopig).toBe(true);
    expect(fold([first, retourOf(first)]).voorlopig).toBe(false);
  });
});

describe('verwijzer (A5)', () => {
  it('comes from the VOT whose reference the toewijzing carries', () => {
    const events = [vot('V1', '2025-01-01', '03'), toewijzing(1, '2025-01-08', null, { referentie: 'V1' })];
    expect(fold(events)).toMatchObject({ verwijzer: '03', verwijzerAfgeleid: false });
  });

  it.each([
    ['02', { naam: 'Praktijk Wilg' }, 'Praktijk Wilg'],
    ['05', { zorgverlenerCode: aanbiederB, naam: 'Praktijk Wilg' }, aanbiederB],
    ['02', {}, undefined],
    // The Naam of who refers oneself is that of a parent.
    ['06', { naam: 'Naam van een ouder' }, undefined],
  ])('S0-2 keeps the practice of kind %s that the VOT tells', (type, told, praktijk) => {
    const request = vot('V1', '2025-01-01', type);
    if (request.kind === 'vot') Object.assign(request.product.verwijzer, told);
    const folded = fold([request, toewijzing(1, '2025-01-08', null, { referentie: 'V1' })]);
    expect([folded.verwijzer, folded.praktijk]).toEqual([type, praktijk]);
  });

  it('is 01, derived, for a first grant without reference', () => {
    const extended = toewijzing(1, '2025-01-08', null, { op: '2025-03-01', reden: '04', referentie: 'W1' });
    const events = [toewijzing(1, '2025-01-08', '2025-06-30'), extended];
    expect(fold(events)).toMatchObject({ verwijzer: '01', verwijzerAfgeleid: true });
  });

  it('is onbekend when the VOT is missing, or of another aanbieder, or the first grant is not known', () => {
    const withReference = toewijzing(1, '2025-01-08', null, { referentie: 'V1' });
    expect(fold([withReference]).verwijzer).toBe('onbekend');
    expect(fold([withReference, vot('V1', '2025-01-01', '02', { aanbieder: aanbiederB })]).verwijzer).toBe('onbekend');
    expect(fold([toewijzing(1, '2025-01-08', null, { reden: '04' })]).verwijzer).toBe('onbekend');
    expect(soortenOf([withReference])).toContain('onbekende-referentie');
  });
});

describe('wacht and levertijd (A9)', () => {
  it('counts from the VOT and from the later of Toewijzingsdatum and Ingangsdatum', () => {
    const row = fold([
      vot('V1', '2025-01-01'),
      toewijzing(1, '2025-01-20', null, { op: '2025-01-08', referentie: 'V1' }),
      start(1, '2025-02-03'),
    ]);
    expect(row.wacht).toEqual({ dagen: 33, gecensureerd: false });
    expect(row.levertijd).toEqual({ dagen: 14, gecensureerd: false });
  });

  it('counts from the first Toewijzingsdatum without VOT, and is censored while not started (A30)', () => {
    const row = fold([
      toewijzing(1, '2026-09-01', '2026-10-01', { op: '2026-08-01' }),
      toewijzing(1, '2026-09-01', '2026-12-01', { op: '2026-09-10' }),
    ]);
    expect(row.wacht).toEqual({ dagen: 45, gecensureerd: true });
    expect(row.levertijd).toEqual({ dagen: 14, gecensureerd: true });
  });

  it('does not wait before the Ingangsdatum, and never a negative time', () => {
    expect(fold([toewijzing(1, '2026-10-01', null, { op: '2026-08-01' })])).not.toHaveProperty('wacht');
    const early = fold([toewijzing(1, '2025-02-01', null), start(1, '2025-01-20')]);
    expect(early.wacht).toEqual({ dagen: 0, gecensureerd: false });
  });
});

describe('hulpvorm', () => {
  it('of a generic toewijzing is that of the category with the largest granted amount (A36)', () => {
    const row = fold([
      toewijzing(1, '2025-01-01', null, { categorie: null }),
      declaratie('D', '2025-02-01', [
        regel(1, '2025-01', 500, { ref: 'A', categorie: '41' }),
        regel(1, '2025-01', 300, { ref: 'B', categorie: '45' }),
        regel(1, '2025-01', 900, { ref: 'C', categorie: '43' }),
      ]),
      ...declaratieAntwoord('D', '2025-02-10', { regels: ['C'] }),
    ]);
    expect(row).toMatchObject({ hulpvorm: 'dag', hulpvormAfgeleid: true, product: null });
  });

  it('of a wees does not depend on the order of two products in one bericht', () => {
    const removal = start(1, '2025-01-10', { categorie: '41', status: '3', dag: '2025-02-01', id: 'ONE' });
    const again = start(1, '2025-01-10', { categorie: '43', dag: '2025-02-01', id: 'ONE' });
    expect(fold([removal, again])).toEqual(fold([again, removal]));
  });
});
