import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../plain-date.ts';
import { type Gezinsband, proposeGezin } from './propose-gezin.ts';

const day = plainDate('2026-06-01');

function band(jeugdigeId: string, soort: Gezinsband['soort'], sleutel: string, change: Partial<Gezinsband> = {}) {
  return { jeugdigeId, soort, sleutel, van: plainDate('2020-01-01'), tot: null, ...change };
}

describe('the proposal of a gezin', () => {
  it('S4-100 joins those of one address and those of one parent, also over two addresses', () => {
    // Noor and Sam live with their mother; Sam also at his father's, where half-brother Bo lives.
    const banden = [
      band('noor', 'adres', 'bij moeder'),
      band('sam', 'adres', 'bij moeder'),
      band('sam', 'ouder', 'vader'),
      band('bo', 'ouder', 'vader'),
      band('bo', 'adres', 'bij vader'),
      band('buurkind', 'adres', 'ernaast'),
    ];
    expect(proposeGezin(banden, 'noor', day)).toEqual([
      { jeugdigeId: 'noor', redenen: [] },
      { jeugdigeId: 'sam', redenen: ['adres', 'ouder'] },
      { jeugdigeId: 'bo', redenen: ['ouder'] },
    ]);
  });

  it('looks at the ties of the day only: the last day of a stay still counts', () => {
    const moved = [band('noor', 'adres', 'a'), band('sam', 'adres', 'a', { tot: plainDate('2026-06-01') })];
    expect(proposeGezin(moved, 'noor', day)).toHaveLength(2);
    expect(proposeGezin(moved, 'noor', plainDate('2026-06-02'))).toHaveLength(1);
    expect(proposeGezin(moved, 'noor', plainDate('2019-12-31'))).toHaveLength(1);
  });

  it('knows a home and a parent with the same key apart, and somebody without ties', () => {
    const banden = [band('noor', 'adres', 'x'), band('sam', 'ouder', 'x')];
    expect(proposeGezin(banden, 'noor', day)).toEqual([{ jeugdigeId: 'noor', redenen: [] }]);
    expect(proposeGezin([], 'noor', day)).toEqual([{ jeugdigeId: 'noor', redenen: [] }]);
  });

  it('gives the same gezin whoever of it is asked about', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const any = fc.array(
      fc.tuple(id, fc.constantFrom('adres' as const, 'ouder' as const), fc.constantFrom('1', '2', '3')),
    );
    const idsOf = (banden: Gezinsband[], from: string) =>
      proposeGezin(banden, from, day)
        .map(({ jeugdigeId }) => jeugdigeId)
        .toSorted();
    fc.assert(
      fc.property(any, (ties) => {
        const banden = ties.map(([jeugdige, soort, sleutel]) => band(jeugdige, soort, sleutel));
        const whole = idsOf(banden, 'a');
        for (const member of whole) expect(idsOf(banden, member)).toEqual(whole);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
