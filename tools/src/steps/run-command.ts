import { spawn } from 'node:child_process';

export interface CommandOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Write to the terminal at once instead of keeping the output. */
  live?: boolean;
  /** Hears all that the command writes, also when live. */
  onOutput?: (chunk: Buffer) => void;
}

/** Runs a command to its end. The output holds what it wrote, both streams together; empty when live. */
export function runCommand(
  [command = '', ...args]: readonly string[],
  { cwd, env, live = false, onOutput }: CommandOptions,
): Promise<{ ok: boolean; output: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ ok: boolean; output: string }>();
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  const hear = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
    onOutput?.(chunk);
    if (live) stream.write(chunk);
    else chunks.push(chunk);
  };
  child.stdout.on('data', hear(process.stdout));
  child.stderr.on('data', hear(process.stderr));
  child.on('error', reject);
  child.on('close', (code) => {
    resolve({ ok: code === 0, output: Buffer.concat(chunks).toString('utf8') });
  });
  return promise;
}
