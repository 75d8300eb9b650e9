import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFigures } from '../list-figures.ts';
import { listIndicatoren } from './list-indicatoren.ts';

const docs = join(import.meta.dirname, '../../../../docs/figures');

test('S2-9 every figure is an indicator with formula, unit, source and weakness in both languages, and nothing else is', async () => {
  const ids = listFigures().map(({ id }) => id);
  const [nl, en] = await Promise.all([listIndicatoren('nl'), listIndicatoren('en')]);
  for (const indicatoren of [nl, en]) {
    expect(indicatoren.map(({ figuur }) => figuur)).toEqual(ids);
    for (const { figuur, excluded, ...texts } of indicatoren) {
      for (const [key, text] of Object.entries(texts)) expect(text.trim(), `${figuur} ${key}`).not.toBe('');
      expect(excluded.length, figuur).toBeGreaterThan(1);
    }
    expect(new Set(indicatoren.map(({ name }) => name)).size).toBe(ids.length);
  }
  for (const [at, { figuur, definition, weakness, name }] of nl.entries()) {
    expect([definition, weakness, name], figuur).not.toEqual([en[at]?.definition, en[at]?.weakness, en[at]?.name]);
  }
});

test('S2-9 every indicator has its page of documentation, with formula and known weakness', () => {
  for (const { id } of listFigures()) {
    const page = join(docs, `${id}.md`);
    expect(existsSync(page), id).toBe(true);
    expect(readFileSync(page, 'utf8'), id).toMatch(/\*\*Weakness/);
  }
});
