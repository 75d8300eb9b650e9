import { plainDate } from '@samenpad/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { Factor } from '../groei/decompose.ts';
import type { GroeiCells } from '../groei/publish-growth.ts';
import { openAnalytics } from '../store/analytics.ts';
import { book } from '../testing/book.ts';
import { makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { computeHypothese } from './compute-hypothese.ts';
import { judgeFactors } from './judge-hypothese.ts';

const cell = (value: number): Cell => ({ kind: 'value', value, count: 100 });
const growthOf = (before: number, parts: Partial<Record<Factor | 'rest', number>>): GroeiCells => {
  const own = { jeugdigen: 0, trajectenPerJeugdige: 0, mix: 0, dagen: 0, volume: 0, tarief: 0, rest: 0, ...parts };
  const groei = Object.values(own).reduce((sum, part) => sum + part, 0);
  const cells = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, cell(value)]));
  return {
    ...(cells as Record<keyof typeof own, Cell>),
    before: cell(before),
    after: cell(before + groei),
    groei: cell(groei),
    bijdrage: cell(groei / before),
  };
};

test('S1-1 more inflow: explains 12 % of the rise, between 10 % and 14 % by what belongs to no factor', () => {
  const delen = judgeFactors(growthOf(10_000, { jeugdigen: 120, dagen: 700, tarief: 300, mix: -140, rest: 20 }));
  const deelOf = (factor: Factor) => delen.find((deel) => deel.factor === factor);
  expect(deelOf('jeugdigen')).toMatchObject({
    aandeel: { value: 0.12 },
    aandeelVan: { value: 0.1 },
    aandeelTot: { value: 0.14 },
    oordeel: 'deel',
  });
  expect(deelOf('dagen')).toMatchObject({ aandeel: { value: 0.7 }, oordeel: 'grootste-deel' });
  expect(deelOf('mix')?.oordeel).toBe('tegengesteld');
  expect(deelOf('volume')?.oordeel).toBe('nauwelijks');
});

test('S1-1 another division of the same growth widens the margin', () => {
  const [all, finer] = [growthOf(1000, { jeugdigen: 60, mix: 40 }), growthOf(1000, { jeugdigen: 45, mix: 55 })];
  const [jeugdigen] = judgeFactors(all, [finer]);
  expect(jeugdigen).toMatchObject({ aandeel: { value: 0.6 }, aandeelVan: { value: 0.45 }, aandeelTot: { value: 0.6 } });
});

test('S1-28 the tariff is the lever of the region, the others those of the gemeente', () => {
  const delen = judgeFactors(growthOf(10_000, { tarief: 500 }));
  const regional = delen.filter(({ invloed }) => invloed === 'regionaal').map(({ factor }) => factor);
  expect(regional).toEqual(['tarief']);
  expect(delen.filter(({ invloed }) => invloed === 'lokaal').map(({ factor }) => factor)).toContain('jeugdigen');
});

test('costs that fell, or hardly rose, leave nothing to explain', () => {
  for (const parts of [{ jeugdigen: -500 }, { jeugdigen: 90 }, {}]) {
    for (const { oordeel, aandeel } of judgeFactors(growthOf(10_000, parts))) {
      expect(oordeel).toBe('geen-groei');
      expect(aandeel).toEqual({ kind: 'undetermined', reason: 'no-variation' });
    }
  }
});

test('the shares of the factors and the rest make one, and each lies within its margin', () => {
  const amount = fc.integer({ min: -5000, max: 5000 });
  const parts = fc.record({ jeugdigen: amount, dagen: amount, tarief: amount, rest: amount });
  fc.assert(
    fc.property(parts, (own) => {
      const groei = own.jeugdigen + own.dagen + own.tarief + own.rest;
      fc.pre(groei > 2000);
      const shares = judgeFactors(growthOf(10_000, own)).map(({ aandeel, aandeelVan, aandeelTot }) => {
        if (aandeel.kind !== 'value' || aandeelVan.kind !== 'value' || aandeelTot.kind !== 'value') throw new Error();
        expect(aandeelVan.value).toBeLessThanOrEqual(aandeel.value);
        expect(aandeelTot.value).toBeGreaterThanOrEqual(aandeel.value);
        return aandeel.value;
      });
      const sum = shares.reduce((total, share) => total + share, 0);
      // Six shares, each rounded to a whole per cent.
      expect(Math.abs(sum + own.rest / groei - 1)).toBeLessThanOrEqual(0.031);
    }),
  );
});

test('S1-1 the answer in words, out of the store: twice the jeugdigen and nothing else', async () => {
  const twelve = Array.from({ length: 24 }, (_, i) => i).map((i) => {
    const years = i < 12 ? (['2023', '2024'] as const) : (['2024'] as const);
    return book(
      makeJeugdige(
        `j${i}`,
        years.map((year) => ['beg', `${year}-01-01`, `${year}-01-31`]),
      ),
      years.map((year, nr) => [nr + 1, `${year}-01`, `${year}-02`, 31, 310_000]),
    );
  });
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, twelve) });
  await analytics.buildFull();
  const january = { gemeenten: 'alle', van: plainDate('2024-01-01'), tot: plainDate('2024-01-31') } as const;
  const options = { taal: 'nl', publication: 'groups' } as const;
  const more = await computeHypothese(analytics, january, options);
  expect(more.rows).toMatchObject({ hypothese: 'jeugdigen', oordeel: 'grootste-deel', vergelijkingVan: '2023-01-01' });
  expect(more.rows.uitleg).toContain('Dat verklaart **100\u00a0%** van de stijging.');
  const tarief = await computeHypothese(analytics, january, { ...options, hypothese: 'tarief' });
  expect(tarief.rows.oordeel).toBe('nauwelijks');
  expect(tarief.rows.uitleg).toContain('De oorzaak ligt ergens anders.');
  const nobody = await computeHypothese(analytics, { ...january, gemeenten: [] }, { ...options, taal: 'en' });
  expect(nobody.rows).toMatchObject({ oordeel: null });
  expect(nobody.rows.uitleg).toContain('cannot be determined');
  await analytics.close();
});
