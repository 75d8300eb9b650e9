import { setTimeout as sleep } from 'node:timers/promises';
import type { Analytics } from '@samenpad/analytics';
import createLogger from 'pino';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

/** Takes hours. */
const LONG = 'SELECT sum(hash(a.range, b.range)) AS n FROM range(100000000) a, range(100000000) b';
const PATH = '/api/v1/figuren/hypothese';

let app: TestApp;
let store: Analytics;
const faults: string[] = [];
beforeAll(async () => {
  const logger = createLogger({ level: 'error' }, { write: (line: string) => faults.push(line) });
  app = await startTestApp(undefined, undefined, { people: true, logger });
  store = app.services.analytics;
}, 600_000);
afterEach(() => {
  app.services.analytics = store;
});
afterAll(async () => {
  await app.close();
});

/** Makes every figure a long one; gives how each reading of the store ended, once it has. */
function slowDown(): string[] {
  const ended: string[] = [];
  app.services.analytics = {
    ...store,
    async read(work, stopped) {
      const at = ended.push('runs') - 1;
      try {
        return await store.read(async (snapshot) => {
          await snapshot.query(LONG);
          return work(snapshot);
        }, stopped);
      } catch (error) {
        ended[at] = error instanceof Error ? error.name : 'unknown';
        throw error;
      }
    },
  };
  return ended;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(10);
}

test('a long figure ends when the last of those who asked it has left, and the next one is answered', async () => {
  const visitors = await Promise.all(
    Array.from({ length: 2 }, () => new Visitor(app.url).signIn(loginOf('beleidsmedewerker'))),
  );
  const ended = slowDown();
  const leaving = visitors.map(() => new AbortController());
  const asked = visitors.map((visitor, i) =>
    visitor.fetch(new URL(PATH, app.url), { signal: leaving[i]?.signal ?? null }).then(
      () => 'answered',
      () => 'left',
    ),
  );
  await until(() => ended.length > 0);
  // Time for the second one to come.
  await sleep(100);
  leaving[0]?.abort();
  expect(await asked[0]).toBe('left');
  await sleep(100);
  expect(ended).toEqual(['runs']);
  leaving[1]?.abort();
  expect(await asked[1]).toBe('left');
  await until(() => ended[0] !== 'runs');
  expect(ended).toEqual(['AbortError']);
  app.services.analytics = store;
  expect((await visitors[0]?.get(PATH))?.status).toBe(200);
  expect(faults).toEqual([]);
}, 60_000);
