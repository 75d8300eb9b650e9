import { apiPrefix, type Route, routes } from '@samenpad/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../src/testing/index.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const all: Route[] = Object.values(routes);
const pathOf = (route: Route) => `${apiPrefix}${route.path.replaceAll(/:\w+/g, someId)}`;

/** What every answer must carry, whatever it is (S-25). */
function judgeHeaders(headers: Headers): string[] {
  const csp = headers.get('content-security-policy') ?? '';
  const wanted: [string, boolean][] = [
    ["csp default-src 'self'", csp.includes("default-src 'self'")],
    ["csp object-src 'none'", csp.includes("object-src 'none'")],
    ["csp base-uri 'none'", csp.includes("base-uri 'none'")],
    ["csp frame-ancestors 'none'", csp.includes("frame-ancestors 'none'")],
    ['csp without unsafe', csp !== '' && !csp.includes('unsafe')],
    ['nosniff', headers.get('x-content-type-options') === 'nosniff'],
    ['referrer policy', headers.get('referrer-policy') === 'no-referrer'],
    ['permissions policy', (headers.get('permissions-policy') ?? '').includes('geolocation=()')],
    ['opener policy', headers.get('cross-origin-opener-policy') === 'same-origin'],
    ['resource policy', headers.get('cross-origin-resource-policy') === 'same-origin'],
  ];
  return wanted.filter(([, holds]) => !holds).map(([name]) => name);
}

/** Every route as a stranger and signed in, pages, and addresses that do not exist. */
async function askEverything(test: TestApp, visitor: Visitor): Promise<[string, Response][]> {
  const answers: [string, Response][] = [];
  for (const route of all) {
    const init = route.method === 'GET' ? {} : { method: route.method };
    const url = new URL(pathOf(route), test.url);
    answers.push([`${route.name} stranger`, await new Visitor(test.url).fetch(url, init)]);
    if (route.name !== 'endSessie') answers.push([`${route.name} signed in`, await visitor.fetch(url, init)]);
  }
  for (const path of [
    '/',
    '/inloggen',
    '/bestaat-niet',
    '/api/v1/bestaat-niet',
    '/assets/x.js',
    '/%00',
    '/..%2f..%2fetc',
  ]) {
    answers.push([path, await visitor.fetch(new URL(path, test.url))]);
  }
  return answers;
}

describe('every answer', () => {
  let test: TestApp;
  let visitor: Visitor;
  beforeAll(async () => {
    test = await startTestApp();
    visitor = await new Visitor(test.url).signIn('beleid');
  });
  afterAll(() => test.close());

  it('S-25 S-26 S-31 carries the safe headers, is not stored, and has no token in its address', async () => {
    const answers = await askEverything(test, visitor);
    expect(answers.length).toBeGreaterThan(2 * all.length);
    for (const [name, answer] of answers) {
      // One route is a stream that never ends.
      await answer.body?.cancel();
      expect(judgeHeaders(answer.headers), name).toEqual([]);
      if (name.includes(' ')) expect(answer.headers.get('cache-control'), name).toContain('no-store');
      expect(answer.headers.get('location') ?? '', name).not.toMatch(/token|bsn|[0-9a-f]{64}/i);
    }
  });

  it('S-25 tells browsers to stay on TLS for a year when the address has it', async () => {
    const secure = await startTestApp((config) => ({ ...config, baseUrl: new URL('https://samenpad.example') }));
    try {
      const port = (secure.app.server.address() as { port: number }).port;
      const { headers } = await fetch(`http://127.0.0.1:${port}${apiPrefix}/gezondheid/levend`);
      const [, age = '0'] = /max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '') ?? [];
      expect(Number(age)).toBeGreaterThanOrEqual(31_536_000);
      expect(headers.get('strict-transport-security')).toContain('includeSubDomains');
    } finally {
      await secure.close();
    }
  });

  it('S-30 says where a leak can be told, and until when that page holds', async () => {
    const answer = await fetch(new URL('/.well-known/security.txt', test.url));
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(text).toMatch(/^Contact: mailto:/m);
    const [, expires = ''] = /^Expires: (.+)$/m.exec(text) ?? [];
    expect(Date.parse(expires)).toBeGreaterThan(Date.now());
    expect(Date.parse(expires)).toBeLessThan(Date.now() + 367 * 86_400_000);
  });

  it('S-31 no route takes a name, a BSN or free text in its address', () => {
    const personal = /naam|bsn|geboorte|adres|postcode|telefoon|mail|tekst|toelichting|reden$/i;
    for (const route of all) {
      for (const schema of [route.params, route.query]) {
        const shape = schema !== undefined && 'shape' in schema ? Object.keys(schema.shape as object) : [];
        expect(
          shape.filter((name) => personal.test(name)),
          route.name,
        ).toEqual([]);
      }
    }
  });
});

