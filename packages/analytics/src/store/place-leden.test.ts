import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import { stopsAtEighteen } from './eighteen.ts';
import { placeLeden } from './place-leden.ts';

const at = (huishouden: string, van: string, tot: string | null, woning = true) => ({
  huishouden,
  woning,
  van: plainDate(van),
  tot: tot === null ? null : plainDate(tot),
});

test('T25 who lives in an institution counts in the home of before, else of after, else in none', () => {
  const stay = at('tehuis', '2022-01-01', '2022-12-31', false);
  expect(placeLeden([stay, at('oud', '2015-01-01', '2021-12-31'), at('nieuw', '2023-01-01', null)])).toEqual([
    { huishouden: 'oud', van: '2015-01-01', tot: '2021-12-31', moved: false },
    { huishouden: 'oud', van: '2022-01-01', tot: '2022-12-31', moved: true },
    { huishouden: 'nieuw', van: '2023-01-01', tot: null, moved: false },
  ]);
  expect(placeLeden([stay, at('nieuw', '2023-01-01', null)]).map(({ huishouden }) => huishouden)).toEqual([
    'nieuw',
    'nieuw',
  ]);
  expect(placeLeden([stay])).toEqual([]);
});

test('T22 tells of what runs at the eve of the month of the eighteenth birthday whether it ends by then', () => {
  const born = { geboortejaar: 2006, geboortemaand: 6 };
  const stops = (begin: string, eind: string | null, own: Parameters<typeof stopsAtEighteen>[0] = born) =>
    stopsAtEighteen(own, { begin: plainDate(begin), eind: eind === null ? null : plainDate(eind) });
  expect(stops('2023-01-01', '2024-06-11')).toBe(true);
  expect(stops('2023-01-01', '2024-05-31')).toBe(true);
  expect(stops('2023-01-01', '2024-06-30')).toBe(true);
  expect(stops('2023-01-01', '2024-07-01')).toBe(false);
  expect(stops('2023-01-01', null)).toBe(false);
  // Over before it, or begun after it.
  expect(stops('2023-01-01', '2024-05-30')).toBeNull();
  expect(stops('2024-05-31', '2024-06-11')).toBeNull();
  expect(stops('2023-01-01', '2024-06-11', { geboortejaar: 2006, geboortemaand: null })).toBeNull();
});
