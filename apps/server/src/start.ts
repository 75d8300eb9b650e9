import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { type Analytics, openAnalytics } from '@samenpad/analytics';
import { type Database, type Keys, loadKeys, openDatabase, parseKeys } from '@samenpad/database';
import { dayOf, type PlainDate } from '@samenpad/domain';
import { type ExtractMapping, listInvoer } from '@samenpad/ijw';
import { type Logger, pino } from 'pino';
import { Ahead } from './ahead.ts';
import { createApp } from './app.ts';
import { createOidc } from './auth/oidc.ts';
import type { Config } from './config.ts';
import { createDemoClient, demoProviderPath, registerDemoProvider } from './demo/identity-provider.ts';
import { nameFullDisk } from './describe-trouble.ts';
import { answerPending } from './features/berichten/answer-pending.ts';
import { abandonedMelding, meldingOf } from './features/berichten/background-import.ts';
import { findTransport } from './features/berichten/find-transport.ts';
import { createFurtherJudge } from './features/berichten/further-judge.ts';
import type { ImportProgress } from './features/berichten/import-run.ts';
import { createImportService, type ImportReport } from './features/berichten/import-service.ts';
import { keepSending } from './features/berichten/send-out.ts';
import { removeUploads } from './features/berichten/upload.ts';
import { keepTelling } from './features/levering/tell-webhooks.ts';
import { keepSealed, sealPlaceOf } from './features/logboek/keep-sealed.ts';
import { keepReports } from './features/rapporten/freeze.ts';
import { destroyDue } from './features/rechten/destroy-due.ts';
import { mailDay, tellByMail } from './features/taken/melding-mail.ts';
import { keepConverting } from './features/toewijzen/run-omzettingen.ts';
import { gemeenteNames } from './gemeenten.ts';
import { keepDaily } from './keep-daily.ts';
import { kindOfTrouble } from './kind-of-trouble.ts';
import { renewWhenDue } from './renew-figures.ts';
import type { Services } from './services.ts';

/** A reason not to start that the person at the keyboard can do something about: one Dutch sentence. */
export class StartRefused extends Error {}

/** What import, report and rebuild need: the database, the figures and the importer, without a web server. */
export interface Engine {
  database: Database;
  analytics: Analytics;
  imports: Services['imports'];
  peildatum: () => PlainDate;
  /** Imports files and folders from disk: what the CLI and the demo do. */
  importPaths(paths: readonly string[], options: ImportPathsOptions): Promise<ImportReport>;
  close(): Promise<void>;
}

export interface ImportPathsOptions {
  mapping?: ExtractMapping | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Stops between two batches; what was applied stays. */
  signal?: AbortSignal | undefined;
}

/** The keys of the installation: from the environment, else those in the data folder. */
export async function keysOf(config: Config): Promise<Keys> {
  if (config.keys === undefined) return loadKeys(join(config.dataFolder, 'sleutels'));
  const keys = parseKeys(config.keys);
  if (!keys.ok) throw new StartRefused('SAMENPAD_KEY_BSN en SAMENPAD_KEY_INDEX moeten elk 32 bytes zijn, in base64.');
  return keys.value;
}

/** Opens database and figures. Refuses, in one sentence, when another process works in the data folder. */
export async function openEngine(config: Config, logger?: Logger): Promise<Engine> {
  await mkdir(config.dataFolder, { recursive: true, mode: 0o755 });
  const keys = await keysOf(config);
  const peildatum = () => config.peildatum ?? dayOf(new Date());
  const database = await openDatabase({
    place: config.databaseUrl === undefined ? { dataFolder: config.dataFolder } : { url: config.databaseUrl },
    keys,
    withoutSuperuser: config.withoutSuperuser,
    onNotice: (text) => logger?.info(text),
  });
  if (!database.ok) throw new StartRefused(database.error.message);
  try {
    const analytics = await openAnalytics({
      place: { file: join(config.dataFolder, 'figuren.duckdb') },
      source: database.value.analytics,
    });
    const gemeenten = config.gemeenten && new Set(config.gemeenten.map((gemeente) => gemeente.code));
    const parts = { database: database.value, analytics, gemeenten, peildatum, now: () => new Date() };
    const imports = createImportService({
      ...parts,
      answerPending: config.answers
        ? () => answerPending({ ...parts, further: createFurtherJudge(parts.database, parts.gemeenten) })
        : undefined,
    });
    return {
      database: database.value,
      analytics,
      imports,
      peildatum,
      async importPaths(paths, options) {
        const naam = paths.map((path) => basename(path)).join(', ');
        const request = { naam, gemeenten: config.gemeenten?.map((gemeente) => gemeente.code) };
        const importId = await imports.register({ naam, gemeenten: request.gemeenten ?? [] });
        try {
          return await imports.run(importId, { ...request, ...options, invoer: listInvoer(paths) });
        } catch (error) {
          const cause = await nameFullDisk(error, config.dataFolder);
          const failed = { toestand: 'mislukt' as const, melding: meldingOf(cause) };
          await database.value.importer.updateImport(importId, failed).catch(() => undefined);
          throw cause;
        }
      },
      async close() {
        await analytics.close();
        await database.value.close();
      },
    };
  } catch (error) {
    await database.value.close();
    throw error;
  }
}

/** Refuses before any work is done when the port is taken. */
export async function checkPort(config: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      const why = taken ? 'is al in gebruik. Stop het andere programma of kies' : 'kan niet geopend worden. Kies';
      reject(new StartRefused(`Poort ${config.port} ${why} een andere poort met PORT=3001.`));
    });
    probe.listen(config.port, config.host, () =>
      probe.close(() => {
        resolve();
      }),
    );
  });
}

