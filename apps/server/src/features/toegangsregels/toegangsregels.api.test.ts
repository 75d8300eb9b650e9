import { Toegangsregels } from '@samenpad/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const vraag = { van: 'aanbieder', naar: 'gemeente', soorten: ['PD'], leeftijd: 13 };

describe('the access rules over HTTP', () => {
  let test: TestApp;
  let consulent: Visitor;
  let fg: Visitor;
  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    const login = [...test.people.keys()].find((name) => name.startsWith('consulent-'))!;
    consulent = await new Visitor(test.url).signIn(login);
    fg = await new Visitor(test.url).signIn('fg');
  }, 600_000);
  afterAll(async () => {
    await test.close();
  });

  const post = (visitor: Visitor, path: string, body: object) =>
    visitor.post(`/api/v1${path}`, { body: JSON.stringify(body), type: 'application/json' });

  it('are shown to everybody who is signed in, whole and by their contract', async () => {
    const answer = await consulent.get('/api/v1/toegangsregels');
    const regels = Toegangsregels.parse(answer.body);
    expect(regels.matrix.find(({ rol, relatie }) => rol === 'consulent' && relatie === 'betrokken')).toMatchObject({
      leeftijd: null,
      artikel: 'Jw 7.4.0 lid 1 onder a',
      cellen: expect.arrayContaining([{ soort: 'DX', code: 'R', beperking: 'need' }]) as unknown,
    });
    expect(regels.handelingen).toHaveLength(21);
    expect(regels.leeftijden).toHaveLength(9);
    expect(regels.openPunten).toHaveLength(14);
    expect(regels.doelen.find(({ doel }) => doel === 'toezicht')?.rollen).toEqual(['fg']);
    expect(regels.schakelaars.flatMap(({ standen }) => standen).every(({ aan }) => !aan)).toBe(true);
    expect((await new Visitor(test.url).get('/api/v1/toegangsregels')).status).toBe(401);
  });

  it('S4-4 answers a request for treatment notes with no, the rule and what may be asked instead', async () => {
    const { status, body } = await post(consulent, '/deelwijzer', vraag);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      antwoord: 'nee',
      kort: { nl: 'gemeente: nee' },
      artikel: 'Jw 7.3.11 lid 1 en 7.4.0 lid 2',
      geweigerd: [{ soort: 'PD' }],
      alternatief: { handeling: 'evaluatie', soorten: ['VG'] },
    });
    expect((await post(consulent, '/deelwijzer', { ...vraag, soorten: [] })).status).toBe(400);
    expect((await post(consulent, '/deelwijzer', { ...vraag, naar: 'de buren' })).status).toBe(400);
  });

  it('S4-80 keeps the answer in the case of a jeugdige whom the asker sees, and in no other', async () => {
    const list = await consulent.get('/api/v1/jeugdigen');
    const [first] = list.body['rows'] as { jeugdigeId: string }[];
    const path = `/jeugdigen/${first!.jeugdigeId}/deelwijzer`;
    const saved = await post(consulent, path, { ...vraag, van: 'gemeente', naar: 'school', soorten: ['PL'] });
    expect(saved.status).toBe(201);
    const { body } = await consulent.get(`/api/v1${path}`);
    expect(body['rows']).toMatchObject([
      {
        uitkomst: 'school: ja, met toestemming, alleen afspraken',
        regel: 'Jw 7.3.11 lid 1; UAVG 46',
        rol: 'consulent',
      },
    ]);
    const unseen = '/jeugdigen/00000000-0000-4000-8000-000000000000/deelwijzer';
    expect((await post(consulent, unseen, vraag)).status).toBe(404);
    const other = await new Visitor(test.url).signIn('hulpverlener-1');
    const foreign = await other.get(`/api/v1${path}`);
    expect(foreign.status === 404 || (foreign.body['rows'] as unknown[]).length === 0).toBe(true);
  });

  it('are made stricter by the FG, at once and with a reason, and by nobody else', async () => {
    const { body } = await fg.get('/api/v1/sessie');
    const [gemeente] = body['gemeenten'] as { code: string }[];
    const path = '/schakelaars/beleid-alleen-aantallen';
    const set = { gemeente: gemeente!.code, aan: true, reden: 'Aantallen zijn genoeg' };
    expect((await post(consulent, path, set)).status).toBe(403);
    expect((await post(fg, path, { ...set, reden: 'kort' })).status).toBe(400);
    expect((await post(fg, path, { ...set, gemeente: '0001' })).status).toBe(404);
    expect((await post(fg, '/schakelaars/alles-open', set)).status).toBe(400);
    expect((await post(fg, path, set)).status).toBe(200);
    const regels = Toegangsregels.parse((await fg.get('/api/v1/toegangsregels')).body);
    const stand = regels.schakelaars
      .find(({ schakelaar }) => schakelaar === 'beleid-alleen-aantallen')
      ?.standen.find((row) => row.gemeente === gemeente!.code);
    expect(stand).toMatchObject({ aan: true, reden: 'Aantallen zijn genoeg' });
    expect(stand?.sinds).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    await post(fg, path, { ...set, aan: false });
  });
});
