import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const today = dayOf(new Date());

interface Persoon {
  naam: string;
  rol: string | null;
  regisseur: boolean;
  regiebehandelaar: boolean;
  taken: { tekst: string }[];
  standIns: { naam: string; tot: string }[];
}

describe('the role card over HTTP', () => {
  let test: TestApp;
  let consulent: Visitor;
  let parent: Visitor;
  let id: string;
  let regisseur: string;
  const path = (part: string) => `/api/v1/jeugdigen/${id}/${part}`;
  const post = (part: string, body: object) =>
    consulent.post(path(part), { body: JSON.stringify(body), type: 'application/json' });
  const cardOf = async (visitor: Visitor) => {
    const { status, body } = await visitor.get(path('rolkaart'));
    expect(status).toBe(200);
    // The answer of this route, which the server checked against its schema.
    return (body as { rolkaart: { phase: string; gezin: { phases: object[] }; personen: Persoon[] } | null }).rolkaart;
  };

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    const login = [...test.people.keys()].find((name) => name.startsWith('consulent'))!;
    consulent = await new Visitor(test.url).signIn(login);
    parent = await new Visitor(test.url).signIn('ouder');
    id = test.people.get('ouder')![0]!.jeugdigeId;
  }, 300_000);
  afterAll(() => test.close());

  it('S4-44 says for the phase behandeling: inhoud = regiebehandelaar, proces = regisseur', async () => {
    expect(await cardOf(consulent)).toBeNull();
    expect((await post('gezin', { jeugdigen: [id], naar: null, per: today })).status).toBe(201);
    const { body } = await consulent.get(path('gezin'));
    const { gezin } = body as { gezin: { gezinId: string; regisseurs: { accountId: string; naam: string }[] } };
    const { accountId, naam } = gezin.regisseurs[0]!;
    regisseur = naam;
    const regie = { gezinId: gezin.gezinId, huidig: null, van: today };
    const skj = { nummer: '100012345', tot: '2999-01-01' };
    expect((await post('gezin/regie', { ...regie, soort: 'regisseur', accountId, skj })).status).toBe(201);
    const behandelaar = { naam: 'Dr. M. Veerman', organisatie: 'Kliniek Rietland', registratie: '100054321' };
    expect((await post('gezin/regie', { ...regie, soort: 'regiebehandelaar', ...behandelaar })).status).toBe(201);
    const card = await cardOf(parent);
    expect(card!.gezin.phases).toContainEqual({
      phase: 'behandeling',
      inhoud: ['regiebehandelaar'],
      proces: ['regisseur'],
    });
  });

  it('S4-82 puts names, tasks and deputies on one page, the same for the family', async () => {
    const task = { soort: 'taak', tekst: 'Belt de leerplichtambtenaar.', voor: addDays(today, 14) };
    const asked = await post('ketentaken', { ...task, partij: { naam: 'K. Iepenburg', organisatie: 'De Regenpijp' } });
    expect(asked.status).toBe(201);
    const { body } = await consulent.get(path('betrokkenen'));
    const { kandidaten } = body as { kandidaten: { soort: string; id: string; naam: string }[] };
    const deputy = kandidaten.find(({ soort, naam }) => soort === 'account' && naam !== regisseur)!;
    const tot = new Date(Date.now() + 7 * 86_400_000).toISOString();
    const added = await post('relaties', { relatie: 'waarnemer', accountId: deputy.id, tot, toelichting: 'Vakantie' });
    expect(added).toMatchObject({ status: 201 });
    for (const reader of [consulent, parent]) {
      const { personen } = (await cardOf(reader))!;
      const named = (naam: string) => personen.filter((one) => one.naam === naam);
      expect(named('K. Iepenburg')).toMatchObject([{ rol: null, taken: [{ tekst: task.tekst, voor: task.voor }] }]);
      expect(named(regisseur)).toMatchObject([{ regisseur: true, standIns: [{ naam: deputy.naam }] }]);
      expect(named('Dr. M. Veerman')).toMatchObject([{ regiebehandelaar: true, rol: 'hulpverlener' }]);
      expect(personen[0]).toMatchObject({ rol: 'jeugdige' });
    }
  });

  it('gives nobody the card who may not see the gezin', async () => {
    const desk = await new Visitor(test.url).signIn('administratie');
    expect((await desk.get(path('rolkaart'))).status).toBe(403);
    const stranger = await new Visitor(test.url).signIn('jeugdige-16');
    expect((await stranger.get(path('rolkaart'))).status).toBe(404);
  });

  it('S4-72 shows the administration of an aanbieder what the process needs, and not one treatment note', async () => {
    const desk = await new Visitor(test.url).signIn('administratie');
    const { status, body } = await desk.get('/api/v1/eigen-toewijzingen');
    expect(status).toBe(200);
    const { rows } = body as { rows: { jeugdigeId: string }[] };
    expect(Object.keys(rows[0]!)).toEqual(expect.arrayContaining(['product', 'ingangsdatum', 'fase', 'begin', 'eind']));
    const tekst = 'Behandelnotitie: durfde vandaag over thuis te praten.';
    const note = { soort: 'CN', aard: 'overig', titel: null, tekst, gedeeld: true, derden: false };
    expect((await post('dossier', note)).status).toBe(201);
    expect(JSON.stringify((await consulent.get(path('dossier'))).body)).toContain(tekst);
    for (const jeugdigeId of [id, rows[0]!.jeugdigeId]) {
      const of = (part: string) => `/api/v1/jeugdigen/${jeugdigeId}/${part}`;
      for (const part of ['dossier', 'plan', 'samen', 'gezin', 'rolkaart']) {
        expect((await desk.get(of(part))).status, part).toBe(403);
      }
      const open = await Promise.all(['eigen-toewijzingen', 'betrokkenen'].map((part) => desk.get(of(part))));
      expect(open.map((answer) => JSON.stringify(answer.body)).join('\n')).not.toContain('Behandelnotitie');
    }
  });
});
