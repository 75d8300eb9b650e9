import type { AnalyticsSource, SourceJeugdige } from '../source.ts';
import { bookMonthly } from './book.ts';
import { agb, PEILDATUM } from './make-jeugdige.ts';
import { createRandom } from './random.ts';
import { createSyntheticTrajecten } from './synthetic.ts';

/** Synthetic trajecten in three gemeenten, of a dozen aanbieders, that cost something every month: some jeugdigen far more than others. */
export function createCostlyTrajecten(n: number, seed: number): AnalyticsSource {
  const source = createSyntheticTrajecten(n, seed, 3, 4);
  // Half of them € 60 a day or more, one in ten € 200.
  const priceOf = ({ jeugdigeId }: SourceJeugdige) => {
    const random = createRandom(seed * 7919 + Number(jeugdigeId.slice(2)));
    return Math.round(6000 * Math.exp(1.9 * (random() + random() + random() + random() - 2)));
  };
  return {
    ...source,
    read: (since, work) =>
      source.read(since, (snapshot) => {
        async function* batches() {
          for await (const batch of snapshot.batches)
            yield batch.map((jeugdige) => {
              const price = priceOf(jeugdige);
              return bookMonthly(withFewAanbieders(jeugdige), () => price, PEILDATUM);
            });
        }
        return work({ ...snapshot, batches: batches() });
      }),
  };
}

/** Ten aanbieders become one. */
function withFewAanbieders(jeugdige: SourceJeugdige): SourceJeugdige {
  const merge = <T extends { aanbieder: string }>(one: T) => ({
    ...one,
    aanbieder: agb(Math.floor((Number(one.aanbieder) - Number(agb(0))) / 10)),
  });
  const trajecten = jeugdige.trajecten.tInhoud.map(merge);
  return {
    ...jeugdige,
    trajecten: { tCbs: trajecten, tInhoud: trajecten },
    toewijzingen: jeugdige.toewijzingen.map(merge),
  };
}
