import type { Bsn } from '@samenpad/domain';
import { beginOf, eindOf, type IdealTraject, Loopbaan, type LoopbaanContext } from '../loopbaan/loopbaan.ts';
import { Stream } from '../random/stream.ts';
import type { Gemeente } from '../regio/gemeenten.ts';
import { addYears, type Day, firstDayOfMonth, RUN_IN_YEAR, WINDOW_BEGIN, WINDOW_END } from '../regio/kalender.ts';
import { drawAchternaam, drawVoornaam, type Naam } from './namen.ts';

export interface Jeugdige {
  /** Over the whole region, run-in included: the key of all random streams of this jeugdige. */
  id: number;
  gemeente: Gemeente;
  /** Place in the gemeente: number range of its toewijzingen, and test BSN. */
  volgnummer: number;
  bsn: Bsn;
  naam: Naam;
  geslacht: 'm' | 'v';
  geboren: Day;
  complexiteit: number;
  huishouden: number;
  trajecten: IdealTraject[];
}

/** Places before this one in each gemeente are for cases placed by hand. */
export const FIRST_DRAWN_PLACE = 20;

const IDS_PER_GEMEENTE = 1_000_000;
const ageWeights = [0.9, 1.1, 1.9, 3.1, 4, 4.2, 5.5, 7.6, 10, 10, 8, 7, 6, 6, 6.2, 6.2, 5.5, 4.3];
// Two neighbours of one year are brother and sister this often: enough households with two jeugdigen in care.
const SIBLING = 0.3;

interface Person {
  huishouden: number;
  geboren: Day;
  complexiteit: number;
  eersteStart: Day;
}

function drawPerson(seed: number, id: number, year: number, place: number): Person {
  const stream = new Stream(seed, 'geboorte', id);
  const january = firstDayOfMonth(year * 12);
  const eersteStart = january + stream.below(firstDayOfMonth(year * 12 + 12) - january);
  const age = stream.index(ageWeights);
  const geboren = addYears(eersteStart, -age) - stream.below(365);
  const sibling = place % 2 === 1 && new Stream(seed, 'gezin', id).chance(SIBLING);
  const huishouden = sibling ? id - 1 : id;
  const shared = new Stream(seed, 'huishouden', huishouden).normal();
  const complexiteit = Math.round((0.8 * shared + 0.6 * stream.normal()) * 1e6) / 1e6;
  return { huishouden, geboren, complexiteit, eersteStart };
}

function touchesWindow(trajecten: readonly IdealTraject[]): boolean {
  return trajecten.some((traject) => eindOf(traject) >= WINDOW_BEGIN && beginOf(traject) <= WINDOW_END);
}

function drawIdentity(seed: number, id: number, person: Person): { naam: Naam; geslacht: 'm' | 'v' } {
  const stream = new Stream(seed, 'naam', id);
  const age = Math.floor((person.eersteStart - person.geboren) / 365.25);
  // 54 % boys in all, more of them below twelve (domain.md D.2).
  const geslacht = stream.chance(age < 12 ? 0.58 : 0.485) ? 'm' : 'v';
  const achternaam = drawAchternaam(new Stream(seed, 'achternaam', person.huishouden));
  return { geslacht, naam: { voornaam: drawVoornaam(stream, geslacht, 'kind'), ...achternaam } };
}

/** All jeugdigen of a gemeente whose care touches the window, in order of first care. `bsnOf` gives out test numbers by place. */
export function generateJeugdigen(
  context: LoopbaanContext,
  gemeente: Gemeente,
  bsnOf: (place: number) => Bsn,
): Jeugdige[] {
  const { seed } = context;
  const jeugdigen: Jeugdige[] = [];
  let id = gemeente.index * IDS_PER_GEMEENTE;
  for (let year = RUN_IN_YEAR; year <= 2025; year++) {
    for (let place = 0; place < gemeente.instroom; place++, id++) {
      const person = drawPerson(seed, id, year, place);
      const trajecten = new Loopbaan(context, { id, gemeente, ...person }).generate();
      if (!touchesWindow(trajecten)) continue;
      const volgnummer = FIRST_DRAWN_PLACE + jeugdigen.length;
      jeugdigen.push({
        id,
        gemeente,
        volgnummer,
        bsn: bsnOf(volgnummer),
        ...drawIdentity(seed, id, person),
        geboren: person.geboren,
        complexiteit: person.complexiteit,
        huishouden: person.huishouden,
        trajecten,
      });
    }
  }
  return jeugdigen;
}
