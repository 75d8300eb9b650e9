import { routes } from '@samenpad/contract';
import { withAdmin } from '@samenpad/database/testing';
import {
  type GemeenteCode,
  plainDate,
  type VerzoekToewijzingBericht,
  type VerzoekWijzigingBericht,
} from '@samenpad/domain';
import { judgeBericht, readBericht, writeBericht } from '@samenpad/ijw';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';
import { readSituation, type Situation } from './situation.ts';

describe('answering a verzoek over HTTP', () => {
  let test: TestApp;
  let consulent: Visitor;
  let desk: Visitor;
  let jeugdigeId: string;
  let situation: Situation;
  const today = plainDate('2025-12-31');
  const path = (part = '') => `/api/v1/jeugdigen/${jeugdigeId}/toewijzen${part}`;
  const post = (visitor: Visitor, part: string, body: object) =>
    visitor.post(path(part), { body: JSON.stringify(body), type: 'application/json' });
  const view = async () => {
    const { status, body } = await consulent.get(path());
    expect(status).toBe(200);
    // The answer of this route, which the server checked against its schema.
    return body as {
      dicht: boolean;
      verzoeken: { referentie: string; inOnderzoek: boolean }[];
      toewijzingen: { toewijzingNummer: number; eind: string | null; begin: string; volume: number | null }[];
      besluiten: { soort: string; stand: string }[];
    };
  };
  const openVerzoeken = async () => (await view()).verzoeken.map(({ referentie }) => referentie);
  const last301 = async () => {
    const files = await test.services.database.outbox.listUnsent([situation.gemeente], 200);
    const written = files.filter(({ soort }) => soort === '301' || soort === '319').at(-1)!;
    expect(judgeBericht(written.inhoud)).toMatchObject({ level: 2, faults: [] });
    const read = readBericht(written.inhoud);
    if (!read.ok) throw new Error('What was written can be read');
    return read.bericht;
  };

  const kop = (id: string, aanbieder = running().aanbieder) => ({
    domein: 'jw' as const,
    release: '3.2',
    gemeente: situation.gemeente,
    aanbieder,
    afzender: aanbieder,
    identificatie: id as never,
    dagtekening: today,
    xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
  });
  const runs = ({ product }: Situation['toewijzingen'][number]) =>
    product.ingangsdatum <= today && (product.einddatum ?? today) >= today && product.omvang !== undefined;
  const running = () => situation.toewijzingen.find(runs)!;
  const otherAanbieder = '98765432' as never;

  async function ask(id: string): Promise<void> {
    const { relaties: _, contactgegevens: __, naam, ...client } = situation.client!;
    const { naamGebruik: ___, partnernaam: ____, ...shortName } = naam;
    const bericht: VerzoekToewijzingBericht = {
      ...kop(id, otherAanbieder),
      soort: '315',
      client: { bsn: client.bsn, geboortedatum: client.geboortedatum, geslacht: client.geslacht, naam: shortName },
      aangevraagdeProducten: [
        {
          referentieAanbieder: `ref-${id}` as never,
          product: { categorie: '45', code: '45A04' },
          toewijzingIngangsdatum: plainDate('2026-01-12'),
          toewijzingEinddatum: plainDate('2026-06-30'),
          omvang: { volume: 4, eenheid: '04', frequentie: '4' },
          verwijzer: { type: '02', naam: 'De huisarts' },
        },
      ],
    };
    const body = Buffer.from(writeBericht(bericht));
    expect((await desk.post('/api/v1/berichten', { body, type: 'application/xml' })).status).toBe(201);
  }

  const verzoek = (id: string) => ({ domein: 'jw', aanbieder: otherAanbieder, referentie: `ref-${id}` });
  const grant = (id: string, over: object = {}) => ({
    antwoord: 'toewijzen',
    ...verzoek(id),
    bedrag: 250_000,
    begin: null,
    eind: null,
    volume: null,
    adres: null,
    ...over,
  });

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    const login = [...test.people.keys()].find((name) => name.startsWith('consulent'))!;
    consulent = await new Visitor(test.url).signIn(login);
    desk = await new Visitor(test.url).signIn('berichten');
    for (const person of test.people.get(login)!) {
      jeugdigeId = person.jeugdigeId;
      const { status } = await consulent.get(path());
      if (status !== 200) continue;
      const found = await readSituation(test.services.database, await gemeenteOf(jeugdigeId), jeugdigeId);
      if (found?.client === undefined) continue;
      situation = found;
      if (situation.toewijzingen.some(runs)) break;
    }
  }, 300_000);
  afterAll(() => test.close());

  async function gemeenteOf(id: string): Promise<GemeenteCode> {
    const { rows } = await withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query<{ gemeente: GemeenteCode }>('select gemeente from zorg.jeugdige where jeugdige_id = $1', [id]),
    );
    return rows[0]!.gemeente;
  }
  const giveMandaat = () =>
    withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query(
        `insert into toegang.mandaat (gemeente, account_id, organisatie, wet, bedrag, van, grond, vastgelegd_door)
         select $1, a.account_id, 'Gemeente', 'jw', 1000000, '2020-01-01', 'Mandaatregeling', gen_random_uuid()
         from toegang.account a where a.rol = 'consulent'`,
        [situation.gemeente],
      ),
    );
  /** For how many months of help every mandate holds. */
  const limit = (months: number | null) =>
    withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query('update toegang.mandaat set maanden = $1', [months]),
    );
  const openGate = () =>
    withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query(
        `create or replace function toegang.mist_regievoerder(p_gemeente text, p_jeugdige uuid, p_aanbieder text) returns boolean
         language sql as $$ select false $$;
         create or replace function toegang.poort_toewijzing(p_gemeente text, p_jeugdige uuid, p_aanbieder text) returns text
         language sql as $$ select case when current_setting('samenpad.poort', true) = 'dicht' then 'dicht' else 'mdo' end $$`,
      ),
    );

  it('waits, keeps nothing without a mandate, and grants with one: the 301 stands on the zorgpad', async () => {
    await openGate();
    await ask('V1');
    expect(await openVerzoeken()).toEqual(['ref-V1']);
    const list = await consulent.get('/api/v1/toewijsverzoeken');
    expect(JSON.stringify(list.body)).toContain('ref-V1');
    const refused = await post(consulent, '/antwoord', grant('V1'));
    expect(refused).toMatchObject({ status: 400, body: { faults: [{ code: 'geen-mandaat' }] } });
    await giveMandaat();
    const tooMuch = await post(consulent, '/antwoord', grant('V1', { bedrag: 99_000_000 }));
    expect(tooMuch).toMatchObject({ status: 400, body: { faults: [{ code: 'geen-mandaat' }] } });
    expect((await post(consulent, '/antwoord', grant('V1', { volume: 6 }))).status).toBe(201);
    const bericht = await last301();
    expect(bericht).toMatchObject({
      soort: '301',
      toegewezenProducten: [{ referentieAanbieder: 'ref-V1', omvang: { volume: 6 }, ingangsdatum: '2026-01-12' }],
    });
    const { verzoeken, toewijzingen, besluiten } = await view();
    expect(verzoeken).toEqual([]);
    expect(besluiten[0]).toMatchObject({ soort: 'toewijzen', stand: 'geschreven' });
    const [granted] = bericht.soort === '301' ? bericht.toegewezenProducten : [];
    expect(toewijzingen.map(({ toewijzingNummer }) => toewijzingNummer)).toContain(granted!.toewijzingNummer);
    const page = await consulent.get(`/api/v1/jeugdigen/${jeugdigeId}`);
    expect(JSON.stringify(page.body)).toContain(String(granted!.toewijzingNummer));
    const again = await post(consulent, '/antwoord', grant('V1'));
    expect(again).toMatchObject({ status: 409, body: { faults: [{ code: 'al-beantwoord' }] } });
  });

  it('S4-91 decides alone on help of six months, and on no day more', async () => {
    await ask('V6');
    await limit(6);
    const refused = await post(consulent, '/antwoord', grant('V6', { begin: '2027-07-01', eind: '2028-01-01' }));
    expect(refused).toMatchObject({ status: 400, body: { faults: [{ code: 'geen-mandaat' }] } });
    const granted = await post(consulent, '/antwoord', grant('V6', { begin: '2027-07-01', eind: '2027-12-31' }));
    expect(granted.status).toBe(201);
    await limit(null);
  });

  it('holds a verzoek with a question once, and then rejects it with a reason', async () => {
    await ask('V2');
    const hold = { antwoord: 'onderzoek', ...verzoek('V2'), vraag: 'Kunt u het zorgplan sturen?' };
    const bsn = { ...hold, vraag: 'Hoort dit bij burgerservicenummer 999900006?' };
    expect(await post(consulent, '/antwoord', bsn)).toMatchObject({
      status: 400,
      body: { faults: [{ code: 'bsn-in-tekst' }] },
    });
    expect((await post(consulent, '/antwoord', hold)).status).toBe(201);
    const waits = await consulent.get(`/api/v1/verzoektermijnen?jeugdigeId=${jeugdigeId}`);
    expect(waits.body).toMatchObject({ rows: [{ waitsOn: 'aanbieder', vragen: [{ vraag: hold.vraag }] }] });
    expect(await last301()).toMatchObject({ soort: '319', verzoekAntwoord: '2', referentieAanbieder: 'ref-V2' });
    expect((await view()).verzoeken).toMatchObject([{ inOnderzoek: true }]);
    expect(await post(consulent, '/antwoord', hold)).toMatchObject({
      status: 409,
      body: { faults: [{ code: 'al-in-onderzoek' }] },
    });
    const reject = { antwoord: 'afwijzen', ...verzoek('V2'), reden: '3' };
    expect((await post(consulent, '/antwoord', reject)).status).toBe(201);
    expect(await last301()).toMatchObject({ verzoekAntwoord: '1', redenAfwijzingVerzoek: '3' });
    expect(await openVerzoeken()).toEqual([]);
  });

  it('names the other gemeente on the residence principle, and not its own', async () => {
    await ask('V3');
    const body = { antwoord: 'woonplaats', ...verzoek('V3'), gemeente: situation.gemeente };
    expect(await post(consulent, '/antwoord', body)).toMatchObject({
      status: 400,
      body: { faults: [{ code: 'woonplaats-kan-niet' }] },
    });
    expect((await post(consulent, '/antwoord', { ...body, gemeente: '0363' })).status).toBe(201);
    expect(await last301()).toMatchObject({ redenAfwijzingVerzoek: '8', woonplaatsGemeente: '0363' });
  });

  it('leaves a first toewijzing locked until an MDO was held or waived', async () => {
    await withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query(
        `create or replace function toegang.poort_toewijzing(p_gemeente text, p_jeugdige uuid, p_aanbieder text) returns text
         language sql as $$ select 'dicht' $$`,
      ),
    );
    await ask('V4');
    const later = { begin: '2026-07-01', eind: '2026-12-31' };
    expect((await view()).dicht).toBe(true);
    expect(await post(consulent, '/antwoord', grant('V4', later))).toMatchObject({
      status: 409,
      body: { faults: [{ code: 'mdo-ontbreekt' }] },
    });
    await openGate();
    expect((await post(consulent, '/antwoord', grant('V4', later))).status).toBe(201);
  });

  it('grants a verzoek om wijziging as a whole, with its reference on every product (TR379)', async () => {
    const { product, aanbieder, domein } = running();
    const own = situation.toewijzingen.filter(
      (one) => one.aanbieder === aanbieder && one.domein === domein && (one.product.einddatum ?? today) >= today,
    );
    const bericht: VerzoekWijzigingBericht = {
      ...kop('W1'),
      soort: '317',
      bsn: situation.client!.bsn,
      referentieAanbieder: 'ref-W1' as never,
      redenVerzoek: '1',
      ongewijzigdeProducten: own
        .map((one) => one.product.toewijzingNummer)
        .filter((nummer) => nummer !== product.toewijzingNummer),
      teWijzigenProducten: [
        {
          toewijzingNummer: product.toewijzingNummer,
          gewensteIngangsdatum: product.ingangsdatum,
          einddatum: plainDate('2027-03-31'),
          ...(product.omvang && { omvang: product.omvang }),
        },
      ],
      nieuweProducten: [],
    };
    const sent = await desk.post('/api/v1/berichten', {
      body: Buffer.from(writeBericht(bericht)),
      type: 'application/xml',
    });
    expect(sent.status).toBe(201);
    const body = { ...grant('W1'), aanbieder, referentie: 'ref-W1' };
    expect((await post(consulent, '/antwoord', body)).status).toBe(201);
    const written = await last301();
    if (written.soort !== '301') throw new Error('A grant is a 301');
    expect(written.toegewezenProducten.every(({ referentieAanbieder }) => referentieAanbieder === 'ref-W1')).toBe(true);
    expect((await view()).toewijzingen).toContainEqual(
      expect.objectContaining({ toewijzingNummer: product.toewijzingNummer, eind: '2027-03-31' }),
    );
  });

  it('S3-22 keeps who chose with the answer, tells names of what there was to choose from, and is mended', async () => {
    await ask('V7');
    const keuze = { hulpDoor: 'verwijzer', aanbiederDoor: 'gezin', geboden: [otherAanbieder, '99000101'], aantal: 3 };
    const days = { begin: '2028-02-01', eind: '2028-04-30' };
    const wrong = grant('V7', { ...days, hulpkeuze: { ...keuze, aantal: 1 } });
    expect(await post(consulent, '/antwoord', wrong)).toMatchObject({
      status: 400,
      body: { faults: [{ code: 'keuze-klopt-niet' }] },
    });
    expect((await post(consulent, '/antwoord', grant('V7', { ...days, hulpkeuze: keuze }))).status).toBe(201);
    const at = `/api/v1/jeugdigen/${jeugdigeId}/hulpkeuzes`;
    const read = async () => routes.listHulpkeuzes.response.parse((await consulent.get(at)).body).rows[0]!;
    const { besluitId, ...row } = await read();
    expect(row).toMatchObject({ hulpDoor: 'verwijzer', aanbiederDoor: 'gezin', aantal: 3, hulp: null, schrijft: true });
    expect(row.geboden.map(({ naam }) => naam)).toHaveLength(2);
    const mended = { besluitId, hulpDoor: null, aanbiederDoor: 'rechter', geboden: [], aantal: null };
    const put = (visitor: Visitor) =>
      visitor.send('PUT', at, { body: JSON.stringify(mended), type: 'application/json' });
    expect((await put(consulent)).status).toBe(200);
    expect(await read()).toMatchObject({ hulpDoor: null, aanbiederDoor: 'rechter', aantal: null });
    for (const login of ['beleid', 'hulpverlener', 'ouder']) {
      const visitor = await new Visitor(test.url).signIn(login);
      expect([403, 404]).toContain((await put(visitor)).status);
    }
    const beleid = await new Visitor(test.url).signIn('beleid');
    const { body } = await beleid.get('/api/v1/figuren/hulpkeuzes');
    // Of a month that is not over nothing is told.
    expect(routes.getHulpkeuzes.response.parse(body).account.n).toMatchObject({ kind: 'value', value: 0 });
    const { earlier } = await read();
    expect(earlier).toMatchObject([{ hulpDoor: 'verwijzer', aanbiederDoor: 'gezin', aantal: 3 }]);
  });

  it('changes volume under a new number (OP257), and removes what was not paid (8.3)', async () => {
    const { toewijzingen } = await view();
    const target = toewijzingen.find(({ begin }) => begin === '2026-07-01')!;
    const change = {
      wijziging: 'wijzigen',
      domein: 'jw',
      toewijzingNummer: target.toewijzingNummer,
      per: '2026-09-01',
      eind: '2026-12-31',
      volume: 9,
      budget: null,
      reden: '14',
      bedrag: 100_000,
    };
    const same = { ...change, volume: target.volume, eind: target.eind };
    expect(await post(consulent, '/wijziging', same)).toMatchObject({
      status: 400,
      body: { faults: [{ code: 'toewijzing-gelijk' }] },
    });
    // S4-91: help that goes on counts from its first day, 1 July.
    await limit(5);
    expect(await post(consulent, '/wijziging', change)).toMatchObject({ body: { faults: [{ code: 'geen-mandaat' }] } });
    await limit(6);
    const lessButLonger = { ...change, volume: 1, eind: '2027-02-28' };
    expect(await post(consulent, '/wijziging', lessButLonger)).toMatchObject({
      body: { faults: [{ code: 'geen-mandaat' }] },
    });
    // S3-22: a change on the desk keeps who chose, as a decision does, and is not kept when that is not right.
    const hulpkeuze = { hulpDoor: 'gezin', aanbiederDoor: null, geboden: ['99000101'], aantal: 2 };
    expect(
      await post(consulent, '/wijziging', {
        ...change,
        hulpkeuze: { ...hulpkeuze, geboden: ['99000101', otherAanbieder], aantal: 1 },
      }),
    ).toMatchObject({
      body: { faults: [{ code: 'keuze-klopt-niet' }] },
    });
    expect((await post(consulent, '/wijziging', { ...change, hulpkeuze })).status).toBe(201);
    const chosen = await consulent.get(`/api/v1/jeugdigen/${jeugdigeId}/hulpkeuzes`);
    expect(routes.listHulpkeuzes.response.parse(chosen.body).rows[0]).toMatchObject({ hulpDoor: 'gezin', aantal: 2 });
    await limit(null);
    const after = (await view()).toewijzingen;
    expect(after).toContainEqual(
      expect.objectContaining({ toewijzingNummer: target.toewijzingNummer, eind: '2026-08-31' }),
    );
    const fresh = after.find(({ begin, volume }) => begin === '2026-09-01' && volume === 9)!;
    const remove = { wijziging: 'verwijderen', domein: 'jw', toewijzingNummer: fresh.toewijzingNummer };
    expect((await post(consulent, '/wijziging', remove)).status).toBe(201);
    const left = (await view()).toewijzingen.map(({ toewijzingNummer }) => toewijzingNummer);
    expect(left).not.toContain(fresh.toewijzingNummer);
  });

  it('is not for the message desk, the regisseur or a parent', async () => {
    for (const login of ['berichten', 'ouder', 'regisseur']) {
      const visitor = await new Visitor(test.url).signIn(login);
      expect([403, 404]).toContain((await visitor.get(path())).status);
      expect([403, 404]).toContain((await post(visitor, '/antwoord', grant('V1'))).status);
    }
  });
});
