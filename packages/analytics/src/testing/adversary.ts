import { type Hulpvorm, type PlainDate, plainDate } from '@samenpad/domain';
import type { Cell } from '../figure/figure.ts';
import type { FigureFilter } from '../figure/filter.ts';
import { roundingOf } from '../publication/publish-amount.ts';
import { AmountBounds, type Contributions } from './amount-bounds.ts';
import { agb, makeJeugdige } from './make-jeugdige.ts';

/** Stands for every choice of a part of the filter. */
export const ANY = '*';
/** The parts of the filter that divide everything. */
export const dims = ['hulpvorm', 'verwijzer', 'gemeente', 'aanbieder'] as const;
export type Dim = (typeof dims)[number];
/** One choice of each part of the filter. */
export type Place = Record<Dim, string>;
export const everything: Place = { hulpvorm: ANY, verwijzer: ANY, gemeente: ANY, aanbieder: ANY };
/** The choices there are, by part of the filter. */
export type Values = ReadonlyMap<Dim, readonly string[]>;

/** The two years that are asked. */
export const period = { van: plainDate('2023-01-01'), tot: plainDate('2024-12-31') };
export const YEARS = ['y2023', 'y2024'] as const;
export const groups = { taal: 'nl', publication: 'groups' } as const;
/** Means are rounded to € 100. */
const MEAN_HALF = 5000;
/** What all amounts were rounded to before the dearest jeugdige counted: the attack must find something then. */
const FINE_HALF = 50_000;
export const nobody: Contributions = { n: 0, total: 0, first: 0, second: 0 };

/** An amount that can be asked: a month (p: prestatiebasis, k: kasbasis), a year (y), what ended (c), the period (d), of one place. */
export function nodeOf(slice: string, place: Place): string {
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
  /** The fields of figures that showed one, as `kosten.rows.maanden.kas`. */
  readonly fields = new Set<string>();
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
  see(
    field: string,
    node: string,
    cell: Cell | null | undefined,
    half = roundingOf({ largest: this.truthOf(node).first }) / 2,
  ): void {
    this.asked.add(node);
    if (cell?.kind !== 'value') return;
    this.fields.add(field);
    this.shown.add(node);
    const { total } = this.truthOf(node);
    if (Math.abs(cell.value - total) > half + 1) this.wrong.push(`${node}: ${cell.value} ± ${half} for ${total}`);
    this.bounds.know(node, { low: cell.value - half, high: cell.value + half });
    const rounded = Math.round(total / (2 * FINE_HALF)) * 2 * FINE_HALF;
    this.fine.know(node, { low: rounded - FINE_HALF, high: rounded + FINE_HALF });
  }

  /** A mean as shown times the count as shown; `largest`: of whom the amount was rounded. */
  seeMean(field: string, node: string, mean: Cell, count: Cell, largest = this.truthOf(node).first): void {
    if (mean.kind !== 'value' || count.kind !== 'value') return;
    const value = mean.value * count.value;
    this.see(field, node, { ...mean, value }, roundingOf({ largest }) / 2 + MEAN_HALF * count.value);
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

/** The sum of some amounts as one; who stands behind it is not told. */
export function togetherOf(adversary: Adversary, nodes: readonly string[]): string {
  const [only, ...more] = nodes;
  if (only !== undefined && more.length === 0) return only;
  const name = nodes.join('+');
  const total = nodes.reduce((sum, node) => sum + adversary.truthOf(node).total, 0);
  adversary.tell(name, { ...nobody, total });
  adversary.add(name, nodes);
  return name;
}

/** The sum of amounts behind which nobody stands twice, as one. */
export function joinDisjoint(adversary: Adversary, name: string, nodes: readonly string[]): string {
  const own = nodes.map((node) => adversary.truthOf(node));
  const [first = 0, second = 0] = own.flatMap((each) => [each.first, each.second]).sort((a, b) => b - a);
  const sum = (read: (each: Contributions) => number) => own.reduce((total, each) => total + read(each), 0);
  adversary.tell(name, { n: sum(({ n }) => n), total: sum(({ total }) => total), first, second });
  adversary.add(name, nodes);
  return name;
}

/** Who stands behind an amount that is the sum of these, one of each. Pure. */
export function contributionsOf(amounts: readonly number[]): Contributions {
  const own = amounts.filter((amount) => amount > 0).sort((a, b) => b - a);
  const [first = 0, second = 0] = own;
  return { n: own.length, total: own.reduce((sum, one) => sum + one, 0), first, second };
}

/** Every place of a table, its totals included. */
export function listPlaces(table: readonly Dim[], values: Values): Place[] {
  let places = [everything];
  for (const dim of table) {
    const choices = [ANY, ...(values.get(dim) ?? [])];
    places = places.flatMap((place) => choices.map((value) => ({ ...place, [dim]: value })));
  }
  return places;
}

/** The filter that asks for a place. */
export function filterOf(place: Place): FigureFilter & { van: PlainDate; tot: PlainDate } {
  const { gemeente } = makeJeugdige('x', [], place.gemeente === ANY ? '9001' : place.gemeente);
  return {
    ...period,
    gemeenten: place.gemeente === ANY ? 'alle' : [gemeente],
    hulpvorm: place.hulpvorm === ANY ? undefined : (place.hulpvorm as Hulpvorm), // as the store has it
    verwijzer: place.verwijzer === ANY ? undefined : place.verwijzer,
    aanbieder: place.aanbieder === ANY ? undefined : agb(Number(place.aanbieder) - Number(agb(0))),
  };
}
