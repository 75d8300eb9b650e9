import { describe, expect, test } from 'vitest';
import { mapCells } from '../figure/map-cells.ts';
import { type FigureDefinition, listFigures } from '../list-figures.ts';
import { openAnalytics } from '../store/analytics.ts';
import type { Dim } from '../testing/adversary.ts';
import { attackAmounts } from '../testing/amount-attack.ts';
import { isKnown, isSumKnown } from '../testing/amount-bounds.ts';
import { createCostlyTrajecten } from '../testing/costly-trajecten.ts';
import { rememberQueries } from '../testing/remember-queries.ts';
import { THRESHOLD } from './hide-flows.ts';

const long = process.env['SAMENPAD_LONG'] === '1';
const seeds = long ? [1, 2, 3, 4, 5, 6] : [1];
/** Few trajecten, so that most groups are small. */
const TRAJECTEN = 1500;
/** The p of the p%-rule: nobody's amount may be known to a tenth. */
const P = 0.1;
/** Which filters are combined, each choice with each other. */
const tables: readonly (readonly Dim[])[] = long
  ? [
      ['hulpvorm', 'verwijzer', 'gemeente'],
      ['aanbieder', 'hulpvorm'],
      ['aanbieder', 'verwijzer'],
      ['aanbieder', 'gemeente'],
    ]
  : [
      ['hulpvorm', 'gemeente'],
      ['verwijzer', 'gemeente'],
      ['aanbieder', 'gemeente'],
    ];

describe.each(seeds)('P9 the amounts of region %i', (seed) => {
  test(
    'who takes all amounts off each other knows of nobody, nor of fewer than ten together, to within a tenth',
    async () => {
      const store = await openAnalytics({ place: 'memory', source: createCostlyTrajecten(TRAJECTEN, seed) });
      await store.buildFull();
      const adversary = await attackAmounts(rememberQueries(store), tables);
      await store.close();
      expect(adversary.wrong).toEqual([]);
      expect(adversary.pairs).toBeGreaterThan(10_000);
      expect(adversary.shown.size).toBeGreaterThan(1000);
      const ofOne = adversary.listHits((truth, bounds) => isKnown(truth, bounds, P));
      const ofFew = (bounds = adversary.bounds) =>
        adversary.listHits((truth, own) => truth.n < THRESHOLD && isSumKnown(truth, own, P), bounds);
      expect(ofOne).toEqual([]);
      expect(ofFew()).toEqual([]);
      // All of it rounded to € 1.000 does tell, so the attack bites.
      expect(ofFew(adversary.fine).length).toBeGreaterThan(5);
    },
    long ? 3_600_000 : 240_000,
  );
});

/** Made of amounts that are in the attack, or a guess of what is not known yet: they tell no more than those. */
const madeOf: readonly string[] = [
  // The bounds of a mean, in steps of what the amount was rounded to (`roundBounds`).
  'aanbiederkosten.rows.perBereiktTot',
  'aanbiederkosten.rows.perBereiktVan',
  'aanbiederkosten.rows.perJeugdigeTot',
  'aanbiederkosten.rows.perJeugdigeVan',
  'aanbiederkosten.rows.perUitgestroomdTot',
  'aanbiederkosten.rows.perUitgestroomdVan',
  'vergelijking.rows.eigenTot',
  'vergelijking.rows.eigenVan',
  // Parts of what lies between two amounts, each level rounded as they are.
  'groei.rows.delen.dagen',
  'groei.rows.delen.groei',
  'groei.rows.delen.jeugdigen',
  'groei.rows.delen.mix',
  'groei.rows.delen.rest',
  'groei.rows.delen.tarief',
  'groei.rows.delen.trajectenPerJeugdige',
  'groei.rows.delen.volume',
  // What one household in the middle cost, to € 100: a median of ten or more (trust 3.6).
  'huishoudens.rows.mediaan',
  // A guess, rounded as what is known of the month.
  'kosten.rows.maanden.verwacht',
  'kosten.rows.maanden.verwachtTot',
  'kosten.rows.maanden.verwachtVan',
];
/** Cents; no count, number of days or index of so few jeugdigen is as large. */
const LEAST_AMOUNT = 20_000;

/** Every way to ask a figure: each value of each option of its own. */
function listOptions({ options }: FigureDefinition): Partial<Record<string, string>>[] {
  return [
    {},
    ...Object.entries(options).flatMap(([name, values]) => (values ?? []).map((value) => ({ [name]: value }))),
  ];
}

test('P9 every amount of every figure stands in the attack', async () => {
  const store = await openAnalytics({ place: 'memory', source: createCostlyTrajecten(TRAJECTEN, 1) });
  await store.buildFull();
  const asked = rememberQueries(store);
  const found = new Set<string>();
  for (const figure of listFigures()) {
    for (const options of listOptions(figure)) {
      const report = await figure.compute(
        asked,
        { gemeenten: 'alle' },
        { ...options, taal: 'nl', publication: 'exact' },
      );
      mapCells(report, (cell, name) => {
        if (cell.kind === 'value' && cell.value !== cell.count && Math.abs(cell.value) >= LEAST_AMOUNT)
          found.add(`${figure.id}${name.replaceAll(/\[[^\]]*\]/g, '')}`);
        return cell;
      });
    }
  }
  const { fields } = await attackAmounts(asked, [['aanbieder']]);
  await store.close();
  expect(found.size).toBeGreaterThan(fields.size);
  expect([...found.difference(fields)].filter((field) => !madeOf.includes(field))).toEqual([]);
}, 120_000);
