import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, runSamenpad, stackTrace, startSamenpad } from './samenpad.ts';

const day = ['--peildatum', '2025-12-31'];
const folder = makeFolder('breuk');
const region = join(folder, 'regio');
let clean: string;

async function checksumOf(data: string): Promise<string> {
  const { stdout } = await runSamenpad(['rebuild', ...day, '--json'], { SAMENPAD_DATA: data });
  return (JSON.parse(stdout) as { checksum: string }).checksum;
}

beforeAll(async () => {
  await runSamenpad(['generate', '--seed', '5', '--size', 'XS', region]);
  // Two years are enough to break something in the middle.
  for (const month of readdirSync(join(region, 'berichten')))
    if (month > '2018') rmSync(join(region, 'berichten', month), { recursive: true });
  const data = join(folder, 'schoon');
  const first = await runSamenpad(['import', region, ...day, '--json'], { SAMENPAD_DATA: data });
  expect(first.stdout, first.stderr).toContain('klaar');
  clean = await checksumOf(data);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a breakdown during an import', () => {
  it('PostgreSQL killed: one Dutch sentence, and the same import again gives what a clean one gives', async () => {
    // Between two batches nobody asks PostgreSQL anything: then its end is not felt, and the next try kills a little later.
    for (let tries = 0, felt = false; !felt; tries++) {
      expect(tries).toBeLessThan(5);
      const data = join(folder, `gedood-${tries}`);
      const running = startSamenpad(['import', region, ...day, '--json'], { SAMENPAD_DATA: data });
      expect(await running.says('Inlezen …')).toBe(true);
      await sleep(tries * 150);
      const [pid] = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGKILL');
      const ended = await running.ended;
      expect(ended.stderr).not.toMatch(stackTrace);
      felt = ended.code === 1;
      if (felt) {
        expect(ended.stdout).toBe('');
        expect(ended.stderr).toContain('De database antwoordt niet of is tussendoor gestopt.');
        const again = await runSamenpad(['import', region, ...day, '--json'], { SAMENPAD_DATA: data });
        expect(again.stderr).not.toMatch(stackTrace);
      }
      expect(await checksumOf(data)).toBe(clean);
    }
  });

  it('told to stop: ends in order, keeps what was done, and goes on the next time', async () => {
    const data = join(folder, 'gestopt');
    const running = startSamenpad(['import', region, ...day, '--json'], { SAMENPAD_DATA: data });
    expect(await running.says('Inlezen …')).toBe(true);
    running.process.kill('SIGTERM');
    const ended = await running.ended;
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.stdout)).toMatchObject({ aborted: true });
    const again = await runSamenpad(['import', region, ...day, '--json'], { SAMENPAD_DATA: data });
    const { counts } = JSON.parse(again.stdout) as { counts: { bekend: number } };
    expect(counts.bekend).toBeGreaterThan(0);
    expect(await checksumOf(data)).toBe(clean);
  });

  it('disk full: said so, nothing half stored; with room again the same import gives what a clean one gives', async () => {
    if (process.getuid?.() !== 0) throw new Error('Run this test as root: it mounts a small disk (tmpfs).');
    const disk = join(folder, 'schijf');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m,mode=0755', 'tmpfs', disk]);
    try {
      const data = join(disk, 'data');
      const running = startSamenpad(['import', region, ...day, '--json'], { SAMENPAD_DATA: data });
      expect(await running.says('Inlezen …')).toBe(true);
      // Ends by itself when there is no room left.
      spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'ballast')}`, 'bs=64k'], { stdio: 'ignore' });
      const full = await running.ended;
      expect(full.code, full.stdout).toBe(1);
      expect(full.stderr).toContain('De schijf is vol.');
      expect(full.stderr).not.toMatch(stackTrace);
      rmSync(join(disk, 'ballast'));
      execFileSync('mount', ['-o', 'remount,size=1g', disk]);
      await runSamenpad(['import', region, ...day, '--json'], { SAMENPAD_DATA: data });
      expect(await checksumOf(data)).toBe(clean);
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  });
});

describe('samenpad serve --demo', () => {
  const data = join(folder, 'demo');
  beforeAll(() => {
    // As a folder that was filled before: what is tested here is starting and stopping.
    mkdirSync(data);
    writeFileSync(join(data, 'demo-gevuld'), '');
  });

  async function freePort(): Promise<{ port: number; release: () => Promise<void> }> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port');
    return {
      port: address.port,
      release: () =>
        new Promise((done) =>
          server.close(() => {
            done();
          }),
        ),
    };
  }

  it('says in one sentence that the port is taken', async () => {
    const { port, release } = await freePort();
    const ended = await runSamenpad(['serve', '--demo'], { SAMENPAD_DATA: data, PORT: String(port) });
    await release();
    expect(ended.code).toBe(1);
    expect(ended.stderr.trim()).toBe(
      `Poort ${port} is al in gebruik. Stop het andere programma of kies een andere poort met PORT=3001.`,
    );
  });

  it('R-18 serves with few heaps, keeps its folder to itself, stops in order on SIGTERM with exit code 0 and leaves its folder free', {
    timeout: 180_000,
  }, async () => {
    const { port, release } = await freePort();
    await release();
    const server = startSamenpad(['serve', '--demo'], { SAMENPAD_DATA: data, PORT: String(port) });
    expect(await server.says(`Samenpad: http://localhost:${port}`)).toBe(true);
    // few heaps for the server itself, under the number it was started with, and not for its PostgreSQL.
    const startedWith = (pid: number | string | undefined) => readFileSync(`/proc/${pid ?? ''}/environ`, 'utf8');
    expect(startedWith(server.process.pid)).toContain('MALLOC_ARENA_MAX=2');
    const [postmaster] = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    expect(startedWith(postmaster)).not.toContain('MALLOC_');
    const second = await runSamenpad(['import', region], { SAMENPAD_DATA: data });
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(`(proces ${server.process.pid} op `);
    expect(second.stderr).toContain('is al in gebruik door een ander Samenpad');
    expect(second.stderr).not.toMatch(stackTrace);
    // The first one is not harmed.
    const answer = await fetch(`http://localhost:${port}/`);
    expect(answer.status).toBe(200);
    await answer.text();
    const told = performance.now();
    server.process.kill('SIGTERM');
    const ended = await server.ended;
    expect(ended.code).toBe(0);
    expect(performance.now() - told).toBeLessThan(10_000);
    expect(ended.stderr).not.toMatch(stackTrace);
    expect(() => readFileSync(join(data, 'samenpad.lock'))).toThrow('ENOENT');
    expect(() => readFileSync(join(data, 'postgres', 'postmaster.pid'))).toThrow('ENOENT');
  });
});
