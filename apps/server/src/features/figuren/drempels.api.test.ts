import { routes } from '@samenpad/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../config.ts';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const read = (aantal: string, percentage = '') =>
  readConfig({ SAMENPAD_DREMPEL: aantal, SAMENPAD_DREMPEL_PERCENTAGE: percentage }, { demo: true });

let app: TestApp;
beforeAll(async () => {
  const raised = read('20', '60');
  if (!raised.ok) throw new Error(raised.error.join(' '));
  const { publication } = raised.value;
  app = await startTestApp((config) => ({ ...config, publication }), undefined, { people: true });
}, 600_000);
afterAll(async () => {
  await app.close();
});

test('P9 a threshold below the floor is refused in one sentence', () => {
  const refused = read('9', 'veel');
  expect(refused).toEqual({
    ok: false,
    error: [
      'SAMENPAD_DREMPEL is minstens 10: de drempel kan alleen omhoog. Geef een heel getal van 10 tot en met 1000.',
      'SAMENPAD_DREMPEL_PERCENTAGE is minstens 30: de drempel kan alleen omhoog. Geef een heel getal van 30 tot en met 1000.',
    ],
  });
  expect(read('').ok).toBe(true);
});

test('P9 with a raised threshold every figure of a page hides what stands on fewer', async () => {
  const visitor = await new Visitor(app.url).signIn(loginOf('beleidsmedewerker'));
  let shown = 0;
  for (const id of ['verwijzersaandeel', 'stroom', 'kosten', 'deelname', 'hulpkeuzes', 'gezinsonderzoeken']) {
    const { status, body } = await visitor.get(`/api/v1/figuren/${id}`);
    expect(status, id).toBe(200);
    const text = JSON.stringify(body);
    for (const [, count] of text.matchAll(/"kind":"value","value":[-\d.e]+,"count":(\d+)/g)) {
      shown++;
      expect(Number(count) === 0 || Number(count) >= 20, `${id}: ${count}`).toBe(true);
    }
  }
  expect(shown).toBeGreaterThan(50);
  const { account } = routes.getStroom.response.parse((await visitor.get('/api/v1/figuren/stroom')).body);
  expect(account.excluded.join(' ')).toContain(
    'Aantallen onder de 20 staan er niet. De andere aantallen zijn afgerond op 10.',
  );
});

test('P9 a study keeps the raised threshold when it is saved and opened again, and hides what was kept under a lower one', async () => {
  const visitor = await new Visitor(app.url).signIn(loginOf('beleidsmedewerker'));
  const keep = async (naam: string, vraag: object) => {
    const body = JSON.stringify({ naam, vraag });
    const added = await visitor.post('/api/v1/studies', { body, type: 'application/json' });
    expect(added.status).toBe(201);
    return routes.addStudie.response.parse(added.body).studieId;
  };
  const again = async (studieId: string) =>
    routes.repeatStudie.response.parse((await visitor.get(`/api/v1/studies/${studieId}`)).body);
  const vragen = [
    { soort: 'effect', uitkomst: 'uitstroom', eenheid: 'gemeente', groep: '9801', start: '2022-01-01', vanafDag: 0 },
    { soort: 'hypothese', hypothese: 'dagen', prijzen: 'constant' },
    { soort: 'groei', per: 'aanbieder', prijzen: 'nominaal' },
  ];
  for (const vraag of vragen) {
    const { antwoord, gelijk } = await again(await keep(`Hoger ${vraag.soort}`, vraag));
    expect(antwoord.nu.account.excluded.join(' '), vraag.soort).not.toContain('onder de 10');
    expect(antwoord.toen, vraag.soort).not.toBeNull();
    expect(gelijk, vraag.soort).toBe(true);
    // The page gives the same numbers.
    const query = new URLSearchParams(
      Object.entries({ ...vraag, ...antwoord.nu.account.period }).map(([k, v]) => [k, String(v)]),
    );
    query.delete('soort');
    const page = await visitor.get(`/api/v1/figuren/${vraag.soort}?${query}`);
    expect(page.status, vraag.soort).toBe(200);
    expect(page.body['rows'], vraag.soort).toEqual(antwoord.nu.rows);
  }
  const { config } = app.services;
  const raised = config.publication;
  Object.assign(config, { publication: { groups: 'groups', public: 'public' } });
  const lower: string[] = [];
  for (const vraag of vragen) lower.push(await keep(`Lager ${vraag.soort}`, vraag));
  const verdicts = async () => {
    const { rows } = routes.listStudies.response.parse((await visitor.get('/api/v1/studies')).body);
    return rows.filter(({ studieId }) => lower.includes(studieId)).map(({ oordeel }) => oordeel);
  };
  expect((await verdicts()).some((oordeel) => oordeel !== null)).toBe(true);
  Object.assign(config, { publication: raised });
  for (const studieId of lower) {
    const hidden = { studie: { oordeel: null }, antwoord: { toen: null }, gelijk: null };
    expect(await again(studieId)).toMatchObject(hidden);
  }
  expect(await verdicts()).toEqual([null, null, null]);
});
