import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, giveRelatie, runInjectable, signInAs, withAdmin } from '@samenpad/database/testing';
import { parseGemeenteCode } from '@samenpad/domain';
import { runTool } from './attack/run-tool.ts';

/**
 * Lets sqlmap loose on an address that pastes a parameter into SQL, as the app role with the token of a consulent who
 * sees 2 of 200 jeugdigen (S-10). The address exists here only. Fails when anything of the other 198 comes out, when the
 * actor changes, or when sqlmap did not even get the two. `npx node tools/src/attack-rls.ts [seconds]`
 */
const seconds = Number(process.argv[2] ?? 240);
const gemeente = parseGemeenteCode('0384');
if (gemeente === undefined) throw new Error('The code of the gemeente is wrong');
const pseudoniemen = Array.from({ length: 200 }, () => `J-${randomUUID()}`);
const [own, hidden] = [pseudoniemen.slice(0, 2), pseudoniemen.slice(2)];

const test = await createTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'samenpad-sqlmap-'));
const ids = await withAdmin(test.server, test.server.address.database, async (admin) => {
  const { rows } = await admin.query<{ id: string }>(
    `insert into zorg.jeugdige (gemeente, jeugdige_id, pseudoniem)
     select $1, gen_random_uuid(), p from unnest($2::text[]) p returning jeugdige_id as id`,
    [gemeente, pseudoniemen],
  );
  return rows.map(({ id }) => id);
});
const { accountId, actor } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] });
for (const jeugdigeId of ids.slice(0, own.length)) {
  await giveRelatie(test, { gemeente, jeugdigeId, houder: { accountId }, rol: 'consulent', relatie: 'betrokken' });
}

const secrets = [...hidden, ...ids.slice(own.length)];
const allowed = new Set(['', accountId, 'sp_app']);
let requests = 0;
let foreign = 0;
let changed = 0;
const given = new Set<string>();

async function answer(zoek: string): Promise<{ status: number; body: string }> {
  requests++;
  const sql = `select gemeente, pseudoniem from zorg.jeugdige where pseudoniem = '${zoek}'`;
  try {
    const { rows, context } = await runInjectable(test, actor, sql);
    if (context.some((text) => !allowed.has(text))) changed++;
    return { status: 200, body: JSON.stringify(rows) };
  } catch (error) {
    return { status: 500, body: error instanceof Error ? error.message : '' };
  }
}

const server = createServer((request, response) => {
  const zoek = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('zoek') ?? '';
  void answer(zoek).then(({ status, body }) => {
    if (secrets.some((secret) => body.includes(secret) && !zoek.includes(secret))) foreign++;
    for (const pseudoniem of own) if (body.includes(pseudoniem)) given.add(pseudoniem);
    response.writeHead(status, { 'content-type': 'text/plain' }).end(body);
  });
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;

try {
  const target = ['-u', `http://127.0.0.1:${port}/?zoek=${own[0] ?? ''}`, '-p', 'zoek', '--batch', '--dbms=postgresql'];
  const bounds = ['--level=3', '--risk=3', '--technique=EUSB', '--threads=2', `--output-dir=${folder}`];
  for (const goal of [
    ['--dump', '-D', 'zorg', '-T', 'jeugdige'],
    ['--current-user', '--is-dba', '--passwords', '--privileges'],
  ]) {
    await runTool('sqlmap', [...target, ...bounds, ...goal], seconds / 2);
  }
  console.log(
    `sqlmap: ${requests} requests, ${foreign} with rows of others, ${changed} changes of context, ${given.size} of 2 own rows`,
  );
  process.exitCode = foreign + changed === 0 && requests > 100 && given.size === own.length ? 0 : 1;
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
  await test.database.close();
}
