import { apiPrefix, type Route, routes } from '@samenpad/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../src/testing/index.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp((config) => ({ ...config, requestsPerMinute: 100_000_000 }), undefined, { people: true });
}, 400_000);
afterAll(() => test.close());

const nobody = '00000000-0000-4000-8000-000000000000';
const randomId = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const page = (id: string) => `${apiPrefix}/jeugdigen/${id}`;

async function listedFor(login: string): Promise<{ totaal: number; ids: string[] }> {
  const { body } = await (await new Visitor(test.url).signIn(login)).get(`${apiPrefix}/jeugdigen`);
  const rows = body['rows'] as { jeugdigeId: string }[];
  return { totaal: body['totaal'] as number, ids: rows.map(({ jeugdigeId }) => jeugdigeId) };
}

describe('the demo people', () => {
  it('have a caseload each, and the leader that of the team', async () => {
    const caseload = test.people.get('consulent-beekstede')!.length;
    expect(caseload).toBeGreaterThanOrEqual(20);
    expect((await listedFor('consulent-beekstede')).totaal).toBe(caseload);
    expect((await listedFor('teamleider')).totaal).toBe(caseload);
    expect((await listedFor('regisseur')).totaal).toBe(8);
  });

  it('of both aanbieders see who is in care with them, and share some', async () => {
    const one = await listedFor('hulpverlener-1');
    expect(one.totaal).toBeGreaterThan(0);
    expect((await listedFor('hulpverlener-2')).totaal).toBeGreaterThan(0);
    expect((await listedFor('administratie')).totaal).toBeGreaterThan(0);
  });

  it('of a family see the files that age and authority open', async () => {
    expect((await listedFor('jeugdige-16')).totaal).toBe(1);
    expect((await listedFor('jeugdige-13')).totaal).toBe(1);
    expect((await listedFor('ouder')).totaal).toBe(2);
    expect((await listedFor('ouder-16')).totaal).toBe(0);
    expect((await listedFor('ouder-zonder-gezag')).totaal).toBe(0);
  });
});

describe('S-05 ids', () => {
  it('of jeugdigen, accounts, imports and berichten are random, never counters', async () => {
    const keeper = await new Visitor(test.url).signIn('beheerder');
    const desk = await new Visitor(test.url).signIn('berichten');
    const worker = await new Visitor(test.url).signIn('consulent-beekstede');
    const lists: [Visitor, path: string, key: string][] = [
      [keeper, '/accounts', 'accountId'],
      [desk, '/imports', 'importId'],
      [desk, '/berichten', 'berichtId'],
      [worker, '/jeugdigen', 'jeugdigeId'],
    ];
    for (const [visitor, path, key] of lists) {
      const { body } = await visitor.get(`${apiPrefix}${path}`);
      const ids = (body['rows'] as Record<string, string>[]).map((row) => row[key]);
      expect(ids.length, path).toBeGreaterThan(0);
      for (const id of ids) expect(id, path).toMatch(randomId);
    }
  });

  it('in the addresses of all routes take nothing that could be counted on', () => {
    const all: Route[] = Object.values(routes);
    for (const route of all.filter(({ params }) => params !== undefined)) {
      const counter = Object.fromEntries([...route.path.matchAll(/:(\w+)/g)].map(([, name]) => [name!, '12']));
      expect(route.params!.safeParse(counter).success, route.name).toBe(false);
    }
  });
});

describe('S-06 a jeugdige elsewhere', () => {
  const rounds = 1000;

  it('is answered as one that does not exist: same words, same time', { timeout: 900_000 }, async () => {
    const visitor = await new Visitor(test.url).signIn('consulent-beekstede');
    const elsewhere = test.people.get('consulent-kerkerade')!.map(({ jeugdigeId }) => jeugdigeId);
    const bare = ({ body, status }: Awaited<ReturnType<Visitor['get']>>) => ({ ...body, status, requestId: undefined });
    expect(bare(await visitor.get(page(elsewhere[0]!)))).toEqual(bare(await visitor.get(page(nobody))));
    const measure = async (id: string) => {
      const begun = performance.now();
      expect((await visitor.get(page(id))).status).toBe(404);
      return performance.now() - begun;
    };
    const differences: number[] = [];
    for (let i = 0; i < rounds; i += 1) {
      const id = elsewhere[i % elsewhere.length]!;
      // One right after the other and in turns: whatever else the machine does weighs on both.
      const first = await measure(i % 2 === 0 ? id : nobody);
      const second = await measure(i % 2 === 0 ? nobody : id);
      differences.push(i % 2 === 0 ? first - second : second - first);
    }
    const median = differences.toSorted((a, b) => a - b)[rounds / 2]!;
    expect(Math.abs(median)).toBeLessThan(5);
  });
});

describe('S-07 a right that is taken away', () => {
  it('is refused at the next request', async () => {
    const leader = await new Visitor(test.url).signIn('teamleider');
    const worker = await new Visitor(test.url).signIn('consulent-beekstede');
    // The regisseur stays: a case is never without anybody.
    const { jeugdigeId } = test.people.get('regisseur')![0]!;
    expect((await worker.get(page(jeugdigeId))).status).toBe(200);
    const { body } = await leader.get(`${page(jeugdigeId)}/betrokkenen`);
    const involved = body['betrokkenen'] as { relatieId: string | null; rol: string; relatie: string }[];
    const { relatieId } = involved.find(({ rol, relatie }) => rol === 'consulent' && relatie === 'betrokken')!;
    const answer = await leader.post(`${page(jeugdigeId)}/relaties/${relatieId}/einde`);
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    expect((await worker.get(page(jeugdigeId))).status).toBe(404);
  });
});
