import type { Product } from '../bericht/bericht.ts';
import type { ToewijzingFacts } from './collect-facts.ts';
import { compareGebeurtenis, compareText } from './compare.ts';
import type { Hulpvorm } from './hulpvorm.ts';
import type { Prestatieregel } from './prestatieregel.ts';
import type { FoldContext } from './stand.ts';

export interface HulpvormOfToewijzing {
  hulpvorm: Hulpvorm;
  /** By which product; null: none is known. */
  product: Product | null;
  /** Not from the product of the toewijzing itself. */
  afgeleid: boolean;
}

/**
 * Hulpvorm of a toewijzing by its product. A generic toewijzing or a wees has none: then the claimed category with the
 * largest granted amount (A36), else the product that a start or stop names.
 */
export function computeHulpvorm(
  facts: ToewijzingFacts,
  product: Product | null,
  hulpvormOf: FoldContext['hulpvormOf'],
): HulpvormOfToewijzing {
  if (product !== null) return { hulpvorm: hulpvormOf(facts.domein, product), product, afgeleid: false };
  const derived =
    facts.toewijzingen.length > 0 ? claimedProduct(facts) : (deliveredProduct(facts) ?? claimedProduct(facts));
  const found = derived ?? deliveredProduct(facts) ?? null;
  return { hulpvorm: hulpvormOf(facts.domein, found), product: found, afgeleid: true };
}

function deliveredProduct({ starts, stops }: ToewijzingFacts): Product | undefined {
  const named = [...starts, ...stops].filter((event) => event.product.product !== undefined);
  return named.sort(compareGebeurtenis)[0]?.product.product;
}

function claimedProduct({ prestatieregels }: ToewijzingFacts): Product | undefined {
  const granted = prestatieregels.filter((regel) => regel.answer === 'granted');
  const debits = (granted.length > 0 ? granted : prestatieregels).filter(
    (regel) => regel.prestatie.ingediendBedrag.debetCredit === 'D',
  );
  const categorie = largest(debits, (regel) => regel.prestatie.productCategorie);
  if (categorie === undefined) return undefined;
  const code = largest(
    debits.filter((regel) => regel.prestatie.productCategorie === categorie),
    (regel) => regel.prestatie.productCode,
  );
  return { categorie, ...(code !== undefined && { code }) };
}

/** The key with the largest amount; the lowest key when amounts are equal. */
function largest(regels: readonly Prestatieregel[], keyOf: (regel: Prestatieregel) => string): string | undefined {
  const sums = new Map<string, number>();
  for (const regel of regels) {
    const key = keyOf(regel);
    sums.set(key, (sums.get(key) ?? 0) + regel.prestatie.ingediendBedrag.bedrag);
  }
  return [...sums].sort(([a, sumA], [b, sumB]) => sumB - sumA || compareText(a, b))[0]?.[0];
}
