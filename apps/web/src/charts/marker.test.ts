import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import { listMarkers, placeInMonths, placeInYears } from './marker.ts';

const at = (day: string, naam = 'Nieuwe werkwijze') => ({ naam, begin: plainDate(day) });

test('S1-29 the trend shows the marker `nieuwe werkwijze 1-3-2023`, with a letter by the order of time', () => {
  const found = listMarkers(
    [at('2023-09-01', 'POH-jeugd'), at('2023-03-01'), at('2022-12-31'), at('2024-01-01')],
    plainDate('2023-01-01'),
    plainDate('2023-12-31'),
  );
  expect(found).toEqual([
    { letter: 'A', naam: 'Nieuwe werkwijze', begin: '2023-03-01' },
    { letter: 'B', naam: 'POH-jeugd', begin: '2023-09-01' },
  ]);
  const many = Array.from({ length: 30 }, (_, i) => at(`2023-01-${String(i + 1).padStart(2, '0')}`));
  const shown = listMarkers(many, plainDate('2023-01-01'), plainDate('2023-12-31'));
  expect([shown.length, shown[0]?.begin, shown.at(-1)?.letter]).toEqual([26, '2023-01-05', 'Z']);
});

test('a marker stands where its day lies', () => {
  const months = ['2023-02', '2023-03', '2023-04'] as const;
  const place = (day: string) =>
    placeInMonths(
      plainDate(day),
      months.map((month) => month as never),
    );
  expect(place('2023-02-01')).toBe(0);
  expect(place('2023-03-01')).toBe(1);
  expect(place('2023-03-16')).toBeCloseTo(1.484, 3);
  expect(place('2023-05-01')).toBeUndefined();
  expect(placeInYears(plainDate('2023-01-01'))).toBe(2023);
  expect(placeInYears(plainDate('2023-07-01'))).toBe(2023.5);
});
