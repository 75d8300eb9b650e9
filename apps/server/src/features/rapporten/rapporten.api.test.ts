import { routes } from '@samenpad/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

let app: TestApp;
let consulent: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  consulent = await new Visitor(app.url).signIn(loginOf('consulent'));
}, 600_000);
afterAll(async () => {
  await app.close();
});

async function readTitle(visitor: Visitor, query = ''): Promise<string> {
  const { status, body } = await visitor.get(`/api/v1/rapporten/raad${query}`);
  expect(status).toBe(200);
  const { bestand, pdf, uitgave, bevrorenOp } = routes.getRaadsrapport.response.parse(body);
  // On 31 December nothing has come in since November, but December is over as well.
  expect(bestand).toBe('raadsrapport-2025-11.pdf');
  expect([uitgave, bevrorenOp]).toEqual([1, '2025-12-31']);
  // The metadata of a PDF/UA stand in it as plain text.
  return /<dc:title>.*?>([^<]+)<\/rdf:li>/s.exec(Buffer.from(pdf, 'base64').toString('utf8'))?.[1] ?? '';
}

test('a report is about the gemeenten of the account, and about one of them when it is asked for', async () => {
  expect(await readTitle(consulent)).toBe('Jeugdhulp in Beekstede');
  const regional = await new Visitor(app.url).signIn(loginOf('beleidsmedewerker'));
  expect(await readTitle(regional)).toBe('Jeugdhulp in de regio Maasbroek');
  expect(await readTitle(regional, '?taal=en')).toBe('Youth care in the region Maasbroek');
  expect(await readTitle(regional, '?gemeente=9801')).toBe('Jeugdhulp in Beekstede');
});

test('no report is made of a gemeente of somebody else, nor for an aanbieder that gives no care there', async () => {
  expect((await consulent.get('/api/v1/rapporten/raad?gemeente=9802')).status).toBe(404);
  expect((await consulent.get('/api/v1/rapporten/aanbieders/99000101')).status).toBe(404);
});

test('a month or an edition that was never published is not there', async () => {
  expect((await consulent.get('/api/v1/rapporten/raad?maand=2025-11&uitgave=1')).status).toBe(200);
  for (const query of ['?maand=2025-10', '?maand=2025-11&uitgave=2', '?maand=2030-01']) {
    expect((await consulent.get(`/api/v1/rapporten/raad${query}`)).status, query).toBe(404);
  }
});
