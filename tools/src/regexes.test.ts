import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const length = 50_000;
const mostMs = 50;

/** Every regular expression that stands in product code, with its place. */
function listRegexes(): { place: string; regex: RegExp }[] {
  const files = globSync(['{apps,packages}/*/src/**/*.{ts,tsx}'], { cwd: root }).filter(
    (path) => !/\.test\.tsx?$|\/testing\//.test(path),
  );
  return files.flatMap((path) => {
    const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
    const found: { place: string; regex: RegExp }[] = [];
    const visit = (node: ts.Node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push({ place: `${path}:${line}`, regex: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** Long texts that almost match: runs of the characters that the expression itself names, with an end that does not fit. */
function hostileTexts(regex: RegExp): string[] {
  const own = [...new Set(regex.source.replaceAll(/\\[dwsDWSbB]/g, 'a0 ').replaceAll(/[\\()[\]{}?*+^$|]/g, ''))];
  const runs = [...own, 'a', '0', ' ', '-', '\n', '"', ',', own.slice(0, 6).join(''), 'aA0- '];
  return runs
    .filter((run) => run !== '')
    .map((run) => `${run.repeat(Math.ceil(length / run.length)).slice(0, length)}\u0000!`);
}

/** Processor time, not the clock: others may be using the machine. */
function timeMs(regex: RegExp, text: string): number {
  const before = process.cpuUsage();
  text.replace(regex, '');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of three, so that a collection of garbage is not blamed on the expression. */
function leastMs(regex: RegExp, text: string): number {
  const first = timeMs(regex, text);
  return first <= mostMs ? first : Math.min(timeMs(regex, text), timeMs(regex, text));
}

it(`S-43 no regular expression needs ${mostMs} ms for 50 kB of hostile text`, () => {
  const regexes = listRegexes();
  expect(regexes.length).toBeGreaterThan(50);
  const slow = regexes.flatMap(({ place, regex }) =>
    hostileTexts(regex)
      .map((text) => leastMs(regex, text))
      .filter((ms) => ms > mostMs)
      .slice(0, 1)
      .map((ms) => `${place} ${regex.source} ${Math.round(ms)} ms`),
  );
  expect(slow).toEqual([]);
});

it('S-43 the test finds an expression that backtracks', () => {
  expect(Math.max(...hostileTexts(/(a+)+$/).map((text) => timeMs(/(a|a)*b/, text.slice(0, 22))))).toBeGreaterThan(
    mostMs,
  );
});
