import { plainDate } from '@samenpad/domain';
import { computePraktijken, type PraktijkRow } from '../praktijken/compute-praktijken.ts';
import type { Analytics } from '../store/analytics.ts';
import { at, type TruthFile } from './truth-file.ts';

const whole = { gemeenten: 'alle', van: plainDate('2016-01-01'), tot: plainDate('2025-12-31') } as const;

/** The practices of huisartsen, with those two that were planted (T18). */
async function listHuisartsen(analytics: Analytics, { content }: TruthFile) {
  const { rows } = await computePraktijken(analytics, whole, { taal: 'nl', publication: 'exact' });
  const own = rows.filter(({ praktijk, verwijzer }) => praktijk !== null && verwijzer === '02');
  const named = (name: string) => own.find(({ praktijk }) => praktijk === at(content, ['T18_praktijk', name]));
  return { own, much: named('much'), few: named('few') };
}

const countOf = (row: PraktijkRow | undefined) => (row?.aantal.kind === 'value' ? row.aantal.value : 0);

/** How much more often it refers than the others on average. */
export async function findMuchReferring(analytics: Analytics, file: TruthFile): Promise<number | undefined> {
  const { own, much, few } = await listHuisartsen(analytics, file);
  const others = own.filter((row) => row !== much && row !== few);
  const mean = others.reduce((sum, row) => sum + countOf(row), 0) / others.length;
  return much === undefined || !(mean > 0) ? undefined : countOf(much) / mean;
}

/** The share that it sends to one aanbieder. */
export async function findOneSided(analytics: Analytics, file: TruthFile): Promise<number | undefined> {
  const { much } = await listHuisartsen(analytics, file);
  return much?.eersteAandeel.kind === 'value' ? much.eersteAandeel.value : undefined;
}

/** Practices that the funnel judges wrongly: the planted one that does not stand out, or the small one that does. */
export async function countWrongPraktijken(analytics: Analytics, file: TruthFile): Promise<number | undefined> {
  const { much, few } = await listHuisartsen(analytics, file);
  if (much === undefined || few === undefined) return undefined;
  return (much.oordeel === 'hoger' ? 0 : 1) + (few.oordeel === 'hoger' ? 1 : 0);
}
