import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeRegio } from '@samenpad/demo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, runSamenpad } from '../samenpad.ts';
import { OwnServer } from './own-server.ts';
import { Remote } from './remote.ts';
import { readChecksum } from './verdict.ts';

const timeout = 300_000;

interface Rows {
  totaal: number;
  rows: { jeugdigeId: string }[];
}

async function openOneCase(server: OwnServer): Promise<{ totaal: number; path: unknown }> {
  const desk = await new Remote(server.url, 1).signIn('berichten');
  const list = (await desk.get('/api/v1/jeugdigen')).body as unknown as Rows; // the answer of our own contract
  const { status, body } = await desk.get(`/api/v1/jeugdigen/${list.rows[0]?.jeugdigeId ?? ''}`);
  expect(status).toBe(200);
  return { totaal: list.totaal, path: body['toewijzingen'] ?? body['trajecten'] };
}

describe('the drill: backup, everything gone, restore', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  beforeAll(() => {
    folder = makeFolder('drill');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('R-14 S3-15 restores a backup made while serving: same figures, same file of a jeugdige, old sessions ended', {
    timeout,
  }, async () => {
    await writeRegio(at('regio'), { seed: 7, size: 'XS' });
    const months = readdirSync(at('regio/berichten')).sort().slice(-2);
    const imported = await runSamenpad(['import', ...months.map((month) => at(`regio/berichten/${month}`)), '--demo'], {
      SAMENPAD_DATA: at('data'),
    });
    expect(imported.stderr).not.toContain('storing');
    const checksum = await readChecksum(at('data'));
    const server = await OwnServer.create('drill', at('data'));
    await server.start();
    const before = await openOneCase(server);
    const old = await new Remote(server.url, 2).signIn('berichten');
    const made = await runSamenpad(['backup', at('kopie'), '--json'], server.env);
    expect(made.stderr).not.toContain('niet');
    expect(made.code).toBe(0);
    await server.stop();
    mkdirSync(at('kluis'));
    cpSync(at('data/sleutels'), at('kluis/sleutels'), { recursive: true });
    rmSync(at('data'), { recursive: true });

    const withoutKeys = await runSamenpad(['restore', at('kopie')], server.env);
    expect(withoutKeys).toMatchObject({ code: 1, stderr: expect.stringContaining('sleutels') as string });
    cpSync(at('kluis/sleutels'), at('data/sleutels'), { recursive: true });
    const restored = await runSamenpad(['restore', at('kopie'), '--json'], server.env);
    expect(restored).toMatchObject({ code: 0 });
    const report: unknown = JSON.parse(restored.stdout);
    expect(report).toMatchObject({ ...(JSON.parse(made.stdout) as object), log: { findings: [] } });
    expect(await readChecksum(at('data'))).toBe(checksum);
    const again = await OwnServer.create('drill', at('data'));
    await again.start();
    try {
      expect(await openOneCase(again)).toEqual(before);
      const answer = await old.fetch(new URL('/api/v1/sessie', again.url));
      expect(((await answer.json()) as Record<string, unknown>)['naam'] ?? null).toBeNull();
    } finally {
      await again.stop();
    }
    const log = await runSamenpad(['verify-log', '--demo'], server.env);
    expect(log).toMatchObject({ code: 0, stdout: expect.stringContaining('Het logboek klopt') as string });
  });
});
