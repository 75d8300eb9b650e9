import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { type Declaratiebericht, plainDate } from '@samenpad/domain';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { sealContent } from '../importer/insert-berichten.ts';
import { decrypt } from '../keys/cipher.ts';
import { sealedColumns } from '../keys/sealed-columns.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, make315, make323, makeBsn, makeHistory, toInvoer } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';

const NOTE = 'canarie: moeder belde over de logeerpartij';

describe('destruction', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
    const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const files = [0, 1, 2].flatMap(makeHistory);
    await test.database.importer.applyBatch(
      importId,
      [...files, sharedClaim()].map((bericht) => toInvoer(bericht)),
    );
    await test.database.folder.foldDirty({ peildatum: plainDate('2026-01-15') });
  });
  afterAll(async () => {
    await test.database.close();
  });

  /** One declaratie about the first two persons. */
  function sharedClaim(): Declaratiebericht {
    const [one, other] = [0, 1].map((n) =>
      make323({
        bsn: makeBsn(n),
        id: '9001',
        dagtekening: '2025-03-05',
        nummer: 1000 + n,
        maand: '2025-02',
        bedrag: 5000,
      }),
    );
    return { ...one!, clienten: [...one!.clienten, ...other!.clienten] };
  }

  async function admin<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return await withAdmin(
      test.server,
      test.server.address.database,
      async (client) => (await client.query<Row>(sql, values)).rows,
    );
  }

  /** Every row of every table as text, and every stored file and BSN opened. */
  async function dump(): Promise<string> {
    const tables = await admin<{ name: string }>(
      `select oid::regclass::text as name from pg_class where relkind = 'r'
       and relnamespace::regnamespace::text in ('zorg', 'toegang', 'logboek')`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      texts.push(...(await admin<{ line: string }>(`select t::text as line from ${name} t`)).map(({ line }) => line));
    }
    for (const { schema, table, id, column } of sealedColumns) {
      const rows = await admin<{ gemeente: string; id: string; sealed: Buffer }>(
        `select gemeente, ${id} as id, ${column} as sealed from ${schema}.${table}`,
      );
      for (const row of rows) {
        const open = decrypt(test.keys, { table, row: `${row.gemeente}/${row.id}`, column }, row.sealed);
        texts.push((column === 'inhoud' ? gunzipSync(open) : open).toString());
      }
    }
    return texts.join('\n');
  }

  const idOf = async (naam: string) =>
    (await admin<{ jeugdige_id: string }>('select jeugdige_id from zorg.identiteit where achternaam = $1', [naam]))[0]!
      .jeugdige_id;

  it('on request leaves no trace of the person, and the others as they were; alone nobody can (S-12, Jw 7.3.9)', async () => {
    const { verzoeken, tweedePaar, vernietiger, importer } = test.database;
    const jeugdigeId = await idOf('Jansen0');
    const { accountId, actor } = await signInAs(test, { rol: 'ouder', gemeenten: [gemeente] });
    await admin(`update zorg.identiteit set geboortedatum = current_date - interval '10 years'`);
    await giveRelatie(test, { gemeente, jeugdigeId, houder: { accountId }, rol: 'ouder', relatie: 'gezag' });
    await admin(
      `insert into zorg.dossierstuk (gemeente, jeugdige_id, soort, aard, tekst, auteur, auteur_naam, auteur_rol)
       values ($1, $2, 8, 'overig', $3, gen_random_uuid(), 'C. Bakker', 'consulent')`,
      [gemeente, jeugdigeId, NOTE],
    );
    const bijlageId = randomUUID();
    await admin(
      `insert into toegang.bijlage (gemeente, bijlage_id, jeugdige_id, stuk_id, naam, type, grootte, door, door_naam)
       select gemeente, $2, jeugdige_id, stuk_id, $3, 'pdf', 100, auteur, auteur_naam from zorg.dossierstuk
       where jeugdige_id = $1`,
      [jeugdigeId, bijlageId, NOTE],
    );
    const inhoud = sealContent(test.keys, 'bijlage_inhoud', `${gemeente}/${bijlageId}`, Buffer.from(NOTE));
    await admin(
      `insert into toegang.bijlage_inhoud (gemeente, bijlage_id, inhoud, sleutel_id) values ($1, $2, $3, $4)`,
      [gemeente, bijlageId, inhoud, test.keys.keyId],
    );
    await admin(
      `with mdo as (insert into toegang.mdo (gemeente, jeugdige_id, soort, begint, minuten, agenda, gepland_door)
         values ($1, $2, 'overleg', now(), 60, array[$3::text], gen_random_uuid()) returning mdo_id)
       insert into toegang.ketentaak (gemeente, jeugdige_id, mdo_id, soort, tekst, naam, voor, aanvaarden_voor, gevraagd_door)
         select $1, $2, mdo_id, 'taak', $3, 'School', current_date, current_date, gen_random_uuid() from mdo`,
      [gemeente, jeugdigeId, NOTE],
    );
    await admin(
      `insert into toegang.afsluiting (gemeente, jeugdige_id, per, bestemming, geen_nazorg, door)
       values ($1, $2, current_date, 'geen-hulp-nodig', $3, gen_random_uuid())`,
      [gemeente, jeugdigeId, NOTE],
    );
    await admin(
      `with w as (insert into toegang.briefwisseling (gemeente, jeugdige_id, domein, aanbieder, toewijzing_nummer)
         values ($1, $2, 'jw', '12345678', 1) returning briefwisseling_id)
       insert into toegang.brief (gemeente, briefwisseling_id, jeugdige_id, van, tekst, vraag, door)
         select $1, briefwisseling_id, $2, 'aanbieder', $3, true, gen_random_uuid() from w`,
      [gemeente, jeugdigeId, NOTE],
    );
    await admin(
      `insert into toegang.verzoekvraag (gemeente, jeugdige_id, domein, aanbieder, referentie, aan, oorzaak, vraag,
         gevraagd_op, door, beantwoord_op, antwoord, beantwoord_door)
       select $1, $2, 'jw', '12345678', 'ref', aan, 'keuze', $3, current_date, $4, current_date, $3, $4
       from unnest(array['gezin', 'aanbieder']) aan`,
      [gemeente, jeugdigeId, NOTE, accountId],
    );
    await admin(
      `insert into toegang.consult (gemeente, jeugdige_id, houder, specialisme, vraag, anonymous, asked_door, voor, bedrag,
         antwoord, answered_op)
       values ($1, $2, gen_random_uuid(), 'slapen', $3, true, gen_random_uuid(), current_date, 100, $3, now())`,
      [gemeente, jeugdigeId, NOTE],
    );
    await admin(
      `with b as (insert into toegang.berichtbesluit (gemeente, jeugdige_id, domein, aanbieder, soort, referentie, door)
         values ($1, $2, 'jw', '12345678', 'afwijzen', 'ref', gen_random_uuid()) returning besluit_id)
       insert into toegang.terugkoppeling (gemeente, jeugdige_id, besluit_id, aan, naam, uitkomst, voor)
         select $1, $2, besluit_id, 'verwijzer', $3, 'afwijzen', current_date from b`,
      [gemeente, jeugdigeId, NOTE],
    );
    const fg = (await signInAs(test, { rol: 'fg', gemeenten: [gemeente] })).actor;
    const leider = (await signInAs(test, { rol: 'teamleider', gemeenten: [gemeente], team: 'Noord' })).actor;
    const canaries = [makeBsn(0), 'Jansen0', NOTE, 'canarie: mijn toelichting'];
    const verzoekId = (await verzoeken.submit(actor, {
      jeugdigeId,
      soort: 'vernietiging',
      toelichting: 'canarie: mijn toelichting',
    }))!;
    await verzoeken.take(fg, verzoekId);
    const motivering = 'Niemand heeft er nog belang bij.';
    await verzoeken.decide(fg, verzoekId, { besluit: 'toegewezen', weigergrond: null, motivering });
    const before = await dump();
    expect(canaries.filter((canary) => !before.includes(canary))).toEqual([]);

    expect(await vernietiger.destroyDue()).toEqual([]);
    const [paar] = await tweedePaar.listOpen(fg);
    await expect(
      admin('select toegang.vernietig($1, $2, $3, $4)', [gemeente, jeugdigeId, 'verzoek', paar!.paarId]),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await tweedePaar.judge(fg, { ...paar!, akkoord: true })).toBe('zelfde-persoon');
    expect(await vernietiger.destroyDue()).toEqual([]);
    expect(await tweedePaar.judge(leider, { ...paar!, akkoord: true })).toBe('bevestigd');
    const [certificate] = await vernietiger.destroyDue();

    const after = await dump();
    expect(canaries.filter((canary) => after.includes(canary))).toEqual([]);
    expect([makeBsn(1), 'Jansen1', makeBsn(2), 'Jansen2'].filter((text) => !after.includes(text))).toEqual([]);
    // The declaratie keeps both lines, and the BSN of the other.
    expect(after).toMatch(/"clienten":\[\{"bsn":"000000000".*"bsn":"9999/);
    expect(await test.database.vernietigingen.list(fg)).toMatchObject([
      {
        vernietigingId: certificate,
        jeugdigeId,
        grond: 'verzoek',
        tellingen: { 'zorg.identiteit': 1, 'zorg.toewijzing': 1 },
      },
    ]);
    const logged = await admin<{ soort: string }>(
      `select handeling as soort from logboek.regel where jeugdige_id = $1 order by tijd desc limit 1`,
      [jeugdigeId],
    );
    expect(logged[0]?.soort).toBe(`dossier-vernietigd ${certificate}`);
    // The same file again brings nobody back.
    const importId = await importer.registerImport({ gemeenten: [gemeente], naam: 'nog eens' });
    const again = await importer.applyBatch(
      importId,
      makeHistory(0).map((bericht) => toInvoer(bericht)),
    );
    expect(new Set(again.map(({ uitkomst }) => uitkomst))).toEqual(new Set(['bekend']));
    await test.database.folder.rebuild({ peildatum: plainDate('2026-01-16') });
    expect((await dump()).includes(makeBsn(0))).toBe(false);
    // The feed of the figures names the jeugdige as changed and gives no rows: the store takes them out.
    const given = await test.database.analytics.read(null, async ({ changed, batches }) => {
      const ids: string[] = [];
      for await (const batch of batches) ids.push(...batch.map((row) => row.jeugdigeId));
      return { changed: changed.some((row) => row.jeugdigeId === jeugdigeId), ids };
    });
    expect(given.changed).toBe(true);
    expect(given.ids).toHaveLength(2);
    expect(given.ids).not.toContain(jeugdigeId);
  });

  it('S3-15 removes an expired file on its date and logs it, and nothing early (Jw 7.3.8 lid 3)', async () => {
    const { importer, vernietiger, vernietigingen } = test.database;
    const [days] = await admin<{ due: string; early: string; soon: string }>(
      `select (d - interval '20 years')::date::text as due, ((d - interval '20 years')::date + 1)::text as early,
         (d + 40)::text as soon from (select (now() at time zone 'Europe/Amsterdam')::date as d) x`,
    );
    const { due, early, soon } = days!;
    const importId = await importer.registerImport({ gemeenten: [gemeente], naam: 'oud' });
    const old = (n: number, dagtekening: string) =>
      toInvoer(make315({ bsn: makeBsn(n), id: `8${n}`, dagtekening, nummer: 5000 + n, naam: `Oud${n}` }));
    await importer.applyBatch(importId, [
      old(50, due),
      old(51, early),
      old(52, due),
      ...[53, 54, 55].map((n) => old(n, due)),
    ]);
    const fg = (await signInAs(test, { rol: 'fg', gemeenten: [gemeente] })).actor;
    // Somebody took up the third case today: its messages are old, its file is not.
    const { accountId } = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] });
    const taken = { gemeente, jeugdigeId: await idOf('Oud52'), rol: 'consulent', relatie: 'betrokken' } as const;
    await giveRelatie(test, { ...taken, houder: { accountId } });
    // The same for a plan that somebody changed today, what a source said about authority, and a note on the gezin.
    const [planned, sourced, noted] = [await idOf('Oud53'), await idOf('Oud54'), await idOf('Oud55')];
    for (const jeugdigeId of [planned, noted]) {
      await admin(
        `with h as (insert into toegang.gezinshandeling (gemeente, soort, door) values ($1, 'gevormd', gen_random_uuid())
             returning handeling_id),
           g as (insert into toegang.gezin (gemeente, begonnen_met) select $1, handeling_id from h returning gezin_id),
           l as (insert into toegang.gezinslid (gemeente, gezin_id, jeugdige_id, van, begonnen_met)
             select $1, gezin_id, $2, current_date, handeling_id from g, h),
           p as (insert into toegang.gezinsplan (gemeente, gezin_id, regime, door) select $1, gezin_id, 'licht', gen_random_uuid()
             from g where $3 returning plan_id),
           n as (insert into toegang.gezinsnotitie (gemeente, gezin_id, tekst, gedeeld, derden, auteur, auteur_naam, auteur_rol)
             select $1, gezin_id, 'x', false, false, gen_random_uuid(), 'x', 'consulent' from g where not $3)
         insert into toegang.plangeschiedenis (gemeente, plan_id, soort, onderdeel_id, versie, inhoud, door, naam, rol)
           select $1, plan_id, 'doel', gen_random_uuid(), 1, '{}', gen_random_uuid(), 'x', 'consulent' from p`,
        [gemeente, jeugdigeId, jeugdigeId === planned],
      );
    }
    await admin(
      `insert into toegang.gezagsopgave (gemeente, jeugdige_id, naam, relatie, bron, van, door)
       values ($1, $2, 'Moeder', 'gezag', 'brp', current_date, $3)`,
      [gemeente, sourced, accountId],
    );
    const ids = [await idOf('Oud50'), await idOf('Oud51')];
    const list = await vernietigingen.listBewaartermijnen(fg, plainDate(soon));
    expect(list.map(({ jeugdigeId }) => jeugdigeId)).toEqual(ids);
    await expect(
      admin('select toegang.vernietig($1, $2, $3, null)', [gemeente, ids[1], 'bewaartermijn']),
    ).rejects.toMatchObject({ code: '42501' });

    const done = await vernietiger.destroyDue();
    expect(done).toHaveLength(1);
    const after = await dump();
    const kept = [50, 51, 52, 53, 54, 55].filter((n) => after.includes(`Oud${n}`));
    expect(kept).toEqual([51, 52, 53, 54, 55]);
    expect(await vernietigingen.listBewaartermijnen(fg, plainDate(soon))).toMatchObject([{ jeugdigeId: ids[1] }]);
    const logged = await admin<{ handeling: string; naam: string; grond: string }>(
      `select handeling, k.naam, grond from logboek.regel join toegang.account k using (account_id)
       where jeugdige_id = $1 and handeling like 'dossier-vernietigd%'`,
      [ids[0]],
    );
    expect(logged).toEqual([
      { handeling: `dossier-vernietigd ${done[0]}`, naam: 'Samenpad (vanzelf)', grond: 'bewaartermijn' },
    ]);
    expect(await vernietiger.destroyDue()).toEqual([]);
  });
});