describe('after signing in', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/%5C/evil.example/..//',
    'javascript:alert(1)',
    '\t//evil.example',
  ])('S-27 the visitor stays on this site, whatever %j asks', async (naar) => {
    const visitor = new Visitor(test.url);
    let next = new URL(`/inloggen?persoon=beleid&naar=${encodeURIComponent(naar)}`, test.url);
    const hosts: string[] = [];
    for (let hop = 0; hop < 10; hop += 1) {
      const answer = await visitor.fetch(next);
      await answer.arrayBuffer();
      const location = answer.headers.get('location');
      if (location === null) break;
      next = new URL(location, next);
      hosts.push(next.host);
      if (next.host !== test.url.host) break;
    }
    expect(hosts.length).toBeGreaterThan(2);
    expect(new Set(hosts)).toEqual(new Set([test.url.host]));
  });
});

describe('a change', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp((config) => ({ ...config, requestsPerMinute: 100_000_000 }));
  });
  afterAll(() => test.close());

  it('S-27 is refused from a form of another site, without token or with the token of somebody else', async () => {
    const victim = await new Visitor(test.url).signIn('berichten');
    const attacker = await new Visitor(test.url).signIn('beleid');
    const changing = all.filter(({ method, access }) => method !== 'GET' && access !== 'public');
    expect(changing.length).toBeGreaterThan(3);
    for (const route of changing) {
      for (const headers of [
        { 'content-type': 'application/x-www-form-urlencoded' },
        { 'content-type': 'text/plain', origin: 'https://evil.example' },
        { 'content-type': 'application/json', origin: 'null' },
        { 'content-type': 'application/json', 'x-csrf-token': attacker.csrfToken },
      ]) {
        const answer = await victim.fetch(new URL(pathOf(route), test.url), {
          method: route.method,
          headers,
          body: '{}',
        });
        await answer.arrayBuffer();
        expect([403, 415], `${route.name} ${JSON.stringify(headers)}`).toContain(answer.status);
      }
    }
    expect((await victim.get(`${apiPrefix}/sessie`)).status).toBe(200);
  });

  it('S-42 is not moved by prototype, array or type tricks in its body', async () => {
    const visitor = await new Visitor(test.url).signIn('berichten');
    const bodies = [
      '{"__proto__":{"admin":true},"naam":"ab"}',
      '{"constructor":{"prototype":{"admin":true}},"naam":"ab"}',
      '{"naam":["ab","cd"]}',
      '{"naam":{"$ne":""}}',
      '{"naam":1e999}',
      '{"naam":"ab","naam":{}}',
      '[]',
      'null',
      '"x"',
    ];
    for (const route of all.filter(({ method, body }) => method !== 'GET' && typeof body === 'object')) {
      for (const body of bodies) {
        const answer = await visitor.fetch(new URL(pathOf(route), test.url), {
          method: route.method,
          headers: { 'content-type': 'application/json', 'x-csrf-token': visitor.csrfToken },
          body,
        });
        await answer.arrayBuffer();
        expect(answer.status, `${route.name} ${body}`).toBeLessThan(500);
      }
    }
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });
});
