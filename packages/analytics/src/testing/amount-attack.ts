import { type Hulpvorm, type PlainDate, plainDate } from '@samenpad/domain';
import { computeAanbiederkosten } from '../aanbiederkosten/compute-aanbiederkosten.ts';
import { sumKosten } from '../aanbiederkosten/sum-kosten.ts';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { computeGroei, type GroeiDeel } from '../groei/compute-groei.ts';
import { computeKosten } from '../kosten/compute-kosten.ts';
import { roundingOf } from '../publication/publish-amount.ts';
import type { Analytics } from '../store/analytics.ts';
import { numberOf, textOf } from '../store/snapshot.ts';
import { AmountBounds, type Contributions } from './amount-bounds.ts';
import { agb, makeJeugdige } from './make-jeugdige.ts';

const ANY = '*';
const dims = ['hulpvorm', 'verwijzer', 'gemeente', 'aanbieder'] as const;
export type Dim = (typeof dims)[number];
type Place = Record<Dim, string>;
const everything: Place = { hulpvorm: ANY, verwijzer: ANY, gemeente: ANY, aanbieder: ANY };
type Values = ReadonlyMap<Dim, readonly string[]>;

const period = { van: plainDate('2023-01-01'), tot: plainDate('2024-12-31') };
const YEARS = ['y2023', 'y2024'] as const;
const groups = { taal: 'nl', publication: 'groups' } as const;
/** Means are rounded to € 100. */
const MEAN_HALF = 5000;
/** What all amounts were rounded to before the dearest jeugdige counted: the attack must find something then. */
const FINE_HALF = 50_000;
const nobody: Contributions = { n: 0, total: 0, first: 0, second: 0 };

/** An amount that can be asked: a month (p: prestatiebasis, k: kasbasis), a year (y) or what ended (c), of one place. */
function nodeOf(slice: string, place: Place): string {
  return [slice, ...dims.map((dim) => place[dim])].join('|');
}

/** One who asks everything and takes all of it off each other. */
export class Adversary {
  /** What follows from what is shown; and what would, were each of those amounts rounded to € 1.000. */
  readonly bounds = new AmountBounds();
  readonly fine = new AmountBounds();
  /** The amounts that were asked, and those that were shown. */
  readonly asked = new Set<string>();
  readonly shown = new Set<string>();
  /** Amounts that lie outside what was thought of them: none, or the attack is not what it says. */
  readonly wrong: string[] = [];
  /** Whole and part, over all sums. */
  pairs = 0;
  readonly #truth: Map<string, Contributions>;

  constructor(truth: Map<string, Contributions>) {
    this.#truth = truth;
  }

  truthOf(node: string): Contributions {
    return this.#truth.get(node) ?? nobody;
  }

  /** Sets who stands behind an amount. */
  tell(node: string, truth: Contributions): void {
    this.#truth.set(node, truth);
  }

  /** An amount as shown, known to within `half`: the strongest one knows to what it was rounded. */
  see(node: string, cell: Cell | null | undefined, half = roundingOf({ largest: this.truthOf(node).first }) / 2): void {
    this.asked.add(node);
    if (cell?.kind !== 'value') return;
    this.shown.add(node);
    const { total } = this.truthOf(node);
    if (Math.abs(cell.value - total) > half + 1) this.wrong.push(`${node}: ${cell.value} ± ${half} for ${total}`);
    this.bounds.know(node, { low: cell.value - half, high: cell.value + half });
    const rounded = Math.round(total / (2 * FINE_HALF)) * 2 * FINE_HALF;
    this.fine.know(node, { low: rounded - FINE_HALF, high: rounded + FINE_HALF });
  }

  /** A mean as shown times the count as shown; `largest`: of whom the amount was rounded. */
  seeMean(node: string, mean: Cell, count: Cell, largest = this.truthOf(node).first): void {
    if (mean.kind !== 'value' || count.kind !== 'value') return;
    const value = mean.value * count.value;
    this.see(node, { ...mean, value }, roundingOf({ largest }) / 2 + MEAN_HALF * count.value);
  }

  /** A whole and the parts that make it up. */
  add(whole: string, parts: readonly string[]): void {
    this.bounds.add(whole, parts);
    this.fine.add(whole, parts);
    this.pairs += parts.length;
  }

