import { createServer, type Server } from 'node:http';
import { type AddressInfo, createConnection, Socket } from 'node:net';
import { apiPrefix, type Route, routes } from '@samenpad/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../../src/testing/index.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const all: Route[] = Object.values(routes);
const excluded = ['followWijzigingen', 'endSessie', 'startImport'];

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Where a socket was asked to go: the name of a host, or `socket` for a file on this machine. */
function hostOf(call: readonly unknown[]): string {
  // Node hands its own calls on as one list.
  const [first] = Array.isArray(call[0]) ? (call[0] as unknown[]) : call;
  if (typeof first === 'string') return 'socket';
  if (typeof first !== 'object' || first === null) return typeof call[1] === 'string' ? call[1] : 'localhost';
  if ('path' in first && typeof first.path === 'string') return 'socket';
  return 'host' in first && typeof first.host === 'string' ? first.host : 'localhost';
}

describe('S-44 the server', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp((config) => ({ ...config, requestsPerMinute: 100_000_000 }));
  });
  afterAll(() => test.close());

  it('opens a connection to its database only, whatever a route is asked and whatever address it is given', async () => {
    const visitor = await new Visitor(test.url).signIn('berichten');
    const evil = 'http://evil.example/x.dtd';
    const xml = `<?xml version="1.0"?><!DOCTYPE x SYSTEM "${evil}"><x xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="${evil}"/></x>`;
    const connect = vi.spyOn(Socket.prototype, 'connect');
    try {
      for (const route of all.filter(({ name }) => !excluded.includes(name))) {
        const isXml = route.body === 'xml';
        await test.app.inject({
          method: route.method,
          url: `${apiPrefix}${route.path.replaceAll(/:\w+/g, someId)}`,
          headers: {
            cookie: visitor.cookies,
            'x-csrf-token': visitor.csrfToken,
            host: 'evil.example',
            'x-forwarded-host': 'evil.example',
            referer: evil,
            ...(route.method !== 'GET' && { 'content-type': isXml ? 'application/xml' : 'application/json' }),
          },
          ...(route.method !== 'GET' && { payload: isXml ? xml : JSON.stringify({ url: evil, tekst: evil }) }),
        });
      }
      // What we look with sees the way out of this test itself.
      createConnection(Number(test.url.port), '127.0.0.1').destroy();
      const hosts = new Set(connect.mock.calls.map(hostOf));
      expect(hosts).toContain('127.0.0.1');
      hosts.delete('127.0.0.1');
      hosts.delete('socket');
      expect([...hosts]).toEqual([]);
    } finally {
      connect.mockRestore();
    }
  });

  it('follows no redirect of an identity provider', async () => {
    let followed = 0;
    const trap = createServer((_request, response) => {
      followed += 1;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
    const trapPort = await listen(trap);
    let asked = 0;
    const provider = createServer((_request, response) => {
      asked += 1;
      response.writeHead(302, { location: `http://127.0.0.1:${trapPort}/` }).end();
    });
    const issuer = new URL(`http://127.0.0.1:${await listen(provider)}/`);
    const identityProvider = { issuer, clientId: 'samenpad', clientSecret: 'secret' };
    const redirected = await startTestApp((config) => ({ ...config, identityProvider }));
    try {
      const answer = await redirected.app.inject('/inloggen?persoon=beleid');
      expect(answer.statusCode).toBeGreaterThanOrEqual(300);
      expect(answer.headers.location ?? '').not.toContain(String(trapPort));
      expect(asked).toBeGreaterThan(0);
      expect(followed).toBe(0);
    } finally {
      await redirected.close();
      provider.close();
      trap.close();
    }
  });
});
