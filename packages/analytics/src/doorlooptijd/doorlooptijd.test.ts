import { addDays, addWerkdagen, countWerkdagen, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { SourceJeugdige } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { computeDoorlooptijd } from './compute-doorlooptijd.ts';

const filter = { gemeenten: 'alle', van: plainDate('2018-01-01'), tot: plainDate('2021-12-31') } as const;

function shown(cell: Cell): number | string {
  return cell.kind === 'value' ? Number(cell.value.toFixed(3)) : cell.kind;
}

/** Somebody whose verzoek took so many working days. */
function asked(
  id: number,
  werkdagen: number,
  oorzaak: string | null = null,
  gevraagd = plainDate('2021-03-01'),
): SourceJeugdige {
  const toegewezen = addWerkdagen(gevraagd, werkdagen);
  const one = makeJeugdige(`j${id}`, [['beg', addDays(toegewezen, 7), null]]);
  const toewijzingen = one.toewijzingen.map((each) => ({ ...each, doorlooptijd: { gevraagd, toegewezen, oorzaak } }));
  return { ...one, toewijzingen };
}

async function reportOf(jeugdigen: SourceJeugdige[], publication: 'exact' | 'groups' = 'exact') {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const report = await computeDoorlooptijd(analytics, filter, { taal: 'nl', publication });
  await analytics.close();
  return report;
}

test('S4-12 median 9 working days, p90 47, and 31 % of the delays wait for information of the aanbieder', async () => {
  // 58 within ten (nine of them exactly 9 at the middle), 30 from 11 to 40, 12 from 41 to 65.
  const days = [
    ...Array.from({ length: 49 }, () => 5),
    ...Array.from({ length: 9 }, () => 9),
    ...Array.from({ length: 30 }, () => 20),
    ...Array.from({ length: 12 }, (_, i) => (i < 2 ? 47 : 55)),
  ];
  const jeugdigen = days.map((werkdagen, i) =>
    asked(i, werkdagen, werkdagen > 10 && i % 42 < 13 ? 'aanbieder-informatie' : null),
  );
  const report = await reportOf(jeugdigen);
  expect(report.rows.map(({ vanaf, aantal, aandeel }) => [vanaf, shown(aantal), shown(aandeel)])).toEqual([
    [null, 100, 1],
    [0, 58, 0.58],
    [11, 30, 0.3],
    [41, 12, 0.12],
    [66, 0, 0],
  ]);
  expect([shown(report.mediaan), shown(report.percentile90)]).toEqual([9, 47]);
  expect(report.vertragingen.map(({ oorzaak, aantal, aandeel }) => [oorzaak, shown(aantal), shown(aandeel)])).toEqual([
    ['aanbieder-informatie', 13, 0.31],
    [null, 29, 0.69],
  ]);
});

test('by hand: 22 December 2018 to 9 January 2019 is ten working days, of eighteen days of the calendar', async () => {
  expect(countWerkdagen(plainDate('2018-12-22'), plainDate('2019-01-09'))).toBe(10);
  const { rows, mediaan } = await reportOf([asked(1, 10, null, plainDate('2018-12-22'))]);
  expect([shown(rows[1]!.aantal), shown(mediaan)]).toEqual([1, 10]);
});

test('of a traject the first verzoek counts, and small numbers are hidden', async () => {
  const twice = asked(1, 10);
  const [first] = twice.toewijzingen;
  const later = { gevraagd: plainDate('2021-06-01'), toegewezen: plainDate('2021-09-01'), oorzaak: null };
  const { rows } = await reportOf([{ ...twice, toewijzingen: [first!, { ...first!, doorlooptijd: later }] }]);
  expect(shown(rows[0]!.aantal)).toBe(1);
  const few = await reportOf([...Array.from({ length: 40 }, (_, i) => asked(i, 5)), asked(50, 45)], 'groups');
  expect(few.rows.map(({ aantal }) => shown(aantal))).toContain('suppressed');
  const none = await reportOf([]);
  expect([shown(none.rows[0]!.aantal), shown(none.mediaan)]).toEqual([0, 'undetermined']);
});
