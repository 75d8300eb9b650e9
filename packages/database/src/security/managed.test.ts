import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../connection/open-database.ts';
import { withAdmin } from '../connection/prepare-server.ts';
import { type AttackScene, makeAttackScene, runPayloads } from '../testing/attack-scene.ts';
import type { TestDatabase } from '../testing/create-test-database.ts';
import { countOf } from '../testing/seeded-random.ts';
import { type ManagedServer, startManaged } from '../testing/start-managed.ts';
import { testKeys } from '../testing/test-keys.ts';
import { checkCatalog } from './check-catalog.ts';

/** One in so many payloads in every run; all of them in the long one. */
const oneIn = countOf(10, 1);
const timeout = countOf(300_000, 1_800_000);

describe('a PostgreSQL 15 that others manage, without superuser', () => {
  let managed: ManagedServer;
  let test: TestDatabase;
  let scene: AttackScene;
  beforeAll(async () => {
    managed = await startManaged();
  });
  afterAll(async () => {
    await test.database.close();
    await managed.stop();
  });

  const open = async (withoutSuperuser: boolean) => {
    const notices: string[] = [];
    const onNotice = (text: string) => notices.push(text);
    const place = { url: managed.url };
    return { notices, opened: await openDatabase({ place, keys: testKeys, withoutSuperuser, onNotice }) };
  };

  it('S-09 is refused with a sentence, opens when somebody decided so, and has every layer but the functions of PostgreSQL', async () => {
    const refused = (await open(false)).opened;
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-protected' } });
    expect(refused.ok ? '' : refused.error.message).toContain('SAMENPAD_ZONDER_SUPERUSER=ja');
    const { opened, notices } = await open(true);
    if (!opened.ok) throw new Error(opened.error.message);
    const { server } = managed;
    test = { database: opened.value, keys: testKeys, server };
    const findings = await withAdmin(server, server.address.database, checkCatalog);
    expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(['C6']));
    expect(Number(/\d+/.exec(notices.join(''))?.[0])).toBeGreaterThan(50);
  });

  it('S-10 shows nothing of others in any payload without a stolen token', { timeout }, async () => {
    scene = await makeAttackScene(test);
    // Nothing stops these here: one would only make the test wait, the other end a connection of the attacker.
    const harmless = scene.payloads
      .filter(({ sql }) => !sql.includes(scene.otherToken) && !/pg_sleep|pg_terminate_backend/.test(sql))
      .filter((_, n) => n % oneIn === 0);
    for (const protocol of ['extended', 'simple'] as const) {
      const findings = await runPayloads(scene.attack, harmless, protocol);
      expect(findings.filter((finding) => finding.includes('-> foreign'))).toEqual([]);
    }
  });

  it('S-10 a stolen token is not refused there: what docs/security.md says stays open', async () => {
    const stolen = scene.payloads.filter(({ sql }) => sql.includes(scene.otherToken));
    expect((await runPayloads(scene.attack, stolen, 'extended')).length).toBeGreaterThan(0);
  });
});
