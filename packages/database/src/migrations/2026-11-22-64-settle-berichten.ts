import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, dataKinds, guardTable, run } from './rights.ts';

// What the message desk has dealt with: one act may settle many at once, and is undone as a whole. `sleutel` tells the thing
// to do (of a bericht, a file, a verzoek); nothing here says who it is about.
const table = `create table toegang.berichtafhandeling (
  gemeente text not null, handeling_id uuid not null, sleutel uuid not null,
  stap text not null check (stap in ('afzender-gevraagd', 'hersteld', 'doorgestuurd', 'geen-actie')), door uuid not null,
  op timestamptz not null default clock_timestamp(), teruggedraaid_op timestamptz, teruggedraaid_door uuid,
  primary key (gemeente, handeling_id, sleutel), check ((teruggedraaid_op is null) = (teruggedraaid_door is null)))`;

const mine = `any (toegang.gemeenten(${dataKinds.BV}))`;

const functions = [
  // `p_rijen`: [{gemeente, sleutel}]; those of other gemeenten, and those settled already, are passed over.
  defineFunction(
    'handel_berichten_af',
    'p_rijen jsonb, p_stap text',
    'table (handeling uuid, aantal int)',
    `declare h uuid := gen_random_uuid(); n int;
    begin
      perform pg_advisory_xact_lock(hashtextextended('berichtafhandeling', 0));
      insert into toegang.berichtafhandeling (gemeente, handeling_id, sleutel, stap, door)
        select distinct x.gemeente, h, x.sleutel, p_stap, toegang.actor()
        from jsonb_to_recordset(p_rijen) as x(gemeente text, sleutel uuid)
        where x.gemeente = ${mine} and not exists (select from toegang.berichtafhandeling b
          where b.gemeente = x.gemeente and b.sleutel = x.sleutel and b.teruggedraaid_op is null);
      get diagnostics n = row_count;
      return query select h, n;
    end`,
    'sp_app',
  ),
  defineFunction(
    'draai_berichten_terug',
    'p_handeling uuid',
    'int',
    `declare n int;
    begin
      update toegang.berichtafhandeling b set teruggedraaid_op = clock_timestamp(), teruggedraaid_door = toegang.actor()
        where b.handeling_id = p_handeling and b.gemeente = ${mine} and b.teruggedraaid_op is null;
      get diagnostics n = row_count;
      return n;
    end`,
    'sp_app',
  ),
  defineFunction(
    'lees_berichtafhandelingen',
    '',
    'table (gemeente text, sleutel uuid, handeling_id uuid, stap text, op timestamptz, door text)',
    `begin
      return query select b.gemeente, b.sleutel, b.handeling_id, b.stap, b.op, k.naam
        from toegang.berichtafhandeling b left join toegang.account k on k.account_id = b.door
        where b.gemeente = ${mine} and b.teruggedraaid_op is null;
    end`,
    'sp_app',
    'stable',
  ),
  // Claims without their 325: which gebeurtenis answers what is not for the app to read.
  defineFunction(
    'lees_open_declaraties',
    '',
    'table (gemeente text, bericht_id uuid)',
    `begin
      return query select b.gemeente, b.bericht_id from zorg.bericht b where b.soort = '323' and b.gemeente = ${mine}
        and not exists (select from zorg.gebeurtenis g where g.gemeente = b.gemeente and g.soort = 'declaratieAntwoord'
          and g.zoekt = concat_ws('|', 'bericht', b.gemeente, b.domein, b.soort, b.afzender, b.identificatie));
    end`,
    'sp_app',
    'stable',
  ),
  // The bericht of each verzoek that still waits for an answer.
  defineFunction(
    'lees_open_verzoeken',
    '',
    'table (gemeente text, jeugdige_id uuid, nr int, bericht_id uuid)',
    `begin
      return query select v.gemeente, v.jeugdige_id, v.nr, (select b.bericht_id from zorg.gebeurtenis g
          join zorg.bericht b on b.gemeente = g.gemeente and b.bericht_id = g.bericht_id
          where g.gemeente = v.gemeente and g.jeugdige_id = v.jeugdige_id and g.soort = v.soort
            and b.aanbieder = v.aanbieder and b.domein = v.domein and b.dagtekening = v.dagtekening
          order by b.bericht_id limit 1)
        from zorg.verzoek v where v.toestand in ('open', 'in-onderzoek', 'te-laat') and v.gemeente = ${mine};
    end`,
    'sp_app',
    'stable',
  ),
];

/** What the message desk has settled; and toewijzingen by number, as a rule of level 3 looks for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () =>
    run(db, 'create index toewijzing_per_nummer on zorg.toewijzing (gemeente, domein, toewijzing_nummer)'),
  );
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      table,
      'create index on toegang.berichtafhandeling (gemeente, sleutel) where teruggedraaid_op is null',
    );
    await guardTable(db, 'toegang.berichtafhandeling');
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.berichtafhandeling');
  });
  await asRole(db, 'sp_owner', () => run(db, 'drop index zorg.toewijzing_per_nummer'));
}
