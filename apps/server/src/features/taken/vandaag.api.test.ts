import { roles } from '@samenpad/access';
import { routes } from '@samenpad/contract';
import { withAdmin } from '@samenpad/database/testing';
import { addDays, dayOf, firstDayOfWeek } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const today = dayOf(new Date());

describe('the work of today over HTTP', () => {
  let test: TestApp;
  let consulent: Visitor;
  let id: string;
  const at = '/api/v1/vandaag';

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    const login = [...test.people.keys()].find((name) => name.startsWith('consulent'))!;
    consulent = await new Visitor(test.url).signIn(login);
    id = test.people.get(login)![0]!.jeugdigeId;
    await withAdmin(test.server, test.server.address.database, async (admin) => {
      await admin.query(
        `select toegang.maak_taak(gemeente, jeugdige_id, 'informeren', houder, current_date - 1, '{}')
         from toegang.relatie where jeugdige_id = $1 and relatie = 'betrokken' limit 1`,
        [id],
      );
    });
  }, 300_000);
  afterAll(() => test.close());

  it('tells a consulent in one question what is late, with the name, and the way to the file', async () => {
    const { status, body } = await consulent.get(at);
    expect(status).toBe(200);
    const today = routes.getVandaag.response.parse(body);
    expect(today.punten[0]).toMatchObject({ soort: 'taak', detail: 'informeren', jeugdigeId: id, teLaat: true });
    expect(today.punten[0]!.naam).toEqual(expect.any(String));
    expect(today.teLaat).toBeGreaterThanOrEqual(1);
    expect(today.totaal).toBeGreaterThanOrEqual(today.punten.length);
  });

  it.each(roles)('answers a %s, and names nobody whom that role may not see', async (rol) => {
    const visitor = await new Visitor(test.url).signIn(loginOf(rol));
    const { status, body } = await visitor.get(at);
    expect(status, JSON.stringify(body)).toBe(200);
    const { punten, wachtrijen } = routes.getVandaag.response.parse(body);
    const pseudonymous = ['accounthouder', 'beleidsmedewerker', 'contractmanager', 'functioneel-beheerder'];
    if (pseudonymous.includes(rol)) expect(punten.filter(({ naam }) => naam !== null)).toEqual([]);
    expect(wachtrijen.every(({ aantal }) => aantal > 0)).toBe(true);
  });

  it('S4-117 counts help that ended and was not closed, as many as its list names', async () => {
    await withAdmin(test.server, test.server.address.database, async (admin) => {
      await admin.query('update zorg.traject set eind = $2 where jeugdige_id = $1', [
        id,
        addDays(test.services.peildatum(), -30),
      ]);
      await admin.query('delete from zorg.toewijzing where jeugdige_id = $1', [id]);
    });
    const { rows } = routes.listZonderAfsluiting.response.parse(
      (await consulent.get('/api/v1/zonder-afsluiting')).body,
    );
    const found = rows.find(({ jeugdigeId }) => jeugdigeId === id);
    expect(found?.eind).toBe(addDays(test.services.peildatum(), -30));
    expect(found?.naam).toEqual(expect.any(String));
    const { wachtrijen } = routes.getVandaag.response.parse((await consulent.get(at)).body);
    expect(wachtrijen).toContainEqual({ soort: 'zonder-afsluiting', aantal: rows.length, oldest: rows[0]!.eind });
    const leader = await new Visitor(test.url).signIn('teamleider');
    expect((await leader.get('/api/v1/zonder-afsluiting')).status).toBe(403);
  });

  it('gives a week from Monday to Sunday; what is late stands in this week only', async () => {
    const week = async (day?: string) => {
      const { status, body } = await consulent.get(`/api/v1/agenda${day === undefined ? '' : `?week=${day}`}`);
      expect(status).toBe(200);
      return routes.getAgenda.response.parse(body);
    };
    const now = await week();
    expect(now).toMatchObject({ vandaag: today, van: firstDayOfWeek(today), tot: addDays(firstDayOfWeek(today), 6) });
    expect(now.punten.some(({ jeugdigeId, teLaat }) => teLaat && jeugdigeId === id)).toBe(true);
    const next = await week(addDays(today, 7));
    expect(next.van).toBe(addDays(firstDayOfWeek(today), 7));
    expect(next.punten.every(({ dag }) => dag >= next.van && dag <= next.tot)).toBe(true);
    for (const day of ['2026-02-30', '9999-12-31', '0001-01-02', 'x']) {
      expect((await consulent.get(`/api/v1/agenda?week=${day}`)).status).toBe(400);
    }
  });
});
