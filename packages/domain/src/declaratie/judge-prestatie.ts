import type { Omvang, Prestatie, ToegewezenProduct } from '../bericht/bericht.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Bsn } from '../identity/ids.ts';
import { firstDayOf, lastDayOf, monthOf, type PlainDate } from '../plain-date.ts';
import {
  computeBedragOfMinutes,
  computeMinuteTarief,
  computePeriodeVolume,
  computeTotaalVolume,
  fitsEenheid,
  inSmallestEenheid,
  isMinutesOfHours,
} from '../volume/compute-volume.ts';
import type { Ledger } from './ledger.ts';
import type { DeclaratieContext } from './oordeel.ts';

/** WJ756 */
const EURO = '83';
const HOUR = '04';
/** JZ002: the toewijzing was removed. */
const VERWIJDERD = '13';

/** A breach and the code that tells it. */
type Remark = readonly [isWrong: boolean, code: string];

function codesOf(remarks: readonly Remark[]): string[] {
  return remarks.filter(([isWrong]) => isWrong).map(([, code]) => code);
}

/** The codes of a credit line: it may only take back a granted debit line, once, and copies it (IV091). */
export function judgeCredit(
  prestatie: Prestatie,
  { bsn, context, ledger }: Pick<DebetContext, 'bsn' | 'context' | 'ledger'>,
): string[] {
  const toewijzing = context.toewijzingen.get(prestatie.toewijzingNummer);
  const debet = ledger.findDebet(prestatie.vorigReferentieNummer ?? '');
  // IV085: only after a 325 granted it (A41).
  const known = debet?.granted === true && contentOf(debet.prestatie) === contentOf(prestatie);
  return codesOf([
    [ledger.isUsed(prestatie.referentieNummer), '8021'], // TR314
    [!known, '8017'], // TR323
    [known && (debet.credited || ledger.isTakenBack(debet.prestatie)), '9390'], // TR390
    [toewijzing !== undefined && toewijzing.bsn !== bsn, '8187'], // TR304
  ]);
}

function contentOf({ referentieNummer: _, vorigReferentieNummer: __, ingediendBedrag, ...rest }: Prestatie): string {
  return canonicalJson({ ...rest, bedrag: ingediendBedrag.bedrag });
}

/** Where a debit line stands. */
export interface DebetContext {
  bsn: Bsn;
  /** Last day of the DeclaratiePeriode. */
  declaratieEind: PlainDate;
  context: DeclaratieContext;
  ledger: Ledger;
}

/** The codes of a debit line. A start message is never asked for (OP364). */
export function judgeDebet(prestatie: Prestatie, { bsn, declaratieEind, context, ledger }: DebetContext): string[] {
  const toewijzing = context.toewijzingen.get(prestatie.toewijzingNummer);
  const own = codesOf([
    [ledger.isUsed(prestatie.referentieNummer), '8021'], // TR314
    [prestatie.productPeriode.einddatum > declaratieEind, '9319'], // TR319
    [toewijzing === undefined, '9338'], // TR338
    [toewijzing !== undefined && toewijzing.bsn !== bsn, '8187'], // TR304
    [ledger.hasOpenDebet(prestatie), '9389'], // TR389
  ]);
  if (toewijzing === undefined || toewijzing.bsn !== bsn) return own;
  const { product } = toewijzing;
  if (product.redenWijziging === VERWIJDERD) return [...own, '9384']; // TR384
  return [
    ...own,
    ...judgePeriode(prestatie, product),
    ...judgeProduct(prestatie, product),
    ...judgeTarief(prestatie, product.omvang, context),
    ...judgeVolume(prestatie, product, ledger),
  ];
}

function judgePeriode({ productPeriode }: Prestatie, { ingangsdatum, einddatum }: ToegewezenProduct): string[] {
  const { begindatum, einddatum: eind } = productPeriode;
  const [first, last] = [firstDayOf(monthOf(begindatum)), lastDayOf(monthOf(begindatum))];
  return codesOf([
    [begindatum < ingangsdatum, '9307'], // TR307
    [einddatum !== undefined && eind > einddatum, '9308'], // TR308
    [begindatum !== first && begindatum !== ingangsdatum, '9387'], // TR387
    [eind !== last && eind !== einddatum, '9388'], // TR388
  ]);
}

function judgeProduct(prestatie: Prestatie, { product, omvang }: ToegewezenProduct): string[] {
  return codesOf([
    [product !== undefined && product.categorie !== prestatie.productCategorie, '9339'], // TR339
    [product?.code !== undefined && product.code !== prestatie.productCode, '9340'], // TR340
    [omvang !== undefined && !fitsEenheid(prestatie.eenheid, omvang.eenheid), '9341'], // TR341
  ]);
}

/** The tariff against the contract (TR418) and the amount against the tariff (TR346, IV081). Euros have no tariff (CD087). */
function judgeTarief(prestatie: Prestatie, omvang: Omvang | undefined, context: DeclaratieContext): string[] {
  const { eenheid, productTarief, productPeriode } = prestatie;
  if (eenheid === EURO || productTarief === undefined) return [];
  const perHour = omvang !== undefined && isMinutesOfHours(eenheid, omvang.eenheid);
  const contract = context.findTarief(prestatie, perHour ? HOUR : eenheid, productPeriode.begindatum);
  const expected = perHour && contract !== undefined ? computeMinuteTarief(contract) : contract;
  return codesOf([
    [expected !== undefined && expected !== productTarief, '0611'], // TR418
    [!fitsBedrag(prestatie, productTarief, perHour, contract), '9346'], // TR346
  ]);
}

function fitsBedrag(prestatie: Prestatie, tarief: number, perHour: boolean, contract: number | undefined): boolean {
  const { geleverdVolume, ingediendBedrag } = prestatie;
  if (!perHour) return ingediendBedrag.bedrag === geleverdVolume * tarief;
  if (contract !== undefined) return ingediendBedrag.bedrag === computeBedragOfMinutes(geleverdVolume, contract);
  // The tariff per minute is shown rounded: any tariff within half a cent of it, and an amount rounded once more.
  return Math.abs(ingediendBedrag.bedrag - geleverdVolume * tarief) <= geleverdVolume / 2 + 0.5;
}

function judgeVolume(prestatie: Prestatie, product: ToegewezenProduct, ledger: Ledger): string[] {
  const { omvang, budget } = product;
  const claimed = ledger.standOf(prestatie.toewijzingNummer);
  // TR369 names GeleverdVolume, which is an amount for euros only: the amounts are summed (ijw.md 10).
  const overBudget = budget !== undefined && claimed.bedrag + prestatie.ingediendBedrag.bedrag > budget;
  if (omvang === undefined || !fitsEenheid(prestatie.eenheid, omvang.eenheid)) return codesOf([[overBudget, '9369']]);
  const volume = inSmallestEenheid(prestatie.geleverdVolume, prestatie.eenheid);
  const inPeriode = computePeriodeVolume({ ...product, omvang }, prestatie.productPeriode);
  const inTotaal = computeTotaalVolume({ ...product, omvang });
  return codesOf([
    [volume > inSmallestEenheid(inPeriode, omvang.eenheid), '9321'], // TR321
    [inTotaal !== null && claimed.volume + volume > inSmallestEenheid(inTotaal, omvang.eenheid), '9322'], // TR322
    [overBudget, '9369'],
  ]);
}