  /** Amounts of somebody of which something is known that may not be. */
  listHits(known: (truth: Contributions, bounds: { low: number; high: number }) => boolean, bounds = this.bounds) {
    return [...this.asked].filter((node) => this.truthOf(node).n > 0 && known(this.truthOf(node), bounds.of(node)));
  }
}

/**
 * Asks kosten, groei and aanbiederkosten of two years with every filter that `tables` give (each choice with each other,
 * and their totals), and takes all amounts, means times counts, months and years off each other.
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
  const slices = [...new Set(bookings.flatMap(({ slices: own }) => own))].sort();
  for (const table of tables) addSums(adversary, table, values, slices);
  addSums(adversary, ['hulpvorm', 'gemeente', 'aanbieder'], values, ['c']);
  adversary.bounds.solve();
  adversary.fine.solve();
  return adversary;
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

/** Every place of a table, its totals included. */
function listPlaces(table: readonly Dim[], values: Values): Place[] {
  let places = [everything];
  for (const dim of table) {
    const choices = [ANY, ...(values.get(dim) ?? [])];
    places = places.flatMap((place) => choices.map((value) => ({ ...place, [dim]: value })));
  }
  return places;
}

function filterOf(place: Place): FigureFilter & { van: PlainDate; tot: PlainDate } {
  const { gemeente } = makeJeugdige('x', [], place.gemeente === ANY ? '9001' : place.gemeente);
  return {
    ...period,
    gemeenten: place.gemeente === ANY ? 'alle' : [gemeente],
    hulpvorm: place.hulpvorm === ANY ? undefined : (place.hulpvorm as Hulpvorm), // as the store has it
    verwijzer: place.verwijzer === ANY ? undefined : place.verwijzer,
    aanbieder: place.aanbieder === ANY ? undefined : agb(Number(place.aanbieder) - Number(agb(0))),
  };
}

async function seeKosten(analytics: Analytics, adversary: Adversary, place: Place): Promise<void> {
  const { rows } = await computeKosten(analytics, filterOf(place), groups);
  for (const { maand, prestatie, kas } of rows.maanden) {
    adversary.see(nodeOf(`p${maand}`, place), prestatie);
    adversary.see(nodeOf(`k${maand}`, place), kas);
  }
  const { spread, uitstroom } = rows;
  const year = nodeOf(`y${spread.van.slice(0, 4)}`, place);
  adversary.see(year, spread.totaal);
  adversary.seeMean(year, spread.perJeugdige, spread.jeugdigen);
  // Made of twelve months, of each of which the dearest is taken to be the same one.
  const exits = uitstroom.van.slice(0, 4);
  const months = rows.maanden.filter(({ maand }) => maand.startsWith(exits));
  const largest = months.reduce((sum, { maand }) => sum + adversary.truthOf(nodeOf(`p${maand}`, place)).first, 0);
  adversary.seeMean(nodeOf(`y${exits}`, place), uitstroom.perUitgestroomd, uitstroom.uitgestroomd, largest);
}

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
    for (const [i, cell] of [all.before, all.after].entries()) adversary.see(nodeOf(YEARS[i] ?? '', place), cell, half);
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
    for (const [i, cell] of [before, after].entries()) adversary.see(togetherOf(adversary, nodes[i] ?? []), cell, half);
  }
  return halves;
}

/** The sum of some amounts as one. */
function togetherOf(adversary: Adversary, nodes: readonly string[]): string {
  const [only, ...more] = nodes;
  if (only !== undefined && more.length === 0) return only;
  const name = nodes.join('+');
  const total = nodes.reduce((sum, node) => sum + adversary.truthOf(node).total, 0);
  adversary.tell(name, { ...nobody, total });
  adversary.add(name, nodes);
  return name;
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
      adversary.see(node, undefined);
    }
    const { rows } = await computeAanbiederkosten(analytics, filter, groups);
    for (const row of rows.filter(({ overig }) => !overig)) {
      const node = nodeOf('c', { ...place, aanbieder: row.aanbieder ?? ANY });
      adversary.see(node, row.kosten);
      adversary.seeMean(node, row.perJeugdige, row.jeugdigen);
      adversary.seeMean(node, row.perUitgestroomd, row.uitgestroomd);
    }
  }
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
