import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { judgeLockfile, Lockfile } from './supply-chain/judge-lockfile.ts';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const Manifest = z.object({
  license: z.string().optional(),
  // The form of before 2015.
  licenses: z.array(z.object({ type: z.string() })).optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});

/** Runtime dependencies that our own packages name, ours left out. */
function listDirect(): Set<string> {
  const manifests = globSync(['{apps,packages}/*/package.json'], { cwd: root });
  const names = manifests.flatMap((path) => Object.keys(Manifest.parse(readJson(join(root, path))).dependencies ?? {}));
  return new Set(names.filter((name) => !name.startsWith('@samenpad/')));
}

function licenceOf(path: string): string | undefined {
  const manifest = join(root, path, 'package.json');
  if (!existsSync(manifest)) return undefined;
  const { license, licenses } = Manifest.parse(readJson(manifest));
  return license ?? licenses?.map(({ type }) => type).join(' OR ');
}

/** CycloneDX list of everything that is installed; `npm sbom` makes it without another dependency. */
async function countComponents(): Promise<number> {
  const { stdout } = await run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  return z.object({ bomFormat: z.literal('CycloneDX'), components: z.array(z.unknown()) }).parse(JSON.parse(stdout))
    .components.length;
}

/** A registry that refuses the question has not answered it. */
async function audit(): Promise<string> {
  const answer = await run('npm', ['audit', '--json', '--omit', 'dev'], { cwd: root }).catch((error: unknown) =>
    error instanceof Error && 'stdout' in error ? { stdout: String(error.stdout) } : { stdout: '' },
  );
  const Report = z.object({ metadata: z.object({ vulnerabilities: z.object({ total: z.number() }) }) });
  const report = Report.safeParse(JSON.parse(answer.stdout === '' ? '{}' : answer.stdout));
  return report.success
    ? `known vulnerabilities: ${report.data.metadata.vulnerabilities.total}`
    : 'known vulnerabilities: not checked, the registry does not answer npm audit';
}

const direct = listDirect();
const faults = judgeLockfile(Lockfile.parse(readJson(join(root, 'package-lock.json'))), direct, licenceOf);
for (const fault of faults) console.error(fault);
const verdict = await audit();
console.log(
  `${direct.size} direct dependencies, ${await countComponents()} components in the CycloneDX list, ${verdict}`,
);
process.exitCode = faults.length > 0 || /: [1-9]/.test(verdict) ? 1 : 0;
