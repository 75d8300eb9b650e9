import { createHash } from 'node:crypto';
import { plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, makeBsn } from '../testing/make-bericht.ts';
import type { ExtractInhoud, ExtractInvoer } from './extract.ts';

const peildatum = plainDate('2026-01-15');
let world: TestDatabase;
let importId: string;

beforeAll(async () => {
  world = await createTestDatabase();
  importId = await world.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
});
afterAll(async () => {
  await world.database.close();
});

async function apply(content: ExtractInhoud): Promise<void> {
  const inhoud = Buffer.from(JSON.stringify(content));
  const hash = createHash('sha256').update(inhoud).digest('hex');
  const extract: ExtractInvoer = {
    ...content,
    ...{ gemeente, naam: `${content.soort}.csv`, hash, inhoud, periode: null, ontvangenOp: new Date() },
  };
  await world.database.applyExtract(importId, extract);
  await world.database.folder.foldDirty({ peildatum });
}

/** Wijken by year of birth, by which a test can tell people apart, and the cursor for the next look. */
async function read(since: string | null) {
  return await world.database.analytics.read(since, async ({ batches, wijken, cursor }) => {
    const found: [number | null, string | undefined][] = [];
    for await (const batch of batches) for (const { geboortejaar, wijk } of batch) found.push([geboortejaar, wijk]);
    return { found: found.sort(([a], [b]) => (a ?? 0) - (b ?? 0)), wijken, cursor, text: JSON.stringify(found) };
  });
}

test('S0-1 the figures know the wijk of a postcode, never the postcode, and nothing of a secret address', async () => {
  const wie = { voornamen: null, voorvoegsel: null, geslachtsnaam: 'Vries', geslacht: null };
  const persoon = (n: number, postcode: string | null) => ({
    ...{ ...wie, bsn: makeBsn(n), geboortedatum: plainDate(`20${10 + n}-03-04`), postcode },
  });
  await apply({
    soort: 'personen',
    rows: [persoon(1, '9901 ab'), persoon(2, '9901XY'), persoon(3, '9950AA'), persoon(4, null), persoon(5, '9902AA')],
  });
  const bron = 'CBS 2025, CC BY 4.0';
  await apply({
    soort: 'wijken',
    rows: [
      { postcode: '9901', wijk: 'WK000101', naam: 'Noord', bron },
      // A part of the area lies elsewhere.
      { postcode: '9901XY', wijk: 'WK000102', naam: 'Zuid', bron },
      { postcode: '9902', wijk: 'WK000102', naam: 'Zuid', bron },
    ],
  });
  const before = await read(null);
  expect(before.found).toEqual([
    [2011, 'WK000101'],
    [2012, 'WK000102'],
    [2013, undefined],
    [2014, undefined],
    [2015, 'WK000102'],
  ]);
  expect(before.wijken).toEqual([
    { gemeente, wijk: 'WK000101', naam: 'Noord' },
    { gemeente, wijk: 'WK000102', naam: 'Zuid' },
  ]);
  expect(before.text).not.toMatch(/990[12]/);
  await withAdmin(world.server, world.server.address.database, async (admin) => {
    await admin.query("update zorg.adres set geheim = true where postcode = '9902AA'");
  });
  // Only who changed is told again, without the wijk.
  expect((await read(before.cursor)).found).toEqual([[2015, undefined]]);
  // Who falls out of a new extract has no wijk any more.
  const fell = await read(null);
  await apply({ soort: 'personen', rows: [persoon(2, '9901XY')] });
  const gone = await read(fell.cursor);
  expect(gone.found).toContainEqual([2011, undefined]);
  expect((await read(null)).found.filter(([, wijk]) => wijk !== undefined)).toEqual([[2012, 'WK000102']]);
  // A secret address counts from its flag on, also of somebody whose address is not known.
  await withAdmin(world.server, world.server.address.database, async (admin) => {
    await admin.query(
      `insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden, gezet_door)
       select $1, jeugdige_id, 'geheim-adres', 'Een reden van de toets.', gen_random_uuid() from zorg.jeugdige
       where geboortejaar = 2013`,
      [gemeente],
    );
  });
  expect((await read(gone.cursor)).found).toEqual([[2013, undefined]]);
});
