import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Child {
  process: ChildProcess;
  /** Settles when the child says this line, or is gone. */
  says(line: string): Promise<boolean>;
  kill(): Promise<void>;
}

/** Starts the process that imports, in order to kill it. */
export function startChild(place: string, jeugdigen: number): Child {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'import-child.ts'), place, String(jeugdigen)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let said = '';
  const gone = once(child, 'exit');
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return {
    process: child,
    says: async (line) => {
      while (!said.includes(`${line}\n`)) {
        if (child.exitCode !== null || child.signalCode !== null) return false;
        await Promise.race([once(child.stdout, 'data'), gone]);
      }
      return true;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
