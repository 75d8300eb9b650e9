import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listGemeenten, writeRegio } from '@samenpad/demo';
import { dayOf, type PlainDate, plainDate } from '@samenpad/domain';
import type { Config } from '../config.ts';
import type { ImportProgress } from '../features/berichten/import-run.ts';
import { truthPlaceOf } from '../features/figuren/truth-place.ts';
import type { Engine } from '../start.ts';
import { demoSeed, demoSize } from './people.ts';
import { provideLife } from './provide-life.ts';
import { providePeople } from './provide-people.ts';

/** The last day of the synthetic region: the demo stands still there. */
const lastDemoDay: PlainDate = plainDate('2025-12-31');

/** The configuration of a demo: its own gemeenten, its own day. */
export function demoConfig(config: Config): Config {
  return {
    ...config,
    gemeenten: listGemeenten(demoSize).map(({ code, naam }) => ({ code, naam })),
    regio: 'Maasbroek',
    peildatum: config.peildatum ?? lastDemoDay,
  };
}

/** The calendar day: what people choose runs by it, also where the figures stand still. */
function today(): PlainDate {
  return dayOf(new Date());
}

export interface DemoProgress {
  onGenerate: () => void;
  onImport: (progress: ImportProgress, berichten: number) => void;
  /** Stops the filling; the next start goes on with it. */
  signal?: AbortSignal | undefined;
}

/** Fills an empty installation with the synthetic region, through the same importer as everybody's messages. */
export async function fillDemo(config: Config, engine: Engine, progress: DemoProgress): Promise<void> {
  const done = join(config.dataFolder, 'demo-gevuld');
  // A start that was broken off goes on: what was stored before is known again by its hash.
  if (existsSync(done)) return;
  progress.onGenerate();
  const folder = join(config.dataFolder, 'demo-berichten');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const summary = await writeRegio(folder, { seed: demoSeed, size: demoSize });
  const { aborted } = await engine.importPaths([folder], {
    signal: progress.signal,
    onProgress: (state) => {
      progress.onImport(state, summary.berichten);
    },
  });
  await copyFile(join(folder, 'waarheid.json'), truthPlaceOf(config));
  await rm(folder, { recursive: true, force: true });
  if (aborted) return;
  const peildatum = config.peildatum ?? lastDemoDay;
  const provided = await providePeople(engine.database, peildatum, { standsStill: true });
  await provideLife(engine.database, {
    provided,
    peildatum,
    today: today(),
    answerPending: () => engine.imports.answerPending(),
  });
  // What they did is in the figures too; later it waits for the month.
  await engine.analytics.patch();
  await writeFile(done, '');
}
