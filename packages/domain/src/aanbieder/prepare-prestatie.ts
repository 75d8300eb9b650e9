import type { Prestatie, Product } from '../bericht/bericht.ts';
import type { Prestatieregel } from '../fold/prestatieregel.ts';
import { type Cents, cents } from '../identity/ids.ts';
import { firstDayOf, lastDayOf, maxDate, minDate, monthOf, type PlainMonth } from '../plain-date.ts';
import { computePeriodeVolume, computeTotaalVolume, inSmallestEenheid } from '../volume/compute-volume.ts';
import type { EigenToewijzing } from './eigen-toewijzing.ts';

/** WJ756: euros. GeleverdVolume is then the amount in cents (CS339), and there is no tariff (CD087). */
const EURO = '83';

/** What can be claimed on one toewijzing over one month, before anybody filled in what was delivered. */
export interface PreparedPrestatie {
  productPeriode: Prestatie['productPeriode'];
  /** As assigned, else as claimed before; what is absent the aanbieder fills in. */
  product: Partial<Product>;
  /** WJ756, as assigned, else as claimed before; null: to fill in. */
  eenheid: string | null;
  /** The most that can be claimed, in units of `eenheid`; null: no volume was assigned, or the toewijzing has no end. */
  most: number | null;
  /** What stands ready: `most` of the month. */
  volume: number | null;
  /** In cents per unit, of the last line claimed; null: to fill in, or the unit is euro. */
  tarief: Cents | null;
  /** The lines over this month that stand: submitted or granted, and not credited (TR389). */
  standing: readonly Prestatieregel[];
  /** The lines over this month that were refused. */
  refused: readonly Prestatieregel[];
}

/** Undefined when the toewijzing was removed (TR384) or does not touch the month. */
export function preparePrestatie(
  toewijzing: Pick<EigenToewijzing, 'product' | 'toestand' | 'regels'>,
  maand: PlainMonth,
): PreparedPrestatie | undefined {
  const { product: toegewezen, toestand, regels } = toewijzing;
  // TR387, TR388, IV089: from the first to the last of the month, or from the start or to the end of the toewijzing.
  const begindatum = maxDate(firstDayOf(maand), toegewezen.ingangsdatum);
  const einddatum = minDate(lastDayOf(maand), toegewezen.einddatum ?? lastDayOf(maand));
  if (toestand === 'verwijderd' || begindatum > einddatum) return undefined;
  const productPeriode = { begindatum, einddatum };
  const debits = regels.filter(({ prestatie }) => prestatie.ingediendBedrag.debetCredit === 'D');
  const ofMonth = debits.filter(({ prestatie }) => monthOf(prestatie.productPeriode.begindatum) === maand);
  const former = findFormer(debits);
  const { omvang } = toegewezen;
  const eenheid = omvang?.eenheid ?? former?.eenheid ?? null;
  const ofPeriode = omvang === undefined ? null : computePeriodeVolume({ ...toegewezen, omvang }, productPeriode);
  const left = computeLeft(toewijzing);
  const most = ofPeriode === null ? null : Math.max(0, Math.min(ofPeriode, left ?? ofPeriode));
  return {
    productPeriode,
    product: { ...productOf(former), ...toegewezen.product },
    eenheid,
    most,
    volume: most,
    tarief: eenheid === EURO || former?.eenheid !== eenheid ? null : (former.productTarief ?? null),
    standing: ofMonth.filter(stands),
    refused: ofMonth.filter(({ answer }) => answer === 'rejected'),
  };
}

/** Neither refused nor taken back. */
function stands({ answer, credited }: Prestatieregel): boolean {
  return answer !== 'rejected' && !credited;
}

/** The line of the latest month. */
function findFormer(debits: readonly Prestatieregel[]): Prestatie | undefined {
  return debits
    .map(({ prestatie }) => prestatie)
    .toSorted((a, b) => (a.productPeriode.begindatum < b.productPeriode.begindatum ? -1 : 1))
    .at(-1);
}

function productOf(former: Prestatie | undefined): Partial<Product> {
  return former === undefined ? {} : { categorie: former.productCategorie, code: former.productCode };
}

/** What the toewijzing as a whole has left (TR322), in its own unit; null: not bounded. */
function computeLeft({ product: { omvang, ...periode }, regels }: Pick<EigenToewijzing, 'product' | 'regels'>) {
  if (omvang === undefined) return null;
  const total = computeTotaalVolume({ ...periode, omvang });
  if (total === null) return null;
  const claimed = regels
    .filter((regel) => regel.prestatie.ingediendBedrag.debetCredit === 'D' && stands(regel))
    .reduce((sum, { prestatie }) => sum + inSmallestEenheid(prestatie.geleverdVolume, prestatie.eenheid), 0);
  const unit = inSmallestEenheid(1, omvang.eenheid);
  return Math.floor((total * unit - claimed) / unit);
}

/** What an aanbieder says of a prepared line. */
interface DeliveredPrestatie {
  volume: number;
  eenheid: string;
  /** In cents per unit; absent with euro. */
  tarief?: Cents;
  product: Required<Product>;
}

/** The line itself: the amount is volume times tariff (TR346), or the volume when the unit is euro (CS339). */
export function makePrestatie(
  { product: { toewijzingNummer } }: Pick<EigenToewijzing, 'product'>,
  { productPeriode }: Pick<PreparedPrestatie, 'productPeriode'>,
  { volume, eenheid, tarief, product }: DeliveredPrestatie,
  referentieNummer: string,
): Prestatie {
  const priced = eenheid === EURO ? undefined : (tarief ?? cents(0));
  return {
    referentieNummer,
    toewijzingNummer,
    productCategorie: product.categorie,
    productCode: product.code,
    productPeriode,
    geleverdVolume: volume,
    eenheid,
    ...(priced !== undefined && { productTarief: priced }),
    ingediendBedrag: { bedrag: cents(volume * (priced ?? 1)), debetCredit: 'D' },
  };
}

/** The credit of a line that was granted: its copy, with a number of its own (IV091, CD060). */
export function makeCredit(debit: Prestatie, referentieNummer: string): Prestatie {
  return {
    ...debit,
    referentieNummer,
    vorigReferentieNummer: debit.referentieNummer,
    ingediendBedrag: { ...debit.ingediendBedrag, debetCredit: 'C' },
  };
}
