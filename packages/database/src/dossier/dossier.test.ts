import { addDays, dayOf, type PlainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../connection/connection.ts';
import { loginOf } from '../connection/prepare-server.ts';
import { type FileTest, makeStuk, startFileTest } from '../testing/file-test.ts';
import { aanbieder, gemeente, makeBsn } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { AchterhoudInvoer, StukInvoer } from './dossier-store.ts';

const today = dayOf(new Date());
const inAMonth = addDays(today, 30);

describe('the file of a jeugdige', () => {
  let test: FileTest;
  let consulent: Actor;
  let collega: Actor;
  let hulpverlener: Actor;
  let jeugdige: Actor;
  let ouder: Actor;
  let outsider: Actor;
  beforeAll(async () => {
    test = await startFileTest();
    const [id, second, third] = test.ids;
    const tie = async (
      rol: 'consulent' | 'jeugdige' | 'ouder',
      relatie: 'betrokken' | 'zelf' | 'gezag',
      subject: string,
    ) => {
      const { accountId, actor } = await signInAs(test, { rol, gemeenten: [gemeente], subject });
      for (const jeugdigeId of rol === 'consulent' ? [id, second, third] : [id]) {
        await giveRelatie(test, { gemeente, jeugdigeId, houder: { accountId }, rol, relatie });
      }
      return actor;
    };
    // Thirteen years old: the parents read along (Jw 7.3.11 lid 2 onder b).
    await test.ask("update zorg.identiteit set geboortedatum = current_date - interval '13 years 1 month'");
    consulent = await tie('consulent', 'betrokken', 'consulent');
    collega = await tie('consulent', 'betrokken', 'collega');
    jeugdige = await tie('jeugdige', 'zelf', 'jeugdige');
    ouder = await tie('ouder', 'gezag', 'ouder');
    // Two aanbieders deliver to the same jeugdige.
    await test.ask(`update zorg.toewijzing set eind = '2999-12-31'`);
    await test.ask(
      `insert into zorg.toewijzing
       select (jsonb_populate_record(t, '{"aanbieder": "42429099", "nr": 99, "toewijzing_nummer": 99}')).*
       from zorg.toewijzing t where jeugdige_id = $1`,
      [id],
    );
    hulpverlener = (await signInAs(test, { rol: 'hulpverlener', gemeenten: [gemeente], organisaties: [aanbieder] }))
      .actor;
    outsider = (await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject: 'ander' })).actor;
  });
  afterAll(async () => {
    await test.database.close();
  });

  const save = async (actor: Actor, id: string, change: Partial<StukInvoer>) => {
    const saved = await test.database.dossiers.save(actor, id, makeStuk(change));
    if (!saved.ok) throw new Error(saved.error.code);
    return saved.value.stukId;
  };
  const titles = async (actor: Actor, id: string) =>
    (await test.database.dossiers.read(actor, id))?.stukken.map(({ titel }) => titel).sort();

  it('shows notes to whoever is betrokken, the kinds of the family to the family, and nothing to others', async () => {
    const [id] = test.ids;
    await save(consulent, id, { titel: 'notitie' });
    await save(consulent, id, { soort: 'PL', titel: 'plan' });
    expect(await titles(collega, id)).toEqual(['notitie', 'plan']);
    expect(await titles(jeugdige, id)).toEqual(['notitie', 'plan']);
    expect(await titles(ouder, id)).toEqual(['notitie', 'plan']);
    expect(await test.database.dossiers.read(outsider, id)).toBeUndefined();
    const stuk = (await test.database.dossiers.read(consulent, id))?.stukken[0];
    expect(stuk).toMatchObject({ auteurNaam: 'consulent', auteurRol: 'consulent', versie: 1, eigen: true });
  });

  it('logs each look and each write with its kinds', async () => {
    const [id] = test.ids;
    const lines = await test.ask<{ handeling: string; soorten: number }>(
      `select handeling, soorten from logboek.regel where jeugdige_id = $1 and handeling like 'dossier%'`,
      [id],
    );
    expect(new Set(lines.map(({ handeling }) => handeling))).toEqual(
      new Set(['dossierstuk-geschreven', 'dossier-gelezen']),
    );
    expect(lines.filter(({ handeling }) => handeling === 'dossier-gelezen').every(({ soorten }) => soorten > 0)).toBe(
      true,
    );
  });

  it('gives an aanbieder the own part, and of others only what was shared to the circle', async () => {
    const [id] = test.ids;
    const { actor: other } = await signInAs(test, {
      rol: 'hulpverlener',
      gemeenten: [gemeente],
      organisaties: ['42429099'],
    });
    const saved = await test.database.dossiers.save(
      hulpverlener,
      id,
      makeStuk({ soort: 'PD', titel: 'eigen dossier' }),
    );
    // Without a data-sharing agreement an aanbieder has only what comes with the toewijzing (S4-121).
    expect(saved).toEqual({ ok: false, error: { code: 'mag-niet' } });
    await test.ask(
      `insert into toegang.deelafspraak (gemeente, organisatie_id, doel, soorten, van, tot)
       select $1, organisatie_id, 'hulpverlening', 32767, now() - interval '1 day', now() + interval '1 year' from toegang.organisatie`,
      [gemeente],
    );
    await save(hulpverlener, id, { soort: 'PD', titel: 'eigen dossier' });
    await save(hulpverlener, id, { soort: 'VG', titel: 'voortgang' });
    await save(consulent, id, { soort: 'PL', titel: 'gedeeld plan', gedeeld: true });
    expect(await titles(hulpverlener, id)).toEqual(['eigen dossier', 'gedeeld plan', 'voortgang']);
    expect(await titles(other, id)).toEqual(['gedeeld plan']);
    expect(await titles(consulent, id)).not.toContain('eigen dossier');
    expect(await titles(consulent, id)).toContain('voortgang');
    expect(await titles(jeugdige, id)).toContain('eigen dossier');
  });

  it('S4-98 takes no risk into a file without a strength beside it', async () => {
    const [, id] = test.ids;
    const { dossiers } = test.database;
    const missing = { ok: false, error: { code: 'kracht-ontbreekt' } };
    expect(await dossiers.save(consulent, id, makeStuk({ soort: 'VH' }))).toEqual(missing);
    expect(await dossiers.save(consulent, id, makeStuk({ soort: 'PL', aard: 'risico' }))).toEqual(missing);
    expect(await dossiers.save(consulent, id, makeStuk({ soort: 'VH', aard: 'kracht' }))).toEqual(missing);
    const kracht = await save(consulent, id, { soort: 'PL', aard: 'kracht', titel: 'kracht' });
    await save(consulent, id, { soort: 'VH', titel: 'zorg' });
    await save(consulent, id, { soort: 'PL', aard: 'risico', titel: 'risico' });
    // The last strength cannot be taken away either.
    const away = makeStuk({ soort: 'PL', aard: 'overig' });
    expect(await dossiers.save(consulent, id, away, { stukId: kracht, versie: 1 })).toEqual(missing);
  });

  it('keeps two texts when two people save the same version (R-09)', async () => {
    const [, , id] = test.ids;
    const { dossiers } = test.database;
    for (let pair = 0; pair < 10; pair++) {
      const stukId = await save(consulent, id, { titel: `paar ${pair}` });
      const texts = ['eerste', 'tweede'].map((tekst) => makeStuk({ titel: `paar ${pair}`, tekst }));
      const answers = await Promise.all([
        dossiers.save(consulent, id, texts[0]!, { stukId, versie: 1 }),
        dossiers.save(collega, id, texts[1]!, { stukId, versie: 1 }),
      ]);
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
      const loser = answers.findIndex((answer) => !answer.ok);
      const lost = answers[loser]!;
      if (lost.ok || lost.error.code !== 'conflict') throw new Error('No conflict');
      expect(lost.error.nu).toMatchObject({ versie: 2, tekst: texts[1 - loser]!.tekst });
      const file = await dossiers.read(loser === 0 ? consulent : collega, id);
      const concept = file?.concepten.find(({ formulier }) => formulier === `stuk:${stukId}`);
      expect(concept?.inhoud).toMatchObject({ tekst: texts[loser]!.tekst });
      const versies = await dossiers.listVersies(consulent, id, stukId);
      expect(versies?.map(({ versie, tekst }) => [versie, tekst])).toEqual([
        [2, texts[1 - loser]!.tekst],
        [1, 'We spraken elkaar.'],
      ]);
    }
  });

  it('keeps what is typed for its writer only, without a BSN in it, until it is saved', async () => {
    const [, , id] = test.ids;
    const { dossiers } = test.database;
    expect(await dossiers.saveConcept(consulent, id, 'nieuw:CN', { tekst: `Belde over ${makeBsn(5)}` })).toBe(true);
    expect(await dossiers.saveConcept(outsider, id, 'nieuw:CN', { tekst: 'x' })).toBe(false);
    const concepten = async (actor: Actor) => (await dossiers.read(actor, id))?.concepten;
    expect(await concepten(consulent)).toContainEqual(
      expect.objectContaining({ formulier: 'nieuw:CN', inhoud: { tekst: 'Belde over [BSN weggelaten]' } }),
    );
    expect((await concepten(collega))?.some(({ formulier }) => formulier === 'nieuw:CN')).toBe(false);
    await save(consulent, id, { tekst: 'Belde.' });
    expect((await concepten(consulent))?.some(({ formulier }) => formulier === 'nieuw:CN')).toBe(false);
  });

  it('takes no BSN into a text', async () => {
    const [id] = test.ids;
    const refused = { ok: false, error: { code: 'bsn-in-tekst' } };
    expect(await test.database.dossiers.save(consulent, id, makeStuk({ tekst: `Nr. ${makeBsn(3)}` }))).toEqual(refused);
    expect(await test.database.dossiers.save(consulent, id, makeStuk({ titel: makeBsn(3) }))).toEqual(refused);
  });

  it('hides from the family what is about third parties, and its earlier texts', async () => {
    const [id] = test.ids;
    const stukId = await save(consulent, id, { titel: 'over buren', derden: true });
    expect(await titles(consulent, id)).toContain('over buren');
    for (const actor of [jeugdige, ouder]) expect(await titles(actor, id)).not.toContain('over buren');
    expect(await test.database.dossiers.listVersies(jeugdige, id, stukId)).toBeUndefined();
    const plain = await save(consulent, id, { titel: 'gewoon' });
    expect(await test.database.dossiers.listVersies(consulent, id, plain)).toHaveLength(1);
    expect(await test.database.dossiers.listVersies(jeugdige, id, plain)).toBeUndefined();
  });

  it('keeps what one of the family wrote from the others until it is shared (note 3 of the matrix)', async () => {
    const [id] = test.ids;
    await save(ouder, id, { soort: 'PL', titel: 'van ouder' });
    await save(jeugdige, id, { soort: 'PL', titel: 'van mij', gedeeld: true });
    expect(await titles(consulent, id)).toEqual(expect.arrayContaining(['van ouder', 'van mij']));
    expect(await titles(ouder, id)).toEqual(expect.arrayContaining(['van ouder', 'van mij']));
    expect(await titles(jeugdige, id)).not.toContain('van ouder');
    const own = (await test.database.dossiers.read(consulent, id))!.stukken.find(({ titel }) => titel === 'gewoon')!;
    const changed = await test.database.dossiers.save(jeugdige, id, makeStuk(), own);
    expect(changed).toEqual({ ok: false, error: { code: 'mag-niet' } });
    const mine = (await test.database.dossiers.read(jeugdige, id))!.stukken.filter(({ eigen }) => eigen);
    expect(mine.map(({ titel }) => titel)).toEqual(['van mij']);
  });

  describe('withholding (Jw 7.3.2 lid 4)', () => {
    const whole: AchterhoudInvoer = {
      voor: 'ouder',
      reden: 'Ernstig nadeel te verwachten.',
      collega: 'P. Verstraten',
      herzienVoor: inAMonth,
    };
    it.each([
      [{ voor: null }, 'voor-ontbreekt'],
      [{ reden: 'kort' }, 'reden-ontbreekt'],
      [{ collega: ' ' }, 'collega-ontbreekt'],
      [{ collega: 'Consulent' }, 'collega-ontbreekt'],
      [{ herzienVoor: null }, 'herziening-ontbreekt'],
      [{ herzienVoor: today }, 'herziening-ontbreekt'],
      [{ herzienVoor: '2999-01-01' as PlainDate }, 'herziening-ontbreekt'],
    ] as const)('is refused with %o', async (change, code) => {
      const [id] = test.ids;
      const stukId = await save(consulent, id, { titel: 'blijft zichtbaar' });
      const answer = await test.database.dossiers.withhold(consulent, id, stukId, { ...whole, ...change });
      expect(answer).toEqual({ ok: false, error: code });
      expect(await titles(ouder, id)).toContain('blijft zichtbaar');
    });

    it('hides an item from whom it is withheld, tells why to professionals only, and comes back as a task', async () => {
      const [id] = test.ids;
      const { dossiers } = test.database;
      const stukId = await save(consulent, id, { titel: 'achtergehouden' });
      expect(await dossiers.withhold(ouder, id, stukId, whole)).toEqual({ ok: false, error: 'niet-gevonden' });
      expect(await dossiers.withhold(outsider, id, stukId, whole)).toEqual({ ok: false, error: 'niet-gevonden' });
      expect((await dossiers.withhold(consulent, id, stukId, whole)).ok).toBe(true);
      expect(await titles(ouder, id)).not.toContain('achtergehouden');
      expect(await titles(jeugdige, id)).toContain('achtergehouden');
      const of = async (actor: Actor) =>
        (await dossiers.read(actor, id))?.stukken.find((stuk) => stuk.stukId === stukId)?.achterhouding;
      expect(await of(collega)).toEqual(whole);
      expect(await of(jeugdige)).toBeNull();
      const tasks = await test.ask<{ voor: string; open: boolean }>(
        `select voor::text, gedaan_op is null as open from toegang.taak where verwijst->>'stuk' = $1`,
        [stukId],
      );
      expect(tasks).toEqual([{ voor: inAMonth, open: true }]);
      expect((await dossiers.release(consulent, id, stukId)).ok).toBe(true);
      expect(await titles(ouder, id)).toContain('achtergehouden');
      expect(
        await test.ask(`select from toegang.taak where verwijst->>'stuk' = $1 and gedaan_op is null`, [stukId]),
      ).toEqual([]);
    });
  });

  it('lets nobody change an old version or write past the functions', async () => {
    await expect(test.ask(`update zorg.dossierstuk_versie set tekst = 'x'`)).rejects.toMatchObject({ code: '42501' });
    const pool = createPool(test.server.address, loginOf(test.server, test.keys, 'sp_app'), 1);
    try {
      for (const sql of [
        `update zorg.dossierstuk set tekst = 'x'`,
        'delete from zorg.dossierstuk',
        'select * from toegang.concept',
        'select * from toegang.achterhouding',
      ]) {
        await expect(asActor(pool, consulent, (connection) => connection.query(sql))).rejects.toMatchObject({
          code: '42501',
        });
      }
    } finally {
      await pool.end();
    }
  });
});
