import { writeFileSync } from 'node:fs';
import { ensureTool } from './ensure-tool.ts';

/** A clock for other processes: node and PostgreSQL alike take their time of day from it, and it can be moved while they run. */
export interface MovedClock {
  /** What a process must have in its environment to live by this clock. */
  env: Record<string, string>;
  set(moment: Date): void;
}

const libraries = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketimeMT.so.1`);

/** Makes a clock that is kept in a file; every process that lives by it must be able to read that. */
export function createMovedClock(file: string): MovedClock {
  const clock = {
    env: {
      LD_PRELOAD: ensureTool('faketime', libraries),
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      // Timers go on as they were: a machine whose clock is put right behaves so too.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    set(moment: Date) {
      const seconds = (moment.getTime() - Date.now()) / 1000;
      writeFileSync(file, `${seconds < 0 ? '' : '+'}${seconds.toFixed(3)}\n`, { mode: 0o644 });
    },
  };
  clock.set(new Date());
  return clock;
}
