import { type Cents, cents, type Prestatie } from '@samenpad/domain';
import { vormTable } from '../loopbaan/vormen.ts';
import { type Day, dateOf, firstDayOfMonth } from '../regio/kalender.ts';
import { lastEindOf, type ToewijzingPlan } from '../toewijzing/plan.ts';

/** Tariffs rise 3.5 % a year around the price level of 2024 (domain.md D.4). */
const INDEX = 1.035;
const PRICE_YEAR = 2024;

/** Contract tariff of a product in a calendar year. */
export function tariefOf(base: number, year: number): Cents {
  return cents(Math.round(base * INDEX ** (year - PRICE_YEAR)));
}

/** Days of care of a plan in a month (months since year 0). */
export function daysInMonth(plan: ToewijzingPlan, month: number): number {
  const { levering } = plan;
  if (levering === undefined) return 0;
  const from = Math.max(levering.begin, firstDayOfMonth(month));
  const until = Math.min(levering.eind, firstDayOfMonth(month + 1) - 1);
  return Math.max(0, until - from + 1);
}

/** Units given in a month: nights are the days themselves, other units follow the week. At least one, at most the Omvang. */
export function volumeOf(plan: ToewijzingPlan, month: number): number {
  const days = daysInMonth(plan, month);
  if (days === 0) return 0;
  if (vormTable[plan.vorm].eenheid === '14') return days;
  return Math.min(plan.volume, Math.max(1, Math.round((plan.traject.units * days) / 7)));
}

export interface Regel {
  plan: ToewijzingPlan;
  month: number;
  volume: number;
  referentie: string;
  vorige?: string;
  tarief: Cents;
  debetCredit: 'D' | 'C';
  /** WJ001 with which the 325 refuses the line. */
  afwijzing?: string;
}

/** First and last day that a line of this month may have (TR387, TR388). */
function periodeOf(plan: ToewijzingPlan, month: number): { begin: Day; eind: Day } {
  const first = firstDayOfMonth(month);
  const last = firstDayOfMonth(month + 1) - 1;
  const begin = Math.max(first, Math.min(plan.ingang, last));
  const end = lastEindOf(plan);
  return { begin, eind: end >= begin ? Math.min(last, end) : last };
}

/** The line as it stands in a 323; amount is volume times tariff (TR346). */
export function prestatieOf(regel: Regel): Prestatie {
  const { plan, month, volume, tarief } = regel;
  const { categorie, eenheid } = vormTable[plan.vorm];
  const { begin, eind } = periodeOf(plan, month);
  return {
    referentieNummer: regel.referentie,
    ...(regel.vorige === undefined ? {} : { vorigReferentieNummer: regel.vorige }),
    toewijzingNummer: plan.nummer,
    productCategorie: categorie ?? '45',
    productCode: plan.code,
    productPeriode: { begindatum: dateOf(begin), einddatum: dateOf(eind) },
    geleverdVolume: volume,
    eenheid,
    productTarief: tarief,
    ingediendBedrag: { bedrag: cents(volume * tarief), debetCredit: regel.debetCredit },
  };
}
