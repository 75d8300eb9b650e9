import type { Omvang, Prestatie } from '../bericht/bericht.ts';
import { addDays, lengthInDays, type PlainDate } from '../plain-date.ts';
import { countMonths, countSundays, countWeeks, isSunday } from './count-calendar.ts';

/** What of a toewijzing bounds the volume that may be claimed. */
export interface ToegewezenOmvang {
  omvang: Omvang;
  ingangsdatum: PlainDate;
  /** Mandatory with a frequentie per week (CD076). */
  einddatum?: PlainDate;
}

type ProductPeriode = Prestatie['productPeriode'];

/** WMO757 */
const PER_DAG = '1';
const PER_WEEK = '2';
const PER_MAAND = '4';
/** WJ756: pieces and euros of the outputgerichte variant. */
const OUTPUT = ['82', '83'];

/**
 * The most that may be claimed on one ProductPeriode, in units of the Omvang (TR321, ijw.md 10). A broken month gives a
 * full month's Volume; what output claims in one is by agreement and not known here. The whole Volume for frequentie 6.
 */
export function computePeriodeVolume(toegewezen: ToegewezenOmvang, periode: ProductPeriode): number {
  const { volume, frequentie, eenheid } = toegewezen.omvang;
  switch (frequentie) {
    case PER_DAG:
      return volume * lengthInDays(periode.begindatum, periode.einddatum);
    case PER_WEEK:
      return volume * (OUTPUT.includes(eenheid) ? countOutputWeeks(toegewezen, periode) : countWeeksOf(periode));
    default:
      return volume;
  }
}

/**
 * The most that may be claimed on all lines together (TR322), in units of the Omvang: per week by the weeks that the
 * whole toewijzing touches, per month by its months. Null without an end date, which bounds nothing.
 */
export function computeTotaalVolume(toegewezen: ToegewezenOmvang): number | null {
  const { omvang, ingangsdatum: begindatum, einddatum } = toegewezen;
  if (![PER_DAG, PER_WEEK, PER_MAAND].includes(omvang.frequentie)) return omvang.volume;
  if (einddatum === undefined) return null;
  if (omvang.frequentie === PER_MAAND) return omvang.volume * countMonths(begindatum, einddatum);
  return computePeriodeVolume(toegewezen, { begindatum, einddatum });
}

function countWeeksOf({ begindatum, einddatum }: ProductPeriode): number {
  return countWeeks(begindatum, einddatum);
}

/**
 * IV077: one Volume for each Sunday, and one for the broken last week of the toewijzing. That one is claimed in the
 * period of its last Sunday, or of its end date when it has no Sunday at all.
 */
function countOutputWeeks({ ingangsdatum, einddatum }: ToegewezenOmvang, periode: ProductPeriode): number {
  const sundays = countSundays(periode.begindatum, periode.einddatum);
  if (einddatum === undefined || isSunday(einddatum)) return sundays;
  const hasSunday = countSundays(ingangsdatum, einddatum) > 0;
  const closes = hasSunday
    ? sundays > 0 && countSundays(addDays(periode.einddatum, 1), einddatum) === 0
    : periode.einddatum >= einddatum;
  return closes ? sundays + 1 : sundays;
}

const MINUTE = '01';
const HOUR = '04';
const MINUTES_PER_HOUR = 60;

/** TR341, IV081: a claim is in the unit of the toewijzing, or in minuten where uren were assigned. */
export function fitsEenheid(claimed: string, toegewezen: string): boolean {
  return claimed === toegewezen || isMinutesOfHours(claimed, toegewezen);
}

/** Assigned in uren and claimed in minuten (IV081). */
export function isMinutesOfHours(claimed: string, toegewezen: string): boolean {
  return claimed === MINUTE && toegewezen === HOUR;
}

/** A volume in minuten when its unit is uur, so that uren and minuten can be compared; any other unit stays. */
export function inSmallestEenheid(volume: number, eenheid: string): number {
  return eenheid === HOUR ? volume * MINUTES_PER_HOUR : volume;
}

/** Uren to claim for the minutes of a whole line: rounded half up, at least 1 (IV079). `minutes` above 0. */
export function computeWholeHours(minutes: number): number {
  return Math.max(1, Math.floor(minutes / MINUTES_PER_HOUR + 0.5));
}

/** Amount in cents of minutes against a tariff per hour, rounded half up over the line (IV081). */
export function computeBedragOfMinutes(minutes: number, hourTarief: number): number {
  return Math.floor((minutes * hourTarief) / MINUTES_PER_HOUR + 0.5);
}

/** The tariff per minute that a line shows beside a tariff per hour, in cents, rounded by itself (IV081). */
export function computeMinuteTarief(hourTarief: number): number {
  return Math.floor(hourTarief / MINUTES_PER_HOUR + 0.5);
}
