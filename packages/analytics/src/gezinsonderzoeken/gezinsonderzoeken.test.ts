import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import { describeGezinsonderzoeken } from './describe-gezinsonderzoeken.ts';

const newest = {
  window: 1,
  gezinnen: 120,
  twoApart: 40,
  threeApart: 14,
  two: 28,
  three: 5,
  merged: 21,
  mergedIn: 18,
} as const;
const before = {
  window: 2,
  gezinnen: 9,
  twoApart: 0,
  threeApart: 0,
  two: 0,
  three: 0,
  merged: 0,
  mergedIn: 0,
} as const;
const counts = [
  { ...newest, overdrachten: 31, overdrachtenIn: 4 },
  { ...before, overdrachten: 0, overdrachtenIn: 0 },
];

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? cell.value : cell.kind;
}

test('S0-24 says households with three onderzoeken in twelve months fell from 14 to 5 after merging', () => {
  const { rows, account } = describeGezinsonderzoeken(counts, plainDate('2026-11-23'), {
    taal: 'nl',
    publication: 'exact',
  });
  expect([rows[0]!.threeApart, rows[0]!.three].map(shown)).toEqual([14, 5]);
  expect(rows.map(({ van, tot }) => [van, tot])).toEqual([
    ['2025-11-24', '2026-11-23'],
    ['2024-11-24', '2025-11-23'],
  ]);
  expect(account.period).toEqual({ van: '2024-11-24', tot: '2026-11-23' });
});

test('S0-24 for groups few gezinnen are hidden, also as what is left of many', () => {
  const { rows, account } = describeGezinsonderzoeken(counts, plainDate('2026-11-23'), {
    taal: 'nl',
    publication: 'groups',
  });
  const cells = ({ gezinnen, twoApart, threeApart, two, three, merged, overdrachten }: (typeof rows)[number]) =>
    [gezinnen, twoApart, threeApart, two, three, merged, overdrachten].map(shown);
  // Of 14 there are nine that merging took away: neither the five nor the nine may show. Nor the nine with one only, nor
  // the 31 hand-overs of four gezinnen.
  expect(cells(rows[0]!)).toEqual([120, 40, 15, 30, 'suppressed', 20, 'suppressed']);
  expect(cells(rows[1]!)).toEqual(['suppressed', 'suppressed', 0, 0, 0, 0, 0]);
  expect(shown(account.n)).toBe(120);
});

test('the twelve months of a leap day end on it and begin on the last of February', () => {
  const { rows } = describeGezinsonderzoeken(counts, plainDate('2028-02-29'), { taal: 'nl', publication: 'exact' });
  expect(rows.map(({ van, tot }) => [van, tot])).toEqual([
    ['2027-03-01', '2028-02-29'],
    ['2026-03-01', '2027-02-28'],
  ]);
});
