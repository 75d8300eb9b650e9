import type { SendingSummary } from '../bericht/list-maanden.ts';
import { type Day, dateOf, isWorkingDay, WINDOW_BEGIN, WINDOW_END } from '../regio/kalender.ts';
import type { Regio } from '../regio/regio.ts';
import type { ToewijzingPlan } from '../toewijzing/plan.ts';
import { shareOf } from './loopbanen.ts';

/** A toewijzing as it is known over the whole region: `9801-100203`. */
export function toewijzingKey({ jeugdige, nummer }: ToewijzingPlan): string {
  return `${jeugdige.gemeente.code}-${nummer}`;
}

function keysOf(plans: readonly ToewijzingPlan[], test: (plan: ToewijzingPlan) => boolean): string[] {
  return plans.filter(test).map(toewijzingKey);
}

function sent(moment: number | undefined): boolean {
  return moment !== undefined && moment <= WINDOW_END;
}

type Levering = NonNullable<ToewijzingPlan['levering']>;

/** A day of the delivery of plans that pass the test, for those where it lies in the window. */
function datesOf(
  plans: readonly ToewijzingPlan[],
  test: (plan: ToewijzingPlan) => boolean,
  dayOf: (levering: Levering) => Day,
) {
  return plans.flatMap((plan) => {
    if (plan.levering === undefined || !test(plan)) return [];
    const moment = dayOf(plan.levering);
    return moment <= WINDOW_END ? [{ toewijzing: toewijzingKey(plan), datum: dateOf(moment) }] : [];
  });
}

/**
 * T26: every planted fault, by the toewijzing that carries it. A start or stop that is still under way on the last day
 * is missing there like one that was never sent; with the day of the care, since the newest cannot be told from late ones.
 */
export function vuilTruth(regio: Regio, { declaraties, underWay }: SendingSummary) {
  const { plans } = regio;
  const lateOf = (soort: string) => new Set(underWay.flatMap((z) => (z.soort === soort && z.plan ? [z.plan] : [])));
  const [versies, starts, stops] = [lateOf('301'), lateOf('305'), lateOf('307')];
  return {
    toewijzingen: plans.filter((plan) => sent(plan.versies[0]?.datum)).length,
    herhaalde301: keysOf(plans, (plan) => plan.vuil.herhaald && !versies.has(plan)),
    verwijderd: keysOf(plans, ({ vuil, versies }) => vuil.soort === 'verwijderd' && sent(versies.at(-1)?.datum)),
    stapeling: keysOf(plans, ({ vuil, versies }) => vuil.soort === 'stapeling' && sent(versies[0]?.datum)),
    startOntbreekt: datesOf(
      plans,
      (plan) => plan.vuil.startOntbreekt || starts.has(plan),
      ({ begin }) => begin,
    ),
    stopOntbreekt: datesOf(
      plans,
      (plan) => plan.vuil.stopOntbreekt || stops.has(plan),
      ({ eind }) => eind,
    ),
    /** With the last day of care as it stands after the correction. */
    stopGecorrigeerd: datesOf(
      plans,
      (plan) => plan.vuil.stopGecorrigeerd && !stops.has(plan),
      ({ eind }) => eind,
    ),
    verwijzerOnbekend: keysOf(plans, ({ vuil }) => vuil.verwijzerOnbekend),
    verkeerdeGemeente: keysOf(plans, ({ vuil }) => vuil.verkeerdeGemeente),
    declaratieregels: declaraties,
    eenPersoonTweeBsns: [...regio.secondBsns.values()].map(({ jeugdige, bsn }) => ({
      gemeente: jeugdige.gemeente.code,
      volgnummer: jeugdige.volgnummer,
      bsns: [jeugdige.bsn, bsn],
    })),
    naamgenoten: regio.naamgenoten.map(([a, b]) => ({
      gemeente: a.gemeente.code,
      volgnummers: [a.volgnummer, b.volgnummer],
      bsns: [a.bsn, b.bsn],
    })),
    gescheidenHuishoudens: regio.huishoudens.filter(({ gescheiden }) => gescheiden !== null).length,
  };
}

/** Stretches of the Einddatum of toewijzingen given within the window (S1-8). */
export function verlengingTruth(plans: readonly ToewijzingPlan[]) {
  let aantal = 0;
  let dagen = 0;
  for (const { versies } of plans.filter((plan) => (plan.versies[0]?.datum ?? 0) >= WINDOW_BEGIN)) {
    for (const [i, { datum, eind }] of versies.entries()) {
      const before = versies[i - 1];
      if (before === undefined || eind <= before.eind || datum > WINDOW_END) continue;
      aantal++;
      dagen += eind - before.eind;
    }
  }
  return { aantal, dagen };
}

function workingDaysBetween(from: number, until: number): number {
  let count = 0;
  for (let moment = from + 1; moment <= until; moment++) if (isWorkingDay(moment)) count++;
  return count;
}

/** T21: working days from the first 315 of a traject to its 301. */
export function leadTimeTruth(plans: readonly ToewijzingPlan[]) {
  const seen = new Set<unknown>();
  const days: number[] = [];
  for (const { traject, aanvraag, versies } of plans) {
    const granted = versies[0]?.datum;
    if (seen.has(traject) || aanvraag === undefined || granted === undefined || aanvraag.datum < WINDOW_BEGIN) continue;
    seen.add(traject);
    days.push(workingDaysBetween(aanvraag.datum, granted));
  }
  const within = (low: number, high: number) => days.filter((count) => count >= low && count <= high).length;
  return {
    verzoeken: days.length,
    tot10: shareOf(within(0, 10), days.length),
    van41tot65: shareOf(within(41, 65), days.length),
  };
}