/** Whom the server has no time for at once must hear so: of node's own 511 the system lets the rest knock in vain. */
const mostWaitingConnections = 4096;

export interface RunningServer {
  url: URL;
  close(): Promise<void>;
}

export interface ServeOptions {
  config: Config;
  engine: Engine;
  logger: Logger | undefined;
  webFolder: string;
}

const refreshEveryMs = 5_000;
/** An import signs twice a second; after this long its process is gone. */
const silentSeconds = 60;

/** Serves until closed. In demo mode the demo identity provider lives below the same address. */
export async function startServer({ config, engine, logger, webFolder }: ServeOptions): Promise<RunningServer> {
  const demo = createDemoClient();
  const baseUrl = config.baseUrl;
  const oidc = createOidc({
    ...(config.identityProvider ?? { ...demo, issuer: new URL(demoProviderPath, baseUrl) }),
    redirectUri: new URL('/inloggen/terug', baseUrl),
    allowInsecure: config.demo,
    alwaysAsk: config.demo,
    assurance: config.assurance,
  });
  const ahead = new Ahead((error) => logger?.warn({ kind: kindOfTrouble(error) }, 'figure not prepared'));
  const services: Services = {
    config,
    ahead,
    database: engine.database,
    analytics: engine.analytics,
    imports: engine.imports,
    oidc,
    sessionKey: await sessionKeyOf(config),
    now: () => new Date(),
    peildatum: engine.peildatum,
    gemeenteNaam: gemeenteNames(config.gemeenten),
  };
  const app = await createApp({ services, logger, webFolder });
  if (config.demo) registerDemoProvider(app, baseUrl, demo);
  // On its own PostgreSQL no other process works: whatever is still called busy was cut off.
  await engine.database.importer.endAbandoned(config.databaseUrl === undefined ? 0 : silentSeconds, abandonedMelding);
  await removeUploads(config.dataFolder);
  const sealPlace = await sealPlaceOf(config);
  if (!sealPlace.ok) throw new StartRefused(sealPlace.error);
  await app.listen({ port: config.port, host: config.host, backlog: mostWaitingConnections });
  const stopKeeping = keepWorking({ config, engine, logger }, services);
  const stopSealing = keepSealed(engine.database.logboek, sealPlace.value, logger);
  return {
    url: baseUrl,
    async close() {
      stopKeeping();
      await ahead.stop();
      await app.close();
      await stopSealing();
    },
  };
}

/** What happens by itself while the server runs; gives the way to end it. */
function keepWorking(
  { config, engine, logger }: Pick<ServeOptions, 'config' | 'engine' | 'logger'>,
  services: Services,
): () => void {
  const refreshing = keepFresh(engine, logger);
  const daily = keepDaily(
    [
      { name: 'files past their term not destroyed', run: () => destroyDue(engine) },
      { name: 'overdue not noticed', run: () => engine.database.overdue.report(engine.peildatum()) },
    ],
    () => dayOf(new Date()),
    (work, error) => logger?.warn({ kind: kindOfTrouble(error) }, work),
  );
  const mailing = keepDaily(
    [{ name: 'notices not mailed', run: () => tellByMail(engine.database, config, new Date()) }],
    () => mailDay(new Date()),
    (work, error) => logger?.warn({ kind: kindOfTrouble(error) }, work),
  );
  const keepingReports = keepReports({ config, ...engine }, (error) =>
    logger?.warn({ kind: kindOfTrouble(error) }, 'reports of the month not frozen'),
  );
  const telling = keepTelling({ ...services, allowPrivate: config.webhooksInside }, (error) =>
    logger?.warn({ kind: kindOfTrouble(error) }, 'webhooks not told'),
  );
  const sending = keepSending(
    { database: engine.database, gemeenten: config.gemeenten?.map(({ code }) => code) },
    { transport: findTransport(config, () => new Date()), today: () => dayOf(new Date()) },
    (error) => logger?.warn({ kind: kindOfTrouble(error) }, 'berichten not sent'),
  );
  const converting = keepConverting({ ...services }, (error) =>
    logger?.warn({ kind: kindOfTrouble(error) }, 'conversion not gone on with'),
  );
  return () => {
    for (const timer of [refreshing, daily, mailing, keepingReports, telling, sending, converting])
      clearInterval(timer);
  };
}

async function sessionKeyOf(config: Config): Promise<Uint8Array> {
  if (config.keys !== undefined)
    return createHash('sha256').update(Buffer.from(config.keys.session, 'base64')).digest();
  const { index } = await loadKeys(join(config.dataFolder, 'sleutels', 'sessie'));
  return index;
}

/** Folds everybody again when the peildatum moves on at midnight, and renews the figures when their month is due. */
function keepFresh(engine: Engine, logger: Logger | undefined): NodeJS.Timeout {
  let peildatum = engine.peildatum();
  let seen = '';
  let busy = false;
  const refresh = async () => {
    if (engine.peildatum() !== peildatum) {
      await engine.database.folder.foldDirty({ peildatum: engine.peildatum() });
      peildatum = engine.peildatum();
    }
    const now = `${peildatum} ${await engine.database.analytics.version()}`;
    if (now !== seen) await renewWhenDue(engine);
    seen = now;
    await engine.imports.answerPending();
    await engine.database.importer.endAbandoned(silentSeconds, abandonedMelding);
  };
  return setInterval(() => {
    if (busy) return;
    busy = true;
    refresh()
      .catch((error: unknown) => logger?.warn({ kind: kindOfTrouble(error) }, 'figures not refreshed'))
      .finally(() => {
        busy = false;
      });
  }, refreshEveryMs).unref();
}

/** The technical log: JSON lines without personal data; addresses are logged as route patterns only. */
export function createLogger(): Logger {
  return pino(
    { level: 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false }),
  );
}
