import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeBericht, readBericht } from '@samenpad/ijw';
import { listGoldenCases } from '@samenpad/ijw/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

type Case = ReturnType<typeof listGoldenCases>[number];

/** The first history that has such a bericht. */
function findCase(part: string): Case {
  return listGoldenCases().find(({ files }) => files.some((file) => file.includes(part)))!;
}

/** The golden gemeente is not one of the demo region: the same message for Beekstede. */
function golden({ folder: at }: Case, file: string): string {
  return readFileSync(join(at, file), 'utf8').replaceAll('>0384<', '>9801<');
}

const folder = mkdtempSync(join(tmpdir(), 'samenpad-uit-'));

function goldenFile(part: string): string {
  const [first] = listGoldenCases();
  return golden(first!, first!.files.find((file) => file.includes(part))!);
}

describe('live berichten over HTTP', () => {
  let test: TestApp;
  let desk: Visitor;
  beforeAll(async () => {
    test = await startTestApp((config) => ({ ...config, outFolder: folder }));
    desk = await new Visitor(test.url).signIn('berichten');
  });
  afterAll(async () => {
    await test.close();
    rmSync(folder, { recursive: true });
  });

  const take = (body: string) => desk.post('/api/v1/berichten', { body, type: 'application/xml' });
  const send = (path: string, body: object) =>
    desk.post(`/api/v1/verzonden/${path}`, { body: JSON.stringify(body), type: 'application/json' });
  const listed = async () => {
    const { status, body } = await desk.get('/api/v1/verzonden');
    expect(status).toBe(200);
    // The answer of this route, which the server checked against its schema.
    return body as { tellingen: Record<string, number>; rows: { berichtId: string; soort: string; stand: string }[] };
  };

  it('get their one retour, that passes levels 1 and 2, and nothing answers an upload of a history', async () => {
    await take(goldenFile('jw301'));
    expect((await listed()).rows).toEqual([]);
    const start = await take(goldenFile('jw305'));
    const { rows } = await listed();
    expect(rows).toMatchObject([{ soort: '306', stand: 'geschreven', antwoordOp: start.body['berichtId'] }]);
    const [unsent] = await test.services.database.outbox.listUnsent(['9801' as never], 10);
    const judged = judgeBericht(unsent!.inhoud);
    expect(judged).toMatchObject({ level: 2, faults: [], bericht: { soort: '306', retourCodes: [] } });
    await take(goldenFile('jw305'));
    expect((await listed()).rows).toHaveLength(1);
  });

  it('that break a rule within themselves are answered with 0001 and count for nothing', async () => {
    const wrong = goldenFile('jw307').replace(/StatusAanlevering>1</, 'StatusAanlevering>9<');
    expect(judgeBericht(Buffer.from(wrong))).toMatchObject({ level: 2, faults: [{ code: 'CS058' }] });
    expect((await take(wrong)).status).toBe(201);
    const [newest] = (await listed()).rows;
    expect(newest).toMatchObject({ soort: '308' });
    const files = await test.services.database.outbox.listUnsent(['9801' as never], 10);
    const retour = readBericht(files.find(({ soort }) => soort === '308')!.inhoud);
    expect(retour).toMatchObject({ bericht: { retourCodes: [{ element: '', code: '0001' }], xsltVersie: '2.10.5' } });
  });

  it('with a used identificatie are answered with 9056', async () => {
    const other = goldenFile('jw305').replace(/<(\w+:)?Dagtekening>[^<]*</, '<$1Dagtekening>2026-01-31<');
    expect((await take(other)).body).toMatchObject({ uitkomst: 'apart' });
    const files = await test.services.database.outbox.listUnsent(['9801' as never], 10);
    expect(readBericht(files.at(-1)!.inhoud)).toMatchObject({ bericht: { retourCodes: [{ code: '9056' }] } });
  });

  it('are answered on a 323 with a 325 that grants what was assigned, and refuses a number that was used', async () => {
    const claimed = findCase('jw323');
    for (const file of claimed.files.filter((name) => /jw(301|305)/.test(name))) await take(golden(claimed, file));
    const claim = await take(golden(claimed, claimed.files.find((name) => name.includes('jw323'))!));
    expect(claim.status).toBe(201);
    const files = await test.services.database.outbox.listUnsent(['9801' as never], 50);
    const answers = files.filter(({ soort }) => soort === '325').map(({ inhoud }) => readBericht(inhoud));
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({
      ok: true,
      bericht: { retourCodes: ['0200'], declaratieAntwoord: { retourCodes: ['8001'], clienten: [] } },
    });
  });

  it('leave through the folder of the installation or a download, once, and not for who is no message desk', async () => {
    const [first] = (await listed()).rows;
    const taken = await send('downloaden', { berichten: [first!.berichtId] });
    const { bestanden } = taken.body as { bestanden: { naam: string; inhoud: string }[] };
    expect(readBericht(Buffer.from(bestanden[0]!.inhoud, 'base64')).ok).toBe(true);
    const { tellingen } = await listed();
    const sent = await send('versturen', {});
    expect(sent.body).toEqual({ aantal: tellingen['geschreven'] });
    expect(readdirSync(folder)).toHaveLength(tellingen['geschreven']!);
    expect((await listed()).tellingen).toMatchObject({ geschreven: 0 });
    expect((await send('versturen', {})).body).toEqual({ aantal: 0 });
    const beleid = await new Visitor(test.url).signIn('beleid');
    expect((await beleid.get('/api/v1/verzonden')).status).toBe(403);
  });
});
