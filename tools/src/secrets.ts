import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };
const largestBytes = 2_000_000;

/** Which known kinds of key, token or password stand in a text, by line; never the secret itself. */
export async function listSecrets(path: string, content: string): Promise<string[]> {
  const source = { content, filePath: path, ext: '', contentType: 'text' } as const;
  const { messages } = await lintSource({ source, options: { config, maskSecrets: true } });
  return messages.map((found) => `${path}:${found.loc.start.line} ${found.messageId}`);
}

/** Every file that git knows or would take (S-52). */
function listFiles(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return listed.split('\n').filter((path) => path !== '' && existsSync(join(root, path)));
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..', '..');
  const found: string[] = [];
  for (const path of listFiles(root)) {
    const content = readFileSync(join(root, path));
    if (content.length > largestBytes || content.includes(0)) continue;
    found.push(...(await listSecrets(path, content.toString('utf8'))));
  }
  for (const line of found) console.log(line);
  console.log(`${found.length} secrets in the repository`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
