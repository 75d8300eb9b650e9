import { parsePlainDate, plainDate } from '@samenpad/domain';
import { computeEffect } from '../effect/compute-effect.ts';
import type { Analytics } from '../store/analytics.ts';
import type { Estimate } from './estimate.ts';
import { at, numberAt, type TruthFile } from './truth-file.ts';

/** A start at which nothing happened, on what was known before anything did. */
const [PLACEBO, BEFORE] = [plainDate('2021-01-01'), plainDate('2022-12-31')];

/**
 * How much more often long care ends at the aanbieders with talks, by the effect study of the product (S0-34), whose 95 %
 * interval has to hold what was planted (domain.md D.6).
 */
export async function findTalkEffect(
  analytics: Analytics,
  { content }: TruthFile,
  placebo: boolean,
): Promise<Estimate | undefined> {
  const aanbieders = at(content, ['T12_gesprekken', 'aanbieders']);
  const start = parsePlainDate(String(at(content, ['T12_gesprekken', 'start'])));
  if (!Array.isArray(aanbieders) || start === undefined) return undefined;
  const { rows } = await computeEffect(
    analytics,
    { gemeenten: 'alle', ...(placebo && { tot: BEFORE }) },
    {
      ...{ taal: 'nl', publication: 'exact', eenheid: 'aanbieder', uitkomst: 'uitstroom' },
      groep: aanbieders.map(String).join(','),
      start: placebo ? PLACEBO : start,
      vanafDag: numberAt(content, ['T12_gesprekken', 'vanafDag']) ?? 0,
    },
  );
  const { verschil, verschilVan, verschilTot } = rows.cox;
  if (verschil.kind !== 'value' || verschilVan.kind !== 'value' || verschilTot.kind !== 'value') return undefined;
  return { value: 1 + verschil.value, van: 1 + verschilVan.value, tot: 1 + verschilTot.value };
}
