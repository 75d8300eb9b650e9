import { describe, expect, it } from 'vitest';
import type { Gebeurtenis } from '../fold/gebeurtenis.ts';
import { retourOf, start, stop, toewijzing } from '../fold/testing.ts';
import { plainDate } from '../plain-date.ts';
import { listEigenToewijzingen } from './eigen-toewijzing.ts';
import { judgeStart, judgeStop } from './judge-levering.ts';

const peildatum = plainDate('2026-06-01');
const first = toewijzing(1, '2026-01-01', '2026-12-31');

function only(...gebeurtenissen: Gebeurtenis[]) {
  const [one] = listEigenToewijzingen([first, ...gebeurtenissen], peildatum);
  if (one === undefined) throw new Error('There is a toewijzing');
  return one;
}

describe('listEigenToewijzingen', () => {
  it('gives the valid version, and in what order the berichten came does not matter', () => {
    const longer = toewijzing(1, '2026-01-01', '2027-06-30', { op: '2026-05-01', reden: '04' });
    const own = [longer, start(1, '2026-01-05'), first];
    for (const order of [own, own.toReversed()]) {
      expect(listEigenToewijzingen(order, peildatum)).toMatchObject([
        { product: { einddatum: '2027-06-30', redenWijziging: '04' }, toestand: 'actief', fase: 'loopt' },
      ]);
    }
  });

  it('tells where the delivery stands, without what was rejected or removed', () => {
    const begun = start(1, '2026-01-05');
    expect(only()).toMatchObject({ fase: 'niet-gestart', begin: null, confirmed: false });
    expect(only(begun)).toMatchObject({ fase: 'loopt', begin: '2026-01-05', eind: null });
    expect(only(begun, retourOf(begun, ['9019']))).toMatchObject({ fase: 'niet-gestart' });
    expect(only(begun, start(1, '2026-01-05', { status: '3', dag: '2026-01-08' }))).toMatchObject({
      fase: 'niet-gestart',
    });
    expect(only(begun, stop(1, '2026-01-05', '2026-03-01', '20'))).toMatchObject({
      fase: 'onderbroken',
      eind: '2026-03-01',
    });
    expect(only(begun, stop(1, '2026-01-05', '2026-03-01', '31'))).toMatchObject({ fase: 'gestopt', eindReden: '31' });
    expect(only(retourOf(first)).confirmed).toBe(true);
  });
});

describe('a start or stop', () => {
  const day = plainDate;
  const today = day('2026-05-29');
  const begun = start(1, '2026-01-05');
  const stopAt = (eind: string, reden: string) => ({ einddatum: day(eind), redenBeeindiging: reden });

  it('S4-127 begins once, not later than today and within the toewijzing (TR326, TR134)', () => {
    expect(judgeStart(only(), day('2026-05-29'), today)).toBeUndefined();
    expect(judgeStart(only(), day('2026-05-30'), today)).toBe('in-de-toekomst');
    expect(judgeStart(only(), day('2025-12-31'), today)).toBe('voor-toewijzing');
    expect(judgeStart(only(begun), day('2026-05-01'), today)).toBe('levering-loopt');
    const stopped = only(begun, stop(1, '2026-01-05', '2026-03-01', '20'));
    expect(judgeStart(stopped, day('2026-03-01'), today)).toBe('voor-einde');
    expect(judgeStart(stopped, day('2026-03-02'), today)).toBeUndefined();
    const removed = toewijzing(1, '2026-01-01', '2026-01-01', { op: '2026-02-01', reden: '13' });
    expect(judgeStart(only(removed), day('2026-05-01'), today)).toBe('verwijderd');
    const short = toewijzing(1, '2026-01-01', '2026-02-01', { op: '2026-01-20', reden: '05' });
    expect(judgeStart(only(short), day('2026-02-02'), today)).toBe('na-toewijzing');
  });

  it('S4-127 ends what began, once for good and once for a while (TR382, TR413, TR414, TR415)', () => {
    expect(judgeStop(only(), stopAt('2026-03-01', '31'), today)).toBe('niet-gestart');
    expect(judgeStop(only(begun), stopAt('2026-01-04', '31'), today)).toBe('voor-begin');
    expect(judgeStop(only(begun), stopAt('2026-05-30', '31'), today)).toBe('in-de-toekomst');
    expect(judgeStop(only(begun), stopAt('2026-03-01', '31'), today)).toBeUndefined();
    const paused = only(begun, stop(1, '2026-01-05', '2026-03-01', '20'));
    expect(judgeStop(paused, stopAt('2026-04-01', '20'), today)).toBe('al-onderbroken');
    expect(judgeStop(paused, stopAt('2026-02-28', '31'), today)).toBe('voor-einde');
    expect(judgeStop(paused, stopAt('2026-03-01', '31'), today)).toBeUndefined();
    const ended = only(begun, stop(1, '2026-01-05', '2026-03-01', '31'));
    expect(judgeStop(ended, stopAt('2026-04-01', '31'), today)).toBe('al-gestopt');
  });
});
