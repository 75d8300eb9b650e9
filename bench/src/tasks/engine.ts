import { type Engine, openEngine, readConfig } from '@samenpad/server';

/** The last day of the synthetic region. */
const PEILDATUM = '2025-12-31';

/** The product on a data folder, with its own PostgreSQL, for as long as `work` runs. */
export async function withEngine<T>(dataFolder: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const config = readConfig({ SAMENPAD_DATA: dataFolder, SAMENPAD_PEILDATUM: PEILDATUM }, { demo: false });
  if (!config.ok) throw new Error(config.error.join(' '));
  const engine = await openEngine(config.value);
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
