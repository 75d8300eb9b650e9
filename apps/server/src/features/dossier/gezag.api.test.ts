import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testing/start-app.ts';
import { Visitor } from '../../testing/visitor.ts';

describe('authority over HTTP', () => {
  let test: TestApp;
  const visitors = new Map<string, Visitor>();
  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    for (const login of ['consulent-beekstede', 'jeugdige-16', 'beleid'])
      visitors.set(login, await new Visitor(test.url).signIn(login));
  }, 300_000);
  afterAll(async () => {
    await test.close();
  });

  it('records, refuses and settles in words, and the family reads what was decided', async () => {
    const { jeugdigeId } = test.people.get('jeugdige-16')![0]!;
    const path = `/api/v1/jeugdigen/${jeugdigeId}/gezag`;
    const post = (login: string, address: string, body: object) =>
      visitors.get(login)!.post(address, { body: JSON.stringify(body), type: 'application/json' });
    const body = {
      accountId: null,
      naam: 'Oma de Wit',
      relatie: 'pleegouder',
      bron: 'beschikking',
      toelichting: '',
      van: '2025-01-01',
      tot: null,
    };
    expect((await post('jeugdige-16', path, body)).status).toBe(403);
    expect((await post('consulent-beekstede', path, { ...body, van: '2999-01-01' })).status).toBe(400);
    expect((await post('consulent-beekstede', path, body)).status).toBe(201);
    const read = async (login: string) => (await visitors.get(login)!.get(path)).body;
    const worker = await read('consulent-beekstede');
    expect(worker).toMatchObject({ schrijft: true, opgaven: [{ naam: 'Oma de Wit', stand: 'open', seesNow: null }] });
    const [opgave] = worker['opgaven'] as { opgaveId: string }[];
    const reden = 'De beschikking van de rechter ligt in het dossier.';
    const settle = () => post('consulent-beekstede', `${path}/${opgave!.opgaveId}/geldt`, { reden });
    expect((await settle()).status).toBe(200);
    expect((await settle()).status).toBe(409);
    expect(await read('jeugdige-16')).toMatchObject({
      schrijft: false,
      personen: [],
      opgaven: [{ naam: 'Oma de Wit', stand: 'geldt', reden }],
    });
    expect((await visitors.get('beleid')!.get(path)).status).toBe(403);
    const unknown = `/api/v1/jeugdigen/${crypto.randomUUID()}/gezag`;
    expect((await visitors.get('consulent-beekstede')!.get(unknown)).status).toBe(404);
  });
});
