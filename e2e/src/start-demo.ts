import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestApp, type TestApp } from '@samenpad/server/testing';

const webFolder = fileURLToPath(new URL('../../apps/web/dist', import.meta.url));

interface DemoOptions {
  life?: boolean;
  /** Other settings than those of the demo. */
  change?: Parameters<typeof startTestApp>[0];
}

/** The built pages on the real application, with the smallest synthetic region and the demo people in it; `life`: as they work. */
export async function startDemo({ life = false, change }: DemoOptions = {}): Promise<TestApp> {
  if (!existsSync(join(webFolder, 'index.html'))) {
    throw new Error('The pages are not built: run npm run build:web first (npm test does).');
  }
  return await startTestApp(change, webFolder, { people: true, life });
}
