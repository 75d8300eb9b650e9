import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const pdf = Buffer.from('%PDF-1.7\nEen verslag van school.');
/** A red dot. */
const onePixel = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI//////////////////////////////////////////' +
    '//////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAAB' +
    'AAEDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwT/xA' +
    'AUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQA1j/2Q==',
  'base64',
);
const evil = Buffer.from('%PDF-1.7\nkwaad');
const heavy = Buffer.from('%PDF-1.7\nte zwaar');

describe('bijlagen over HTTP', () => {
  let test: TestApp;
  let consulent: Visitor;
  let parent: Visitor;
  let id: string;
  let stukId: string;
  let folder: string;
  let server: Server | undefined;
  const path = (part = '') => `/api/v1/jeugdigen/${id}/bijlagen${part}`;
  const post = (visitor: Visitor, at: string, body: object) =>
    visitor.post(at, { body: JSON.stringify(body), type: 'application/json' });
  const add = (visitor: Visitor, inhoud: Buffer, naam = 'verslag.pdf') =>
    post(visitor, path(), { target: 'stuk', targetId: stukId, naam, inhoud: inhoud.toString('base64') });

  /** A scanner that knows one signature, at the address that the app is told. */
  function startScanner(): Promise<void> {
    server = createServer((connection) => {
      let received = Buffer.alloc(0);
      connection.on('error', () => undefined);
      connection.on('data', (chunk) => {
        received = Buffer.concat([received, chunk]);
        if (!received.subarray(-4).equals(Buffer.alloc(4))) return;
        if (received.includes('te zwaar')) connection.end('INSTREAM size limit exceeded. ERROR\0');
        else connection.end(received.includes('kwaad') ? 'stream: Test-Signature FOUND\0' : 'stream: OK\0');
      });
    });
    return new Promise((resolve) => {
      server?.listen(join(folder, 'clamd.sock'), resolve);
    });
  }
  const stopScanner = () =>
    new Promise<void>((resolve) => {
      server?.close(() => {
        resolve();
      });
    });

  beforeAll(async () => {
    folder = await mkdtemp('/tmp/samenpad-bijlage-');
    const scanner = join(folder, 'clamd.sock');
    test = await startTestApp((config) => ({ ...config, scanner }), undefined, { people: true });
    const login = [...test.people.keys()].find((name) => name.startsWith('consulent'))!;
    consulent = await new Visitor(test.url).signIn(login);
    parent = await new Visitor(test.url).signIn('ouder');
    id = test.people.get('ouder')![0]!.jeugdigeId;
    const stuk = {
      soort: 'CN',
      aard: 'kracht',
      titel: null,
      tekst: 'Gesprek op school.',
      gedeeld: true,
      derden: false,
    };
    stukId = String((await post(consulent, `/api/v1/jeugdigen/${id}/dossier`, stuk)).body['stukId']);
    await startScanner();
  }, 300_000);
  afterAll(async () => {
    await test.close();
    await stopScanner();
    await rm(folder, { recursive: true });
  });

  it('give the family the file that a worker hung on a note, as a file and never as a page (S-38)', async () => {
    const added = await add(consulent, pdf, 'Verslag school.exe');
    expect(added).toMatchObject({ status: 201, body: { waits: false } });
    const seen = await parent.get(path());
    expect(seen.body).toMatchObject({
      rows: [{ naam: 'Verslag school.pdf', type: 'pdf', grootte: pdf.length, targetId: stukId, mayRemove: false }],
      mayAdd: [],
    });
    const got = await parent.get(path(`/${String(added.body['bijlageId'])}`));
    expect(got.headers.get('content-disposition')).toBe('attachment');
    expect(got.headers.get('content-type')).toContain('application/json');
    expect(Buffer.from(String(got.body['inhoud']), 'base64').equals(pdf)).toBe(true);
    expect((await add(parent, pdf)).status).toBe(404);
    const removal = path(`/${String(added.body['bijlageId'])}/verwijdering`);
    expect((await post(parent, removal, { reden: 'Dit wil ik niet.' })).status).toBe(404);
    expect((await post(consulent, removal, { reden: null })).status).toBe(200);
    expect((await parent.get(path())).body).toMatchObject({ rows: [] });
  });

  it('keep of a photo the picture alone: not where it was taken, by whom or when', async () => {
    const address = Buffer.from('Exif\0\0Dorpsstraat 1', 'latin1');
    const tags = Buffer.concat([Buffer.from([0xff, 0xe1, 0, address.length + 2]), address]);
    const photo = Buffer.concat([onePixel.subarray(0, 2), tags, onePixel.subarray(2), Buffer.from('Dorpsstraat 1')]);
    const added = await add(consulent, photo, 'huis.jpg');
    expect(added.status, JSON.stringify(added.body)).toBe(201);
    const bijlageId = String(added.body['bijlageId']);
    const got = await parent.get(path(`/${bijlageId}`));
    expect(Buffer.from(String(got.body['inhoud']), 'base64').equals(onePixel)).toBe(true);
    expect((await parent.get(path())).body).toMatchObject({ rows: [{ grootte: onePixel.length, type: 'jpeg' }] });
    expect((await post(consulent, path(`/${bijlageId}/verwijdering`), { reden: null })).status).toBe(200);
    const half = await add(consulent, photo.subarray(0, 60), 'huis.jpg');
    expect(half).toMatchObject({ status: 415, body: { faults: [{ code: 'bijlage-stuk' }] } });
  });

  it('are refused with one sentence by what they are, hold or weigh', async () => {
    const svg = await add(consulent, Buffer.from('<svg onload="alert(1)"/>'), 'foto.png');
    expect(svg).toMatchObject({ status: 415, body: { faults: [{ code: 'bijlage-soort' }] } });
    expect(await add(consulent, evil)).toMatchObject({ status: 415, body: { faults: [{ code: 'bijlage-virus' }] } });
    const large = Buffer.alloc(10 * 1024 ** 2 + 1);
    pdf.copy(large);
    expect(await add(consulent, large)).toMatchObject({
      status: 413,
      body: { faults: [{ code: 'bijlage-te-groot' }] },
    });
    expect((await parent.get(path())).body).toMatchObject({ rows: [] });
  });

  it('S-45 wait while the scanner is down, and open or go once it answers', async () => {
    await stopScanner();
    const [good, bad] = [await add(consulent, pdf), await add(consulent, evil)];
    expect([good, bad]).toMatchObject([{ body: { waits: true } }, { body: { waits: true } }]);
    const large = path(`/${String((await add(consulent, heavy)).body['bijlageId'])}`);
    const [goodPath, badPath] = [good, bad].map(({ body }) => path(`/${String(body['bijlageId'])}`)) as [
      string,
      string,
    ];
    expect(await parent.get(goodPath)).toMatchObject({ status: 503, body: { faults: [{ code: 'bijlage-wacht' }] } });
    await startScanner();
    expect((await parent.get(goodPath)).status).toBe(200);
    expect(await parent.get(badPath)).toMatchObject({ status: 415, body: { faults: [{ code: 'bijlage-virus' }] } });
    expect((await parent.get(badPath)).status).toBe(404);
    // It did not look at what is too much for it: that stays, and stays shut.
    for (let n = 0; n < 2; n++) {
      expect(await parent.get(large)).toMatchObject({ status: 413, body: { faults: [{ code: 'bijlage-te-groot' }] } });
    }
  });
});
