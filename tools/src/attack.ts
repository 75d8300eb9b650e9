import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiPrefix, type Route, routes } from '@samenpad/contract';
import { startTestApp, Visitor } from '@samenpad/server/testing';
import { runTool } from './attack/run-tool.ts';

/**
 * Attacks a seeded server on this machine with tools of others (S-63): wapiti, sqlmap, ffuf, slowhttptest. Every run is
 * bounded in time. Prints one line per run; a finding sets the exit code. Only for 127.0.0.1.
 */
const folder = mkdtempSync(join(tmpdir(), 'samenpad-attack-'));
const webFolder = join(import.meta.dirname, '../../apps/web/dist');
const test = await startTestApp((config) => ({ ...config, requestsPerMinute: 1_000_000 }), webFolder, { people: true });
const unknownId = '00000000-0000-4000-8000-000000000000';
let findings = 0;

function report(tool: string, what: string, found: readonly string[]): void {
  findings += found.length;
  console.log(`${tool.padEnd(13)} ${what.padEnd(34)} ${found.length === 0 ? 'nothing found' : found.join('; ')}`);
}

/** What wapiti says of every server on plain HTTP, and why it is no weakness here. */
const explained: Record<string, string> = {
  'X-XSS-Protection is not set': 'it is 0 on purpose: the filter that it steers was a weakness itself',
  'Strict-Transport-Security is not set': 'browsers ignore it over http; over https it is there (headers.test.ts)',
  'Secure flag is not set in the cookie : samenpad': 'over https the cookie is Secure, with the prefix __Host-',
};

/** Pages and routes as a stranger and as a role: injection, XSS, inclusion, redirects, headers. */
async function wapiti(role: string, cookies: string): Promise<void> {
  const out = join(folder, `wapiti-${role}.json`);
  const header = cookies === '' ? [] : ['-H', `Cookie: ${cookies}`];
  const args = ['-u', test.url.href, '--scope', 'domain', '--flush-session', '--max-scan-time', '60', '--no-bugreport'];
  await runTool('wapiti', [...args, '-f', 'json', '-o', out, ...header], 120);
  if (!existsSync(out)) {
    report('wapiti', role, ['no report']);
    return;
  }
  // The report of wapiti 3: lists by kind of weakness.
  const { vulnerabilities } = JSON.parse(readFileSync(out, 'utf8')) as {
    vulnerabilities: Record<string, { info: string }[]>;
  };
  const infos = Object.values(vulnerabilities)
    .flat()
    .map(({ info }) => info);
  const found = infos.filter((info) => !(info in explained));
  report('wapiti', `${role} (${infos.length - found.length} explained)`, found);
}

/** A value for each parameter that the route takes, so that what the tool adds to it gets as far as it can. */
const valid: Record<string, string> = {
  gemeente: '9801',
  van: '2025-01-01',
  tot: '2025-12-31',
  maand: '2025-12',
  hulpvorm: 'beg',
  verwijzer: '02',
  aanbieder: '99000001',
  taal: 'nl',
  telling: 'lopend',
  per: 'hulpvorm',
  eenheid: 'trajecten',
  maanden: '12',
  stap: '2:beh',
  pad: 'beg-beh',
  top: '10',
  gezien: 'gezien',
  toestand: 'lopend',
  volgorde: 'laatst-begonnen',
  pagina: '1',
  pseudoniem: 'J-1',
  zoek: 'J-1',
  uitkomst: 'nieuw',
  status: 'verwerkt',
  soort: '301',
};

