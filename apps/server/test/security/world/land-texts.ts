import { type Route, routes } from '@samenpad/contract';
import { countOf, type SeededRandom } from '@samenpad/database/testing';
import { addDays, dayOf } from '@samenpad/domain';
import fc from 'fast-check';
import type { TestApp } from '../../../src/testing/start-app.ts';
import { bodyOf, goodBodyOf, type Json } from '../bodies.ts';
import { changeTexts, listTextFields, type TextField } from '../texts.ts';
import { crawl, type SeenId, type SeenIds } from './crawl.ts';
import { asAdmin, ask, fill, mayCall, type Person, signInDemo } from './people.ts';
import { populate } from './populate.ts';

/** What became of the texts that were sent. */
export interface Landing {
  fields: TextField[];
  /** Per field, by its number: which texts a request carried, and which of them was answered with success. */
  sent: ReadonlyMap<number, ReadonlySet<number>>;
  accepted: ReadonlyMap<number, ReadonlySet<number>>;
  /** Fields whose text stands in the database afterwards, by their number. */
  kept: ReadonlySet<number>;
  /** Answers that were faults of the server, by route. */
  faults: string[];
}

export interface LandOptions {
  /** The text with this number for this field; undefined when it has no room for it. */
  textOf: (field: number, text: number, room: number) => string | undefined;
  /** How many texts each field should get. */
  each: number;
  /** The number of the text that a field begins with, so that all of them come by. */
  firstOf: (field: number) => number;
  /** What stands in a text that was kept, with the number of its field in the first group. */
  mark: RegExp;
  random: SeededRandom;
}

/** Not every body that a schema accepts is carried out: so often is one tried that is right in its form. */
const tries = countOf(20, 200);
const routesAtOnce = 4;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const day = /^\d{4}-\d\d-\d\d$/;
const moment = /^\d{4}-\d\d-\d\dT/;
/** What of a body is no free text and must still be right for it to be kept. */
const known: Readonly<Record<string, string>> = { gemeente: '9801', aanbieder: '99000101', maand: '2025-06' };

/**
 * Fills the world as the demo people would, then types into every free text of every route, as whoever may, about what they
 * see, until as many texts of each field were carried out as were asked for, or the tries are over.
 */
export async function landTexts(test: TestApp, options: LandOptions): Promise<Landing> {
  const people = await signInDemo(test);
  await populate(test, people);
  const seen: SeenIds = new Map();
  for (const person of people) await crawl(test, person, seen);
  const writing = (Object.values(routes) as Route[]).filter((route) => listTextFields(route).length > 0);
  const fields = writing.flatMap((route) => listTextFields(route));
  const typist = new Typist(test, people, seen, fields, options);
  const waiting = [...writing];
  const work = async () => {
    for (let route = waiting.shift(); route !== undefined; route = waiting.shift()) await typist.type(route);
  };
  await Promise.all(Array.from({ length: routesAtOnce }, work));
  const { accepted, faults, sent } = typist;
  return { fields, sent, accepted, faults, kept: await findKept(test, options.mark) };
}

interface Target {
  person: Person;
  path: string;
  jeugdigeId: string;
}

class Typist {
  readonly sent = new Map<number, Set<number>>();
  readonly accepted = new Map<number, Set<number>>();
  readonly faults: string[] = [];
  readonly #test: TestApp;
  readonly #people: readonly Person[];
  readonly #seen: SeenIds;
  readonly #fields: readonly TextField[];
  readonly #options: LandOptions;

  constructor(
    test: TestApp,
    people: readonly Person[],
    seen: SeenIds,
    fields: readonly TextField[],
    options: LandOptions,
  ) {
    this.#test = test;
    this.#people = people;
    this.#seen = seen;
    this.#fields = fields;
    this.#options = options;
  }

