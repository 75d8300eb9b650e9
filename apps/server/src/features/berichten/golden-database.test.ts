import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@samenpad/access';
import type { Actor, JeugdigeDetail } from '@samenpad/database';
import { createTestDatabase, type TestDatabase } from '@samenpad/database/testing';
import { parseGemeenteCode, plainDate } from '@samenpad/domain';
import { compareWithExpected, type GoldenCase, listGoldenCases, listOrders } from '@samenpad/ijw/testing';
import { describe, expect, it } from 'vitest';
import { hashOf, readFile } from './read-files.ts';

const gemeenten = ['0384', '0363'].flatMap((code) => parseGemeenteCode(code) ?? []);
const page = { offset: 0, limit: 100 };
const cases = listGoldenCases();

async function withDatabase<T>(work: (test: TestDatabase) => Promise<T>): Promise<T> {
  const test = await createTestDatabase();
  try {
    return await work(test);
  } finally {
    await test.database.close();
  }
}

/** Applies the files in this order, each in a batch of its own, and folds; gives the names of those known already. */
async function importCase({ database }: TestDatabase, golden: GoldenCase, order: readonly string[]): Promise<string[]> {
  const importId = await database.importer.registerImport({ gemeenten, naam: golden.name });
  const dubbel: string[] = [];
  for (const naam of order) {
    const inhoud = readFileSync(join(golden.folder, naam));
    const read = readFile({ naam, inhoud, hash: hashOf(inhoud) }, undefined, new Date('2026-01-01T09:00:00Z'));
    if ('unstored' in read) throw new Error(read.unstored.fouten.map((fault) => fault.message).join(' '));
    const [outcome] = await database.importer.applyBatch(importId, [read.bericht]);
    if (outcome?.uitkomst === 'bekend') dubbel.push(naam);
  }
  await database.folder.foldDirty({ peildatum: plainDate(golden.expected.peildatum) });
  return dubbel;
}

async function login({ database }: TestDatabase, rol: Role): Promise<Actor> {
  const account = { subject: rol, naam: rol, rol, gemeenten };
  const { token } = await database.accounts.startSession(account, new Date(Date.now() + 600_000));
  return { token, purpose: 'bekostiging' };
}

async function readDetails(test: TestDatabase, actor: Actor): Promise<JeugdigeDetail[]> {
  const { rows } = await test.database.jeugdigen.list(actor, {}, 'pseudoniem', page);
  const details = await Promise.all(rows.map((row) => test.database.jeugdigen.find(actor, row.jeugdigeId)));
  return details.flatMap((detail) => detail ?? []);
}

/** All read models, through the stores, in the shape of expected.json. */
async function readState(test: TestDatabase): Promise<Record<string, unknown>> {
  const details = await readDetails(test, await login(test, 'gegevensbeheerder'));
  const desk = await login(test, 'gegevensbeheerder');
  const { rows: berichten } = await test.database.berichten.list(desk, {}, page);
  const names = new Map(berichten.map(({ berichtId, bestandsnaam }) => [berichtId, bestandsnaam]));
  const setApart = berichten
    .filter(({ status }) => status === 'apart')
    .map(({ bestandsnaam }) => ({ bestand: bestandsnaam, grond: 'zelfde-identificatie', code: '9056' }));
  return {
    toewijzingen: details.flatMap(({ toewijzingen }) => toewijzingen),
    verzoeken: details.flatMap(({ verzoeken }) => verzoeken),
    trajecten: {
      tCbs: details.flatMap(({ trajecten }) => trajecten.tCbs),
      tInhoud: details.flatMap(({ trajecten }) => trajecten.tInhoud),
    },
    zorgperioden: details.flatMap(({ zorgperioden }) => zorgperioden),
    apart: [
      ...setApart,
      ...details.flatMap(({ apart }) => apart.map((one) => ({ ...one, bestand: names.get(one.bestand) }))),
    ],
  };
}

describe('golden histories in the database', () => {
  it.each(cases.map((golden) => [golden.name, golden] as const))(
    '%s reads back as its exact state in three orders of arrival',
    async (_name, golden) => {
      const checksums = new Set<string>();
      for (const order of listOrders(golden)) {
        await withDatabase(async (test) => {
          const dubbel = await importCase(test, golden, order);
          const state = { ...(await readState(test)), dubbel };
          expect(compareWithExpected(state, golden.expected), order.join(' ')).toEqual([]);
          checksums.add((await test.database.folder.computeChecksum()).checksum);
        });
      }
      expect(checksums.size).toBe(1);
    },
  );
});

describe('S0-5 one register, whoever referred', () => {
  it('S0-5 a jeugdige sent by a huisarts (JW315, verwijzer 02) appears within one import, as not seen by the toegang', async () => {
    const golden = cases.find(({ name }) => name === '22-verzoek-onderzoek-en-afwijzing')!;
    await withDatabase(async (test) => {
      const desk = await login(test, 'gegevensbeheerder');
      expect(await readDetails(test, desk)).toEqual([]);
      await importCase(test, golden, golden.files);
      const sent = (await readDetails(test, desk)).filter(({ trajecten }) => trajecten.tInhoud.length > 0);
      expect(sent).toMatchObject([{ gezien: false, trajecten: { tInhoud: [{ verwijzer: '02' }] } }]);
      const unseen = await test.database.jeugdigen.list(desk, { gezien: false }, 'pseudoniem', page);
      expect(unseen.rows.map(({ jeugdigeId }) => jeugdigeId)).toContain(sent[0]!.jeugdigeId);
    });
  });
});
