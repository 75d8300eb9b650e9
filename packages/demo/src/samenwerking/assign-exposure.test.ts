import { expect, test } from 'vitest';
import { Stream } from '../random/stream.ts';
import { generateRegio } from '../regio/regio.ts';
import { assignExposure, type Candidate, differenceOf } from './assign-exposure.ts';
import { mdoTruth, nazorgTruth } from './mdo-nazorg.ts';

test('by hand: of 40, half with it; the event comes to 6 of 20 with and 10 of 20 without, for a difference of −.20', () => {
  const candidates = Array.from(
    { length: 40 },
    (_, i): Candidate => ({ key: `${i}`, stratum: '1', share: 0.5, event: i < 16 }),
  );
  const exposed = assignExposure(new Stream(7, 'proef'), candidates, -0.2);
  expect(exposed.size).toBe(20);
  expect(candidates.filter(({ key, event }) => event && exposed.has(key))).toHaveLength(6);
  expect(differenceOf(candidates, exposed)).toEqual({ verschil: -0.2, ongecorrigeerd: -0.2 });
});

test.each([1, 2, 3, 4, 5])(
  'T13 T14 are planted as they are told, and the raw difference misleads (seed %i)',
  (seed) => {
    const regio = generateRegio({ seed, size: 'S' });
    const [mdo, nazorg] = [mdoTruth(regio), nazorgTruth(regio)];
    expect(mdo.verschil).toBeCloseTo(-0.08, 2);
    expect(nazorg.verschil).toBeCloseTo(-0.07, 2);
    // An MDO is for those of whom care comes back most.
    expect(mdo.ongecorrigeerd).toBeGreaterThan(mdo.verschil + 0.02);
    expect(new Set([...mdo.met, ...mdo.zonder]).size).toBe(mdo.met.length + mdo.zonder.length);
    expect(nazorg.met.length).toBeGreaterThan(100);
  },
);
