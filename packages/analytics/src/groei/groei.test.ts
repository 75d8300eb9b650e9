import { type PlainMonth, plainDate } from '@samenpad/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import { computeKosten } from '../kosten/compute-kosten.ts';
import type { SourceJeugdige } from '../source.ts';
import { type Analytics, openAnalytics } from '../store/analytics.ts';
import { book, bookMonthly } from '../testing/book.ts';
import { makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { makeCareer } from '../testing/synthetic.ts';
import { computeGroei, type GroeiDeel } from './compute-groei.ts';
import { factors } from './decompose.ts';

const exact = { taal: 'nl', publication: 'exact' } as const;
const groups = { taal: 'nl', publication: 'groups' } as const;
const january = { gemeenten: 'alle', van: plainDate('2024-01-01'), tot: plainDate('2024-01-31') } as const;
const long = {
  vergelijkingVan: plainDate('2016-01-01'),
  vergelijkingTot: plainDate('2016-12-31'),
} as const;
const year2024 = { gemeenten: 'alle', van: plainDate('2024-01-01'), tot: plainDate('2024-12-31') } as const;

async function withJeugdigen<T>(jeugdigen: SourceJeugdige[], work: (analytics: Analytics) => Promise<T>): Promise<T> {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const result = await work(analytics);
  await analytics.close();
  return result;
}

function numberOf(cell: Cell | undefined): number {
  if (cell?.kind !== 'value') throw new Error(`No value: ${cell?.kind ?? 'absent'}`);
  return cell.value;
}

function partsOf(deel: GroeiDeel | undefined): number[] {
  return [...factors, 'rest' as const].map((name) => numberOf(deel?.[name]));
}

test('S1-10 by hand: twice the jeugdigen at twice the tarief each add half, and days that grow are told as days', () =>
  withJeugdigen(
    [
      book(
        makeJeugdige('a', [
          ['beg', '2023-01-01', '2023-01-31'],
          ['beg', '2024-01-01', '2024-01-31'],
        ]),
        [
          [1, '2023-01', '2023-02', 31, 3100],
          [2, '2024-01', '2024-02', 31, 6200],
        ],
      ),
      book(makeJeugdige('b', [['beg', '2024-01-01', '2024-01-31']]), [[1, '2024-01', '2024-02', 31, 6200]]),
    ],
    async (analytics) => {
      const { rows, account } = await computeGroei(analytics, january, exact);
      expect(rows).toMatchObject({ van: '2024-01-01', vergelijkingVan: '2023-01-01', vergelijkingTot: '2023-01-31' });
      const [all] = rows.delen;
      expect([all?.before, all?.after, all?.groei].map(numberOf)).toEqual([3100, 12_400, 9300]);
      expect(partsOf(all)).toEqual([4650, 0, 0, 0, 0, 4650, 0]);
      expect(numberOf(all?.bijdrage)).toBe(3);
      expect(numberOf(account.n)).toBe(2);
      expect(rows.uitleg.replaceAll('\u00a0', ' ')).toBe(
        'De kosten gingen van € 31 naar € 124: € 93 meer (+300 %). Dat hangt vooral samen met meer jeugdigen (+ € 47) en hogere tarieven (+ € 47). Dit veranderde de kosten niet of nauwelijks: de trajecten per jeugdige, de soorten hulp, de dagen per traject en de hulp per dag. Dit is een optelling. Ze zegt waar het verschil zit, niet waarom.',
      );
      const constant = await computeGroei(analytics, january, { ...exact, prijzen: 'constant' });
      expect(partsOf(constant.rows.delen[0])).toEqual([6200, 0, 0, 0, 0, 0, 0]);
    },
  ));

test('S1-10 by hand: longer trajecten, and costs without a traject in the rest', () =>
  withJeugdigen(
    [
      book(
        makeJeugdige('a', [
          ['beg', '2023-01-17', '2023-01-31'],
          ['beg', '2024-01-02', '2024-01-31'],
          ['ggz', '2022-01-01', '2022-06-30'],
        ]),
        [
          [1, '2023-01', '2023-02', 15, 1500],
          [2, '2024-01', '2024-02', 30, 3000],
          // The traject was over: a claim afterwards.
          [3, '2024-01', '2024-02', 1, 777],
        ],
      ),
    ],
    async (analytics) => {
      const { rows } = await computeGroei(analytics, january, { ...exact, per: 'hulpvorm' });
      // Twice the days, the rest is the claim afterwards.
      expect(rows.delen.map(({ code, soort }) => [code, soort])).toEqual([
        [null, 'alle'],
        ['beg', 'deel'],
        ['ggz', 'deel'],
      ]);
      const [all, beg, apart] = rows.delen;
      expect(partsOf(beg)).toEqual([0, 0, 0, 1500, 0, 0, 0]);
      expect(partsOf(apart)).toEqual([0, 0, 0, 0, 0, 0, 777]);
      expect(partsOf(all)).toEqual([0, 0, 0, 1500, 0, 0, 777]);
    },
  ));

test('S1-2 the growth by hulpvorm in euros and percentage points: begeleiding and behandeling carry it, and by their days', () => {
  // Ten trajecten of each hulpvorm in both years; those of beg and beh last 170 days instead of 100, ggz stays at 100.
  const ends = { beg: '2024-06-18', beh: '2024-06-18', ggz: '2024-04-09' } as const;
  const jeugdigen = (['beg', 'beh', 'ggz'] as const).flatMap((hulpvorm) =>
    Array.from({ length: 10 }, (_, i) =>
      bookMonthly(
        makeJeugdige(`${hulpvorm}${i}`, [
          [hulpvorm, '2016-01-01', '2016-04-09'],
          [hulpvorm, '2024-01-01', ends[hulpvorm]],
        ]),
        (maand) => (maand < '2020' ? 100 : 200),
        PEILDATUM,
      ),
    ),
  );
  return withJeugdigen(jeugdigen, async (analytics) => {
    const options = { ...exact, ...long, per: 'hulpvorm', prijzen: 'constant' } as const;
    const { delen } = (await computeGroei(analytics, year2024, options)).rows;
    const told = delen.map((deel) => [deel.code, numberOf(deel.groei), numberOf(deel.bijdrage), numberOf(deel.dagen)]);
    // 700 days more at 200 each, of 600,000 before: 23.33 percentage points each.
    expect(told).toEqual([
      [null, 280_000, 0.4667, 280_000],
      ['beg', 140_000, 0.2333, 140_000],
      ['beh', 140_000, 0.2333, 140_000],
      ['ggz', 0, 0, 0],
    ]);
    const uitleg = (await computeGroei(analytics, year2024, options)).rows.uitleg.replaceAll('\u00a0', ' ');
    expect(uitleg).toContain('Dat hangt vooral samen met meer dagen hulp per traject (+ € 2.800).');
    expect(uitleg).toContain('Dit veranderde de kosten niet of nauwelijks: het aantal jeugdigen,');
  });
});

/** So many careers, each day of care an hour at a tarief that rises 3.5 % a year. */
function makePriced(count: number, seed: number): SourceJeugdige[] {
  const tariefOf = (maand: PlainMonth) => Math.round(8000 * 1.035 ** (Number(maand.slice(0, 4)) - 2016));
  return Array.from({ length: count }, (_, nr) => bookMonthly(makeCareer(nr, seed), tariefOf, PEILDATUM));
}

const columns = ['before', 'after', 'groei', 'rest', ...factors] as const;

/** Parts and rest make the growth of each row, and the rows make the first one. */
function expectAddsUp([all, ...parts]: GroeiDeel[]): void {
  for (const deel of [...(all === undefined ? [] : [all]), ...parts]) {
    expect(partsOf(deel).reduce((sum, part) => sum + part, 0)).toBe(numberOf(deel.groei));
    expect(numberOf(deel.before) + numberOf(deel.groei)).toBe(numberOf(deel.after));
  }
  if (parts.length === 0) return;
  for (const column of columns) {
    expect(parts.reduce((sum, deel) => sum + numberOf(deel[column]), 0)).toBe(numberOf(all?.[column]));
  }
}

test('S1-10 parts and rest add up to the cent, over factors and over rows, and agree with the figure of costs', () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('nominaal', 'constant'), (seed, prijzen) =>
      withJeugdigen(makePriced(60, seed), async (analytics) => {
        const { rows: costs } = await computeKosten(analytics, year2024, exact);
        const booked = costs.maanden.reduce((sum, { prestatie }) => sum + numberOf(prestatie), 0);
        for (const per of ['geen', 'hulpvorm', 'aanbieder', 'verwijzer'] as const) {
          const { delen } = (await computeGroei(analytics, year2024, { ...exact, ...long, per, prijzen })).rows;
          expectAddsUp(delen);
          expect(numberOf(delen[0]?.after)).toBe(booked);
          const prices = delen.map((deel) => Math.abs(numberOf(deel.tarief)));
          if (prijzen === 'constant') expect(Math.max(...prices)).toBeLessThanOrEqual(100);
        }
      }),
    ),
    { numRuns: 5, seed: 11 },
  ));

