import { describe, expect, test } from 'vitest';
import { openAnalytics } from '../store/analytics.ts';
import { attackAmounts, type Dim } from '../testing/amount-attack.ts';
import { isKnown, isSumKnown } from '../testing/amount-bounds.ts';
import { createCostlyTrajecten } from '../testing/costly-trajecten.ts';
import { rememberQueries } from '../testing/remember-queries.ts';
import { THRESHOLD } from './hide-flows.ts';

const long = process.env['SAMENPAD_LONG'] === '1';
const seeds = long ? [1, 2, 3, 4, 5, 6] : [1];
/** Few trajecten, so that most groups are small. */
const TRAJECTEN = 1500;
/** The p of the p%-rule: nobody's amount may be known to a tenth. */
const P = 0.1;
/** Which filters are combined, each choice with each other. */
const tables: readonly (readonly Dim[])[] = long
  ? [
      ['hulpvorm', 'verwijzer', 'gemeente'],
      ['aanbieder', 'hulpvorm'],
      ['aanbieder', 'verwijzer'],
      ['aanbieder', 'gemeente'],
    ]
  : [
      ['hulpvorm', 'gemeente'],
      ['verwijzer', 'gemeente'],
      ['aanbieder', 'gemeente'],
    ];

describe.each(seeds)('P9 the amounts of region %i', (seed) => {
  test(
    'who takes all amounts off each other knows of nobody, nor of fewer than ten together, to within a tenth',
    async () => {
      const store = await openAnalytics({ place: 'memory', source: createCostlyTrajecten(TRAJECTEN, seed) });
      await store.buildFull();
      const adversary = await attackAmounts(rememberQueries(store), tables);
      await store.close();
      expect(adversary.wrong).toEqual([]);
      expect(adversary.pairs).toBeGreaterThan(10_000);
      expect(adversary.shown.size).toBeGreaterThan(1000);
      const ofOne = adversary.listHits((truth, bounds) => isKnown(truth, bounds, P));
      const ofFew = (bounds = adversary.bounds) =>
        adversary.listHits((truth, own) => truth.n < THRESHOLD && isSumKnown(truth, own, P), bounds);
      expect(ofOne).toEqual([]);
      expect(ofFew()).toEqual([]);
      // All of it rounded to € 1.000 does tell, so the attack bites.
      expect(ofFew(adversary.fine).length).toBeGreaterThan(5);
    },
    long ? 3_600_000 : 240_000,
  );
});
