import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routes } from '@samenpad/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provideAccountgesprekken } from '../../demo/provide-accountgesprekken.ts';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

let app: TestApp;
let office: Visitor;
let desk: Visitor;
const folder = mkdtempSync(join(tmpdir(), 'samenpad-mail-'));
beforeAll(async () => {
  const mail = { map: folder, van: 'samenpad@gemeente.example' };
  app = await startTestApp((config) => ({ ...config, mail }), undefined, { people: true });
  await provideAccountgesprekken(app.services.database, app.services.peildatum());
  office = await new Visitor(app.url).signIn(loginOf('aanbiederadministratie'));
  desk = await new Visitor(app.url).signIn(loginOf('gegevensbeheerder'));
}, 600_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function send(visitor: Visitor, path: string, body: object, key?: string) {
  const answer = await visitor.fetch(new URL(`/api/v1${path}`, app.url), {
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
const listOwn = async () =>
  routes.listEigenToewijzingen.response
    .parse((await office.get('/api/v1/eigen-toewijzingen')).body)
    .rows.filter(({ toestand }) => toestand === 'actief');
const make = async (jeugdigeId: string, over: object, { email = null as string | null, key = '', by = desk } = {}) => {
  const { status, body } = await send(by, `/jeugdigen/${jeugdigeId}/antwoordlinks`, { over, email }, key || undefined);
  expect(status, JSON.stringify(body)).toBe(201);
  return routes.makeAntwoordlink.response.parse(body);
};
const pathOf = (adres: string) => `/antwoordlinks/${new URL(adres).pathname.split('/').at(-1)}`;

test('S3-13 an aanbieder without software answers a question behind a link in an e-mail without personal data', async () => {
  const [row] = await listOwn();
  const { jeugdigeId, domein, aanbieder, toewijzingNummer, pseudoniem, naam } = row!;
  const about = { domein, aanbieder, toewijzingNummer, referentie: null };
  const vraag = { ...about, tekst: 'Wanneer begint de hulp precies?', vraag: true };
  expect((await send(desk, `/jeugdigen/${jeugdigeId}/briefwisselingen`, vraag)).status).toBe(201);
  const over = { soort: 'brief', ...about };
  const options = { email: 'zorg@aanbieder.example', key: 'the-same-request' };
  const made = await make(jeugdigeId, over, options);
  expect(await make(jeugdigeId, over, options)).toEqual(made);
  expect(made.dropped).toBe(true);
  const files = readdirSync(folder);
  expect(files).toHaveLength(1);
  const [head = '', content = ''] = readFileSync(join(folder, files[0]!), 'utf8').split('\r\n\r\n');
  const text = Buffer.from(content, 'base64').toString();
  expect(head).toContain('\r\nTo: zorg@aanbieder.example\r\n');
  expect(text).toContain(made.adres);
  const told = JSON.stringify([head, text, made]);
  for (const fact of [jeugdigeId, pseudoniem, naam ?? pseudoniem, 'Wanneer begint', String(toewijzingNummer)])
    expect(told).not.toContain(fact);

  const path = pathOf(made.adres);
  const nobody = new Visitor(app.url);
  expect((await nobody.get(`/api/v1${path}`)).status).toBe(401);
  expect((await desk.get(`/api/v1${path}`)).status).toBe(403);
  const asked = routes.getAntwoordlink.response.parse((await office.get(`/api/v1${path}`)).body);
  expect(asked).toMatchObject({ soort: 'brief', jeugdigeId, vraag: vraag.tekst });
  const bsn = await send(office, `${path}/antwoord`, { soort: 'brief', tekst: 'Over 999900006.' });
  expect([bsn.status, bsn.body['faults']]).toEqual([400, [{ code: 'bsn-in-tekst' }]]);
  expect((await send(office, `${path}/antwoord`, { soort: 'toewijzing' })).status).toBe(404);
  const answer = { soort: 'brief', tekst: 'Op maandag 5 januari.' };
  expect((await send(office, `${path}/antwoord`, answer)).status).toBe(200);
  expect((await send(office, `${path}/antwoord`, answer)).status).toBe(200);
  expect((await send(office, `${path}/antwoord`, { ...answer, tekst: 'Nog iets.' })).status).toBe(404);
  const { rows } = routes.listBriefwisselingen.response.parse(
    (await desk.get(`/api/v1/jeugdigen/${jeugdigeId}/briefwisselingen`)).body,
  );
  expect(rows[0]?.brieven.map(({ van, tekst }) => [van, tekst])).toEqual([
    ['gemeente', vraag.tekst],
    ['aanbieder', answer.tekst],
  ]);
});

test('S3-13 used, over, unknown or of another organisation: the same quiet answer', async () => {
  const [, row] = await listOwn();
  const { jeugdigeId, domein, aanbieder, toewijzingNummer } = row!;
  const { adres } = await make(jeugdigeId, { soort: 'toewijzing', domein, aanbieder, toewijzingNummer });
  const path = pathOf(adres);
  const login = { sleutel: '42429012', naam: 'Een ander', soort: 'aanbieder', agb: '42429012' } as const;
  await app.services.database.provisioning.saveOrganisatie(login);
  const foreign = await app.services.database.accounts.startSession(
    {
      subject: 'vreemd',
      naam: 'Een ander',
      rol: 'aanbiederadministratie',
      gemeenten: app.services.config.gemeenten!.map(({ code }) => code),
      organisaties: ['42429012'],
    },
    new Date(Date.now() + 60_000),
  );
  const stranger = { token: foreign.token, purpose: 'hulpverlening' as const };
  const code = path.split('/').at(-1)!;
  expect(await app.services.database.antwoordlinks.find(stranger, code)).toBeUndefined();
  const unknown = await office.get(`/api/v1/antwoordlinks/${'x'.repeat(43)}`);
  expect((await send(office, `${path}/antwoord`, { soort: 'toewijzing' })).status).toBe(200);
  const used = await office.get(`/api/v1${path}`);
  expect([used.status, unknown.status]).toEqual([404, 404]);
  expect(used.body['detail']).toEqual(unknown.body['detail']);
  const own = routes.getEigenToewijzingen.response.parse(
    (await office.get(`/api/v1/jeugdigen/${jeugdigeId}/eigen-toewijzingen`)).body,
  );
  expect(own.toewijzingen.find((one) => one.toewijzingNummer === toewijzingNummer)?.confirmed).toBe(true);
});

test('S3-13 a question of an account talk is answered behind a link by a hulpverlener alone', async () => {
  const houder = await new Visitor(app.url).signIn(loginOf('accounthouder'));
  const hulpverlener = await new Visitor(app.url).signIn(loginOf('hulpverlener'));
  const { rows } = routes.listAccountgesprekken.response.parse(
    (await hulpverlener.get('/api/v1/accountgesprekken')).body,
  );
  const { gesprekId, gemeente, aanbieder } = rows.find(({ lopend }) => lopend)!;
  const { lijnen } = routes.getAccountgesprek.response.parse(
    (await hulpverlener.get(`/api/v1/accountgesprekken/${gesprekId}`)).body,
  );
  const { jeugdigeId } = lijnen[0]!;
  await app.services.database.provisioning.saveRelaties([
    {
      ...{ gemeente, jeugdigeId, rol: 'hulpverlener', relatie: 'toegewezen', grond: 'Toewijzing loopt' },
      houder: { organisatie: aanbieder },
      van: new Date('2025-03-03T08:00:00Z'),
    },
  ]);
  const over = { soort: 'uitstroom', gesprekId };
  expect((await send(desk, `/jeugdigen/${jeugdigeId}/antwoordlinks`, { over, email: null })).status).toBe(404);
  const path = pathOf((await make(jeugdigeId, over, { by: houder })).adres);
  expect((await office.get(`/api/v1${path}`)).status).toBe(404);
  expect((await hulpverlener.get(`/api/v1${path}`)).status).toBe(200);
  const answer = { soort: 'uitstroom', verwachtEind: '2026-04-01', nodig: ['woonplek'] };
  const early = await send(hulpverlener, `${path}/antwoord`, { ...answer, verwachtEind: '2020-01-01' });
  expect(early.status).toBe(400);
  expect((await send(hulpverlener, `${path}/antwoord`, answer)).status).toBe(200);
  const after = routes.getAccountgesprek.response.parse(
    (await houder.get(`/api/v1/accountgesprekken/${gesprekId}`)).body,
  );
  expect(after.lijnen.find((each) => each.jeugdigeId === jeugdigeId)).toMatchObject({
    verwachtEind: '2026-04-01',
    nodig: ['woonplek'],
  });
});
