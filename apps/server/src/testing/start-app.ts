import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Analytics, openAnalytics } from '@samenpad/analytics';
import { createTestDatabase, type TestContent, type TestDatabase } from '@samenpad/database/testing';
import { listGemeenten, writeRegio } from '@samenpad/demo';
import { dayOf, plainDate } from '@samenpad/domain';
import { listInvoer } from '@samenpad/ijw';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { createApp } from '../app.ts';
import { createOidc } from '../auth/oidc.ts';
import { type Config, readConfig } from '../config.ts';
import { demoConfig } from '../demo/demo.ts';
import { createDemoClient, demoProviderPath, registerDemoProvider } from '../demo/identity-provider.ts';
import { provideLife } from '../demo/provide-life.ts';
import { type ProvidedPeople, provideOrganisaties, providePeople } from '../demo/provide-people.ts';
import { answerPending } from '../features/berichten/answer-pending.ts';
import { createFurtherJudge } from '../features/berichten/further-judge.ts';
import { createImportService } from '../features/berichten/import-service.ts';
import { gemeenteNames } from '../gemeenten.ts';
import type { Services } from '../services.ts';
import { findFreePort } from './free-port.ts';

/** The whole application on a database of its own, listening on a free port, with the demo identity provider. */
export interface TestApp {
  app: FastifyInstance;
  services: Services;
  url: URL;
  /** For tests that look below the stores. */
  server: TestDatabase['server'];
  /** Which jeugdigen each demo person stands in a relation to; empty without `people`. */
  people: ProvidedPeople;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Reads in the smallest synthetic region and gives the demo people their relations to its jeugdigen. */
  people?: boolean;
  /** Lets the demo people work as in the demo, so that each page has something to show; with `people`. */
  life?: boolean;
  /** The clock of the app; it can be moved. */
  now?: () => Date;
  /** The technical log; absent: none. */
  logger?: Logger;
}

/** Starts the real app for the gemeenten of the demo region; `webFolder` holds the built pages when a browser comes. */
export async function startTestApp(
  change: (config: Config) => Config = (config) => config,
  webFolder?: string,
  { people = false, life = false, now = () => new Date(), logger }: TestAppOptions = {},
): Promise<TestApp> {
  const { database, server } = await createTestDatabase(people ? smallRegio : undefined);
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
  const parts = { database, analytics, gemeenten, peildatum, now };
  const services: Services = {
    config,
    database,
    analytics,
    imports: createImportService({
      ...parts,
      answerPending: config.answers
        ? () => answerPending({ ...parts, further: createFurtherJudge(parts.database, parts.gemeenten) })
        : undefined,
    }),
    oidc: createOidc({
      ...(config.identityProvider ?? { ...demo, issuer: new URL(demoProviderPath, config.baseUrl) }),
      redirectUri: new URL('/inloggen/terug', config.baseUrl),
      allowInsecure: true,
      alwaysAsk: true,
      assurance: config.assurance,
    }),
    sessionKey: new Uint8Array(32).fill(7),
    now,
    peildatum,
    gemeenteNaam: gemeenteNames(config.gemeenten),
  };
  const app = await createApp({ services, logger, webFolder: webFolder ?? folder });
  if (config.demo) registerDemoProvider(app, config.baseUrl, demo);
  await app.listen({ port, host: '127.0.0.1' });
  await provideOrganisaties(database.provisioning, new Map());
  const provided: ProvidedPeople = people
    ? await providePeople(database, peildatum(), { standsStill: life })
    : new Map<string, never[]>();
  if (life) {
    const answer = () => services.imports.answerPending();
    await provideLife(database, { provided, peildatum: peildatum(), today: dayOf(now()), answerPending: answer });
  }
  await analytics.patch();
  return {
    app,
    services,
    url: config.baseUrl,
    server,
    people: provided,
    async close() {
      await app.close();
      await analytics.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const seed = 7;

/** The smallest synthetic region, through the real importer as everybody's messages. */
const smallRegio: TestContent = {
  name: 'regio',
  async fill(database) {
    const folder = mkdtempSync(join(tmpdir(), 'samenpad-regio-'));
    const analytics = await openAnalytics({ place: 'memory', source: database.analytics });
    try {
      await writeRegio(folder, { seed, size: 'XS' });
      const gemeenten = listGemeenten('XS').map(({ code }) => code);
      const peildatum = () => plainDate('2025-12-31');
      const parts = { database, analytics, gemeenten: new Set(gemeenten), peildatum, now: () => new Date() };
      const imports = createImportService(parts);
      const importId = await imports.register({ naam: 'regio Maasbroek', gemeenten });
      await imports.run(importId, { naam: 'regio Maasbroek', gemeenten, invoer: listInvoer([folder]) });
    } finally {
      await analytics.close();
      rmSync(folder, { recursive: true });
    }
  },
};
