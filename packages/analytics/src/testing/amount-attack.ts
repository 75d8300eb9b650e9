import { plainDate } from '@samenpad/domain';
import { computeAanbiederkosten } from '../aanbiederkosten/compute-aanbiederkosten.ts';
import { type KostenSums, sumKosten } from '../aanbiederkosten/sum-kosten.ts';
import { computeGroei, type GroeiDeel } from '../groei/compute-groei.ts';
import { computeKosten } from '../kosten/compute-kosten.ts';
import { roundingOf } from '../publication/publish-amount.ts';
import type { Analytics } from '../store/analytics.ts';
import { numberOf, textOf } from '../store/snapshot.ts';
import { computeVergelijking } from '../vergelijking/compute-vergelijking.ts';
import {
  Adversary,
  ANY,
  type Dim,
  dims,
  filterOf,
  groups,
  listPlaces,
  nodeOf,
  type Place,
  period,
  togetherOf,
  type Values,
  YEARS,
} from './adversary.ts';
import type { Contributions } from './amount-bounds.ts';
import { seeAccountkeuze } from './attack-accountkeuze.ts';
import { seeHuishoudens } from './attack-huishoudens.ts';
import { seePadkosten } from './attack-padkosten.ts';
import { seeSpread } from './attack-spread.ts';

/**
 * Asks every figure that holds amounts of two years with every filter that `tables` give (each choice with each other, and
 * their totals), and takes all amounts, means times counts, months and years off each other.
 */
export async function attackAmounts(analytics: Analytics, tables: readonly (readonly Dim[])[]): Promise<Adversary> {
  const bookings = await listBookings(analytics);
  const values: Values = new Map(dims.map((dim) => [dim, [...new Set(bookings.map((own) => own[dim]))].sort()]));
  const adversary = new Adversary(sumContributions(bookings, tables));
  const places = new Map(tables.flatMap((table) => listPlaces(table, values).map((own) => [nodeOf('', own), own])));
  for (const place of places.values()) {
    await seeKosten(analytics, adversary, place);
    if (dims.filter((dim) => place[dim] !== ANY).length < 2)
      await seeGroei(analytics, adversary, place, values, tables);
  }
  await seeAanbiederkosten(analytics, adversary, values);
  for (const place of tables
    .filter((table) => table.includes('aanbieder'))
    .flatMap((table) => placesBeside(table, values)))
    await seeAccountkeuze(analytics, adversary, place);
  await seePadkosten(analytics, adversary, values);
  await seeHuishoudens(analytics, adversary, values);
  for (const place of listPlaces(['gemeente'], values)) await seeVergelijking(analytics, adversary, place);
  const slices = [...new Set(bookings.flatMap(({ slices: own }) => own))].sort();
  for (const table of tables) addSums(adversary, table, values, slices);
  addSums(adversary, ['hulpvorm', 'gemeente', 'aanbieder'], values, ['c', 'g', 'r']);
  adversary.bounds.solve();
  adversary.fine.solve();
  return adversary;
}

/** The places of a table without a choice of aanbieder. */
function placesBeside(table: readonly Dim[], values: Values): Place[] {
  return listPlaces(
    table.filter((dim) => dim !== 'aanbieder'),
    values,
  );
}

/** What was booked of one jeugdige, with the months and years in which it counts. */
interface Booking extends Place {
  wie: string;
  slices: readonly string[];
  bedrag: number;
}

async function listBookings(analytics: Analytics): Promise<Booking[]> {
  const rows = await analytics.read((snapshot) =>
    snapshot.query(
      `SELECT gemeente, gemeente || jeugdige AS wie, hulpvorm, verwijzer, aanbieder, maand, kasmaand, sum(bedrag)::BIGINT AS bedrag
       FROM boeking WHERE kasmaand >= '2023-01' AND maand <= '2024-12' GROUP BY ALL`,
    ),
  );
  return rows.map((row) => {
    const [maand, kasmaand] = [textOf(row, 'maand'), textOf(row, 'kasmaand')];
    const own = maand >= '2023-01' ? [`p${maand}`, `y${maand.slice(0, 4)}`] : [];
    return {
      wie: textOf(row, 'wie'),
      hulpvorm: textOf(row, 'hulpvorm'),
      verwijzer: textOf(row, 'verwijzer'),
      gemeente: textOf(row, 'gemeente'),
      aanbieder: textOf(row, 'aanbieder'),
      slices: kasmaand <= '2024-12' ? [...own, `k${kasmaand}`] : own,
      bedrag: numberOf(row, 'bedrag'),
    };
  });
}

