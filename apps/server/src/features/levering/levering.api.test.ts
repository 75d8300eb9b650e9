import { type RouteName, routes } from '@samenpad/contract';
import { parseBerichtIdentificatie } from '@samenpad/domain';
import { readBericht, writeBericht } from '@samenpad/ijw';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

let app: TestApp;
let office: Visitor;
let desk: Visitor;
beforeAll(async () => {
  app = await startTestApp(undefined, undefined, { people: true });
  office = await new Visitor(app.url).signIn(loginOf('aanbiederadministratie'));
  desk = await new Visitor(app.url).signIn(loginOf('gegevensbeheerder'));
}, 600_000);
afterAll(() => app.close());

const ask = async <Name extends RouteName>(visitor: Visitor, name: Name, path: string) => {
  const { status, body } = await visitor.get(`/api/v1${path}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return routes[name].response.parse(body) as ReturnType<(typeof routes)[Name]['response']['parse']>; // its own schema
};
const send = (visitor: Visitor, path: string, body: object, key?: string) =>
  visitor.post(`/api/v1${path}`, { body: JSON.stringify(body), type: 'application/json', ...(key && { key }) });
const list = (stand: string) => ask(office, 'listEigenToewijzingen', `/eigen-toewijzingen?stand=${stand}`);
const read = (jeugdigeId: string) => ask(office, 'getEigenToewijzingen', `/jeugdigen/${jeugdigeId}/eigen-toewijzingen`);

/** The bericht as it was kept. */
async function readKept(berichtId: unknown) {
  const login = await app.services.database.accounts.startSession(
    {
      subject: 'lezer',
      naam: 'Lezer',
      rol: 'gegevensbeheerder',
      gemeenten: app.services.config.gemeenten!.map((g) => g.code),
    },
    new Date(Date.now() + 60_000),
  );
  const actor = { token: login.token, purpose: 'beheer' as const };
  const inhoud = await app.services.database.berichten.readInhoud(actor, String(berichtId));
  const outcome = readBericht(inhoud!);
  if (!outcome.ok) throw new Error('A kept bericht can be read');
  return outcome.bericht;
}

/** A toewijzing in a state, of a jeugdige whom the office may name. */
async function pick(stand: 'te-starten' | 'loopt') {
  const { rows } = await list(stand);
  const fits = ({ told }: (typeof rows)[number]) => stand !== 'loopt' || told === 'start';
  const row = rows.find((one) => one.naam !== null && one.toestand === 'actief' && fits(one)) ?? rows.find(fits)!;
  const { jeugdigeId, domein, toewijzingNummer } = row;
  const find = async () =>
    (await read(jeugdigeId)).toewijzingen.find((one) => one.toewijzingNummer === toewijzingNummer)!;
  return { row, of: { domein, toewijzingNummer }, path: `/jeugdigen/${jeugdigeId}/eigen-toewijzingen`, find };
}

test('S4-127 a solo practitioner sends start and stop by web form, as real berichten that the fold shows', async () => {
  const { row, of, path, find } = await pick('loopt');
  expect(row).toMatchObject({ fase: 'loopt', canStart: false });
  expect(row.stopRedenen).toContain('31');
  const stop = { ...of, einddatum: row.begin!, redenBeeindiging: '20' };
  const sent = await send(office, `${path}/stop`, stop);
  expect([sent.status, sent.body]).toMatchObject([201, { soort: '307' }]);
  expect(await find()).toMatchObject({ fase: 'onderbroken', eind: row.begin, eindReden: '20', canStart: true });
  expect(await readKept(sent.body['berichtId'])).toMatchObject({
    soort: '307',
    stopProducten: [{ toewijzingNummer: of.toewijzingNummer, redenBeeindiging: '20', statusAanlevering: '1' }],
  });
  const again = await send(office, `${path}/stop`, stop);
  expect([again.status, again.body['faults']]).toEqual([409, [{ code: 'al-onderbroken' }]]);
  const early = await send(office, `${path}/start`, { ...of, begindatum: row.begin! });
  expect([early.status, early.body['faults']]).toEqual([400, [{ code: 'voor-einde' }]]);
});

test('S4-127 the last start or stop that was told is withdrawn, and nothing else (TR063, TR071)', async () => {
  const { row, of, path, find } = await pick('loopt');
  expect(await find()).toMatchObject({ told: 'start' });
  await send(office, `${path}/stop`, { ...of, einddatum: row.begin!, redenBeeindiging: '31' });
  expect(await find()).toMatchObject({ fase: 'gestopt', told: 'stop' });
  const early = await send(office, `${path}/intrekking`, { ...of, kind: 'start' });
  expect([early.status, early.body['faults']]).toEqual([409, [{ code: 'niets-in-te-trekken' }]]);
  const withdrawn = await send(office, `${path}/intrekking`, { ...of, kind: 'stop' });
  expect([withdrawn.status, withdrawn.body]).toMatchObject([201, { soort: '307' }]);
  expect(await readKept(withdrawn.body['berichtId'])).toMatchObject({
    stopProducten: [{ ...{ redenBeeindiging: '31', einddatum: row.begin! }, statusAanlevering: '3' }],
  });
  expect(await find()).toMatchObject({ fase: 'loopt', eind: null, told: 'start' });
  const start = await send(office, `${path}/intrekking`, { ...of, kind: 'start' });
  expect([start.status, start.body]).toMatchObject([201, { soort: '305' }]);
  expect(await find()).toMatchObject({ fase: 'niet-gestart', begin: null, told: null });
  const { rows } = await ask(office, 'listEigenBerichten', '/eigen-berichten');
  const sent = rows.filter(({ berichtId }) => [withdrawn, start].some(({ body }) => body['berichtId'] === berichtId));
  expect(sent.map(({ retourCodes }) => retourCodes.filter((code) => code !== '0200'))).toEqual([[], []]);
});

test('S4-127 other help beside what stands is asked with every current toewijzing named as unchanged', async () => {
  const { row, path } = await pick('loopt');
  const body = {
    domein: row.domein,
    product: { categorie: '54', code: '54001' },
    omvang: { volume: 3, eenheid: '04', frequentie: '2' },
    ingangsdatum: '2027-01-04',
    einddatum: '2027-06-30',
    redenVerzoek: '1',
  };
  const late = await send(office, `${path}/nieuw-product`, { ...body, ingangsdatum: '2020-01-04' });
  expect([late.status, late.body['faults']]).toEqual([400, [{ code: 'ingang-klopt-niet' }]]);
  const sent = await send(office, `${path}/nieuw-product`, body);
  expect([sent.status, sent.body]).toMatchObject([201, { soort: '317' }]);
  const kept = await readKept(sent.body['berichtId']);
  if (kept.soort !== '317') throw new Error('A verzoek was sent');
  expect(kept.ongewijzigdeProducten).toContain(row.toewijzingNummer);
  expect(kept).toMatchObject({ teWijzigenProducten: [], nieuweProducten: [{ product: body.product }] });
  const { verzoeken } = await read(row.jeugdigeId);
  expect(verzoeken).toContainEqual(expect.objectContaining({ soort: 'vow', toestand: 'open' }));
  const second = await send(office, `${path}/nieuw-product`, body);
  expect([second.status, second.body['faults']]).toEqual([409, [{ code: 'verzoek-open' }]]);
});

test('S4-127 what is sent says what its gemeente made of it', async () => {
  const { rows } = await ask(office, 'listEigenBerichten', '/eigen-berichten');
  expect(['in', 'uit']).toContain(rows[0]?.richting);
  const stop = rows.find(({ soort }) => soort === '307')!;
  expect(await ask(office, 'getEigenBericht', `/eigen-berichten/${stop.berichtId}`)).toEqual(stop);
  expect(rows.map(({ aanbieder }) => aanbieder).filter((agb) => agb !== stop.aanbieder)).toEqual([]);
});

test('S4-127 the declaratie of a month stands ready from the toewijzingen, and is sent once', async () => {
  const ready = await ask(office, 'getEigenDeclaratie', '/eigen-declaratie?maand=2025-12');
  const open = ready.regels.filter(({ earlier, volume }) => earlier.length === 0 && (volume ?? 1) > 0).slice(0, 2);
  expect(open.length).toBeGreaterThan(0);
  const regels = open.map(({ jeugdigeId, toewijzingNummer, eenheid, categorie, code, volume, tarief }) => ({
    jeugdigeId,
    toewijzingNummer,
    volume: Math.min(volume ?? 1, 4),
    eenheid: eenheid ?? '04',
    ...(eenheid !== '83' && { tarief: tarief ?? 9000 }),
    categorie: categorie ?? '45',
    code: code ?? '45A04',
  }));
  const { gemeente, domein, maand } = ready;
  const body = { gemeente, domein, maand, regels, credits: [] };
  const tooMuch = regels.map((regel) => ({ ...regel, volume: 90_000_000 }));
  expect((await send(office, '/eigen-declaratie', { ...body, regels: tooMuch })).status).toBe(400);
  const sent = await send(office, '/eigen-declaratie', body);
  expect([sent.status, sent.body]).toMatchObject([201, { soort: '323' }]);
  const kept = await readKept(sent.body['berichtId']);
  expect(kept).toMatchObject({
    soort: '323',
    declaratiePeriode: { begindatum: '2025-12-01', einddatum: '2025-12-31' },
  });
  const after = await ask(office, 'getEigenDeclaratie', '/eigen-declaratie?maand=2025-12');
  const claimed = after.regels.filter(({ toewijzingNummer }) =>
    regels.some((regel) => regel.toewijzingNummer === toewijzingNummer),
  );
  expect(claimed.every(({ earlier }) => earlier.length > 0)).toBe(true);
  expect((await send(office, '/eigen-declaratie', { ...body, regels: [] })).status).toBe(400);
});

test('S4-127 a verzoek om wijziging names every current toewijzing, and the next one waits (TR349, TR374)', async () => {
  const { row, of, path } = await pick('te-starten');
  const body = {
    ...of,
    ingangsdatum: row.ingangsdatum,
    einddatum: '2027-12-31',
    redenVerzoek: '1',
  };
  const sent = await send(office, `${path}/wijziging`, body);
  expect([sent.status, sent.body]).toMatchObject([201, { soort: '317' }]);
  const { verzoeken } = await read(row.jeugdigeId);
  expect(verzoeken).toContainEqual(expect.objectContaining({ soort: 'vow' }));
  const second = await send(office, `${path}/wijziging`, { ...body, einddatum: '2028-12-31' });
  expect([second.status, second.body['faults']]).toEqual([409, [{ code: 'verzoek-open' }]]);
});

test('S4-8 a question on a JW317 is answered in the same briefwisseling, which nobody else reads', async () => {
  const { row } = await pick('te-starten');
  const verzoek = (await read(row.jeugdigeId)).verzoeken.find(({ soort }) => soort === 'vow')!;
  const { domein, aanbieder, referentieAanbieder: referentie } = verzoek;
  const path = `/jeugdigen/${row.jeugdigeId}/briefwisselingen`;
  const write = (visitor: Visitor, over: object) =>
    send(visitor, path, { domein, aanbieder, toewijzingNummer: null, referentie, vraag: false, ...over });
  const readAs = async (visitor: Visitor) => (await ask(visitor, 'listBriefwisselingen', path)).rows;
  const before = (await ask(desk, 'listOngelezenBrieven', '/briefwisselingen')).totaal;
  expect((await write(office, { tekst: 'Wanneer besluit u?', vraag: true })).status).toBe(201);
  const waits = await ask(desk, 'listOngelezenBrieven', '/briefwisselingen');
  expect(waits.totaal).toBe(before + 1);
  expect(waits.rows).toContainEqual(expect.objectContaining({ referentie, vraag: true, ongelezen: 1 }));
  const work = await ask(desk, 'listBerichtwerk', '/berichten/werklijst?soort=brief');
  expect(work.rows).toContainEqual(expect.objectContaining({ jeugdigeId: row.jeugdigeId, reden: 'vraag' }));
  expect((await write(desk, { tekst: 'Morgen hoort u het.' })).status).toBe(201);
  expect((await ask(desk, 'listBerichtwerk', '/berichten/werklijst?soort=brief')).tellingen.brief).toBe(before);
  const [briefwisseling] = await readAs(office);
  expect(briefwisseling).toMatchObject({ als: 'aanbieder', ongelezen: 1 });
  expect(briefwisseling!.brieven.map(({ van, gelezenOp }) => [van, gelezenOp !== null])).toEqual([
    ['aanbieder', true],
    ['gemeente', false],
  ]);
  const marked = await send(office, `${path}/${briefwisseling!.briefwisselingId}/gelezen`, {});
  expect([marked.status, marked.body]).toEqual([200, { gelezen: 1 }]);
  const refused = await write(office, { tekst: 'Het gaat om 999900006.' });
  expect([refused.status, refused.body['faults']]).toEqual([400, [{ code: 'bsn-in-tekst' }]]);
  const other = await write(office, { tekst: 'Wat is dit?', referentie: 'onbekend' });
  expect(other.status).toBe(404);
  const regisseur = await new Visitor(app.url).signIn('regisseur');
  expect((await regisseur.get(`/api/v1${path}`)).status).toBe(403);
});

test('S4-127 tells from which month on can be claimed (8214), and the names of products', async () => {
  const { eerste, laatste } = await ask(office, 'getEigenDeclaratie', '/eigen-declaratie');
  expect(eerste).toMatch(/^\d{4}-\d{2}$/);
  expect(eerste! <= laatste).toBe(true);
  const { rows } = await ask(office, 'listProductnamen', '/productnamen');
  expect(rows).toContainEqual({ categorie: '45', code: '45A04', naam: 'Jeugdhulp ambulant regulier' });
});

test('S3-14 aanbieder and gemeente see what is assigned, declared, granted, refused and left of a toewijzing', async () => {
  const { rows } = await list('loopt');
  const known = rows.find(({ saldo }) => saldo !== null && saldo.toegewezen !== null && saldo.gedeclareerd > 0)!;
  const { toegewezen, gedeclareerd, over } = known.saldo!;
  expect(over).toBe(toegewezen! - gedeclareerd);
  const worker = await new Visitor(app.url).signIn('hulpverlener-1');
  const seen = await ask(worker, 'listEigenToewijzingen', '/eigen-toewijzingen?stand=loopt');
  expect(seen.rows.every(({ saldo }) => saldo === null)).toBe(true);
});

test('OP364 a month of claims stands beside what was expected, with the reasons that make up the difference', async () => {
  const gemeente = app.services.config.gemeenten![0]!.code;
  const own = await ask(office, 'listClaimmaanden', `/claimmaanden?gemeente=${gemeente}`);
  const path = `gemeente=${gemeente}&aanbieder=${own.aanbieder}`;
  const same = await ask(desk, 'listClaimmaanden', `/claimmaanden?${path}`);
  expect(same.maanden).toHaveLength(12);
  const maand = same.maanden.find(({ toegekend, verwacht }) => toegekend > 0 && verwacht > 0)!;
  const explained = Object.values(maand.verschillen).reduce<number>((sum, amount) => sum + amount, 0);
  expect(explained).toBe(maand.ingediend - maand.afgewezen - maand.gecrediteerd - maand.verwacht);
  const { regels } = await ask(desk, 'listClaimregels', `/claimregels?${path}&maand=${maand.maand}`);
  expect(regels.reduce<number>((sum, { ingediend }) => sum + ingediend, 0)).toBe(maand.ingediend);
  const other = await ask(office, 'listClaimmaanden', `/claimmaanden?gemeente=${gemeente}&aanbieder=42429012`);
  expect(other.maanden.every(({ ingediend, verwacht }) => ingediend === 0 && verwacht === 0)).toBe(true);
  expect((await office.get(`/api/v1/claimregels?gemeente=${gemeente}&maand=1`)).status).toBe(400);
});

test('S4-127 a verzoek om toewijzing for a new jeugdige is judged before it is sent', async () => {
  const gemeente = app.services.config.gemeenten![0]!.code;
  const wie = {
    soort: 'nieuw',
    bsn: '999900006',
    geboortedatum: '2014-05-06',
    geslacht: '2',
    achternaam: 'Vink',
    voorvoegsel: '',
    voornamen: 'Isa',
  };
  const body = {
    gemeente,
    domein: 'jw',
    wie,
    product: { categorie: '45', code: '45A04' },
    omvang: { volume: 4, eenheid: '04', frequentie: '2' },
    ingangsdatum: '2026-01-05',
    einddatum: '2026-06-30',
    verwijzer: { type: '02', naam: 'Huisartsenpraktijk De Veldkers' },
  };
  const wrong = await send(office, '/eigen-verzoeken', { ...body, wie: { ...wie, bsn: '999900007' } });
  expect([wrong.status, wrong.body['faults']]).toEqual([400, [{ code: 'bsn-klopt-niet' }]]);
  const open = await send(office, '/eigen-verzoeken', { ...body, einddatum: null });
  expect(open.status).toBe(422);
  expect(open.body['faults']).toMatchObject([{ code: 'CD076' }]);
  const sent = await send(office, '/eigen-verzoeken', body);
  expect([sent.status, sent.body]).toMatchObject([201, { soort: '315' }]);
  const asWmo = {
    ...body,
    domein: 'wmo',
    wie: { ...wie, bsn: '999900018' },
    product: { categorie: '02', code: '02A03' },
  };
  const wmo = await send(office, '/eigen-verzoeken', asWmo);
  expect([wmo.status, wmo.body]).toMatchObject([201, { soort: '315' }]);
  expect(await readKept(wmo.body['berichtId'])).toMatchObject({ domein: 'wmo', client: { bsn: '999900018' } });
});

test('R-04 a form that is sent again because no answer came writes one bericht', async () => {
  const { row, of, path } = await pick('te-starten');
  const again = async () => {
    const answer = await office.fetch(new URL(`/api/v1${path}/start`, app.url), {
      method: 'POST',
      headers: {
        'x-csrf-token': office.csrfToken,
        'content-type': 'application/json',
        'idempotency-key': 'een-start',
      },
      body: JSON.stringify({ ...of, begindatum: row.ingangsdatum }),
    });
    return { status: answer.status, body: await answer.text() };
  };
  const first = await again();
  expect(first.status).toBe(201);
  expect([await again(), await again()]).toEqual([first, first]);
  const other = await send(office, `${path}/start`, { ...of, begindatum: row.ingangsdatum });
  expect([other.status, other.body['faults']]).toEqual([409, [{ code: 'levering-loopt' }]]);
});

test('S4-97 a provider system posts a stop by the API and receives its retour code, for its own AGB alone', async () => {
  const { row, of, path } = await pick('loopt');
  const sent = await send(office, `${path}/stop`, { ...of, einddatum: row.begin!, redenBeeindiging: '31' });
  const stop = await readKept(sent.body['berichtId']);
  if (stop.soort !== '307') throw new Error('A stop was sent');
  const post = (bericht: typeof stop) =>
    office.post('/api/v1/eigen-berichten', { body: Buffer.from(writeBericht(bericht)), type: 'application/xml' });
  const known = await post(stop);
  expect([known.status, known.body]).toMatchObject([201, { uitkomst: 'bekend' }]);
  const changed = await post({
    ...stop,
    stopProducten: stop.stopProducten.map((one) => ({ ...one, redenBeeindiging: '34' })),
  });
  expect([changed.status, changed.body]).toMatchObject([201, { uitkomst: 'apart', retourCodes: ['9056'] }]);
  const second = await post({ ...stop, identificatie: parseBerichtIdentificatie('TWEEDE')! });
  expect(second.status).toBe(201);
  const other = await post({
    ...stop,
    aanbieder: '99000108' as typeof stop.aanbieder,
    afzender: '99000108' as typeof stop.aanbieder,
  });
  expect([other.status, other.body['faults']]).toMatchObject([422, [{ code: 'andere-aanbieder' }]]);
  expect((await desk.post('/api/v1/eigen-berichten', { body: '<x/>', type: 'application/xml' })).status).toBe(403);
});

test('S4-127 own files are uploaded in the browser, each with its outcome', async () => {
  const form = new FormData();
  form.append('bestanden', new Blob(['<geen bericht>']), 'kapot.xml');
  const { status, body } = await office.post('/api/v1/eigen-berichten/bestanden', { body: form });
  expect([status, body]).toMatchObject([201, { bestanden: [{ naam: 'kapot.xml', uitkomst: 'geweigerd' }] }]);
});

test('S4-127 an own file with a fault within itself gets its retour as by a koppeling, and the sender reads what is wrong', async () => {
  const { row, of, path } = await pick('loopt');
  const sent = await send(office, `${path}/stop`, { ...of, einddatum: row.begin!, redenBeeindiging: '20' });
  const stop = await readKept(sent.body['berichtId']);
  if (stop.soort !== '307') throw new Error('A stop was sent');
  const fileOf = (identificatie: string, mend: (text: string) => string) =>
    mend(Buffer.from(writeBericht({ ...stop, identificatie: parseBerichtIdentificatie(identificatie)! })).toString());
  const files = {
    // TR134: the end lies after the Dagtekening.
    'einde.xml': fileOf('NIVEAU2', (text) => text.replace(/(<[^>]*:Einddatum>)[\d-]+/, '$12199-01-01')),
    'bsn.xml': fileOf('BSNFOUT', (text) => text.replace(/(<[^>]*Bsn>)\d{9}/, '$1999900001')),
    // Of a gemeente that is not ours: no answer is written.
    'elders.xml': fileOf('ELDERS', (text) =>
      text.replace(/(<[^>]*Bsn>)\d{9}/, '$1999900001').replace(/(<[^>]*:Ontvanger>)\d{4}/, '$11899'),
    ),
    'schema.xml': fileOf('SCHEMA', (text) => text.replace(/<[^>]*Geslacht>\d<[^>]*>/, '')),
  };
  const form = new FormData();
  for (const [naam, text] of Object.entries(files)) form.append('bestanden', new Blob([text]), naam);
  const { status, body } = await office.post('/api/v1/eigen-berichten/bestanden', { body: form });
  expect(status).toBe(201);
  const bestanden = body['bestanden'] as Record<string, unknown>[];
  const found = Object.fromEntries(bestanden.map((one) => [String(one['naam']), one]));
  expect(found['einde.xml']).toMatchObject({
    ...{ uitkomst: 'geweigerd', soort: '307', retourCodes: ['0001'] },
    faults: [{ level: 'regel', code: 'TR134', element: 'Bericht/Client/StopProducten/StopProduct/Einddatum' }],
  });
  expect(found['bsn.xml']).toMatchObject({ uitkomst: 'geweigerd', retourCodes: ['0001'], faults: [{ code: 'CS002' }] });
  expect(found['elders.xml']).toMatchObject({ uitkomst: 'geweigerd', retourCodes: [] });
  expect(found['schema.xml']).toMatchObject({ uitkomst: 'geweigerd', retourCodes: [], faults: [{ level: 'xsd' }] });
  // What its software and its page read of it afterwards: the retour of the gemeente.
  const kept = await ask(office, 'getEigenBericht', `/eigen-berichten/${String(found['einde.xml']!['berichtId'])}`);
  expect(kept).toMatchObject({ identificatie: 'NIVEAU2', antwoord: 'afgewezen', retourCodes: ['0001'] });
  const retouren = (await app.services.database.outbox.listUnsent(undefined, 1_000)).filter(
    ({ soort }) => soort === '308',
  );
  const answered = retouren.flatMap(({ inhoud }) => {
    const outcome = readBericht(inhoud);
    return outcome.ok && outcome.bericht.soort === '308' ? [outcome.bericht] : [];
  });
  const codesOn = (identificatie: string) =>
    answered.filter((one) => one.identificatie === identificatie).map((one) => one.retourCodes);
  expect([codesOn('NIVEAU2'), codesOn('BSNFOUT'), codesOn('SCHEMA'), codesOn('ELDERS')]).toEqual([
    [[{ element: '', code: '0001' }]],
    [[{ element: '', code: '0001' }]],
    [],
    [],
  ]);
});

test('S4-127 nobody else works with these toewijzingen', async () => {
  const { row, of, path } = await pick('te-starten');
  const other = await new Visitor(app.url).signIn('hulpverlener-2');
  const seen = await ask(other, 'listEigenToewijzingen', '/eigen-toewijzingen?stand=alles');
  expect(seen.rows.map(({ toewijzingNummer }) => toewijzingNummer)).not.toContain(of.toewijzingNummer);
  const start = { ...of, begindatum: row.ingangsdatum };
  expect((await send(other, `${path}/start`, start)).status).toBe(404);
  expect((await send(desk, `${path}/start`, start)).status).toBe(403);
  const helper = await new Visitor(app.url).signIn('hulpverlener-1');
  expect((await helper.get('/api/v1/eigen-declaratie')).status).toBe(403);
});
