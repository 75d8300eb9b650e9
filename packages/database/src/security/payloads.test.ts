import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { type AttackScene, makeAttackScene, readColumn, runPayloads } from '../testing/attack-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { describeState } from '../testing/describe-state.ts';

describe('S-10 injection as the app role', () => {
  let test: TestDatabase;
  let scene: AttackScene;
  beforeAll(async () => {
    test = await createTestDatabase();
    scene = await makeAttackScene(test);
  });
  afterAll(async () => {
    await test.database.close();
  });

  const admin = <T>(work: (client: pg.Client) => Promise<T>) =>
    withAdmin(test.server, test.server.address.database, work);

  it.each(['extended', 'simple'] as const)(
    'shows nothing of others and changes nothing in 500 payloads and more (%s protocol)',
    async (protocol) => {
      const { attack, payloads } = scene;
      expect(payloads.length).toBeGreaterThanOrEqual(500);
      expect(attack.canaries.length).toBeGreaterThan(20);
      const before = await admin(describeState);
      expect(await runPayloads(attack, payloads, protocol)).toEqual([]);
      expect(await admin(describeState)).toEqual(before);
    },
  );

  it('goes red when one table loses its row-level security', async () => {
    const payloads = scene.payloads.filter(({ class: name }) => name === 'named');
    await readColumn(test, 'alter table zorg.identiteit disable row level security');
    const findings = await runPayloads(scene.attack, payloads, 'extended');
    await readColumn(test, 'alter table zorg.identiteit enable row level security');
    expect(findings.filter((finding) => finding.includes('foreign')).length).toBeGreaterThan(1);
  });

  it('goes red when set_config is given back and a token was stolen', async () => {
    const payloads = scene.payloads.filter(({ class: name }) => name === 'identity');
    await readColumn(test, 'grant execute on function pg_catalog.set_config(text, text, boolean) to sp_app');
    const findings = await runPayloads(scene.attack, payloads, 'extended');
    await readColumn(test, 'revoke execute on function pg_catalog.set_config(text, text, boolean) from sp_app');
    expect(findings.filter((finding) => finding.includes('actor changed')).length).toBeGreaterThan(1);
  });
});
