import { routes } from '@samenpad/contract';
import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(undefined, undefined, { people: true });
}, 600_000);
afterAll(async () => {
  await app.close();
});

test('S3-13 an aanbieder takes part from the moment that somebody of it signs in', async () => {
  const beleid = await new Visitor(app.url).signIn(loginOf('beleidsmedewerker'));
  const read = async () => routes.getDeelname.response.parse((await beleid.get('/api/v1/figuren/deelname')).body);
  const countOf = ({ rows }: Awaited<ReturnType<typeof read>>, asked: string) =>
    rows.find(({ groep }) => groep === asked)?.aanbieders ?? -1;
  const before = await read();
  const today = dayOf(new Date());
  expect(before.account.period).toEqual({ van: addDays(today, -89), tot: today });
  expect(countOf(before, 'alle')).toBeGreaterThan(1);
  const hulpverlener = await new Visitor(app.url).signIn(loginOf('hulpverlener'));
  const after = await read();
  expect(countOf(after, 'ingelogd')).toBe(countOf(before, 'ingelogd') + 1);
  expect(countOf(after, 'bestand')).toBe(countOf(before, 'bestand') - 1);
  expect(countOf(after, 'alle')).toBe(countOf(before, 'alle'));
  expect((await hulpverlener.get('/api/v1/figuren/deelname')).status).toBe(403);
});
