import { Writable } from 'node:stream';
import { apiPrefix, type Route, routes } from '@samenpad/contract';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../src/testing/index.ts';

/** Ends of lines, colours and control of a terminal, and ends of the text that JSON is in. */
const payloads = [
  'a\r\n{"level":30,"msg":"answered","route":"forged"}',
  'a\n2026-11-22 fg signed in',
  'a\u2028forged\u2029forged\u0085forged',
  '\u001b[2J\u001b[31mforged\u001b[0m',
  '\u0007\u0008\u007f\u009bforged',
  '","route":"forged","x":"',
  '"}\n{"level":50,"msg":"forged',
  '\\"},{"forged":true}',
  '\u202eforged',
];
const someId = '00000000-0000-4000-8000-000000000000';
const all: Route[] = Object.values(routes);

describe('S-60 the technical log', () => {
  let test: TestApp;
  let visitor: Visitor;
  const chunks: string[] = [];
  const logger = pino(
    { level: 'trace' },
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk.toString());
        done();
      },
    }),
  );
  beforeAll(async () => {
    test = await startTestApp((config) => ({ ...config, requestsPerMinute: 100_000_000 }), undefined, { logger });
    visitor = await new Visitor(test.url).signIn('berichten');
  });
  afterAll(() => test.close());

  /** The payload in the path, the query, the body and every header that a caller can choose. */
  function requestsWith(payload: string) {
    const encoded = encodeURIComponent(payload);
    // What a header can hold: HTTP itself refuses the rest.
    const inHeader = payload.replaceAll(/[^\t\u0020-\u007e]/g, ' ');
    const headers = {
      cookie: visitor.cookies,
      'x-csrf-token': visitor.csrfToken,
      'user-agent': inHeader,
      referer: inHeader,
      traceparent: inHeader,
      'x-request-id': inHeader,
      'x-forwarded-for': inHeader,
      'samenpad-doel': inHeader,
      'idempotency-key': inHeader,
    };
    return all
      .filter(({ name }) => !['followWijzigingen', 'endSessie', 'startImport', 'getOpenApi'].includes(name))
      .flatMap((route) => [
        { route, path: `${route.path.replaceAll(/:\w+/g, encoded)}?zoek=${encoded}`, headers },
        { route, path: route.path.replaceAll(/:\w+/g, someId), headers: { ...headers, 'samenpad-doel': 'beheer' } },
      ])
      .map(({ route, path, headers: own }) => ({
        method: route.method,
        url: `${apiPrefix}${path}`,
        headers: { ...own, ...(route.method !== 'GET' && { 'content-type': 'application/json' }) },
        ...(route.method !== 'GET' && {
          payload: JSON.stringify({ naam: payload, reden: payload, [payload]: payload }),
        }),
      }));
  }

  it('has one line for each request and no forged one, whatever its path, headers and body say', {
    timeout: 600_000,
  }, async () => {
    chunks.length = 0;
    const requests = payloads.flatMap(requestsWith);
    for (const request of requests) await test.app.inject(request);
    const lines = chunks.join('').split('\n').slice(0, -1);
    const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(parsed.filter((line) => line['msg'] === 'answered')).toHaveLength(requests.length);
    expect(parsed.filter((line) => line['msg'] !== 'answered')).toEqual([]);
    expect(lines.filter((line) => line.includes('forged'))).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
    expect(lines.filter((line) => /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e]/.test(line))).toEqual([]);
    expect(requests.length).toBeGreaterThan(1000);
  });
});
