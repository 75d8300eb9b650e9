import { eindOf } from '../loopbaan/loopbaan.ts';
import { heavyVormen, vormTable } from '../loopbaan/vormen.ts';
import { Stream } from '../random/stream.ts';
import { addWorkingDays, type Day, WINDOW_BEGIN, WINDOW_END } from '../regio/kalender.ts';
import { lastEindOf, type ToewijzingPlan } from './plan.ts';
import { drawTijd, type Nummering } from './plan-traject.ts';

/** Shares of domain.md D.5 that count toewijzingen. */
const REPEATED = 0.18;
const REMOVED = 0.025;
const STOP_CORRECTED = 0.008;
const STOP_MISSING = 0.04;
const START_MISSING = 0.03;
const STACKED = 0.006;
const WRONG_GEMEENTE = 0.004;
const REFERRER_UNKNOWN = 0.005;
// Own choices: how often a stretch was asked for by 317, and how often a 317 is refused.
const STRETCH_BY_VOW = 0.2;
const VOW_REFUSED = 0.02;

function setVolume(plan: ToewijzingPlan): void {
  const { units, vorm } = { units: plan.traject.units, vorm: plan.vorm };
  const { eenheid, frequentie } = vormTable[vorm];
  const days = plan.levering ? plan.levering.eind - plan.levering.begin + 1 : 31;
  if (eenheid === '14') plan.volume = 31;
  else plan.volume = Math.max(1, Math.ceil((units * (frequentie === '6' ? days : 31)) / 7));
}

function hasCompany(plan: ToewijzingPlan, all: readonly ToewijzingPlan[], moment: Day): boolean {
  return all.some(
    (other) =>
      other !== plan &&
      other.aanbieder === plan.aanbieder &&
      other.ingang <= lastEindOf(plan) &&
      lastEindOf(other) >= moment,
  );
}

/** A stop 36 answers a shortening by the gemeente (05), a stop 37 a granted 317 (12): without them the stop is another one. */
function settleReden(plan: ToewijzingPlan, all: readonly ToewijzingPlan[], stream: Stream, nummering: Nummering): void {
  const { levering, versies } = plan;
  const last = versies.at(-1);
  if (levering === undefined || last === undefined || levering.eind !== eindOf(plan.traject)) return;
  const early = levering.eind - stream.between(8, 30);
  const possible = early > Math.max(last.datum, levering.begin) && levering.eind < last.eind;
  if (levering.reden === '36') {
    if (!possible) levering.reden = '31';
    else versies.push({ datum: early, tijd: drawTijd(stream), eind: levering.eind, reden: '05' });
  }
  if (levering.reden === '37') {
    if (!possible || hasCompany(plan, all, early)) levering.reden = '34';
    else {
      const referentie = nummering.nextReferentie();
      plan.wijzigingsverzoeken.push({ datum: early - 7, referentie, eind: levering.eind, antwoord: null });
      versies.push({ datum: early, tijd: drawTijd(stream), eind: levering.eind, reden: '12', referentie });
    }
  }
}

/** A grant that runs on after the care is shortened (05) when the same care is granted anew: no overlap by accident. */
function closeGrant(plan: ToewijzingPlan, all: readonly ToewijzingPlan[], stream: Stream): void {
  const { levering, versies } = plan;
  const last = versies.at(-1);
  if (levering === undefined || last === undefined || last.eind <= levering.eind) return;
  const renewed = all.some(
    (other) =>
      other.aanbieder === plan.aanbieder &&
      other.vorm === plan.vorm &&
      other.ingang > levering.eind &&
      other.ingang <= last.eind,
  );
  if (!renewed) return;
  const datum = Math.max(last.datum + 1, levering.eind);
  versies.push({ datum, tijd: drawTijd(stream), eind: levering.eind, reden: '05' });
}

