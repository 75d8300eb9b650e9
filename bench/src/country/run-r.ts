import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Analytics } from '@samenpad/analytics';

/** The lines that an R script prints over the rows of a question, whose CSV it gets as argument; undefined without R. */
export async function runR(analytics: Analytics, rows: string, script: string): Promise<string[] | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'samenpad-r-'));
  try {
    const file = join(folder, 'rows.csv');
    await analytics.read((snapshot) => snapshot.query(`COPY (${rows}) TO '${file}' (HEADER)`));
    const { stdout } = await promisify(execFile)('Rscript', ['-e', script, file]);
    return stdout.trim().split('\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}
