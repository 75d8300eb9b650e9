import { itemAt, Stream } from '../random/stream.ts';
import { type Aanbieder, klassen, klasseShares } from '../regio/aanbieders.ts';
import type { Gemeente } from '../regio/gemeenten.ts';
import { addYears, type Day, day, WINDOW_BEGIN, WINDOW_END, yearOf } from '../regio/kalender.ts';
import { drawTalkedEnd, holdsGesprekken } from '../samenwerking/gesprekken.ts';
import { overgangen, redenen, redenWeights, type VerwijzerType, verwijzers, verwijzerTypes } from './overgangen.ts';
import { heavyVormen, type Vorm, vormen, vormTable } from './vormen.ts';

/** One uninterrupted piece of care, both days included. */
export interface Stuk {
  begin: Day;
  eind: Day;
}

/** A traject as it truly was: one jeugdige, aanbieder and hulpvorm; pieces at most 28 days apart are one (domain.md B.4). */
export interface IdealTraject {
  vorm: Vorm;
  aanbieder: number;
  stukken: Stuk[];
  verwijzer: VerwijzerType;
  /** JZ588 */
  reden: string;
  /** Units a week. */
  units: number;
}

/** Who the career is drawn for. */
export interface Entrant {
  id: number;
  gemeente: Gemeente;
  geboren: Day;
  eersteStart: Day;
  complexiteit: number;
}

export interface LoopbaanContext {
  seed: number;
  aanbieders: readonly Aanbieder[];
  /** False for the twin run that shows what T4 and T10 cost. */
  drift: boolean;
  /** Account talks make long care end sooner (T12). */
  gesprekken: boolean;
}

const lightVormen = ['beg', 'beh', 'ggz', 'dia', 'dag'] as const satisfies Vorm[];
// Chance of going on after traject k. domain.md D.3 has .52 .64 .73 .79 .83 .85; a little more is needed for the achieved
// values of D.6 (T2, T3, T8, T28), because verlengingen are not counted as trajecten here.
const continues = [0.58, 0.7, 0.76, 0.81, 0.84, 0.86];
/** In place of an aanbieder: the gemeente's own team, that sends no berichten. */
export const WIJKTEAM = -1;
// Gaps up to this many days make a verlenging of the same traject (domain.md B.4 step 2 b).
const MERGE_GAP = 28;
const DRIFT_FROM = day('2016-01-01');
const YEARLY_DRIFT = Math.log(1.07);

