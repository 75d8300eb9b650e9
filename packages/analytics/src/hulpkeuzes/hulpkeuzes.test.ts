import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import { describeHulpkeuzes, type HulpkeuzeCount } from './describe-hulpkeuzes.ts';

const period = { van: plainDate('2025-11-24'), tot: plainDate('2026-11-23') };
const aanbieder = (keuze: HulpkeuzeCount['keuze'], besluiten: number, jeugdigen = besluiten) => ({
  over: 'aanbieder' as const,
  keuze,
  besluiten,
  jeugdigen,
});
const counts: HulpkeuzeCount[] = [
  aanbieder('gezin-meer', 71),
  aanbieder('gezin', 9),
  aanbieder('verwijzer', 8),
  aanbieder('rechter', 4),
  aanbieder('gemeente', 8),
  aanbieder('niet-vastgelegd', 25),
  { over: 'hulp', keuze: 'gezin', besluiten: 125, jeugdigen: 125 },
];
const shown = (cell: Cell): number | string =>
  cell.kind === 'value' ? Math.round(cell.value * 1000) / 1000 : cell.kind;

function tell(publication: 'exact' | 'groups', over: 'aanbieder' | 'hulp' = 'aanbieder') {
  const { rows, account } = describeHulpkeuzes(counts, period, { taal: 'nl', publication });
  const told = rows.filter((row) => row.over === over);
  return {
    n: shown(account.n),
    account,
    told: told.map((row) => [row.keuze, shown(row.besluiten), shown(row.aandeel)]),
    rows: told,
  };
}

test('S3-22 says 71 % chosen by the family from two or more, with its interval and what was not recorded', () => {
  const { n, told, rows, account } = tell('exact');
  expect(n).toBe(100);
  expect(told).toEqual([
    ['gezin-meer', 71, 0.71],
    ['gezin', 9, 0.09],
    ['verwijzer', 8, 0.08],
    ['rechter', 4, 0.04],
    ['gemeente', 8, 0.08],
    ['niet-vastgelegd', 25, 'undetermined'],
  ]);
  // Wilson for 71 of 100, worked by hand: (0.71 + 0.0192 ± 1.96 √(0.002059 + 0.000096)) ÷ 1.0384.
  expect([rows[0]!.aandeelVan, rows[0]!.aandeelTot].map(shown)).toEqual([0.615, 0.79]);
  expect(account.period).toEqual(period);
});

test('S3-22 counts help of which only one thing was recorded, and nothing where nothing was', () => {
  expect(tell('exact', 'hulp').told).toEqual([
    ['gezin', 125, 1],
    ['verwijzer', 0, 0],
    ['rechter', 0, 0],
    ['gemeente', 0, 0],
    ['niet-vastgelegd', 0, 'undetermined'],
  ]);
  const { rows, account } = describeHulpkeuzes([], period, { taal: 'en', publication: 'groups' });
  expect(shown(account.n)).toBe(0);
  expect(rows.every(({ aandeel }) => aandeel.kind === 'undetermined')).toBe(true);
});

test('S3-22 for groups few decisions are hidden and the rest adds up in fives', () => {
  const { told } = tell('groups');
  expect(told.map(([, besluiten]) => besluiten)).toEqual([
    70,
    'suppressed',
    'suppressed',
    'suppressed',
    'suppressed',
    25,
  ]);
  expect(told[0]![2]).toBe(0.7);
});

test('S3-22 hides a choice on few jeugdigen however many decisions there were, and covers it', () => {
  const few = [
    aanbieder('gezin-meer', 71),
    aanbieder('rechter', 12, 1),
    aanbieder('gemeente', 30),
    aanbieder('niet-vastgelegd', 25),
  ];
  const { rows } = describeHulpkeuzes(few, period, { taal: 'nl', publication: 'groups' });
  const told = rows.filter(({ over }) => over === 'aanbieder').map(({ keuze, besluiten }) => [keuze, shown(besluiten)]);
  expect(told).toEqual([
    ['gezin-meer', 70],
    ['gezin', 0],
    ['verwijzer', 0],
    ['rechter', 'suppressed'],
    ['gemeente', 'suppressed'],
    ['niet-vastgelegd', 25],
  ]);
  const one = keuzesOf([aanbieder('gezin-meer', 100, 1)]);
  expect(one).toEqual(['suppressed', 'suppressed']);
});

/** Of one choice of one jeugdige: its count, and what was recorded in all. */
function keuzesOf(own: HulpkeuzeCount[]) {
  const { rows, account } = describeHulpkeuzes(own, period, { taal: 'nl', publication: 'groups' });
  return [shown(rows[0]!.besluiten), shown(account.n)];
}