/** Every parameter of a route, as a role that may call it, about somebody whom that role knows. */
async function sqlmap(route: Route, cookies: string, jeugdigeId: string): Promise<void> {
  const shape = route.query !== undefined && 'shape' in route.query ? Object.keys(route.query.shape as object) : [];
  const path = route.path.replace(':jeugdigeId', `${jeugdigeId}*`).replaceAll(/:\w+/g, '1*');
  const url = new URL(`${apiPrefix}${path}`, test.url);
  for (const name of shape) url.searchParams.set(name, valid[name] ?? '1');
  const plain = await fetch(url.href.replaceAll('*', ''), { headers: { cookie: cookies } });
  await plain.arrayBuffer();
  const technique = ['--batch', '--dbms=postgresql', '--technique=BEU', '--level=1', '--flush-session'];
  const output = await runTool(
    'sqlmap',
    ['-u', url.href, ...technique, '--ignore-code=*', `--cookie=${cookies}`, `--output-dir=${folder}`],
    180,
  );
  const isInjectable = /is vulnerable|Parameter: .+\n\s+Type:/.test(output);
  const tried =
    output.match(/testing .+ on parameter|parameter .+ does not seem|might not be injectable/g)?.length ?? 0;
  report('sqlmap', `${route.name}: ${plain.status}, ${tried} tries`, isInjectable ? ['injectable'] : []);
}

/** Files and addresses that should not be there; what a stranger may have by design is left out. */
async function ffuf(): Promise<void> {
  const out = join(folder, 'ffuf.json');
  const list = join(import.meta.dirname, 'attack/paths.txt');
  await runTool(
    'ffuf',
    ['-u', `${test.url.href}FUZZ`, '-w', list, '-mc', '200-299,500-599', '-of', 'json', '-o', out, '-s'],
    60,
  );
  const { results } = JSON.parse(readFileSync(out, 'utf8')) as { results: { input: { FUZZ: string } }[] };
  const byDesign = ['.well-known/security.txt', 'api/v1/gezondheid/levend', 'api/v1/openapi.json'];
  report(
    'ffuf',
    'forgotten paths',
    results.map(({ input }) => input.FUZZ).filter((path) => !byDesign.includes(path)),
  );
}

/** Slow requests from 300 connections, while somebody else works: the p99 of the others stays below a second (S-37). */
async function slowly(mode: '-H' | '-B', name: string): Promise<void> {
  const running = runTool(
    'slowhttptest',
    [mode, '-c', '300', '-i', '5', '-r', '100', '-l', '20', '-x', '24', '-u', `${test.url.href}api/v1/sessie`],
    60,
  );
  const times: number[] = [];
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    const start = performance.now();
    await (await fetch(new URL(`${apiPrefix}/gezondheid/gereed`, test.url))).arrayBuffer();
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await running;
  const p99 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.POSITIVE_INFINITY;
  report('slowhttptest', `${name}, p99 of others ${Math.round(p99)} ms`, p99 < 1000 ? [] : ['others wait']);
}

try {
  const logins = {
    beleidsmedewerker: 'beleid',
    consulent: 'consulent-beekstede',
    gegevensbeheerder: 'berichten',
    jeugdige: 'jeugdige-16',
    fg: 'fg',
  };
  const cookiesOf = new Map<string, string>([['stranger', '']]);
  for (const [role, login] of Object.entries(logins))
    cookiesOf.set(role, (await new Visitor(test.url).signIn(login)).cookies);
  for (const [role, cookies] of cookiesOf) await wapiti(role, cookies);
  const asked: Route[] = Object.values(routes);
  for (const route of asked.filter(
    ({ method, query, path }) => method === 'GET' && (query !== undefined || path.includes(':')),
  )) {
    const roles: readonly string[] = Array.isArray(route.access) ? route.access : [];
    const role = Object.entries(logins).find(([name]) => roles.includes(name));
    const [name, login] = role ?? ['consulent', logins.consulent];
    await sqlmap(route, cookiesOf.get(name) ?? '', test.people.get(login)?.[0]?.jeugdigeId ?? unknownId);
  }
  await ffuf();
  await slowly('-H', 'slow headers');
  await slowly('-B', 'slow bodies');
} finally {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${findings} findings`);
process.exitCode = findings === 0 ? 0 : 1;
