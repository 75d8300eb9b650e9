import type { Bsn } from '@samenpad/domain';
import { Declarant, type DeclaratieVuil } from '../declaratie/declaraties.ts';
import { type Day, firstDayOfMonth, monthIndexOf, WINDOW_BEGIN, WINDOW_END } from '../regio/kalender.ts';
import type { Regio } from '../regio/regio.ts';
import { placeHuisartsen } from '../samenwerking/praktijken.ts';
import type { ToewijzingPlan } from '../toewijzing/plan.ts';
import { PlanSender } from './plan-sender.ts';
import type { Zending } from './zending.ts';

/** What arrives in one month, in order of arrival. */
export interface Maand {
  /** Months since year 0. */
  index: number;
  zendingen: Zending[];
}

/** What the region has sent in all. */
export interface SendingSummary {
  declaraties: DeclaratieVuil;
  /** Not arrived yet on the last day of the window. */
  underWay: Zending[];
}

function bsnLookup(regio: Regio): (plan: ToewijzingPlan, moment: Day) => Bsn {
  return ({ jeugdige, ingang }) => {
    const second = regio.secondBsns.get(jeugdige.id);
    return second !== undefined && ingang >= second.vanaf - 15 ? second.bsn : jeugdige.bsn;
  };
}

/** Identificatie: gemeente, place and serial number, all in base 36: at most 12 characters (TR056). */
function identificatieSource(plan: ToewijzingPlan, serials: Map<number, number>): () => string {
  const { id, gemeente, volgnummer } = plan.jeugdige;
  return () => {
    const serial = (serials.get(id) ?? 0) + 1;
    serials.set(id, serial);
    return `${gemeente.index}${volgnummer.toString(36).padStart(4, '0')}${serial.toString(36).padStart(3, '0')}`.toUpperCase();
  };
}

function listPlanZendingen(regio: Regio, bsnOn: (plan: ToewijzingPlan, moment: Day) => Bsn): Zending[] {
  const taken = new Map(regio.gemeenten.map(({ code }) => [code, new Set<Bsn>()]));
  for (const { gemeente, bsn } of regio.jeugdigen) taken.get(gemeente.code)?.add(bsn);
  for (const { gemeente, volwassenen } of regio.huishoudens)
    for (const { bsn } of volwassenen) taken.get(gemeente.code)?.add(bsn);
  const serials = new Map<number, number>();
  const huisartsen = placeHuisartsen(regio);
  const areas = new Map(regio.huishoudens.map(({ id, area }) => [id, area]));
  return regio.plans.flatMap((plan) => {
    const { gemeente, bsn } = plan.jeugdige;
    const wrong = regio.gemeenten.find(({ code }) => code !== gemeente.code && taken.get(code)?.has(bsn) === false);
    const context = {
      seed: regio.seed,
      bsnOn,
      nextIdentificatie: identificatieSource(plan, serials),
      wrongGemeente: wrong?.code,
      huisartsOf: (id: number) => huisartsen.get(id),
      areaOf: (huishouden: number) => areas.get(huishouden) ?? 0,
    };
    return new PlanSender(context, plan).list();
  });
}

function byArrival(a: Zending, b: Zending): number {
  if (a.dag !== b.dag) return a.dag - b.dag;
  if (a.soort !== b.soort) return a.soort < b.soort ? -1 : 1;
  if (a.identificatie === b.identificatie) return 0;
  return a.identificatie < b.identificatie ? -1 : 1;
}

/**
 * All berichten of the region by month of arrival, 2016-01 to 2025-12; in the end what would arrive later.
 * Objects are only built on demand, so that one month at a time lies in memory.
 */
export function* listMaanden(regio: Regio): Generator<Maand, SendingSummary> {
  const bsnOn = bsnLookup(regio);
  const byMonth = new Map<number, Zending[]>();
  const underWay: Zending[] = [];
  const add = (zending: Zending) => {
    if (zending.dag > WINDOW_END) {
      underWay.push(zending);
      return;
    }
    const month = monthIndexOf(zending.dag);
    const list = byMonth.get(month);
    if (list === undefined) byMonth.set(month, [zending]);
    else list.push(zending);
  };
  for (const zending of listPlanZendingen(regio, bsnOn)) add(zending);
  const declarant = new Declarant(regio.seed, regio.plans, bsnOn);
  for (let month = monthIndexOf(WINDOW_BEGIN); firstDayOfMonth(month) <= WINDOW_END; month++) {
    // The claims over a month arrive from the month after it on.
    if (month > monthIndexOf(WINDOW_BEGIN)) for (const zending of declarant.list(month - 1)) add(zending);
    const zendingen = (byMonth.get(month) ?? []).sort(byArrival);
    byMonth.delete(month);
    yield { index: month, zendingen };
  }
  return { declaraties: declarant.vuil, underWay };
}
