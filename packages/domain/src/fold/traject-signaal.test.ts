import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../plain-date.ts';
import { isOpenEnded, listTrajectSignalen } from './traject-signaal.ts';

const peildatum = plainDate('2025-12-31');
const begin = plainDate('2025-06-01');
const quiet = { begin, eind: null, rang: 1, gestapeld: false, verwijzer: '02' };
const ended = { openEnded: false, peildatum };

describe('S0-7 signals on a traject that the toegang did not refer', () => {
  it('are long, repeated, stacked and without an end date, each for its own reason', () => {
    expect(listTrajectSignalen(quiet, ended)).toEqual([]);
    expect(listTrajectSignalen({ ...quiet, rang: 2 }, ended)).toEqual(['herhaald']);
    expect(listTrajectSignalen({ ...quiet, gestapeld: true }, ended)).toEqual(['gestapeld']);
    expect(listTrajectSignalen(quiet, { openEnded: true, peildatum })).toEqual(['zonder-einddatum']);
  });

  it('are long from the 731st day, both days counted', () => {
    expect(listTrajectSignalen({ ...quiet, begin: addDays(peildatum, -729) }, ended)).toEqual([]);
    expect(listTrajectSignalen({ ...quiet, begin: addDays(peildatum, -730) }, ended)).toEqual(['lang']);
  });

  it('are none of what ended, what the toegang referred, or what nobody knows who referred', () => {
    const much = { ...quiet, rang: 5, gestapeld: true };
    expect(listTrajectSignalen(much, ended)).toEqual(['herhaald', 'gestapeld']);
    expect(listTrajectSignalen({ ...much, eind: peildatum }, ended)).toEqual([]);
    expect(listTrajectSignalen({ ...much, verwijzer: '01' }, ended)).toEqual([]);
    expect(listTrajectSignalen({ ...much, verwijzer: 'onbekend' }, ended)).toEqual([]);
  });

  it('do not take an end that is unknown for one that was not agreed', () => {
    expect(isOpenEnded({ toestand: 'actief', eind: null })).toBe(true);
    expect(isOpenEnded({ toestand: 'actief', eind: peildatum })).toBe(false);
    expect(isOpenEnded({ toestand: 'wees', eind: null })).toBe(false);
  });
});
