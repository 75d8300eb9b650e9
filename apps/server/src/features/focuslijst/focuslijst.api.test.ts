import { routes } from '@samenpad/contract';
import { withAdmin } from '@samenpad/database/testing';
import { addDays, dayOf, type PlainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testing/start-app.ts';
import { Visitor } from '../../testing/visitor.ts';

const today = dayOf(new Date());
const soon: PlainDate = addDays(today, 14);

describe('focus list over HTTP', () => {
  let test: TestApp;
  const visitors = new Map<string, Visitor>();
  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    for (const login of ['consulent-beekstede', 'teamleider', 'accounthouder', 'beleid', 'hulpverlener-1'])
      visitors.set(login, await new Visitor(test.url).signIn(login));
  }, 300_000);
  afterAll(async () => {
    await test.close();
  });

  const as = (login: string) => visitors.get(login)!;
  const post = (login: string, path: string, body: object) =>
    as(login).post(`/api/v1${path}`, { body: JSON.stringify(body), type: 'application/json' });
  const list = async (login: string, query = '') =>
    routes.listFocuslijst.response.parse((await as(login).get(`/api/v1/focuslijst${query}`)).body);
  const choose = async (login: string, jeugdigeIds: string[], keuze: object) =>
    routes.chooseFocus.response.parse((await post(login, '/focuslijst/keuzes', { jeugdigeIds, keuze })).body);

  it('S0-10 says of each line in words why it is there, the longest on the list first, without a score', async () => {
    const { rows, totaal, standen, regels, ids } = await list('consulent-beekstede');
    expect([rows.length > 0, totaal, ids.length]).toEqual([true, standen.open, totaal]);
    expect(rows.every(({ redenen, naam }) => redenen.length > 0 && naam !== null)).toBe(true);
    const days = rows.map(({ sinds }) => sinds ?? '9999-12-31');
    expect(days).toEqual(days.toSorted());
    expect(JSON.stringify(rows)).not.toMatch(/score|risico|rangorde/);
    const counted = regels.find(({ regel }) => regel === 'rang')!;
    const narrowed = await list('consulent-beekstede', '?regel=rang');
    expect(narrowed.totaal).toBe(counted.aantal);
    expect(narrowed.rows.every(({ redenen }) => redenen.some(({ regel }) => regel === 'rang'))).toBe(true);
    const logged = await as('consulent-beekstede').get(`/api/v1/jeugdigen/${rows[0]!.jeugdigeId}`);
    expect(logged.status).toBe(200);
  });

  it('shows costs as a reason only to who sees costs, names only to who sees names', async () => {
    const leader = await list('teamleider');
    expect(leader.regels.filter(({ aantal }) => aantal === null).map(({ regel }) => regel)).toEqual([
      'duurste',
      'bedrag',
    ]);
    expect((await list('accounthouder')).rows.every(({ naam }) => naam === null)).toBe(true);
    for (const login of ['beleid', 'hulpverlener-1']) {
      expect((await as(login).get('/api/v1/focuslijst')).status).toBe(403);
      expect((await post(login, '/focuslijst/keuzes', {})).status).toBe(403);
    }
  });

  it('S0-10 S0-12 takes, parks, drops and gives away, for all lines at once; every choice can be taken back', async () => {
    const before = await list('consulent-beekstede');
    const { ids } = before;
    const [first, second, third, ...others] = ids;
    await choose('consulent-beekstede', [first!], { keuze: 'opgepakt', eigenaar: 'ik', dag: soon });
    await choose('consulent-beekstede', [second!], { keuze: 'geparkeerd', dag: soon, reden: 'wacht-op-besluit' });
    await choose('consulent-beekstede', [third!], { keuze: 'afgevoerd', reden: 'loopt-goed' });
    const unseen = crypto.randomUUID();
    // Nobody can talk with an aanbieder that has no accounthouder: nothing is kept, and each line is told.
    const none = await choose('consulent-beekstede', others, { keuze: 'accountgesprek' });
    expect(none).toEqual({ keuzeIds: [], skipped: others.length });
    await withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query(
        `select toegang.save_accounthouder(t.gemeente, t.aanbieder, k.account_id, current_date - 30) from toegang.account k
           join (select distinct gemeente, aanbieder from zorg.traject) t on t.gemeente = any (k.gemeenten)
         where k.subject = 'accounthouder'`,
      ),
    );
    const all = await choose('consulent-beekstede', [...others, unseen], { keuze: 'accountgesprek' });
    expect([all.keuzeIds.length, all.skipped]).toEqual([others.length, 1]);
    const after = await list('consulent-beekstede', '?stand=opgepakt');
    expect(after.standen).toEqual({ open: 0, opgepakt: 1, uitgezet: others.length, geparkeerd: 1, afgevoerd: 1 });
    expect(after.rows).toMatchObject([{ jeugdigeId: first, keuze: { eigenaar: 'J. Wisselaar', dag: soon } }]);
    expect((await list('teamleider')).standen.opgepakt).toBe(1);
    const undone = await post('consulent-beekstede', '/focuslijst/keuzes/ongedaan', { keuzeIds: all.keuzeIds });
    expect(undone.body).toEqual({ undone: others.length });
    expect((await list('consulent-beekstede')).ids).toEqual(others);
  });

  it('S0-12 wants one reason code to drop, and nothing else', async () => {
    const { ids } = await list('consulent-beekstede');
    const drop = (keuze: object) =>
      post('consulent-beekstede', '/focuslijst/keuzes', { jeugdigeIds: ids.slice(0, 1), keuze });
    expect((await drop({ keuze: 'afgevoerd' })).status).toBe(400);
    expect((await drop({ keuze: 'afgevoerd', reden: 'omdat het kan' })).status).toBe(400);
    expect((await drop({ keuze: 'afgevoerd', reden: 'loopt-goed', toelichting: 'tekst' })).status).toBe(400);
    expect((await drop({ keuze: 'geparkeerd', reden: 'overdracht', dag: today })).status).toBe(400);
  });

  it('rules are set by the team leader, with a reason, and hold from their day', async () => {
    const regels = async () =>
      routes.listFocusregels.response.parse((await as('teamleider').get('/api/v1/focuslijst/regels')).body);
    const { nu } = await regels();
    const { gemeente } = nu[0]!;
    const change = { gemeente, regel: 'rang', waarde: 2, aan: true, van: today, reden: 'Eerder kijken' };
    const set = (login: string, body: object) => post(login, '/focuslijst/regels', { ...change, ...body });
    expect((await set('consulent-beekstede', {})).status).toBe(403);
    expect((await set('teamleider', { waarde: 1 })).status).toBe(400);
    expect((await set('teamleider', { van: addDays(today, -1) })).status).toBe(400);
    expect((await set('teamleider', { gemeente: '0001' })).status).toBe(404);
    expect((await set('teamleider', {})).body).toEqual({ versie: 1 });
    expect((await set('teamleider', { waarde: 9, van: soon })).body).toEqual({ versie: 2 });
    const after = await regels();
    expect(after.nu.find(({ regel }) => regel === 'rang')).toMatchObject({ versie: 1, waarde: 2 });
    expect(after.wijzigingen).toMatchObject([
      { versie: 2, waarde: 9, van: soon, door: 'R. Steenhoek', reden: 'Eerder kijken' },
      { versie: 1, waarde: 2 },
    ]);
  });
});
