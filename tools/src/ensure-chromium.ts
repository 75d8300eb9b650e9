import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the search for a browser may look at and do; given by the caller so that it can be tried without a machine. */
export interface Machine {
  chromiumBin: string | undefined;
  exists: (path: string) => boolean;
  isRoot: boolean;
  /** Runs a command and tells whether it succeeded. */
  run: (command: string, args: readonly string[]) => boolean;
}

const SYSTEM_CHROMIUM = '/usr/bin/chromium';
const MISSING = `The browser tests need Chromium. Install it (Debian: sudo apt-get install chromium) or set CHROMIUM_BIN to its path.`;

/**
 * Path of a Chromium: CHROMIUM_BIN, else /usr/bin/chromium, else installed with apt as root on Debian (architecture 6).
 * Throws with the sentence that says what to install.
 */
export function ensureChromium(machine: Machine = thisMachine()): string {
  const { chromiumBin } = machine;
  if (chromiumBin !== undefined && chromiumBin !== '') {
    if (machine.exists(chromiumBin)) return chromiumBin;
    throw new Error(`CHROMIUM_BIN is ${chromiumBin}, but there is no such file. ${MISSING}`);
  }
  if (!machine.exists(SYSTEM_CHROMIUM)) installChromium(machine);
  if (machine.exists(SYSTEM_CHROMIUM)) return SYSTEM_CHROMIUM;
  throw new Error(MISSING);
}

function installChromium({ isRoot, exists, run }: Machine): void {
  if (!isRoot || !exists('/etc/debian_version')) return;
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

function thisMachine(): Machine {
  return {
    chromiumBin: process.env['CHROMIUM_BIN'],
    exists: existsSync,
    isRoot: process.getuid?.() === 0,
    run: (command, args) =>
      spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
        .status === 0,
  };
}
