import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listGoldenCases } from '@samenpad/ijw/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

interface Row {
  itemId: string;
  berichtId: string | null;
  anderBerichtId: string | null;
  soort: string;
  reden: string;
  code: string | null;
  melding: string | null;
  berichtSoort: string | null;
  uiterlijk: string | null;
  teLaat: boolean;
  afgehandeld: { stap: string } | null;
}
interface Work {
  totaal: number;
  tellingen: Record<string, number>;
  rows: Row[];
}

/** A golden bericht as one of Beekstede: the golden gemeente is not one of the demo region. */
function golden(name: string, part: string): string {
  const { folder, files } = listGoldenCases().find((one) => one.name.startsWith(name))!;
  return readFileSync(join(folder, files.find((file) => file.includes(part))!), 'utf8').replaceAll('>0384<', '>9801<');
}

describe('the work list of the message desk', () => {
  let test: TestApp;
  let desk: Visitor;
  beforeAll(async () => {
    test = await startTestApp();
    desk = await new Visitor(test.url).signIn('berichten');
    const take = (body: string) => desk.post('/api/v1/berichten', { body, type: 'application/xml' });
    for (const part of ['01-', '02-', '03-']) expect((await take(golden('24', part))).status).toBeLessThan(300);
    // A second definitive stop, judged against the first.
    const { folder, files } = listGoldenCases().find((one) => one.name.startsWith('12'))!;
    for (const file of files.toSorted()) {
      const body = readFileSync(join(folder, file), 'utf8').replaceAll('>0384<', '>9801<');
      expect((await take(body)).status).toBeLessThan(300);
    }
    // A start inside the care that was stopped, and a credit for a line that was never claimed.
    const again = golden('12', 'jw305')
      .replaceAll('K12M002', 'K12M902')
      .replaceAll('Begindatum>2025-01-06', 'Begindatum>2025-02-03')
      .replaceAll('Dagtekening>2025-01-08', 'Dagtekening>2025-07-08');
    expect((await take(again)).status).toBeLessThan(300);
    for (const part of ['01-', '02-', '03-']) expect((await take(golden('16', part))).status).toBeLessThan(300);
    const credit = golden('16', '05-').replaceAll('VorigReferentieNummer>K16R1', 'VorigReferentieNummer>K16X9');
    expect((await take(credit)).status).toBeLessThan(300);
    // An orphan: this start comes before its toewijzing.
    expect((await take(golden('13', 'jw305'))).status).toBe(201);
  });
  afterAll(async () => {
    await test.close();
  });

  const ask = async (query = '') => {
    const { status, body } = await desk.get(`/api/v1/berichten/werklijst${query}`);
    expect(status).toBe(200);
    // The answer of this route, which the server checked against its schema.
    return body as unknown as Work;
  };
  const send = (path: string, body: object = {}) =>
    desk.post(`/api/v1/berichten/werklijst/${path}`, { body: JSON.stringify(body), type: 'application/json' });

  it('shows what was set apart and what belongs nowhere, each with one sentence', async () => {
    const { tellingen } = await ask();
    expect(tellingen).toMatchObject({ apart: 1 });
    const [apart] = (await ask('?soort=apart')).rows;
    expect(apart).toMatchObject({ code: '9056', reden: 'zelfde-identificatie' });
    expect(apart?.melding).toMatch(/^Deze Identificatie is al gebruikt; .*\.$/);
    const orphans = [...(await ask('?soort=wees')).rows, ...(await ask('?soort=geweigerd')).rows];
    expect(orphans.map(({ code }) => code)).toContain('9019');
  });

  it('names the other bericht of a pair that does not fit, and neither is chosen', async () => {
    const refused = (await ask('?soort=geweigerd')).rows.filter(({ code }) => code === '9415');
    const rows = [...(await ask('?soort=apart')).rows, ...refused];
    expect([rows.length, refused.length]).toEqual([2, 1]);
    for (const { berichtId, anderBerichtId } of rows) {
      expect(anderBerichtId).not.toBe(berichtId);
      const { status } = await desk.get(`/api/v1/berichten/${anderBerichtId}`);
      expect(status).toBe(200);
    }
  });

  it('names the stop beside a start before its day, and never moves either', async () => {
    const rows = [...(await ask('?soort=geweigerd')).rows, ...(await ask('?soort=tegenstrijdig')).rows];
    const [start] = rows.filter(({ code }) => code === '9326');
    expect(start).toMatchObject({ berichtSoort: '305' });
    const pair = await Promise.all(
      [start!.berichtId, start!.anderBerichtId].map((id) => desk.get(`/api/v1/berichten/${id}`)),
    );
    expect(pair.map(({ status }) => status)).toEqual([200, 200]);
    expect(pair.map(({ body }) => (body as { soort: string }).soort)).toEqual(['305', '307']);
  });

  it('names the claim beside a credit that takes back what was never claimed', async () => {
    const [credit] = (await ask('?soort=tegenstrijdig')).rows.filter(({ reden }) => reden === 'credit-zonder-debet');
    expect(credit).toMatchObject({ code: '8017', berichtSoort: '323' });
    const { body } = await desk.get(`/api/v1/berichten/${credit!.anderBerichtId}`);
    expect((body as { soort: string }).soort).toBe('323');
    expect(credit!.anderBerichtId).not.toBe(credit!.berichtId);
  });

  it('marks what was refused at its element, with the sentence of the rule', async () => {
    const { rows } = await ask('?soort=geweigerd');
    const refused = rows.find(({ code }) => code === '9019')!;
    const { body } = await desk.get(`/api/v1/berichten/${refused.berichtId}`);
    const { fouten, elementen } = body as {
      fouten: { pad: string | null; code: string; sentence: string }[];
      elementen: { pad: string }[];
    };
    const [fout] = fouten;
    expect(fout).toMatchObject({ code: '9019', pad: 'Bericht/Client/StartProducten/StartProduct' });
    expect(fout!.sentence).toMatch(/\.$/);
    expect(elementen.map(({ pad }) => pad)).toContain(fout!.pad);
  });

  it('is settled in bulk over all rows of a choice, and undone as a whole', async () => {
    const before = await ask();
    expect(before.totaal).toBe(Object.values(before.tellingen).reduce((sum, n) => sum + n, 0));
    const { status, body } = await send('afhandelen', { items: null, stap: 'afzender-gevraagd' });
    expect(status).toBe(200);
    const { handelingId, aantal } = body as { handelingId: string; aantal: number };
    expect(aantal).toBe(before.totaal);
    expect((await ask()).totaal).toBe(0);
    const settled = await ask('?stand=afgehandeld');
    expect(settled.rows.every(({ afgehandeld }) => afgehandeld?.stap === 'afzender-gevraagd')).toBe(true);
    expect((await send(`handelingen/${handelingId}/terugdraaien`)).body).toEqual({ aantal });
    expect((await ask()).totaal).toBe(before.totaal);
    expect((await send(`handelingen/${handelingId}/terugdraaien`)).status).toBe(404);
  });

  it('settles the chosen lines only, once', async () => {
    const [first] = (await ask()).rows;
    const body = { items: [first!.itemId], stap: 'hersteld' };
    expect((await send('afhandelen', body)).body).toMatchObject({ aantal: 1 });
    expect((await send('afhandelen', body)).body).toMatchObject({ aantal: 0 });
    expect((await send('afhandelen', { items: [], stap: 'hersteld' })).status).toBe(400);
  });

  it('is nobody else’s, and nothing of another gemeente', async () => {
    const consulent = await new Visitor(test.url).signIn('consulent-beekstede');
    expect((await consulent.get('/api/v1/berichten/werklijst')).status).toBe(403);
    expect((await consulent.get('/api/v1/berichtregels')).status).toBe(403);
  });

  it('explains every rule with a right and a wrong example', async () => {
    const { body } = await desk.get('/api/v1/berichtregels');
    const { rows } = body as { rows: { regel: string; own: { right: string; wrong: string } | null }[] };
    expect(rows.find(({ regel }) => regel === 'TR415')?.own?.wrong).toMatch(/31.*34/);
    expect(rows.filter(({ own }) => own !== null).length).toBeGreaterThan(100);
  });
});
