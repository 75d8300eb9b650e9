import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** What the publiccode.yml standard 0.4 demands, as far as we use it. */
const Description = z.object({
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string().max(100)).min(1),
});
const PublicCode = z.object({
  publiccodeYmlVersion: z.literal('0.4'),
  name: z.string().min(1),
  url: z.url(),
  softwareVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
  releaseDate: z.iso.date(),
  platforms: z.array(z.string()).min(1),
  categories: z.array(z.string().regex(/^[a-z]+(-[a-z]+)*$/)).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum(['standalone/web', 'standalone/backend', 'library', 'addon']),
  description: z.object({ nl: Description, en: Description }),
  legal: z.object({ license: z.string() }),
  maintenance: z.object({
    type: z.enum(['internal', 'contract', 'community', 'none']),
    contacts: z.array(z.object({ name: z.string(), email: z.email() })).min(1),
  }),
  localisation: z.object({ localisationReady: z.boolean(), availableLanguages: z.array(z.string().length(2)) }),
});
const Package = z.object({ version: z.string(), license: z.string() });

it('publiccode.yml keeps to the standard and agrees with package.json and LICENSE', () => {
  const publicCode = PublicCode.parse(parse(read('publiccode.yml')));
  const { version, license } = Package.parse(JSON.parse(read('package.json')));
  expect(publicCode.softwareVersion).toBe(version);
  expect(publicCode.legal.license).toBe(license);
  expect(read('LICENSE').startsWith('EUROPEAN UNION PUBLIC LICENCE v. 1.2\n')).toBe(true);
});
