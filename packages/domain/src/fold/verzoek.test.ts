import { describe, expect, it } from 'vitest';
import { plainDate } from '../plain-date.ts';
import { type Termijn, termijnen } from '../term/termijn.ts';
import { foldJeugdige } from './fold-jeugdige.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import type { Verzoek } from './stand.ts';
import { antwoord, contextOf, firstOf, retourOf, toewijzing, vot, vow } from './testing.ts';

function verzoekOf(gebeurtenissen: Gebeurtenis[], peildatum: string): Verzoek {
  return firstOf(foldJeugdige(gebeurtenissen, contextOf(peildatum)).verzoeken);
}

describe('verzoek', () => {
  it('is open for five working days, holidays left out, then te-laat (A12, OP274)', () => {
    // Wednesday 16 April 2025; Goede Vrijdag 18 and paasmaandag 21 April do not count: 17, 22, 23, 24, 25 April.
    const request = [vot('V1', '2025-04-16')];
    expect(verzoekOf(request, '2025-04-25').toestand).toBe('open');
    expect(verzoekOf(request, '2025-04-26').toestand).toBe('te-laat');
  });

  it('is in-onderzoek for eight weeks from the Dagtekening of the verzoek, then te-laat (A12)', () => {
    const request = [vot('V1', '2025-03-03'), antwoord('V1', '2025-03-06', '2')];
    expect(verzoekOf(request, '2025-04-28').toestand).toBe('in-onderzoek');
    expect(verzoekOf(request, '2025-04-29').toestand).toBe('te-laat');
  });

  it('is te-laat by the limits that the gemeente had on the Dagtekening (A12)', () => {
    const standard = termijnen.find(({ soort }) => soort === 'antwoord')!;
    const looked = termijnen.find(({ soort }) => soort === 'antwoord-na-onderzoek')!;
    const limits: Termijn[] = [
      { ...standard, vanaf: plainDate('2025-03-01'), duur: { unit: 'werkdagen', count: 8 } },
      { ...looked, vanaf: plainDate('2025-03-01'), duur: { unit: 'weeks', count: 6 } },
    ];
    const toestand = (events: Gebeurtenis[], peildatum: string) =>
      firstOf(foldJeugdige(events, contextOf(peildatum, { termijnen: limits })).verzoeken).toestand;
    // Monday 3 March 2025: the eighth working day is Thursday the 13th; six weeks end on 14 April.
    expect(toestand([vot('V1', '2025-03-03')], '2025-03-13')).toBe('open');
    expect(toestand([vot('V1', '2025-03-03')], '2025-03-14')).toBe('te-laat');
    const held = [vot('V1', '2025-03-03'), antwoord('V1', '2025-03-06', '2')];
    expect(toestand(held, '2025-04-14')).toBe('in-onderzoek');
    expect(toestand(held, '2025-04-15')).toBe('te-laat');
    // Asked on Friday 28 February, before they were set: five days end on 7 March.
    expect(toestand([vot('V1', '2025-02-28')], '2025-03-07')).toBe('open');
    expect(toestand([vot('V1', '2025-02-28')], '2025-03-08')).toBe('te-laat');
  });

  it('is afgewezen with its reason, also after onderzoek', () => {
    const request = [
      antwoord('V1', '2025-03-20', '1', '6'),
      vot('V1', '2025-03-03'),
      antwoord('V1', '2025-03-06', '2'),
    ];
    expect(verzoekOf(request, '2026-01-01')).toMatchObject({ toestand: 'afgewezen', redenAfwijzing: '6' });
  });

  it('is toegekend by a 301 that carries the reference, also late', () => {
    const granted = toewijzing(1, '2025-03-10', null, { referentie: 'V1' });
    expect(verzoekOf([granted, vot('V1', '2025-03-03', '04')], '2025-03-11')).toMatchObject({
      soort: 'vot',
      toestand: 'toegekend',
      verwijzer: '04',
      toewijzingNummers: [1],
    });
  });

  it('counts every toewijzing that carries the reference of a wijzigingsverzoek (A39)', () => {
    const events = [
      toewijzing(2, '2025-01-01', null, { referentie: 'W1', dag: '2025-03-03', id: 'G2' }),
      toewijzing(1, '2025-01-01', '2025-12-31', { op: '2025-03-03', referentie: 'W1' }),
      vow('W1', '2025-03-01', [1, 2]),
    ];
    const row = verzoekOf(events, '2025-03-11');
    expect(row).toMatchObject({ soort: 'vow', toestand: 'toegekend', toewijzingNummers: [1, 2] });
    expect(row).not.toHaveProperty('verwijzer');
  });

  it('is not there when its retour rejects it (A25); its answer is then of an unknown reference (A38, 9355)', () => {
    const request = vot('V1', '2025-03-03');
    const events = [request, retourOf(request, ['9374']), antwoord('V1', '2025-03-06', '1', '3')];
    const stand = foldJeugdige(events, contextOf('2025-04-01'));
    expect(stand.verzoeken).toEqual([]);
    expect(stand.signalen.map((signaal) => signaal.code)).toEqual(['9374', '9355']);
  });

  it('makes no row for a 301 with an unknown reference (A38, 9379)', () => {
    const stand = foldJeugdige([toewijzing(1, '2025-03-10', null, { referentie: 'V9' })], contextOf('2025-04-01'));
    expect(stand.verzoeken).toEqual([]);
    expect(stand.signalen).toMatchObject([{ soort: 'onbekende-referentie', code: '9379', toewijzingNummer: 1 }]);
  });
});
