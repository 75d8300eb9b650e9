import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { plainDate } from '@samenpad/domain';
import { readBericht } from '@samenpad/ijw';
import { listGoldenCases } from '@samenpad/ijw/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';
import { createGatewayTransport } from './gateway.ts';
import { sendOut } from './send-out.ts';

/** A gateway on this machine: keeps what comes, and answers as it is told. */
const received: { body: Buffer; authorization: string | undefined }[] = [];
let answer = { status: 200, text: '<Bv03><berichtcode>Bv03</berichtcode></Bv03>' };
const gateway = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    received.push({ body: Buffer.concat(parts), authorization: request.headers.authorization });
    response.writeHead(answer.status).end(answer.text);
  });
});
let app: TestApp;
let desk: Visitor;
let address: URL;
beforeAll(async () => {
  gateway.listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const bound = gateway.address();
  if (bound === null || typeof bound === 'string') throw new Error('The gateway listens on a port');
  address = new URL(`http://127.0.0.1:${bound.port}/ggk`);
  app = await startTestApp((config) => ({ ...config, gateway: { address, secret: 'geheim' } }));
  desk = await new Visitor(app.url).signIn('berichten');
});
afterAll(async () => {
  gateway.close();
  await app.close();
});

/** A start of the golden histories, for a gemeente of this installation: its retour stands ready to be sent. */
async function makeRetour(): Promise<void> {
  const [first] = listGoldenCases();
  for (const part of ['jw301', 'jw305']) {
    const file = first!.files.find((name) => name.includes(part))!;
    const body = readFileSync(join(first!.folder, file), 'utf8').replaceAll('>0384<', '>9801<');
    await desk.post('/api/v1/berichten', { body, type: 'application/xml' });
  }
}
const send = async () =>
  (await desk.post('/api/v1/verzonden/versturen', { body: '{}', type: 'application/json' })).body;
const first = async () => {
  const { body } = await desk.get('/api/v1/verzonden');
  // The answer of this route, which the server checked against its schema.
  return (body as { rows: Record<string, unknown>[] }).rows[0]!;
};

test('what the gateway does not take stays written, with its reason and when it is tried again; then it is sent once', async () => {
  await makeRetour();
  answer = { status: 503, text: '' };
  expect(await send()).toEqual({ aantal: 0 });
  const failed = await first();
  expect(failed).toMatchObject({ soort: '306', stand: 'geschreven', tries: 1, fault: 'storing' });
  expect(Date.parse(String(failed['retryAt']))).toBeGreaterThan(Date.now());
  expect(await send()).toEqual({ aantal: 0 });
  expect(received).toHaveLength(1);

  answer = { status: 200, text: '<Bv03><berichtcode>Bv03</berichtcode></Bv03>' };
  const { outbox } = app.services.database;
  const [bericht] = await outbox.listUnsent(undefined, 10, [String(failed['berichtId'])]);
  await createGatewayTransport({ address, secret: 'geheim' }, () => new Date('2026-01-15T09:30:00Z')).send(bericht!);
  const { body, authorization } = received.at(-1)!;
  expect(authorization).toBe('Bearer geheim');
  const read = readBericht(body);
  expect(read).toMatchObject({
    ok: true,
    bericht: { soort: '306' },
    envelop: {
      soort: 'Du01',
      zender: '9801',
      functie: 'JW306',
      tijdstipBericht: '20260115103000',
      referentienummer: failed['berichtId'],
      crossRefnummer: bericht!.antwoordOp,
    },
  });
  await outbox.markSent([
    { gemeente: bericht!.gemeente, berichtId: bericht!.berichtId, kanaal: 'koppeling', antwoordVoor: null },
  ]);
  expect(await first()).toMatchObject({ stand: 'verzonden', kanaal: 'koppeling', fault: null, retryAt: null });
});

test('a StUF fault, a refusal and a gateway that is away each have their own word', async () => {
  const [bericht] = await app.services.database.outbox.listUnsent(undefined, 1, [String((await first())['berichtId'])]);
  const problemOf = async (place: URL) =>
    await createGatewayTransport({ address: place, secret: undefined }, () => new Date())
      .send(bericht!)
      .catch((error: unknown) => error);
  answer = { status: 200, text: '<StUF:Fo02><StUF:berichtcode>Fo02</StUF:berichtcode></StUF:Fo02>' };
  expect(await problemOf(address)).toMatchObject({ fault: 'geweigerd' });
  answer = { status: 302, text: '' };
  expect(await problemOf(address)).toMatchObject({ fault: 'geweigerd' });
  expect(await problemOf(new URL('http://127.0.0.1:1/'))).toMatchObject({ fault: 'onbereikbaar' });
});

test('after three that were not taken the others wait for the next round', async () => {
  const failed: string[] = [];
  const unsent = Array.from({ length: 5 }, (_, i) => ({ gemeente: '9801', berichtId: String(i), soort: '306' }));
  const outbox = {
    ...app.services.database.outbox,
    listUnsent: async () => await Promise.resolve(unsent as never),
    markFailed: async ({ berichtId }: { berichtId: string }) => {
      failed.push(berichtId);
      await Promise.resolve();
    },
  };
  const transport = createGatewayTransport(
    { address: new URL('http://127.0.0.1:1/'), secret: undefined },
    () => new Date(),
  );
  const parts = { database: { outbox, termijnen: app.services.database.termijnen }, gemeenten: undefined, transport };
  for (const one of unsent)
    Object.assign(one, { domein: 'jw', identificatie: 'A', aanbieder: '42429011', inhoud: new Uint8Array() });
  expect(await sendOut({ ...parts, today: plainDate('2026-01-15') })).toBe(0);
  expect(failed).toEqual(['0', '1', '2']);
});
