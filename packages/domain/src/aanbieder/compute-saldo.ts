import type { ToegewezenProduct } from '../bericht/bericht.ts';
import type { Prestatieregel } from '../fold/prestatieregel.ts';
import { type Cents, cents } from '../identity/ids.ts';
import { minDate, type PlainDate } from '../plain-date.ts';
import { computeTotaalVolume, inSmallestEenheid } from '../volume/compute-volume.ts';
import type { EigenToewijzing } from './eigen-toewijzing.ts';

/** What a toewijzing costs and what is left of it, in cents (S3-14). */
export interface ToewijzingSaldo {
  /** The budget, or the whole volume at the tariff; null: nothing bounds it, or no tariff is known yet. */
  toegewezen: Cents | null;
  /** It comes from the tariff of the last line, which a next line may change. */
  geschat: boolean;
  /** What was assigned for the days between start and stop, up to today; null as with `toegewezen`. */
  geleverd: Cents | null;
  /** Lines that stand: granted or still waiting, less what was taken back. */
  gedeclareerd: Cents;
  toegekend: Cents;
  afgewezen: Cents;
  /** `toegewezen` less `gedeclareerd`. */
  over: Cents | null;
}

/** WJ756: euros; a volume is then an amount in cents. */
const EURO = '83';

/** Sums the lines of one toewijzing against what was assigned. `peildatum`: up to when care was delivered. */
export function computeSaldo(
  { product, begin, eind, regels }: Pick<EigenToewijzing, 'product' | 'begin' | 'eind' | 'regels'>,
  peildatum: PlainDate,
): ToewijzingSaldo {
  const debits = regels.filter(({ prestatie }) => prestatie.ingediendBedrag.debetCredit === 'D');
  const standing = debits.filter(({ answer, credited }) => answer !== 'rejected' && !credited);
  const gedeclareerd = sum(standing);
  const tarief = findTarief(product, debits);
  const toegewezen = computeToegewezen(product, tarief);
  return {
    toegewezen,
    geschat: product.budget === undefined && product.omvang !== undefined && product.omvang.eenheid !== EURO,
    geleverd: computeGeleverd(product, { begin, eind: minDate(eind ?? peildatum, peildatum) }, tarief),
    gedeclareerd,
    toegekend: sum(standing.filter(({ answer }) => answer === 'granted')),
    afgewezen: sum(debits.filter(({ answer }) => answer === 'rejected')),
    over: toegewezen === null ? null : cents(toegewezen - gedeclareerd),
  };
}

function sum(regels: readonly Prestatieregel[]): Cents {
  return cents(regels.reduce((total, { prestatie }) => total + prestatie.ingediendBedrag.bedrag, 0));
}

/** Cents per smallest unit of the Omvang (minutes for hours), of the last line; 1 for euros. */
function findTarief({ omvang }: ToegewezenProduct, debits: readonly Prestatieregel[]): number | undefined {
  if (omvang?.eenheid === EURO) return 1;
  const last = debits
    .map(({ prestatie }) => prestatie)
    .filter(({ geleverdVolume }) => geleverdVolume > 0)
    .toSorted((a, b) => (a.productPeriode.begindatum < b.productPeriode.begindatum ? -1 : 1))
    .at(-1);
  return last && last.ingediendBedrag.bedrag / inSmallestEenheid(last.geleverdVolume, last.eenheid);
}

function worthOf(volume: number, eenheid: string, tarief: number): Cents {
  return cents(Math.round(inSmallestEenheid(volume, eenheid) * tarief));
}

function computeToegewezen({ budget, omvang, ...periode }: ToegewezenProduct, tarief: number | undefined) {
  if (budget !== undefined) return budget;
  const total = omvang === undefined ? null : computeTotaalVolume({ ...periode, omvang });
  return omvang === undefined || total === null || tarief === undefined ? null : worthOf(total, omvang.eenheid, tarief);
}

function computeGeleverd(
  { omvang, ...product }: ToegewezenProduct,
  { begin, eind }: { begin: PlainDate | null; eind: PlainDate },
  tarief: number | undefined,
): Cents | null {
  if (omvang === undefined || tarief === undefined) return null;
  if (begin === null || begin > eind) return cents(0);
  // In total: what was delivered of it follows from the lines alone.
  if (omvang.frequentie === '6') return null;
  const einddatum = minDate(eind, product.einddatum ?? eind);
  const total = begin > einddatum ? 0 : computeTotaalVolume({ omvang, ingangsdatum: begin, einddatum });
  return total === null ? null : worthOf(total, omvang.eenheid, tarief);
}
