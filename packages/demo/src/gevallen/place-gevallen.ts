import type { Bsn } from '@samenpad/domain';
import type { Jeugdige } from '../gezin/jeugdige.ts';
import type { IdealTraject } from '../loopbaan/loopbaan.ts';
import { vormTable } from '../loopbaan/vormen.ts';
import { itemAt } from '../random/stream.ts';
import type { Aanbieder } from '../regio/aanbieders.ts';
import type { Gemeente } from '../regio/gemeenten.ts';
import { addWorkingDays, CONVERSION, type Day, day, monthIndexOf } from '../regio/kalender.ts';
import { NO_VUIL, type ToewijzingPlan, type ToewijzingVersie } from '../toewijzing/plan.ts';
import { Nummering } from '../toewijzing/plan-traject.ts';
import { type Geval, type GevalTraject, gevallen } from './gevallen.ts';

const FIRST_CASE_ID = 999_000;
const STRETCH_DAYS = 180;

export interface GeplaatstGeval {
  geval: Geval;
  jeugdige: Jeugdige;
  plans: ToewijzingPlan[];
}

function trajectOf(from: GevalTraject, aanbieders: readonly Aanbieder[]): IdealTraject {
  const offering = aanbieders.filter(({ vormen, since }) => vormen.has(from.vorm) && since <= 2016);
  return {
    vorm: from.vorm,
    aanbieder: itemAt(offering, from.aanbieder % offering.length).index,
    stukken: [{ begin: day(from.begin), eind: day(from.eind) }],
    verwijzer: from.verwijzer,
    reden: from.reden ?? '31',
    units: from.units ?? vormTable[from.vorm].units,
  };
}

function versiesOf(from: GevalTraject, granted: Day): ToewijzingVersie[] {
  const begin = day(from.begin);
  const eind = day(from.eind);
  const stretches = from.verlengingen ?? 0;
  // With stretches the last one ends nine days after the care, as 180 days do not end on a Friday.
  const firstEind = stretches === 0 ? eind : eind + 9 - stretches * STRETCH_DAYS;
  const first: ToewijzingVersie = { datum: granted, tijd: '10:00:00', eind: firstEind };
  const later = Array.from({ length: stretches }, (_, i) => {
    const until = firstEind + i * STRETCH_DAYS;
    return { datum: until - 14, tijd: '10:00:00', eind: until + STRETCH_DAYS, reden: '04' };
  });
  if (granted > begin + 200) throw new RangeError('A case must be granted around its begin');
  return [first, ...later];
}

function planOf(
  from: GevalTraject,
  jeugdige: Jeugdige,
  traject: IdealTraject,
  aanbieder: Aanbieder,
  nummering: Nummering,
): ToewijzingPlan {
  const begin = day(from.begin);
  const requested = from.werkdagen === undefined ? begin - 42 : addWorkingDays(begin, -from.werkdagen);
  const granted = from.verwijzer === '01' ? begin - 14 : addWorkingDays(requested, from.werkdagen ?? 5);
  const versies = versiesOf(from, granted);
  const { codeAfter, code, eenheid } = vormTable[from.vorm];
  const aanvraag =
    from.verwijzer === '01'
      ? undefined
      : {
          datum: requested,
          referentie: nummering.nextReferentie(),
          onderzoek: from.werkdagen ? addWorkingDays(requested, 5) : null,
        };
  if (aanvraag) itemAt(versies, 0).referentie = aanvraag.referentie;
  return {
    jeugdige,
    traject,
    ...nummering.nextToewijzing(),
    aanbieder,
    vorm: from.vorm,
    code: jeugdige.gemeente.conversion && begin >= CONVERSION ? (codeAfter ?? code) : code,
    ingang: begin,
    versies,
    ...(aanvraag ? { aanvraag } : {}),
    wijzigingsverzoeken: [],
    levering: { begin, eind: day(from.eind), reden: traject.reden },
    volume: eenheid === '14' ? 31 : Math.ceil((traject.units * 31) / 7),
    vuil: { ...NO_VUIL },
    ...(from.declaratieVanaf === undefined ? {} : { declaratieVanaf: monthIndexOf(day(from.declaratieVanaf)) }),
  };
}

function stackedOf(plan: ToewijzingPlan, nummering: Nummering): ToewijzingPlan {
  const { levering: _, ...rest } = plan;
  const first = itemAt(plan.versies, 0);
  return {
    ...rest,
    ...nummering.nextToewijzing(),
    ingang: plan.ingang + 28,
    versies: [{ ...first, datum: first.datum + 28 }],
    vuil: { ...NO_VUIL, soort: 'stapeling' },
  };
}

function place(geval: Geval, gemeente: Gemeente, aanbieders: readonly Aanbieder[], bsn: Bsn): GeplaatstGeval {
  const jeugdige: Jeugdige = {
    id: gemeente.index * 1_000_000 + FIRST_CASE_ID + geval.plaats,
    gemeente,
    volgnummer: geval.plaats,
    bsn,
    naam: geval.naam,
    geslacht: geval.geslacht,
    geboren: day(geval.geboren),
    complexiteit: 0,
    huishouden: gemeente.index * 1_000_000 + FIRST_CASE_ID + geval.plaats,
    trajecten: [],
  };
  const nummering = new Nummering(jeugdige);
  const plans = geval.trajecten.flatMap((from) => {
    const traject = trajectOf(from, aanbieders);
    jeugdige.trajecten.push(traject);
    const plan = planOf(from, jeugdige, traject, itemAt(aanbieders, traject.aanbieder), nummering);
    return from.stapeling ? [plan, stackedOf(plan, nummering)] : [plan];
  });
  return { geval, jeugdige, plans };
}

/** Puts the cases of domain.md D.6 in gemeente A, with fixed numbers. */
export function placeGevallen(
  gemeente: Gemeente,
  aanbieders: readonly Aanbieder[],
  bsnOf: (place: number) => Bsn,
): GeplaatstGeval[] {
  return gevallen.map((geval) => place(geval, gemeente, aanbieders, bsnOf(geval.plaats)));
}
