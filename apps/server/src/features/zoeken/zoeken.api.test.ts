import { routes } from '@samenpad/contract';
import { withAdmin } from '@samenpad/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

describe('one search for all', () => {
  let test: TestApp;
  let own: { id: string; nummer: number };
  let other: { id: string; nummer: number };
  const search = async (visitor: Visitor, tekst: string) => {
    const { status, body } = await visitor.post('/api/v1/zoeken', {
      body: JSON.stringify({ tekst }),
      type: 'application/json',
    });
    expect(status, JSON.stringify(body)).toBe(200);
    return routes.searchAll.response.parse(body);
  };
  const signIn = (login: string) => new Visitor(test.url).signIn(login);
  const admin = <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
    withAdmin(test.server, test.server.address.database, async (client) => (await client.query<Row>(sql, values)).rows);

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    const mine = test.people.get(loginOf('consulent'))!.map(({ jeugdigeId }) => jeugdigeId);
    const find = async (not: string) => {
      const rows = await admin<{ id: string; nummer: number }>(
        `select jeugdige_id as id, toewijzing_nummer as nummer from zorg.toewijzing where toestand = 'actief'
           and ${not} (jeugdige_id = any ($1)) and toewijzing_nummer in (select toewijzing_nummer from zorg.toewijzing
           group by 1 having count(*) = 1) limit 1`,
        [mine],
      );
      return rows[0]!;
    };
    own = await find('');
    other = await find('not');
  }, 300_000);
  afterAll(() => test.close());

  it('finds a toewijzing by its number for who is involved, with the name, and logs that', async () => {
    const consulent = await signIn(loginOf('consulent'));
    const { toewijzingen } = await search(consulent, String(own.nummer));
    expect(toewijzingen).toMatchObject([{ jeugdigeId: own.id, toewijzingNummer: own.nummer }]);
    expect(toewijzingen[0]!.naam).toEqual(expect.any(String));
    const [line] = await admin<{ n: number }>(
      `select count(*)::int as n from logboek.regel where jeugdige_id = $1 and handeling = 'toewijzing-gezocht'`,
      [own.id],
    );
    expect(line!.n).toBeGreaterThan(0);
  });

  it('is as quiet about a toewijzing of somebody else as about one that does not exist', async () => {
    const consulent = await signIn(loginOf('consulent'));
    const nothing = { toewijzingen: [], berichten: [], aanbieders: [] };
    expect(await search(consulent, String(other.nummer))).toEqual(nothing);
    expect(await search(consulent, '998877665')).toEqual(nothing);
  });

  it('finds aanbieders by a part of the name for a policy officer, and no toewijzing', async () => {
    await admin(`insert into zorg.aanbieder (gemeente, agb, naam) values ('9801', '99000101', 'Stichting De Wilgenhof')
      on conflict (gemeente, agb) do update set naam = excluded.naam`);
    const beleid = await signIn(loginOf('beleidsmedewerker'));
    const found = [{ aanbieder: '99000101', naam: 'Stichting De Wilgenhof' }];
    expect((await search(beleid, 'wilgenhof')).aanbieders).toEqual(found);
    expect((await search(beleid, '99000101')).aanbieders).toEqual(found);
    expect((await search(beleid, String(own.nummer))).toewijzingen).toEqual([]);
  });

  it('finds a bericht by its identificatie for the desk alone', async () => {
    const [bericht] = await admin<{ identificatie: string }>('select identificatie from zorg.bericht limit 1');
    const desk = await signIn(loginOf('gegevensbeheerder'));
    const found = await search(desk, bericht!.identificatie);
    expect(found.berichten.map(({ identificatie }) => identificatie)).toContain(bericht!.identificatie);
    const consulent = await signIn(loginOf('consulent'));
    expect((await search(consulent, bericht!.identificatie)).berichten).toEqual([]);
  });
});
