import { describe, expect, it } from 'vitest';
import { emptyAkkoord, isFilled, toGezegd, type WhoAgrees } from './akkoord-draft.ts';

const nobody: WhoAgrees = { namen: [], nodig: ['ouder'], missing: true };
const rows = (who: WhoAgrees) => emptyAkkoord(who).gevers.map(({ hoedanigheid }) => hoedanigheid);

describe('the yes of a family', () => {
  it('S4-105 takes both parents when Samenpad knows none, and one beside the one it knows', () => {
    expect(rows(nobody)).toEqual(['ouder', 'ouder']);
    expect(rows({ ...nobody, namen: ['M. de Wit'] })).toEqual(['ouder']);
    // The youth of twelve is no parent.
    expect(rows({ ...nobody, nodig: ['jeugdige', 'ouder'], namen: ['Sem'] })).toEqual(['ouder', 'ouder']);
    expect(rows({ ...nobody, nodig: ['vertegenwoordiger'] })).toEqual(['vertegenwoordiger']);
    expect(rows({ ...nobody, nodig: [] })).toEqual(['ouder']);
  });

  it('S4-105 sends whoever was filled in, each with what shows the authority', () => {
    const empty = { ...emptyAkkoord(nobody), hoe: 'ja', op: '2026-11-20' };
    const both = ['M. de Wit', 'P. de Wit'].map((naam) => ({
      naam,
      hoedanigheid: 'ouder',
      gezagBewijs: 'gezagsregister',
    }));
    expect(toGezegd({ ...empty, gevers: [...both, ...empty.gevers] })).toEqual({
      antwoord: true,
      op: '2026-11-20',
      genoemd: both,
    });
    expect(isFilled({ ...empty, gevers: both })).toBe(true);
    expect(isFilled({ ...empty, gevers: both.map((one) => ({ ...one, gezagBewijs: '' })) })).toBe(false);
    expect(toGezegd({ ...empty, hoe: 'nee', gevers: both })?.genoemd).toEqual([]);
  });
});
