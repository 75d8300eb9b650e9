import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCell } from '../figure/figure.ts';
import type { Flow } from './flow.ts';
import { hideFlows, THRESHOLD } from './hide-flows.ts';
import { publishCount, publishFlows } from './publish.ts';
import { publishAmount, publishEach, roundBounds, roundingOf, roundShareOf } from './publish-amount.ts';
import { roundFlows } from './round-flows.ts';

/** A table as a circulation: total, rows, cells, columns. */
function tableFlows(cells: number[][]): Flow[] {
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  const columns = cells[0]?.map((_, c) => sum(cells.map((row) => row[c] ?? 0))) ?? [];
  return [
    { from: 'all', to: 'total', count: sum(columns) },
    ...cells.map((row, r) => ({ from: 'total', to: `row${r}`, count: sum(row) })),
    ...cells.flatMap((row, r) => row.map((count, c) => ({ from: `row${r}`, to: `column${c}`, count }))),
    ...columns.map((count, c) => ({ from: `column${c}`, to: 'all', count })),
  ];
}

const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.oneof(fc.nat(12), fc.nat(300)), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map(tableFlows);

test('rounds a worked table so that rows and columns still add up', () => {
  const rounded = roundFlows(
    tableFlows([
      [12, 13],
      [11, 14],
    ]),
  );
  const [total, row0, row1, a, b, c, d, column0, column1] = rounded;
  expect(total).toBe(50);
  expect([row0, row1]).toEqual([25, 25]);
  expect((a ?? 0) + (b ?? 0)).toBe(25);
  expect((c ?? 0) + (d ?? 0)).toBe(25);
  expect((a ?? 0) + (c ?? 0)).toBe(column0);
  expect((b ?? 0) + (d ?? 0)).toBe(column1);
});

