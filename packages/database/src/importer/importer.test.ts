import { type PlainDate, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { type aanbieder, gemeente, make301, make305, makeBsn, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import type { BerichtInvoer } from './bericht-invoer.ts';

const peildatum: PlainDate = plainDate('2026-01-15');

/** Imports in batches of `size` into a database of its own and gives the checksum. */
async function importAll(files: readonly BerichtInvoer[], size: number, foldBetween = false): Promise<string> {
  const { database } = await createTestDatabase();
  try {
    const importId = await database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    for (let i = 0; i < files.length; i += size) {
      await database.importer.applyBatch(importId, files.slice(i, i + size));
      if (foldBetween) await database.folder.foldDirty({ peildatum });
    }
    await database.folder.foldDirty({ peildatum });
    const { checksum } = await database.folder.computeChecksum();
    expect((await database.folder.rebuild({ peildatum })).checksum).toBe(checksum);
    return checksum;
  } finally {
    await database.close();
  }
}

/** A fixed shuffle: the same every run. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const rank = (i: number) =>
    Math.sin(seed * 1000 + i * 7.31) * 10_000 - Math.floor(Math.sin(seed * 1000 + i * 7.31) * 10_000);
  return items
    .map((item, i) => ({ item, rank: rank(i) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

describe('importer', () => {
  let test: TestDatabase;
  let importId: string;
  beforeAll(async () => {
    test = await createTestDatabase();
    importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
  });
  afterAll(async () => {
    await test.database.close();
  });

  it('gives one state for any order, any batch size, folded at once or in between', async () => {
    const files = [0, 1, 2, 3, 4].flatMap(makeHistory).map((bericht) => toInvoer(bericht));
    const expected = await importAll(files, files.length);
    expect(await importAll(shuffle(files, 1), 1, true)).toBe(expected);
    expect(await importAll(shuffle(files, 2), 7, true)).toBe(expected);
    expect(await importAll([...files].reverse(), 5)).toBe(expected);
    expect(await importAll(files.slice(1), 5)).not.toBe(expected);
  });

  it('R-21 the same file twice, the same message in two files, other content under one identificatie: 500 of each', async () => {
    const files = Array.from({ length: 500 }, (_, n) =>
      make301({ bsn: makeBsn(n), id: `a${n}`, dagtekening: '2025-01-02', nummer: n, einddatum: '2025-12-31' }),
    );
    const first = await test.database.importer.applyBatch(
      importId,
      files.map((bericht) => toInvoer(bericht)),
    );
    expect(new Set(first.map(({ uitkomst }) => uitkomst))).toEqual(new Set(['nieuw']));
    await test.database.folder.foldDirty({ peildatum });
    const before = await test.database.folder.computeChecksum();
    const again = await test.database.importer.applyBatch(
      importId,
      files.map((bericht) => toInvoer(bericht)),
    );
    const copied = await test.database.importer.applyBatch(
      importId,
      files.map((bericht) => toInvoer(bericht, `copy-${bericht.identificatie}.xml`)),
    );
    expect(again.every(({ uitkomst }, i) => uitkomst === 'bekend' && again[i]!.berichtId === first[i]!.berichtId)).toBe(
      true,
    );
    expect(copied.every(({ uitkomst }) => uitkomst === 'bekend')).toBe(true);
    const conflicting = files.map((bericht) =>
      toInvoer({ ...bericht, xsdVersie: { basisschema: '2.0.0', bericht: '2.0.0' } }),
    );
    const apart = await test.database.importer.applyBatch(importId, conflicting);
    expect(apart.every(({ uitkomst }) => uitkomst === 'apart')).toBe(true);
    const apartAgain = await test.database.importer.applyBatch(importId, conflicting);
    expect(apartAgain.every(({ uitkomst }) => uitkomst === 'bekend')).toBe(true);
    await test.database.folder.foldDirty({ peildatum });
    expect(await test.database.folder.computeChecksum()).toEqual(before);
    expect(before.counts['toewijzing']).toBe(500);
  });

  it('decides within one batch too: of two contents the first stands', async () => {
    const one = make305({
      bsn: makeBsn(1),
      id: 'same',
      dagtekening: '2025-02-01',
      nummer: 9001,
      begindatum: '2025-02-01',
    });
    const other = { ...one, dagtekening: plainDate('2025-02-02') };
    const outcome = await test.database.importer.applyBatch(
      importId,
      [one, other, one].map((bericht) => toInvoer(bericht)),
    );
    expect(outcome.map(({ uitkomst }) => uitkomst)).toEqual(['nieuw', 'apart', 'bekend']);
  });

  it('takes retours of two providers on one identificatie for two messages', async () => {
    const retour = (agb: string) =>
      toInvoer({
        domein: 'jw',
        soort: '302',
        release: '3.2',
        gemeente,
        aanbieder: agb as typeof aanbieder,
        afzender: gemeente,
        identificatie: `h${agb}`.slice(0, 12) as never,
        dagtekening: peildatum,
        xsdVersie: { basisschema: '1', bericht: '1' },
        identificatieRetour: '1' as never,
        dagtekeningRetour: peildatum,
        xsdVersieRetour: { basisschema: '1', bericht: '1' },
        retourCodes: [],
      });
    const outcome = await test.database.importer.applyBatch(importId, [retour('42429011'), retour('42429022')]);
    expect(outcome.map(({ uitkomst }) => uitkomst)).toEqual(['nieuw', 'nieuw']);
  });

  it('keeps nothing of a batch for a gemeente that the import was not opened for', async () => {
    const other = { ...makeHistory(600)[2]!, gemeente: '0363' as typeof gemeente, afzender: '0363' as typeof gemeente };
    await test.database.folder.foldDirty({ peildatum });
    const before = await test.database.folder.computeChecksum();
    await expect(test.database.importer.applyBatch(importId, [toInvoer(other)])).rejects.toThrow();
    await test.database.folder.foldDirty({ peildatum });
    expect(await test.database.folder.computeChecksum()).toEqual(before);
  });
});
