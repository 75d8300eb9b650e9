import { createHash } from 'node:crypto';
import { cents, plainDate, splitBericht } from '@samenpad/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { aanbieder, gemeente, make301, makeBsn, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { ExtractDeel, ExtractInhoud, ExtractInvoer } from './extract.ts';

const peildatum = plainDate('2026-01-15');

function extractOf(inhoud: ExtractInhoud, periode: ExtractInvoer['periode'] = null): ExtractInvoer {
  const bytes = Buffer.from(JSON.stringify([inhoud, periode]));
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { ...inhoud, gemeente, naam: `${inhoud.soort}.csv`, hash, inhoud: bytes, periode, ontvangenOp: new Date() };
}

/** A toewijzing as an extract brings it. */
function deelOf(n: number, einddatum: string): ExtractDeel {
  const bericht = make301({ bsn: makeBsn(n), id: `e${n}`, dagtekening: '2025-01-02', nummer: n, einddatum });
  const deel = splitBericht(bericht, 'extract')[0]!;
  return { bsn: makeBsn(n), provides: deel.provides, gebeurtenis: deel.gebeurtenis };
}

function toewijzingen(delen: ExtractDeel[]): ExtractInhoud {
  return { soort: 'toewijzingen', delen, bsns: delen.map(({ bsn }) => bsn) };
}

