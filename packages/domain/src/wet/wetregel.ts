import type { Domein, Product } from '../bericht/bericht.ts';
import type { PlainDate } from '../plain-date.ts';

/** The laws under which the help of iJw and iWmo berichten is given: Jeugdwet and Wmo 2015. */
export const wetten = ['jw', 'wmo'] as const;
export type Wet = (typeof wetten)[number];

/**
 * Which group of help falls under which wet, from `van` until the day before `tot` (null: until further notice). A
 * change of the law is a new regel, and the former one ends: none is ever rewritten (S2-23).
 */
export interface Wetregel {
  domein: Domein;
  /** Product category (JZ020 or WMO020); null: everything of the domein for which no regel with a category holds. */
  categorie: string | null;
  /** Product codes within the category; empty: all of them, and what names no code. */
  codes: readonly string[];
  wet: Wet;
  van: PlainDate;
  tot: PlainDate | null;
}

/** Wet of help that begins on `dag`; null: nobody knows when. */
export type WetOf = (domein: Domein, product: Product | null, dag: PlainDate | null) => Wet;

/**
 * The wet of help by the regels of one gemeente, which must not overlap (the database sees to that). Only the day on
 * which the help begins counts: of a toewijzing its Ingangsdatum, and of help without one the first day of delivery. So
 * what runs over the day of a change keeps the old wet until it ends, also when its end is moved; the next toewijzing
 * gets the new one. A regel with a category goes before one of the whole domein. Without a regel, and for help without a
 * day, it is the law of the berichten: iJw the Jeugdwet, iWmo the Wmo.
 */
export function wetOfRegels(regels: readonly Wetregel[]): WetOf {
  return (domein, product, dag) => {
    if (dag === null) return domein;
    const holding = regels.filter(
      (regel) => regel.domein === domein && regel.van <= dag && (regel.tot === null || dag < regel.tot),
    );
    const own = holding.find((regel) => regel.categorie !== null && isOfGroup(regel, product));
    return (own ?? holding.find(({ categorie }) => categorie === null))?.wet ?? domein;
  };
}

function isOfGroup({ categorie, codes }: Wetregel, product: Product | null): boolean {
  if (product === null || product.categorie !== categorie) return false;
  return codes.length === 0 || (product.code !== undefined && codes.includes(product.code));
}
