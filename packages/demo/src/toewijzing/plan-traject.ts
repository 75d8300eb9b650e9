import {
  parseReferentieAanbieder,
  parseToewijzingNummer,
  type ReferentieAanbieder,
  type ToewijzingNummer,
} from '@samenpad/domain';
import type { Jeugdige } from '../gezin/jeugdige.ts';
import { beginOf, eindOf, type IdealTraject, type Stuk, WIJKTEAM } from '../loopbaan/loopbaan.ts';
import { vormTable } from '../loopbaan/vormen.ts';
import { itemAt, Stream } from '../random/stream.ts';
import type { Aanbieder } from '../regio/aanbieders.ts';
import { addWorkingDays, CONVERSION, type Day, yearOf } from '../regio/kalender.ts';
import { type Aanvraag, NO_VUIL, type ToewijzingPlan, type ToewijzingVersie } from './plan.ts';

const NUMBERS_PER_JEUGDIGE = 100;

/** Gives the numbers of one jeugdige: toewijzing, verzoek, bericht. */
export class Nummering {
  readonly #jeugdige: Jeugdige;
  #toewijzingen = 0;
  #verzoeken = 0;

  constructor(jeugdige: Jeugdige) {
    this.#jeugdige = jeugdige;
  }

  nextToewijzing(): { nummer: ToewijzingNummer; volgnummer: number } {
    const volgnummer = this.#toewijzingen++;
    if (volgnummer >= NUMBERS_PER_JEUGDIGE) throw new RangeError('Too many toewijzingen for one jeugdige');
    const nummer = parseToewijzingNummer(
      String(100_000 + this.#jeugdige.volgnummer * NUMBERS_PER_JEUGDIGE + volgnummer),
    );
    if (nummer === undefined) throw new RangeError('Not a ToewijzingNummer');
    return { nummer, volgnummer };
  }

  nextReferentie(): ReferentieAanbieder {
    const { gemeente, volgnummer } = this.#jeugdige;
    const referentie = parseReferentieAanbieder(`V${gemeente.code}-${volgnummer}-${++this.#verzoeken}`);
    if (referentie === undefined) throw new RangeError('Not a ReferentieAanbieder');
    return referentie;
  }
}

/** An office hour for a Toewijzingstijd. */
export function drawTijd(stream: Stream): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(stream.between(8, 17))}:${two(stream.below(60))}:${two(stream.below(60))}`;
}

/** Working days from request to toewijzing (domain.md D.3, T21). */
function drawLeadTime(stream: Stream): number {
  const range = itemAt(
    [
      [1, 10],
      [11, 40],
      [41, 65],
    ] as const,
    stream.index([0.58, 0.3, 0.12]),
  );
  return stream.between(range[0], range[1]);
}

/** Waits are 6 % longer each year (T20). */
export const YEARLY_WAIT = 1.06;

export const waitFactor = { groot: 1.25, middel: 1, klein: 0.6 } as const;

/** Days from verwijzing to start: by form and class of aanbieder, 6 % longer each year (T20). */
function drawWait(stream: Stream, traject: IdealTraject, aanbieder: Aanbieder): number {
  const yearly = YEARLY_WAIT ** (yearOf(beginOf(traject)) - 2016);
  return stream.logNormal(vormTable[traject.vorm].waitWeeks * 7 * waitFactor[aanbieder.klasse] * yearly, 0.7);
}

/** Splits the care of one traject into the toewijzingen under which it is given. */
export class TrajectPlanner {
  readonly #jeugdige: Jeugdige;
  readonly #traject: IdealTraject;
  readonly #aanbieder: Aanbieder;
  readonly #nummering: Nummering;
  readonly #stream: Stream;
  readonly #plans: ToewijzingPlan[] = [];

  constructor(seed: number, jeugdige: Jeugdige, traject: IdealTraject, aanbieder: Aanbieder, nummering: Nummering) {
    this.#jeugdige = jeugdige;
    this.#traject = traject;
    this.#aanbieder = aanbieder;
    this.#nummering = nummering;
    this.#stream = new Stream(seed, 'berichten', jeugdige.id * 64 + jeugdige.trajecten.indexOf(traject));
  }

  plan(): ToewijzingPlan[] {
    for (const stuk of this.#traject.stukken) this.#planStuk(stuk);
    return this.#plans;
  }

  #planStuk(stuk: Stuk): void {
    let cursor = stuk.begin;
    while (cursor <= stuk.eind) {
      const plan = this.#open(cursor);
      cursor = this.#extend(plan, cursor, stuk) + 1;
      this.#plans.push(plan);
    }
  }

  #code(begin: Day): string {
    const { code, codeAfter } = vormTable[this.#traject.vorm];
    return this.#jeugdige.gemeente.conversion && begin >= CONVERSION ? (codeAfter ?? code) : code;
  }

  /** A new number whose care begins on this day. */
  #open(begin: Day): ToewijzingPlan {
    const stream = this.#stream;
    const continued = this.#plans.length > 0;
    const converted = begin === CONVERSION && this.#converts() && continued;
    const wait = continued ? 7 : drawWait(stream, this.#traject, this.#aanbieder);
    const verwijzer = this.#traject.verwijzer;
    const aanvraag = verwijzer === '01' || converted ? undefined : this.#request(begin - wait);
    const lead = drawLeadTime(stream);
    const granted = aanvraag === undefined ? begin - wait : addWorkingDays(aanvraag.datum, continued ? 3 : lead);
    if (aanvraag && !continued && lead > 10) aanvraag.onderzoek = addWorkingDays(aanvraag.datum, 5); // OP346
    const datum = converted ? CONVERSION - stream.between(14, 40) : granted;
    const ingang = continued ? begin : Math.min(begin, Math.max(datum, begin - stream.below(15)));
    const versie: ToewijzingVersie = {
      datum,
      tijd: drawTijd(stream),
      eind: ingang + vormTable[this.#traject.vorm].grantDays - 1,
    };
    if (aanvraag) versie.referentie = aanvraag.referentie;
    return {
      jeugdige: this.#jeugdige,
      traject: this.#traject,
      ...this.#nummering.nextToewijzing(),
      aanbieder: this.#aanbieder,
      vorm: this.#traject.vorm,
      code: this.#code(converted ? CONVERSION : begin),
      ingang: this.#code(begin) === this.#code(ingang) ? ingang : CONVERSION,
      versies: [versie],
      ...(aanvraag ? { aanvraag } : {}),
      wijzigingsverzoeken: [],
      volume: 1,
      vuil: { ...NO_VUIL },
    };
  }

  #request(datum: Day): Aanvraag {
    return { datum, referentie: this.#nummering.nextReferentie(), onderzoek: null };
  }

  #converts(): boolean {
    return this.#jeugdige.gemeente.conversion && vormTable[this.#traject.vorm].codeAfter !== undefined;
  }

  /** Stretches the toewijzing over the care as far as it goes; returns the last day of care under this number. */
  #extend(plan: ToewijzingPlan, cursor: Day, stuk: Stuk): Day {
    const cut = this.#converts() && cursor < CONVERSION && stuk.eind >= CONVERSION;
    const target = cut ? CONVERSION - 1 : stuk.eind;
    while (this.#lastEind(plan) < target && this.#stretch(plan));
    const grantEnd = this.#lastEind(plan);
    if (cut && grantEnd >= target) {
      // T6: the contract ends, the reason stands on the old toewijzing (A33).
      plan.versies.push({
        datum: CONVERSION - this.#stream.between(14, 40),
        tijd: drawTijd(this.#stream),
        eind: target,
        reden: '03',
      });
      this.#sortVersies(plan);
      plan.levering = { begin: cursor, eind: target, reden: '36' };
      return target;
    }
    const eind = Math.min(grantEnd, stuk.eind);
    const reden = eind === eindOf(this.#traject) ? this.#traject.reden : '31';
    plan.levering = { begin: cursor, eind, reden };
    return eind;
  }

  #lastEind(plan: ToewijzingPlan): Day {
    return plan.versies.at(-1)?.eind ?? plan.ingang;
  }

  /** OP380: in place, unless the frequency is a total or the old end has passed before anybody asked. */
  #stretch(plan: ToewijzingPlan): boolean {
    const { frequentie, grantDays } = vormTable[plan.vorm];
    if (frequentie === '6' || !this.#stream.chance(0.88)) return false;
    const old = itemAt(plan.versies, plan.versies.length - 1);
    const datum = Math.max(old.datum + 1, plan.ingang, old.eind - this.#stream.between(5, 35));
    if (datum > old.eind) return false;
    const days = Math.max(182, Math.round(grantDays * 0.67));
    plan.versies.push({ datum, tijd: drawTijd(this.#stream), eind: old.eind + days, reden: '04' });
    return true;
  }

  /** The conversion is decided after every stretch that was already given. */
  #sortVersies(plan: ToewijzingPlan): void {
    const last = itemAt(plan.versies, plan.versies.length - 1);
    for (const versie of plan.versies) {
      if (versie !== last && versie.datum >= last.datum) last.datum = versie.datum + 1;
    }
  }
}

/** The toewijzingen of a traject; none for the wijkteam, whose care is taakgericht and gives no berichten. */
export function planTraject(
  seed: number,
  jeugdige: Jeugdige,
  traject: IdealTraject,
  aanbieders: readonly Aanbieder[],
  nummering: Nummering,
): ToewijzingPlan[] {
  if (traject.aanbieder === WIJKTEAM) return [];
  return new TrajectPlanner(seed, jeugdige, traject, itemAt(aanbieders, traject.aanbieder), nummering).plan();
}
