import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseGemeenteCode } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../connection/database.ts';
import { connect } from '../connection/open-database.ts';
import { withAdmin } from '../connection/prepare-server.ts';
import { bsnPlace } from '../importer/find-personen.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, makeBsn, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { countOf, seededRandom } from '../testing/seeded-random.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import { blindIndex, encrypt } from './cipher.ts';
import { addIndexKey, loadKeys, removeOlderIndexKeys } from './key-files.ts';
import type { Keys } from './keys.ts';

/** There are 9,091 test BSNs: more people are the same numbers in more gemeenten, each a person of its own (A35). */
const BSNS = countOf(2_000, 5_000);
const gemeenten = [gemeente, ...Array.from({ length: countOf(1, 19) }, (_, i) => parseGemeenteCode(String(9801 + i))!)];
const PEOPLE = BSNS * gemeenten.length;
const KILLS = countOf(4, 50);

describe('changing the key of the blind index', () => {
  let test: TestDatabase;
  let folder: string;
  let keys: Keys;
  let database: Database;
  let worker: Actor;

  beforeAll(
    async () => {
      test = await createTestDatabase();
      folder = await mkdtemp(join(tmpdir(), 'samenpad-index-'));
      keys = await loadKeys(folder);
      database = connect(test.server, keys, () => Promise.resolve());
      await insertPeople();
      worker = (await signInAs({ database, server: test.server }, { rol: 'consulent', gemeenten })).actor;
    },
    countOf(120_000, 600_000),
  );
  afterAll(async () => {
    await database.close();
    await test.database.close();
    await rm(folder, { recursive: true });
  });

  async function insertPeople(): Promise<void> {
    const people = Array.from({ length: BSNS }, (_, n) => ({ id: randomUUID(), bsn: makeBsn(n) }));
    await withAdmin(test.server, test.server.address.database, async (admin) => {
      for (const own of gemeenten) {
        await admin.query(
          `insert into zorg.jeugdige (gemeente, jeugdige_id, pseudoniem)
           select $1, id, 'J-' || (1000000 + n) from unnest($2::uuid[]) with ordinality as x(id, n)`,
          [own, people.map(({ id }) => id)],
        );
        await admin.query(
          `insert into zorg.identiteit (gemeente, jeugdige_id, bsn_cijfer, bsn_index, sleutel_id)
           select $1, x.* from unnest($2::uuid[], $3::bytea[], $4::bytea[], $5::text[]) as x`,
          [
            own,
            people.map(({ id }) => id),
            people.map(({ id, bsn }) => encrypt(keys, bsnPlace(own, id), Buffer.from(bsn))),
            people.map(({ bsn }) => Buffer.from(blindIndex(keys, bsn), 'hex')),
            people.map(() => keys.keyId),
          ],
        );
      }
    });
  }

  function startRotation() {
    const { host, database: name } = test.server.address;
    const file = join(import.meta.dirname, '..', 'testing', 'rotate-child.ts');
    const child = spawn(process.execPath, [file, host, name, folder, 'index'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const gone = once(child, 'exit');
    return { child, gone, ready: Promise.race([once(child.stdout, 'data'), gone]) };
  }

  async function importAgain(n: number): Promise<void> {
    const importId = await database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    await database.importer.applyBatch(
      importId,
      makeHistory(n).map((bericht) => toInvoer(bericht)),
    );
  }

  async function countPeople(): Promise<number> {
    return await withAdmin(test.server, test.server.address.database, async (admin) => {
      const { rows } = await admin.query<{ n: string }>('select count(*) as n from zorg.identiteit');
      return Number(rows[0]!.n);
    });
  }

  it('S-50 goes on while everybody is searched and imported, also killed at random: nobody missed, nobody double', {
    timeout: countOf(120_000, 3_600_000),
  }, async () => {
    const random = seededRandom('S-50 index');
    await addIndexKey(folder);
    expect(await database.indexRotation.countIndexed()).toEqual({ all: PEOPLE, older: PEOPLE });
    let [searches, missed, faults, serving] = [0, 0, 0, true];
    const readers = [0, 1].map(async () => {
      while (serving) {
        const known = await database.identiteit.findKnown(worker, { bsn: makeBsn(random.below(BSNS)) }).catch(() => {
          faults++;
          return undefined;
        });
        if (known?.length !== gemeenten.length) missed++;
        searches++;
        await sleep(2);
      }
    });
    const importing = (async () => {
      for (let n = 0; serving; n++) await importAgain(n % BSNS);
    })();
    const left: number[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const { child, gone, ready } = startRotation();
      await ready;
      // Half way: after some of the batches.
      let batches = 0;
      child.stdout.on('data', (text: Buffer) => {
        batches += text.toString().split('.').length - 1;
      });
      const until = 1 + random.below(4);
      while (batches < until && child.exitCode === null) await sleep(1);
      child.kill('SIGKILL');
      await gone;
      left.push((await database.indexRotation.countIndexed()).older);
    }
    const last = startRotation();
    const [code] = (await last.gone) as [number];
    serving = false;
    await Promise.all([...readers, importing]);

    expect(code).toBe(0);
    expect({ missed, faults, searched: searches > 100 }).toEqual({ missed: 0, faults: 0, searched: true });
    // Each run goes on where the one before it was stopped.
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect(left[0]).toBeLessThan(PEOPLE);
    expect(await database.indexRotation.countIndexed()).toEqual({ all: PEOPLE, older: 0 });
    expect(await countPeople()).toBe(PEOPLE);
  });

  it('finds everybody by the new key alone, and keeps what follows from the first one', async () => {
    const before = (await loadKeys(folder)).root;
    expect(await removeOlderIndexKeys(folder)).toBe(1);
    const after = await loadKeys(folder);
    expect(after.olderIndex).toEqual([]);
    expect(after.root).toEqual(before);
    expect(after.index).not.toEqual(before);
    for (const n of [0, 1, BSNS - 1]) {
      expect(await database.identiteit.findKnown(worker, { bsn: makeBsn(n) })).toHaveLength(gemeenten.length);
    }
    expect(await database.identiteit.findKnown(worker, { bsn: makeBsn(BSNS + 1) })).toEqual([]);
    await importAgain(BSNS + 1);
    expect(await database.identiteit.findKnown(worker, { bsn: makeBsn(BSNS + 1) })).toHaveLength(1);
    expect(await database.indexRotation.countIndexed()).toEqual({ all: PEOPLE + 1, older: 0 });
  });
});
