import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { countOf, type SeededRandom, seededRandom } from '@samenpad/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Load } from './load.ts';
import { OwnServer } from './own-server.ts';
import { listMessages, type Message } from './region.ts';
import { signInAll } from './remote.ts';
import { judge } from './verdict.ts';

const clients = 20;
const kills = countOf(10, 25);
const postgresKills = countOf(10, 10);
const stops = countOf(8, 20);
/** How long clients write before each fault, at least. */
const writeMs = countOf(2_000, 8_000);
const wantedAcknowledged = countOf(100, 10_000);
/** After this PostgreSQL does not come back any more. */
const healingMs = 120_000;
const timeout = countOf(900_000, 2_400_000);

describe('a server with 20 clients that write as fast as they may', () => {
  let server: OwnServer;
  let messages: Message[];
  let load: Load;
  let random: SeededRandom;
  /** With a new database and all migrations: on a machine where that takes longer than a limit, it is the limit. */
  let firstStartMs: number;
  const limit = (milliseconds: number) => Math.max(milliseconds, firstStartMs);
  beforeAll(async () => {
    random = seededRandom('R-01, R-02, R-12');
    messages = await listMessages(countOf(14_000, 30_000));
    server = await OwnServer.create('crash');
    firstStartMs = await server.start();
    load = new Load(messages, await signInAll(server.url, clients));
  }, timeout);
  afterAll(() => server.remove());

  it('R-01 is ready again within 10 s each time it is killed', { timeout }, async () => {
    const readyMs: number[] = [];
    for (let kill = 0; kill < kills; kill++) {
      load.start();
      await sleep(writeMs + random.below(1_000));
      await server.kill();
      await load.stop();
      const left = join(server.folder, 'uploads', 'account', 'upload', '0001-half.xml');
      mkdirSync(dirname(left), { recursive: true });
      writeFileSync(left, '');
      readyMs.push(await server.start());
      expect(existsSync(left), 'an upload that was cut off').toBe(false);
    }
    console.log(`R-01: ${kills} kills, ready again after ${readyMs.map(Math.round).join(', ')} ms`);
    expect(Math.max(...readyMs)).toBeLessThan(limit(10_000));
  });

  it('R-02 goes on by itself within 15 s each time PostgreSQL is killed under it', { timeout }, async () => {
    const healedMs: number[] = [];
    const pid = server.pid;
    load.start();
    for (let kill = 0; kill < postgresKills; kill++) {
      await sleep(writeMs + random.below(1_000));
      // Answers that were under way may still come.
      const before = load.acknowledged.size + clients;
      const begun = performance.now();
      server.killPostgres();
      while (load.acknowledged.size <= before && performance.now() - begun < healingMs) await sleep(10);
      expect(load.acknowledged.size, 'acknowledged after the kill').toBeGreaterThan(before);
      healedMs.push(performance.now() - begun);
    }
    await load.stop();
    console.log(`R-02: ${postgresKills} kills, next acknowledgement after ${healedMs.map(Math.round).join(', ')} ms`);
    expect(Math.max(...healedMs)).toBeLessThan(limit(15_000));
    expect(server.pid).toBe(pid);
  });

  it('R-12 ends within 10 s and in order each time it is asked to stop', { timeout }, async () => {
    const endedMs: number[] = [];
    for (let stop = 0; stop < stops; stop++) {
      load.start();
      await sleep(writeMs + random.below(1_000));
      const begun = performance.now();
      const ended = await server.stop();
      endedMs.push(performance.now() - begun);
      await load.stop();
      expect(ended.code).toBe(0);
      await server.start();
    }
    console.log(`R-12: ${stops} stops, ended after ${endedMs.map(Math.round).join(', ')} ms`);
    expect(Math.max(...endedMs)).toBeLessThan(limit(10_000));
  });

  it('P5 has kept every message that it acknowledged, once, and nothing half', { timeout }, async () => {
    const until = performance.now() + timeout / 2;
    load.start();
    while (load.acknowledged.size < wantedAcknowledged && performance.now() < until) await sleep(50);
    await load.stop();
    await server.stop();
    const verdict = await judge(server, load.acknowledged, messages);
    console.log(`P5: ${load.acknowledged.size} acknowledged, other answers ${JSON.stringify([...load.failures])}`);
    expect(load.acknowledged.size).toBeGreaterThanOrEqual(wantedAcknowledged);
    expect({ lost: verdict.lost, doubles: load.doubles.length }).toEqual({ lost: 0, doubles: 0 });
    expect(verdict.checksum).toBe(verdict.clean);
  });
});
