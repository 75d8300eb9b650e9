import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const folder = join(import.meta.dirname, '..', 'reference');

/** The scripts in `tools/reference`. */
export const scripts = ['survival', 'numbers'] as const;
export type ScriptName = (typeof scripts)[number];

/** Runs a script with R and gives what it says; undefined where R is not installed. */
export async function runReference(script: ScriptName): Promise<unknown> {
  try {
    const { stdout } = await promisify(execFile)('Rscript', [`${script}.R`], { cwd: folder });
    return JSON.parse(stdout);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The values that the tests of `packages/analytics` compare with. */
export function readRecorded(script: ScriptName): unknown {
  return JSON.parse(readFileSync(fileOf(script), 'utf8'));
}

/**
 * Places where two answers differ by more than one part in 10⁸: other releases of R round the last digits otherwise.
 */
export function listDifferences(recorded: unknown, fresh: unknown, place = ''): string[] {
  if (typeof recorded === 'number' && typeof fresh === 'number') {
    return Math.abs(recorded - fresh) <= 1e-8 * Math.max(Math.abs(recorded), 1e-100) ? [] : [place];
  }
  if (typeof recorded !== 'object' || typeof fresh !== 'object' || recorded === null || fresh === null) {
    return recorded === fresh ? [] : [place];
  }
  const other = new Map(Object.entries(fresh));
  const keys = Object.keys(recorded);
  if (keys.length !== other.size) return [place];
  return Object.entries(recorded).flatMap(([key, value]) => listDifferences(value, other.get(key), `${place}/${key}`));
}

function fileOf(script: ScriptName): string {
  return join(import.meta.dirname, '../../packages/analytics/test/data', `reference-${script}.json`);
}

if (import.meta.main) {
  for (const script of scripts) {
    const values = await runReference(script);
    if (values === undefined) throw new Error('Rscript is not there: apt-get install r-base-core r-cran-survival');
    writeFileSync(fileOf(script), `${JSON.stringify(values)}\n`);
  }
  console.log('Recorded. Now: npx biome format --write packages/analytics/test/data');
}
