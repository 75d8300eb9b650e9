import { plainDate } from '@samenpad/domain';
import type { AnalyticsSource, SourceJeugdige } from '../source.ts';
import { addGezinsdoelen } from './add-gezinsdoelen.ts';
import { bookMonthly } from './book.ts';
import { agb, PEILDATUM } from './make-jeugdige.ts';
import { createRandom } from './random.ts';
import { createSyntheticTrajecten } from './synthetic.ts';

/**
 * Synthetic trajecten in three gemeenten, of a dozen aanbieders, that cost something every month, some jeugdigen
 * far more than others, with goals, in households of which some have help under other laws.
 */
export function createCostlyTrajecten(n: number, seed: number): AnalyticsSource {
  const source = addGezinsdoelen(createSyntheticTrajecten(n, seed, 3, 4));
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
              return withHuishouden(
                bookMonthly(withFewAanbieders(jeugdige), () => price, PEILDATUM),
                seed,
              );
            });
        }
        return work({ ...snapshot, batches: batches() });
      }),
  };
}

/** Households of two, of which one in five has help under the Wmo and one in eight an allowance. */
function withHuishouden(jeugdige: SourceJeugdige, seed: number): SourceJeugdige {
  const nr = Number(jeugdige.jeugdigeId.slice(2));
  const random = createRandom(seed * 104_729 + nr);
  const van = plainDate('2016-01-01');
  const amountOf = () => Math.round(20_000 * Math.exp(3 * random()));
  const voorzieningen = [
    ...(random() < 0.2 ? [{ wet: 'wmo', van, tot: null, bedrag: amountOf(), per: 'maand' } as const] : []),
    ...(random() < 0.125 ? [{ wet: 'pwet', van, tot: null, bedrag: amountOf(), per: 'maand' } as const] : []),
  ];
  return {
    ...jeugdige,
    huishoudens: [{ huishouden: `h${Math.floor(nr / 6)}`, woning: true, van, tot: null }],
    voorzieningen,
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