/** Who stands behind each amount that can be asked. */
function sumContributions(bookings: readonly Booking[], tables: readonly (readonly Dim[])[]) {
  const sums = new Map<string, Map<string, number>>();
  for (const { wie, slices, bedrag, ...own } of bookings) {
    const places = tables.flatMap((table) => listPlaces(table, new Map(table.map((dim) => [dim, [own[dim]]]))));
    const nodes = new Set(slices.flatMap((slice) => places.map((place) => nodeOf(slice, place))));
    for (const node of nodes) {
      const amounts = sums.get(node) ?? new Map<string, number>();
      sums.set(node, amounts.set(wie, (amounts.get(wie) ?? 0) + bedrag));
    }
  }
  return new Map(
    [...sums].map(([node, own]): [string, Contributions] => {
      const [first = 0, second = 0] = [...own.values()].sort((a, b) => b - a);
      return [node, { n: own.size, total: [...own.values()].reduce((sum, one) => sum + one, 0), first, second }];
    }),
  );
}

async function seeKosten(analytics: Analytics, adversary: Adversary, place: Place): Promise<void> {
  const { rows } = await computeKosten(analytics, filterOf(place), groups);
  for (const { maand, prestatie, kas } of rows.maanden) {
    adversary.see('kosten.rows.maanden.prestatie', nodeOf(`p${maand}`, place), prestatie);
    adversary.see('kosten.rows.maanden.kas', nodeOf(`k${maand}`, place), kas);
  }
  const { spread, uitstroom } = rows;
  const year = nodeOf(`y${spread.van.slice(0, 4)}`, place);
  adversary.see('kosten.rows.spread.totaal', year, spread.totaal);
  adversary.seeMean('kosten.rows.spread.perJeugdige', year, spread.perJeugdige, spread.jeugdigen);
  await seeSpread(analytics, adversary, place, rows);
  // Made of twelve months, of each of which the dearest is taken to be the same one.
  const exits = uitstroom.van.slice(0, 4);
  const months = rows.maanden.filter(({ maand }) => maand.startsWith(exits));
  const largest = months.reduce((sum, { maand }) => sum + adversary.truthOf(nodeOf(`p${maand}`, place)).first, 0);
  const node = nodeOf(`y${exits}`, place);
  adversary.seeMean(
    'kosten.rows.uitstroom.perUitgestroomd',
    node,
    uitstroom.perUitgestroomd,
    uitstroom.uitgestroomd,
    largest,
  );
}

const LEVELS = ['groei.rows.delen.before', 'groei.rows.delen.after'];

/** The growth from 2023 to 2024, divided in each way: amounts of the same two years. */
async function seeGroei(
  analytics: Analytics,
  adversary: Adversary,
  place: Place,
  values: Values,
  tables: readonly (readonly Dim[])[],
): Promise<void> {
  const before = { vergelijkingVan: plainDate('2023-01-01'), vergelijkingTot: plainDate('2023-12-31') };
  const filter = { ...filterOf(place), van: plainDate('2024-01-01') };
  const chosen = dims.filter((dim) => place[dim] !== ANY);
  const ways = (['hulpvorm', 'aanbieder', 'verwijzer'] as const).filter((per) =>
    tables.some((table) => [per, ...chosen].every((dim) => table.includes(dim))),
  );
  for (const per of ['geen', ...ways] as const) {
    const [all, ...parts] = (await computeGroei(analytics, filter, { ...groups, ...before, per })).rows.delen;
    if (all === undefined) continue;
    const dearest = YEARS.map((year) => ({ largest: adversary.truthOf(nodeOf(year, place)).first }));
    const half = per === 'geen' ? roundingOf(...dearest) / 2 : seeParts(adversary, place, per, parts, values);
    for (const [i, cell] of [all.before, all.after].entries())
      adversary.see(LEVELS[i] ?? '', nodeOf(YEARS[i] ?? '', place), cell, half);
  }
}

/** The rows of a growth; what is together in the last one is a sum. Answers to within what their sum is known. */
function seeParts(adversary: Adversary, place: Place, per: Dim, parts: readonly GroeiDeel[], values: Values): number {
  const others = (values.get(per) ?? []).filter((value) => !parts.some(({ code }) => code === value));
  let halves = 0;
  for (const { code, before, after } of parts) {
    const codes = code === null ? others : [code];
    const nodes = YEARS.map((year) => codes.map((value) => nodeOf(year, { ...place, [per]: value })));
    const dearest = nodes.map((own, i) => {
      const together = own.reduce((sum, node) => sum + adversary.truthOf(node).first, 0);
      return { largest: Math.min(together, adversary.truthOf(nodeOf(YEARS[i] ?? '', place)).first) };
    });
    const half = roundingOf(...dearest) / 2;
    halves += half;
    for (const [i, cell] of [before, after].entries())
      adversary.see(LEVELS[i] ?? '', togetherOf(adversary, nodes[i] ?? []), cell, half);
  }
  return halves;
}

