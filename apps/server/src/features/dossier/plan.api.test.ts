import { withAdmin } from '@samenpad/database/testing';
import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const today = dayOf(new Date());

describe('the plan of a gezin over HTTP', () => {
  let test: TestApp;
  let consulent: Visitor;
  let parent: Visitor;
  let youth: Visitor;
  let id: string;
  let planId: string;
  const path = (part = '') => `/api/v1/jeugdigen/${id}/plan${part}`;
  const post = (visitor: Visitor, at: string, body: object) =>
    visitor.post(at, { body: JSON.stringify(body), type: 'application/json' });
  const planOf = async (visitor: Visitor) => {
    const { status, body } = await visitor.get(path());
    expect(status).toBe(200);
    // The answer of this route, which the server checked against its schema.
    return body as { plan: Record<string, { [key: string]: unknown }[]>; regisseur: { naam: string } | null };
  };
  const deel = (change: object) => ({
    ...{ jeugdigeId: null, doelId: null, leefgebied: null, kleur: null, partij: null },
    ...{ antwoord: null, voor: null, gedaanOp: null, gedeeld: false, ...change },
  });
  const doel = (change: object) => ({
    ...{ jeugdigeId: null, leefgebied: 'opvoeding', tekst: 'Opvoedtraining', eigenaar: 'Moeder', startniveau: 2 },
    ...{ streefniveau: 4, streefdatum: addDays(today, 180), evaluerenVoor: addDays(today, 84), naDoel: null },
    ...{ gedeeld: false, toestand: 'open', ...change },
  });

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    const login = [...test.people.keys()].find((name) => name.startsWith('consulent'))!;
    consulent = await new Visitor(test.url).signIn(login);
    parent = await new Visitor(test.url).signIn('ouder');
    youth = await new Visitor(test.url).signIn('jeugdige-13');
    id = test.people.get('jeugdige-13')![0]!.jeugdigeId;
    const formed = await post(consulent, `/api/v1/jeugdigen/${id}/gezin`, { jeugdigen: [id], naar: null, per: today });
    expect(formed.status).toBe(201);
  }, 300_000);
  afterAll(() => test.close());

  it('is begun by the family, and begun once', async () => {
    expect((await consulent.get(path())).body).toMatchObject({ plan: null, hasGezin: true, schrijft: true });
    const begun = await post(parent, path(), { regime: 'vol' });
    expect(begun.status).toBe(201);
    planId = String(begun.body['id']);
    expect(await post(consulent, path(), { regime: 'vol' })).toMatchObject({
      status: 409,
      body: { faults: [{ code: 'plan-bestaat-al' }] },
    });
  });

  it('S2-21 advises rest first while money is red, and S2-22 puts that goal before the training', async () => {
    const red = deel({ soort: 'leefgebied', leefgebied: 'financien', kleur: 'rood', tekst: 'Er zijn schulden.' });
    expect((await post(consulent, path(`/${planId}/delen`), red)).status).toBe(201);
    const trained = await post(consulent, path(`/${planId}/doelen`), doel({}));
    expect(trained.status).toBe(201);
    await post(consulent, path(`/${planId}/doelen`), doel({ leefgebied: 'financien', tekst: 'Schulden op een rij' }));
    const { plan } = await planOf(parent);
    expect(plan['doelen']!.map(({ tekst, advies }) => [tekst, advies])).toEqual([
      ['Schulden op een rij', 'kan-beginnen'],
      ['Opvoedtraining', 'eerst-rust'],
    ]);
    const third = await post(
      consulent,
      path(`/${planId}/doelen`),
      doel({ tekst: 'Samen eten', naDoel: trained.body['id'] }),
    );
    expect(third.status).toBe(201);
    expect((await planOf(parent)).plan['doelen']!.at(-1)).toMatchObject({ nummer: 3, advies: 'na-doel' });
  });

  it('S4-73 shows the words of the youth first, and S1-16 how far the goal is', async () => {
    const { plan } = await planOf(consulent);
    const { doelId } = plan['doelen']!.find(({ tekst }) => tekst === 'Opvoedtraining')!;
    const say = (visitor: Visitor, informant: string, woorden: string) =>
      post(visitor, path(`/${planId}/doelen/${String(doelId)}/evaluaties`), {
        ...{ dag: today, informant, score: 3, woorden, next: addDays(today, 84) },
      });
    expect((await say(consulent, 'regisseur', 'Het gaat vooruit.')).status).toBe(201);
    expect((await say(youth, 'jeugdige', 'Mama luistert nu.')).status).toBe(201);
    expect((await say(youth, 'regisseur', 'Ik ben de baas.')).status).toBe(404);
    const after = await planOf(consulent);
    expect(after.plan['evaluaties']![0]).toMatchObject({ informant: 'jeugdige', woorden: 'Mama luistert nu.' });
    expect(after.plan['doelen']!.find((one) => one['doelId'] === doelId)).toMatchObject({ voortgang: 0.5 });
  });

  it('S4-9 makes the overview of agreements in one click from the plan, as an accessible PDF', async () => {
    await post(
      consulent,
      path(`/${planId}/delen`),
      deel({ soort: 'afspraak', partij: 'School', tekst: 'Belt elke week.' }),
    );
    for (const part of ['afspraken', 'plan']) {
      const { status, body } = await parent.get(path(`/pdf?deel=${part}`));
      expect(status).toBe(200);
      const pdf = Buffer.from(String(body['pdf']), 'base64').toString('latin1');
      expect(pdf.startsWith('%PDF')).toBe(true);
      expect(pdf).toContain('pdfuaid');
    }
  });

  it('S2-17 shows the last change of each part of the file, and what is missing', async () => {
    const { status, body } = await consulent.get(`/api/v1/jeugdigen/${id}/dossieroverzicht`);
    expect(status).toBe(200);
    const parts = new Map(
      (body['onderdelen'] as { onderdeel: string; last: string | null; ontbreekt: boolean }[]).map((part) => [
        part.onderdeel,
        part,
      ]),
    );
    expect(parts.get('doel')).toMatchObject({ last: today, ontbreekt: false });
    expect(parts.get('regisseur')).toMatchObject({ last: null, ontbreekt: true });
    expect(parts.get('eigen-woorden')).toMatchObject({ ontbreekt: true });
    expect((await parent.get(`/api/v1/jeugdigen/${id}/dossieroverzicht`)).status).toBe(403);
  });

  it('S1-32 lets a parent read the own plan, with who is the regisseur', async () => {
    const { body } = await consulent.get(`/api/v1/jeugdigen/${id}/gezin`);
    const { gezinId, regisseurs } = body['gezin'] as {
      gezinId: string;
      regisseurs: { accountId: string; naam: string }[];
    };
    const skj = { nummer: '100012345', tot: '2999-01-01' };
    const regie = { soort: 'regisseur', gezinId, huidig: null, van: today, accountId: regisseurs[0]!.accountId, skj };
    expect((await post(consulent, `/api/v1/jeugdigen/${id}/gezin/regie`, regie)).status).toBe(201);
    const seen = await planOf(parent);
    expect(seen.regisseur).toMatchObject({ naam: regisseurs[0]!.naam });
    expect(seen.plan['stappen']).toEqual([]);
    expect((await post(parent, path(`/${planId}/status`), {})).status).toBe(403);
  });

  it('S4-131 shows when help is expected to begin, to be talked about and to end, to the family as to the worker', async () => {
    const peildatum = '2025-12-31';
    const admin = (sql: string, values: unknown[]) =>
      withAdmin(test.server, test.server.address.database, (one) => one.query(sql, values));
    await admin('delete from zorg.toewijzing where jeugdige_id = $1', [id]);
    await admin(`update zorg.verzoek set toestand = 'toegekend' where jeugdige_id = $1`, [id]);
    const agb = '42429011';
    await admin(
      `insert into zorg.toewijzing (gemeente, jeugdige_id, nr, domein, toewijzing_nummer, aanbieder, toestand, begin, eind,
         hulpvorm, versies, verlengingen, verlengde_dagen, verlengd_vanaf, verwijzer, verwijzer_afgeleid)
       select j.gemeente, j.jeugdige_id, 90 + n, 'wmo', 9000 + n, $2, 'actief', $3::date + n * 20, $3::date + 200, null, 1, 0, 0,
         '[]', '01', false from zorg.jeugdige j, generate_series(0, 1) n where j.jeugdige_id = $1`,
      [id, agb, '2025-12-21'],
    );
    await admin(
      `insert into zorg.levering (gemeente, jeugdige_id, nr, domein, toewijzing_nummer, begin, eind_soort, begin_bron,
         eind_precisie, pauzes, actieve_dagen)
       select gemeente, jeugdige_id, 90, 'wmo', 9000, '2025-12-22', 'open', 'start', 'dag', '[]', 9
       from zorg.jeugdige where jeugdige_id = $1`,
      [id],
    );
    await admin(
      `insert into zorg.verzoek (gemeente, jeugdige_id, nr, soort, toestand, aanbieder, domein, referentie_aanbieder,
         dagtekening, toewijzing_nummers)
       select gemeente, jeugdige_id, 90, 'vot', 'open', $2, 'jw', 'ref90', $3, '[]' from zorg.jeugdige where jeugdige_id = $1`,
      [id, agb, peildatum],
    );
    for (const visitor of [parent, consulent]) {
      const { body } = await visitor.get(path());
      expect(body['expected']).toMatchObject({
        evaluation: addDays(today, 84),
        help: [
          { state: 'running', start: '2025-12-22', end: '2026-07-09', promised: null },
          { state: 'coming', start: '2026-01-10', end: '2026-07-09', promised: null },
          // Ten working days after it was asked.
          { state: 'asked', start: '2026-01-15', end: null, promised: null },
        ],
      });
    }
  });
});
