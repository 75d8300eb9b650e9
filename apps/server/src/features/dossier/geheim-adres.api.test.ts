import { type Route, routes } from '@samenpad/contract';
import { withAdmin } from '@samenpad/database/testing';
import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const today = dayOf(new Date());
const place = 'Lokaal 4 van De Verborgen Berk';
const teacher = 'Q. Verborgenberk';
const school = 'Basisschool De Verborgen Berk';
/** What tells where the child is: of the meeting, of the school and of the foster home. */
const telling = [/verborgen\s?berk/i, /Bochtdijk/];

describe('a secret address', () => {
  let test: TestApp;
  let consulent: Visitor;
  let parent: Visitor;
  let id: string;
  const post = (visitor: Visitor, path: string, body: object) =>
    visitor.post(`/api/v1/${path}`, { body: JSON.stringify(body), type: 'application/json' });
  const change = (sql: string, values: unknown[]) =>
    withAdmin(test.server, test.server.address.database, (admin) => admin.query(sql, values));
  const outside = { naam: teacher, organisatie: school };

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    consulent = await new Visitor(test.url).signIn('consulent-beekstede');
    parent = await new Visitor(test.url).signIn('ouder');
    await new Visitor(test.url).signIn('pleegouder');
    id = test.people.get('ouder')![0]!.jeugdigeId;
    await change(
      `insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, tot, grond)
       select j.gemeente, $1, k.account_id, 'pleegouder', 'pleegouder', now() - interval '1 day', 'infinity', 'test'
       from zorg.jeugdige j, toegang.account k where j.jeugdige_id = $1 and k.subject = 'pleegouder'`,
      [id],
    );
    const { partijen } = (await consulent.get(`/api/v1/jeugdigen/${id}/samen`)).body as {
      partijen: { houder: string; naam: string; familie: boolean }[];
    };
    const family = partijen.filter(({ familie }) => familie).map(({ houder }) => ({ houder }));
    const foster = partijen.find(({ naam }) => naam === 'U. Bochtdijk')!;
    for (const hours of [-1, 48]) {
      const planned = await post(consulent, `jeugdigen/${id}/mdo`, {
        soort: 'overleg',
        startsAt: new Date(Date.now() + hours * 3_600_000).toISOString(),
        minuten: 60,
        plaats: place,
        video: null,
        agenda: ['Hoe gaat het?'],
        deelnemers: [...family, outside],
      });
      expect(planned.status).toBe(201);
    }
    for (const partij of [outside, { houder: foster.houder }]) {
      const asked = { soort: 'vraag', tekst: 'Hoe gaat het?', partij, voor: addDays(today, 14) };
      expect((await post(consulent, `jeugdigen/${id}/ketentaken`, asked)).status).toBe(201);
    }
    const overdracht = { antwoord: false, op: today };
    const closing = {
      per: today,
      bestemming: 'lichtere-hulp',
      houder: null,
      naam: school,
      withoutNazorg: null,
      overdracht,
    };
    expect((await post(consulent, `jeugdigen/${id}/afsluitingen`, closing)).status).toBe(201);
    await (await new Visitor(test.url).signIn('pleegouder')).get(`/api/v1/jeugdigen/${id}/samen`);
  }, 300_000);
  afterAll(() => test.close());

  /** Every answer that the parent can ask for about this jeugdige or about itself, with the copy of the file. */
  async function readAll(): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    const keep = async (name: string, path: string) => {
      const answer = await parent.fetch(new URL(path, test.url));
      // The list of consents stays open for what changes; it says that something did, not what.
      if (answer.headers.get('content-type')?.includes('event-stream') === true) return await answer.body?.cancel();
      const text = await answer.text();
      if (answer.status === 200) texts.set(name, text);
    };
    for (const { name, method, path, access, tag } of Object.values(routes) as Route[]) {
      const address = path.replace(':jeugdigeId', id);
      const isOfParent = access === 'signed-in' || (access !== 'public' && access.includes('ouder'));
      if (method === 'GET' && isOfParent && tag !== 'figuren' && !address.includes(':'))
        await keep(name, `/api/v1${address}`);
    }
    const asked = await post(parent, `jeugdigen/${id}/verzoeken`, { soort: 'afschrift' });
    expect(asked.status).toBe(201);
    const verzoekId = String(asked.body['verzoekId']);
    const fg = await new Visitor(test.url).signIn('fg');
    await post(fg, `verzoeken/${verzoekId}/opnemen`, {});
    const besluit = { besluit: 'toegewezen', weigergrond: null, motivering: 'U hebt er recht op.' };
    expect((await post(fg, `verzoeken/${verzoekId}/besluit`, besluit)).status).toBe(200);
    await keep('afschrift', `/api/v1/verzoeken/${verzoekId}/afschrift`);
    return texts;
  }
  const tellingOf = (texts: ReadonlyMap<string, string>) =>
    [...texts].flatMap(([name, text]) => (telling.some((one) => one.test(text)) ? [name] : []));

  it('is not told by the place of an MDO, a school or a foster home in any answer to the parent (trust.md 3.4)', async () => {
    const open = JSON.stringify((await parent.get(`/api/v1/jeugdigen/${id}/samen`)).body);
    for (const one of telling) expect(open).toMatch(one);
    const vlag = { vlag: 'geheim-adres', reden: 'Op verzoek van de politie.' };
    expect((await post(consulent, `jeugdigen/${id}/vlaggen`, vlag)).status).toBe(201);
    const hidden = await readAll();
    expect([...hidden.keys()]).toEqual(
      expect.arrayContaining([
        'getSamenwerking',
        'getAgenda',
        'listMeldingen',
        'listBetrokkenen',
        'listInzagen',
        'afschrift',
      ]),
    );
    expect(tellingOf(hidden)).toEqual([]);
    const worker = await consulent.get(`/api/v1/jeugdigen/${id}/samen`);
    expect(JSON.stringify(worker.body)).toContain(place);
    expect(JSON.stringify(worker.body)).toContain(teacher);
  }, 300_000);

  it('does not keep from the parent that it was invited, and when', async () => {
    const { body } = await parent.get(`/api/v1/jeugdigen/${id}/samen`);
    const mdos = body['mdos'] as { plaats: string | null; deelnemers: { naam: string | null; zelf: boolean }[] }[];
    expect(mdos).toHaveLength(2);
    expect(mdos.map(({ plaats }) => plaats)).toEqual([null, null]);
    expect(mdos[0]!.deelnemers.find(({ zelf }) => zelf)?.naam).toBeTruthy();
  });
});
