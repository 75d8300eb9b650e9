import type { Relation, Role } from '@samenpad/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StukInvoer } from '../dossier/dossier-store.ts';
import { type FileTest, makeStuk, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const inhoud = Buffer.from('%PDF-1.7 een verslag van school');
const tomorrow = new Date(Date.now() + 86_400_000).toISOString();

describe('a bijlage', () => {
  let test: FileTest;
  let id: string;
  const people = new Map<string, Actor>();
  const as = (name: string) => people.get(name)!;
  const bijlagen = () => test.database.bijlagen;

  async function join(name: string, rol: Role, relatie?: Relation): Promise<string> {
    const joined = await signInAs(test, { rol, gemeenten: [gemeente], subject: name });
    people.set(name, joined.actor);
    if (relatie !== undefined) await giveRelatie(test, { gemeente, jeugdigeId: id, houder: joined, rol, relatie });
    return joined.accountId;
  }

  beforeAll(async () => {
    test = await startFileTest();
    [id] = test.ids;
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    await join('consulent', 'consulent', 'betrokken');
    await join('collega', 'consulent', 'betrokken');
    await join('ouder', 'ouder', 'gezag');
    await join('vreemde', 'consulent');
    await join('teamleider', 'teamleider', 'team');
  });
  afterAll(() => test.database.close());

  async function saveStuk(name: string, change: Partial<StukInvoer> = {}): Promise<string> {
    const saved = await test.database.dossiers.save(as(name), id, makeStuk({ aard: 'kracht', ...change }));
    if (!saved.ok) throw new Error(saved.error.code);
    return saved.value.stukId;
  }
  const add = (name: string, targetId: string, change: { naam?: string; scanned?: boolean; inhoud?: Buffer } = {}) =>
    bijlagen().add(as(name), id, {
      ...{ target: 'stuk', targetId, naam: 'verslag.pdf', type: 'pdf', inhoud, scanned: true, ...change },
    });
  const keep = async (name: string, targetId: string) => {
    const added = await add(name, targetId);
    if (!added.ok) throw new Error(added.error);
    return added.value.bijlageId;
  };
  const shown = async (name: string) => (await bijlagen().list(as(name), id))?.rows.map((row) => row.bijlageId) ?? [];

  it('is seen by whoever sees the note it hangs on, and by nobody else', async () => {
    const stukken = [
      await saveStuk('consulent', { gedeeld: false }),
      await saveStuk('consulent', { gedeeld: true }),
      await saveStuk('consulent', { derden: true }),
      await saveStuk('consulent', { soort: 'PL', gedeeld: false }),
      await saveStuk('ouder', { soort: 'PL', gedeeld: false }),
    ];
    const owners = ['consulent', 'consulent', 'consulent', 'consulent', 'ouder'];
    const byStuk = new Map<string, string>();
    for (const [n, stukId] of stukken.entries()) byStuk.set(stukId, await keep(owners[n]!, stukId));
    let seen = 0;
    for (const name of people.keys()) {
      const dossier = await test.database.dossiers.read(as(name), id);
      const readable = new Set(dossier?.stukken.map(({ stukId }) => stukId));
      const expected = stukken.filter((stukId) => readable.has(stukId)).map((stukId) => byStuk.get(stukId)!);
      expect((await shown(name)).sort(), name).toEqual(expected.sort());
      for (const bijlageId of byStuk.values()) {
        const opened = await bijlagen().read(as(name), id, bijlageId);
        expect(opened?.inhoud.equals(inhoud) ?? false, name).toBe(expected.includes(bijlageId));
      }
      seen += expected.length;
    }
    expect(seen).toBeGreaterThan(stukken.length);
    expect(await shown('vreemde')).toEqual([]);
  });

  it('is added by whoever may change the note, and refused as one that is not there to others', async () => {
    const stukId = await saveStuk('consulent');
    expect((await add('collega', stukId)).ok).toBe(true);
    for (const name of ['ouder', 'vreemde', 'teamleider']) {
      expect(await add(name, stukId), name).toEqual({ ok: false, error: 'niet-gevonden' });
    }
    expect(await add('consulent', test.ids[1])).toEqual({ ok: false, error: 'niet-gevonden' });
    expect(await add('consulent', stukId, { naam: 'verslag 999900006.pdf' })).toEqual({
      ok: false,
      error: 'bsn-in-tekst',
    });
  });

  it('stands encrypted in the database, and each look at it in the log', async () => {
    const stukId = await saveStuk('consulent');
    const bijlageId = await keep('consulent', stukId);
    const [row] = await test.ask<{ inhoud: Buffer }>(
      'select inhoud from toegang.bijlage_inhoud where bijlage_id = $1',
      [bijlageId],
    );
    expect(row!.inhoud.includes('een verslag')).toBe(false);
    const count = async (handeling: string) =>
      (
        await test.ask<{ n: number }>('select count(*)::int as n from logboek.regel where handeling = $1', [handeling])
      )[0]!.n;
    const [added, looked] = [await count('bijlage-toegevoegd'), await count('bijlage-opgehaald')];
    expect(added).toBeGreaterThan(0);
    await bijlagen().read(as('ouder'), id, bijlageId);
    await bijlagen().read(as('vreemde'), id, bijlageId);
    expect(await count('bijlage-opgehaald')).toBe(looked + 1);
  });

  it('is taken back within a minute without a trace, and later with a reason that stays', async () => {
    const stukId = await saveStuk('consulent');
    const [quick, slow] = [await keep('consulent', stukId), await keep('consulent', stukId)];
    await test.ask(`update toegang.bijlage set op = op - interval '2 minutes' where bijlage_id = $1`, [slow]);
    expect(await bijlagen().remove(as('ouder'), id, quick, 'Dit hoort hier niet.')).toMatchObject({ ok: false });
    expect(await bijlagen().remove(as('consulent'), id, quick, null)).toEqual({ ok: true, value: undefined });
    expect(await bijlagen().remove(as('consulent'), id, slow, 'te kort')).toEqual({
      ok: false,
      error: 'reden-ontbreekt',
    });
    // A colleague of the same organisation may change the note, and so its bijlagen.
    expect((await bijlagen().remove(as('collega'), id, slow, 'Hoort bij een ander kind.')).ok).toBe(true);
    const rows = (await bijlagen().list(as('ouder'), id))!.rows.filter(({ targetId }) => targetId === stukId);
    expect(rows).toMatchObject([{ bijlageId: slow, naam: null, verwijderdReden: 'Hoort bij een ander kind.' }]);
    expect(await bijlagen().read(as('consulent'), id, slow)).toBeUndefined();
    expect(await test.ask('select from toegang.bijlage_inhoud where bijlage_id = any ($1)', [[quick, slow]])).toEqual(
      [],
    );
  });

  it('that waits for the scanner opens when it was found clean, and goes when it was not', async () => {
    const stukId = await saveStuk('consulent');
    const [one, other] = await Promise.all([add('consulent', stukId, { scanned: false }), add('consulent', stukId)]);
    if (!one.ok || !other.ok) throw new Error('not kept');
    expect(await bijlagen().read(as('consulent'), id, one.value.bijlageId)).toMatchObject({ scanned: false });
    await bijlagen().judge(as('consulent'), id, one.value.bijlageId, true);
    expect(await bijlagen().read(as('consulent'), id, one.value.bijlageId)).toMatchObject({ scanned: true });
    await bijlagen().judge(as('consulent'), id, one.value.bijlageId, false);
    expect(await bijlagen().read(as('consulent'), id, one.value.bijlageId)).toBeUndefined();
  });

  it('S-37 has a limit for each thing and for each day', async () => {
    const stukId = await saveStuk('consulent');
    const first = await keep('consulent', stukId);
    await test.ask('update toegang.bijlage set grootte = $2 where bijlage_id = $1', [first, 10 * 1024 ** 2]);
    for (let n = 1; n < 10; n++) await keep('consulent', stukId);
    expect(await add('consulent', stukId)).toEqual({ ok: false, error: 'te-veel-bijlagen' });
    await test.ask('update toegang.bijlage set grootte = $2 where stuk_id = $1', [stukId, 10 * 1024 ** 2]);
    expect(await add('consulent', await saveStuk('consulent'))).toEqual({ ok: false, error: 'bijlagen-vol' });
    await test.ask('delete from toegang.bijlage where stuk_id = $1', [stukId]);
  });

  it('hangs on an MDO and on an evaluation of the plan as well, for who sees those', async () => {
    const me = { houder: null, naam: 'Mentor', organisatie: 'School', familie: false };
    const planned = await test.database.samenwerking.planMdo(as('consulent'), id, {
      ...{ soort: 'overleg', startsAt: tomorrow, minuten: 60, plaats: null, video: null, agenda: [] },
      deelnemers: [me],
    });
    if (!planned.ok) throw new Error(planned.error);
    const { mdoId } = planned.value;
    const bij = { target: 'mdo', targetId: mdoId, naam: 'stukken.pdf', type: 'pdf', inhoud, scanned: true } as const;
    const added = await bijlagen().add(as('consulent'), id, bij);
    expect(added.ok).toBe(true);
    expect(await bijlagen().add(as('ouder'), id, bij)).toEqual({ ok: false, error: 'niet-gevonden' });
    const mine = (await bijlagen().list(as('ouder'), id))!;
    expect(mine.rows.filter(({ target }) => target === 'mdo')).toMatchObject([{ targetId: mdoId, mayRemove: false }]);
    expect(mine.mayAdd).not.toContain(mdoId);
  });

  it('goes with a copy of the file to whoever may read what it hangs on, also when the FG makes it', async () => {
    await join('fg', 'fg');
    await join('vader', 'ouder', 'gezag');
    const { verzoeken, vlaggen } = test.database;
    const kept = await keep('ouder', await saveStuk('ouder', { soort: 'PL', gedeeld: false }));
    const shared = await keep('ouder', await saveStuk('ouder', { soort: 'PL', gedeeld: true }));
    const worker = await saveStuk('consulent', { gedeeld: true });
    await keep('consulent', worker);
    const waits = await add('consulent', worker, { scanned: false, naam: 'wacht.pdf' });
    expect(waits.ok).toBe(true);
    await test.ask(
      `update toegang.bijlage set naam = case bijlage_id when $1 then 'eigen' else 'gedeeld' end
      where bijlage_id in ($1, $2)`,
      [kept, shared],
    );
    const asked = new Map<string, string>();
    for (const name of ['ouder', 'vader']) {
      const verzoekId = (await verzoeken.submit(as(name), {
        jeugdigeId: id,
        soort: 'afschrift',
        toelichting: 'Graag.',
      }))!;
      await verzoeken.take(as('fg'), verzoekId);
      await verzoeken.decide(as('fg'), verzoekId, {
        besluit: 'toegewezen',
        weigergrond: null,
        motivering: 'U hebt recht op uw dossier.',
      });
      asked.set(name, verzoekId);
    }
    const copy = async (name: string, of: string, scans = false) =>
      (await verzoeken.readAfschrift(as(name), asked.get(of)!, scans))!['bijlagen']!;
    const own = async (name: string, of: string) =>
      (await copy(name, of)).map(({ naam }) => naam).filter((naam) => naam === 'eigen' || naam === 'gedeeld');
    for (const maker of ['ouder', 'fg']) expect(await own(maker, 'ouder'), maker).toEqual(['eigen', 'gedeeld']);
    for (const maker of ['vader', 'fg']) expect(await own(maker, 'vader'), maker).toEqual(['gedeeld']);
    await vlaggen.set(as('consulent'), id, 'ouders-in-conflict', 'Er loopt een rechtszaak.');
    for (const maker of ['ouder', 'fg']) expect(await own(maker, 'ouder'), maker).toEqual(['eigen', 'gedeeld']);
    for (const maker of ['vader', 'fg']) expect(await own(maker, 'vader'), maker).toEqual([]);
    // The notes themselves as well.
    const written = async (of: string) => {
      const rows = (await verzoeken.readAfschrift(as('fg'), asked.get(of)!, false))!['stukken']!;
      return rows.filter(({ auteur_rol }) => auteur_rol === 'ouder').length;
    };
    expect(await written('vader')).toBe(0);
    expect(await written('ouder')).toBeGreaterThan(1);
    // What no scanner has seen is named; where there is no scanner it goes along, as it opens on the page.
    const waiting = (rows: Awaited<ReturnType<typeof copy>>) => rows.find(({ naam }) => naam === 'wacht.pdf');
    expect(waiting(await copy('vader', 'vader', true))).toMatchObject({ stand: 'wacht op controle' });
    expect(waiting(await copy('vader', 'vader', true))).not.toHaveProperty('inhoud');
    expect(waiting(await copy('vader', 'vader'))).toMatchObject({ inhoud: inhoud.toString('base64') });
  });
});
