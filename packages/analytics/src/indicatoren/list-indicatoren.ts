import type { Account } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { type FigureId, listFigures } from '../list-figures.ts';
import { openAnalytics } from '../store/analytics.ts';
import { indicatorTexts } from './text.ts';

/** How an indicator is defined: once, by the figure that computes it. */
export interface Indicator extends Pick<Account, 'definition' | 'source'> {
  figuur: FigureId;
  name: string;
  unit: string;
  /** Who or what is left out, one sentence each. */
  excluded: string[];
  weakness: string;
}

/** Nobody asks an empty store to be filled. */
const noSource = {
  version: () => Promise.reject(new Error('This store has no source')),
  read: () => Promise.reject(new Error('This store has no source')),
};

/** The name that each figure has for its readers, in the order in which they are listed; nothing is computed. */
export function listIndicatorNames(taal: FigureOptions['taal']): { figuur: FigureId; naam: string }[] {
  return listFigures().map(({ id }) => ({ figuur: id, naam: indicatorTexts[id][taal].name }));
}

/** Every figure with what its own account says when it is asked about nobody. */
export async function listIndicatoren(taal: FigureOptions['taal']): Promise<Indicator[]> {
  const empty = await openAnalytics({ place: 'memory', source: noSource });
  try {
    const indicatoren: Indicator[] = [];
    for (const figure of listFigures()) {
      const { account } = await figure.compute(empty, { gemeenten: [] }, { taal, publication: 'groups' });
      const { definition, source, excluded } = account;
      indicatoren.push({ figuur: figure.id, ...indicatorTexts[figure.id][taal], definition, source, excluded });
    }
    return indicatoren;
  } finally {
    await empty.close();
  }
}