function logit(p: number): number {
  return Math.log(p / (1 - p));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Day before which care ends: 18, 21 for pleegzorg and gezinshuis when extended (T22), later when other care goes on. */
interface Leeftijdsgrens {
  usual: Day;
  pleeg: Day;
}

function grensOf(stream: Stream, geboren: Day): Leeftijdsgrens {
  const adult = addYears(geboren, 18);
  const extension = stream.between(110, 1095);
  // T22: 85 % of care without verblijf ends at the birthday; pleegzorg goes on in 30 % before 2021 and 70 % after.
  const usual = stream.chance(0.15) ? adult + extension : adult;
  const pleeg = stream.chance(yearOf(adult) < 2021 ? 0.3 : 0.7) ? addYears(geboren, 21) : adult;
  return { usual, pleeg };
}

/** Draws one career; each topic has a stream of its own. */
export class Loopbaan {
  readonly #context: LoopbaanContext;
  readonly #entrant: Entrant;
  readonly #vorm: Stream;
  readonly #duur: Stream;
  readonly #aanbod: Stream;
  readonly #verwijzer: Stream;
  readonly #reden: Stream;
  readonly #kosten: Stream;
  readonly #gesprek: Stream;
  readonly #grens: Leeftijdsgrens;

  constructor(context: LoopbaanContext, entrant: Entrant) {
    const { seed } = context;
    this.#context = context;
    this.#entrant = entrant;
    this.#vorm = new Stream(seed, 'loopbaan', entrant.id);
    this.#duur = new Stream(seed, 'duur', entrant.id);
    this.#aanbod = new Stream(seed, 'aanbod', entrant.id);
    this.#verwijzer = new Stream(seed, 'verwijzer', entrant.id);
    this.#reden = new Stream(seed, 'reden', entrant.id);
    this.#kosten = new Stream(seed, 'kosten', entrant.id);
    this.#gesprek = new Stream(seed, 'gesprek', entrant.id);
    this.#grens = grensOf(new Stream(seed, 'grens', entrant.id), entrant.geboren);
  }

  /** All trajecten of the career, in order of begin. */
  generate(): IdealTraject[] {
    const trajecten: IdealTraject[] = [];
    let start = this.#entrant.eersteStart;
    let last: IdealTraject | undefined;
    for (let k = 0; start <= WINDOW_END; k++) {
      const vorm = last === undefined ? this.#firstVorm(start) : this.#nextVorm(last.vorm);
      if (start >= this.#grensFor(vorm)) break;
      const { eind, aanbieder } = this.#eindOf(vorm, start, this.#chooseAanbieder(vorm, start, last));
      const stuk = { begin: start, eind };
      last = this.#newTraject(vorm, stuk, aanbieder, this.#drawReden(stuk, vorm));
      trajecten.push(last);
      this.#addParallel(trajecten, vorm, stuk);
      if (last.reden === '02') return mergeTrajecten(cutAt(trajecten, eind));
      if (!this.#goesOn(k)) break;
      start = eind + 1 + this.#gap();
    }
    return mergeTrajecten(trajecten);
  }

  #grensFor(vorm: Vorm): Day {
    return vorm === 'plg' || vorm === 'gzh' ? this.#grens.pleeg : this.#grens.usual;
  }

  #goesOn(k: number): boolean {
    return this.#vorm.chance(logistic(logit(continues[k] ?? 0.85) + 0.9 * this.#entrant.complexiteit));
  }

  #gap(): number {
    const kind = this.#duur.index([0.4, 0.24, 0.36]);
    if (kind === 0) return 0;
    return kind === 1 ? this.#duur.between(1, 90) : this.#duur.logNormal(330, 0.8);
  }

  #firstVorm(start: Day): Vorm {
    const age = yearOf(start) - yearOf(this.#entrant.geboren);
    const heavy = Math.exp(1.1 * this.#entrant.complexiteit - 0.605);
    const weights = vormen.map((vorm) => {
      const base = vormTable[vorm].first;
      if (vorm === 'dys') return base * (age >= 7 && age <= 11 ? 1.9 : 0.05);
      return heavyVormen.has(vorm) || vorm === 'dag' ? base * heavy : base;
    });
    return itemAt(vormen, this.#vorm.index(weights));
  }

  #nextVorm(from: Vorm): Vorm {
    const row = overgangen[from];
    const heavy = Math.exp(0.9 * this.#entrant.complexiteit - 0.405);
    const weights = vormen.map((vorm) => (row[vorm] ?? 0) * (heavyVormen.has(vorm) ? heavy : 1));
    return itemAt(vormen, this.#vorm.index(weights));
  }

  /** The same form again is 55 % at the same aanbieder, else it is a switch (domain.md D.3). */
  #chooseAanbieder(vorm: Vorm, start: Day, last?: IdealTraject): number {
    if (vorm === 'wijk') return WIJKTEAM;
    const again = last?.vorm === vorm ? last.aanbieder : undefined;
    if (again !== undefined && this.#aanbod.chance(0.55)) return again;
    const year = yearOf(start);
    const pull = Math.exp(0.8 * this.#entrant.complexiteit);
    const offering = this.#context.aanbieders.filter(
      ({ vormen: offered, since, index }) => offered.has(vorm) && since <= year && index !== again,
    );
    const klasse = itemAt(klassen, this.#aanbod.index(klasseShares));
    const chosen = offering.filter((aanbieder) => aanbieder.klasse === klasse);
    const from = chosen.length > 0 ? chosen : offering;
    const weights = from.map((aanbieder) => aanbieder.gewicht * (aanbieder.zwaar ? pull : 1));
    return itemAt(from, this.#aanbod.index(weights)).index;
  }

  #eindOf(vorm: Vorm, start: Day, aanbieder: number): { eind: Day; aanbieder: number } {
    const { median, sigma } = vormTable[vorm];
    const effect = aanbieder === WIJKTEAM ? 0 : itemAt(this.#context.aanbieders, aanbieder).duurEffect;
    const drifts = this.#context.drift && this.#entrant.gemeente.drift && (vorm === 'beg' || vorm === 'beh');
    const drift = drifts ? YEARLY_DRIFT * Math.max(0, (start - DRIFT_FROM) / 365.25) : 0;
    const shift = 0.18 * this.#entrant.complexiteit + effect + drift;
    const usual = this.#duur.logNormal(median * Math.exp(shift), sigma, 2);
    const days = Math.min(usual, this.#talkedEnd(start, aanbieder, { median: median * Math.exp(shift), sigma }));
    return { eind: Math.min(start + days - 1, Math.max(start, this.#grensFor(vorm) - 1)), aanbieder };
  }

  #talkedEnd(start: Day, aanbieder: number, duration: { median: number; sigma: number }): number {
    if (!this.#context.gesprekken || aanbieder === WIJKTEAM) return Number.POSITIVE_INFINITY;
    if (!holdsGesprekken(itemAt(this.#context.aanbieders, aanbieder))) return Number.POSITIVE_INFINITY;
    return drawTalkedEnd(this.#gesprek, start, duration);
  }

  #newTraject(vorm: Vorm, stuk: Stuk, aanbieder: number, reden: string): IdealTraject {
    const verwijzer = itemAt(verwijzerTypes, this.#verwijzer.index(verwijzers[vorm]));
    const { units } = vormTable[vorm];
    const fixed = heavyVormen.has(vorm) || vorm === 'dag';
    const factor = Math.exp(0.6 * this.#kosten.normal() + 0.4 * this.#entrant.complexiteit);
    const weekly = fixed ? units : Math.round(units * factor * 100) / 100;
    return { vorm, aanbieder, stukken: [stuk], verwijzer, reden, units: weekly };
  }

  /** What comes beside other care is light: no second place to live, no wijkteam. */
  #parallelVorm(main: Vorm): Vorm {
    const row = overgangen[main];
    const weights = lightVormen.map((vorm) => (row[vorm] ?? 0) + 0.02);
    return itemAt(lightVormen, this.#vorm.index(weights));
  }

  #drawReden(stuk: Stuk, vorm: Vorm): string {
    // Care that ends on the day before the age limit goes to another domain, or is done (T22).
    if (stuk.eind === this.#grensFor(vorm) - 1) return this.#reden.chance(0.6) ? '39' : '31';
    const uitval = Math.exp(0.3 * this.#entrant.complexiteit);
    const weights = redenen.map((reden, i) => (redenWeights[i] ?? 0) * (reden === '32' || reden === '33' ? uitval : 1));
    return itemAt(redenen, this.#reden.index(weights));
  }

  /** A second traject beside the main one (domain.md D.3); it has no followers of its own. */
  #addParallel(trajecten: IdealTraject[], main: Vorm, stuk: Stuk): void {
    const often = ['vrb', 'plg', 'dag', 'beg'].includes(main) ? 1.6 : 0.8;
    if (!this.#vorm.chance(Math.min(0.7, 0.28 * Math.exp(0.3 * this.#entrant.complexiteit) * often))) return;
    const length = stuk.eind - stuk.begin + 1;
    const begin = stuk.begin + this.#duur.below(Math.max(1, Math.round(length * 0.5)));
    const vorm = this.#parallelVorm(main);
    const grens = this.#grensFor(vorm);
    if (begin >= grens || begin > WINDOW_END) return;
    const own = this.#eindOf(vorm, begin, this.#chooseAanbieder(vorm, begin));
    const part = Math.max(1, Math.round((length * this.#duur.between(60, 115)) / 100));
    const tied = begin + Math.min(part, this.#talkedEnd(begin, own.aanbieder, vormTable[vorm])) - 1;
    const eind = this.#duur.chance(0.6) ? Math.min(tied, grens - 1) : own.eind;
    const parallel: Stuk = { begin, eind };
    const reden = this.#drawReden(parallel, vorm);
    // Only a main traject ends a life.
    trajecten.push(this.#newTraject(vorm, parallel, own.aanbieder, reden === '02' ? '31' : reden));
  }
}

function cutAt(trajecten: readonly IdealTraject[], eind: Day): readonly IdealTraject[] {
  for (const { stukken } of trajecten) for (const stuk of stukken) stuk.eind = Math.min(stuk.eind, eind);
  return trajecten;
}

/** Joins trajecten of one aanbieder and hulpvorm that overlap or lie at most 28 days apart (domain.md B.4 step 2 a, b). */
export function mergeTrajecten(trajecten: readonly IdealTraject[]): IdealTraject[] {
  const merged: IdealTraject[] = [];
  for (const traject of trajecten.toSorted((a, b) => beginOf(a) - beginOf(b))) {
    const begin = beginOf(traject);
    const into = merged.find(
      (other) =>
        other.vorm === traject.vorm && other.aanbieder === traject.aanbieder && begin - eindOf(other) - 1 <= MERGE_GAP,
    );
    if (into === undefined) {
      merged.push(traject);
      continue;
    }
    const last = itemAt(into.stukken, into.stukken.length - 1);
    if (eindOf(traject) > last.eind) into.reden = traject.reden;
    // Adjoining or overlapping care is one piece; only a gap makes a second one.
    if (begin <= last.eind + 1) last.eind = Math.max(last.eind, eindOf(traject));
    else into.stukken.push(...traject.stukken);
  }
  return merged;
}

/** First day of care. */
export function beginOf(traject: IdealTraject): Day {
  return itemAt(traject.stukken, 0).begin;
}

/** Last day of care. */
export function eindOf(traject: IdealTraject): Day {
  return itemAt(traject.stukken, traject.stukken.length - 1).eind;
}

/** True when berichten can show the traject: not that of the wijkteam, and some of it within the window. */
export function leavesBerichten(traject: IdealTraject): boolean {
  return traject.vorm !== 'wijk' && eindOf(traject) >= WINDOW_BEGIN && beginOf(traject) <= WINDOW_END;
}
