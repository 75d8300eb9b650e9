import { routes } from '@samenpad/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 600_000);
afterAll(async () => {
  await app.close();
});

const post = (visitor: Visitor, path: string, body: object) =>
  visitor.post(path, { body: JSON.stringify(body), type: 'application/json' });

test('S1-29 an interventie is kept, listed for who sees figures, and taken back', async () => {
  const officer = await new Visitor(app.url).signIn(loginOf('beleidsmedewerker'));
  const { gemeenten } = routes.getSessie.response.parse((await officer.get('/api/v1/sessie')).body);
  const gemeente = gemeenten[0]!.code;
  const body = {
    gemeente,
    naam: 'Nieuwe werkwijze',
    soort: 'werkwijze',
    reikwijdte: 'lokaal',
    eenheid: 'gemeente',
    groep: [gemeente],
    begin: '2023-03-01',
    eind: null,
    verwacht: 'Minder instroom',
    omschrijving: '',
    eigenaar: 'Team toegang',
  };
  const added = await post(officer, '/api/v1/interventies', body);
  expect(added.status).toBe(201);
  const { interventieId } = routes.addInterventie.response.parse(added.body);
  const list = async () =>
    routes.listInterventies.response.parse((await officer.get('/api/v1/interventies')).body).rows;
  expect(await list()).toMatchObject([{ ...body, interventieId }]);
  const backwards = await post(officer, '/api/v1/interventies', { ...body, eind: '2022-01-01' });
  expect(backwards.status).toBe(400);
  expect((await post(officer, `/api/v1/interventies/${interventieId}/intrekken`, { gemeente })).status).toBe(200);
  expect(await list()).toEqual([]);
});

test('S0-34 a study is kept with its question and version, and repeated: the same numbers, or it says that they changed', async () => {
  const officer = await new Visitor(app.url).signIn(loginOf('beleidsmedewerker'));
  const vraag = {
    soort: 'effect',
    uitkomst: 'uitstroom',
    eenheid: 'gemeente',
    groep: '9801,9802',
    start: '2022-01-01',
    vanafDag: 0,
  };
  const added = await post(officer, '/api/v1/studies', { naam: 'Intervisieprogramma', vraag });
  expect(added.status).toBe(201);
  const { studieId } = routes.addStudie.response.parse(added.body);
  const { rows } = routes.listStudies.response.parse((await officer.get('/api/v1/studies')).body);
  expect(rows).toMatchObject([{ studieId, naam: 'Intervisieprogramma', vraag, oordeel: null }]);
  const again = async () => routes.repeatStudie.response.parse((await officer.get(`/api/v1/studies/${studieId}`)).body);
  expect(await again()).toMatchObject({
    gelijk: true,
    andereVersie: false,
    antwoord: { soort: 'effect', nu: { rows: { regel: 'niet-te-bepalen' } } },
  });
  await app.services.analytics.buildFull();
  const later = await again();
  expect(later.andereVersie).toBe(later.studie.versie !== later.antwoord.nu.account.storeVersion);
  expect(later.gelijk).toBe(true);
  expect((await officer.get('/api/v1/studies/00000000-0000-4000-8000-000000000000')).status).toBe(404);
});

test('S1-1 a guess and a growth are kept with the days that were answered, and stand beside what is found now', async () => {
  const officer = await new Visitor(app.url).signIn(loginOf('beleidsmedewerker'));
  const vragen = [
    { soort: 'hypothese', hypothese: 'dagen', prijzen: 'constant' },
    {
      soort: 'groei',
      per: 'aanbieder',
      prijzen: 'nominaal',
      vergelijkingVan: '2022-01-01',
      vergelijkingTot: '2022-12-31',
    },
  ] as const;
  for (const vraag of vragen) {
    const added = await post(officer, '/api/v1/studies', { naam: `Vraag ${vraag.soort}`, vraag });
    expect(added.status).toBe(201);
    const { studieId } = routes.addStudie.response.parse(added.body);
    const again = await officer.get(`/api/v1/studies/${studieId}`);
    const { studie, antwoord, gelijk } = routes.repeatStudie.response.parse(again.body);
    expect(studie).toMatchObject({ naam: `Vraag ${vraag.soort}`, oordeel: null, vraag });
    // The days stand in what is kept, so that next year the same is asked.
    const { van, tot } = antwoord.nu.account.period;
    expect(studie.vraag).toMatchObject({ van, tot });
    expect(antwoord.soort).toBe(vraag.soort);
    expect(antwoord.toen?.uitleg).toBe(antwoord.nu.rows.uitleg);
    expect(gelijk).toBe(true);
  }
  const wrong = { soort: 'hypothese', hypothese: 'dagen', groep: '9801' };
  expect((await post(officer, '/api/v1/studies', { naam: 'Verkeerd', vraag: wrong })).status).toBe(400);
});

