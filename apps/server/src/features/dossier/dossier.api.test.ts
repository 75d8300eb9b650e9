import { parseBsn } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const stuk = {
  soort: 'CN',
  aard: 'overig',
  titel: 'Gesprek',
  tekst: 'We spraken elkaar thuis.',
  gedeeld: false,
  derden: false,
};

describe('the file of a jeugdige over HTTP', () => {
  let test: TestApp;
  let consulent: Visitor;
  let login: string;
  let jeugdigeId: string;
  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    login = [...test.people.keys()].find((name) => name.startsWith('consulent-'))!;
    consulent = await new Visitor(test.url).signIn(login);
    jeugdigeId = test.people.get('jeugdige-16')![0]!.jeugdigeId;
  }, 300_000);
  afterAll(async () => {
    await test.close();
  });

  async function send(visitor: Visitor, method: string, path: string, body?: object) {
    const answer = await visitor.fetch(new URL(`/api/v1${path}`, test.url), {
      method,
      headers: {
        'x-csrf-token': visitor.csrfToken,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    // Every answer of these routes is a JSON object.
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
  }
  const dossierOf = (visitor: Visitor, id = jeugdigeId) => send(visitor, 'GET', `/jeugdigen/${id}/dossier`);

  it('says in Dutch why a text was not kept, and with a code for machines', async () => {
    const path = `/jeugdigen/${jeugdigeId}/dossier`;
    const refused = await send(consulent, 'POST', path, { ...stuk, soort: 'VH' });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({
      code: 'invalid-input',
      detail: 'Bij een zorg of risico hoort ook iets dat goed gaat. Leg eerst een kracht vast, en daarna dit risico.',
      faults: [{ code: 'kracht-ontbreekt' }],
    });
    expect((await send(consulent, 'POST', path, { ...stuk, soort: 'PL', aard: 'kracht' })).status).toBe(201);
    expect((await send(consulent, 'POST', path, { ...stuk, soort: 'VH' })).status).toBe(201);
    expect((await send(consulent, 'POST', path, { ...stuk, tekst: ' ' })).status).toBe(400);
  });

  it('answers a write on an old version with a conflict, and gives the own text back as a concept', async () => {
    const added = await send(consulent, 'POST', `/jeugdigen/${jeugdigeId}/dossier`, stuk);
    const path = `/jeugdigen/${jeugdigeId}/dossier/${String(added.body['stukId'])}`;
    expect((await send(consulent, 'PUT', path, { ...stuk, tekst: 'eerste', versie: 1 })).body).toMatchObject({
      versie: 2,
    });
    const late = await send(consulent, 'PUT', path, { ...stuk, tekst: 'tweede', versie: 1 });
    expect(late.status).toBe(409);
    const { concepten } = (await dossierOf(consulent)).body;
    expect(concepten).toMatchObject([{ inhoud: { tekst: 'tweede' } }]);
    const { versies } = (await send(consulent, 'GET', `${path}/versies`)).body;
    expect(versies).toMatchObject([{ tekst: 'eerste' }, { tekst: stuk.tekst }]);
  });

  it('gives the same quiet answer for a file of somebody else and one that does not exist', async () => {
    const elsewhere = await new Visitor(test.url).signIn(
      [...test.people.keys()].filter((n) => n.startsWith('consulent-'))[1]!,
    );
    const paths = ['dossier', 'betrokkenen', 'vlaggen'].flatMap((part) => [
      `/jeugdigen/${jeugdigeId}/${part}`,
      `/jeugdigen/${crypto.randomUUID()}/${part}`,
    ]);
    const answers = await Promise.all(paths.map((path) => send(elsewhere, 'GET', path)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ body }) => JSON.stringify({ ...body, requestId: '' }))).size).toBe(1);
    const write = await send(elsewhere, 'POST', `/jeugdigen/${jeugdigeId}/dossier`, stuk);
    expect(write.status).toBe(404);
    const beleid = await new Visitor(test.url).signIn('beleid');
    expect((await dossierOf(beleid)).status).toBe(403);
  });

  it('lets the youth read and add, without what is about others', async () => {
    await send(consulent, 'POST', `/jeugdigen/${jeugdigeId}/dossier`, {
      ...stuk,
      titel: 'over de buren',
      derden: true,
    });
    const youth = await new Visitor(test.url).signIn('jeugdige-16');
    const { status, body } = await dossierOf(youth);
    expect(status).toBe(200);
    expect(body).toMatchObject({ familie: true });
    expect(JSON.stringify(body)).not.toContain('over de buren');
    expect(JSON.stringify(body)).toContain(stuk.tekst);
    const own = { ...stuk, soort: 'PL', titel: 'Mijn doel' };
    expect((await send(youth, 'POST', `/jeugdigen/${jeugdigeId}/dossier`, own)).status).toBe(201);
    const map = await send(youth, 'GET', `/jeugdigen/${jeugdigeId}/betrokkenen`);
    expect(map.body['betrokkenen']).toEqual(
      expect.arrayContaining([expect.objectContaining({ rol: 'consulent', relatie: 'betrokken', zelf: false })]),
    );
    expect(map.body['kandidaten']).toEqual([]);
    expect(
      (
        await send(youth, 'POST', `/jeugdigen/${jeugdigeId}/vlaggen`, {
          vlag: 'bezwaar-onderzoek',
          reden: 'Dat wil ik niet.',
        })
      ).status,
    ).toBe(201);
  });

  it('shows a BSN once, for a reason, and lets no cache keep it', async () => {
    const path = `/jeugdigen/${jeugdigeId}/bsn`;
    expect((await send(consulent, 'POST', path, { reden: 'kort' })).body).toMatchObject({
      faults: [{ code: 'reden-ontbreekt' }],
    });
    const shown = await send(consulent, 'POST', path, { reden: 'Nodig voor het bericht aan de aanbieder.' });
    expect(shown.status).toBe(200);
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(parseBsn(String(shown.body['bsn']))).toBeDefined();
    const dossier = JSON.stringify((await dossierOf(consulent)).body);
    expect(dossier).not.toContain(String(shown.body['bsn']));
  });

  it('opens a file by break-glass, shows that it runs, stops it, and has it reviewed', async () => {
    const { rows } = await listOf('berichten');
    const own = new Set(test.people.get(login)!.map((kandidaat) => kandidaat.jeugdigeId));
    const gemeente = test.people.get(login)![0]!.gemeente;
    const other = rows.find((row) => row.gemeente === gemeente && !own.has(row.jeugdigeId))!;
    const question = {
      gemeente,
      wie: { pseudoniem: other.pseudoniem },
      reden: 'crisisdienst',
      toelichting: 'De crisisdienst belt over dit kind.',
    };
    expect((await dossierOf(consulent, other.jeugdigeId)).status).toBe(404);
    const short = await send(consulent, 'POST', '/jeugdigen/noodtoegang', { ...question, toelichting: 'kort' });
    expect(short.body).toMatchObject({ faults: [{ code: 'toelichting-te-kort' }] });
    const opened = await send(consulent, 'POST', '/jeugdigen/noodtoegang', question);
    expect(opened).toMatchObject({ status: 200, body: { jeugdigeId: other.jeugdigeId } });
    expect(await dossierOf(consulent, other.jeugdigeId)).toMatchObject({ status: 200, body: { schrijft: [] } });
    expect((await send(consulent, 'GET', '/noodtoegang')).body).toMatchObject({
      lopend: { jeugdigeId: other.jeugdigeId, reden: 'crisisdienst' },
    });
    expect((await send(consulent, 'POST', '/jeugdigen/noodtoegang', question)).status).toBe(409);
    // trust.md 3.7: no export while in it, of this file or of another.
    for (const id of [other.jeugdigeId, jeugdigeId]) {
      expect(await send(consulent, 'POST', `/jeugdigen/${id}/afdruk`)).toMatchObject({
        status: 409,
        body: { code: 'conflict', faults: [{ code: 'nood-geen-uitvoer' }] },
      });
    }
    expect((await send(consulent, 'POST', '/noodtoegang/stop')).status).toBe(200);
    expect((await send(consulent, 'POST', `/jeugdigen/${jeugdigeId}/afdruk`)).status).toBe(200);
    expect((await send(consulent, 'POST', `/jeugdigen/${other.jeugdigeId}/afdruk`)).status).toBe(404);
    expect((await dossierOf(consulent, other.jeugdigeId)).status).toBe(404);
    expect((await send(consulent, 'GET', '/noodtoegang')).body).toEqual({ lopend: null });

    const fg = await new Visitor(test.url).signIn('fg');
    const list = await send(fg, 'GET', '/noodtoegangen');
    expect(list.body['perMedewerker']).toMatchObject([{ rol: 'consulent', aantal: 1 }]);
    const [use] = list.body['noodtoegangen'] as { noodId: string }[];
    const oordeel = { oordeel: 'terecht', toelichting: 'Nagevraagd bij de crisisdienst.' };
    expect((await send(fg, 'POST', `/noodtoegangen/${use!.noodId}/oordeel`, oordeel)).status).toBe(200);
    expect((await send(fg, 'POST', `/noodtoegangen/${use!.noodId}/oordeel`, oordeel)).status).toBe(404);
  });

  /** The list of jeugdigen as somebody sees it who works for the whole gemeente. */
  async function listOf(person: string) {
    const visitor = await new Visitor(test.url).signIn(person);
    const { body } = await send(visitor, 'GET', '/jeugdigen');
    return body as { rows: { gemeente: string; jeugdigeId: string; pseudoniem: string }[] };
  }
});
