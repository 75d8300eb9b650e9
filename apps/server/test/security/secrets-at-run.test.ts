import { globSync, readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { apiPrefix, type Route, routes } from '@samenpad/contract';
import { testKeys } from '@samenpad/database/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../src/testing/index.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const all: Route[] = Object.values(routes);
const excluded = ['followWijzigingen', 'endSessie', 'startImport'];
const clientSecret = 'kanarie-van-de-identiteitsvoorziening';

/** The command lines of every process of this machine, as anybody on it can read them. */
function listCommandLines(): string[] {
  return globSync('/proc/[0-9]*/cmdline').flatMap((path) => {
    try {
      return [readFileSync(path, 'utf8')];
    } catch {
      // Ended since it was listed.
      return [];
    }
  });
}

describe('S-52 the secrets of an installation', () => {
  let test: TestApp;
  const logged: string[] = [];
  const logger = pino(
    { level: 'trace' },
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged.push(chunk.toString());
        done();
      },
    }),
  );
  beforeAll(async () => {
    test = await startTestApp(
      (config) => ({
        ...config,
        requestsPerMinute: 100_000_000,
        // Nobody answers there: what goes wrong with it is logged.
        identityProvider: { issuer: new URL('http://127.0.0.1:9/'), clientId: 'samenpad', clientSecret },
      }),
      undefined,
      { logger },
    );
  });
  afterAll(() => test.close());

  it('stand in no list of processes, no log line and no answer, also when things go wrong', async () => {
    const keys = [testKeys.encryption, testKeys.index, Buffer.from(test.services.sessionKey)];
    const secrets = [clientSecret, ...keys.flatMap((key) => [key.toString('hex'), key.toString('base64')])];
    const answers: string[] = [];
    const visitor = new Visitor(test.url);
    for (const path of ['/inloggen?persoon=beleid', '/inloggen/terug?code=x&state=y', '/inloggen/terug?error=x']) {
      const answer = await visitor.fetch(new URL(path, test.url));
      answers.push(JSON.stringify([...answer.headers]), await answer.text());
    }
    for (const route of all.filter(({ name }) => !excluded.includes(name))) {
      const url = `${apiPrefix}${route.path.replaceAll(/:\w+/g, someId)}`;
      const answer = await test.app.inject({ method: route.method, url });
      answers.push(JSON.stringify(answer.headers), answer.body);
    }
    const places = { processes: listCommandLines(), log: logged, answers };
    for (const [place, texts] of Object.entries(places)) {
      expect(texts.length, place).toBeGreaterThan(3);
      expect(texts.filter((text) => secrets.some((secret) => text.includes(secret))).length, place).toBe(0);
    }
    // The list of processes is really read: the server of PostgreSQL stands in it.
    expect(places.processes.some((line) => line.includes('postgres'))).toBe(true);
  });
});
