import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The golden histories: messages with the exact state they must lead to (packages/ijw/test/golden/README.md). */
export const goldenFolder = fileURLToPath(new URL('../../test/golden', import.meta.url));

export interface GoldenCase {
  name: string;
  folder: string;
  /** In order of arrival. */
  files: string[];
  expected: Record<string, unknown> & { case: string; omschrijving: string; peildatum: string; onvolledig?: string[] };
}

export function listGoldenCases(): GoldenCase[] {
  return readdirSync(goldenFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = join(goldenFolder, name);
      return {
        name,
        folder,
        files: readdirSync(folder)
          .filter((file) => file.endsWith('.xml'))
          .sort(),
        expected: JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as GoldenCase['expected'],
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Row = Record<string, unknown>;

/** What tells the rows of a list apart. */
const keysOf: Readonly<Record<string, readonly string[]>> = {
  toewijzingen: ['gemeente', 'domein', 'toewijzingNummer'],
  verzoeken: ['aanbieder', 'domein', 'referentieAanbieder'],
  declaraties: ['maand'],
  apart: ['bestand'],
  tCbs: ['gemeente', 'toewijzingNummers'],
  tInhoud: ['gemeente', 'toewijzingNummers'],
  zorgperioden: ['gemeente', 'begin', 'toewijzingNummers'],
};

/**
 * What of the actual state differs from what is expected, as `place: found, expected`. A field that is not given is not
 * compared; a list that is given is complete, unless its name stands in `onvolledig`.
 */
export function compareWithExpected(actual: Row, expected: GoldenCase['expected']): string[] {
  const { case: _case, omschrijving: _omschrijving, peildatum: _peildatum, onvolledig, ...stated } = expected;
  return compareValue('', '', actual, stated, new Set(onvolledig));
}

function compareValue(
  place: string,
  name: string,
  found: unknown,
  wanted: unknown,
  open: ReadonlySet<string>,
): string[] {
  if (Array.isArray(wanted)) return compareList(place, name, Array.isArray(found) ? found : [], wanted, open);
  if (typeof wanted === 'object' && wanted !== null) {
    return Object.entries(wanted).flatMap(([key, value]) =>
      compareValue(`${place}.${key}`, key, (found as Row | undefined)?.[key], value, open),
    );
  }
  return found === wanted ? [] : [`${place}: ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`];
}

function compareList(
  place: string,
  name: string,
  found: unknown[],
  wanted: unknown[],
  open: ReadonlySet<string>,
): string[] {
  const isLonger = !open.has(name) && found.length !== wanted.length;
  const length = isLonger ? [`${place}: ${found.length} rows, expected ${wanted.length}`] : [];
  const keys = keysOf[name];
  const idOf = (row: unknown) => keys?.map((key) => JSON.stringify((row as Row)[key])).join();
  return length.concat(
    wanted.flatMap((row, i) => {
      const match = keys === undefined ? found[i] : found.find((candidate) => idOf(candidate) === idOf(row));
      return compareValue(`${place}[${idOf(row) ?? i}]`, name, match, row, open);
    }),
  );
}

/** Where arrival does decide (README of the golden cases): of these two files the first must arrive first. */
const arrivalCounts: Readonly<Record<string, readonly [string, string]>> = {
  '02-herhaald-301-en-zelfde-bestand': ['01-jw301.xml', '05-jw301.xml'],
  '24-zelfde-identificatie-andere-inhoud': ['01-jw301.xml', '03-jw301.xml'],
};

/** Three orders in which the files of a case may arrive: as numbered, backwards, and the odd ones first. */
export function listOrders({ name, files }: GoldenCase): string[][] {
  const odd = files.filter((_, i) => i % 2 === 1);
  const even = files.filter((_, i) => i % 2 === 0);
  return [[...files], files.toReversed(), [...odd, ...even]].map((order) => {
    const pair = arrivalCounts[name];
    if (pair === undefined || order.indexOf(pair[0]) < order.indexOf(pair[1])) return order;
    return order.map((file) => (file === pair[0] ? pair[1] : file === pair[1] ? pair[0] : file));
  });
}