  async type(route: Route): Promise<void> {
    const { body: schema } = route;
    if (typeof schema !== 'object') return;
    const own = this.#fields.flatMap((field, n) => (field.route === route.name && this.#fits(n) ? [n] : []));
    // Some fields stand only in bodies that a rule beyond the schema refuses: a BSN that is a payload is none.
    const { seed } = this.#options.random;
    const bodies = [goodBodyOf(schema), bodyOf(schema)].flatMap((of) => fc.sample(of, { numRuns: tries, seed }));
    const lacks = (taken: ReadonlyMap<number, Set<number>>) =>
      own.some((n) => (taken.get(n)?.size ?? 0) < this.#options.each);
    for (let turn = 0; lacks(this.sent) || (turn < tries && lacks(this.accepted)); turn += 1) {
      if (turn > 40 * tries) throw new Error(`No body of ${route.name} has all its texts`);
      const target = this.#targetOf(route);
      const carried = new Map<number, number>();
      const body = this.#write(bodies[turn % bodies.length] ?? null, route.name, turn, target.jeugdigeId, carried);
      const isNew = [...carried].some(([field, text]) => this.sent.get(field)?.has(text) !== true);
      if (isNew || schema.safeParse(body).success) await this.#send(route, target, body, carried);
    }
  }

  async #send(route: Route, { person, path }: Target, body: Json, carried: ReadonlyMap<number, number>): Promise<void> {
    const { status } = await ask(this.#test, person, route, path, body);
    if (status >= 500) this.faults.push(`${route.name} ${status}`);
    for (const [field, text] of carried) {
      take(this.sent, field).add(text);
      if (status < 300) take(this.accepted, field).add(text);
    }
  }

  /** Has room for any of the texts. */
  #fits(field: number): boolean {
    return this.#options.textOf(field, 0, this.#fields[field]?.room ?? 0) !== undefined;
  }

  /** Something that somebody was shown, and who may do this with it. */
  #targetOf(route: Route): Target {
    const slots = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
    const listed = this.#seen.get(slots.at(-1) ?? '') ?? this.#seen.get('jeugdigeId');
    const may = this.#people.filter((person) => mayCall(person, route));
    const [...all] = listed?.values() ?? [];
    const mine = all.filter(({ by }) => may.includes(by));
    const chosen: SeenId = this.#pick(mine.length > 0 ? mine : all);
    const jeugdigeId = chosen.jeugdigeId ?? chosen.id;
    const values = Object.fromEntries(slots.map((slot) => [slot, slot === 'jeugdigeId' ? jeugdigeId : chosen.id]));
    const person = may.includes(chosen.by) && this.#options.random.below(3) < 2 ? chosen.by : this.#pick(may);
    const path = fill(route, {
      ...{ gemeente: '9801', formulier: 'nieuw:CN', schakelaar: 'beleid-alleen-aantallen' },
      ...values,
    });
    return { person, path, jeugdigeId };
  }

  /** A right body with payloads for texts, ids that exist and days near today; tells which texts it carries. */
  #write(body: Json, route: string, turn: number, jeugdigeId: string, carried: Map<number, number>): Json {
    const today = dayOf(new Date());
    return changeTexts(body, (text, path, key) => {
      const field = this.#fields.findIndex(
        (each) => each.route === route && (each.path === path || each.path === `${path.slice(0, -key.length)}*`),
      );
      if (field !== -1) return this.#payload(field, turn, carried) ?? text;
      if (uuid.test(text)) return this.#idOf(key, jeugdigeId) ?? text;
      if (day.test(text)) return addDays(today, (turn % 4) * 7);
      if (moment.test(text)) return `${addDays(today, 3 + turn)}T13:00:00.000Z`;
      return known[key] ?? text;
    });
  }

  #payload(field: number, turn: number, carried: Map<number, number>): string | undefined {
    const { textOf, firstOf } = this.#options;
    const number = firstOf(field) + turn;
    const payload = textOf(field, number, this.#fields[field]?.room ?? 0);
    if (payload !== undefined) carried.set(field, number);
    return payload;
  }

  /** An id of the name that the key has, of the same jeugdige if there is one. */
  #idOf(key: string, jeugdigeId: string): string | undefined {
    const [...all] = this.#seen.get(key)?.values() ?? [];
    const own = all.filter((id) => id.jeugdigeId === jeugdigeId);
    const from = own.length > 0 ? own : all;
    return from.length === 0 ? undefined : this.#pick(from).id;
  }

  #pick<T>(list: readonly T[]): T {
    const found = list[this.#options.random.below(list.length)];
    if (found === undefined) throw new Error('Nothing to choose from.');
    return found;
  }
}

function take(of: Map<number, Set<number>>, field: number): Set<number> {
  const taken = of.get(field) ?? new Set<number>();
  of.set(field, taken);
  return taken;
}

/** Numbers of the fields of which a text stands anywhere in the database. */
async function findKept(test: TestApp, mark: RegExp): Promise<Set<number>> {
  const { rows: tables } = await asAdmin<{ name: string }>(
    test,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const parts = tables.map(
    ({ name }) => `select m[1] as field from ${name} t, regexp_matches(t::text, '${mark.source}', 'g') m`,
  );
  const { rows } = await asAdmin<{ field: string }>(test, parts.join(' union '));
  return new Set(rows.map(({ field }) => Number(field)));
}
