import { Z_95 } from '../statistics/p-value.ts';

/** How many of a rule, version and half-year were taken up or not, by rang, and how many were out of care half a year later. */
export interface FocusGroep<Gemeente extends string = string> {
  gemeente: Gemeente;
  regel: string;
  versie: number;
  halfJaar: string;
  opgepakt: boolean;
  rang: number;
  aantal: number;
  uit: number;
}

export interface FocusVergelijking<Gemeente extends string = string> {
  gemeente: Gemeente;
  regel: string;
  versie: number;
  halfJaar: string;
  opgepakt: number;
  /** Share out of care half a year later; null: nobody. */
  uit: number | null;
  rest: number;
  /** The same of the rest, if it had the mix of rang of those taken up. */
  uitRest: number | null;
  /** Taken up less rest, with 95 % interval. */
  verschil: { waarde: number; van: number; tot: number } | null;
  /** Fewer than {@link FEWEST} on either side: chance alone can do this. */
  isSmall: boolean;
}

const FEWEST = 30;

/**
 * Outflow within half a year of who was taken up from the focus list beside who stood there by the same rule and was not
 * (S0-11): direct standardisation by rang, Wald interval of the difference. Who is taken up is chosen by people, so a
 * difference is no proof. In the order of the rows.
 */
export function compareFocus<Gemeente extends string>(
  groepen: readonly FocusGroep<Gemeente>[],
): FocusVergelijking<Gemeente>[] {
  const keyOf = ({ gemeente, regel, versie, halfJaar }: FocusGroep) =>
    [gemeente, regel, String(versie), halfJaar].join(' ');
  return [...Map.groupBy(groepen, keyOf).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { gemeente, regel, versie, halfJaar } = first;
    return [{ gemeente, regel, versie, halfJaar, ...describe(own) }];
  });
}

function describe(own: readonly FocusGroep[]) {
  const taken = own.filter(({ opgepakt }) => opgepakt);
  const others = own.filter(({ opgepakt }) => !opgepakt);
  const [opgepakt, rest] = [sumOf(taken, 'aantal'), sumOf(others, 'aantal')];
  const uit = opgepakt === 0 ? null : sumOf(taken, 'uit') / opgepakt;
  const standard = opgepakt === 0 || rest === 0 ? null : standardise(taken, others);
  const width =
    uit === null || standard === null ? 0 : Z_95 * Math.sqrt((uit * (1 - uit)) / opgepakt + standard.variance);
  const waarde = uit === null || standard === null ? null : uit - standard.share;
  return {
    opgepakt,
    uit,
    rest,
    uitRest: standard?.share ?? null,
    verschil: waarde === null ? null : { waarde, van: waarde - width, tot: waarde + width },
    isSmall: opgepakt < FEWEST || rest < FEWEST,
  };
}

/** A rang that nobody of the rest has counts with the share of the whole rest. */
function standardise(taken: readonly FocusGroep[], others: readonly FocusGroep[]) {
  const total = sumOf(taken, 'aantal');
  let share = 0;
  let variance = 0;
  for (const rang of new Set(taken.map((groep) => groep.rang))) {
    const weight =
      sumOf(
        taken.filter((groep) => groep.rang === rang),
        'aantal',
      ) / total;
    const same = others.filter((groep) => groep.rang === rang);
    const used = sumOf(same, 'aantal') > 0 ? same : others;
    const n = sumOf(used, 'aantal');
    const p = sumOf(used, 'uit') / n;
    share += weight * p;
    variance += (weight * weight * p * (1 - p)) / n;
  }
  return { share, variance };
}

function sumOf(groepen: readonly FocusGroep[], what: 'aantal' | 'uit'): number {
  return groepen.reduce((sum, groep) => sum + groep[what], 0);
}
