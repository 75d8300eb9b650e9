import { expect, test } from 'vitest';
import { plainDate } from '../plain-date.ts';
import { countWholeMonths, findKaderversie } from './kader.ts';

const versie = (nr: number, van: string, tot: string | null = null) => ({
  versie: nr,
  van: plainDate(van),
  tot: tot === null ? null : plainDate(tot),
});

test('S1-11 the last decided version that has begun holds, up to and including its last day', () => {
  const versies = [versie(1, '2025-01-01'), versie(2, '2026-01-01', '2026-12-31'), versie(3, '2026-07-01')];
  const on = (dag: string) => {
    const found = findKaderversie(versies, plainDate(dag));
    return found && [found.versie.versie, found.stand];
  };
  expect(on('2024-12-31')).toEqual([1, 'later']);
  expect(on('2025-12-31')).toEqual([1, 'geldt']);
  expect(on('2026-06-30')).toEqual([2, 'geldt']);
  expect(on('2026-07-01')).toEqual([3, 'geldt']);
  const ended = [versie(1, '2025-01-01', '2025-01-31')];
  expect(findKaderversie(ended, plainDate('2025-01-31'))?.stand).toBe('geldt');
  expect(findKaderversie(ended, plainDate('2025-02-01'))?.stand).toBe('voorbij');
  expect(findKaderversie([], plainDate('2025-02-01'))).toBeUndefined();
});

test('whole months are counted to the day, and a month after the 31st ends with its last day', () => {
  const between = (begin: string, dag: string) => countWholeMonths(plainDate(begin), plainDate(dag));
  expect(between('2025-04-15', '2026-01-14')).toBe(8);
  expect(between('2025-04-15', '2026-01-15')).toBe(9);
  expect(between('2025-01-31', '2025-02-27')).toBe(0);
  expect(between('2025-01-31', '2025-02-28')).toBe(1);
  expect(between('2025-01-31', '2025-03-30')).toBe(1);
  expect(between('2024-02-29', '2025-02-28')).toBe(12);
});
