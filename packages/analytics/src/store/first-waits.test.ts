import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { SourceToewijzing } from '../source.ts';
import { makeJeugdige, toewijzingNummer } from '../testing/make-jeugdige.ts';
import { listFirstWaits } from './first-waits.ts';

const waits = (own: SourceToewijzing, nr: number, dagen: number): SourceToewijzing => ({
  ...own,
  toewijzingNummer: toewijzingNummer(nr),
  wacht: { dagen, gecensureerd: own.levering.length === 0 },
});

test('of each traject the first toewijzing tells the wait, and of care that goes on none does', () => {
  const jeugdige = makeJeugdige('a', [
    ['beg', '2024-01-01', '2024-06-30'],
    ['ggz', '2024-03-01', null],
  ]);
  const [first, second] = jeugdige.toewijzingen as [SourceToewijzing, SourceToewijzing];
  const without = (own: SourceToewijzing, begin: string): SourceToewijzing => ({
    ...own,
    begin: plainDate(begin),
    levering: [],
  });
  const toewijzingen = [
    waits(first, 1, 5),
    // Asked sooner for the same first day.
    waits(first, 2, 9),
    waits(second, 3, 7),
    // 29 days after the end it goes on, a day later it is a new request.
    waits(without(first, '2024-07-29'), 4, 20),
    waits(without(first, '2024-07-30'), 5, 20),
    // Another law, and one that does not wait.
    { ...waits(without(first, '2025-01-01'), 6, 20), wet: 'wmo' as const },
    { ...second, wacht: null },
  ];
  const nrs = new Map(toewijzingen.map((own) => [own, own.hulpvorm === 'beg' ? 1 : 2]));
  const found = listFirstWaits({ ...jeugdige, toewijzingen }, nrs);
  expect([...found].map(({ toewijzingNummer: nr }) => nr).sort()).toEqual([2, 3, 5]);
});
