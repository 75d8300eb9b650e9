import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../testing/index.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp((config) => config, undefined, { people: true });
}, 120_000);
afterAll(() => test.close());

async function listedFor(login: string): Promise<number> {
  const visitor = await new Visitor(test.url).signIn(login);
  const { body } = await visitor.get('/api/v1/jeugdigen');
  return body['totaal'] as number;
}

describe('providePeople', () => {
  it('gives each consulent a caseload, and the leader the caseload of the team', async () => {
    const caseload = test.people.get('consulent-beekstede')!.length;
    expect(caseload).toBeGreaterThanOrEqual(20);
    expect(await listedFor('consulent-beekstede')).toBe(caseload);
    expect(await listedFor('teamleider')).toBe(caseload);
    expect(await listedFor('regisseur')).toBe(8);
  });

  it('lets both aanbieders and their administration see who is in care with them', async () => {
    expect(await listedFor('hulpverlener-1')).toBeGreaterThan(0);
    expect(await listedFor('hulpverlener-2')).toBeGreaterThan(0);
    expect(await listedFor('administratie')).toBeGreaterThan(0);
  });

  it('lets a family see the files that age and authority open', async () => {
    expect(await listedFor('jeugdige-16')).toBe(1);
    expect(await listedFor('jeugdige-13')).toBe(1);
    expect(await listedFor('ouder')).toBe(2);
    expect(await listedFor('ouder-16')).toBe(0);
    expect(await listedFor('ouder-zonder-gezag')).toBe(0);
  });
});
