import { expect, it } from 'vitest';
import { isAllowedLicence, judgeLockfile, type Lockfile } from './judge-lockfile.ts';

const good = {
  resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz',
  integrity: 'sha512-x',
  license: 'MIT',
};
const lock = (changed: object): Lockfile => ({
  lockfileVersion: 3,
  packages: { '': {}, 'node_modules/a': { ...good, ...changed } },
});
const judge = (changed: object) => judgeLockfile(lock(changed), new Set(['a']), () => undefined);

it('S-61 accepts a package with origin, hash and licence', () => {
  expect(judge({})).toEqual([]);
});

it.each([
  [{ resolved: 'https://evil.example/a.tgz' }, 'does not come from'],
  [{ resolved: 'git+ssh://git@github.com/a/a.git' }, 'does not come from'],
  [{ integrity: 'sha1-x' }, 'no SHA-512'],
  [{ hasInstallScript: true }, 'runs a script'],
  [{ license: 'GPL-3.0' }, 'licence GPL-3.0'],
  [{ license: undefined }, 'licence unknown'],
])('S-61 refuses %j', (changed, fault) => {
  expect(judge(changed).join()).toContain(fault);
});

it('S-61 reads licence expressions', () => {
  expect(['(MIT OR GPL-2.0)', '(ISC AND CC-BY-3.0)', 'MIT AND GPL-2.0'].map(isAllowedLicence)).toEqual([
    true,
    true,
    false,
  ]);
});

it('S-61 counts what we chose ourselves', () => {
  const many = new Set(Array.from({ length: 61 }, (_, i) => `p${i}`));
  expect(judgeLockfile(lock({}), many, () => undefined)).toEqual(['61 direct dependencies, at most 60']);
});
