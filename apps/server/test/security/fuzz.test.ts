import { apiPrefix, type Route, routes } from '@samenpad/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { countOf, seededRandom, startTestApp, type TestApp } from '../../src/testing/index.ts';
import { anyBody, bentBodyOf, goodBodyOf, type Json } from './bodies.ts';
import { crawl, type SeenId, type SeenIds } from './world/crawl.ts';
import { fill, mayCall, openLimits, type Person, signInDemo } from './world/people.ts';
import { populate } from './world/populate.ts';

const wanted = countOf(20_000, 200_000);
const timeout = countOf(900_000, 7_200_000);
const routesAtOnce = 4;

/** A stream without an end, and the ends of what the other requests need. */
const excluded = ['followWijzigingen', 'endSessie', 'endAccount'];
const fuzzed: Route[] = Object.values(routes as Record<string, Route>).filter(
  ({ name, params, query, body }) =>
    !excluded.includes(name) && (typeof body === 'object' || params !== undefined || query !== undefined),
);

/** A body has more to vary than an address. */
const weightOf = ({ body }: Route): number => (typeof body === 'object' ? 6 : 1);
const runsPerWeight = wanted / fuzzed.reduce((total, route) => total + weightOf(route), 0);

/** One request: whose, about which known thing or nothing, and what it carries. */
interface Shot {
  who: number;
  target: number;
  odd: string | undefined;
  query: Json;
  body: Json;
}

/** What the schema says yes to, what it almost does, and anything. */
const carried = (schema: z.ZodType | undefined): fc.Arbitrary<Json> =>
  schema === undefined
    ? fc.constant(null)
    : fc.oneof(goodBodyOf(schema), goodBodyOf(schema), bentBodyOf(schema), anyBody);

const shotsOf = ({ query, body }: Route): fc.Arbitrary<Shot> =>
  fc.record({
    who: fc.nat(1000),
    target: fc.nat(1000),
    odd: fc.option(fc.string({ unit: 'binary', maxLength: 60 }), { freq: 6, nil: undefined }),
    query: carried(query),
    body: carried(typeof body === 'object' ? body : undefined),
  });

function toSearch(query: Json): string {
  if (typeof query !== 'object' || query === null) return '';
  const pairs = Object.entries(query).map(([key, value]): [string, string] => [
    key,
    typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value),
  ]);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

describe('R-25 every route of the API', () => {
  let test: TestApp;
  let people: Person[];
  const seen: SeenIds = new Map();
  const { seed } = seededRandom('R-25');
  const statuses = new Map<number, number>();

  beforeAll(async () => {
    test = await startTestApp(openLimits, undefined, { people: true });
    people = await signInDemo(test);
    await populate(test, people);
    for (const person of people) await crawl(test, person, seen);
  }, 600_000);
  afterAll(() => test.close());

  function pathOf(route: Route, { target, odd }: Shot): { path: string; by: Person | undefined } {
    const slots = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
    const known: SeenId[] = [...(seen.get(slots.at(-1) ?? '')?.values() ?? seen.get('jeugdigeId')!.values())];
    const chosen = known[target % known.length]!;
    const values = Object.fromEntries(
      slots.map((slot) => [slot, slot === 'jeugdigeId' ? (chosen.jeugdigeId ?? chosen.id) : chosen.id]),
    );
    const path = fill(route, {
      ...values,
      gemeente: '9801',
      formulier: 'nieuw:CN',
      schakelaar: 'beleid-alleen-aantallen',
      ...(odd !== undefined && { [slots.at(-1) ?? '']: odd.toWellFormed() }),
    });
    return { path, by: mayCall(chosen.by, route) ? chosen.by : undefined };
  }

  async function fire(route: Route, shot: Shot): Promise<number> {
    const may = people.filter((person) => mayCall(person, route));
    const { path, by } = pathOf(route, shot);
    const person = shot.who % 3 === 0 || by === undefined ? may[shot.who % may.length]! : by;
    const hasBody = typeof route.body === 'object';
    const answer = await test.app.inject({
      method: route.method,
      url: `${apiPrefix}${path}${toSearch(shot.query)}`,
      headers: { ...person.headers, ...(hasBody && { 'content-type': 'application/json' }) },
      ...(hasBody && { payload: JSON.stringify(shot.body) }),
    });
    statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
    return answer.statusCode;
  }

  /** The smallest request that the route fails on, or undefined. */
  async function findFault(route: Route): Promise<string | undefined> {
    const property = fc.asyncProperty(shotsOf(route), async (shot) => (await fire(route, shot)) < 500);
    const numRuns = Math.ceil(weightOf(route) * runsPerWeight);
    const { failed, counterexample } = await fc.check(property, { numRuns, seed, endOnFailure: false });
    return failed ? `${route.name} ${JSON.stringify(counterexample)}` : undefined;
  }

  it('answers whatever comes with a refusal at most, never with a fault of its own', { timeout }, async () => {
    const faults: string[] = [];
    const waiting = [...fuzzed];
    await Promise.all(
      Array.from({ length: routesAtOnce }, async () => {
        for (let route = waiting.shift(); route !== undefined; route = waiting.shift()) {
          const fault = await findFault(route);
          if (fault !== undefined) faults.push(fault);
        }
      }),
    );
    expect(faults).toEqual([]);
    const count = (from: number, to: number) =>
      [...statuses].reduce((sum, [status, n]) => sum + (status >= from && status < to ? n : 0), 0);
    expect(count(0, 600)).toBeGreaterThanOrEqual(wanted);
    // Requests of every fate: carried out, refused for what they say, refused for whom they are about.
    expect(count(200, 300)).toBeGreaterThan(wanted / 20);
    expect(count(400, 401)).toBeGreaterThan(wanted / 20);
    expect(count(404, 405)).toBeGreaterThan(wanted / 20);
  });
});
