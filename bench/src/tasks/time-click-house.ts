import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadSql, QUESTIONS } from '../country/click-house-sql.ts';
import type { SixName } from '../country/six.ts';

/** Milliseconds per computation, loading not counted; the least of two, so that nothing is read for the first time. */
export type ClickHouseTimes = Record<SixName, number>;

interface Session {
  query(sql: string, format?: string): string;
  cleanup(): void;
}

const [module = '', folder = ''] = process.argv.slice(2);
const loaded: unknown = await import(pathToFileURL(module).href);
if (!hasSession(loaded)) throw new TypeError('The file that CHDB names is not chdb');
const place = join(folder, 'chdb');
mkdirSync(place);
const session = new loaded.Session(place);
for (const sql of loadSql(folder)) session.query(sql);
const times: [string, number][] = [];
for (const [name, questions] of Object.entries(QUESTIONS)) {
  const rounds = [timeOf(questions), timeOf(questions)];
  times.push([name, Math.min(...rounds)]);
}
session.cleanup();
process.stdout.write(JSON.stringify(Object.fromEntries(times)));

function timeOf(questions: readonly string[]): number {
  const start = performance.now();
  let bytes = 0;
  for (const sql of questions) bytes += session.query(sql, 'TSV').length;
  if (bytes === 0) throw new Error(`chdb found nothing for ${questions[0] ?? ''}`);
  return performance.now() - start;
}

function hasSession(value: unknown): value is { Session: new (place: string) => Session } {
  return typeof value === 'object' && value !== null && 'Session' in value && typeof value.Session === 'function';
}
