import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import { mapCells } from '../figure/map-cells.ts';
import { listFigures } from '../list-figures.ts';
import { openAnalytics } from '../store/analytics.ts';
import { makeJeugdige } from '../testing/make-jeugdige.ts';
import { rememberQueries } from '../testing/remember-queries.ts';
import { createSyntheticTrajecten } from '../testing/synthetic.ts';
import { baseOf, type PublicationOf, publicationOf, thresholdsOf } from './thresholds.ts';

test('P9 thresholds go up only: below the floor there is none', () => {
  expect(publicationOf('groups', { aantal: 10, aandeel: 30 })).toBe('groups');
  expect(publicationOf('groups', { aantal: 4, aandeel: 0 })).toBe('groups');
  expect(publicationOf('public', { aantal: 12, aandeel: 5 })).toBe('public:15:30');
  expect(publicationOf('groups', { aantal: 50, aandeel: 30 })).toBe('groups:50:50');
  // 21 and 22 would be written as 15, in steps of 15.
  expect(publicationOf('groups', { aantal: 21, aandeel: 30 })).toBe('groups:30:30');
  for (let aantal = 10; aantal <= 100; aantal++) {
    for (const level of ['groups', 'public'] as const) {
      const own = publicationOf(level, { aantal, aandeel: 30 });
      const least = thresholdsOf(own).aantal;
      expect([least >= aantal, least % baseOf(own)]).toEqual([true, 0]);
    }
  }
});

test('P9 what leaves the gemeente is of the level public, by its type', () => {
  const shared: PublicationOf<'public'>[] = [
    'public',
    'public:20:60',
    publicationOf('public', { aantal: 20, aandeel: 60 }),
  ];
  // @ts-expect-error Exact figures stay inside.
  shared.push('exact');
  // @ts-expect-error So do those for who works there.
  shared.push('groups', 'groups:20:60');
  // @ts-expect-error The level is that of what was asked.
  shared.push(publicationOf('groups', { aantal: 20, aandeel: 60 }));
  expect(shared).toHaveLength(7);
});

test('P9 the step between two counts rises with the threshold', () => {
  expect([baseOf('groups'), baseOf('public')]).toEqual([5, 10]);
  expect([baseOf('groups:11:30'), baseOf('public:11:30')]).toEqual([10, 15]);
  expect([baseOf('groups:20:60'), baseOf('public:20:60')]).toEqual([10, 20]);
  expect(thresholdsOf('groups:20:60')).toEqual({ aantal: 20, aandeel: 60 });
});

test.each(['groups', 'public'] as const)(
  'P9 with a higher threshold no figure shows a number on fewer (%s)',
  async (level) => {
    const store = await openAnalytics({ place: 'memory', source: createSyntheticTrajecten(1500, 11, 3, 4) });
    await store.buildFull();
    const asked = rememberQueries(store);
    const publication = publicationOf(level, { aantal: 20, aandeel: 60 });
    const filter = { van: plainDate('2023-01-01'), tot: plainDate('2024-12-31') };
    const { gemeente } = makeJeugdige('x', [], '9002');
    let shown = 0;
    for (const figure of listFigures()) {
      for (const gemeenten of ['alle', [gemeente]] as const) {
        const report = await figure.compute(asked, { ...filter, gemeenten }, { taal: 'nl', publication });
        expect(report.account.excluded.join(' '), figure.id).not.toMatch(
          /(onder de|minder dan) (10|tien) (staan|lopende|jeugdigen)/,
        );
        mapCells(report, (cell, name) => {
          if (cell.kind !== 'value' || cell.count === 0) return cell;
          shown++;
          expect(cell.count, `${figure.id} ${name}`).toBeGreaterThanOrEqual(20);
          if (cell.value === cell.count) expect(cell.value % baseOf(publication), `${figure.id} ${name}`).toBe(0);
          return cell;
        });
      }
    }
    expect(shown).toBeGreaterThan(1000);
    await store.close();
  },
  120_000,
);
