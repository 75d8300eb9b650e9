import { computeKosten, computeUitstroom, computeVervolg, runFigure } from '@samenpad/analytics';
import { parseGemeenteCode } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const groups = { taal: 'nl', publication: 'groups' } as const;
const figures = { kosten: computeKosten, uitstroom: computeUitstroom, vervolg: computeVervolg } as const;

let app: TestApp;
let visitor: Visitor;
beforeAll(async () => {
  app = await startTestApp(undefined, undefined, { people: true });
  visitor = await new Visitor(app.url).signIn(loginOf('beleidsmedewerker'));
}, 600_000);
afterAll(async () => {
  await app.close();
});

/** A wijk with its gemeente, of those that the filter offers. */
async function findWijk() {
  const { body } = await visitor.get('/api/v1/keuzes');
  const [first] = body['wijken'] as { wijk: string }[]; // by the contract
  return { wijk: first!.wijk, gemeente: parseGemeenteCode(first!.wijk.slice(2, 6))! };
}

const countShown = (report: unknown) => JSON.stringify(report).split('"kind":"value"').length;

test('P9 a route gives of a wijk only what tells nothing about the other wijken', async () => {
  const { wijk, gemeente } = await findWijk();
  const filter = { gemeenten: [gemeente], wijk };
  let hidden = 0;
  for (const id of ['kosten', 'uitstroom', 'vervolg'] as const) {
    const { status, body } = await visitor.get(`/api/v1/figuren/${id}?gemeente=${gemeente}&wijk=${wijk}`);
    expect(status).toBe(200);
    const published = await runFigure(id, app.services.analytics, filter, groups);
    expect(body).toEqual(JSON.parse(JSON.stringify(published)));
    hidden += countShown(await figures[id](app.services.analytics, filter, groups)) - countShown(body);
  }
  expect(hidden).toBeGreaterThan(0);
}, 60_000);
