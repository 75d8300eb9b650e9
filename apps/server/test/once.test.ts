import { withAdmin } from '@samenpad/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../src/testing/index.ts';

const stuk = {
  soort: 'CN',
  aard: 'overig',
  titel: 'Gesprek',
  tekst: 'We spraken elkaar thuis.',
  gedeeld: false,
  derden: false,
};

describe('R-04 a form that is sent again because no answer came', () => {
  let test: TestApp;
  let consulent: Visitor;
  let youth: Visitor;
  let jeugdigeId: string;
  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    consulent = await new Visitor(test.url).signIn('consulent-beekstede');
    youth = await new Visitor(test.url).signIn('jeugdige-16');
    jeugdigeId = test.people.get('jeugdige-16')![0]!.jeugdigeId;
  }, 300_000);
  afterAll(() => test.close());

  async function send(visitor: Visitor, path: string, body: object, key?: string) {
    const answer = await visitor.fetch(new URL(`/api/v1${path}`, test.url), {
      method: 'POST',
      headers: {
        'x-csrf-token': visitor.csrfToken,
        'content-type': 'application/json',
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      body: JSON.stringify(body),
    });
    // Every answer of these routes is a JSON object.
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }

  async function countRows(table: string): Promise<number> {
    return await withAdmin(test.server, test.server.address.database, async (admin) => {
      const { rows } = await admin.query<{ n: string }>(`select count(*) as n from ${table}`);
      return Number(rows[0]!.n);
    });
  }

  it('is kept once of 20 at the same time, and each gets the same answer', async () => {
    const before = await countRows('zorg.dossierstuk');
    const path = `/jeugdigen/${jeugdigeId}/dossier`;
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(consulent, path, stuk, 'a1')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body['stukId'])).size).toBe(1);
    expect((await countRows('zorg.dossierstuk')) - before).toBe(1);
  });

  it('is a new one with another key, another text, another person, or without a key', async () => {
    const path = `/jeugdigen/${jeugdigeId}/dossier`;
    const ids = [
      await send(consulent, path, stuk, 'b1'),
      await send(consulent, path, stuk, 'b2'),
      await send(consulent, path, { ...stuk, tekst: 'Een andere tekst.' }, 'b1'),
      await send(youth, path, { ...stuk, soort: 'PL' }, 'b1'),
      await send(consulent, path, stuk),
      await send(consulent, path, stuk),
    ].map(({ body }) => body['stukId']);
    expect(ids.every((id) => typeof id === 'string')).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is asked again after it was refused', async () => {
    const path = `/jeugdigen/${jeugdigeId}/dossier`;
    const risk = { ...stuk, soort: 'VH' };
    expect((await send(consulent, path, risk, 'c1')).status).toBe(400);
    await send(consulent, path, { ...stuk, soort: 'PL', aard: 'kracht' });
    expect((await send(consulent, path, risk, 'c1')).status).toBe(201);
  });

  it.each([
    ['a request of the person concerned', 'verzoeken', 'toegang.verzoek_betrokkene', { soort: 'inzage' }],
    [
      'a decision of the sharing guide',
      'deelwijzer',
      'toegang.deelbesluit',
      { van: 'gemeente', naar: 'school', soorten: ['ZP'], leeftijd: 16 },
    ],
  ])('keeps %s once', async (_name, part, table, body) => {
    const visitor = part === 'verzoeken' ? youth : consulent;
    const before = await countRows(table);
    const path = `/jeugdigen/${jeugdigeId}/${part}`;
    const [one, two] = [await send(visitor, path, body, 'd1'), await send(visitor, path, body, 'd1')];
    expect(one.status, JSON.stringify(one.body)).toBe(201);
    expect(two).toEqual(one);
    expect((await countRows(table)) - before).toBe(1);
  });
});
