import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { listStaleFiles } from './generated.ts';

const folder = mkdtempSync(join(tmpdir(), 'samenpad-generated-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('reports a file that differs and one that is missing, and no other', async () => {
  writeFileSync(join(folder, 'fresh.txt'), 'now');
  writeFileSync(join(folder, 'stale.txt'), 'before');
  const files = ['fresh.txt', 'stale.txt', 'missing.txt'].map((file) => ({
    name: 'numbers',
    file,
    produce: () => Promise.resolve('now'),
  }));
  expect(await listStaleFiles(files, (file) => readFileSync(join(folder, file), 'utf8'))).toEqual([
    'stale.txt (numbers) is not fresh: run npm run generate',
    'missing.txt (numbers) is not fresh: run npm run generate',
  ]);
});
