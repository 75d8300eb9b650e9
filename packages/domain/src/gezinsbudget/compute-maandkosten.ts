import { addMonths, firstDayOf, lastDayOf, lengthInDays, type PlainDate, type PlainMonth } from '../plain-date.ts';

/** The laws under which a gemeente helps a gezin. */
export const budgetWetten = ['jw', 'wmo', 'pwet'] as const;
export type BudgetWet = (typeof budgetWetten)[number];

/** What something costs, in cents: what was granted in a month, or an amount a month, a year or once. */
export type Kostenpost = {
  wet: BudgetWet;
  /** Homes among which the amount is parted evenly; empty: no address is known. */
  huizen: readonly string[];
  bedrag: number;
} & (
  | { per: 'declaratie'; maand: PlainMonth }
  | { per: 'maand' | 'jaar' | 'eenmalig'; van: PlainDate; tot: PlainDate | null }
);

/** Cents of one month under each law: of the whole gezin, and at each of its homes. */
export interface Maandkosten {
  maand: PlainMonth;
  wetten: Record<BudgetWet, number>;
  huizen: { huis: string; wetten: Record<BudgetWet, number> }[];
}

/**
 * What help costs a month, over three laws, as the figure of households counts it (domain.md B.5, `totale kosten per adres`):
 * amounts a year in twelve parts, by day; a sum at once in its month; whoever lives at two homes counts for a half in each.
 * Whole cents; the homes add up to the gezin, but for what has no address and for rounding. The oldest month first.
 */
export function computeMaandkosten(costs: readonly Kostenpost[], first: PlainMonth, months: number): Maandkosten[] {
  const huizen = [...new Set(costs.flatMap((post) => post.huizen))].toSorted();
  return Array.from({ length: months }, (_, i) => {
    const maand = addMonths(first, i);
    const parts = costs.map((post) => ({ post, bedrag: inMonth(post, maand) }));
    return {
      maand,
      wetten: sumOf(parts),
      huizen: huizen.map((huis) => ({
        huis,
        wetten: sumOf(
          parts
            .filter(({ post }) => post.huizen.includes(huis))
            .map(({ post, bedrag }) => ({ post, bedrag: bedrag / post.huizen.length })),
        ),
      })),
    };
  });
}

/** Something that helps one person, and how it is paid. */
export interface Persoonskosten<Vorm extends string> {
  persoon: string;
  vorm: Vorm;
  post: Kostenpost;
}

/**
 * What help costs each person over these months, all ways of paying added up in one line with each of them beside it (S2-8).
 * Whole cents; the ways of paying add up to the person. Nothing in these months: no line.
 */
export function computePersoonskosten<Vorm extends string>(
  costs: readonly Persoonskosten<Vorm>[],
  first: PlainMonth,
  months: number,
): { persoon: string; bedrag: number; vormen: { vorm: Vorm; bedrag: number }[] }[] {
  const maanden = Array.from({ length: months }, (_, i) => addMonths(first, i));
  return [...Map.groupBy(costs, ({ persoon }) => persoon)].flatMap(([persoon, own]) => {
    const vormen = [...Map.groupBy(own, ({ vorm }) => vorm)].flatMap(([vorm, parts]) => {
      const bedrag = Math.round(
        parts.reduce((sum, { post }) => sum + maanden.reduce((total, maand) => total + inMonth(post, maand), 0), 0),
      );
      return bedrag === 0 ? [] : [{ vorm, bedrag }];
    });
    return vormen.length === 0
      ? []
      : [{ persoon, bedrag: vormen.reduce((sum, { bedrag }) => sum + bedrag, 0), vormen }];
  });
}

function sumOf(parts: readonly { post: Kostenpost; bedrag: number }[]): Record<BudgetWet, number> {
  const sum = (wet: BudgetWet) =>
    Math.round(parts.reduce((total, { post, bedrag }) => (post.wet === wet ? total + bedrag : total), 0));
  return { jw: sum('jw'), wmo: sum('wmo'), pwet: sum('pwet') };
}

function inMonth(post: Kostenpost, maand: PlainMonth): number {
  if (post.per === 'declaratie') return post.maand === maand ? post.bedrag : 0;
  const [eerste, laatste] = [firstDayOf(maand), lastDayOf(maand)];
  if (post.per === 'eenmalig') return post.van >= eerste && post.van <= laatste ? post.bedrag : 0;
  const van = post.van > eerste ? post.van : eerste;
  const tot = post.tot !== null && post.tot < laatste ? post.tot : laatste;
  if (tot < van) return 0;
  const monthly = post.per === 'jaar' ? post.bedrag / 12 : post.bedrag;
  return (monthly * lengthInDays(van, tot)) / lengthInDays(eerste, laatste);
}
