import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Analytics, openAnalytics } from '@samenpad/analytics';
import { createTestDatabase } from '@samenpad/database/testing';
import { plainDate } from '@samenpad/domain';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../src/app.ts';
import { createOidc } from '../src/auth/oidc.ts';
import { type Config, readConfig } from '../src/config.ts';
import { demoConfig } from '../src/demo/demo.ts';
import { createDemoClient, demoProviderPath, registerDemoProvider } from '../src/demo/identity-provider.ts';
import { createImportService } from '../src/features/berichten/import-service.ts';
import { gemeenteNames } from '../src/gemeenten.ts';
import type { Services } from '../src/services.ts';

/** The whole application on a database of its own, listening on a free port, with the demo identity provider. */
export interface TestApp {
  app: FastifyInstance;
  services: Services;
  url: URL;
  close(): Promise<void>;
}

/** Starts the real app for the gemeenten of the demo region; `webFolder` holds the built pages when a browser comes. */
export async function startTestApp(
  change: (config: Config) => Config = (config) => config,
  webFolder?: string,
): Promise<TestApp> {
  const { database } = await createTestDatabase();
  const analytics: Analytics = await openAnalytics({ place: 'memory', source: database.analytics });
  const folder = mkdtempSync(join(tmpdir(), 'samenpad-app-'));
  const port = await findFreePort();
  const read = readConfig(
    { PORT: String(port), SAMENPAD_DATA: folder, SAMENPAD_HOST: '127.0.0.1', SAMENPAD_URL: `http://127.0.0.1:${port}` },
    { demo: true },
  );
  if (!read.ok) throw new Error(read.error.join(' '));
  const config = change(demoConfig(read.value));
  const demo = createDemoClient();
  const peildatum = () => config.peildatum ?? plainDate('2025-12-31');
  const gemeenten = config.gemeenten && new Set(config.gemeenten.map(({ code }) => code));
  const services: Services = {
    config,
    database,
    analytics,
    imports: createImportService({ database, analytics, gemeenten, peildatum, now: () => new Date() }),
    oidc: createOidc({
      ...demo,
      issuer: new URL(demoProviderPath, config.baseUrl),
      redirectUri: new URL('/inloggen/terug', config.baseUrl),
      allowInsecure: true,
      alwaysAsk: true,
    }),
    sessionKey: new Uint8Array(32).fill(7),
    now: () => new Date(),
    peildatum,
    gemeenteNaam: gemeenteNames(config.gemeenten),
  };
  const app = await createApp({ services, logger: undefined, webFolder: webFolder ?? folder });
  registerDemoProvider(app, config.baseUrl, demo);
  await app.listen({ port, host: '127.0.0.1' });
  return {
    app,
    services,
    url: config.baseUrl,
    async close() {
      await app.close();
      analytics.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function findFreePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/** A browser without a screen: keeps cookies, follows redirects within the app. */
export class Visitor {
  readonly #base: URL;
  readonly #cookies = new Map<string, string>();
  csrfToken = '';

  constructor(base: URL) {
    this.#base = base;
  }

  /** Goes in as one of the demo people, through the real code flow. */
  async signIn(login: string): Promise<this> {
    let next = new URL(`/inloggen?als=${login}`, this.#base);
    for (let hop = 0; hop < 10; hop += 1) {
      const answer = await this.fetch(next);
      const location = answer.headers.get('location');
      await answer.arrayBuffer();
      if (location === null) break;
      next = new URL(location, next);
      if (next.pathname === '/') break;
    }
    const session = await this.get('/api/v1/sessie');
    this.csrfToken = typeof session.body['csrfToken'] === 'string' ? session.body['csrfToken'] : '';
    return this;
  }

  async get(path: string): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> {
    const answer = await this.fetch(new URL(path, this.#base));
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: JSON.parse(text) as Record<string, unknown> };
  }

  async post(path: string, init: { body?: RequestInit['body']; type?: string; csrf?: boolean } = {}) {
    const headers: Record<string, string> = {};
    if (init.csrf !== false) headers['x-csrf-token'] = this.csrfToken;
    if (init.type !== undefined) headers['content-type'] = init.type;
    const answer = await this.fetch(new URL(path, this.#base), {
      method: 'POST',
      headers,
      ...(init.body != null && { body: init.body }),
    });
    return { status: answer.status, body: JSON.parse(await answer.text()) as Record<string, unknown> };
  }

  async fetch(url: URL, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0)
      headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
}