function addWijzigingsverzoeken(
  plan: ToewijzingPlan,
  all: readonly ToewijzingPlan[],
  stream: Stream,
  nummering: Nummering,
): void {
  for (const versie of plan.versies) {
    if (versie.reden !== '04' || !stream.chance(STRETCH_BY_VOW) || hasCompany(plan, all, versie.datum - 7)) continue;
    const referentie = nummering.nextReferentie();
    plan.wijzigingsverzoeken.push({ datum: versie.datum - 4, referentie, eind: versie.eind, antwoord: null });
    Object.assign(versie, { reden: '12', referentie });
  }
  const { levering } = plan;
  if (levering === undefined || levering.eind - levering.begin < 120 || !stream.chance(VOW_REFUSED)) return;
  const datum = levering.begin + 60;
  const quiet = plan.versies.every((versie) => Math.abs(versie.datum - datum) > 30);
  if (!quiet || hasCompany(plan, all, datum)) return;
  const antwoord = addWorkingDays(datum, stream.between(1, 5));
  plan.wijzigingsverzoeken.push({
    datum,
    referentie: nummering.nextReferentie(),
    eind: lastEindOf(plan) + 91,
    antwoord,
  });
}

function drawVuil(plan: ToewijzingPlan, stream: Stream): void {
  const { vuil } = plan;
  vuil.herhaald = stream.chance(REPEATED);
  vuil.stopOntbreekt = stream.chance(STOP_MISSING);
  vuil.startOntbreekt = stream.chance(START_MISSING) && !vuil.stopOntbreekt;
  vuil.stopGecorrigeerd = stream.chance(STOP_CORRECTED) && !vuil.stopOntbreekt && !vuil.startOntbreekt;
  vuil.verwijzerOnbekend = stream.chance(REFERRER_UNKNOWN / 0.66) && plan.aanvraag !== undefined;
  vuil.verkeerdeGemeente =
    stream.chance(WRONG_GEMEENTE / 0.66) && plan.aanvraag !== undefined && !vuil.verwijzerOnbekend;
}

/** A toewijzing that was a mistake: given and taken back (13, end = start: CS335), or the same care granted twice. */
function mistakeOf(
  plan: ToewijzingPlan,
  soort: 'verwijderd' | 'stapeling',
  stream: Stream,
  nummering: Nummering,
): ToewijzingPlan {
  const datum = Math.max(plan.ingang, plan.versies[0]?.datum ?? plan.ingang) + stream.between(3, 20);
  const ingang = datum + stream.between(0, 10);
  const first = { datum, tijd: drawTijd(stream), eind: Math.max(ingang + 60, lastEindOf(plan)) };
  const { aanvraag: _, levering: __, ...rest } = plan;
  return {
    ...rest,
    ...nummering.nextToewijzing(),
    ingang,
    versies:
      soort === 'stapeling'
        ? [first]
        : [first, { datum: datum + stream.between(1, 20), tijd: drawTijd(stream), eind: ingang, reden: '13' }],
    wijzigingsverzoeken: [],
    vuil: { ...plan.vuil, herhaald: false, verwijzerOnbekend: false, verkeerdeGemeente: false, soort },
  };
}

/** Gives the plans of one jeugdige their volumes, verzoeken and planted faults; drops what ended before the window. */
export function finishPlans(seed: number, plans: readonly ToewijzingPlan[], nummering: Nummering): ToewijzingPlan[] {
  const visible = plans.filter(
    (plan) => (plan.levering?.eind ?? 0) >= WINDOW_BEGIN && (plan.versies[0]?.datum ?? 0) <= WINDOW_END,
  );
  const mistakes: ToewijzingPlan[] = [];
  for (const plan of visible) {
    const id = plan.jeugdige.id * 64 + plan.volgnummer;
    const stream = new Stream(seed, 'verzoeken', id);
    settleReden(plan, plans, stream, nummering);
    addWijzigingsverzoeken(plan, plans, stream, nummering);
    closeGrant(plan, plans, stream);
    setVolume(plan);
    const faults = new Stream(seed, 'fouten', id);
    drawVuil(plan, faults);
    const removed = faults.chance(REMOVED);
    const stacked = faults.chance(STACKED) && !heavyVormen.has(plan.vorm);
    if ((plan.versies[0]?.datum ?? 0) < WINDOW_BEGIN) continue;
    if (removed) mistakes.push(mistakeOf(plan, 'verwijderd', faults, nummering));
    if (stacked) mistakes.push(mistakeOf(plan, 'stapeling', faults, nummering));
  }
  return [...visible, ...mistakes];
}