describe('applyExtract', () => {
  let test: TestDatabase;
  let importId: string;
  beforeEach(async () => {
    test = await createTestDatabase();
    importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
  });
  afterEach(async () => {
    await test.database.close();
  });

  const apply = (inhoud: ExtractInhoud, periode?: ExtractInvoer['periode']) =>
    test.database.applyExtract(importId, extractOf(inhoud, periode));

  async function count(table: string): Promise<number> {
    return await withAdmin(test.server, test.server.address.database, async (admin) => {
      const { rows } = await admin.query<{ n: number }>(`select count(*)::int as n from zorg.${table}`);
      return rows[0]!.n;
    });
  }

  async function checksum() {
    await test.database.folder.foldDirty({ peildatum });
    return await test.database.folder.computeChecksum();
  }

  it('R-22 a correction replaces its period: after 200 of them the state is that of a fresh import of the last', async () => {
    for (let round = 0; round < 200; round++) {
      const delen = [round % 7, (round % 5) + 10, 30].map((n) => deelOf(n, `2025-0${(round % 9) + 1}-28`));
      await apply(toewijzingen(delen));
    }
    const last = [deelOf(199 % 7, '2025-02-28'), deelOf((199 % 5) + 10, '2025-02-28'), deelOf(30, '2025-02-28')];
    const corrected = await checksum();
    expect(corrected.counts['toewijzing']).toBe(3);
    const fresh = await createTestDatabase();
    const id = await fresh.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    await fresh.database.applyExtract(id, extractOf(toewijzingen(last)));
    await fresh.database.folder.foldDirty({ peildatum });
    const expected = await fresh.database.folder.computeChecksum();
    await fresh.database.close();
    expect(corrected).toEqual(expected);
    expect(await count('gebeurtenis')).toBe(3);
    expect((await test.database.folder.rebuild({ peildatum })).checksum).toBe(corrected.checksum);
  });

  it('R-22 leaves other periods alone and knows the same extract again', async () => {
    const [first, second] = [
      { van: plainDate('2025-01-01'), tot: plainDate('2025-06-30') },
      { van: plainDate('2025-07-01'), tot: plainDate('2025-12-31') },
    ];
    await apply(toewijzingen([deelOf(1, '2025-03-31')]), first);
    await apply(toewijzingen([deelOf(2, '2025-09-30')]), second);
    expect((await checksum()).counts['toewijzing']).toBe(2);
    const again = await apply(toewijzingen([deelOf(2, '2025-09-30')]), second);
    expect(again.uitkomst).toBe('bekend');
    await apply(toewijzingen([]), second);
    expect((await checksum()).counts['toewijzing']).toBe(1);
  });

  it('keeps persons, households, provisions, products and providers, and replaces them whole', async () => {
    const persoon = (n: number) => ({
      bsn: makeBsn(n),
      voornamen: 'Noor',
      voorvoegsel: 'de',
      geslachtsnaam: 'Vries',
      geboortedatum: plainDate('2012-03-04'),
      geslacht: '2',
      postcode: '3344AB',
    });
    const van = plainDate('2025-01-01');
    const lid = (n: number) => ({
      bsn: makeBsn(n),
      huishouden: 'h1',
      van,
      tot: null,
      adres: 'a1',
      adrestype: 'woning',
    });
    const voorziening = {
      bsn: makeBsn(1),
      voorziening: 'bijstand',
      van,
      tot: null,
      bedrag: cents(120_000),
      per: 'maand',
    };
    await apply({ soort: 'personen', rows: [persoon(1), persoon(2)] });
    await apply({ soort: 'huishoudens', rows: [lid(1), lid(2)] });
    await apply({ soort: 'pwet-voorzieningen', rows: [voorziening] });
    const product = { productCategorie: '45', productCode: '45A04', hulpvorm: 'beh' as const, naam: 'Behandeling' };
    await apply({ soort: 'producten', rows: [product] });
    await apply({ soort: 'aanbieders', rows: [{ aanbieder, naam: 'De Brug', groep: null }] });
    expect([await count('adres'), await count('huishouden_lid'), await count('voorziening')]).toEqual([2, 2, 1]);
    await apply({ soort: 'personen', rows: [persoon(1)] });
    await apply({ soort: 'pwet-voorzieningen', rows: [] });
    expect([await count('adres'), await count('voorziening'), await count('identiteit')]).toEqual([1, 0, 2]);
    await test.database.importer.applyBatch(
      importId,
      makeHistory(1).map((bericht) => toInvoer(bericht)),
    );
    await checksum();
    const { accountId, actor } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] });
    await giveRelatie(test, { gemeente, houder: { accountId }, rol: 'consulent', relatie: 'betrokken' });
    const found = await test.database.jeugdigen.list(actor, { zoek: 'vri', hulpvorm: 'beh' }, 'laatst-begonnen', {
      offset: 0,
      limit: 10,
    });
    expect(found.rows).toMatchObject([{ geboortejaar: 2012, geslacht: '2' }]);
    expect((await test.database.aanbieders.listNames(actor)).get('42429011')).toBe('De Brug');
  });

  it('S3-10 feeds the figures with households under a pseudonym and with other laws, and tells who changed', async () => {
    const van = plainDate('2025-01-01');
    const lid = (n: number, huishouden: string, adrestype = 'woning') => ({
      bsn: makeBsn(n),
      huishouden,
      van,
      tot: null,
      adres: `adres-${huishouden}`,
      adrestype,
    });
    const persoon = { voornamen: null, voorvoegsel: null, geslachtsnaam: 'Vries', geslacht: null, postcode: null };
    await apply({ soort: 'personen', rows: [{ ...persoon, bsn: makeBsn(1), geboortedatum: plainDate('2012-03-04') }] });
    await apply({ soort: 'huishoudens', rows: [lid(1, 'h1'), lid(2, 'h1'), lid(3, 'h2', 'instelling')] });
    const benefit = {
      bsn: makeBsn(2),
      voorziening: 'bijstand',
      van,
      tot: null,
      bedrag: cents(1_200_000),
      per: 'jaar',
    };
    await apply({ soort: 'pwet-voorzieningen', rows: [benefit] });
    await checksum();
    const read = (since: string | null) =>
      test.database.analytics.read(since, async ({ batches, cursor }) => {
        const found = [];
        for await (const batch of batches) found.push(...batch);
        return { found, cursor };
      });
    const { found, cursor } = await read(null);
    const leden = found.flatMap(({ huishoudens }) => huishoudens);
    expect(leden.map(({ woning }) => woning).sort()).toEqual([false, true, true]);
    const keys = new Set(leden.map(({ huishouden }) => huishouden));
    expect(keys.size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(found)).not.toMatch(/adres-|"h1"/);
    expect(found.flatMap(({ geboortemaand }) => geboortemaand ?? [])).toEqual([3]);
    expect(found.flatMap(({ voorzieningen }) => voorzieningen)).toEqual([
      { wet: 'pwet', van, tot: null, bedrag: 1_200_000, per: 'jaar' },
    ]);
    await apply({ soort: 'huishoudens', rows: [lid(1, 'h1'), lid(3, 'h1')] });
    await checksum();
    const changed = (await read(cursor)).found;
    // Who left the extract too.
    expect(changed.map(({ huishoudens }) => huishoudens.length).sort()).toEqual([0, 1, 1]);
    // The same household has the same pseudonym in every extract.
    for (const { huishouden } of changed.flatMap(({ huishoudens }) => huishoudens)) expect(keys).toContain(huishouden);
  });

  it('keeps nothing of an extract that fails half way', async () => {
    const wrong = { productCategorie: '45', productCode: 'x', hulpvorm: null as never, naam: 'x' };
    await expect(apply({ soort: 'producten', rows: [wrong] })).rejects.toThrow();
    expect([await count('extract'), await count('product'), await count('import_bestand')]).toEqual([0, 0, 0]);
  });
});
