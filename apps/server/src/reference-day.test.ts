import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { todayOf } from './reference-day.ts';

it('is the day in the Netherlands, also just after midnight in summer', () => {
  expect(todayOf(() => new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
  expect(todayOf(() => new Date('2026-12-31T22:59:00Z'))).toBe('2026-12-31');
});

it('is where every page of the server and of the browser takes its day from', () => {
  const apps = join(import.meta.dirname, '../..');
  const pages = globSync(['server/src/features/**/*.ts', 'web/src/features/**/*.{ts,tsx}'], { cwd: apps });
  const own = pages.filter((file) => {
    const text = /\.test\.tsx?$/.test(file) ? '' : readFileSync(join(apps, file), 'utf8');
    return /dayOf\((?:new Date\(\)|(?:services\.)?now\(\))\)/.test(text);
  });
  expect(own).toEqual([]);
});