test('rounding keeps every sum, moves no count by 5 or more and leaves multiples of 5', () => {
  fc.assert(
    fc.property(tables, (flows) => {
      const rounded = roundFlows(flows);
      const balance = new Map<string, number>();
      for (const [i, flow] of flows.entries()) {
        const count = rounded[i] ?? -1;
        expect(count % 5).toBe(0);
        expect(Math.abs(count - flow.count)).toBeLessThan(5);
        balance.set(flow.from, (balance.get(flow.from) ?? 0) - count);
        balance.set(flow.to, (balance.get(flow.to) ?? 0) + count);
      }
      expect([...balance.values()].every((sum) => sum === 0)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('hides a second cell beside a small one, because the total would tell it', () => {
  const flows = tableFlows([[40, 3, 20]]);
  const [, , ...cells] = hideFlows(flows);
  expect(cells.slice(0, 3)).toEqual([false, true, true]);
});

test('no hidden count can be worked out from the ones that are shown', () => {
  fc.assert(
    fc.property(tables, (flows) => {
      const hidden = hideFlows(flows);
      for (const [i, flow] of flows.entries()) {
        if (flow.count > 0 && flow.count < THRESHOLD) expect(hidden[i]).toBe(true);
      }
      expect(solvable(flows, hidden)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** Unknowns that the balance equations determine: Gaussian elimination, independent of the method under test. */
function solvable(flows: Flow[], hidden: boolean[]): number[] {
  const unknowns = [...flows.keys()].filter((i) => hidden[i] === true);
  const points = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  const rows = points.map((point) =>
    unknowns.map((i) => (flows[i]?.to === point ? 1 : 0) - (flows[i]?.from === point ? 1 : 0)),
  );
  let rank = 0;
  for (let column = 0; column < unknowns.length; column++) {
    const pivot = rows.findIndex((row, r) => r >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    const [found] = rows.splice(pivot, 1);
    if (found === undefined) continue;
    const lead = found[column] ?? 1;
    const unit = found.map((value) => value / lead);
    rows.splice(rank, 0, unit);
    for (const [r, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (r !== rank && factor !== 0) rows[r] = row.map((value, c) => value - factor * (unit[c] ?? 0));
    }
    rank++;
  }
  return unknowns.filter((_, u) => rows.some((row) => row[u] !== 0 && row.every((value, c) => c === u || value === 0)));
}

test('shows exact counts to those who may see them, and zeros to everyone', () => {
  const flows = tableFlows([[40, 3, 0]]);
  expect(publishFlows(flows, 'exact').slice(2, 5)).toEqual(
    [40, 3, 0].map((value) => ({ kind: 'value', value, count: value })),
  );
  expect(publishFlows(flows, 'groups')[4]).toEqual({ kind: 'value', value: 0, count: 0 });
});

test('what leaves the gemeente is rounded to ten and still adds up', () => {
  const shown = publishFlows(tableFlows([[14, 27, 38]]), 'public').map((cell) =>
    cell.kind === 'value' ? cell.value : 0,
  );
  const [total, , ...cells] = shown;
  expect(shown.every((value) => value % 10 === 0)).toBe(true);
  expect(cells.slice(0, 3).reduce((sum, value) => sum + value, 0)).toBe(total);
});

test('refuses counts that do not add up', () => {
  expect(() =>
    roundFlows([
      { from: 'a', to: 'b', count: 3 },
      { from: 'b', to: 'a', count: 4 },
    ]),
  ).toThrow(RangeError);
});

test('P9 a mean for groups follows from the numbers beside it, so it tells no exact count', () => {
  const base = publishCount(52, 'groups');
  expect(base).toMatchObject({ value: 50 });
  // € 512.345,67 of 52: the exact mean would give 52 back.
  const amount = { bedrag: 51_234_567, jeugdigen: 52, largest: 500_000 };
  expect(publishEach(amount, 52, base, 'groups')).toMatchObject({ value: 1_020_000, count: 50 });
  expect(publishEach(amount, 52, countCell(52), 'exact')).toMatchObject({ value: 985_280, count: 52 });
  const nobody = { bedrag: 0, jeugdigen: 0, largest: 0 };
  expect(publishEach(nobody, 0, countCell(0), 'groups')).toEqual({ kind: 'undetermined', reason: 'empty' });
  expect(publishEach(amount, 9, publishCount(9, 'groups'), 'groups')).toEqual({ kind: 'suppressed' });
});

test('P9 by hand: an amount is rounded by what the dearest took, so that the rest of it says little of anybody', () => {
  // At least € 1.000; € 50.000 of one: to € 20.000, which leaves € 10.000 either way open, a fifth; € 60.000 to € 50.000.
  expect([0, 250_000, 250_001, 5_000_000, 6_000_000, 100_000_000].map((largest) => roundingOf({ largest }))).toEqual([
    100_000, 100_000, 200_000, 2_000_000, 5_000_000, 50_000_000,
  ]);
  const all = { bedrag: 43_210_000, jeugdigen: 30, largest: 5_000_000 };
  expect(publishAmount(all, 'groups')).toEqual({ kind: 'value', value: 44_000_000, count: 30 });
  expect(publishAmount(all, 'exact')).toEqual({ kind: 'value', value: 43_210_000, count: 30 });
  // Without that one, to € 10.000: what is left is € 60.000, give or take 15.000, so the one is not known to a tenth.
  const others = { bedrag: 38_210_000, jeugdigen: 29, largest: 2_000_000 };
  expect(publishAmount(others, 'groups')).toMatchObject({ value: 38_000_000 });
});

test('P9 a share of an amount and the bounds of a mean tell no more than the amount does', () => {
  const all = { bedrag: 43_210_000, jeugdigen: 30, largest: 5_000_000 };
  // In parts of the 22 roundings that are shown.
  expect(roundShareOf(0.3, all, 'groups')).toBe(0.318);
  expect(roundShareOf(0.3, all, 'exact')).toBe(0.3);
  const country = { bedrag: 1e12, jeugdigen: 30_000, largest: 5_000_000 };
  expect(roundShareOf(0.30049, country, 'groups')).toBe(0.3);
  expect(roundShareOf(0.5, { bedrag: 10, jeugdigen: 10, largest: 2 }, 'groups')).toBe(1);
  // Steps of twice € 20.000 over 30, outward, and around the mean as shown.
  expect(roundBounds({ lower: 1_210_000, upper: 1_620_000 }, 1_470_000, all, 30)).toEqual({
    lower: 1_170_000,
    upper: 1_690_000,
  });
  expect(roundBounds({ lower: 0, upper: 10_000 }, -5000, { largest: 0 }, 30)).toEqual({ lower: -5000, upper: 10_000 });
});

test('P9 whoever takes shown parts off a shown whole knows of nobody in what is left to within a tenth', () => {
  const costs = fc.integer({ min: 1, max: 20_000_000 });
  const group = fc.array(costs, { minLength: 1, maxLength: 30 });
  const amountOf = (list: readonly number[]) => ({
    bedrag: list.reduce((sum, one) => sum + one, 0),
    jeugdigen: list.length,
    largest: Math.max(...list),
  });
  fc.assert(
    fc.property(group, fc.array(group, { maxLength: 4 }), (left, parts) => {
      const known = [[...left, ...parts.flat()], ...parts];
      const open = known.reduce((sum, list) => sum + roundingOf(amountOf(list)) / 2, 0);
      const [first = 0, second = 0] = left.toSorted((a, b) => b - a);
      const others = amountOf(left).bedrag - first - second;
      expect(open + others).toBeGreaterThanOrEqual(0.1 * first);
    }),
    { seed: 9, numRuns: 2000 },
  );
});
