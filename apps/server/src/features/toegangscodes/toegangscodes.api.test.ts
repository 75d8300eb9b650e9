import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

describe('a code of the gemeente over HTTP', () => {
  let test: TestApp;
  let id: string;
  let consulent: Visitor;
  let other: Visitor;
  const post = (visitor: Visitor, path: string, body: object) =>
    visitor.post(`/api/v1/${path}`, { body: JSON.stringify(body), type: 'application/json' });
  const file = () => `jeugdigen/${id}`;
  const invoer = { relatie: 'gezag', bron: 'brp', naam: 'Z. Kiezelaar', toelichting: '' };

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    const login = [...test.people.keys()].find((name) => name.startsWith('consulent'))!;
    consulent = await new Visitor(test.url).signIn(login);
    other = await new Visitor(test.url).signIn('ouder-zonder-gezag');
    const seen = new Set(test.people.get('ouder-zonder-gezag')?.map(({ jeugdigeId }) => jeugdigeId));
    id = test.people.get('ouder')!.find(({ jeugdigeId }) => !seen.has(jeugdigeId))!.jeugdigeId;
  }, 300_000);
  afterAll(() => test.close());

  it('S-04 is shown once, opens the file to who types it, and closes it when the worker takes it back', async () => {
    const given = await post(consulent, `${file()}/toegangscodes`, invoer);
    expect(given).toMatchObject({
      status: 201,
      body: { code: expect.stringMatching(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$/) as string },
    });
    const code = String(given.body['code']);
    const codeId = String(given.body['codeId']);
    const listed = await consulent.get(`/api/v1/${file()}/toegangscodes`);
    expect(listed).toMatchObject({
      status: 200,
      body: { mayGive: true, codes: [{ stand: 'open', naam: 'Z. Kiezelaar' }] },
    });
    expect(JSON.stringify(listed.body)).not.toContain(code);
    expect((await other.get(`/api/v1/${file()}/betrokkenen`)).status).toBe(404);
    expect(await post(other, 'toegangscode', { code: 'ZZZZ-ZZZZ-ZZZZ' })).toMatchObject({ status: 404 });
    expect(await post(other, 'toegangscode', { code })).toMatchObject({ status: 200, body: { jeugdigeId: id } });
    expect((await other.get(`/api/v1/${file()}/betrokkenen`)).status).toBe(200);
    const ending = `${file()}/toegangscodes/${codeId}/intrekking`;
    expect((await post(other, ending, { reden: 'Dat was niet goed.' })).status).toBe(403);
    expect((await post(consulent, ending, { reden: 'Dat was niet goed.' })).status).toBe(200);
    expect((await other.get(`/api/v1/${file()}/betrokkenen`)).status).toBe(404);
    expect((await post(other, 'toegangscode', { code })).status).toBe(404);
  });

  it('S-06 refuses a worker to type one, and anybody outside the case to give one', async () => {
    expect((await post(consulent, 'toegangscode', { code: 'AB2D-EF3H-KM4P' })).status).toBe(403);
    expect((await post(other, `${file()}/toegangscodes`, invoer)).status).toBe(403);
    const login = [...test.people.keys()].filter((name) => name.startsWith('consulent')).at(-1)!;
    const stranger = await new Visitor(test.url).signIn(login);
    expect((await post(stranger, `${file()}/toegangscodes`, invoer)).status).toBe(404);
  });
});