test('S1-10 at constant prices the growth is that at nominal prices less what tariffs added', () =>
  withJeugdigen(makePriced(150, 4), async (analytics) => {
    const nominal = (await computeGroei(analytics, year2024, { ...exact, ...long })).rows.delen[0];
    const constant = (await computeGroei(analytics, year2024, { ...exact, ...long, prijzen: 'constant' })).rows
      .delen[0];
    // Eight years of 3.5 %: what 2016 costs at the prices of 2024.
    expect(numberOf(constant?.before) / numberOf(nominal?.before)).toBeCloseTo(1.035 ** 8, 3);
    expect(numberOf(constant?.after)).toBe(numberOf(nominal?.after));
    expect(numberOf(nominal?.tarief)).toBeGreaterThan(0);
  }));

test('for groups small rows stand together as overig, nothing small is shown, and all adds up as written', () =>
  withJeugdigen(makePriced(400, 8), async (analytics) => {
    const options = { vergelijkingVan: plainDate('2020-01-01'), vergelijkingTot: plainDate('2020-12-31') } as const;
    for (const per of ['hulpvorm', 'aanbieder', 'verwijzer'] as const) {
      const { rows } = await computeGroei(analytics, year2024, { ...groups, ...options, per });
      const open = (await computeGroei(analytics, year2024, { ...exact, ...options, per })).rows.delen;
      const [all, ...parts] = rows.delen;
      expect(parts.filter(({ soort }) => soort === 'overig').length).toBeLessThanOrEqual(1);
      expectAddsUp(rows.delen);
      for (const column of columns) {
        for (const deel of parts) expect(Math.abs(numberOf(deel[column]) % 100_000)).toBe(0);
      }
      for (const deel of parts.filter(({ code }) => code !== null)) {
        const real = open.find(({ code }) => code === deel.code);
        expect(real?.after.kind === 'value' && (real.after.count === 0 || real.after.count >= 10)).toBe(true);
      }
      // Each row is rounded by itself.
      const real = numberOf(open[0]?.after);
      expect(Math.abs(numberOf(all?.after) - real)).toBeLessThan(0.03 * real);
    }
  }));

