import type { Bsn } from '@samenpad/domain';
import type { GeplaatstGeval } from '../gevallen/place-gevallen.ts';
import { beginOf, eindOf } from '../loopbaan/loopbaan.ts';
import { itemAt, Stream } from '../random/stream.ts';
import type { Gemeente } from '../regio/gemeenten.ts';
import { addYears, type Day, day, WINDOW_BEGIN, WINDOW_END } from '../regio/kalender.ts';
import type { Jeugdige } from './jeugdige.ts';
import { drawAchternaam, drawVoornaam, type Naam } from './namen.ts';

export interface Volwassene {
  bsn: Bsn;
  naam: Naam;
  geslacht: 'm' | 'v';
  geboren: Day;
}

/** A provision of another law; the amount in whole euros. */
export interface Voorziening {
  wet: 'wmo' | 'pwet';
  bsn: Bsn;
  voorziening: string;
  van: Day;
  tot: Day;
  bedrag: number;
  per: 'jaar' | 'eenmalig';
}

/** A household with jeugdigen in care; adults are only named where another law knows them. */
export interface Huishouden {
  id: number;
  gemeente: Gemeente;
  /** Area of the gemeente in which it lives (areas.ts). */
  area: number;
  jeugdigen: Jeugdige[];
  volwassenen: Volwassene[];
  voorzieningen: Voorziening[];
  /** Last day of the common address, when the parents part (1.1 % a year, domain.md D.5). */
  gescheiden: Day | null;
  /** Jeugdige lives at two addresses (co-ouderschap). */
  twoAddresses: boolean;
}

// domain.md D.2: chance of two or more laws by longest zorgperiode < 1, 1–2, > 2 years.
const LAW_SHARES = [0.12, 0.2, 0.4] as const;
const DIVORCE = 0.011;
/** Gap that a zorgperiode bridges (domain.md B.5 langdurig). */
const ZORGPERIODE_GAP = 30;

/** Longest uninterrupted care in days, over all trajecten, gaps up to 30 days bridged (A1, A2). */
export function longestZorgperiode(jeugdige: Jeugdige): number {
  const stukken = jeugdige.trajecten.flatMap((traject) => traject.stukken).toSorted((a, b) => a.begin - b.begin);
  let longest = 0;
  let begin = 0;
  let eind = Number.NEGATIVE_INFINITY;
  for (const stuk of stukken) {
    if (stuk.begin - eind - 1 > ZORGPERIODE_GAP) begin = stuk.begin;
    eind = Math.max(eind, stuk.eind);
    longest = Math.max(longest, eind - begin + 1);
  }
  return longest;
}

/** Class of a longest zorgperiode in days: up to one, one to two, more than two years. */
export function classOfLength(days: number): 0 | 1 | 2 {
  if (days > 730) return 2;
  return days > 365 ? 1 : 0;
}

function lengthClassOf(jeugdigen: readonly Jeugdige[]): 0 | 1 | 2 {
  return classOfLength(Math.max(...jeugdigen.map(longestZorgperiode)));
}

function complexityFactor(huishouden: Huishouden): number {
  return Math.exp(0.35 * Math.max(...huishouden.jeugdigen.map((jeugdige) => jeugdige.complexiteit)));
}

/** Mean factor per length class, so that the shares of D.2 hold whatever the mix. */
function meanFactors(huishoudens: readonly Huishouden[]): number[] {
  return LAW_SHARES.map((_, klasse) => {
    const own = huishoudens.filter((huishouden) => lengthClassOf(huishouden.jeugdigen) === klasse);
    return own.reduce((sum, huishouden) => sum + complexityFactor(huishouden), 0) / Math.max(1, own.length);
  });
}

const wmoKinds = [
  ['huishoudelijke hulp', 3000],
  ['begeleiding', 8000],
  ['hulpmiddel', 1200],
  ['beschermd wonen', 42_000],
] as const;
const pwetKinds = ['bijstand', 'bijzondere bijstand', 're-integratie'] as const;

