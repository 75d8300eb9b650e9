import { routes } from '@samenpad/contract';
import { addDays, parseAgbCode } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provideAccountgesprekken } from '../../demo/provide-accountgesprekken.ts';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

let app: TestApp;
let houder: Visitor;
let hulpverlener: Visitor;
beforeAll(async () => {
  app = await startTestApp(undefined, undefined, { people: true });
  await provideAccountgesprekken(app.services.database, app.services.peildatum());
  await app.services.analytics.patch();
  [houder, hulpverlener] = await Promise.all([
    new Visitor(app.url).signIn(loginOf('accounthouder')),
    new Visitor(app.url).signIn(loginOf('hulpverlener')),
  ]);
}, 600_000);
afterAll(async () => {
  await app.close();
});

const post = (visitor: Visitor, path: string, body: object) =>
  visitor.post(path, { body: JSON.stringify(body), type: 'application/json' });
const list = async (visitor: Visitor) =>
  routes.listAccountgesprekken.response.parse((await visitor.get('/api/v1/accountgesprekken')).body);
const read = async (visitor: Visitor, gesprekId: string) =>
  routes.getAccountgesprek.response.parse((await visitor.get(`/api/v1/accountgesprekken/${gesprekId}`)).body);

test('S0-28 S0-29 the aanbieder answers by name, the accounthouder reads it by case number only', async () => {
  const open = (await list(hulpverlener)).rows.find(({ besprokenOp }) => besprokenOp === null)!;
  const { gemeente, aanbieder, gesprekId } = open;
  const { jeugdigeId } = (await read(hulpverlener, gesprekId)).lijnen[0]!;
  // The toewijzing has ended since the last day of the region: it runs on.
  await app.services.database.provisioning.saveRelaties([
    {
      gemeente,
      jeugdigeId,
      houder: { organisatie: aanbieder },
      rol: 'hulpverlener',
      relatie: 'toegewezen',
      van: new Date('2025-03-03T08:00:00Z'),
      grond: 'Toewijzing loopt',
    },
  ]);
  const line = (await read(hulpverlener, gesprekId)).lijnen.find((each) => each.jeugdigeId === jeugdigeId)!;
  expect(line.beantwoordbaar).toBe(true);
  expect(line.naam).not.toBeNull();
  const path = `/api/v1/accountgesprekken/${gesprekId}/jeugdigen/${jeugdigeId}/antwoorden`;
  const answer = { verwachtEind: '2026-04-01', nodig: ['woonplek'] };
  expect((await post(houder, path, answer)).status).toBe(403);
  expect((await post(hulpverlener, path, { ...answer, nodig: [] })).status).toBe(400);
  expect((await post(hulpverlener, path, { ...answer, verwachtEind: '2020-01-01' })).status).toBe(400);
  expect((await post(hulpverlener, path, { ...answer, tekst: 'vrij' })).status).toBe(400);
  expect((await post(hulpverlener, path, answer)).status).toBe(200);
  const seen = await read(houder, gesprekId);
  expect(seen.lijnen.every(({ naam, beantwoordbaar }) => naam === null && !beantwoordbaar)).toBe(true);
  expect(seen.lijnen.find((each) => each.jeugdigeId === jeugdigeId)).toMatchObject(answer);
  expect(seen.antwoorden).toBe(open.antwoorden + (line.nodig === null ? 1 : 0));
  const done = `/api/v1/accountgesprekken/${gesprekId}/besproken`;
  expect([(await post(houder, done, {})).status, (await post(houder, done, {})).status]).toEqual([200, 404]);
});

test('S0-28 a talk is opened once a quarter, for an aanbieder of the own portefeuille', async () => {
  const { teOpenen, rows } = await list(houder);
  const [first] = teOpenen;
  const { gemeente, aanbieder } = first!;
  const opened = await post(houder, '/api/v1/accountgesprekken', { gemeente, aanbieder });
  expect(opened.status).toBe(201);
  expect((await post(houder, '/api/v1/accountgesprekken', { gemeente, aanbieder })).status).toBe(404);
  expect((await list(houder)).rows).toHaveLength(rows.length + 1);
  expect((await post(houder, '/api/v1/accountgesprekken', { gemeente, aanbieder: '42429099' })).status).toBe(404);
});

test('S0-29 the contractmanager sees groups of ten and more, and no jeugdige', async () => {
  const manager = await new Visitor(app.url).signIn(loginOf('contractmanager'));
  expect((await manager.get('/api/v1/accountgesprekken')).status).toBe(403);
  const { gesprekId } = (await list(houder)).rows[0]!;
  expect((await manager.get(`/api/v1/accountgesprekken/${gesprekId}`)).status).toBe(403);
  const { rows } = routes.getBeloften.response.parse((await manager.get('/api/v1/figuren/beloften')).body);
  const cells = rows.flatMap(({ vragen, beloften, loopt }) => [vragen, beloften, loopt]);
  for (const cell of cells) if (cell.kind === 'value') expect(cell.value === 0 || cell.value >= 10).toBe(true);
  expect(rows[0]?.vragen.kind).toBe('value');
});