test('too few jeugdigen, nothing to compare and periods without care are told as such', async () => {
  const one = book(makeJeugdige('a', [['beg', '2023-01-01', null]]), [[1, '2024-01', '2024-02', 31, 3100]]);
  await withJeugdigen([one], async (analytics) => {
    const hidden = await computeGroei(analytics, january, groups);
    expect(hidden.rows.delen.map(({ groei }) => groei.kind)).toEqual(['suppressed']);
    expect(hidden.rows.uitleg).toBe('In deze keuze zitten te weinig jeugdigen om kosten te laten zien.');
    // Care in both months, costs in one: the volume became more than nothing.
    const { rows } = await computeGroei(analytics, january, exact);
    expect(partsOf(rows.delen[0]).reduce((sum, part) => sum + part, 0)).toBe(3100);
    const later = { gemeenten: 'alle', van: plainDate('2030-01-01'), tot: plainDate('2030-12-31') } as const;
    const none = await computeGroei(analytics, later, { ...exact, per: 'aanbieder' });
    expect(none.rows.delen).toEqual([]);
    expect(none.rows.uitleg).toBe('In deze keuze zijn er geen kosten om te vergelijken.');
  });
  await withJeugdigen([], async (analytics) => {
    expect((await computeGroei(analytics, { gemeenten: 'alle' }, exact)).rows.delen).toEqual([]);
  });
});
