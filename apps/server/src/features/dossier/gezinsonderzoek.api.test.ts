import { routes } from '@samenpad/contract';
import { addMonths, dayOf, lastDayOf, monthOf } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const today = dayOf(new Date());
let app: TestApp;
let consulent: Visitor;
let parent: Visitor;
let child: string;

beforeAll(async () => {
  app = await startTestApp(undefined, undefined, { people: true });
  consulent = await new Visitor(app.url).signIn([...app.people.keys()].find((name) => name.startsWith('consulent'))!);
  parent = await new Visitor(app.url).signIn('ouder');
  [child] = app.people.get('ouder')!.map(({ jeugdigeId }) => jeugdigeId) as [string];
}, 600_000);
afterAll(() => app.close());

const post = (visitor: Visitor, part: string, body: object) =>
  visitor.post(`/api/v1/jeugdigen/${child}/gezin${part}`, { body: JSON.stringify(body), type: 'application/json' });
const list = async (visitor: Visitor) => {
  const { body } = await visitor.get(`/api/v1/jeugdigen/${child}/gezin/onderzoeken`);
  return routes.listGezinsonderzoeken.response.parse(body);
};

test('S0-24 two onderzoeken of one gezin go on as one; the family reads why, and only counts leave the file', async () => {
  const beleid = await new Visitor(app.url).signIn(loginOf('beleidsmedewerker'));
  const told = async () =>
    routes.getGezinsonderzoeken.response.parse((await beleid.get('/api/v1/figuren/gezinsonderzoeken')).body);
  const before = await told();
  expect((await post(consulent, '', { jeugdigen: [child], naar: null, per: today })).status).toBe(201);
  for (const wet of ['jw', 'wmo']) expect((await post(consulent, '/onderzoeken', { wet, op: today })).status).toBe(201);
  expect(await post(consulent, '/onderzoeken', { wet: 'wmo', op: today })).toMatchObject({
    status: 409,
    body: { faults: [{ code: 'onderzoek-loopt' }] },
  });
  expect((await post(parent, '/onderzoeken', { wet: 'pwet', op: today })).status).toBe(403);
  const [wmo, jw] = (await list(consulent)).onderzoeken;
  const merged = { met: jw!.gezinsonderzoekId, reden: 'Eén gesprek over geld en hulp.' };
  expect((await post(consulent, `/onderzoeken/${wmo!.gezinsonderzoekId}/samen`, merged)).status).toBe(200);
  const { onderzoeken, schrijft } = await list(parent);
  expect(schrijft).toBe(false);
  expect(onderzoeken).toMatchObject([{ wet: 'wmo', samenMet: merged.met, reden: merged.reden }, { wet: 'jw' }]);
  expect((await post(consulent, `/onderzoeken/${merged.met}/einde`, { op: today })).status).toBe(200);

  // P9: of this month nothing is told yet, so that the same question shows nothing of one gezin.
  expect(before.rows[0]!.tot).toBe(lastDayOf(addMonths(monthOf(today), -1)));
  expect(await told()).toEqual(before);
  expect((await parent.get('/api/v1/figuren/gezinsonderzoeken')).status).toBe(403);
  expect((await beleid.get(`/api/v1/jeugdigen/${child}/gezin/onderzoeken`)).status).toBe(403);
});
