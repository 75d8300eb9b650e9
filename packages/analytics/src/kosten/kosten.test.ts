import { monthOf, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { SourceJeugdige } from '../source.ts';
import { type Analytics, openAnalytics } from '../store/analytics.ts';
import { book, bookMonthly } from '../testing/book.ts';
import { makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { makeCareer } from '../testing/synthetic.ts';
import { computeKosten } from './compute-kosten.ts';

const exact = { taal: 'nl', publication: 'exact' } as const;
const groups = { taal: 'nl', publication: 'groups' } as const;
const year = { gemeenten: 'alle', van: plainDate('2024-01-01'), tot: plainDate('2024-12-31') } as const;

async function withJeugdigen<T>(jeugdigen: SourceJeugdige[], work: (analytics: Analytics) => Promise<T>): Promise<T> {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const result = await work(analytics);
  await analytics.close();
  return result;
}

function shown(cell: Cell | null | undefined): number | string | null {
  return cell?.kind === 'value' ? cell.value : (cell?.kind ?? null);
}

test('by hand: a month of care claimed later counts in its own month on prestatiebasis, in the month of the claim on kasbasis', () =>
  withJeugdigen(
    [
      book(makeJeugdige('a', [['beg', '2024-01-10', '2024-03-31']]), [
        [1, '2024-01', '2024-02', 10, 80_000],
        [1, '2024-02', '2024-05', 20, 160_000],
        // Credited and claimed again at a lower volume.
        [1, '2024-01', '2024-05', -2, -16_000],
      ]),
      // Dear on kasbasis only: a year of verblijf claimed at once.
      book(makeJeugdige('b', [['vrb', '2024-02-01', '2024-04-30']]), [
        [1, '2024-02', '2024-05', 29, 290_000],
        [1, '2024-03', '2024-05', 31, 310_000],
      ]),
    ],
    async (analytics) => {
      const { rows, account } = await computeKosten(analytics, year, exact);
      expect(rows.maanden.slice(0, 5).map(({ prestatie, kas }) => [shown(prestatie), shown(kas)])).toEqual([
        [64_000, 0],
        [450_000, 80_000],
        [310_000, 0],
        [0, 0],
        [0, 744_000],
      ]);
      expect(rows.maanden.every(({ voorlopig, verwacht }) => !voorlopig && verwacht === null)).toBe(true);
      expect([rows.spread.jeugdigen, rows.spread.totaal, rows.spread.perJeugdige].map(shown)).toEqual([
        2, 824_000, 412_000,
      ]);
      // The dearest tenth of two is a fifth of the dearer one.
      expect(shown(rows.spread.top10)).toBe(Math.round((0.2 * 600_000 * 1000) / 824_000) / 1000);
      expect(shown(account.n)).toBe(2);
      // The last twelve months after which a year is known.
      expect([rows.uitstroom.van, rows.uitstroom.tot]).toEqual(['2023-01-01', '2023-12-31']);
      const beg = await computeKosten(analytics, { ...year, hulpvorm: 'beg' }, exact);
      expect(shown(beg.rows.spread.totaal)).toBe(224_000);
    },
  ));

test('by hand: a price for a whole traject, paid at its end, stands in every month of its care, and on kasbasis when it was claimed', () => {
  const paid = book(makeJeugdige('a', [['beg', '2024-01-17', '2024-03-17']]), [
    [1, '2024-03', '2024-04', 1, 610_000, '83'],
  ]);
  const days = { '2024-01': 15, '2024-02': 29, '2024-03': 17 };
  const over = Object.entries(days).map(([maand, dagen]) => ({ maand: monthOf(plainDate(`${maand}-01`)), dagen }));
  const spread = {
    ...paid,
    toewijzingen: paid.toewijzingen.map((toewijzing) => ({
      ...toewijzing,
      declaraties: toewijzing.declaraties.map((maand) => ({
        ...maand,
        boekingen: maand.boekingen.map((boeking) => ({ ...boeking, over })),
      })),
    })),
  };
  return withJeugdigen([spread], async (analytics) => {
    const { rows } = await computeKosten(analytics, year, exact);
    // 61 days of care at € 100 a day; nothing of it in April, when it was claimed.
    expect(rows.maanden.slice(0, 5).map(({ prestatie, kas }) => [shown(prestatie), shown(kas)])).toEqual([
      [150_000, 0],
      [290_000, 0],
      [170_000, 0],
      [0, 610_000],
      [0, 0],
    ]);
    expect(shown(rows.spread.totaal)).toBe(610_000);
  });
});

test('by hand: costs per lasting exit, with who came back within a year and who died left out', () =>
  withJeugdigen(
    [
      book(makeJeugdige('out', [['beg', '2023-01-01', '2023-06-30']]), [[1, '2023-03', '2023-04', 1, 1000]]),
      book(
        makeJeugdige('back', [
          ['beg', '2023-01-01', '2023-06-30'],
          ['beh', '2024-06-29', '2025-02-01'],
        ]),
        [[1, '2023-05', '2023-06', 1, 5000]],
      ),
      makeJeugdige('died', [['beg', '2023-01-01', '2023-06-30', { eindReden: '02' }]]),
    ],
    async (analytics) => {
      const { rows } = await computeKosten(analytics, { ...year, tot: plainDate('2024-12-31') }, exact);
      expect(rows.uitstroom).toMatchObject({ van: '2023-01-01', tot: '2023-12-31' });
      expect([rows.uitstroom.uitgestroomd, rows.uitstroom.perUitgestroomd].map(shown)).toEqual([1, 6000]);
    },
  ));

test('by hand: of the dearest tenth of a year, the part that is among the dearest tenth the next year', () =>
  withJeugdigen(
    Array.from({ length: 20 }, (_, i) =>
      book(makeJeugdige(`j${i}`, [['beg', '2023-01-01', null]]), [
        [1, '2023-06', '2023-07', 1, 1000 + i],
        // 19 stays on top, 18 changes places with 0.
        [1, '2024-06', '2024-07', 1, i === 0 ? 2000 : i === 18 ? 900 : 1000 + i],
      ]),
    ),
    async (analytics) => {
      const { rows } = await computeKosten(analytics, year, exact);
      expect(shown(rows.spread.stayers)).toBe(0.5);
      expect(shown(rows.lorenz[0]?.kosten)).toBe(0);
      expect(shown(rows.lorenz.at(-1)?.kosten)).toBe(1);
    },
  ));

test('nothing to count, no claims and dates in the future are told as such', async () => {
  for (const jeugdigen of [[], [makeJeugdige('a', [['beg', '2025-01-01', null]])]]) {
    await withJeugdigen(jeugdigen, async (analytics) => {
      const { rows } = await computeKosten(analytics, { gemeenten: 'alle' }, exact);
      expect(shown(rows.spread.top10)).toBe('undetermined');
      expect(rows.maanden).toHaveLength(12);
      expect(shown(rows.maanden.at(-1)?.verwacht)).toBe('undetermined');
      const later = await computeKosten(
        analytics,
        { gemeenten: 'alle', van: plainDate('2030-01-01'), tot: plainDate('2031-12-31') },
        exact,
      );
      expect(later.rows.maanden).toEqual([]);
      expect(shown(later.rows.uitstroom.perUitgestroomd)).toBe('undetermined');
    });
  }
});

test('the newest month is expected at what it will come to, with no claim of it in yet', () => {
  const tariefOf = (maand: string) => Math.round(8000 * 1.035 ** (Number(maand.slice(0, 4)) - 2016));
  const careers = Array.from({ length: 1200 }, (_, nr) => bookMonthly(makeCareer(nr, 6), tariefOf, PEILDATUM));
  return withJeugdigen(careers, async (analytics) => {
    const { rows } = await computeKosten(analytics, { gemeenten: 'alle' }, exact);
    expect(rows.maanden.map(({ voorlopig }) => voorlopig)).toEqual([...new Array<boolean>(11).fill(false), true]);
    const december = rows.maanden.at(-1);
    expect(shown(december?.prestatie)).toBe(0);
    // Every day of care costs the tarief of the year, and of every traject in it the days in December are known.
    const days = careers
      .flatMap(({ trajecten }) => trajecten.tInhoud)
      .filter(({ begin, eind }) => begin <= '2025-12-31' && (eind ?? '9999') >= '2025-12-01')
      .reduce((sum, { begin, eind }) => sum + daysIn(begin, eind ?? '2025-12-31'), 0);
    const truth = days * tariefOf('2025-12');
    expect(Number(shown(december?.verwacht)) / truth).toBeCloseTo(1, 1);
    expect(Number(shown(december?.verwachtVan))).toBeLessThan(truth);
    expect(Number(shown(december?.verwachtTot))).toBeGreaterThan(truth);
  });
});

/** Days of December 2025 from begin to eind. */
function daysIn(begin: string, eind: string): number {
  const first = begin > '2025-12-01' ? Number(begin.slice(8)) : 1;
  const last = eind < '2025-12-31' ? Number(eind.slice(8)) : 31;
  return last - first + 1;
}

test('for groups no amount is shown of fewer than ten jeugdigen, or of which one takes more than half', () => {
  const jeugdigen = Array.from({ length: 700 }, (_, nr) => bookMonthly(makeCareer(nr, 3), () => 8000, PEILDATUM));
  return withJeugdigen(jeugdigen, async (analytics) => {
    const filter = { ...year, van: plainDate('2016-01-01'), tot: PEILDATUM };
    const [open, shut] = [
      await computeKosten(analytics, filter, exact),
      await computeKosten(analytics, filter, groups),
    ];
    expect(open.rows.maanden.some(({ prestatie }) => prestatie.kind === 'value' && prestatie.count < 10)).toBe(true);
    const cells = shut.rows.maanden.flatMap(({ prestatie, kas }, i) => [
      [prestatie, open.rows.maanden[i]!.prestatie] as const,
      [kas, open.rows.maanden[i]!.kas] as const,
    ]);
    const few = cells.filter(([, own]) => own.kind === 'value' && own.count > 0 && own.count < 10);
    expect(new Set(few.map(([cell]) => cell.kind))).toEqual(new Set(['suppressed']));
    const rounded = cells.filter(([cell]) => cell.kind === 'value');
    expect(rounded.length).toBeGreaterThan(50);
    for (const [cell, own] of rounded) {
      expect(Number(shown(cell)) % 100_000).toBe(0);
      // Nobody cost more than € 10.000 in a month.
      expect(Math.abs(Number(shown(cell)) - Number(shown(own)))).toBeLessThanOrEqual(250_000);
    }
    expect(shown(shut.rows.spread.top10)).toEqual(expect.any(Number));
    const small = await computeKosten(analytics, { ...filter, hulpvorm: 'cri', van: plainDate('2024-01-01') }, groups);
    expect(shown(small.rows.spread.top5)).toBe('suppressed');
  });
});

test('a region with one jeugdige much dearer than all others together does not show the amount to groups', () => {
  const jeugdigen = Array.from({ length: 30 }, (_, i) =>
    book(makeJeugdige(`j${i}`, [['beg', '2024-01-01', null]]), [
      [1, '2024-06', '2024-07', 1, i === 0 ? 9_000_000 : 1000],
    ]),
  );
  return withJeugdigen(jeugdigen, async (analytics) => {
    const { rows } = await computeKosten(analytics, year, groups);
    expect(rows.maanden.map(({ prestatie }) => prestatie.kind)).toContain('suppressed');
    expect([rows.spread.totaal, rows.spread.perJeugdige, rows.spread.top5].map(shown)).toEqual(
      new Array(3).fill('suppressed'),
    );
  });
});
