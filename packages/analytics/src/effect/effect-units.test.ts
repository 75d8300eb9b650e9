import { addDays, joinNames, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import { THRESHOLD } from '../publication/hide-flows.ts';
import type { SourceJeugdige } from '../source.ts';
import { type Analytics, openAnalytics } from '../store/analytics.ts';
import { listCells } from '../testing/list-cells.ts';
import { makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { computeEffect, type EffectOptions } from './compute-effect.ts';

const start = plainDate('2023-03-01');
const all = { gemeenten: 'alle' } as const;
/** A name with a comma, as practices have. */
const praktijken = ['Bos, Dam en Dijk', 'Praktijk B', 'Praktijk C', 'Praktijk D'];
const others = ['Praktijk E', 'Praktijk F', 'Praktijk G', 'Praktijk H', 'Praktijk I', 'Praktijk J'];
const wijken = ['WK900101', 'WK900102', 'WK900103', 'WK900104', 'WK900105'];
/** Four a year: too few to be told, and so is what is left without it. */
const SMALL = 'WK900106';

interface Group {
  naam: string;
  wijk: string | undefined;
  praktijk: string | undefined;
  /** Trajecten a year before the start, and as a part of that after it. */
  count: number;
  after: number;
}

function* listBegun({ naam, wijk, praktijk, count, after }: Group): Generator<SourceJeugdige> {
  for (let year = -4; year <= 1; year++) {
    // Years differ a little, at each group in its own way.
    const usual = count + ((year * 7 + naam.length * 5 + count) % 3) - 1;
    const begun = Math.round(usual * (year >= 0 ? after : 1));
    for (let i = 0; i < begun; i++) {
      const begin = addDays(start, 365 * year + Math.floor((365 * i) / begun));
      const rest = praktijk === undefined ? {} : { verwijzer: '02', praktijk };
      yield {
        ...makeJeugdige(`${naam} ${year} ${i}`, [['beg', begin, addDays(begin, 90), rest]]),
        ...(wijk !== undefined && { wijk }),
      };
    }
  }
}

/** From the start on 14 % fewer referrals by the practices with a POH-jeugd, 2 % fewer by the others; less begeleiding in two wijken. */
function* listRegion(): Generator<SourceJeugdige> {
  const side = (names: readonly string[], after: number): Group[] =>
    names.map((praktijk, i) => ({ naam: praktijk, wijk: undefined, praktijk, count: 200 + 5 * i, after }));
  const places = wijken.map(
    (wijk, i): Group => ({ naam: wijk, wijk, praktijk: undefined, count: 60 + 10 * i, after: i < 2 ? 0.8 : 1 }),
  );
  const small = { naam: SMALL, wijk: SMALL, praktijk: undefined, count: 4, after: 1 };
  for (const group of [...side(praktijken, 0.86), ...side(others, 0.98), ...places, small]) yield* listBegun(group);
}

async function openWith(jeugdigen: Iterable<SourceJeugdige>): Promise<Analytics> {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  return analytics;
}

let analytics: Analytics;
beforeAll(async () => {
  analytics = await openWith(listRegion());
});
afterAll(async () => {
  await analytics.close();
});

const numberIn = (cell: Cell) => (cell.kind === 'value' ? cell.value : Number.NaN);
const instrument: EffectOptions = {
  ...{ taal: 'nl', publication: 'groups', uitkomst: 'instroom', eenheid: 'praktijk', start },
  groep: joinNames(praktijken),
};
const voorveld: EffectOptions = { ...instrument, eenheid: 'wijk', groep: joinNames(wijken.slice(0, 2)) };

test('S1-31 a POH-jeugd: referrals −14 % in practices with one and −2 % without, with the difference and its interval', async () => {
  const { rows } = await computeEffect(analytics, all, instrument);
  expect(rows.groepen).toEqual({ groepenMet: 4, groepenZonder: 6, groepenWeggelaten: 0 });
  expect(numberIn(rows.verandering.met)).toBeCloseTo(-0.14, 2);
  expect(numberIn(rows.verandering.zonder)).toBeCloseTo(-0.02, 2);
  // 0.86 ÷ 0.98: what would not have come without it.
  expect(numberIn(rows.effect.verschil)).toBeCloseTo(0.86 / 0.98 - 1, 2);
  expect(numberIn(rows.effect.verschilVan)).toBeLessThan(0.86 / 0.98 - 1);
  expect(numberIn(rows.effect.verschilTot)).toBeLessThan(0);
  expect(rows.oordeel).toBe('aantoonbaar');
  expect(rows.uitleg).toMatch(/−14(,\d)?\u00a0% met de interventie en −(2|1,\d|2,\d)\u00a0% zonder/);
});

test('S1-31 practices of which half had it, as of the others, show no effect', async () => {
  const { rows } = await computeEffect(analytics, all, {
    ...instrument,
    groep: joinNames([...praktijken.slice(0, 2), ...others.slice(0, 3)]),
  });
  expect(rows.oordeel).toBe('niet-aantoonbaar');
});

test('T17 less help that begins in the wijken with a voorveld is found against the other wijken', async () => {
  const { rows } = await computeEffect(analytics, all, { ...voorveld, publication: 'exact' });
  expect(rows.groepen).toEqual({ groepenMet: 2, groepenZonder: 3, groepenWeggelaten: 1 });
  expect(numberIn(rows.verandering.met)).toBeCloseTo(-0.2, 1);
  expect(numberIn(rows.effect.verschilVan)).toBeLessThan(-0.2);
  expect(numberIn(rows.effect.verschilTot)).toBeGreaterThan(-0.22);
  expect(numberIn(rows.effect.verschilTot)).toBeLessThan(0);
});

test('P9 a small wijk is no group, and neither is what is left of its gemeente without it', async () => {
  // Those of whom the wijk is not known are many: what is left is no small group.
  expect((await computeEffect(analytics, all, voorveld)).rows.groepen).toEqual({
    ...{ groepenMet: 2, groepenZonder: 3, groepenWeggelaten: 1 },
  });
  // Without them the smallest of the others goes too, so that the small one does not follow from the sum.
  const known = await openWith([...listRegion()].filter(({ wijk }) => wijk !== undefined));
  const { rows } = await computeEffect(known, all, { ...voorveld, groep: 'WK900104,WK900105' });
  expect(rows.groepen).toEqual({ groepenMet: 2, groepenZonder: 2, groepenWeggelaten: 2 });
  for (const { met, zonder } of rows.jaren) {
    for (const cell of [met, zonder]) expect(numberIn(cell)).toBeGreaterThanOrEqual(THRESHOLD);
  }
  await known.close();
});

test('P9 wijken are not compared beside a filter on wijk or leeftijd, and the reason is told', async () => {
  for (const filter of [{ ...all, leeftijdsgroep: '4-11' } as const, { ...all, wijk: 'WK900101' }]) {
    const report = await computeEffect(analytics, filter, voorveld);
    expect(report.rows).toMatchObject({ oordeel: null, regel: 'te-kleine-groepen', jaren: [] });
    expect(report.rows.uitleg).toContain('de groepen worden te klein');
    expect([...listCells(report).cells.values()].filter(({ kind }) => kind === 'value')).toEqual([]);
  }
});
