import { type Route, routes } from '@samenpad/contract';
import type { SeededRandom } from '../../../src/testing/index.ts';
import type { Json } from '../bodies.ts';
import type { SeenId, SeenIds } from './crawl.ts';
import { fill, type Person } from './people.ts';
import type { Sight } from './sight.ts';

/** Ids of what belongs to one jeugdige: who sees nothing of the jeugdige may do nothing with them. */
export const ofJeugdige = [
  'jeugdigeId',
  'stukId',
  'relatieId',
  'vlagId',
  'toestemmingId',
  'taakId',
  'verzoekId',
  'regieId',
  'handelingId',
  'netwerklidId',
  'gezinsonderzoekId',
  'planId',
  'deelId',
  'doelId',
  'onderdeelId',
  'koppelingId',
  'vanId',
  'gezinsgrondId',
  'maatwerkId',
  'mdoId',
  'ketentaakId',
  'toewijsbesluitId',
  'akkoordId',
  'codeId',
  'onbekwaamheidId',
  'afsluitingId',
  'momentId',
  'consultId',
  'terugkoppelingId',
  'bijlageId',
  'notitieId',
  'opgaveId',
  'vraagId',
  // Of a link in a mail, which no page shows.
  'code',
];
/** Ids of what belongs to a gemeente: who works elsewhere may do nothing with them. */
export const ofGemeente = [
  'importId',
  'berichtId',
  'mandaatId',
  'afspraakId',
  'accountId',
  'noodId',
  'paarId',
  'bevindingId',
  'interventieId',
  'studieId',
  'weergaveId',
  'projectId',
  'gesprekId',
  'omzettingId',
  'voorgelegdId',
  'consultvraagId',
  'samenvoegingId',
  'regelId',
  'webhookId',
  'briefwisselingId',
  'kaderId',
  'controleId',
];

const all: Route[] = Object.values(routes);
const slotsOf = ({ path }: Route) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
const isId = (slot: string) => ofJeugdige.includes(slot) || ofGemeente.includes(slot);

/** Where the body names somebody or a gemeente. */
const inBody: Readonly<Record<string, (body: object, id: string, gemeente: string) => Json>> = {
  addRelatie: (_body, accountId) => ({ relatie: 'betrokken', accountId }),
  addMandaat: (body, accountId) => ({ ...body, accountId }),
  askToestemming: (body, id) => ({ ...body, ontvangers: [id] }),
  setSchakelaar: (body, _id, gemeente) => ({ ...body, gemeente }),
  testMandaat: (body, _id, gemeente) => ({ ...body, gemeente }),
  addDeelafspraak: (body, _id, gemeente) => ({ ...body, gemeente }),
  openNoodtoegang: (body, _id, gemeente) => ({ ...body, gemeente }),
  assignAccounthouder: (body, _id, gemeente) => ({ ...body, gemeente }),
  openAccountgesprek: (body, _id, gemeente) => ({ ...body, gemeente }),
  changeCaseloadregel: (body, _id, gemeente) => ({ ...body, gemeente }),
  setWerkuren: (body, accountId) => ({ ...body, accountId }),
  handOverCaseload: (body, _id, gemeente) => ({ ...body, gemeente }),
  setRegieafspraak: (body, _id, gemeente) => ({ ...body, gemeente }),
};

/** Routes that take an id which somebody else could have been shown. */
export const aimedAt = all.filter((route) => slotsOf(route).some(isId) || route.name in inBody);

/** One request that must come to nothing. */
export interface Replay {
  /** Where the id stands: in its own place, below a jeugdige of one's own, in the place of another id, or in the body. */
  kind: 'path' | 'nested' | 'slot' | 'body';
  person: Person;
  route: Route;
  path: string;
  /** The same path about an id that nobody has. */
  nobodyPath: string;
  body: Json | undefined;
}

const nobody = '00000000-0000-4000-8000-000000000000';

