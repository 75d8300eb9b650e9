import { withAdmin } from '@samenpad/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testing/start-app.ts';
import { Visitor } from '../../testing/visitor.ts';

type Row = Record<string, unknown>;
const reden = 'Een tweede BSN na adoptie: moeder bevestigde het.';

describe('two files of one person over HTTP', () => {
  let test: TestApp;
  const visitors = new Map<string, Visitor>();
  const as = (login: string) => visitors.get(login)!;
  const post = (login: string, path: string, body: object) =>
    as(login).post(`/api/v1${path}`, { body: JSON.stringify(body), type: 'application/json' });
  const rowsOf = async (login: string, path: string) => (await as(login).get(`/api/v1${path}`)).body['rows'] as Row[];

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    for (const login of ['jeugdige-16', 'fg', 'teamleider', 'berichten', 'beheerder', 'consulent-beekstede'])
      visitors.set(login, await new Visitor(test.url).signIn(login));
  }, 300_000);
  afterAll(async () => {
    await test.close();
  });

  it('S-12 refuses who asks alone at every step, and joins after a second person, for the family to read', async () => {
    const { jeugdigeId } = test.people.get('jeugdige-16')![0]!;
    const met = await withAdmin(test.server, test.server.address.database, async (admin) => {
      const { rows } = await admin.query<{ jeugdige_id: string }>(
        `update zorg.identiteit i set (achternaam, voornamen, voorletters, geboortedatum, geslacht) =
           (select e.achternaam, e.voornamen, e.voorletters, e.geboortedatum, e.geslacht from zorg.identiteit e
             where e.jeugdige_id = $1)
         where (i.gemeente, i.jeugdige_id) in (select t.gemeente, t.jeugdige_id from zorg.toewijzing t
           where t.jeugdige_id <> $1 and t.gemeente = (select e.gemeente from zorg.identiteit e where e.jeugdige_id = $1)
           order by t.jeugdige_id limit 1) returning jeugdige_id`,
        [jeugdigeId],
      );
      return rows[0]!.jeugdige_id;
    });
    const isPair = ({ files }: Row) =>
      JSON.stringify(files).includes(met) && JSON.stringify(files).includes(jeugdigeId);
    const [pair] = (await rowsOf('berichten', '/dubbelen')).filter(isPair);
    expect(pair).toMatchObject({ stand: 'open', samenvoegingId: null });
    expect((await as('fg').get('/api/v1/dubbelen')).status).toBe(403);
    const ask = (login: string) => post(login, `/jeugdigen/${jeugdigeId}/samenvoegingen`, { met, reden });
    expect((await ask('consulent-beekstede')).status).toBe(403);
    expect((await post('berichten', `/jeugdigen/${jeugdigeId}/samenvoegingen`, { met, reden: 'kort' })).status).toBe(
      400,
    );
    const asked = await ask('berichten');
    expect(asked.status).toBe(201);
    const again = await ask('berichten');
    expect([again.status, again.body['faults']]).toEqual([409, [{ code: 'bestaat-al' }]]);
    const gemeente = String(pair?.['gemeente']);
    const judge = (login: string, paarId: unknown) =>
      post(login, `/tweede-paar/${String(paarId)}`, { gemeente, akkoord: true });
    // Who asked has no right to judge at all; nothing is joined until somebody else has.
    expect((await judge('berichten', asked.body['paarId'])).status).toBe(403);
    expect(await rowsOf('jeugdige-16', `/jeugdigen/${jeugdigeId}/samenvoegingen`)).toEqual([]);
    expect((await judge('fg', asked.body['paarId'])).body).toEqual({ uitkomst: 'bevestigd' });
    const [joined] = await rowsOf('jeugdige-16', `/jeugdigen/${jeugdigeId}/samenvoegingen`);
    expect(joined).toMatchObject({ inFront: true, reden, other: { jeugdigeId: met }, teruggedraaidOp: null });
    expect(await rowsOf('jeugdige-16', `/jeugdigen/${met}/samenvoegingen`)).toMatchObject([{ inFront: false }]);
    expect((await as('jeugdige-16').get(`/api/v1/jeugdigen/${crypto.randomUUID()}/samenvoegingen`)).status).toBe(404);
    const { analytics } = test.services;
    await analytics.patch();
    const patched = await analytics.checksum();
    await analytics.buildFull();
    expect(await analytics.checksum()).toBe(patched);

    const undo = await post('berichten', `/samenvoegingen/${String(joined?.['samenvoegingId'])}/splitsing`, { reden });
    expect(undo.status).toBe(201);
    expect((await judge('berichten', undo.body['paarId'])).status).toBe(403);
    expect((await judge('teamleider', undo.body['paarId'])).body).toEqual({ uitkomst: 'bevestigd' });
    expect((await as('jeugdige-16').get(`/api/v1/jeugdigen/${met}/samenvoegingen`)).status).toBe(404);
    expect((await post('berichten', `/jeugdigen/${jeugdigeId}/naamgenoten`, { met, reden })).status).toBe(200);
    expect((await rowsOf('berichten', '/dubbelen')).filter(isPair)).toMatchObject([{ stand: 'verschillend' }]);
  });
});
