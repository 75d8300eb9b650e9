import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseGemeenteCode, plainDate } from '@samenpad/domain';
import { type Envelop, readBericht, wrapEnvelop } from '@samenpad/ijw';
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

const golden305 = (): string => {
  const [first] = listGoldenCases();
  const file = first!.files.find((name) => name.includes('jw305'))!;
  return readFileSync(join(first!.folder, file), 'utf8').replaceAll('>0384<', '>9801<');
};
const envelop: Envelop = {
  soort: 'Di01',
  zender: '42429011',
  ontvanger: '9801',
  referentienummer: '9c0f7b90-5c69-41e5-a837-0800200c9a66',
  functie: 'JW305',
  tijdstipBericht: '20260115103000',
};
const wrapped = (text: string, changed: Partial<Envelop> = {}): string =>
  new TextDecoder().decode(wrapEnvelop(Buffer.from(text), { ...envelop, ...changed }));
const post = async (body: string) => await desk.post('/api/v1/berichten', { body, type: 'application/xml' });
const listed = async () =>
  (await desk.get('/api/v1/verzonden')).body as { rows: { soort: string }[]; fouten: object[] };

test('a message that breaks its schema is answered by one Fo01 on its envelope, through the outbox (ijw.md 9 case 1)', async () => {
  answer = { status: 503, text: '' };
  const broken = golden305().replace(/<[^>]*Geslacht>\d<\/[^>]*Geslacht>/, '');
  expect((await post(wrapped(broken))).status).toBe(422);
  expect((await post(wrapped(broken))).status).toBe(422);
  const { fouten } = await listed();
  expect(fouten).toMatchObject([
    { ontvanger: '42429011', functie: 'JW305', crossRefnummer: envelop.referentienummer, verzondenOp: null, tries: 0 },
  ]);
  expect(JSON.stringify(fouten)).not.toMatch(/9999\d{5}/);
  await send();
  expect((await listed()).fouten).toMatchObject([{ fault: 'storing', tries: 1, verzondenOp: null }]);
  const { outbox } = app.services.database;
  const [fout] = await outbox.listUnsentFouten(undefined, 1, [(fouten[0] as { foutId: string }).foutId]);
  answer = { status: 200, text: '' };
  await createGatewayTransport({ address, secret: undefined }, () => new Date()).sendFout(fout!);
  const text = received.at(-1)!.body.toString();
  expect(text).toContain('<StUF:berichtcode>Fo01</StUF:berichtcode>');
  expect(text).toContain(`<StUF:crossRefnummer>${envelop.referentienummer}</StUF:crossRefnummer>`);
  expect(text).toMatch(/<StUF:details>JW305: regel \d+ Bericht\/Client/);
  const { body } = await desk.post('/api/v1/verzonden/fouten/downloaden', {
    body: JSON.stringify({ fouten: [fout!.foutId] }),
    type: 'application/json',
  });
  const { bestanden } = body as { bestanden: { naam: string; inhoud: string }[] };
  expect(Buffer.from(bestanden[0]!.inhoud, 'base64').toString()).toBe(text);
  expect((await listed()).fouten).toMatchObject([{ kanaal: 'download', fault: null }]);
});

test('a repaired file that still breaks gets a Fo01 of its own, also under the number of the first; the same file gets one', async () => {
  const numbered = { referentienummer: '9c0f7b90-5c69-41e5-a837-0800200c9a70' };
  const broken = golden305().replace(/<[^>]*Geslacht>\d<\/[^>]*Geslacht>/, '');
  const repaired = golden305().replace(/<[^>]*StatusAanlevering>\d<\/[^>]*StatusAanlevering>/, '');
  for (const text of [broken, repaired, repaired, broken])
    expect((await post(wrapped(text, numbered))).status).toBe(422);
  const fouten = (await listed()).fouten as { crossRefnummer: string; details: string }[];
  const own = fouten.filter(({ crossRefnummer }) => crossRefnummer === numbered.referentienummer);
  expect(own.map(({ details }) => /Bericht\/\S+/.exec(details)?.[0]).sort()).toEqual([
    'Bericht/Client/Naam',
    'Bericht/Client/StartProducten/StartProduct',
  ]);
});

test('no Fo01 goes out on a bare file, or on an envelope for another gemeente', async () => {
  const before = (await listed()).fouten.length;
  const broken = golden305().replace(/<[^>]*Geslacht>\d<\/[^>]*Geslacht>/, '');
  await post(broken);
  await post(wrapped(broken, { ontvanger: '0999', referentienummer: '9c0f7b90-5c69-41e5-a837-0800200c9a67' }));
  expect((await listed()).fouten).toHaveLength(before);
});

