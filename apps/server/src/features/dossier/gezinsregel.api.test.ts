import { dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

describe('one gezin, one plan, one regisseur over HTTP', () => {
  let test: TestApp;
  let consulent: Visitor;
  let oldest: string;
  const today = dayOf(new Date());
  const post = (at: string, body: object) =>
    consulent.post(at, { body: JSON.stringify(body), type: 'application/json' });

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    const login = [...test.people.keys()].find((name) => name.startsWith('consulent'))!;
    consulent = await new Visitor(test.url).signIn(login);
    oldest = test.people.get('ouder')![0]!.jeugdigeId;
    const formed = await post(`/api/v1/jeugdigen/${oldest}/gezin`, { jeugdigen: [oldest], naar: null, per: today });
    expect(formed.status).toBe(201);
  }, 300_000);
  afterAll(() => test.close());

  it('S3-2 gives exact counts to who has every gezin in hand, and no small count to who sees groups', async () => {
    const path = '/api/v1/gezinnen/regel';
    const value = (n: number) => ({ kind: 'value', value: n, count: n });
    expect(await consulent.get(path)).toMatchObject({
      status: 200,
      body: { rows: [{ gezinnen: value(1), isExact: true }] },
    });
    const policy = await new Visitor(test.url).signIn('beleid');
    expect(await policy.get(path)).toMatchObject({
      status: 200,
      body: { rows: [{ gezinnen: { kind: 'suppressed' }, isExact: false }] },
    });
    const parent = await new Visitor(test.url).signIn('ouder');
    expect((await parent.get(path)).status).toBe(403);
  });

  it('S4-68 tells with whom a gezin spoke, of one organisation after the other, to who has it in hand only', async () => {
    const path = '/api/v1/gezinnen/gesprekspartners';
    const { status, body } = await consulent.get(path);
    expect(status).toBe(200);
    // The answer of this route, which the server checked against its schema.
    const { gezinnen } = body as {
      gezinnen: { personen: number; namen: string[]; organisaties: { organisatie: string; personen: number }[] }[];
    };
    expect(gezinnen).toHaveLength(1);
    const [{ personen, namen, organisaties } = { personen: 0, namen: [], organisaties: [] }] = gezinnen;
    expect(namen).toHaveLength(1);
    expect(organisaties.map(({ organisatie }) => organisatie)).toContain('gemeente');
    expect(organisaties.reduce((sum, one) => sum + one.personen, 0)).toBe(personen);
    for (const login of ['ouder', 'beleid']) {
      expect((await (await new Visitor(test.url).signIn(login)).get(path)).status).toBe(403);
    }
  });
});
