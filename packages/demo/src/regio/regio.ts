import type { Bsn } from '@samenpad/domain';
import { type GeplaatstGeval, placeGevallen } from '../gevallen/place-gevallen.ts';
import { placeHuishoudens } from '../gezin/areas.ts';
import { type Huishouden, listHuishoudens } from '../gezin/huishoudens.ts';
import { FIRST_DRAWN_PLACE, generateJeugdigen, type Jeugdige } from '../gezin/jeugdige.ts';
import { listTestBsns } from '../gezin/test-bsn.ts';
import { beginOf, leavesBerichten } from '../loopbaan/loopbaan.ts';
import { itemAt } from '../random/stream.ts';
import { finishPlans } from '../toewijzing/finish-plans.ts';
import type { ToewijzingPlan } from '../toewijzing/plan.ts';
import { Nummering, planTraject } from '../toewijzing/plan-traject.ts';
import { type Aanbieder, generateAanbieders } from './aanbieders.ts';
import { type Gemeente, listGemeenten, type Size } from './gemeenten.ts';
import type { Day } from './kalender.ts';

export interface RegioOptions {
  seed: number;
  size: Size;
  /** False gives the twin region without drift in Beekstede, on the same streams (T10). Default true. */
  drift?: boolean;
  /** True: account talks with some large aanbieders make long care end sooner from 2023 on (T12). Default false. */
  gesprekken?: boolean;
}

/** A person who goes under a second BSN from a day on (domain.md D.5). */
export interface SecondBsn {
  jeugdige: Jeugdige;
  bsn: Bsn;
  vanaf: Day;
}

/** The whole region: people, their true care, and the toewijzingen under which it is given. Berichten follow from it. */
export interface Regio {
  seed: number;
  size: Size;
  gesprekken: boolean;
  gemeenten: Gemeente[];
  aanbieders: Aanbieder[];
  jeugdigen: Jeugdige[];
  plans: ToewijzingPlan[];
  gevallen: GeplaatstGeval[];
  secondBsns: Map<number, SecondBsn>;
  naamgenoten: [Jeugdige, Jeugdige][];
  huishoudens: Huishouden[];
}

const TWO_PSEUDONYMS = 5;
const NAMESAKES = 3;

/** Gives two persons of one sex, born at most three weeks apart, the same name and birth date. */
function plantNaamgenoten(jeugdigen: readonly Jeugdige[]): [Jeugdige, Jeugdige][] {
  const pairs: [Jeugdige, Jeugdige][] = [];
  const seen = jeugdigen.filter(({ trajecten }) => trajecten.some(leavesBerichten));
  const sorted = seen.toSorted((a, b) => a.geboren - b.geboren || a.id - b.id);
  for (let i = 10; i + 1 < sorted.length && pairs.length < NAMESAKES; i += 2) {
    const first = itemAt(sorted, i);
    const second = sorted.find(
      (other, j) => j > i && other.geslacht === first.geslacht && other.huishouden !== first.huishouden,
    );
    if (second === undefined || second.geboren - first.geboren > 21 || pairs.flat().includes(second)) continue;
    second.naam = first.naam;
    second.geboren = first.geboren;
    pairs.push([first, second]);
  }
  return pairs;
}

function plantSecondBsns(jeugdigen: readonly Jeugdige[], bsnOf: (place: number) => Bsn, from: number): SecondBsn[] {
  const careers = jeugdigen.filter(({ trajecten }) => trajecten.filter(leavesBerichten).length >= 3);
  const step = Math.max(1, Math.floor(careers.length / TWO_PSEUDONYMS));
  return Array.from({ length: Math.min(TWO_PSEUDONYMS, careers.length) }, (_, i) => {
    const jeugdige = itemAt(careers, i * step);
    const visible = jeugdige.trajecten.filter(leavesBerichten);
    return { jeugdige, bsn: bsnOf(from + i), vanaf: beginOf(itemAt(visible, visible.length - 1)) };
  });
}

function planJeugdige(seed: number, jeugdige: Jeugdige, aanbieders: readonly Aanbieder[]): ToewijzingPlan[] {
  const nummering = new Nummering(jeugdige);
  const plans = jeugdige.trajecten.flatMap((traject) => planTraject(seed, jeugdige, traject, aanbieders, nummering));
  return finishPlans(seed, plans, nummering);
}

/** Adds the people of one gemeente; returns how many test BSNs they took. */
function addGemeente(regio: Regio, gemeente: Gemeente, bsnOf: (place: number) => Bsn, drift: boolean): number {
  const { seed, aanbieders, gesprekken } = regio;
  const first = gemeente.index === 0;
  const gevallen = first ? placeGevallen(gemeente, aanbieders, bsnOf) : [];
  const drawn = generateJeugdigen({ seed, aanbieders, drift, gesprekken }, gemeente, bsnOf);
  const used = FIRST_DRAWN_PLACE + drawn.length;
  if (first) {
    regio.naamgenoten = plantNaamgenoten(drawn);
    for (const second of plantSecondBsns(drawn, bsnOf, used)) regio.secondBsns.set(second.jeugdige.id, second);
  }
  const jeugdigen = [...gevallen.map((geval) => geval.jeugdige), ...drawn];
  const adults = used + TWO_PSEUDONYMS;
  const huishoudens = listHuishoudens(seed, jeugdigen, gevallen, (place) => bsnOf(adults + place));
  placeHuishoudens(seed, huishoudens);
  regio.jeugdigen.push(...jeugdigen);
  regio.gevallen.push(...gevallen);
  regio.huishoudens.push(...huishoudens);
  for (const { plans } of gevallen) regio.plans.push(...plans);
  for (const jeugdige of drawn) regio.plans.push(...planJeugdige(seed, jeugdige, aanbieders));
  return adults + huishoudens.reduce((sum, { volwassenen }) => sum + volwassenen.length, 0);
}

/** The synthetic region Maasbroek for a seed: same seed, same region, on any machine (domain.md D.1). */
export function generateRegio({ seed, size, drift = true, gesprekken = false }: RegioOptions): Regio {
  const regio: Regio = {
    seed,
    size,
    gesprekken,
    gemeenten: listGemeenten(size),
    aanbieders: generateAanbieders(seed, size),
    jeugdigen: [],
    plans: [],
    gevallen: [],
    secondBsns: new Map(),
    naamgenoten: [],
    huishoudens: [],
  };
  const bsns = listTestBsns();
  let offset = 0;
  for (const gemeente of regio.gemeenten) {
    const start = offset;
    const taken = addGemeente(regio, gemeente, (place) => itemAt(bsns, (start + place) % bsns.length), drift);
    if (taken > bsns.length) throw new RangeError('More persons in a gemeente than there are test BSNs');
    offset += taken;
  }
  return regio;
}
