import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanFile } from '../../scan/scan.ts';
import { listUploaded } from './list-uploaded.ts';

const message = '<?xml version="1.0"?><Bericht/>';
const evil = 'a file that the signature below knows';
const scannerProgram = '/usr/sbin/clamd';

describe('the virus scanner', () => {
  let folder: string;
  let socket: string;
  let server: Server | undefined;
  let program: ChildProcess | undefined;
  beforeEach(async () => {
    folder = await mkdtemp('/tmp/samenpad-scan-');
    await chmod(folder, 0o755);
    socket = join(folder, 'clamd.sock');
  });
  afterEach(async () => {
    server?.close();
    program?.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });

  /** Speaks INSTREAM and answers what `verdict` makes of the whole file. */
  function listen(verdict: (file: Buffer) => string): Promise<void> {
    server = createServer((connection) => {
      let received = Buffer.alloc(0);
      connection.on('error', () => undefined);
      connection.on('data', (chunk) => {
        received = Buffer.concat([received, chunk]);
        const file = readStream(received);
        if (file !== undefined) connection.end(verdict(file));
      });
    });
    return new Promise((resolve) => {
      server?.listen(socket, resolve);
    });
  }

  /** The file in a whole INSTREAM command; undefined as long as it is not whole. */
  function readStream(received: Buffer): Buffer | undefined {
    const command = 'zINSTREAM\0';
    if (!received.toString('latin1').startsWith(command)) return undefined;
    const parts: Buffer[] = [];
    for (let at = command.length; at + 4 <= received.length; ) {
      const size = received.readUInt32BE(at);
      if (size === 0) return Buffer.concat(parts);
      parts.push(received.subarray(at + 4, at + 4 + size));
      at += 4 + size;
    }
    return undefined;
  }

  async function put(name: string, content: string | Buffer): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  }

  it('S-45 takes nothing but a plain OK for clean', async () => {
    const large = randomBytes(3_000_000);
    const path = await put('groot.xml', large);
    const verdicts = {
      'stream: OK\0': 'clean',
      'stream: Eicar-Test-Signature FOUND\0': 'infected',
      'INSTREAM size limit exceeded. ERROR\0': 'too-large',
      'stream: not OK\0': 'unavailable',
      'UNKNOWN COMMAND\0': 'unavailable',
      '': 'unavailable',
    };
    for (const [answer, outcome] of Object.entries(verdicts)) {
      let seen: Buffer | undefined;
      await listen((file) => {
        seen = file;
        return answer;
      });
      expect(await scanFile(socket, path)).toBe(outcome);
      expect(seen?.equals(large)).toBe(true);
      server?.close();
      await rm(socket, { force: true });
    }
    expect(await scanFile(socket, path)).toBe('unavailable');
    expect(await scanFile('127.0.0.1:1', path)).toBe('unavailable');
  });

  it('S-45 makes files wait while the scanner is down, and lets them in when it is back', async () => {
    const upload = join(folder, 'upload');
    await mkdir(upload);
    await writeFile(join(upload, '0001-a.xml'), message);
    await writeFile(join(upload, '0002-b.xml'), evil);
    let waits = 0;
    const reading = (async () => {
      const found: [string, string][] = [];
      const options = { scanner: socket, onWaiting: () => Promise.resolve(++waits > 100), waitMs: 20 };
      for await (const invoer of listUploaded(upload, options))
        found.push([invoer.naam, 'faults' in invoer ? (invoer.faults[0]?.code ?? '') : 'gelezen']);
      return found;
    })();
    let done = false;
    void reading.then(() => {
      done = true;
    });
    while (waits < 5) await sleep(10);
    expect(done).toBe(false);
    await listen((file) => (file.toString() === evil ? 'stream: Kwaad FOUND\0' : 'stream: OK\0'));
    expect(await reading).toEqual([
      ['a.xml', 'gelezen'],
      ['b.xml', 'virusscan'],
    ]);
  });

  it('S-45 reads nothing when the import is stopped while it waits', async () => {
    const upload = join(folder, 'upload');
    await mkdir(upload);
    await writeFile(join(upload, '0001-a.xml'), message);
    const found: string[] = [];
    const options = { scanner: socket, onWaiting: () => Promise.resolve(true), waitMs: 5 };
    for await (const invoer of listUploaded(upload, options)) found.push(invoer.naam);
    expect(found).toEqual([]);
  });

  it.runIf(existsSync(scannerProgram))('S-45 understands a real clamd with a signature of our own', async () => {
    const digest = createHash('md5').update(evil).digest('hex');
    await mkdir(join(folder, 'db'));
    await writeFile(join(folder, 'db', 'own.hdb'), `${digest}:${evil.length}:Samenpad.Test\n`);
    const config = ['Foreground yes', `LocalSocket ${socket}`, `DatabaseDirectory ${join(folder, 'db')}`];
    await writeFile(join(folder, 'clamd.conf'), `${config.join('\n')}\n`);
    program = spawn(scannerProgram, ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
    for (let i = 0; i < 600 && !existsSync(socket); i++) await sleep(100);
    expect(await scanFile(socket, await put('goed.xml', message))).toBe('clean');
    expect(await scanFile(socket, await put('kwaad.xml', evil))).toBe('infected');
  });
});
