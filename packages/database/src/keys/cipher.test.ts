import { createHash } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { bsnPlace } from '../importer/find-personen.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, makeBsn, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { blindIndex, decrypt, encrypt } from './cipher.ts';
import { loadKeys } from './key-files.ts';
import { parseKeys } from './keys.ts';

const CANARIES = 200;

describe('BSN at rest', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
    const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const files = Array.from({ length: CANARIES }, (_, n) => makeHistory(n)).flat();
    await test.database.importer.applyBatch(
      importId,
      files.map((bericht) => toInvoer(bericht)),
    );
  });
  afterAll(async () => {
    await test.database.close();
  });

  async function readIdentiteit() {
    return await withAdmin(test.server, test.server.address.database, async (admin) => {
      const { rows } = await admin.query<{ jeugdige_id: string; bsn_cijfer: Buffer; bsn_index: Buffer }>(
        'select jeugdige_id, bsn_cijfer, bsn_index from zorg.identiteit',
      );
      return rows;
    });
  }

  it('S-48 opens a cipher text only in its own row, table and column, with its own key', async () => {
    const rows = await readIdentiteit();
    expect(rows).toHaveLength(CANARIES);
    const [one, other] = [rows[0]!, rows[1]!];
    const place = bsnPlace(gemeente, one.jeugdige_id);
    expect(decrypt(test.keys, place, one.bsn_cijfer).toString()).toMatch(/^9999\d{5}$/);
    expect(() => decrypt(test.keys, place, other.bsn_cijfer)).toThrow();
    expect(() => decrypt(test.keys, { ...place, column: 'inhoud' }, one.bsn_cijfer)).toThrow();
    expect(() => decrypt(test.keys, { ...place, table: 'adres' }, one.bsn_cijfer)).toThrow();
    expect(() => decrypt({ ...test.keys, keyId: 'x' }, place, one.bsn_cijfer)).toThrow();
    const changed = Buffer.from(one.bsn_cijfer);
    changed[30]! ^= 1;
    expect(() => decrypt(test.keys, place, changed)).toThrow();
    const plain = Buffer.from('text');
    expect(encrypt(test.keys, place, plain)).not.toEqual(encrypt(test.keys, place, plain));
  });

  it('S-49 finds 0 of 200 canary BSNs in a dump without the keys, neither plain nor hashed', async () => {
    const dump = await withAdmin(test.server, test.server.address.database, async (admin) => {
      const { rows } = await admin.query<{ name: string }>(
        `select oid::regclass::text as name from pg_class where relkind = 'r'
         and relnamespace::regnamespace::text in ('zorg', 'toegang', 'logboek')`,
      );
      const texts: string[] = [];
      for (const { name } of rows) {
        const content = await admin.query<{ line: string }>(`select t::text as line from ${name} t`);
        texts.push(...content.rows.map(({ line }) => line));
      }
      return texts.join('\n');
    });
    const index = blindIndex(test.keys, makeBsn(0));
    expect(dump).toContain(index);
    const found = Array.from({ length: CANARIES }, (_, n) => makeBsn(n)).filter((bsn) =>
      [
        bsn,
        Buffer.from(bsn).toString('hex'),
        Buffer.from(bsn).toString('base64').slice(0, 11),
        ...['sha256', 'sha1', 'md5'].map((name) => createHash(name).update(bsn).digest('hex')),
        blindIndex({ ...test.keys, index: test.keys.encryption }, bsn),
      ].some((text) => dump.includes(text)),
    );
    expect(found).toHaveLength(0);
  });

  it('makes the keys of a demo once, readable by their owner only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samenpad-keys-'));
    try {
      const keys = await loadKeys(folder);
      expect(await loadKeys(folder)).toMatchObject({ encryption: keys.encryption, index: keys.index });
      expect(keys.encryption.equals(keys.index)).toBe(false);
      expect((await stat(join(folder, 'bsn.key'))).mode & 0o777).toBe(0o600);
      expect(
        parseKeys({ encryption: keys.encryption.toString('base64'), index: keys.index.toString('base64') }),
      ).toMatchObject({ ok: true });
      expect(parseKeys({ encryption: 'c2hvcnQ=', index: 'c2hvcnQ=' })).toEqual({ ok: false, error: 'key-length' });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
