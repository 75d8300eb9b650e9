import { withAdmin } from '@samenpad/database/testing';
import { dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const today = dayOf(new Date());

describe('the gezinskaart over HTTP', () => {
  let test: TestApp;
  let consulent: Visitor;
  let parent: Visitor;
  /** Two children of the same parent, and one of somebody else. */
  let oldest: string;
  let middle: string;
  const path = (id: string, part = '') => `/api/v1/jeugdigen/${id}/gezin${part}`;
  const gezinOf = async (visitor: Visitor, id = oldest) => {
    const { status, body } = await visitor.get(path(id));
    expect(status).toBe(200);
    // The answer of this route, which the server checked against its schema.
    return body as { gezin: Record<string, unknown> | null; voorstel: { jeugdigeId: string; redenen: string[] }[] };
  };
  const post = (visitor: Visitor, at: string, body: object) =>
    visitor.post(at, { body: JSON.stringify(body), type: 'application/json' });

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    const login = [...test.people.keys()].find((name) => name.startsWith('consulent'))!;
    consulent = await new Visitor(test.url).signIn(login);
    parent = await new Visitor(test.url).signIn('ouder');
    [oldest, middle] = test.people.get('ouder')!.map(({ jeugdigeId }) => jeugdigeId) as [string, string];
  }, 300_000);
  afterAll(() => test.close());

  it('makes a gezin of a proposal, gives it a regisseur, and shows the family the same card', async () => {
    const before = await gezinOf(consulent);
    expect(before.gezin).toBeNull();
    expect(before.voorstel.find(({ jeugdigeId }) => jeugdigeId === middle)?.redenen).toContain('ouder');
    expect((await gezinOf(parent)).voorstel).toEqual([]);
    const formed = await post(consulent, path(oldest), { jeugdigen: [oldest, middle], naar: null, per: today });
    expect(formed.status).toBe(201);
    const { gezin } = await gezinOf(consulent);
    expect(gezin).toMatchObject({
      gezinId: formed.body['gezinId'],
      vacature: { sinds: today, werkdagen: 0, teLang: false },
    });
    const [kandidaat] = gezin!['regisseurs'] as { accountId: string; naam: string }[];
    const regie = {
      soort: 'regisseur',
      gezinId: gezin!['gezinId'],
      huidig: null,
      van: today,
      accountId: kandidaat!.accountId,
    };
    const refused = await post(consulent, path(oldest, '/regie'), regie);
    expect(refused).toMatchObject({ status: 400, body: { faults: [{ code: 'skj-ontbreekt' }] } });
    const skj = { nummer: '100012345', tot: '2999-01-01' };
    expect((await post(consulent, path(oldest, '/regie'), { ...regie, skj })).status).toBe(201);
    const again = await post(consulent, path(oldest, '/regie'), { ...regie, skj });
    expect(again).toMatchObject({ status: 409, body: { faults: [{ code: 'iemand-was-eerder' }] } });

    const seen = await gezinOf(parent);
    expect(seen.gezin).toMatchObject({
      leden: [{ tot: null }, { tot: null }],
      regie: [{ soort: 'regisseur', naam: kandidaat!.naam, van: today, tot: null }],
      vacature: null,
      regisseurs: [],
      handeling: null,
    });
    expect(seen.gezin!['rolkaart']).toEqual(
      expect.arrayContaining([{ besluit: 'doelen', wie: ['gezin'], jeugdigeId: null }]),
    );
    const names = (seen.gezin!['professionals'] as { naam: string }[]).map(({ naam }) => naam);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain(kandidaat!.naam);
    expect((await consulent.get('/api/v1/gezinnen')).body).toMatchObject({
      gezinnen: [{ gezinId: formed.body['gezinId'], regisseur: kandidaat!.naam, vacature: null, midden: false }],
    });
  });

  it('S4-77 says for how long the same person leads: 19 months on the card, for the family too, and in the list', async () => {
    expect((await gezinOf(consulent)).gezin).toMatchObject({ unbroken: { sinds: today, months: 0 } });
    await withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query(`update toegang.regie set van = ($1::date - interval '19 months')::date`, [today]),
    );
    for (const visitor of [consulent, parent]) {
      expect((await gezinOf(visitor)).gezin).toMatchObject({ unbroken: { months: 19 } });
    }
    expect((await consulent.get('/api/v1/gezinnen')).body).toMatchObject({ gezinnen: [{ unbroken: { months: 19 } }] });
    await withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query('update toegang.regie set van = $1', [today]),
    );
  });

  it('says on the card who has authority by which source, also of who has no account (S4-100)', async () => {
    const at = `/api/v1/jeugdigen/${oldest}/gezag`;
    const said = { accountId: null, naam: 'Oma Riet', relatie: 'pleegouder', van: today, tot: null } as const;
    const partner = { ...said, bron: 'partner', toelichting: '' };
    expect(await post(consulent, at, partner)).toMatchObject({
      status: 400,
      body: { faults: [{ code: 'bron-zonder-naam' }] },
    });
    expect((await post(consulent, at, { ...partner, toelichting: 'De school, in mei' })).status).toBe(201);
    const opgaveOf = async (bron: string) =>
      ((await consulent.get(at)).body['opgaven'] as { opgaveId: string; bron: string }[]).find(
        (one) => one.bron === bron,
      )!.opgaveId;
    const settle = async (bron: string) =>
      await post(consulent, `${at}/${await opgaveOf(bron)}/geldt`, { reden: 'De stukken liggen in het dossier.' });
    expect(await settle('partner')).toMatchObject({ status: 400, body: { faults: [{ code: 'bron-bewijst-niet' }] } });
    expect((await post(consulent, at, { ...said, bron: 'beschikking', toelichting: '' })).status).toBe(201);
    expect((await settle('beschikking')).status).toBe(200);
    for (const reader of [consulent, parent]) {
      expect((await gezinOf(reader)).gezin!['gezag']).toEqual([
        {
          jeugdigeId: oldest,
          clash: false,
          opgaven: [{ naam: 'Oma Riet', relatie: 'pleegouder', bron: 'beschikking' }],
        },
      ]);
    }
  });

  it('lets a parent add to the own network, and nobody but who has the case in hand change the gezin', async () => {
    const grandmother = { naam: 'Oma Riet', wie: 'oma', kan: 'Past op dinsdag op.', tot: null };
    expect((await post(parent, path(oldest, '/netwerk'), grandmother)).status).toBe(201);
    expect((await gezinOf(consulent)).gezin).toMatchObject({ netwerk: [{ naam: 'Oma Riet', wijzigbaar: true }] });
    expect((await post(parent, path(oldest), { jeugdigen: [oldest], naar: null, per: today })).status).toBe(403);
    const days = [
      { bij: 'moeder', even: 3, oneven: 3 },
      { bij: 'vader', even: 2, oneven: 4 },
    ];
    const put = (delen: object[]) =>
      consulent.fetch(new URL(path(oldest, '/woonschema'), test.url), {
        method: 'PUT',
        headers: { 'x-csrf-token': consulent.csrfToken, 'content-type': 'application/json' },
        body: JSON.stringify({ van: today, delen }),
      });
    expect((await put(days)).status).toBe(400);
    expect((await put([days[0]!, { bij: 'vader', even: 124, oneven: 124 }])).status).toBe(200);
    expect((await gezinOf(parent)).gezin).toMatchObject({ woonschema: [{ bij: 'moeder', even: 3 }, { bij: 'vader' }] });
  });

  it('undoes the last act only, and then the gezin is as it was', async () => {
    const { gezin } = await gezinOf(consulent);
    const { handelingId } = gezin!['handeling'] as { handelingId: string };
    expect((await post(consulent, path(oldest, `/terug/${handelingId}`), {})).status).toBe(200);
    expect((await gezinOf(consulent)).gezin).toMatchObject({ regie: [], vacature: { sinds: today } });
    expect((await post(consulent, path(oldest, `/terug/${handelingId}`), {})).status).toBe(404);
  });
});