test('a saved view is an address and nothing more: kept, shared with a colleague who opens it with own rights, and removed', async () => {
  const officer = await new Visitor(app.url).signIn(loginOf('beleidsmedewerker'));
  const colleague = await new Visitor(app.url).signIn(loginOf('contractmanager'));
  const add = (naam: string, adres: string) => post(officer, '/api/v1/weergaven', { naam, adres, gedeeld: true });
  const list = async (visitor: Visitor) =>
    routes.listWeergaven.response.parse((await visitor.get('/api/v1/weergaven')).body).rows;
  const adres = '/zorgpaden?stap=2%3Abeh&van=2025-01-01';
  const added = await add('Na behandeling', adres);
  expect(added.status).toBe(201);
  const { weergaveId } = routes.addWeergave.response.parse(added.body);
  expect(await list(officer)).toMatchObject([
    { weergaveId, naam: 'Na behandeling', adres, gedeeld: true, eigen: true },
  ]);
  expect(await list(colleague)).toMatchObject([{ weergaveId, adres, eigen: false }]);
  const path = `/api/v1/weergaven/${weergaveId}`;
  const send = (visitor: Visitor, method: 'PUT' | 'DELETE', body?: object) =>
    visitor.send(method, path, body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' });
  expect((await send(colleague, 'DELETE')).status).toBe(404);
  expect((await send(colleague, 'PUT', { naam: 'Van mij', gedeeld: true })).status).toBe(404);
  expect((await send(officer, 'PUT', { naam: 'Na begeleiding', gedeeld: false })).status).toBe(200);
  expect(await list(colleague)).toEqual([]);
  expect(await list(officer)).toMatchObject([{ naam: 'Na begeleiding', gedeeld: false }]);
  expect((await send(officer, 'DELETE')).status).toBe(200);
  expect(await list(officer)).toEqual([]);
  for (const wrong of ['/jeugdigen?zoek=jansen', '/jeugdigen/7f1c2a3e-0000-4000-8000-000000000001', '//elders.nl']) {
    expect((await add('Verkeerd', wrong)).status, wrong).toBe(400);
  }
  expect((await add('Elders', '/overzicht?gemeente=0363')).status).toBe(404);
  expect((await add('BSN 999900006', '/overzicht')).status).toBe(400);
});

test('P9 rows of jeugdigen are given to an approved project only, table by table, until it ends', async () => {
  const officer = await new Visitor(app.url).signIn(loginOf('beleidsmedewerker'));
  const fg = await new Visitor(app.url).signIn(loginOf('fg'));
  const tot = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  const body = {
    naam: 'Duur na crisis',
    vraag: 'Hoe lang duurt hulp na een crisis?',
    ontvanger: 'Hogeschool',
    tabellen: ['traject', 'jeugdige'],
    tot,
  };
  expect((await post(fg, '/api/v1/projecten', body)).status).toBe(403);
  expect((await post(officer, '/api/v1/projecten', { ...body, tot: '2020-01-01' })).status).toBe(404);
  const bsn = { status: 400, body: { faults: [{ code: 'bsn-in-tekst' }] } };
  expect(await post(officer, '/api/v1/projecten', { ...body, vraag: 'Hoe gaat het met 999900006?' })).toMatchObject(
    bsn,
  );
  const asked = await post(officer, '/api/v1/projecten', body);
  expect(asked.status).toBe(201);
  const { projectId } = routes.askProject.response.parse(asked.body);
  const path = `/api/v1/projecten/${projectId}`;
  expect((await officer.get(`${path}/sets/traject`)).status).toBe(404);
  const oordeel = { akkoord: true, oordeel: 'Doel en grond zijn helder.' };
  expect((await post(officer, `${path}/oordeel`, oordeel)).status).toBe(403);
  const named = { akkoord: false, oordeel: 'Dit gaat over 999900006 alleen.' };
  expect(await post(fg, `${path}/oordeel`, named)).toMatchObject(bsn);
  expect((await post(fg, `${path}/oordeel`, oordeel)).status).toBe(200);
  expect((await post(fg, `${path}/oordeel`, oordeel)).status).toBe(409);
  const set = await officer.get(`${path}/sets/traject`);
  expect(set.status).toBe(200);
  const { parquet, rijen } = routes.getProjectset.response.parse(set.body);
  expect(Buffer.from(parquet, 'base64').subarray(0, 4).toString()).toBe('PAR1');
  for (const tabel of ['kosten', 'lid', 'meta']) expect((await officer.get(`${path}/sets/${tabel}`)).status).toBe(404);
  expect((await fg.get(`${path}/sets/traject`)).status).toBe(403);
  const list = async () => routes.listProjecten.response.parse((await fg.get('/api/v1/projecten')).body).rows;
  expect(await list()).toMatchObject([{ projectId, stand: 'goedgekeurd', gebruik: [{ tabel: 'traject', rijen }] }]);
  expect((await fg.send('POST', `${path}/einde`)).status).toBe(200);
  expect((await officer.get(`${path}/sets/traject`)).status).toBe(404);
  expect(await list()).toMatchObject([{ projectId, stand: 'beeindigd' }]);
});
