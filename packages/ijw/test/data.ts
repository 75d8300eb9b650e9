import { readdirSync, readFileSync } from 'node:fs';

/** Bytes of a file under test/. */
export function readTestFile(path: string): Uint8Array {
  return readFileSync(new URL(path, import.meta.url));
}

/** Paths under test/ of the XML files in a folder and the folders in it, in order of name. */
export function listTestFiles(folder: string): string[] {
  const names = readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Rows of a simple CSV file under test/ without quotes, without its header. */
export function listTestRows(path: string): string[][] {
  const lines = new TextDecoder().decode(readTestFile(path)).trim().split(/\r?\n/);
  return lines.slice(1).map((line) => line.split(','));
}
