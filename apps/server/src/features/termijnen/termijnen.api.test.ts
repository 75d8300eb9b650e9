import { withAdmin } from '@samenpad/database/testing';
import { plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

interface Row {
  jeugdigeId: string | null;
  view: string;
  referentie: string;
  aanbieder: string;
  waitsOn: string;
  since: string;
  expected: string | null;
  breached: { soort: string }[];
  vragen: { vraagId: string; vraag: string | null }[];
}

describe('time limits over HTTP', () => {
  let test: TestApp;
  let consulent: Visitor;
  let parent: Visitor;
  /** A child of the parent, whom the consulent helps too. */
  let jeugdigeId: string;
  const today = plainDate('2025-12-31');
  const post = (visitor: Visitor, at: string, body: object) =>
    visitor.post(`/api/v1${at}`, { body: JSON.stringify(body), type: 'application/json' });
  const list = async (visitor: Visitor, query = '') => {
    const { status, body } = await visitor.get(`/api/v1/verzoektermijnen${query}`);
    expect(status).toBe(200);
    // The answer of this route, which the server checked against its schema.
    return body as { totaal: number; teLaat: number; rows: Row[] };
  };
  const admin = (sql: string, values: unknown[] = []) =>
    withAdmin(test.server, test.server.address.database, (one) => one.query<Record<string, string>>(sql, values));
  const own = async (visitor: Visitor) => (await list(visitor, `?jeugdigeId=${jeugdigeId}`)).rows[0]!;

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    const login = [...test.people.keys()].find((name) => name.startsWith('consulent'))!;
    consulent = await new Visitor(test.url).signIn(login);
    parent = await new Visitor(test.url).signIn('ouder');
    jeugdigeId = test.people.get('ouder')![0]!.jeugdigeId;
    await admin(
      `insert into zorg.verzoek (gemeente, jeugdige_id, nr, soort, toestand, aanbieder, domein, referentie_aanbieder,
         dagtekening, toewijzing_nummers)
       select j.gemeente, j.jeugdige_id, 90, 'vot', 'in-onderzoek', t.aanbieder, 'jw', 'ref-klok', '2025-12-22', '[]'
       from zorg.jeugdige j cross join lateral (select aanbieder from zorg.toewijzing w where w.gemeente = j.gemeente
         and w.jeugdige_id = j.jeugdige_id limit 1) t where j.jeugdige_id = $1`,
      [jeugdigeId],
    );
  }, 300_000);
  afterAll(() => test.close());

  it('S4-15 tell the gemeente and the family on whom a verzoek waits and when it is expected', async () => {
    // Monday 22 December 2025: 23, 24, 29, 30, 31 December and 2, 5, 6, 7, 8 January are its ten working days.
    const wait = { waitsOn: 'gemeente', since: '2025-12-22', expected: '2026-01-08', breached: [] };
    expect(await own(consulent)).toMatchObject({ ...wait, view: 'gemeente' });
    expect(await own(parent)).toMatchObject({ ...wait, view: 'gezin', jeugdigeId });
    const stranger = await new Visitor(test.url).signIn('hulpverlener-1');
    expect((await list(stranger, `?jeugdigeId=${jeugdigeId}`)).rows.every(({ view }) => view === 'aanbieder')).toBe(
      true,
    );
  });

  it('stop for a question to the family, which only the family and the gemeente read, until the answer', async () => {
    const { aanbieder } = await own(consulent);
    const vraag = { domein: 'jw', aanbieder, referentie: 'ref-klok', aan: 'gezin', oorzaak: 'keuze' };
    const tekst = 'Welke dag past jullie het best?';
    const at = `/jeugdigen/${jeugdigeId}/verzoekvragen`;
    expect((await post(parent, at, { ...vraag, vraag: tekst })).status).toBe(403);
    expect((await post(consulent, at, { ...vraag, vraag: 'Kort' })).status).toBe(400);
    expect((await post(consulent, at, { ...vraag, referentie: 'bestaat-niet', vraag: tekst })).status).toBe(404);
    expect((await post(consulent, at, { ...vraag, vraag: tekst })).status).toBe(201);
    const asked = await own(parent);
    expect(asked).toMatchObject({ waitsOn: 'gezin', since: today, vragen: [{ vraag: tekst, antwoord: null }] });
    const answer = `/verzoekvragen/${asked.vragen[0]!.vraagId}/antwoord`;
    const leader = await new Visitor(test.url).signIn('teamleider');
    expect([403, 404]).toContain((await post(leader, answer, { antwoord: 'Dinsdag.' })).status);
    expect(await post(parent, answer, { antwoord: 'Het gaat om 999900006.' })).toMatchObject({
      status: 400,
      body: { faults: [{ code: 'bsn-in-tekst' }] },
    });
    expect((await post(parent, answer, { antwoord: 'Dinsdag.' })).status).toBe(200);
    expect((await post(parent, answer, { antwoord: 'Woensdag.' })).status).toBe(409);
    expect(await own(consulent)).toMatchObject({ waitsOn: 'gemeente', vragen: [{ antwoord: 'Dinsdag.' }] });
  });

  it('S4-14 list what is past a limit and give a task for it once', async () => {
    await admin(`update zorg.verzoek set dagtekening = '2025-11-03' where referentie_aanbieder = 'ref-klok'`);
    const late = await list(consulent, '?stand=te-laat');
    expect(late.rows.find(({ referentie }) => referentie === 'ref-klok')?.breached).toMatchObject([
      { soort: 'toewijzing-regio' },
      { soort: 'antwoord-na-onderzoek' },
      { soort: 'besluit' },
    ]);
    expect(late.teLaat).toBe(late.totaal);
    const tasks = async () =>
      (await admin(`select soort from toegang.taak where soort = 'verzoek-te-laat' and jeugdige_id = $1`, [jeugdigeId]))
        .rows.length;
    const once = await tasks();
    expect(once).toBeGreaterThan(0);
    await consulent.get('/api/v1/taken');
    expect(await tasks()).toBe(once);
  });

  it('change by who keeps them, from today on and with a reason', async () => {
    const keeper = await new Visitor(test.url).signIn('beheerder');
    const { body } = await keeper.get('/api/v1/termijnen');
    const { rows, beheert } = body as { rows: { soort: string; stand: string }[]; beheert: string[] };
    expect(rows.filter(({ stand }) => stand === 'geldt')).toHaveLength(12);
    const change = {
      ...{ gemeente: beheert[0]!, soort: 'toewijzing-regio', eenheid: 'werkdagen', aantal: 8 },
      reden: 'Afspraak in de regio van december.',
    };
    const back = await post(keeper, '/termijnen', { ...change, vanaf: '2025-12-30' });
    expect(back).toMatchObject({ status: 400, body: { faults: [{ code: 'niet-terug' }] } });
    expect((await post(keeper, '/termijnen', { ...change, vanaf: '2026-01-01' })).status).toBe(201);
    expect((await post(keeper, '/termijnen', { ...change, vanaf: '2026-01-01' })).status).toBe(409);
    expect((await consulent.get('/api/v1/termijnen')).body).toMatchObject({ beheert: [] });
  });
});
