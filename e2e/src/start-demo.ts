import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeRegio } from '@samenpad/demo';
import { listInvoer } from '@samenpad/ijw';
import { startTestApp, type TestApp } from '@samenpad/server/testing';

const webFolder = fileURLToPath(new URL('../../apps/web/dist', import.meta.url));
const seed = 7;

/** The built pages on the real application, with the smallest synthetic region read in by the real importer. */
export async function startDemo(): Promise<TestApp> {
  if (!existsSync(join(webFolder, 'index.html'))) {
    throw new Error('The pages are not built: run npm run build:web first (npm test does).');
  }
  const test = await startTestApp((config) => config, webFolder);
  const folder = mkdtempSync(join(tmpdir(), 'samenpad-e2e-'));
  try {
    await writeRegio(folder, { seed, size: 'XS' });
    const gemeenten = test.services.config.gemeenten?.map(({ code }) => code) ?? [];
    const request = { naam: 'regio Maasbroek', gemeenten };
    const importId = await test.services.imports.register(request);
    await test.services.imports.run(importId, { ...request, invoer: listInvoer([folder]) });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return test;
}
