import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveRelatie, withAdmin } from '@samenpad/database/testing';
import type { GemeenteCode } from '@samenpad/domain';
import { listGoldenCases } from '@samenpad/ijw/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../src/testing/index.ts';

let test: TestApp;
let desk: Visitor;
const golden = listGoldenCases()[0]!;

function goldenFile(part: string): string {
  const name = golden.files.find((file) => file.includes(part)) ?? '';
  // The golden gemeente is not one of the demo region: the same message for Beekstede.
  return readFileSync(join(golden.folder, name), 'utf8').replaceAll('>0384<', '>9801<');
}

beforeAll(async () => {
  test = await startTestApp();
  desk = await new Visitor(test.url).signIn('berichten');
});
afterAll(() => test.close());

const post = (body: string) => desk.post('/api/v1/berichten', { body, type: 'application/xml' });

describe('POST /berichten', () => {
  it('S4-97 takes a toewijzing, a start and a stop from another system and answers each with its retour codes', async () => {
    for (const part of ['jw301', 'jw305', 'jw307']) {
      const answer = await post(goldenFile(part));
      expect(answer, part).toMatchObject({
        status: 201,
        body: { uitkomst: 'nieuw', soort: part.slice(2), retourCodes: [] },
      });
    }
    const beleid = await new Visitor(test.url).signIn('beleid');
    const list = await beleid.get('/api/v1/jeugdigen');
    expect(list.body).toMatchObject({ totaal: 1, rows: [{ trajecten: 1, naam: null }] });
  });

  it('S4-97 knows the same message again and changes nothing', async () => {
    expect((await post(goldenFile('jw301'))).body).toMatchObject({ uitkomst: 'bekend', retourCodes: [] });
  });

  it('S4-97 sets another content with a used identification apart, with 9056', async () => {
    const other = goldenFile('jw301').replace(/<(\w+:)?Einddatum>[^<]*</, '<$1Einddatum>2031-12-31<');
    expect((await post(other)).body).toMatchObject({ uitkomst: 'apart', retourCodes: ['9056'] });
  });

  it('refuses a wrong message with every fault, its line and element, and stores nothing', async () => {
    const answer = await post(goldenFile('jw305').replace(/<(\w+:)?Begindatum>[^<]*</g, '<$1Begindatum>2026-06-31<'));
    expect(answer.status).toBe(422);
    expect(answer.body['code']).toBe('message-refused');
    expect(answer.body['faults']).toEqual([
      expect.objectContaining({
        line: expect.any(Number) as number,
        element: expect.stringContaining('Begindatum') as string,
      }),
    ]);
  });

  it('refuses a message of a gemeente that the account does not work for', async () => {
    const answer = await post(goldenFile('jw301').replaceAll('>9801<', '>0363<'));
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toContain('andere-gemeente');
  });

  it('refuses what is no XML by its content type', async () => {
    expect((await desk.post('/api/v1/berichten', { body: 'x', type: 'text/plain' })).status).toBe(415);
  });
});

describe('what the message desk sees', () => {
  it('is the bericht with its elements in order, and no BSN, name or birth date', async () => {
    const list = await desk.get('/api/v1/berichten?soort=301');
    const [row] = list.body['rows'] as { berichtId: string }[];
    const { body } = await desk.get(`/api/v1/berichten/${row?.berichtId ?? ''}`);
    const text = JSON.stringify(body);
    expect(text).toContain('ToewijzingNummer');
    expect(text).not.toMatch(/9999\d{5}/);
    const elementen = body['elementen'] as { naam: string; waarde: string | null; pad: string }[];
    for (const naam of ['Bsn', 'Achternaam']) {
      expect(
        elementen.filter((element) => element.naam === naam && element.waarde !== null).map(({ waarde }) => waarde),
      ).toSatisfy((values: string[]) => values.every((value) => value === '•••••'));
    }
  });
});

describe('an upload', () => {
  it('is read in the background, with a report per file and the name it came with', async () => {
    const form = new FormData();
    form.append('bestanden', new Blob(['<?xml version="1.0"?><Bericht>']), 'half.xml');
    form.append('bestanden', new Blob([goldenFile('jw301')]), 'goed.xml');
    const started = await desk.post('/api/v1/imports', { body: form });
    expect(started.status).toBe(202);
    const path = `/api/v1/imports/${String(started.body['importId'])}`;
    await expect.poll(async () => (await desk.get(path)).body['toestand'], { timeout: 20_000 }).toBe('klaar');
    const { body } = await desk.get(path);
    expect(body).toMatchObject({ gelezen: 2, bekend: 1, geweigerd: 1 });
    const files = body['bestanden'] as { naam: string; uitkomst: string; faults: { message: string }[] }[];
    expect(files.map(({ naam, uitkomst }) => [naam, uitkomst]).sort()).toEqual([
      ['goed.xml', 'bekend'],
      ['half.xml', 'geweigerd'],
    ]);
    expect(files.find(({ naam }) => naam === 'half.xml')?.faults[0]?.message).toMatch(
      /houdt .* op voordat het bericht af is/,
    );
  });

  it('of something else is refused in one sentence, and nothing is kept', async () => {
    const form = new FormData();
    form.append('bestanden', new Blob(['x']), 'brief.docx');
    const answer = await desk.post('/api/v1/imports', { body: form });
    expect(answer).toMatchObject({
      status: 415,
      body: { detail: 'Samenpad kan brief.docx niet lezen. Stuur XML, ZIP of CSV.' },
    });
  });
});

async function accountIdOf(subject: string): Promise<string> {
  const { rows } = await withAdmin(test.server, test.server.address.database, (admin) =>
    admin.query<{ account_id: string }>('select account_id from toegang.account where subject = $1', [subject]),
  );
  return rows[0]!.account_id;
}

describe('names', () => {
  it('S0-35 are for the consulent: beleid sees the pseudonym, and no costs', async () => {
    const beleid = await new Visitor(test.url).signIn('beleid');
    const [seen] = (await beleid.get('/api/v1/jeugdigen')).body['rows'] as {
      gemeente: GemeenteCode;
      pseudoniem: string;
      naam: string | null;
      jeugdigeId: string;
    }[];
    expect(seen?.pseudoniem).toMatch(/^J-\d{5}$/);
    expect(seen?.naam).toBeNull();
    const consulent = await new Visitor(test.url).signIn('consulent-beekstede');
    // A role alone opens nothing: the jeugdige is of the own caseload.
    await giveRelatie(
      { database: test.services.database, server: test.server },
      {
        gemeente: seen!.gemeente,
        jeugdigeId: seen!.jeugdigeId,
        houder: { accountId: await accountIdOf('consulent-beekstede') },
        rol: 'consulent',
        relatie: 'betrokken',
      },
    );
    const { body } = await consulent.get(`/api/v1/jeugdigen/${seen?.jeugdigeId ?? ''}`);
    expect(typeof body['naam']).toBe('string');
    expect(body['kosten']).not.toBeNull();
    const policy = await beleid.get(`/api/v1/jeugdigen/${seen?.jeugdigeId ?? ''}`);
    expect(policy.body).toMatchObject({ naam: null, kosten: null });
  });

  it('S0-35 of a jeugdige of another gemeente do not exist for a consulent', async () => {
    const elsewhere = await new Visitor(test.url).signIn('consulent-kerkerade');
    expect((await elsewhere.get('/api/v1/jeugdigen')).body).toMatchObject({ totaal: 0 });
  });
});
