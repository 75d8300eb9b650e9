// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Catalogue } from './catalogue.ts';

const modules = import.meta.glob<Record<string, unknown>>(['../**/*text.ts', './*.ts', '!./*.test.ts'], {
  eager: true,
});
const catalogues = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter(isCatalogue);

function isCatalogue(value: unknown): value is Catalogue<string> {
  return typeof value === 'object' && value !== null && 'nl' in value && 'en' in value && 'name' in value;
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted();

it('finds the texts of every part of the screen, each under a name of its own', () => {
  expect(catalogues.length).toBeGreaterThan(25);
  expect(new Set(catalogues.map(({ name }) => name)).size).toBe(catalogues.length);
});

describe.each(catalogues)('catalogue $name', ({ nl, en }) => {
  it('has the same texts in Dutch and English, none empty', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(nl).toSorted());
    for (const text of [...Object.values(nl), ...Object.values(en)]) expect(text.trim()).not.toBe('');
  });

  it('says one thing with one word in English: that of docs/begrippen.md', () => {
    // traject: care track; toewijzing: allocation; regisseur: coordinator
    const other = /\b(trajector(y|ies)|care episodes?|assignments?|case directors?)\b/i;
    expect(Object.values(en).filter((text) => other.test(text))).toEqual([]);
  });

  it('P9 names no number to which figures are hidden or rounded, as an installation may raise it', () => {
    const named =
      /afgerond op (\d|vijf|tien)|rounded to (\d|five|ten)|(onder de|minder dan) (10|tien)( jeugdigen in de periode)? staa?[tn]|ten minste tien jeugdigen|at least ten youths|(counts below|fewer than) (10|ten) (is|are|youths in the period)/i;
    expect([...Object.values(nl), ...Object.values(en)].filter((text) => named.test(text))).toEqual([]);
  });

  it('fills in the same values in both languages', () => {
    const english = new Map(Object.entries(en));
    for (const [key, text] of Object.entries(nl)) {
      expect({ key, values: placeholders(english.get(key) ?? '') }).toEqual({ key, values: placeholders(text) });
    }
  });
});
