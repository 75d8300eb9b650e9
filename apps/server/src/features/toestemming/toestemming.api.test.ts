import { apiPrefix } from '@samenpad/contract';
import { dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const today = dayOf(new Date());
const inMonths = (months: number) => new Date(Date.now() + months * 30 * 86_400_000).toISOString().slice(0, 10);

interface Consent {
  toestemmingId: string;
  toestand: string;
  tekst: { nl: string };
  herstelbaar: boolean;
  gevers: { nr: number; eigen: boolean }[];
}

describe('consent over HTTP', () => {
  let test: TestApp;
  let consulent: Visitor;
  let youth: Visitor;
  let parent: Visitor;
  let jeugdigeId: string;
  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    const login = [...test.people.keys()].find((name) => name.startsWith('consulent-'));
    consulent = await new Visitor(test.url).signIn(login ?? '');
    youth = await new Visitor(test.url).signIn('jeugdige-16');
    parent = await new Visitor(test.url).signIn('ouder-16');
    jeugdigeId = test.people.get('jeugdige-16')?.[0]?.jeugdigeId ?? '';
  }, 300_000);
  afterAll(async () => {
    await test.close();
  });

  const get = async (visitor: Visitor, path: string) => await visitor.get(`${apiPrefix}${path}`);
  const post = async (visitor: Visitor, path: string, body: object = {}) =>
    await visitor.post(`${apiPrefix}${path}`, { body: JSON.stringify(body), type: 'application/json' });

  /** Id of a recipient by kind, as the form of the consulent offers it. */
  async function recipient(soort: string): Promise<string> {
    const { body } = await get(consulent, `/jeugdigen/${jeugdigeId}/toestemmingen`);
    const offered = body['ontvangers'] as { id: string; soort: string }[];
    return offered.find((ontvanger) => ontvanger.soort === soort)?.id ?? '';
  }

  async function ask(visitor: Visitor, change: object = {}) {
    return await post(visitor, `/jeugdigen/${jeugdigeId}/toestemmingen`, {
      soorten: ['ZP'],
      doel: 'ouders',
      van: today,
      tot: inMonths(6),
      ontvangers: [await recipient('ouder')],
      ...change,
    });
  }

  async function findMine(visitor: Visitor, id: unknown): Promise<Consent | undefined> {
    const { body } = await get(visitor, '/mijn/toestemmingen');
    return (body['toestemmingen'] as Consent[]).find(({ toestemmingId }) => toestemmingId === id);
  }

  async function askAndAgree(): Promise<string> {
    const asked = await ask(consulent);
    const id = String(asked.body['toestemmingId']);
    const own = (await findMine(youth, id))?.gevers.find(({ eigen }) => eigen)?.nr;
    const said = await post(youth, `/toestemmingen/${id}/antwoord`, { nr: own, antwoord: 'ja', taal: 'nl' });
    expect(said.status).toBe(200);
    return id;
  }

  it('a youth of 16 reads what is asked in plain words, says yes, and the parent reads along until it ends', async () => {
    expect((await get(parent, `/jeugdigen/${jeugdigeId}`)).status).toBe(404);
    const id = await askAndAgree();
    const mine = await findMine(youth, id);
    expect(mine).toMatchObject({ toestand: 'geldig' });
    expect(mine?.tekst.nl).toContain('welke hulp er is, van wie en wanneer. Zo kunnen je ouders meelezen.');
    expect((await get(parent, `/jeugdigen/${jeugdigeId}`)).status).toBe(200);
    expect((await findMine(parent, id))?.gevers).toEqual([]);
    expect((await post(youth, `/toestemmingen/${id}/intrekken`)).status).toBe(200);
    expect((await get(parent, `/jeugdigen/${jeugdigeId}`)).status).toBe(404);
    expect(await findMine(parent, id)).toMatchObject({ toestand: 'ingetrokken' });
    expect((await post(youth, `/toestemmingen/${id}/herstellen`)).status).toBe(200);
    expect((await get(parent, `/jeugdigen/${jeugdigeId}`)).status).toBe(200);
    await post(youth, `/toestemmingen/${id}/intrekken`);
  });

  // A promise of time on a machine that others use too: a busy moment gets another try.
  it('an open screen hears within a second that consent was withdrawn, in a stream that names nobody', {
    retry: 2,
  }, async () => {
    const id = await askAndAgree();
    const answer = await parent.fetch(new URL(`${apiPrefix}/wijzigingen`, test.url));
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    const started = performance.now();
    await post(youth, `/toestemmingen/${id}/intrekken`);
    const heard = await reader?.read();
    const took = performance.now() - started;
    await reader?.cancel();
    expect(heard?.value).toBe('data: gewijzigd\n\n');
    expect(took).toBeLessThan(1000);
  });

  it('says in Dutch what to repair, also by a code', async () => {
    const long = await ask(consulent, { tot: inMonths(14) });
    expect(long).toMatchObject({ status: 400, body: { code: 'invalid-input', faults: [{ code: 'termijn' }] } });
    expect(long.body['detail']).toContain('hoogstens 12 maanden');
    // Diagnosis is nothing that consent opens to a school.
    const wrong = await ask(consulent, { soorten: ['DX'], ontvangers: [await recipient('school')], doel: 'school' });
    expect(wrong).toMatchObject({ status: 400, body: { faults: [{ code: 'soort' }] } });
    for (const field of ['soorten', 'doel', 'van', 'tot', 'ontvangers']) {
      expect((await ask(consulent, { [field]: undefined })).status, field).toBe(400);
    }
    const id = await askAndAgree();
    expect(await post(youth, `/toestemmingen/${id}/antwoord`, { nr: 1, antwoord: 'nee', taal: 'nl' })).toMatchObject({
      status: 409,
      body: { code: 'conflict', faults: [{ code: 'beantwoord' }] },
    });
    await post(youth, `/toestemmingen/${id}/intrekken`);
  });

  it('is the same quiet answer for what is not yours and for what does not exist', async () => {
    const id = await askAndAgree();
    const none = crypto.randomUUID();
    const stranger = await new Visitor(test.url).signIn('jeugdige-13');
    for (const target of [id, none]) {
      for (const act of ['intrekken', 'herstellen']) {
        expect((await post(stranger, `/toestemmingen/${target}/${act}`)).status).toBe(404);
      }
      const answer = await post(stranger, `/toestemmingen/${target}/antwoord`, { nr: 1, antwoord: 'ja', taal: 'nl' });
      expect(answer.status).toBe(404);
    }
    for (const child of [jeugdigeId, none]) {
      expect((await get(stranger, `/jeugdigen/${child}/toestemmingen`)).status).toBe(404);
    }
    expect((await ask(stranger)).status).toBe(404);
    expect((await ask(parent)).status).toBe(404);
    expect((await get(await new Visitor(test.url).signIn('beleid'), '/mijn/toestemmingen')).status).toBe(403);
    await post(youth, `/toestemmingen/${id}/intrekken`);
  });

  it('shows a worker the tasks and refuses to end one silently', async () => {
    const { body } = await get(consulent, '/taken');
    expect(body).toEqual({ taken: [] });
    const finish = await post(consulent, `/taken/${crypto.randomUUID()}/gedaan`, { hoe: 'brief' });
    expect(finish.status).toBe(404);
    expect(
      (await post(consulent, `/taken/${crypto.randomUUID()}/uitstellen`, { tot: inMonths(1), reden: '' })).status,
    ).toBe(404);
    expect((await get(youth, '/taken')).status).toBe(403);
  });

  it('S4-121 lets the fg record and end an agreement with a partner, and others not', async () => {
    const fg = await new Visitor(test.url).signIn('fg');
    const { body } = await get(fg, '/deelafspraken');
    const [partner] = body['partners'] as { id: string }[];
    const [known] = body['deelafspraken'] as { gemeente: string; toestand: string }[];
    expect(known).toMatchObject({ toestand: 'geldig' });
    const afspraak = {
      gemeente: known?.gemeente,
      organisatieId: partner?.id,
      doel: 'hulpverlening',
      soorten: ['VG'],
      van: today,
      tot: inMonths(12),
    };
    const added = await post(fg, '/deelafspraken', afspraak);
    expect(added.status).toBe(201);
    const path = `/deelafspraken/${String(added.body['afspraakId'])}/beeindigen`;
    expect((await post(consulent, path)).status).toBe(403);
    expect((await post(fg, path)).status).toBe(200);
    expect((await post(fg, path)).status).toBe(404);
    expect((await post(fg, '/deelafspraken', { ...afspraak, tot: '2020-01-01' })).status).toBe(400);
    expect((await get(consulent, '/deelafspraken')).status).toBe(403);
  });

  it('tells a school nothing of its referral without consent', async () => {
    const school = await new Visitor(test.url).signIn('school');
    const { body } = await get(school, '/mijn-verwijzingen');
    const rows = body['verwijzingen'] as { toestand: unknown; contactpersoon: unknown }[];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ toestand, contactpersoon }) => toestand === null && contactpersoon === null)).toBe(true);
  });
});