function isRecord(body: Json | undefined): body is { [key: string]: Json } {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** A consult has one id, for who asks and for the specialist, who sees nothing else of the jeugdige. */
const isAsked = ({ name }: Route, from: string | undefined) => name === 'answerConsult' && from === 'consultId';

/** Makes requests with ids that are no business of the person. */
export class Aim {
  readonly #seen: SeenIds;
  readonly #sight: Sight;
  readonly #random: SeededRandom;
  readonly #bodies: ReadonlyMap<string, Json[]>;
  readonly #gemeenten: readonly string[];
  readonly #foreign = new Map<string, SeenId[]>();

  constructor(
    seen: SeenIds,
    sight: Sight,
    people: readonly Person[],
    random: SeededRandom,
    bodies: ReadonlyMap<string, Json[]>,
  ) {
    this.#seen = seen;
    this.#sight = sight;
    this.#random = random;
    this.#bodies = bodies;
    this.#gemeenten = [...new Set(people.flatMap(({ gemeenten }) => gemeenten))];
  }

  /** Undefined when nobody was shown anything that is not for this person. */
  make(person: Person, route: Route): Replay | undefined {
    const slots = slotsOf(route);
    const isBody = route.name in inBody && (slots.length === 0 || this.#random.below(2) === 0);
    return isBody ? this.#makeInBody(person, route) : this.#makeInPath(person, route, slots.at(-1) ?? '');
  }

  #makeInBody(person: Person, route: Route): Replay | undefined {
    const id = this.#pick(this.#listForeign(person, 'accountId'))?.id;
    const gemeente = this.#pick(this.#gemeenten.filter((code) => !person.gemeenten.includes(code)));
    const body = this.#pick(this.#bodies.get(route.name) ?? []);
    if (id === undefined || gemeente === undefined || !isRecord(body)) return undefined;
    const own = { ...body, ...('gemeente' in body && { gemeente: person.gemeenten[0] ?? '' }) };
    const path = fill(route, { jeugdigeId: this.#pick(this.#sight.listOwn(person)) ?? nobody });
    return { kind: 'body', person, route, path, nobodyPath: path, body: inBody[route.name]?.(own, id, gemeente) };
  }

  #makeInPath(person: Person, route: Route, slot: string): Replay | undefined {
    const isSlot = this.#random.below(8) === 0;
    const from = isSlot ? this.#pick([...ofJeugdige, ...ofGemeente]) : slot;
    const target = this.#pick(this.#listForeign(person, from ?? ''));
    if (target === undefined || this.#isFirst(person, route, target) || isAsked(route, from)) return undefined;
    const own = this.#pickOwn(person, route, slot);
    const gemeente = this.#pick([this.#sight.gemeenteOf(target.jeugdigeId ?? ''), ...person.gemeenten]) ?? '';
    const above = { jeugdigeId: own ?? target.jeugdigeId ?? nobody, gemeente };
    return {
      kind: isSlot ? 'slot' : own === undefined ? 'path' : 'nested',
      person,
      route,
      path: fill(route, { ...above, [slot]: target.id }),
      nobodyPath: fill(route, { gemeente, jeugdigeId: own ?? nobody, [slot]: nobody }),
      body: this.#pickBody(route, gemeente),
    };
  }

  /** A jeugdige of the person's own, half of the time, where the path names one above the id. */
  #pickOwn(person: Person, { path }: Route, slot: string): string | undefined {
    const isBelow = slot !== 'jeugdigeId' && path.includes(':jeugdigeId');
    return isBelow && this.#random.below(2) === 0 ? this.#pick(this.#sight.listOwn(person)) : undefined;
  }

  #pickBody({ name }: Route, gemeente: string): Json | undefined {
    const body = this.#pick(this.#bodies.get(name) ?? []);
    return isRecord(body) && 'gemeente' in body ? { ...body, gemeente } : body;
  }

  /** What others were shown and the rules give this person nothing of. */
  #listForeign(person: Person, slot: string): SeenId[] {
    const key = `${person.name} ${slot}`;
    const known =
      this.#foreign.get(key) ??
      [...(this.#seen.get(slot)?.values() ?? [])].filter((id) => this.#isForeign(person, slot, id));
    this.#foreign.set(key, known);
    return known;
  }

  /** A case that nobody has in hand is shown to the teamleider of its gemeente, to give it to somebody. */
  #isFirst({ gemeenten }: Person, { name }: Route, { jeugdigeId = '' }: SeenId): boolean {
    const isOwn = gemeenten.includes(this.#sight.gemeenteOf(jeugdigeId));
    return name === 'assignEerste' && isOwn && this.#sight.isUnattended(jeugdigeId);
  }

  #isForeign(person: Person, slot: string, { jeugdigeId, by }: SeenId): boolean {
    if (ofGemeente.includes(slot)) return !person.gemeenten.some((gemeente) => by.gemeenten.includes(gemeente));
    return jeugdigeId !== undefined && !this.#sight.sees(person, jeugdigeId);
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[this.#random.below(list.length)];
  }
}
