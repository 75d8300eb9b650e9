import type { Bericht, GemeenteCode, HeenSoort, PlainDate } from '@samenpad/domain';
import type { History } from './history.ts';

/** What level 3 and 4 may look at beside the bericht. */
export interface Known {
  history: History;
  /** Id of the bericht that is judged: what it says itself is not what was received before. */
  berichtId: string;
  /** The day on which it came in. */
  today: PlainDate;
  /** Codes of gemeenten that exist, older ones of merged gemeenten included (TR378); undefined: no list is at hand. */
  gemeenten?: ReadonlySet<GemeenteCode> | undefined;
  /** Categorie of each product code of the standard list (TR381); undefined: no list is at hand. */
  categorieByCode?: ReadonlyMap<string, string> | undefined;
  /** Contract tariff in cents of a product code and unit on a day (TR418); undefined: none is known. */
  findTarief?: ((productCode: string, eenheid: string, dag: PlainDate) => number | undefined) | undefined;
}

export type BerichtOf<S extends HeenSoort> = Extract<Bericht, { soort: S }>;

/** Classes that break the rule, as `RetourCode.element` names them; `` for the header. */
type Find<S extends HeenSoort> = (bericht: BerichtOf<S>, known: Known) => readonly string[];

/** One rule of the standard, named by its code, that a bericht breaks against what came before or against outside data. */
export interface HistoryRule {
  code: string;
  /** WJ001: each has its own. */
  retourCode: string;
  /** What must hold, as one short Dutch sentence of our own. */
  statement: string;
  /** What is wrong when it does not hold, and what to do. */
  message: string;
  right: string;
  wrong: string;
  find: { readonly [S in HeenSoort]?: Find<S> };
}

/** The classes of a list that break a rule, with their number when there are more. */
export function blame<T>(path: string, items: readonly T[], isWrong: (item: T, index: number) => boolean): string[] {
  return items.flatMap((item, i) => (isWrong(item, i) ? [items.length > 1 ? `${path}[${i + 1}]` : path] : []));
}