/**
 * What ended trajecten cost by aanbieder, of each hulpvorm in each gemeente. Of who stands behind it only the dearest is
 * known here; the second is taken to have all the rest, which is the worst. The row of the small ones tells nothing that
 * the whole less the others does not.
 */
async function seeAanbiederkosten(analytics: Analytics, adversary: Adversary, values: Values): Promise<void> {
  for (const place of listPlaces(['hulpvorm', 'gemeente'], values)) {
    const filter = filterOf(place);
    const { total, units } = await analytics.read((snapshot) => sumKosten(snapshot, filter, period));
    for (const [aanbieder, own] of total === undefined ? [] : [[ANY, total] as const, ...units]) {
      const { jeugdigen: n, bedrag, largest: first } = own;
      const node = nodeOf('c', { ...place, aanbieder });
      adversary.tell(node, { n, total: bedrag, first, second: Math.min(first, bedrag - first) });
      adversary.see('aanbiederkosten.rows.kosten', node, undefined);
      tellDoelen(adversary, { ...place, aanbieder }, own);
    }
    const { rows } = await computeAanbiederkosten(analytics, filter, groups);
    for (const row of rows.filter(({ overig }) => !overig)) {
      const node = nodeOf('c', { ...place, aanbieder: row.aanbieder ?? ANY });
      adversary.see('aanbiederkosten.rows.kosten', node, row.kosten);
      adversary.seeMean('aanbiederkosten.rows.perJeugdige', node, row.perJeugdige, row.jeugdigen);
      adversary.seeMean('aanbiederkosten.rows.perUitgestroomd', node, row.perUitgestroomd, row.uitgestroomd);
      const goals = nodeOf('g', { ...place, aanbieder: row.aanbieder ?? ANY });
      adversary.seeMean('aanbiederkosten.rows.perBereikt', goals, row.perBereikt, row.bereikt);
    }
  }
}

const none = { jeugdigen: 0, bedrag: 0, largest: 0 };

/** What the trajecten with goals cost (g) and those without (r), which together are what ended. */
function tellDoelen(adversary: Adversary, place: Place, { jeugdigen, bedrag, largest, doelen }: KostenSums): void {
  const parts = { g: doelen ?? none, r: doelen?.rest ?? { jeugdigen, bedrag, largest } };
  for (const [slice, own] of Object.entries(parts)) {
    const { jeugdigen: n, bedrag: total, largest: first } = own;
    adversary.tell(nodeOf(slice, place), { n, total, first, second: Math.min(first, total - first) });
    adversary.see('aanbiederkosten.rows.perBereikt', nodeOf(slice, place), undefined);
  }
  adversary.add(nodeOf('c', place), [nodeOf('g', place), nodeOf('r', place)]);
}

/** The mean of the last twelve months that stands beside what CBS publishes. */
async function seeVergelijking(analytics: Analytics, adversary: Adversary, place: Place): Promise<void> {
  const { rows } = await computeVergelijking(analytics, filterOf(place), groups);
  const row = rows.find(({ maat }) => maat === 'kosten');
  if (row?.eigen.kind !== 'value') return;
  const count = { ...row.eigen, value: row.eigen.count };
  adversary.seeMean('vergelijking.rows.eigen', nodeOf(`y${row.van.slice(0, 4)}`, place), row.eigen, count);
}

/** Each whole is the sum of its parts by each choice; each year that of its months. */
function addSums(adversary: Adversary, table: readonly Dim[], values: Values, slices: readonly string[]): void {
  for (const place of listPlaces(table, values)) {
    for (const dim of table.filter((own) => place[own] === ANY)) {
      const parts = (values.get(dim) ?? []).map((value) => ({ ...place, [dim]: value }));
      for (const slice of slices) {
        const nodes = parts.map((part) => nodeOf(slice, part));
        adversary.add(nodeOf(slice, place), nodes);
      }
    }
    for (const year of slices.filter((slice) => slice.startsWith('y'))) {
      const months = slices.filter((slice) => slice.startsWith(`p${year.slice(1)}`));
      const nodes = months.map((month) => nodeOf(month, place));
      adversary.add(nodeOf(year, place), nodes);
    }
  }
}
