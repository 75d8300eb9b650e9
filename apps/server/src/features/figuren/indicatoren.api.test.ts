import { listFigures } from '@samenpad/analytics';
import { routes } from '@samenpad/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 600_000);
afterAll(async () => {
  await app.close();
});

test('S2-9 the page of indicators has every figure once, with the version and the moment of the last refresh', async () => {
  const visitor = await new Visitor(app.url).signIn(loginOf('beleidsmedewerker'));
  const { status, body } = await visitor.get('/api/v1/indicatoren?taal=en');
  expect(status).toBe(200);
  const { rows, storeVersion, refreshedAt } = routes.listIndicatoren.response.parse(body);
  expect(rows.map(({ figuur }) => figuur)).toEqual(listFigures().map(({ id }) => id));
  expect(storeVersion).toBe(app.services.analytics.version());
  expect(refreshedAt).toBe(app.services.analytics.refreshedAt()?.toISOString());
  // The text of the page is that of the account under the figure.
  const asked = routes.getDuur.response.parse((await visitor.get('/api/v1/figuren/duur?taal=en')).body);
  expect(rows.find(({ figuur }) => figuur === 'duur')).toMatchObject({
    definition: asked.account.definition,
    source: asked.account.source,
    excluded: asked.account.excluded,
  });
});
