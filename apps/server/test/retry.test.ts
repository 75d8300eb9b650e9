import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBsn } from '@samenpad/database/testing';
import { listGoldenCases } from '@samenpad/ijw/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, seededRandom, startTestApp, type TestApp, Visitor } from '../src/testing/index.ts';

const retries = countOf(1_000, 20_000);
/** People who ask and ask again. */
const atOnce = 4;
const timeout = countOf(400_000, 5_400_000);
const golden = listGoldenCases()[0]!;
const xml = readFileSync(join(golden.folder, golden.files.find((file) => file.includes('jw301')) ?? ''), 'utf8');

/** Test BSNs to share the messages: each message folds its jeugdige anew, with all that was said of them before. */
const people = 9_000;

/** The same message with an identification of its own, for the first gemeente of the demo region. */
function messageOf(n: number): string {
  return xml
    .replaceAll('>0384<', '>9801<')
    .replace(/<((?:\w+:)?Bsn)>[^<]*</, `<$1>${makeBsn(n % people)}<`)
    .replace(/<((?:\w+:)?Identificatie)>[^<]*</, `<$1>R${n}<`)
    .replace(/<((?:\w+:)?ToewijzingNummer)>[^<]*</, `<$1>${100_000 + n}<`);
}

describe('somebody who hears no answer and asks again', () => {
  let test: TestApp;
  let desk: Visitor;
  beforeAll(async () => {
    test = await startTestApp();
    desk = await new Visitor(test.url).signIn('berichten');
  });
  afterAll(() => test.close());

  /** Hangs up after some milliseconds, as a line that drops: whether it was carried out is not known. */
  async function hangUp(visitor: Visitor, path: string, afterMs: number, init: RequestInit): Promise<void> {
    const headers = new Headers(init.headers);
    headers.set('x-csrf-token', visitor.csrfToken);
    const signal = AbortSignal.timeout(afterMs);
    await visitor
      .fetch(new URL(path, test.url), { ...init, headers, method: 'POST', signal })
      .then((answer) => answer.arrayBuffer())
      .catch(() => undefined);
  }

  it('R-04 has each message kept once, none lost', { timeout }, async () => {
    const random = seededRandom('R-04');
    let next = 0;
    const retry = async () => {
      let own = await new Visitor(test.url).signIn('berichten');
      for (let turn = 1; next < retries; turn++) {
        // A session has a limit on requests per minute.
        if (turn % 200 === 0) own = await new Visitor(test.url).signIn('berichten');
        const n = next;
        next += 1;
        const body = messageOf(n);
        const headers = { 'content-type': 'application/xml' };
        await hangUp(own, '/api/v1/berichten', random.below(40), { body, headers });
        const answer = await own.post('/api/v1/berichten', { body, type: 'application/xml' });
        expect(answer, `message ${n}`).toMatchObject({ status: 201 });
        expect(['nieuw', 'bekend']).toContain(answer.body['uitkomst']);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, retry));
    const list = await desk.get('/api/v1/berichten');
    expect(list.body['totaal']).toBe(retries);
  });

  it('R-04 has one upload under one key, however often it is sent', { timeout }, async () => {
    const form = () => {
      const files = new FormData();
      files.append('bestanden', new Blob([messageOf(retries)]), 'een.xml');
      return files;
    };
    const headers = { 'idempotency-key': 'b3f0', 'x-csrf-token': desk.csrfToken };
    const ids = new Set<unknown>();
    for (let n = 0; n < 5; n++) {
      await hangUp(desk, '/api/v1/imports', 5 * n, { body: form(), headers });
      const answer = await desk.fetch(new URL('/api/v1/imports', test.url), { method: 'POST', body: form(), headers });
      ids.add(((await answer.json()) as Record<string, unknown>)['importId']);
    }
    expect(ids.size).toBe(1);
    const [importId] = ids;
    const path = `/api/v1/imports/${String(importId)}`;
    await expect.poll(async () => (await desk.get(path)).body['toestand'], { timeout: 60_000 }).toBe('klaar');
    expect((await desk.get(path)).body).toMatchObject({ gelezen: 1, nieuw: 1 });
    const other = await desk.fetch(new URL('/api/v1/imports', test.url), {
      method: 'POST',
      body: form(),
      headers: { ...headers, 'idempotency-key': 'another' },
    });
    expect(((await other.json()) as Record<string, unknown>)['importId']).not.toBe(importId);
  });
});
