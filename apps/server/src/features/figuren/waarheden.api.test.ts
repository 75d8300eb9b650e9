import { writeFileSync } from 'node:fs';
import { routes } from '@samenpad/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';
import { truthPlaceOf } from './truth-place.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 600_000);
afterAll(async () => {
  await app.close();
});

test('the truths of the demo region stand beside what is measured, and without a region there are none', async () => {
  const visitor = await new Visitor(app.url).signIn(loginOf('beleidsmedewerker'));
  const path = '/api/v1/figuren/waarheden';
  expect((await visitor.get(path)).body).toEqual({ seed: null, size: null, rows: [] });
  const content = { seed: 7, size: 'XS', gemeenten: [], berichten: { S0_33_jeugdigen: { toegang: 12 } } };
  writeFileSync(truthPlaceOf(app.services.config), JSON.stringify(content));
  const { rows, seed } = routes.listWaarheden.response.parse((await visitor.get(path)).body);
  expect(seed).toBe(7);
  // The store is empty: nothing is found, and nothing is called found.
  expect(rows.find(({ id }) => id === 'S0-33')).toMatchObject({ planted: 12, measured: 0, held: false });
  expect(rows.every(({ held }) => !held)).toBe(true);
  // No bericht says who had an MDO, aftercare or a consult.
  const marked = rows.filter(({ fromList }) => fromList).map(({ id }) => id);
  expect(marked).toEqual(['T13', 'T14']);
});
