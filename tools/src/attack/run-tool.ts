import { spawn } from 'node:child_process';

/** Runs an attack tool for at most so many seconds; gives what it wrote, also when time was up. */
export function runTool(command: string, args: readonly string[], mostSeconds: number): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: mostSeconds * 1000,
    killSignal: 'SIGKILL',
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('error', (cause) => {
    reject(new Error(`${command} is not installed: apt-get install ${command}`, { cause }));
  });
  child.on('close', () => {
    resolve(Buffer.concat(chunks).toString('utf8'));
  });
  return promise;
}
