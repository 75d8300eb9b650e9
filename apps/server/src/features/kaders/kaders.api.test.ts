import { addDays, dayOf, type GemeenteCode } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const inhoud = {
  naam: 'Maximaal 9 maanden begeleiding licht',
  tekst: 'Begeleiding duurt hoogstens negen maanden; daarna kijken we opnieuw.',
  eigenaar: 'Beleid jeugd',
  van: '2025-01-01',
  tot: null,
  indicator: 'duur',
  drempel: 'mediaan hoogstens 9 maanden',
  uitzondering: { maat: 'duur', hulpvorm: 'beg', grens: 9 },
  reden: 'Besluit van het college van 3 december.',
};

interface Kader {
  kaderId: string;
  stand: string;
  nu: typeof inhoud & { versie: number; indicatorNaam: string };
  versies: { versie: number }[];
  uitzonderingen: { jeugdigen: { kind: string; value?: number }; gevallen: { kind: string } } | null;
}
type Listed = {
  totaal: number;
  rows: { redenen: { soort: string; hulpvorm: string; maanden: number; grens: number }[] }[];
};

describe('kaders over HTTP', () => {
  let test: TestApp;
  let policy: Visitor;
  let gemeente: GemeenteCode;
  const post = (visitor: Visitor, at: string, body: object) =>
    visitor.post(`/api/v1${at}`, { body: JSON.stringify(body), type: 'application/json' });
  const list = async (visitor: Visitor, taal = 'nl') => {
    const { status, body } = await visitor.get(`/api/v1/kaders?taal=${taal}`);
    expect(status).toBe(200);
    // The answer of this route, which the server checked against its schema.
    return body as { rows: Kader[]; beheert: GemeenteCode[]; indicatoren: { figuur: string }[] };
  };
  const kaderOf = async (visitor: Visitor, naam = inhoud.naam) =>
    (await list(visitor)).rows.find(({ nu }) => nu.naam === naam)!;

  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    policy = await new Visitor(test.url).signIn('beleid');
    gemeente = (await list(policy)).beheert[0]!;
  }, 300_000);
  afterAll(() => test.close());

  it('S1-11 a kader of nine months of begeleiding licht leads to its indicator and to the list of exceptions', async () => {
    expect((await post(policy, '/kaders', { gemeente, ...inhoud })).status).toBe(201);
    const kader = await kaderOf(policy);
    expect(kader).toMatchObject({ stand: 'geldt', nu: { ...inhoud, versie: 1, indicatorNaam: 'Duur' } });
    const { indicatoren } = await list(policy);
    expect(indicatoren.map(({ figuur }) => figuur)).toContain(kader.nu.indicator);

    const { status, body } = await policy.get(`/api/v1/jeugdigen?kader=${kader.kaderId}`);
    expect(status).toBe(200);
    // The answer of this route, which the server checked against its schema.
    const over = body as Listed;
    expect(over.totaal).toBeGreaterThan(10);
    for (const { redenen } of over.rows) {
      expect(redenen.length).toBeGreaterThan(0);
      for (const reden of redenen) {
        expect(reden).toMatchObject({ soort: 'kader-duur', hulpvorm: 'beg', grens: 9 });
        expect(reden.maanden).toBeGreaterThanOrEqual(9);
      }
    }
    // The same jeugdigen as a count of a group, rounded to five.
    const jeugdigen = kader.uitzonderingen?.jeugdigen;
    expect(jeugdigen?.kind).toBe('value');
    expect(Math.abs((jeugdigen?.value ?? 0) - over.totaal)).toBeLessThan(5);
  });

  it('S1-11 who reads no jeugdigen reads the count, and few exceptions are hidden', async () => {
    const manager = await new Visitor(test.url).signIn('contractmanager');
    const kader = await kaderOf(manager);
    expect(kader.uitzonderingen).toMatchObject({ jeugdigen: { kind: 'value' }, gevallen: { kind: 'value' } });
    expect((await manager.get(`/api/v1/jeugdigen?kader=${kader.kaderId}`)).status).toBe(403);
    // A controller reads the kaders of the gemeente, but no group of it (trust 3.2: no AG).
    const controller = await kaderOf(await new Visitor(test.url).signIn('controller'));
    expect(controller).toMatchObject({ stand: 'geldt', uitzonderingen: null, nu: { tekst: inhoud.tekst } });
    const rare = { ...inhoud, naam: 'Bijna niemand', uitzondering: { maat: 'tegelijk', hulpvorm: null, grens: 8 } };
    expect((await post(policy, '/kaders', { gemeente, ...rare })).status).toBe(201);
    const found = await kaderOf(manager, 'Bijna niemand');
    expect(['suppressed', 'value']).toContain(found.uitzonderingen?.jeugdigen.kind);
    if (found.uitzonderingen?.jeugdigen.kind === 'value') expect(found.uitzonderingen.jeugdigen.value).toBe(0);
    const groups = { ...inhoud, naam: 'Hulp begint binnen zes weken', indicator: 'wachttijd', uitzondering: null };
    expect((await post(policy, '/kaders', { gemeente, ...groups })).status).toBe(201);
    expect((await kaderOf(policy, groups.naam)).uitzonderingen).toBeNull();
  });

  it('S1-11 everybody of the gemeente reads, beleid and gegevensbeheer write, and a change is a new version', async () => {
    const leader = await new Visitor(test.url).signIn('teamleider');
    expect((await list(leader)).beheert).toEqual([]);
    expect((await post(leader, '/kaders', { gemeente, ...inhoud })).status).toBe(403);
    const parent = await new Visitor(test.url).signIn('ouder');
    expect((await parent.get('/api/v1/kaders')).status).toBe(403);
    const { kaderId } = await kaderOf(leader);
    expect((await leader.get(`/api/v1/jeugdigen?kader=${kaderId}`)).status).toBe(200);

    const tomorrow = addDays(dayOf(new Date()), 1);
    const next = { gemeente, gezien: 1, ...inhoud, van: tomorrow, uitzondering: { ...inhoud.uitzondering, grens: 6 } };
    const at = `/kaders/${kaderId}/versies`;
    expect(await post(policy, at, { ...next, van: '2025-06-01' })).toMatchObject({
      status: 400,
      body: { faults: [{ code: 'kader-verleden' }] },
    });
    expect(await post(policy, at, { ...next, indicator: 'geluk' })).toMatchObject({
      status: 400,
      body: { faults: [{ code: 'kader-indicator' }] },
    });
    expect((await post(policy, at, { ...next, bsn: 'x' })).status).toBe(400);
    expect((await post(policy, at, { ...next, gemeente: '0363' })).status).toBe(404);
    expect((await post(policy, at, next)).status).toBe(201);
    expect(await post(policy, at, next)).toMatchObject({
      status: 409,
      body: { faults: [{ code: 'kader-gewijzigd' }] },
    });
    const kader = await kaderOf(policy);
    expect(kader.nu).toMatchObject({ versie: 1, uitzondering: { grens: 9 } });
    expect(kader.versies.map(({ versie }) => versie)).toEqual([2, 1]);
    const gone = '00000000-0000-4000-8000-000000000000';
    expect((await policy.get(`/api/v1/jeugdigen?kader=${gone}`)).status).toBe(404);
  });
});