function drawVoorzieningen(stream: Stream, bsn: Bsn, huishouden: Huishouden): Voorziening[] {
  const care = huishouden.jeugdigen.flatMap((jeugdige) => jeugdige.trajecten);
  const van = Math.max(WINDOW_BEGIN, Math.min(...care.map(beginOf)) - stream.between(0, 500));
  const tot = Math.min(WINDOW_END, Math.max(...care.map(eindOf)) + stream.between(0, 500));
  // Split: Participatiewet only .48, Wmo only .36, both .16 (domain.md D.2).
  const kind = stream.index([0.48, 0.36, 0.16]);
  const found: Voorziening[] = [];
  if (kind !== 1) {
    const voorziening = itemAt(pwetKinds, stream.index([0.7, 0.2, 0.1]));
    const bedrag =
      voorziening === 'bijstand' ? stream.between(15_000, 20_000) : voorziening === 're-integratie' ? 3000 : 600;
    const once = voorziening === 'bijzondere bijstand';
    found.push({ wet: 'pwet', bsn, voorziening, van, tot: once ? van : tot, bedrag, per: once ? 'eenmalig' : 'jaar' });
  }
  if (kind !== 0) {
    const [voorziening, bedrag] = itemAt(wmoKinds, stream.index([0.4, 0.4, 0.17, 0.03]));
    found.push({ wet: 'wmo', bsn, voorziening, van, tot, bedrag, per: 'jaar' });
  }
  return found;
}

function drawVolwassene(stream: Stream, huishouden: Huishouden, bsn: Bsn): Volwassene {
  const oldest = Math.min(...huishouden.jeugdigen.map((jeugdige) => jeugdige.geboren));
  const geslacht = stream.chance(0.7) ? 'v' : 'm';
  const naam = stream.chance(0.4) ? drawAchternaam(stream) : itemAt(huishouden.jeugdigen, 0).naam;
  return {
    bsn,
    naam: { ...naam, voornaam: drawVoornaam(stream, geslacht, 'ouder') },
    geslacht,
    geboren: addYears(oldest, -stream.between(20, 42)),
  };
}

function drawDivorce(seed: number, huishouden: number): Day | null {
  const stream = new Stream(seed, 'scheiding', huishouden);
  for (let year = 2016; year <= 2025; year++) {
    if (stream.chance(DIVORCE)) return day(`${year}-01-01`) + stream.below(360);
  }
  return null;
}

function groupByHuishouden(seed: number, jeugdigen: readonly Jeugdige[]): Huishouden[] {
  const byId = new Map<number, Huishouden>();
  for (const jeugdige of jeugdigen) {
    const id = jeugdige.huishouden;
    const known = byId.get(id);
    if (known !== undefined) {
      known.jeugdigen.push(jeugdige);
      continue;
    }
    const gescheiden = drawDivorce(seed, id);
    const { gemeente } = jeugdige;
    byId.set(id, {
      id,
      gemeente,
      area: 0,
      jeugdigen: [jeugdige],
      volwassenen: [],
      voorzieningen: [],
      gescheiden,
      twoAddresses: false,
    });
  }
  return [...byId.values()];
}

function placeThreeLaws(huishouden: Huishouden, bsn: Bsn, stream: Stream): void {
  const volwassene = drawVolwassene(stream, huishouden, bsn);
  const period = { bsn, van: day('2022-01-01'), tot: WINDOW_END, per: 'jaar' } as const;
  huishouden.volwassenen.push(volwassene);
  huishouden.voorzieningen.push({ wet: 'wmo', voorziening: 'beschermd wonen', bedrag: 42_000, ...period });
  huishouden.voorzieningen.push({ wet: 'pwet', voorziening: 'bijstand', bedrag: 18_000, ...period });
}

/** Households of a gemeente with their other laws, drawn after the careers (domain.md D.2). `bsnOf` numbers the adults. */
export function listHuishoudens(
  seed: number,
  jeugdigen: readonly Jeugdige[],
  gevallen: readonly GeplaatstGeval[],
  bsnOf: (place: number) => Bsn,
): Huishouden[] {
  const huishoudens = groupByHuishouden(seed, jeugdigen);
  const placed = new Map(gevallen.map(({ jeugdige, geval }) => [jeugdige.huishouden, geval]));
  const drawn = huishoudens.filter(({ id }) => !placed.has(id));
  const means = meanFactors(drawn);
  let adults = 0;
  for (const huishouden of huishoudens) {
    const stream = new Stream(seed, 'wetten', huishouden.id);
    const geval = placed.get(huishouden.id);
    if (geval !== undefined) {
      huishouden.gescheiden = null;
      huishouden.twoAddresses = geval.twoAddresses ?? false;
      if (geval.threeLaws) placeThreeLaws(huishouden, bsnOf(adults++), stream);
      continue;
    }
    const klasse = lengthClassOf(huishouden.jeugdigen);
    if (!stream.chance((LAW_SHARES[klasse] * complexityFactor(huishouden)) / itemAt(means, klasse))) continue;
    const volwassene = drawVolwassene(stream, huishouden, bsnOf(adults++));
    huishouden.volwassenen.push(volwassene);
    huishouden.voorzieningen.push(...drawVoorzieningen(stream, volwassene.bsn, huishouden));
  }
  return huishoudens;
}
