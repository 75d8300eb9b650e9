import { isFamilyRole, stukSoorten } from '@samenpad/access';
import { type Route, routes } from '@samenpad/contract';
import { withAdmin } from '@samenpad/database/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom, startTestApp, type TestApp } from '../../src/testing/index.ts';
import { goodBodyOf, type Json } from './bodies.ts';
import { ask, fill, mayCall, openLimits, type Person, signInDemo } from './world/people.ts';
import { populate } from './world/populate.ts';
import { readSight, type Sight } from './world/sight.ts';

const all: Route[] = Object.values(routes);
const filesPerPerson = 6;
const nobody = '00000000-0000-4000-8000-000000000000';

interface Pair {
  person: Person;
  /** Of a jeugdige of whom the person sees something. */
  id: string;
}

/** Every copy of a body with one more key, at each place where it has keys. */
function listForged(body: Json): Json[] {
  if (Array.isArray(body)) return body.flatMap((part, i) => listForged(part).map((forged) => body.with(i, forged)));
  if (typeof body !== 'object' || body === null) return [];
  const deeper = Object.entries(body).flatMap(([key, part]) =>
    listForged(part).map((forged) => ({ ...body, [key]: forged })),
  );
  return [{ ...body, rol: 'fg' }, ...deeper];
}

describe('S-03 fields', () => {
  let test: TestApp;
  let people: Person[];
  let sight: Sight;
  beforeAll(async () => {
    test = await startTestApp(openLimits, undefined, { people: true });
    people = await signInDemo(test);
    await populate(test, people);
    sight = await readSight(test);
  }, 600_000);
  afterAll(() => test.close());

  const countRows = () =>
    withAdmin(test.server, test.server.address.database, async (admin) => {
      const { rows } = await admin.query<{ n: string }>(
        `select (select count(*) from zorg.dossierstuk) + (select count(*) from toegang.relatie)
           + (select count(*) from toegang.toestemming) + (select count(*) from toegang.vlag) as n`,
      );
      return Number(rows[0]?.n);
    });

  it('that a route does not know are refused, not left out, at every depth of every body', async () => {
    const { seed } = seededRandom('S-03');
    const before = await countRows();
    let refused = 0;
    for (const route of all) {
      if (typeof route.body !== 'object') continue;
      const [good] = fc.sample(goodBodyOf(route.body), { numRuns: 1, seed });
      // A text under any key is what a draft is.
      const isFree = route.name === 'saveConcept';
      const forged = listForged(good ?? null).slice(0, isFree ? 1 : undefined);
      const person = people.find((somebody) => mayCall(somebody, route))!;
      const path = fill(route, {
        jeugdigeId: sight.listOwn(person)[0] ?? nobody,
        gemeente: '9801',
        formulier: 'nieuw:CN',
        schakelaar: 'beleid-alleen-aantallen',
      });
      for (const body of forged) {
        const { status, body: problem } = await ask(test, person, route, path.replaceAll('//', `/${nobody}/`), body);
        expect(status, `${route.name} ${JSON.stringify(body)}`).toBe(400);
        expect(problem, route.name).toMatchObject({ code: 'invalid-input' });
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(25);
    expect(await countRows()).toBe(before);
  });

  /** Their own, and some of others. */
  function listPairs(): Pair[] {
    const known = [...new Set(people.flatMap((person) => sight.listOwn(person).slice(0, filesPerPerson)))];
    return people.flatMap((person) => {
      const own = sight.listOwn(person).slice(0, filesPerPerson);
      return [...new Set([...own, ...known.filter((id) => sight.sees(person, id)).slice(0, filesPerPerson)])].map(
        (id) => ({ person, id }),
      );
    });
  }

  /** Fields of the care path that the rules close to this person, and that the answer gives all the same. */
  async function listGivenOfPath({ person, id }: Pair): Promise<{ open: boolean; given: string[] }> {
    const { status, body } = await ask(test, person, routes.getJeugdige, fill(routes.getJeugdige, { jeugdigeId: id }));
    if (status !== 200) return { open: false, given: [] };
    const { naam, kosten, trajecten } = routes.getJeugdige.response.parse(body);
    const costs = [kosten, ...trajecten.map((traject) => traject.kosten)];
    const given = [
      ...(naam !== null && !sight.may(person, 'lezen', 'ID', id) ? ['naam'] : []),
      ...(costs.some((cents) => cents !== null) && !sight.may(person, 'lezen', 'FI', id) ? ['kosten'] : []),
    ];
    return { open: naam !== null, given };
  }

  /** Pieces of the file that the rules close to this person. */
  async function listGivenOfFile({ person, id }: Pair): Promise<string[]> {
    const { status, body } = await ask(test, person, routes.getDossier, fill(routes.getDossier, { jeugdigeId: id }));
    if (status !== 200) return [];
    const { stukken } = routes.getDossier.response.parse(body);
    return stukken
      .filter(({ soort, derden }) => !sight.may(person, 'lezen', soort, id) || (derden && isFamilyRole(person.rol)))
      .map(({ soort }) => soort);
  }

  it('of name, costs and pieces reach only those for whom the rules open that kind', async () => {
    const names = { open: 0, closed: 0 };
    for (const pair of listPairs()) {
      const { open, given } = await listGivenOfPath(pair);
      names[open ? 'open' : 'closed'] += 1;
      expect([...given, ...(await listGivenOfFile(pair))], `${pair.person.name} ${pair.id}`).toEqual([]);
    }
    expect(names.open).toBeGreaterThan(10);
    expect(names.closed).toBeGreaterThan(10);
  });

  it('of no answer to a GET are a BSN, a token or a key', async () => {
    const secret = /"(bsn|token|dbToken|sleutel|wachtwoord|secret|subject|cijfer)":/i;
    let read = 0;
    for (const person of people) {
      const id = sight.listOwn(person)[0] ?? nobody;
      for (const route of all.filter(
        ({ method, name }) => method === 'GET' && name !== 'followWijzigingen' && name !== 'getOpenApi',
      )) {
        if (!mayCall(person, route)) continue;
        const { status, body } = await ask(
          test,
          person,
          route,
          fill(route, { jeugdigeId: id }).replaceAll('//', `/${nobody}/`),
        );
        read += status === 200 ? 1 : 0;
        expect(secret.exec(JSON.stringify(body))?.[0], `${person.name} ${route.name}`).toBeUndefined();
      }
    }
    expect(read).toBeGreaterThan(100);
  });

  it('of a kind that the writer may not write are refused, and nothing is kept', async () => {
    const tries = people
      .filter((person) => mayCall(person, routes.addStuk))
      .flatMap((person) =>
        sight
          .listOwn(person)
          .slice(0, 2)
          .map((id) => ({ person, id })),
      )
      .flatMap((pair) => stukSoorten.map((soort) => ({ ...pair, soort })));
    const outcomes = { written: 0, refused: 0 };
    for (const { person, id, soort } of tries) {
      const before = await countRows();
      const body = { soort, aard: 'kracht', titel: null, tekst: 'Gaat goed.', gedeeld: false, derden: false };
      const { status } = await ask(test, person, routes.addStuk, fill(routes.addStuk, { jeugdigeId: id }), body);
      const isWritten = status === 201;
      expect(isWritten && !sight.may(person, 'schrijven', soort, id), `${person.name} ${soort}`).toBe(false);
      expect(await countRows(), `${person.name} ${soort}`).toBe(before + Number(isWritten));
      outcomes[isWritten ? 'written' : 'refused'] += 1;
    }
    expect(outcomes.written).toBeGreaterThan(10);
    expect(outcomes.refused).toBeGreaterThan(10);
  });
});
