import { withAdmin } from '@samenpad/database/testing';
import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const today = dayOf(new Date());

describe('a family invites its own network, over HTTP', () => {
  let test: TestApp;
  let consulent: Visitor;
  let youth: Visitor;
  let guest: Visitor;
  let id: string;
  const post = (visitor: Visitor, at: string, body: object = {}) =>
    visitor.post(at, { body: JSON.stringify(body), type: 'application/json' });
  const own = () => `/api/v1/jeugdigen/${id}/uitnodigingen`;
  const persoon = { naam: 'Riet de Wit', wie: 'oma', kan: 'Kookt op woensdag.' };
  const invite = async (change: object = {}) => {
    const body = { persoon, contact: '06 00 00 00 00', sees: 'plan', tot: addDays(today, 30), ...change };
    const answer = await post(youth, own(), body);
    const { adres = '', uitnodigingId = '' } = answer.body as { adres?: string; uitnodigingId?: string };
    return { answer, uitnodigingId, code: adres.split('/').at(-1) ?? '' };
  };

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    const login = [...test.people.keys()].find((name) => name.startsWith('consulent'))!;
    consulent = await new Visitor(test.url).signIn(login);
    youth = await new Visitor(test.url).signIn('jeugdige-16');
    guest = await new Visitor(test.url).signIn('oma');
    id = test.people.get('jeugdige-16')![0]!.jeugdigeId;
    const formed = await post(consulent, `/api/v1/jeugdigen/${id}/gezin`, { jeugdigen: [id], naar: null, per: today });
    expect(formed.status).toBe(201);
  }, 300_000);
  afterAll(() => test.close());

  it('gives the youth a link once, tells who asks and nothing of whom, and opens the plan after the yes', async () => {
    const { answer, code, uitnodigingId } = await invite();
    expect(answer.status).toBe(201);
    const seen = await guest.get(`/api/v1/uitnodigingen/${code}`);
    const { naam } = (await youth.get('/api/v1/sessie')).body as { naam: string };
    expect(seen).toMatchObject({ status: 200, body: { door: naam, sees: 'plan', stand: 'open' } });
    expect(Object.keys(seen.body).toSorted()).toEqual(['door', 'linkTot', 'sees', 'stand', 'tot']);
    expect((await youth.get(`/api/v1/uitnodigingen/${code}`)).status).toBe(403);
    expect((await post(guest, `/api/v1/uitnodigingen/${code}/antwoord`, { aanvaard: true })).status).toBe(200);
    expect((await guest.get(`/api/v1/uitnodigingen/${code}`)).status).toBe(404);
    const list = await guest.get('/api/v1/mijn-uitnodigingen');
    expect(list.body['uitnodigingen']).toMatchObject([{ uitnodigingId, door: naam, sees: 'plan' }]);
    const plan = `/api/v1/mijn-uitnodigingen/${uitnodigingId}/plan`;
    expect(await guest.get(plan)).toMatchObject({ status: 200, body: { doelen: [], delen: [] } });
    // Nothing else of the jeugdige opens for it.
    for (const part of ['', '/plan', '/samen', '/dossier', '/betrokkenen', '/uitnodigingen']) {
      expect([403, 404], part).toContain((await guest.get(`/api/v1/jeugdigen/${id}${part}`)).status);
    }
    expect((await post(youth, `${own()}/${uitnodigingId}/intrekking`)).status).toBe(200);
    expect((await guest.get(plan)).status).toBe(404);
    const again = await post(youth, `${own()}/${uitnodigingId}/intrekking`);
    expect(again).toMatchObject({ status: 409, body: { faults: [{ code: 'uitnodiging-voorbij' }] } });
    const looks = await youth.get(`/api/v1/jeugdigen/${id}/inzagen`);
    expect(JSON.stringify(looks.body)).toContain('"grond":"netwerk"');
  });

  it('refuses a day beyond a year in one clear sentence, and is not for a worker', async () => {
    const { answer } = await invite({ tot: addDays(today, 400) });
    expect(answer).toMatchObject({ status: 400, body: { faults: [{ code: 'uitnodiging-termijn' }] } });
    expect((await consulent.get(own())).status).toBe(403);
    const parent = await new Visitor(test.url).signIn('ouder-16');
    expect((await parent.get(own())).status).toBe(404);
  });

  it('lets the guest say that it does not come to an MDO, which whoever planned it reads', async () => {
    const { code } = await invite({ sees: 'mdo' });
    await post(guest, `/api/v1/uitnodigingen/${code}/antwoord`, { aanvaard: true });
    const samen = `/api/v1/jeugdigen/${id}/samen`;
    const { genodigden } = (await consulent.get(samen)).body as { genodigden: { houder: string }[] };
    const startsAt = new Date(Date.now() + 86_400_000).toISOString();
    const meeting = { soort: 'overleg', startsAt, minuten: 60, plaats: 'Wijkhuis', video: null, agenda: [] };
    const planned = await post(consulent, `/api/v1/jeugdigen/${id}/mdo`, {
      ...meeting,
      deelnemers: [{ houder: genodigden[0]!.houder }],
    });
    expect(planned.status).toBe(201);
    const mdoId = String(planned.body['mdoId']);
    const answer = `/api/v1/jeugdigen/${id}/mdo/${mdoId}/antwoord`;
    expect((await post(guest, answer, { comes: false, reden: 'Ik werk dan.' })).status).toBe(200);
    expect((await post(consulent, answer, { comes: true, reden: null })).status).toBe(404);
    const { mdos } = (await consulent.get(samen)).body as { mdos: { deelnemers: object[] }[] };
    expect(mdos[0]?.deelnemers).toMatchObject([{ comes: false, comesReden: 'Ik werk dan.', buiten: false }]);
    const own = await guest.get('/api/v1/mijn-uitnodigingen');
    expect(own.body['uitnodigingen']).toMatchObject([{ mdos: [{ mdoId, comes: false }] }]);
  });

  it('keeps no code in the database', async () => {
    const { code } = await invite();
    const found = await withAdmin(test.server, test.server.address.database, async (admin) => {
      const { rows } = await admin.query<{ n: number }>(
        `select count(*)::int as n from toegang.uitnodiging u where u::text like '%' || $1 || '%'`,
        [code],
      );
      return rows[0]?.n;
    });
    expect(code.length).toBeGreaterThan(30);
    expect(found).toBe(0);
  });
});
