import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const ruleset = join(import.meta.dirname, 'adr-ruleset.yaml');
const Findings = z.array(z.object({ code: z.string(), path: z.array(z.union([z.string(), z.number()])) }));

function lint(fixture: string): { rule: string; place: string }[] {
  const document = join(root, 'tools/fixtures/openapi', fixture);
  const spectral = join(root, 'node_modules/.bin/spectral');
  const run = spawnSync(process.execPath, [spectral, 'lint', '-q', '-f', 'json', '-r', ruleset, document], {
    encoding: 'utf8',
  });
  const findings = Findings.parse(JSON.parse(run.stdout.slice(run.stdout.indexOf('['))));
  return findings.map(({ code, path }) => ({ rule: code, place: path.join('.') }));
}

it('finds nothing in an API that follows the Dutch API design rules', () => {
  expect(lint('good.json')).toEqual([]);
});

it('bites with each rule, at the place that breaks it', () => {
  const found = [...lint('bad.json'), ...lint('bad-version.json')];
  const { rules } = z.object({ rules: z.record(z.string(), z.unknown()) }).parse(parse(readFileSync(ruleset, 'utf8')));
  const silent = Object.keys(rules).filter((name) => !found.some(({ rule }) => rule === name));
  expect(silent).toEqual([]);
  const path = 'paths./Jeugdigen_lijst/';
  expect(found).toEqual(
    expect.arrayContaining([
      { rule: 'adr-openapi-3', place: 'openapi' },
      { rule: 'adr-path-kebab-case', place: path },
      { rule: 'adr-query-camel-case', place: `${path}.get.parameters.0.name` },
      { rule: 'adr-version-header', place: `${path}.get.responses.200` },
      { rule: 'adr-problem-media-type', place: `${path}.get.responses.404.content` },
      { rule: 'adr-bad-request', place: `${path}.get.responses` },
      { rule: 'adr-bad-request', place: 'paths./berichten.post.responses' },
      {
        rule: 'adr-date-format',
        place: `${path}.get.responses.200.content.application/json.schema.properties.endDate`,
      },
    ]),
  );
});
