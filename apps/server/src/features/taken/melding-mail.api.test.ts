import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';
import { mailDay, tellByMail } from './melding-mail.ts';

const folder = mkdtempSync(join(tmpdir(), 'samenpad-melding-'));
const tomorrow = new Date(Date.now() + 86_400_000);

describe('notices by e-mail', () => {
  let test: TestApp;
  let consulent: Visitor;
  let parent: Visitor;
  const choose = (visitor: Visitor, adres: string | null) =>
    visitor.send('PUT', '/api/v1/meldingen/mail', { body: JSON.stringify({ adres }), type: 'application/json' });
  const shown = async (visitor: Visitor) => (await visitor.get('/api/v1/meldingen')).body;
  const readMails = () =>
    readdirSync(folder).map((file) => {
      const [head = '', content = ''] = readFileSync(join(folder, file), 'utf8').split('\r\n\r\n');
      return { file, head, text: Buffer.from(content, 'base64').toString() };
    });

  beforeAll(async () => {
    const mail = { map: folder, van: 'samenpad@gemeente.example' };
    test = await startTestApp((config) => ({ ...config, mail }), undefined, { people: true });
    consulent = await new Visitor(test.url).signIn('consulent-beekstede');
    parent = await new Visitor(test.url).signIn('ouder');
    const { jeugdigeId } = test.people.get('ouder')![0]!;
    const mdo = {
      soort: 'overleg',
      startsAt: new Date(Date.now() + 5 * 86_400_000).toISOString(),
      minuten: 60,
      plaats: null,
      video: null,
      agenda: ['Hoe gaat het thuis?'],
    };
    const samen = (await consulent.get(`/api/v1/jeugdigen/${jeugdigeId}/samen`)).body;
    const partijen = samen['partijen'] as { houder: string; familie: boolean }[];
    const family = partijen.find(({ familie }) => familie)!;
    const planned = await consulent.post(`/api/v1/jeugdigen/${jeugdigeId}/mdo`, {
      body: JSON.stringify({ ...mdo, deelnemers: [{ houder: family.houder }] }),
      type: 'application/json',
    });
    expect(planned.status, JSON.stringify(planned.body)).toBeLessThan(300);
  }, 300_000);
  afterAll(async () => {
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('go once a day to whoever asked for them, and say nothing but that something waits', async () => {
    expect(await shown(parent)).toMatchObject({ nieuw: 1, mail: { kan: true, adres: null } });
    expect(await tellByMail(test.services.database, test.services.config, new Date())).toBe(0);
    expect((await choose(parent, 'moeder@thuis.example')).status).toBe(200);
    expect(await shown(parent)).toMatchObject({ mail: { kan: true, adres: 'moeder@thuis.example' } });
    expect(await tellByMail(test.services.database, test.services.config, new Date())).toBe(1);
    expect(await tellByMail(test.services.database, test.services.config, new Date())).toBe(0);
    const [mail, ...others] = readMails();
    expect(others).toEqual([]);
    expect(mail?.head).toContain('\r\nTo: moeder@thuis.example\r\n');
    expect(mail?.text).toContain(new URL('/meldingen', test.services.config.baseUrl).href);
    const { jeugdigeId } = test.people.get('ouder')![0]!;
    for (const fact of [jeugdigeId, 'overleg', 'MDO', 'thuis?', 'jeugd', 'gezin', 'meeting']) {
      expect(mail?.head.toLowerCase()).not.toContain(fact.toLowerCase());
      expect(mail?.text.toLowerCase()).not.toContain(fact.toLowerCase());
    }
    // What was mailed is not mailed again the next day.
    expect(await tellByMail(test.services.database, test.services.config, tomorrow)).toBe(0);
  });

  it('are turned off by who gets them; an address that is none is refused', async () => {
    expect((await choose(parent, null)).status).toBe(200);
    expect(await shown(parent)).toMatchObject({ mail: { adres: null } });
    for (const wrong of ['geen adres', 'a@b', 'a@b.nl\r\nBcc: c@d.nl', '"A" <a@b.nl>']) {
      expect((await choose(parent, wrong)).status, wrong).toBe(400);
    }
    expect((await choose(consulent, 'werk@gemeente.example')).status).toBe(200);
    expect(await shown(parent)).toMatchObject({ mail: { adres: null } });
  });

  it('begin their day at seven in the morning', () => {
    expect(mailDay(new Date('2026-12-02T05:59:00Z'))).toBe('2026-12-01');
    expect(mailDay(new Date('2026-12-02T06:01:00Z'))).toBe('2026-12-02');
  });
});
