import { routes } from '@samenpad/contract';
import { figureShape, searchReader } from '../../filters/search.ts';

const { met } = routes.getVergelijking.query.shape;
const { gemeente, van, tot, wijk } = figureShape;

/** The state of Vergelijking in the address. The other filters are not here: CBS does not count by them. */
export const readVergelijkingSearch = searchReader({ gemeente, van, tot, wijk, met });
export type VergelijkingSearch = ReturnType<typeof readVergelijkingSearch>;

/** Beyond this the bars tell nothing any more. */
export const MOST_CHOSEN = 5;

/** The gemeenten (by code) and jeugdregio's (by name) in the address. */
export function listChosen({ met: text = '' }: VergelijkingSearch): string[] {
  return text.split(',').filter((key) => key !== '');
}

/** The address with this one added, or taken away when it was there; the oldest goes when there are too many. */
export function toggleChosen(search: VergelijkingSearch, key: string): string | undefined {
  const chosen = listChosen(search);
  const next = chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key].slice(-MOST_CHOSEN);
  return next.length === 0 ? undefined : next.join(',');
}
