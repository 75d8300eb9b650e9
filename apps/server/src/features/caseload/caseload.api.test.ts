import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const today = dayOf(new Date());

describe('caseload and budget over HTTP', () => {
  let test: TestApp;
  let consulent: Visitor;
  let leader: Visitor;
  let parent: Visitor;
  let oldest: string;
  const send = (visitor: Visitor, method: 'POST' | 'PUT', at: string, body: object) =>
    visitor.fetch(new URL(at, test.url), {
      method,
      headers: { 'x-csrf-token': visitor.csrfToken, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const workerOf = async (name: string) => {
    const { status, body } = await leader.get('/api/v1/caseload');
    expect(status).toBe(200);
    const { medewerkers } = body as { medewerkers: ({ naam: string; accountId: string } & Record<string, unknown>)[] };
    return medewerkers.find(({ naam }) => naam === name)!;
  };

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    const login = [...test.people.keys()].find((name) => name.startsWith('consulent'))!;
    consulent = await new Visitor(test.url).signIn(login);
    leader = await new Visitor(test.url).signIn('teamleider');
    parent = await new Visitor(test.url).signIn('ouder');
    oldest = test.people.get('ouder')![0]!.jeugdigeId;
  }, 300_000);
  afterAll(() => test.close());

  it('S0-18 shows a team leader each caseload: stock, weight, flow and who has had care for long', async () => {
    const own = await workerOf('J. Wisselaar');
    expect(own['zaken']).toBe(test.people.get('consulent-beekstede')!.length);
    expect(own['gewicht']).toBeGreaterThan(0);
    const langdurig = own['langdurig'] as { jeugdigeId: string; sinds: string }[];
    expect(langdurig.length).toBeGreaterThan(0);
    expect(langdurig.every(({ sinds }) => sinds < today)).toBe(true);
    expect((await consulent.get('/api/v1/caseload')).body).toMatchObject({
      medewerkers: [{ naam: 'J. Wisselaar', leads: false }],
    });
  });

  it('S4-124 does not propose as regisseur whose hours are full', async () => {
    const path = `/api/v1/jeugdigen/${oldest}/gezin`;
    const formed = await consulent.post(path, {
      body: JSON.stringify({ jeugdigen: [oldest], naar: null, per: today }),
      type: 'application/json',
    });
    expect(formed.status).toBe(201);
    const proposed = async () => {
      const { body } = await consulent.get(path);
      return (body as { gezin: { regisseurs: { naam: string }[] } }).gezin.regisseurs.map(({ naam }) => naam);
    };
    expect(await proposed()).toContain('J. Wisselaar');
    const { accountId, gemeente } = await workerOf('J. Wisselaar');
    const hours = (uren: number) =>
      send(leader, 'PUT', '/api/v1/caseload/uren', { gemeente, accountId, uren, van: today });
    expect((await hours(1)).status).toBe(200);
    expect((await workerOf('J. Wisselaar'))['belasting']).toBeGreaterThan(0.95);
    expect(await proposed()).not.toContain('J. Wisselaar');
    expect((await hours(36)).status).toBe(200);
  });

  it('S0-4 plans fewer focus cases with 10 FTE than with 12', async () => {
    const plan = async (fte: number) => {
      const { body } = await leader.get(`/api/v1/caseload/plan?fte=${String(fte)}&zaken=300&gesprekken=16`);
      return body as { focus: number };
    };
    expect((await plan(10)).focus).toBeLessThan((await plan(12)).focus);
  });

  it('hands nothing over to the same person, and tells the parent nothing then', async () => {
    const from = await workerOf('J. Wisselaar');
    const to = await workerOf('H. Kransberg');
    expect(to).toBeUndefined();
    const overdrachten = `/api/v1/jeugdigen/${oldest}/overdrachten`;
    expect((await parent.get(overdrachten)).body).toEqual({ overdrachten: [] });
    const refused = await send(leader, 'POST', '/api/v1/caseload/overdracht', {
      gemeente: from['gemeente'],
      vanAccount: from.accountId,
      naarAccount: from.accountId,
      per: addDays(today, 14),
      reden: 'Andere baan',
      plots: false,
    });
    expect(refused.status).toBe(404);
  });

  it('S0-20 S0-23 shows the provisions of a gezin by law, and amounts on a recorded ground only', async () => {
    const path = `/api/v1/jeugdigen/${oldest}/gezin/budget`;
    const read = async (visitor: Visitor) => {
      const { status, body } = await visitor.get(path);
      expect(status).toBe(200);
      return body as {
        gezinId: string;
        voorzieningen: { wet: string; zicht: string; bedrag: number | null }[];
        maanden: { wetten: { jw: number } }[];
      };
    };
    const before = await read(consulent);
    expect(before.voorzieningen.some(({ wet }) => wet === 'jw')).toBe(true);
    expect(before.voorzieningen.every(({ bedrag }) => bedrag === null)).toBe(true);
    expect(before.maanden).toHaveLength(12);
    expect(before.maanden.every(({ wetten }) => wetten.jw === 0)).toBe(true);
    const ground = {
      gezinId: before.gezinId,
      wet: 'jw',
      grond: 'eigen-taak',
      toelichting: 'Ik regel de hulp.',
      tot: addDays(today, 30),
    };
    const none = await send(consulent, 'POST', `${path}/gronden`, ground);
    expect(none.status).toBe(400);
    expect((await send(leader, 'POST', `${path}/gronden`, ground)).status).toBe(403);
    // A parent with authority sees what the care of the own child costs (trust.md 3.2).
    expect((await read(parent)).voorzieningen.every(({ zicht }) => zicht === 'kosten')).toBe(true);
    const budget = { gezinId: before.gezinId, jaar: Number(today.slice(0, 4)), huidig: null, bedrag: 500_000 };
    expect((await send(consulent, 'PUT', path, budget)).status).toBe(200);
    const maatwerk = {
      gezinId: before.gezinId,
      wet: 'jw',
      omschrijving: 'Wasmachine',
      reden: 'De oude is stuk.',
      doelId: null,
      doel: 'rust in huis',
      bedrag: 85_000,
    };
    const put = await send(consulent, 'POST', `/api/v1/jeugdigen/${oldest}/gezin/maatwerk`, maatwerk);
    expect(put.status).toBe(400);
    expect((await leader.get('/api/v1/maatwerk/voorgelegd')).body).toEqual({ rows: [] });
  });
});
