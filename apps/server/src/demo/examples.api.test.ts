import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../testing/index.ts';

let test: TestApp;
const rowsOf = async (login: string, path: string, key = 'rows') => {
  const visitor = await new Visitor(test.url).signIn(login);
  const { status, body } = await visitor.get(`/api/v1/${path}`);
  expect(status, path).toBe(200);
  // Of these routes, which the server checked against their schema.
  return body[key] as Record<string, unknown>[];
};

beforeAll(async () => {
  test = await startTestApp(undefined, undefined, { people: true, life: true });
}, 300_000);
afterAll(() => test.close());

it('S1-29 shows interventies that begin in three years as markers', async () => {
  const begins = (await rowsOf('beleid', 'interventies')).map(({ begin }) => begin);
  expect(begins.toSorted()).toEqual(['2022-01-01', '2023-09-01', '2024-04-01']);
});

it('shows a controle that the lot drew files for', async () => {
  expect(await rowsOf('controller', 'controles')).toMatchObject([{ stand: 'goedgekeurd' }]);
});

it('S3-5 shows a parent that came in by a code and decides for a youth that was judged unable', async () => {
  const [jeugdige, ...others] = await rowsOf('ouder-code', 'jeugdigen?volgorde=pseudoniem');
  expect(others).toEqual([]);
  const id = String(jeugdige?.['jeugdigeId']);
  expect(await rowsOf('ouder-code', `jeugdigen/${id}/onbekwaamheid`, 'oordelen')).toMatchObject([{ runs: true }]);
  const codes = await rowsOf('consulent-beekstede', `jeugdigen/${id}/toegangscodes`, 'codes');
  expect(codes.map(({ stand }) => stand).toSorted()).toEqual(['gebruikt', 'open']);
  expect(await rowsOf('ouder-code', `jeugdigen/${id}/samen`, 'ketentaken')).toEqual([]);
});
