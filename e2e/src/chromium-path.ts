import { existsSync } from 'node:fs';

/** The Chromium of this run: CHROMIUM_BIN, which `npm test` sets, else the one of Debian. */
export function chromiumPath(): string {
  const path = process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium';
  if (!existsSync(path))
    throw new Error('The browser tests need Chromium: run them through npm test, or set CHROMIUM_BIN.');
  return path;
}
