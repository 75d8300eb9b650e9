import type { Omvang, Product, ToegewezenProduct } from '../bericht/bericht.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Cents, ToewijzingNummer } from '../identity/ids.ts';
import { addDays, minDate, type PlainDate } from '../plain-date.ts';
import { err, ok, type Result } from '../result.ts';

/** The wished situation from `ingangsdatum` on, whole: what is absent is wished to be absent. */
export interface ToewijzingWish {
  product?: Product;
  ingangsdatum: PlainDate;
  einddatum?: PlainDate;
  omvang?: Omvang;
  budget?: Cents;
}

/** When and why the gemeente changes something. */
export interface Wijziging {
  toewijzingsdatum: PlainDate;
  /** `HH:MM:SS` */
  toewijzingstijd: string;
  /** JZ002, on the toewijzing that changes; a new one has none (IV099). */
  redenWijziging: string;
  /** For a toewijzing that has to be new. */
  freeNummer: ToewijzingNummer;
  /** The running toewijzing has granted lines that were not credited. */
  hasGrantedLines: boolean;
}

/** The rule that a change would break: TR385 (9385), an end before the start, an end that is missing, or a version that is not newer. */
export type WijzigingFault = 'TR385' | 'CS003' | 'CD075' | 'CD076' | 'IV013';

/** JZ002 */
const VERWIJDERD = '13';
/** WMO757 */
const PER_WEEK = '2';
const TOTAAL = '6';

/**
 * What the gemeente sends to change a toewijzing. In place where only the end, the Budget or the Volume of frequentie 6
 * changes (OP033x1, IV066) and the old end has not passed (OP380); its start then stays (TR373). Any other change
 * shortens the old one to the day before and gives a new number (OP257); from the old start or earlier the old one is
 * removed.
 */
export function changeToewijzing(
  current: ToegewezenProduct,
  wish: ToewijzingWish,
  wijziging: Wijziging,
): Result<ToegewezenProduct[], WijzigingFault> {
  const fault = findFault(wish);
  if (fault !== undefined) return err(fault);
  if (mayChangeInPlace(current, wish, wijziging)) {
    if (wish.einddatum !== undefined && wish.einddatum < current.ingangsdatum) return err('CS003');
    return newVersion(current, wijziging, wish, wijziging.redenWijziging);
  }
  const ended = endBefore(current, wish.ingangsdatum, wijziging);
  return ended.ok ? ok([...ended.value, newToewijzing(wish, wijziging, wijziging.freeNummer)]) : ended;
}

/** Removes a toewijzing as if it was never sent: Einddatum = Ingangsdatum with reden 13 (CS335), not once lines were granted (TR385). */
export function removeToewijzing(
  current: ToegewezenProduct,
  wijziging: Wijziging,
): Result<ToegewezenProduct[], WijzigingFault> {
  if (wijziging.hasGrantedLines) return err('TR385');
  return newVersion(current, wijziging, { ...current, einddatum: current.ingangsdatum }, VERWIJDERD);
}

/** A first grant: no RedenWijziging (IV099). */
export function newToewijzing(
  { product, ingangsdatum, einddatum, omvang, budget }: ToewijzingWish,
  { toewijzingsdatum, toewijzingstijd }: Pick<Wijziging, 'toewijzingsdatum' | 'toewijzingstijd'>,
  toewijzingNummer: ToewijzingNummer,
): ToegewezenProduct {
  return {
    toewijzingNummer,
    ...(product !== undefined && { product }),
    toewijzingsdatum,
    toewijzingstijd,
    ingangsdatum,
    ...(einddatum !== undefined && { einddatum }),
    ...(omvang !== undefined && { omvang }),
    ...(budget !== undefined && { budget }),
  };
}

function findFault({ ingangsdatum, einddatum, omvang, budget }: ToewijzingWish): WijzigingFault | undefined {
  if (einddatum !== undefined) return einddatum < ingangsdatum ? 'CS003' : undefined;
  if (budget !== undefined) return 'CD075';
  return omvang?.frequentie === PER_WEEK ? 'CD076' : undefined;
}

function mayChangeInPlace(current: ToegewezenProduct, wish: ToewijzingWish, { toewijzingsdatum }: Wijziging): boolean {
  const hasPassed = current.einddatum !== undefined && current.einddatum < toewijzingsdatum;
  if (hasPassed || !isSame(current.product, wish.product)) return false;
  if (isSame(current.omvang, wish.omvang)) return (current.budget === undefined) === (wish.budget === undefined);
  return isTotaal(current.omvang) && isTotaal(wish.omvang) && current.omvang?.eenheid === wish.omvang?.eenheid;
}

function isTotaal(omvang: Omvang | undefined): boolean {
  return omvang?.frequentie === TOTAAL;
}

function isSame(a: object | undefined, b: object | undefined): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** Nothing when it ended before already. */
function endBefore(
  current: ToegewezenProduct,
  day: PlainDate,
  wijziging: Wijziging,
): Result<ToegewezenProduct[], WijzigingFault> {
  if (day <= current.ingangsdatum) return removeToewijzing(current, wijziging);
  const last = addDays(day, -1);
  if (current.einddatum !== undefined && current.einddatum <= last) return ok([]);
  const einddatum = minDate(last, current.einddatum ?? last);
  return newVersion(current, wijziging, { ...current, einddatum }, wijziging.redenWijziging);
}

function newVersion(
  current: ToegewezenProduct,
  { toewijzingsdatum, toewijzingstijd }: Wijziging,
  { einddatum, omvang, budget }: Pick<ToewijzingWish, 'einddatum' | 'omvang' | 'budget'>,
  redenWijziging: string,
): Result<ToegewezenProduct[], WijzigingFault> {
  // IV013: the latest Toewijzingsdatum and Toewijzingstijd are valid.
  const isNewer =
    [toewijzingsdatum, toewijzingstijd].join() > [current.toewijzingsdatum, current.toewijzingstijd].join();
  if (!isNewer) return err('IV013');
  const { toewijzingNummer, product, ingangsdatum } = current;
  const wish: ToewijzingWish = {
    ingangsdatum,
    ...(product !== undefined && { product }),
    ...(einddatum !== undefined && { einddatum }),
    ...(omvang !== undefined && { omvang }),
    ...(budget !== undefined && { budget }),
  };
  return ok([{ ...newToewijzing(wish, { toewijzingsdatum, toewijzingstijd }, toewijzingNummer), redenWijziging }]);
}
