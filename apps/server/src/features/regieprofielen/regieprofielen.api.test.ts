import { routes } from '@samenpad/contract';
import { withAdmin } from '@samenpad/database/testing';
import { addDays, type PlainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

describe('regie profiles over HTTP', () => {
  let app: TestApp;
  const path = '/api/v1/figuren/regieprofielen';
  const enter = async (login: string) => await new Visitor(app.url).signIn(login);
  const read = async (visitor: Visitor) => {
    const { status, body } = await visitor.get(path);
    expect(status).toBe(200);
    return routes.getRegieprofielen.response.parse(body).rows;
  };
  const agree = (visitor: Visitor, gemeente: string, moment: string | null) =>
    visitor.send('PUT', '/api/v1/regieafspraken', {
      body: JSON.stringify({ gemeente, moment }),
      type: 'application/json',
    });

  beforeAll(async () => {
    app = await startTestApp(undefined, undefined, { people: true });
  }, 300_000);
  afterAll(() => app.close());

  it('S4-38 has a regisseur at intake in one gemeente and none in another; aanbieders read it too, nobody counts few', async () => {
    const beleid = await enter(loginOf('beleidsmedewerker'));
    const [a, b] = await read(beleid);
    if (a === undefined || b === undefined) throw new Error('The region has more than one gemeente');
    expect([a.profiel, b.profiel]).toEqual([null, null]);
    const { provisioning } = app.services.database;
    const accountId = await provisioning.saveAccount({
      ...{ subject: 'regisseur-alle', naam: 'Regisseur', rol: 'regisseur', gemeenten: [a.gemeente, b.gemeente] },
    });
    const dag = app.services.peildatum();
    await provisioning.saveRegie({
      gemeente: a.gemeente,
      accountId,
      dag,
      dagen: [0, 0, 0, null],
      left: [null],
      mdos: [1],
    });
    await provisioning.saveRegie({ gemeente: b.gemeente, accountId, dag, dagen: [null], left: [null], mdos: [0] });
    expect((await agree(beleid, a.gemeente, 'na-tweede')).status).toBe(200);
    const said = (rows: Awaited<ReturnType<typeof read>>) =>
      rows.slice(0, 2).map(({ profiel, afspraak, schrijft }) => [profiel, afspraak, schrijft]);
    expect(said(await read(beleid))).toEqual([
      ['intake', 'na-tweede', true],
      ['zonder', null, true],
    ]);
    const hulpverlener = await enter(loginOf('hulpverlener'));
    expect(said(await read(hulpverlener))).toEqual([
      ['intake', 'na-tweede', false],
      ['zonder', null, false],
    ]);
    const [first] = await read(hulpverlener);
    // As groups, for everybody: in fives.
    expect(first!.gezinnen.kind === 'value' && first!.gezinnen.value % 5).toBe(0);
    expect((await agree(beleid, a.gemeente, null)).status).toBe(200);
    expect(said(await read(hulpverlener))[0]).toEqual(['intake', null, false]);
    for (const login of ['ouder', 'hulpverlener', 'regisseur']) {
      expect((await agree(await enter(login), a.gemeente, 'intake')).status).toBe(403);
    }
    expect((await (await enter('ouder')).get(path)).status).toBe(403);
    expect((await agree(beleid, '0344', 'intake')).status).toBe(404);
    expect((await agree(beleid, a.gemeente, 'ooit')).status).toBe(400);
  });

  it('S4-38 counts the gezinnen of which help began in the very days that it names', async () => {
    const beleid = await enter(loginOf('beleidsmedewerker'));
    const { body } = await beleid.get(path);
    const { account, rows } = routes.getRegieprofielen.response.parse(body);
    const gemeente = rows[0]!.gemeente;
    const countWhenBegun = async (dag: PlainDate) => {
      await withAdmin(app.server, app.server.address.database, (admin) =>
        admin.query('update zorg.traject set begin = $1, eind = null where gemeente = $2', [dag, gemeente]),
      );
      return (await read(beleid)).find((row) => row.gemeente === gemeente)!.gezinnen;
    };
    const { van } = account.period;
    expect(await countWhenBegun(addDays(van, -1))).toMatchObject({ kind: 'value', value: 0 });
    const all = await countWhenBegun(van);
    expect(all.kind === 'value' ? all.value : 0).toBeGreaterThan(9);
  });
});
