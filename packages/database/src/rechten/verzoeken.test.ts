import type { Relation, Role } from '@samenpad/access';
import { plainDate } from '@samenpad/domain';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { giveRelatie, listJeugdigeIds, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { BesluitInvoer } from './verzoek-store.ts';

const granted: BesluitInvoer = { besluit: 'toegewezen', weigergrond: null, motivering: 'U hebt recht op uw dossier.' };

describe('requests of the person concerned', () => {
  let test: TestDatabase;
  let jeugdigeId: string;
  let fg: Actor;
  let jeugdige: Actor;
  beforeAll(async () => {
    test = await createTestDatabase();
    const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    await test.database.importer.applyBatch(
      importId,
      [0, 1].flatMap(makeHistory).map((bericht) => toInvoer(bericht)),
    );
    await test.database.folder.foldDirty({ peildatum: '2026-01-15' as never });
    jeugdigeId = (await listJeugdigeIds(test, gemeente))[0]!;
    fg = (await signInAs(test, { rol: 'fg', gemeenten: [gemeente] })).actor;
    jeugdige = await person('jeugdige', 'zelf');
  });
  afterAll(async () => {
    await test.database.close();
  });

  /** Somebody in a relation to the jeugdige, who is 14. */
  async function person(rol: Role, relatie: Relation): Promise<Actor> {
    const { accountId, actor } = await signInAs(test, { rol, gemeenten: [gemeente], subject: `${rol} ${relatie}` });
    await giveRelatie(test, { gemeente, jeugdigeId, houder: { accountId }, rol, relatie });
    return actor;
  }

  const ask = (actor: Actor, soort: 'inzage' | 'afschrift' | 'correctie' | 'vernietiging' = 'afschrift') =>
    test.database.verzoeken.submit(actor, { jeugdigeId, soort, toelichting: 'Ik wil mijn dossier.' });

  async function admin<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) {
    return await withAdmin(test.server, test.server.address.database, (client) => client.query<Row>(sql, values));
  }

  it('are asked by whoever may by the age ladder, and by nobody else (trust.md 3.4)', async () => {
    expect(await ask(jeugdige)).toMatch(/^[0-9a-f-]{36}$/);
    expect(await ask(await person('ouder', 'gezag'))).toBeDefined();
    for (const other of [
      await person('ouder', 'zonder-gezag'),
      await person('pleegouder', 'pleegouder'),
      (await signInAs(test, { rol: 'ouder', gemeenten: [gemeente], subject: 'vreemde ouder' })).actor,
      await person('consulent', 'betrokken'),
      fg,
    ]) {
      expect(await ask(other)).toBeUndefined();
    }
    // From the sixteenth birthday on it is the jeugdige alone.
    await admin(
      `update zorg.identiteit set geboortedatum = current_date - interval '16 years' where jeugdige_id = $1`,
      [jeugdigeId],
    );
    expect(await ask(await person('ouder', 'gezag'))).toBeUndefined();
    expect(await ask(jeugdige)).toBeDefined();
    await admin(`update zorg.identiteit set geboortedatum = '2012-03-04' where jeugdige_id = $1`, [jeugdigeId]);
  });

  it('are recorded by who works on the case, for somebody who came otherwise', async () => {
    const consulent = await person('consulent', 'betrokken');
    const vastgelegd = { hoe: 'papier', naam: 'A. Jansen', hoedanigheid: 'ouder' } as const;
    const verzoekId = await test.database.verzoeken.submit(consulent, {
      jeugdigeId,
      soort: 'correctie',
      toelichting: 'De school klopt niet.',
      vastgelegd,
    });
    expect(await test.database.verzoeken.find(consulent, verzoekId!)).toMatchObject({
      hoe: 'papier',
      indienerNaam: 'A. Jansen',
      hoedanigheid: 'ouder',
    });
    expect(await test.database.verzoeken.find(jeugdige, verzoekId!)).toBeUndefined();
  });

  it('are answered within a month, or three with a reason, by the FG who reads the file only meanwhile (AVG 12)', async () => {
    const { verzoeken, identiteit } = test.database;
    const verzoekId = (await ask(jeugdige))!;
    const due = async () => (await verzoeken.find(fg, verzoekId))?.antwoordVoor;
    const { rows } = await admin<{ one: string; three: string }>(
      `select (d + interval '1 month')::date::text as one, ((d + interval '1 month')::date + interval '2 months')::date::text as three
       from (select (now() at time zone 'Europe/Amsterdam')::date as d) x`,
    );
    expect(await due()).toBe(rows[0]!.one);
    expect(await identiteit.readNames(fg, [jeugdigeId])).toEqual([]);
    expect(await verzoeken.extend(fg, verzoekId, 'Het dossier is groot en oud.')).toBe(false);
    expect(await verzoeken.take(fg, verzoekId)).toBe(true);
    expect(await identiteit.readNames(fg, [jeugdigeId])).toHaveLength(1);
    expect(await verzoeken.extend(fg, verzoekId, 'Het dossier is groot en oud.')).toBe(true);
    expect(await due()).toBe(rows[0]!.three);
    expect(await verzoeken.extend(fg, verzoekId, 'Nog een keer verlengen.')).toBe(false);
    const other = (await signInAs(test, { rol: 'fg', gemeenten: [gemeente], subject: 'andere fg' })).actor;
    expect(await verzoeken.decide(other, verzoekId, granted)).toBe(false);
    const refused = {
      besluit: 'afgewezen',
      weigergrond: 'rechten-anderen',
      motivering: 'Het gaat over een ander.',
    } as const;
    expect(await verzoeken.decide(fg, verzoekId, refused)).toBe(true);
    expect(await verzoeken.decide(fg, verzoekId, granted)).toBe(false);
    expect(await identiteit.readNames(fg, [jeugdigeId])).toEqual([]);
    expect(await verzoeken.readAfschrift(jeugdige, verzoekId, false)).toBeUndefined();
  });

  it('give a copy that is the file minus the marked passages (Jw 7.3.10)', async () => {
    const { verzoeken } = test.database;
    const stuk = async (tekst: string, extra: string) =>
      await admin(
        `insert into zorg.dossierstuk (gemeente, jeugdige_id, soort, aard, tekst, auteur, auteur_naam, auteur_rol, derden, achtergehouden_voor)
         values ($1, $2, 8, 'overig', $3, gen_random_uuid(), 'C. Bakker', 'consulent', ${extra})`,
        [gemeente, jeugdigeId, tekst],
      );
    await stuk('gewoon', 'false, 0');
    await stuk('over de buurman', 'true, 0');
    await stuk('achtergehouden voor jeugdige', 'false, 1');
    await stuk('achtergehouden voor ouder', 'false, 2');
    // Asked in an account talk: once answered, once not.
    const houder = (await signInAs(test, { rol: 'accounthouder', gemeenten: [gemeente] })).accountId;
    const antwoord = { accountId: houder, verwachtEind: plainDate('2026-03-31'), nodig: ['tijd', 'wonen'] };
    for (const [maand, gegeven] of [['01', antwoord] as const, ['04', undefined] as const]) {
      await test.database.provisioning.saveAccountgesprek({
        ...{ gemeente, aanbieder: '42429011', gevraagdDoor: houder, besprokenOp: null },
        gevraagdOp: new Date(`2025-${maand}-15T09:00:00Z`),
        lijnen: [{ jeugdigeId, ...(gegeven && { antwoord: gegeven }) }],
      });
    }
    // Asked of the family about a verzoek, and answered.
    await admin(
      `insert into toegang.verzoekvraag (gemeente, jeugdige_id, domein, aanbieder, referentie, aan, oorzaak, vraag,
         gevraagd_op, door, beantwoord_op, antwoord, beantwoord_door)
       values ($1, $2, 'jw', '42429011', 'ref', 'gezin', 'keuze', 'Welke dag past het best?', '2025-02-01', $3, '2025-02-03',
         'Dinsdag past het best.', $3)`,
      [gemeente, jeugdigeId, houder],
    );
    await admin(
      `insert into toegang.consult (gemeente, jeugdige_id, houder, specialisme, vraag, anonymous, asked_door, voor, bedrag,
         antwoord, answered_op)
       values ($1, $2, gen_random_uuid(), 'slapen', 'Wat kan helpen?', true, $3, current_date, 100, 'Een vast ritme.', now())`,
      [gemeente, jeugdigeId, houder],
    );
    await admin(
      `with b as (insert into toegang.berichtbesluit (gemeente, jeugdige_id, domein, aanbieder, soort, referentie, door)
         values ($1, $2, 'jw', '42429011', 'afwijzen', 'ref', $3) returning besluit_id)
       insert into toegang.terugkoppeling (gemeente, jeugdige_id, besluit_id, aan, naam, uitkomst, voor, gedaan_op, gedaan_door,
           hoe)
         select $1, $2, besluit_id, 'verwijzer', 'Huisarts Vos', 'afwijzen', current_date, now(), $3, 'telefoon' from b`,
      [gemeente, jeugdigeId, houder],
    );
    const verzoekId = (await ask(jeugdige))!;
    await verzoeken.take(fg, verzoekId);
    expect(await verzoeken.readAfschrift(fg, verzoekId, false)).toBeUndefined();
    await verzoeken.decide(fg, verzoekId, granted);
    for (const actor of [fg, jeugdige]) {
      const afschrift = (await verzoeken.readAfschrift(actor, verzoekId, false))!;
      const all = await admin<{ tekst: string }>(
        `select tekst from zorg.dossierstuk where jeugdige_id = $1 order by tekst`,
        [jeugdigeId],
      );
      const given = afschrift['stukken']!.map(({ tekst }) => tekst).sort();
      expect(all.rows.map(({ tekst }) => tekst).filter((tekst) => !given.includes(tekst))).toEqual([
        'achtergehouden voor jeugdige',
        'over de buurman',
      ]);
      expect(afschrift['persoon']).toMatchObject([{ geboortedatum: '2012-03-04' }]);
      expect(afschrift['accountgesprekken']).toMatchObject([
        { aanbieder: '42429011', gevraagd_op: '2025-01-15', verwacht_eind: '2026-03-31', nodig: 'tijd, wonen' },
        { gevraagd_op: '2025-04-15', beantwoord_op: null, verwacht_eind: null },
      ]);
      expect(afschrift['verzoekvragen']).toMatchObject([
        { gevraagd_op: '2025-02-01', vraag: 'Welke dag past het best?', antwoord: 'Dinsdag past het best.' },
      ]);
      expect(afschrift['consulten']).toMatchObject([
        { specialisme: 'slapen', vraag: 'Wat kan helpen?', antwoord: 'Een vast ritme.' },
      ]);
      expect(afschrift['terugkoppelingen']).toMatchObject([
        { aan: 'verwijzer', naam: 'Huisarts Vos', uitkomst: 'afwijzen', hoe: 'telefoon' },
      ]);
      expect(afschrift['toewijzingen']).toHaveLength(1);
      expect(new Set(afschrift['stukken']!.map(({ soort }) => soort))).toEqual(new Set(['CN']));
      expect(JSON.stringify(afschrift)).not.toMatch(/bsn|jeugdige_id/);
    }
    const logged = await admin<{ n: number }>('select count(*)::int as n from logboek.regel where handeling = $1', [
      `afschrift-gegeven ${verzoekId}`,
    ]);
    expect(logged.rows[0]!.n).toBe(2);
  });

  it('S-12 lets no one alone do what takes two', async () => {
    const { tweedePaar } = test.database;
    const { actor: beheer } = await signInAs(test, { rol: 'functioneel-beheerder', gemeenten: [gemeente] });
    const { actor: elsewhere } = await signInAs(test, { rol: 'fg', gemeenten: ['0363' as never] });
    const { actor: consulent } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] });
    for (const handeling of ['vernietiging', 'roltoekenning', 'bulkexport'] as const) {
      const vraag = { gemeente, handeling, onderwerp: jeugdigeId, reden: 'Nodig voor de toets.' };
      expect(await tweedePaar.ask(consulent, vraag)).toBeUndefined();
      const paarId = (await tweedePaar.ask(fg, vraag))!;
      const use = () => admin('select toegang.gebruik_paar($1, $2, $3, $4)', [gemeente, paarId, handeling, jeugdigeId]);
      await expect(use()).rejects.toMatchObject({ code: '42501' });
      const judge = (actor: Actor) => tweedePaar.judge(actor, { gemeente, paarId, akkoord: true });
      expect(await judge(fg)).toBe('zelfde-persoon');
      expect([await judge(elsewhere), await judge(consulent)]).toEqual(['onbekend', 'onbekend']);
      await expect(
        admin(
          'update toegang.tweede_paar set bevestigd_door = gevraagd_door, bevestigd_op = now() where paar_id = $1',
          [paarId],
        ),
      ).rejects.toMatchObject({ code: '23514' });
      await expect(use()).rejects.toMatchObject({ code: '42501' });
      expect((await tweedePaar.listOpen(beheer)).some((paar) => paar.paarId === paarId)).toBe(true);
      expect(await judge(beheer)).toBe('bevestigd');
      expect(await judge(beheer)).toBe('gesloten');
      await use();
      await expect(use()).rejects.toMatchObject({ code: '42501' });
    }
  });
});
