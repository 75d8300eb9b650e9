import { withAdmin } from '@samenpad/database/testing';
import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const today = dayOf(new Date());

describe('working together over HTTP', () => {
  let test: TestApp;
  let consulent: Visitor;
  let parent: Visitor;
  let id: string;
  const path = (part = '') => `/api/v1/jeugdigen/${id}/${part}`;
  const post = (visitor: Visitor, part: string, body: object) =>
    visitor.post(path(part), { body: JSON.stringify(body), type: 'application/json' });
  const read = async (visitor: Visitor) => {
    const { status, body } = await visitor.get(path('samen'));
    expect(status).toBe(200);
    // The answer of this route, which the server checked against its schema.
    return body as {
      bord: { naam: string; rol: string | null; open: number; teLaat: number; wachtOp: string[] }[];
      partijen: { houder: string | null; familie: boolean }[];
      oldVragen: number;
      mdos: {
        mdoId: string;
        gezinPresent: boolean;
        deelnemers: { nr: number; zelf: boolean; naam: string; familie: boolean }[];
      }[];
      ketentaken: { ketentaakId: string; naam: string; tekst: string | null; zelf: boolean }[];
      agendavoorstel: string[];
    };
  };
  const change = (sql: string, values: unknown[]) =>
    withAdmin(test.server, test.server.address.database, (admin) => admin.query(sql, values));
  const ask = (naam: string, change: object = {}) =>
    post(consulent, 'ketentaken', {
      soort: 'taak',
      tekst: `Taak voor ${naam}.`,
      partij: { naam, organisatie: naam },
      voor: addDays(today, 14),
      ...change,
    });

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    const login = [...test.people.keys()].find((name) => name.startsWith('consulent'))!;
    consulent = await new Visitor(test.url).signIn(login);
    parent = await new Visitor(test.url).signIn('ouder');
    id = test.people.get('ouder')![0]!.jeugdigeId;
  }, 300_000);
  afterAll(() => test.close());

  it('holds an MDO that the family reads and signs', async () => {
    const family = (await read(consulent)).partijen.find(({ familie, houder }) => familie && houder !== null)!;
    const planned = await post(consulent, 'mdo', {
      soort: 'start',
      startsAt: new Date(Date.now() - 3_600_000).toISOString(),
      minuten: 60,
      plaats: null,
      video: 'https://video.example/kamer',
      agenda: ['Wat willen jullie zelf?'],
      deelnemers: [{ houder: family.houder! }, { naam: 'S. Huld', organisatie: 'Schuldhulp' }],
    });
    expect(planned.status).toBe(201);
    const mdo = `mdo/${String(planned.body['mdoId'])}`;
    const minutes = { verslag: 'We beginnen klein.', aanwezig: [1, 2], besluiten: [] };
    expect((await post(parent, `${mdo}/verslag`, minutes)).status).toBe(403);
    expect((await post(consulent, `${mdo}/verslag`, minutes)).status).toBe(201);
    const [seen] = (await read(parent)).mdos;
    const own = seen!.deelnemers.find(({ zelf }) => zelf);
    const signer = own === undefined ? consulent : parent;
    const hoe = own === undefined ? 'mondeling' : 'samenpad';
    expect((await post(signer, `${mdo}/handtekening`, { nr: 1, hoe })).status).toBe(200);
    expect(await post(consulent, `${mdo}/verslag`, minutes)).toMatchObject({
      status: 409,
      body: { faults: [{ code: 'is-getekend' }] },
    });
  });

  it('S4-104 counts somebody of the gezin who has no account, and comes by name, as the gezin', async () => {
    const meet = async (...deelnemers: object[]) => {
      const startsAt = new Date(Date.now() - 1_800_000).toISOString();
      const more = { minuten: 30, plaats: null, video: null, agenda: [] };
      const { status, body } = await post(consulent, 'mdo', { soort: 'afschaal', startsAt, ...more, deelnemers });
      if (status !== 201) return status;
      const minutes = { verslag: 'De hulp kan lichter.', aanwezig: [1], besluiten: [] };
      expect((await post(consulent, `mdo/${String(body['mdoId'])}/verslag`, minutes)).status).toBe(201);
      return (await read(consulent)).mdos.find(({ mdoId }) => mdoId === body['mdoId']);
    };
    expect(await meet({ naam: 'M. Watertoren', familie: true })).toMatchObject({
      gezinPresent: true,
      deelnemers: [{ naam: 'M. Watertoren', familie: true }],
    });
    expect(await meet({ naam: 'S. Huld', organisatie: 'Schuldhulp' })).toMatchObject({
      gezinPresent: false,
      deelnemers: [{ familie: false }],
    });
    expect(await meet({ naam: 'S. Huld', organisatie: 'Schuldhulp', familie: true })).toBe(400);
    expect(await meet({ naam: 'S. Huld', familie: false })).toBe(400);
  });

  it('S2-7 shows 6 parties with 2 overdue tasks, and 1 that waits on the GI', async () => {
    const parties = ['School', 'Huisarts', 'Wijkteam', 'Schuldhulp', 'Aanbieder A', 'Aanbieder B'];
    for (const naam of parties) expect((await ask(naam)).status).toBe(201);
    const { ketentaken } = await read(consulent);
    const waits = ketentaken.find(({ naam }) => naam === 'Aanbieder B')!.ketentaakId;
    const step = { stap: 'wacht', tekst: 'de GI' };
    const long = { stap: 'wacht', tekst: 'x'.repeat(121) };
    expect((await post(consulent, `ketentaken/${waits}/stap`, long)).status).toBe(400);
    expect((await post(consulent, `ketentaken/${waits}/stap`, step)).status).toBe(200);
    await change(
      `update toegang.ketentaak set voor = current_date - 3 where jeugdige_id = $1 and naam in ('School', 'Huisarts')`,
      [id],
    );
    const { bord, agendavoorstel } = await read(consulent);
    const rows = bord.filter(({ naam }) => parties.includes(naam));
    expect(rows).toHaveLength(6);
    expect(rows.reduce((sum, { teLaat }) => sum + teLaat, 0)).toBe(2);
    expect(rows.flatMap(({ wachtOp }) => wachtOp)).toEqual(['de GI']);
    expect(agendavoorstel).toHaveLength(3);
    expect(
      rows
        .map(({ naam }) => naam)
        .slice(0, 2)
        .toSorted(),
    ).toEqual(['Huisarts', 'School']);
  });

  it('S4-72 orders the parties of the board by role: the family, who leads, who helps, and others after them', async () => {
    const { bord } = await read(consulent);
    const order = ['ouder', 'consulent', 'hulpverlener', null];
    const found = bord.map(({ rol }) => rol).filter((rol) => order.includes(rol));
    expect(found).toEqual(found.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(found).size).toBeGreaterThan(2);
    expect(bord.find(({ naam }) => naam === 'School')?.rol).toBeNull();
  });

  it('S-03 gives an aanbieder that was asked no word of the task until there is a yes or a ground for it', async () => {
    const { rows } = await change(
      `insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, grond)
       select j.gemeente, j.jeugdige_id, h.houder, 'hulpverlener', 'toegewezen', now() - interval '1 day', 'Toewijzing loopt'
       from zorg.jeugdige j cross join toegang.houder h join toegang.organisatie o using (organisatie_id)
       where j.jeugdige_id = $1 and h.rol = 'hulpverlener' and o.agb = '99000101' returning houder`,
      [id],
    );
    const [{ houder }] = rows as [{ houder: string }];
    const helper = await new Visitor(test.url).signIn('hulpverlener-1');
    const tekst = 'Oefen het slapen in het eigen bed.';
    const asked = { soort: 'taak', tekst, partij: { houder }, voor: addDays(today, 14) };
    expect((await post(consulent, 'ketentaken', asked)).status).toBe(201);
    const own = async () => (await read(helper)).ketentaken.find(({ zelf }) => zelf)!;
    const { ketentaakId } = await own();
    expect(await own()).toMatchObject({ tekst: null, gevraagdDoor: null, stand: 'gevraagd', reads: false });
    expect(JSON.stringify((await helper.get(path('samen'))).body)).not.toContain('eigen bed');
    const take = { stap: 'aanvaard', tekst: null };
    expect(await post(helper, `ketentaken/${ketentaakId}/stap`, take)).toMatchObject({
      body: { faults: [{ code: 'toestemming-ontbreekt' }] },
    });
    const akkoord = { grond: 'zelfde-hulp', reden: 'Zij geven deze hulp zelf.' };
    for (const visitor of [helper, parent]) {
      expect((await post(visitor, `ketentaken/${ketentaakId}/akkoord`, akkoord)).status).toBe(403);
    }
    expect((await post(consulent, `ketentaken/${ketentaakId}/akkoord`, akkoord)).status).toBe(201);
    expect(await own()).toMatchObject({ tekst, reads: true });
    expect((await post(helper, `ketentaken/${ketentaakId}/stap`, take)).status).toBe(200);
    await change(`delete from toegang.relatie where houder = $1 and jeugdige_id = $2`, [houder, id]);
  });

  it('S3-3 counts 3 open questions that are older than 10 days', async () => {
    for (const naam of ['School', 'Huisarts', 'Wijkteam', 'Schuldhulp']) await ask(naam, { soort: 'vraag' });
    await change(
      `update toegang.ketentaak set gevraagd_op = gevraagd_op - interval '11 days'
       where jeugdige_id = $1 and soort = 'vraag' and naam <> 'Schuldhulp'`,
      [id],
    );
    expect((await read(consulent)).oldVragen).toBe(3);
  });

  it('S4-117 refuses to close the help in one clear sentence, and lets nobody of the family do it', async () => {
    const closing = { per: today, bestemming: 'geen-hulp-nodig', houder: null, naam: null, withoutNazorg: null };
    expect(await post(consulent, 'afsluitingen', closing)).toMatchObject({
      status: 400,
      body: { faults: [{ code: 'nazorg-kiezen' }] },
    });
    expect((await post(parent, 'afsluitingen', closing)).status).toBe(403);
    const onward = { ...closing, naam: 'Wijkteam', bestemming: 'andere-hulp' };
    expect(await post(consulent, 'afsluitingen', onward)).toMatchObject({
      status: 400,
      body: { faults: [{ code: 'overdracht-vragen' }] },
    });
    expect((await post(consulent, 'afsluitingen', { ...closing, naam: 'Wijkteam' })).status).toBe(201);
  });

  it('S4-33 asks a specialist over HTTP, and the zorgpad tells the family what was done together', async () => {
    const read = async (visitor: Visitor, part: string) => {
      const { status, body } = await visitor.get(path(part));
      return { status, body };
    };
    await change(
      `insert into toegang.consultaanbod (houder, specialisme, dagen, bedrag, available, door)
       select h.houder, 'kinderpsychiatrie', 5, 9500, true, gen_random_uuid() from toegang.houder h
       where h.organisatie_id is not null and h.rol = 'hulpverlener' limit 1`,
      [],
    );
    const { body } = await read(consulent, 'consulten');
    const [aanbod] = body['aanbod'] as { aanbodId: string }[];
    const vraag = {
      aanbodId: aanbod!.aanbodId,
      vraag: 'Een kind van negen slaapt slecht. Wat helpt?',
      anonymous: true,
    };
    expect((await post(consulent, 'consulten', vraag)).status).toBe(201);
    expect((await post(parent, 'consulten', vraag)).status).toBe(403);
    const asked = await read(parent, 'consulten');
    expect(asked).toMatchObject({ status: 200, body: { mayAsk: false, aanbod: [], consulten: [{ bedrag: null }] } });
    const steps = await read(parent, 'samen/stappen');
    expect(JSON.stringify(steps.body)).toContain('kinderpsychiatrie');
    const helper = await new Visitor(test.url).signIn(
      [...test.people.keys()].find((name) => name.startsWith('hulpverlener'))!,
    );
    const own = await helper.get('/api/v1/consulten');
    expect(own.status).toBe(200);
    expect((await consulent.get('/api/v1/consulten')).status).toBe(403);
  });
});
