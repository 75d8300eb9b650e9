import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testing/start-app.ts';
import { Visitor } from '../../testing/visitor.ts';

describe('rights of the person and mandates over HTTP', () => {
  let test: TestApp;
  const visitors = new Map<string, Visitor>();
  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    for (const login of ['jeugdige-16', 'fg', 'teamleider', 'beheerder', 'beleid', 'consulent-beekstede'])
      visitors.set(login, await new Visitor(test.url).signIn(login));
  }, 300_000);
  afterAll(async () => {
    await test.close();
  });

  const as = (login: string) => visitors.get(login)!;
  const post = (login: string, path: string, body: object) =>
    as(login).post(`/api/v1${path}`, { body: JSON.stringify(body), type: 'application/json' });

  it('takes a request for destruction from the family to the certificate, and the figures forget it', async () => {
    const [own] = test.people.get('jeugdige-16')!;
    const jeugdigeId = own!.jeugdigeId;
    const asked = await post('jeugdige-16', `/jeugdigen/${jeugdigeId}/verzoeken`, { soort: 'vernietiging' });
    expect(asked.status).toBe(201);
    const verzoekId = String(asked.body['verzoekId']);
    expect((await as('beleid').get(`/api/v1/verzoeken/${verzoekId}`)).status).toBe(403);
    expect((await as('consulent-beekstede').get(`/api/v1/verzoeken/${crypto.randomUUID()}`)).status).toBe(404);
    const besluit = { besluit: 'toegewezen', weigergrond: null, motivering: 'Niemand heeft er nog belang bij.' };
    expect((await post('fg', `/verzoeken/${verzoekId}/besluit`, besluit)).status).toBe(404);
    expect((await post('fg', `/verzoeken/${verzoekId}/opnemen`, {})).status).toBe(200);
    const both = { ...besluit, weigergrond: 'bescherming' };
    expect((await post('fg', `/verzoeken/${verzoekId}/besluit`, both)).status).toBe(400);
    expect((await post('fg', `/verzoeken/${verzoekId}/besluit`, besluit)).status).toBe(200);
    const letter = await as('jeugdige-16').get(`/api/v1/verzoeken/${verzoekId}`);
    expect(String(letter.body['brief'])).toContain('bezwaarschrift');

    const pairs = (await as('teamleider').get('/api/v1/tweede-paar')).body['rows'] as {
      paarId: string;
      gemeente: string;
    }[];
    const { paarId, gemeente } = pairs[0]!;
    const judge = (login: string) => post(login, `/tweede-paar/${paarId}`, { gemeente, akkoord: true });
    const alone = await judge('fg');
    expect([alone.status, alone.body['detail']]).toEqual([
      409,
      'U hebt dit zelf gevraagd. Laat een collega bevestigen of afwijzen.',
    ]);
    const { analytics } = test.services;
    await analytics.patch();
    const before = await analytics.checksum();
    expect((await judge('teamleider')).body).toEqual({ uitkomst: 'bevestigd' });
    const rows = (await as('fg').get('/api/v1/vernietigingen')).body['rows'] as object[];
    expect(rows).toMatchObject([{ jeugdigeId, grond: 'verzoek' }]);
    expect((await as('jeugdige-16').get(`/api/v1/verzoeken/${verzoekId}`)).status).toBe(404);
    expect((await as('jeugdige-16').get(`/api/v1/jeugdigen/${jeugdigeId}`)).status).toBe(404);
    const after = await analytics.checksum();
    expect(after).not.toBe(before);
    await analytics.buildFull();
    expect(await analytics.checksum()).toBe(after);
  });

  it('S2-13 answers a worker above the own mandate: voorleggen aan', async () => {
    const { rows: none, medewerkers } = (await as('beheerder').get('/api/v1/mandaten')).body as {
      rows: object[];
      medewerkers: { accountId: string; naam: string; gemeente: string }[];
    };
    expect(none).toEqual([]);
    const personOf = (naam: string) => medewerkers.find((person) => person.naam === naam)!;
    const give = (naam: string, euros: number) =>
      post('beheerder', '/mandaten', {
        gemeente: personOf(naam).gemeente,
        accountId: personOf(naam).accountId,
        organisatie: 'Gemeente',
        wet: 'jw',
        bedrag: euros * 100,
        maanden: euros > 10_000 ? null : 6,
        hulpvorm: null,
        van: '2020-01-01',
        tot: null,
        grond: 'Mandaatregeling 2020',
      });
    expect([(await give('J. Wisselaar', 10_000)).status, (await give('R. Steenhoek', 50_000)).status]).toEqual([
      201, 201,
    ]);
    const { gemeente } = personOf('J. Wisselaar');
    const help = { gemeente, wet: 'jw', product: '45A04', begin: '2026-01-01', eind: '2026-06-30' };
    const test10 = (bedrag: number, more = {}) =>
      post('consulent-beekstede', '/mandaten/toets', { ...help, bedrag, ...more });
    expect((await test10(900_000)).body['melding']).toBe('Dit valt binnen uw mandaat. U mag zelf beslissen.');
    expect((await test10(2_500_000)).body['melding']).toBe('Dit valt buiten uw mandaat: voorleggen aan R. Steenhoek.');
    expect((await test10(9_900_000)).body['uitkomst']).toBe('niemand');
    expect((await test10(900_000, { eind: '2026-07-01' })).body['uitkomst']).toBe('voorleggen');
    expect((await test10(900_000, { eind: '2025-12-31' })).status).toBe(400);
    expect((await post('consulent-beekstede', '/mandaten', {})).status).toBe(403);
  });
});