test('S0-27 the teamleider chooses who talks with an aanbieder, and everybody of the gemeente sees it', async () => {
  const leader = await new Visitor(app.url).signIn(loginOf('teamleider'));
  const read = async (visitor: Visitor) =>
    routes.listAccounthouders.response.parse((await visitor.get('/api/v1/accounthouders')).body);
  const { rows, kandidaten, today } = await read(leader);
  const { gemeente, aanbieder } = rows[0]!;
  const accountId = kandidaten[0]!.accountId;
  const choice = { gemeente, aanbieder, accountId, van: today };
  expect((await post(leader, '/api/v1/accounthouders', choice)).status).toBe(200);
  expect((await post(leader, '/api/v1/accounthouders', { ...choice, van: '2020-01-01' })).status).toBe(400);
  expect((await post(leader, '/api/v1/accounthouders', { ...choice, aanbieder: '42429099' })).status).toBe(404);
  expect((await read(houder)).kandidaten).toEqual([]);
  expect((await read(houder)).rows.map((row) => row.accountId)).toContain(accountId);
});

test('S4-128 an aanbieder states its places itself; accounthouder and contractmanager read them, nobody else', async () => {
  const own = '/api/v1/eigen-bezetting';
  const read = async (visitor: Visitor) => routes.getEigenBezetting.response.parse((await visitor.get(own)).body);
  const { bezetting, today } = await read(hulpverlener);
  expect(bezetting).toBeNull();
  const statement = { plekken: 40, bezet: 30, dag: today };
  for (const wrong of [{ bezet: 41 }, { plekken: 0 }, { bezet: -1 }, { bezet: 1.5 }, { dag: '2020-01-01' }, { x: 1 }])
    expect((await post(hulpverlener, own, { ...statement, ...wrong })).status).toBe(400);
  expect((await post(hulpverlener, own, { ...statement, bezet: 12 })).status).toBe(200);
  expect((await post(hulpverlener, own, statement)).status).toBe(200);
  expect((await read(hulpverlener)).bezetting).toEqual({ ...statement, weeksToIntake: null, weeksToTreatment: null });
  const manager = await new Visitor(app.url).signIn(loginOf('contractmanager'));
  for (const reader of [houder, manager]) {
    const { rows } = routes.listGespreksvragen.response.parse((await reader.get('/api/v1/gespreksvragen')).body);
    expect(rows).toMatchObject([statement]);
    expect((await reader.get(own)).status).toBe(403);
    expect((await post(reader, own, statement)).status).toBe(403);
  }
  expect((await hulpverlener.get('/api/v1/gespreksvragen')).status).toBe(403);
});

test('T20 a wait that an aanbieder states stands with its day, old from 61 days on; an empty one is not stated', async () => {
  const own = '/api/v1/eigen-bezetting';
  const manager = await new Visitor(app.url).signIn(loginOf('contractmanager'));
  const list = async (visitor: Visitor) =>
    routes.listWachtopgaven.response.parse((await visitor.get('/api/v1/wachtopgaven')).body).rows;
  const { today } = routes.getEigenBezetting.response.parse((await hulpverlener.get(own)).body);
  const statement = { plekken: 40, bezet: 30, dag: today };
  // Of the test before: places without a wait.
  expect(await list(manager)).toEqual([]);
  for (const wrong of [
    { weeksToIntake: -1 },
    { weeksToIntake: 261 },
    { weeksToTreatment: 1.5 },
    { weeksToIntake: '4' },
  ])
    expect((await post(hulpverlener, own, { ...statement, ...wrong })).status).toBe(400);
  const waits = { weeksToIntake: 0, weeksToTreatment: null };
  expect((await post(hulpverlener, own, { ...statement, ...waits })).status).toBe(200);
  const [mine] = await list(manager);
  expect(mine).toMatchObject({ dag: today, ...waits, old: false });
  const { provisioning } = app.services.database;
  const elsewhere = [60, 61].map((ago, i) => ({
    ...{ aanbieder: parseAgbCode(`7373000${i + 1}`)!, dag: addDays(today, -ago), plekken: 5, bezet: 5 },
    ...{ weeksToIntake: 8, weeksToTreatment: 4 },
  }));
  await provisioning.saveBezettingen(elsewhere);
  const rows = await list(manager);
  expect(rows.flatMap(({ dag, old }) => (dag === today ? [] : [old]))).toEqual([false, true]);
  // Nobody of an aanbieder reads what others state.
  expect((await hulpverlener.get('/api/v1/wachtopgaven')).status).toBe(403);
});
