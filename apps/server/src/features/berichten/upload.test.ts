import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastifyMultipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { saveUpload, uploadFolderOf } from './upload.ts';

const limit = 1_000_000;
const xml = '<?xml version="1.0" encoding="UTF-8"?><Bericht/>';

/** A client that sends the head of its upload at once and then one byte every 20 ms. */
class SlowUpload {
  readonly #socket;
  #timer?: NodeJS.Timeout;

  constructor(port: number, hostname: string, head: string) {
    this.#socket = connect(port, hostname, () => {
      this.#socket.write(head);
      // Not before: a byte that is waiting for the connection would stand in front of the head.
      this.#timer = setInterval(() => this.#socket.write('x'), 20);
    });
    this.#socket.on('error', () => undefined);
  }

  hangUp(): void {
    clearInterval(this.#timer);
    this.#socket.destroy();
  }
}

describe('an upload', () => {
  let app: FastifyInstance;
  let url: string;
  let data: string;
  let count = 0;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'samenpad-upload-'));
    app = Fastify();
    await app.register(fastifyMultipart, { limits: { fileSize: 10_000_000 } });
    app.post('/:wie', async (request) => {
      // The only parameter of this very route.
      const { wie } = request.params as { wie: string };
      return await saveUpload(request, join(uploadFolderOf(data, wie), String(++count)), limit);
    });
    app.get('/klaar', () => ({ ok: true }));
    url = await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await app.close();
    await rm(data, { recursive: true });
  });

  async function send(wie: string, files: Record<string, Buffer | string>) {
    const form = new FormData();
    for (const [name, content] of Object.entries(files)) form.append('bestand', new Blob([Buffer.from(content)]), name);
    const answer = await fetch(`${url}/${wie}`, { method: 'POST', body: form });
    // As saveUpload gives it.
    return (await answer.json()) as {
      ok: boolean;
      value?: { namen: string[] };
      error?: { code: string; detail: string };
    };
  }

  /** The uploads of an account that lie on disk; none when it never sent any. */
  async function listWaiting(wie: string): Promise<string[]> {
    const folder = uploadFolderOf(data, wie);
    return existsSync(folder) ? await readdir(folder) : [];
  }

  it('S-38 judges a file by its content, not by its name, and says what it is', async () => {
    const hex = (text: string) => Buffer.from(text, 'hex');
    const foreign: [string, Buffer | string, string][] = [
      ['brief.xml', '%PDF-1.7\n...', 'een PDF-bestand'],
      ['foto.xml', hex('89504e470d0a1a0a0000000d49484452'), 'een afbeelding'],
      ['foto.csv', hex('ffd8ffe000104a464946'), 'een afbeelding'],
      [
        'lijst.zip',
        Buffer.concat([hex('504b0304140006000800'), Buffer.alloc(20), Buffer.from('[Content_Types].xml')]),
        'een Word-, Excel- of PowerPoint-bestand',
      ],
      ['oud.csv', hex('d0cf11e0a1b11ae1'), 'een Word-, Excel- of PowerPoint-bestand'],
      ['x.zip', hex('377abcaf271c'), 'een ingepakt bestand dat geen ZIP is'],
      ['x.csv', '#!/bin/sh\n', 'een programma'],
      ['pagina.xml', '<!DOCTYPE html><html>', 'een webpagina'],
      ['plaatje.xml', '<?xml version="1.0"?>\n<svg onload="alert(1)"/>', 'een tekening'],
    ];
    for (const [name, content, kind] of foreign) {
      const { error } = await send('a', { [name]: content });
      expect(error).toEqual({
        code: 'unsupported-content',
        detail: `${name} is ${kind}. Dat leest Samenpad niet. Stuur XML, ZIP of CSV.`,
      });
    }
    const good = {
      'a.xml': xml,
      'b.xml': `\uFEFF${xml}`,
      'c.csv': 'bsn;naam\n',
      'd.zip': hex('504b0304140000000800'),
      'e.xml': Buffer.from(`\uFEFF${xml}`, 'utf16le'),
    };
    expect((await send('a', good)).value?.namen).toEqual(Object.keys(good));
  });

  it('S-36 writes a name with a path below its own folder only', async () => {
    const names = ['../../weg.xml', '/etc/weg.xml', '..\\..\\weg.xml', 'C:\\weg.xml', '.weg.xml', 'we\0g.xml'];
    for (const name of names) await send('b', { [name]: xml });
    const written = (await readdir(data, { recursive: true })).filter((path) => /weg|bestand-/.test(path));
    expect(written.length).toBeGreaterThan(0);
    expect(written.every((path) => path.startsWith(join('uploads', 'b')))).toBe(true);
    expect(existsSync(join(data, '..', 'weg.xml'))).toBe(false);
  });

  it('S-37 takes no more of one account than may wait, and leaves no half file', async () => {
    const half = Buffer.alloc(600_000, xml);
    expect((await send('c', { 'een.csv': half })).ok).toBe(true);
    const refused = await send('c', { 'twee.csv': half });
    expect(refused.error?.code).toBe('too-large');
    expect(refused.error?.detail).toMatch(/^U hebt al te veel bestanden klaarstaan/);
    expect(await readdir(uploadFolderOf(data, 'c'))).toHaveLength(1);
    expect((await send('d', { 'twee.csv': half })).ok).toBe(true);
    expect((await send('e', { 'een.csv': half, 'twee.csv': half })).error?.code).toBe('too-large');
  });

  it('S-37 answers others within a second (p99) while 50 slow uploads drip in', { retry: 2 }, async () => {
    const { hostname, port } = new URL(url);
    const head =
      'POST /f HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=X\r\nContent-Length: 100000\r\n\r\n--X\r\nContent-Disposition: form-data; name="f"; filename="a.xml"\r\n\r\n';
    const slow = Array.from({ length: 50 }, () => new SlowUpload(Number(port), hostname, head));
    const hangUp = () => {
      for (const upload of slow) upload.hangUp();
    };
    onTestFinished(hangUp);
    await expect.poll(() => listWaiting('f'), { timeout: 60_000 }).toHaveLength(50);
    const times: number[] = [];
    for (let i = 0; i < 200; i++) {
      const begun = performance.now();
      expect((await fetch(`${url}/klaar`)).status).toBe(200);
      times.push(performance.now() - begun);
    }
    hangUp();
    expect(times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)]).toBeLessThan(1000);
    // Whoever hangs up leaves nothing behind.
    await expect.poll(() => listWaiting('f'), { timeout: 60_000 }).toEqual([]);
  });
});
