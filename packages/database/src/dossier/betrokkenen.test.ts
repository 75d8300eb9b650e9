import type { Relation, Role } from '@samenpad/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { aanbieder, gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const tweede = '42429099';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

describe('who is involved', () => {
  let test: FileTest;
  const actors = new Map<string, Actor>();
  const accounts = new Map<string, string>();
  const as = (name: string) => actors.get(name)!;

  async function join(name: string, rol: Role, relatie?: Relation, organisaties?: string[]): Promise<void> {
    const { accountId, actor } = await signInAs(test, {
      rol,
      gemeenten: [gemeente],
      subject: name,
      ...(organisaties && { organisaties }),
      ...(rol === 'teamleider' || rol === 'consulent' ? { team: 'Noord' } : {}),
    });
    await test.database.provisioning.saveContact({ subject: name, contact: `${name}@voorbeeld.test` });
    actors.set(name, actor);
    accounts.set(name, accountId);
    if (relatie !== undefined) {
      await giveRelatie(test, { gemeente, jeugdigeId: test.ids[0], houder: { accountId }, rol, relatie });
    }
  }

  beforeAll(async () => {
    test = await startFileTest();
    const [id] = test.ids;
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '13 years 1 month'`);
    await test.ask(`update zorg.toewijzing set eind = '2999-12-31'`);
    await test.ask(
      `insert into zorg.toewijzing
       select (jsonb_populate_record(t, $2)).* from zorg.toewijzing t where jeugdige_id = $1`,
      [id, JSON.stringify({ aanbieder: tweede, nr: 99, toewijzing_nummer: 99 })],
    );
    await join('consulent', 'consulent', 'betrokken');
    await join('regisseur', 'regisseur', 'betrokken');
    await join('jeugdige', 'jeugdige', 'zelf');
    await join('ouder', 'ouder', 'gezag');
    await join('andere ouder', 'ouder', 'gezag');
    await join('gi', 'gi', 'maatregel');
    await join('school', 'school', 'auteur');
    await join('hulpverlener', 'hulpverlener', undefined, [aanbieder]);
    await join('tweede hulpverlener', 'hulpverlener', undefined, [tweede]);
    await join('teamleider', 'teamleider');
    await join('collega', 'consulent');
  });
  afterAll(async () => {
    await test.database.close();
  });

  const mapOf = async (name: string) => await test.database.betrokkenen.list(as(name), test.ids[0]);
  const namesOf = async (name: string) => (await mapOf(name))?.map(({ naam }) => naam).sort();
  const nine = [aanbieder, tweede, 'consulent', 'gi', 'jeugdige', 'ouder', 'ouder', 'regisseur', 'school'].sort();

  it('S3-7 shows nine parties with role, ground, since when and contact, to the worker and the family alike', async () => {
    const map = await mapOf('consulent');
    expect(map?.map(({ naam }) => naam).sort()).toEqual(nine);
    expect(map?.find(({ rol }) => rol === 'regisseur')).toMatchObject({
      relatie: 'betrokken',
      naam: 'regisseur',
      contact: 'regisseur@voorbeeld.test',
      van: new Date('2000-01-01T00:00:00+01:00'),
      tot: null,
      zelf: false,
    });
    expect(map?.find(({ naam }) => naam === aanbieder)).toMatchObject({ relatie: 'toegewezen', rol: 'hulpverlener' });
    expect(await namesOf('jeugdige')).toEqual(nine);
    expect(await namesOf('ouder')).toEqual(nine);
    expect(await mapOf('collega')).toBeUndefined();
    const looks = await test.ask<{ n: number }>(
      `select count(*)::int as n from logboek.regel where handeling = 'betrokkenen-gelezen'`,
    );
    expect(looks).toEqual([{ n: 3 }]);
  });

  it('never gives a parent the contact of the other parent (note 3)', async () => {
    const map = await mapOf('ouder');
    const family = map?.filter(({ rol }) => rol === 'ouder' || rol === 'jeugdige');
    expect(family?.map(({ zelf, contact }) => [zelf, contact]).sort()).toEqual([
      [false, null],
      [false, null],
      [true, 'ouder@voorbeeld.test'],
    ]);
    expect((await mapOf('consulent'))?.filter(({ contact }) => contact?.endsWith('ouder@voorbeeld.test'))).toHaveLength(
      2,
    );
  });

  it('tells an aanbieder of another one only with consent (note 1)', async () => {
    expect(await namesOf('hulpverlener')).toEqual(
      [aanbieder, 'consulent', 'jeugdige', 'ouder', 'ouder', 'regisseur'].sort(),
    );
    await test.ask(
      `with t as (insert into toegang.toestemming (gemeente, jeugdige_id, soorten, doel, tekst, tekst_versie, leeftijd, van, tot,
           gevraagd_door)
         values ($1, $2, 2, 'hulpverlening', 'x', '1', 13, now() - interval '1 hour', now() + interval '1 month', $3)
         returning gemeente, toestemming_id)
       insert into toegang.toestemming_ontvanger (gemeente, toestemming_id, nr, organisatie_id, naam)
         select gemeente, toestemming_id, 1, organisatie_id, naam from t, toegang.organisatie where sleutel = $4`,
      [gemeente, test.ids[0], accounts.get('consulent'), aanbieder],
    );
    await test.ask(`update toegang.toestemming set gegeven_op = now() - interval '1 hour'`);
    expect(await namesOf('hulpverlener')).toContain(tweede);
    expect(await namesOf('tweede hulpverlener')).not.toContain(aanbieder);
    await test.ask('update toegang.toestemming set ingetrokken_op = now()');
    expect(await namesOf('hulpverlener')).not.toContain(tweede);
  });

  it('hides from the family what would tell a secret address', async () => {
    const { vlaggen } = test.database;
    expect((await vlaggen.set(as('consulent'), test.ids[0], 'geheim-adres', 'Op verzoek van de politie.')).ok).toBe(
      true,
    );
    expect(await namesOf('ouder')).not.toContain('school');
    expect(await namesOf('consulent')).toContain('school');
    expect((await mapOf('gi'))?.filter(({ contact }) => contact?.endsWith('ouder@voorbeeld.test'))).toEqual([]);
    const [vlag] = (await vlaggen.list(as('consulent'), test.ids[0]))!;
    expect((await vlaggen.end(as('consulent'), gemeente, vlag!.vlagId, 'Het gevaar is geweken.')).ok).toBe(true);
    expect(await namesOf('ouder')).toContain('school');
  });

  describe('letting others in', () => {
    const add = (name: string, relatie: Parameters<FileTest['database']['betrokkenen']['add']>[2]) =>
      test.database.betrokkenen.add(as(name), test.ids[0], relatie);
    const refused = (error: string) => ({ ok: false, error });

    it('names candidates only to whoever has the case in hand', async () => {
      const named = await test.database.betrokkenen.listKandidaten(as('consulent'), test.ids[0]);
      expect(named.map(({ naam }) => naam)).toEqual(expect.arrayContaining(['consulent', 'regisseur', aanbieder]));
      for (const name of ['ouder', 'hulpverlener', 'collega', 'gi']) {
        expect(await test.database.betrokkenen.listKandidaten(as(name), test.ids[0])).toEqual([]);
      }
    });

    it('assigns a colleague, who sees the file at once, and ends it again', async () => {
      const { betrokkenen } = test.database;
      const relatie = { relatie: 'betrokken' as const, accountId: accounts.get('collega')! };
      expect(await add('ouder', relatie)).toEqual(refused('mag-niet'));
      expect(await add('hulpverlener', relatie)).toEqual(refused('mag-niet'));
      expect(await add('collega', relatie)).toEqual(refused('niet-gevonden'));
      expect((await add('teamleider', relatie)).ok).toBe(true);
      expect(await add('teamleider', relatie)).toEqual(refused('bestaat-al'));
      const own = (await mapOf('collega'))!.find(({ zelf }) => zelf)!;
      expect(own).toMatchObject({ relatie: 'betrokken', tot: null });
      expect((await betrokkenen.end(as('consulent'), test.ids[0], own.relatieId!)).ok).toBe(true);
      expect(await mapOf('collega')).toBeUndefined();
    });

    it('refuses people and organisations that cannot be let in', async () => {
      for (const name of ['ouder', 'gi', 'teamleider']) {
        expect(await add('consulent', { relatie: 'betrokken', accountId: accounts.get(name)! })).toEqual(
          refused('onbekende-persoon'),
        );
      }
    });

    it('lets a stand-in in for at most 14 days and an aanbieder for at most 10, with a task to inform', async () => {
      const accountId = accounts.get('collega')!;
      expect(await add('consulent', { relatie: 'waarnemer', accountId, tot: inDays(15) })).toEqual(
        refused('termijn-klopt-niet'),
      );
      expect(await add('consulent', { relatie: 'waarnemer', accountId, tot: inDays(-1) })).toEqual(
        refused('termijn-klopt-niet'),
      );
      expect((await add('consulent', { relatie: 'waarnemer', accountId, tot: inDays(13) })).ok).toBe(true);
      expect((await mapOf('collega'))?.find(({ zelf }) => zelf)).toMatchObject({ relatie: 'waarnemer' });
      const kandidaten = await test.database.betrokkenen.listKandidaten(as('consulent'), test.ids[0]);
      const organisatieId = kandidaten.find(({ soort }) => soort === 'organisatie')!.id;
      expect(await add('consulent', { relatie: 'uitgenodigd', organisatieId, tot: inDays(11) })).toEqual(
        refused('termijn-klopt-niet'),
      );
      expect((await add('consulent', { relatie: 'uitgenodigd', organisatieId, tot: inDays(9) })).ok).toBe(true);
      const tasks = await test.ask<{ houder: string; days: number }>(
        `select houder, voor - (now() at time zone 'Europe/Amsterdam')::date as days from toegang.taak where soort = 'informeren'`,
      );
      expect(tasks.map(({ houder, days }) => [houder, days]).sort()).toEqual(
        [
          [accounts.get('consulent'), 28],
          [accounts.get('regisseur'), 28],
        ].sort(),
      );
    });

    it('keeps at least one person on the case', async () => {
      const { betrokkenen } = test.database;
      const map = (await mapOf('consulent'))!;
      const [first, last] = map.filter(({ relatie }) => relatie === 'betrokken');
      expect((await betrokkenen.end(as('regisseur'), test.ids[0], first!.relatieId!)).ok).toBe(true);
      const by = first!.naam === 'regisseur' ? 'consulent' : 'regisseur';
      expect(await betrokkenen.end(as(by), test.ids[0], last!.relatieId!)).toEqual(refused('laatste-betrokkene'));
    });
  });
});
