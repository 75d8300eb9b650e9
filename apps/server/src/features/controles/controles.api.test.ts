import { routes } from '@samenpad/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

describe('controles (trust.md 3.2, Jw 7.4.0 lid 1 onder d)', () => {
  let test: TestApp;
  let controller: Visitor;
  let fg: Visitor;
  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    controller = await new Visitor(test.url).signIn('controller');
    fg = await new Visitor(test.url).signIn('fg');
  }, 300_000);
  afterAll(() => test.close());

  const post = (visitor: Visitor, path: string, body: object) =>
    visitor.post(`/api/v1${path}`, { body: JSON.stringify(body), type: 'application/json' });
  const list = async (visitor: Visitor) =>
    routes.listControles.response.parse((await visitor.get('/api/v1/controles')).body);
  const seen = async () =>
    routes.listJeugdigen.response
      .parse((await controller.get('/api/v1/jeugdigen')).body)
      .rows.map((row) => row.jeugdigeId);
  const sampleOf = async (controleId: string) => {
    const { status, body } = await controller.get(`/api/v1/controles/${controleId}/steekproef`);
    return status === 200 ? routes.getSteekproef.response.parse(body).rows : status;
  };
  const yes = { akkoord: true, oordeel: 'Doel en grond zijn helder.' };
  const question = { vraag: 'Is de hulp gegeven die is gedeclareerd?', aantal: 3 };

  it('open to the controller the files that the lot drew, and no other, until it is ended', async () => {
    const [demo] = (await list(controller)).rows;
    expect(demo).toMatchObject({ stand: 'goedgekeurd', getrokken: 5, aantal: 5, eigen: true });
    const drawn = await sampleOf(demo!.controleId);
    expect(drawn).toHaveLength(5);
    expect(new Set(await seen())).toEqual(new Set((drawn as { jeugdigeId: string }[]).map((row) => row.jeugdigeId)));
    expect((drawn as { naam: string | null }[]).every(({ naam }) => naam !== null)).toBe(true);
    expect((await post(fg, `/controles/${demo!.controleId}/einde`, {})).status).toBe(200);
    expect(await seen()).toEqual([]);
    expect(await sampleOf(demo!.controleId)).toBe(404);
  });

  it('are asked by a controller and judged by a second person; each of the family reads of the draw and of every look', async () => {
    const { rows, aanbieders } = await list(controller);
    const { gemeente, aanbieder, van, eind, tot } = rows[0]!;
    expect(aanbieders.map(({ agb }) => agb)).toContain(aanbieder);
    expect((await list(fg)).aanbieders).toEqual([]);
    const asked = await post(controller, '/controles', { ...question, gemeente, aanbieder, van, eind, tot });
    expect(asked.status).toBe(201);
    const { controleId } = routes.askControle.response.parse(asked.body);
    const path = `/controles/${controleId}/oordeel`;
    expect(await sampleOf(controleId)).toBe(404);
    const queues = async (visitor: Visitor) =>
      routes.getVandaag.response.parse((await visitor.get('/api/v1/vandaag')).body).wachtrijen;
    expect(await queues(fg)).toContainEqual(expect.objectContaining({ soort: 'controle', aantal: 1 }));
    expect((await queues(controller)).map(({ soort }) => soort)).not.toContain('controle');
    expect((await post(controller, path, yes)).status).toBe(403);
    expect(await post(fg, path, yes)).toMatchObject({ status: 200, body: { stand: 'goedgekeurd' } });
    expect((await post(fg, path, yes)).status).toBe(409);
    const sample = await sampleOf(controleId);
    expect(sample).toHaveLength(3);
    const { jeugdigeId } = (sample as { jeugdigeId: string }[])[0]!;
    expect((await controller.get(`/api/v1/jeugdigen/${jeugdigeId}`)).status).toBe(200);
    const looks = routes.listInzagen.response.parse((await fg.get(`/api/v1/jeugdigen/${jeugdigeId}/inzagen`)).body);
    const gronden = looks.rows.map(({ grond }) => grond);
    expect(gronden).toContain('steekproef');
    expect(gronden).toContain('getrokken');
  });

  it('are told to the family of whom the lot drew the file, before anybody looks', async () => {
    const parent = await new Visitor(test.url).signIn(loginOf('ouder'));
    const [child] = routes.listJeugdigen.response.parse((await parent.get('/api/v1/jeugdigen')).body).rows;
    const drawn = async () => {
      const answer = await parent.get(`/api/v1/jeugdigen/${child!.jeugdigeId}/inzagen`);
      return routes.listInzagen.response.parse(answer.body).rows.filter(({ grond }) => grond === 'getrokken');
    };
    // The lot of the demo may have drawn this file already.
    const before = await drawn();
    const { rows, aanbieders } = await list(controller);
    const days = { van: '2015-01-01', eind: rows[0]!.eind, tot: rows[0]!.tot, aantal: 50 };
    for (const { agb, gemeente } of aanbieders.filter((one) => one.gemeente === child!.gemeente)) {
      if ((await drawn()).length > before.length) break;
      const asked = await post(controller, '/controles', { ...question, ...days, gemeente, aanbieder: agb });
      const { controleId } = routes.askControle.response.parse(asked.body);
      expect((await post(fg, `/controles/${controleId}/oordeel`, yes)).status).toBe(200);
    }
    const told = await drawn();
    expect(told).toHaveLength(before.length + 1);
    for (const line of told) expect(line).toMatchObject({ rol: 'fg', naam: null, soorten: [], resultaat: 'gegeven' });
  });

  it('are refused with a sentence when nobody had a toewijzing then, when the days do not fit, when it is too much, or when it names a BSN (P4)', async () => {
    const [row] = (await list(controller)).rows;
    const { gemeente, aanbieder, tot } = row!;
    const body = { ...question, gemeente, aanbieder, van: '1999-01-01', eind: '1999-02-01', tot };
    const { controleId } = routes.askControle.response.parse((await post(controller, '/controles', body)).body);
    const refused = await post(fg, `/controles/${controleId}/oordeel`, yes);
    expect(refused.status).toBe(409);
    expect(refused.body['detail']).toContain('had niemand een toewijzing bij deze aanbieder');
    const bsn = { status: 400, body: { faults: [{ code: 'bsn-in-tekst' }] } };
    const named = 'Is de hulp aan 999900006 gegeven?';
    expect(await post(controller, '/controles', { ...body, vraag: named })).toMatchObject(bsn);
    expect(await post(fg, `/controles/${controleId}/oordeel`, { akkoord: false, oordeel: named })).toMatchObject(bsn);
    expect((await post(controller, '/controles', { ...body, van: '1999-03-01' })).status).toBe(400);
    expect((await post(controller, '/controles', { ...body, aantal: 51 })).status).toBe(400);
    for (const wrong of ['2020-01-01', '2090-01-01']) {
      expect(await post(controller, '/controles', { ...body, tot: wrong })).toMatchObject({
        status: 400,
        body: { detail: 'Kies een laatste dag van vandaag tot en met twaalf maanden vanaf nu.' },
      });
    }
    expect((await post(controller, '/controles', { ...body, gemeente: '0363' })).status).toBe(404);
  });
});
