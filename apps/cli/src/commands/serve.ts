import {
  type Config,
  checkPort,
  createLogger,
  type Engine,
  fillDemo,
  listStartFaults,
  openEngine,
  StartRefused,
  startServer,
} from '@samenpad/server';
import { buildWeb, webFolder } from '../build-web.ts';
import { configOf } from '../config-of.ts';
import type { Environment } from '../environment.ts';
import { readOptions } from '../options.ts';
import { print, printError, startProgress } from '../output.ts';
import { stopSignal } from '../stop-signal.ts';

/** `samenpad serve [--demo]`: runs until it is told to stop. */
export async function serve(args: string[], env: Environment): Promise<number> {
  const { values } = readOptions(args, { demo: { type: 'boolean' } });
  const config = configOf(env, { demo: values.demo === true });
  const faults = listStartFaults(config);
  if (faults.length > 0)
    throw new StartRefused(['Samenpad start niet:', ...faults.map((fault) => `- ${fault}`)].join('\n'));
  const stop = stopSignal();
  await checkPort(config);
  const logger = config.demo ? undefined : createLogger();
  const building = buildWeb((line) => {
    printError(line);
  });
  // Its failure is met below; until then the database may be the one that fails first.
  building.catch(() => undefined);
  printError('Database starten …');
  const engine = await openEngine(config, logger);
  try {
    if (config.demo) await fill(config, engine, stop);
    await building;
    if (stop.aborted) return 0;
    const server = await startServer({ config, engine, logger, webFolder });
    print(`Samenpad: ${server.url.href.replace(/\/$/, '')}`);
    await untilAborted(stop);
    printError('Samenpad stopt …');
    await server.close();
    return 0;
  } finally {
    await engine.close();
  }
}

function untilAborted(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener('abort', () => {
      resolve();
    });
  });
}

async function fill(config: Config, engine: Engine, signal: AbortSignal): Promise<void> {
  const reading = startProgress('Berichten inlezen');
  const folding = startProgress('Zorgpaden opbouwen');
  await fillDemo(config, engine, {
    signal,
    onGenerate: () => {
      printError('Verzonnen regio maken …');
    },
    onImport: (state, files) => {
      if (state.stap === 'lezen') reading.update(state.gelezen, files);
      else folding.update(state.gevouwen, state.gevouwen + state.teVouwen);
    },
  });
  reading.stop();
  folding.stop();
}
