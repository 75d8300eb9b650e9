import { spawn } from 'node:child_process';

export interface CommandOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Write to the terminal at once instead of keeping the output. */
  live?: boolean;
}

/** Runs a command to its end. The output holds what it wrote, both streams together; empty when live. */
export function runCommand(
  [command = '', ...args]: readonly string[],
  { cwd, env, live = false }: CommandOptions,
): Promise<{ ok: boolean; output: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ ok: boolean; output: string }>();
  const child = spawn(command, args, { cwd, env, stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('error', reject);
  child.on('close', (code) => {
    resolve({ ok: code === 0, output: Buffer.concat(chunks).toString('utf8') });
  });
  return promise;
}