test('files of a live import get the same Fo01, and files of a history none', async () => {
  const broken = golden305().replace(/<[^>]*Geslacht>\d<\/[^>]*Geslacht>/, '');
  const { imports } = app.services;
  const gemeenten = [parseGemeenteCode('9801')!];
  const run = async (antwoord: boolean, last: string) => {
    const inhoud = Buffer.from(wrapped(broken, { referentienummer: envelop.referentienummer.slice(0, -1) + last }));
    const importId = await imports.register({ naam: 'test', gemeenten });
    const invoer = (async function* () {
      yield await Promise.resolve({ naam: 'stuk.xml', inhoud });
    })();
    return await imports.run(importId, { naam: 'test', gemeenten, invoer, answer: antwoord });
  };
  expect((await run(false, '1')).counts).toMatchObject({ geweigerd: 1 });
  expect((await run(true, '2')).counts).toMatchObject({ geweigerd: 1 });
  const fouten = (await listed()).fouten as { crossRefnummer: string }[];
  const numbers = fouten.map(({ crossRefnummer }) => crossRefnummer.at(-1));
  expect([numbers.includes('1'), numbers.filter((one) => one === '2')]).toEqual([false, ['2']]);
});

test('a live message with a Bsn that does not exist gets 0001, once, however often it comes (CS002, IV028)', async () => {
  const before = (await listed()).rows.length;
  const wrong = golden305()
    .replace(/(<[^>]*Bsn>)\d{9}(<)/, '$1999900001$2')
    .replace(/(<[^>]*Identificatie>)[^<]{1,12}(<\/[^>]*Identificatie>)/, '$1BSNFOUT$2');
  expect((await post(wrong)).status).toBe(422);
  expect((await post(wrong)).status).toBe(422);
  const { rows } = await listed();
  expect(rows).toHaveLength(before + 1);
  const [unsent] = (await app.services.database.outbox.listUnsent(undefined, 10)).filter(
    ({ soort }) => soort === '306',
  );
  expect(readBericht(unsent!.inhoud)).toMatchObject({
    ok: true,
    bericht: {
      soort: '306',
      identificatie: 'BSNFOUT',
      xsltVersie: '2.10.5',
      retourCodes: [{ element: '', code: '0001' }],
    },
  });
});

test('a retour names the envelope that its heenbericht came in', async () => {
  const text = golden305().replace(/(<[^>]*Identificatie>)[^<]{1,12}(<\/[^>]*Identificatie>)/, '$1INENVELOP$2');
  const referentienummer = '9c0f7b90-5c69-41e5-a837-0800200c9a68';
  expect((await post(wrapped(text, { referentienummer }))).status).toBe(201);
  const unsent = await app.services.database.outbox.listUnsent(undefined, 10);
  await createGatewayTransport({ address, secret: undefined }, () => new Date()).send(
    unsent.find(({ antwoordEnvelop }) => antwoordEnvelop !== null)!,
  );
  expect(readBericht(received.at(-1)!.body)).toMatchObject({ ok: true, envelop: { crossRefnummer: referentienummer } });
});

test('the 0001 on a Bsn that does not exist names the envelope that the file came in', async () => {
  const referentienummer = '9c0f7b90-5c69-41e5-a837-0800200c9a69';
  const wrong = golden305()
    .replace(/(<[^>]*Bsn>)\d{9}(<)/, '$1999900001$2')
    .replace(/(<[^>]*Identificatie>)[^<]{1,12}(<\/[^>]*Identificatie>)/, '$1BSNENVELOP$2');
  expect((await post(wrapped(wrong, { referentienummer }))).status).toBe(422);
  expect((await post(wrapped(wrong, { referentienummer }))).status).toBe(422);
  const own = (await app.services.database.outbox.listUnsent(undefined, 50)).filter(
    ({ antwoordEnvelop }) => antwoordEnvelop === referentienummer,
  );
  expect(own).toHaveLength(1);
  await createGatewayTransport({ address, secret: undefined }, () => new Date()).send(own[0]!);
  expect(readBericht(received.at(-1)!.body)).toMatchObject({
    ok: true,
    envelop: { soort: 'Du01', crossRefnummer: referentienummer },
    bericht: { identificatie: 'BSNENVELOP', retourCodes: [{ element: '', code: '0001' }] },
  });
});
