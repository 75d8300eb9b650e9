import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { allowFunctions, asRole, run } from './rights.ts';

const authority = 128;
const limit = 100;

// S4-94: hand-overs to come of those whose contact person the actor is told of as their family; one line for each hand-over,
// since when it is known, which is 14 days before unless somebody left at once. Whose it is, and who comes, its own page tells.
const coming = defineFunction(
  'andere_contactpersonen',
  '',
  'table (onderwerp_id uuid, op timestamptz)',
  `declare h uuid[] := toegang.houders();
  begin
    return query select c.overdracht_id, c.op from toegang.caseloadoverdracht c
      where c.per >= ${today} and exists (select from toegang.overdrachtbericht b join toegang.zicht z
        on z.gemeente = b.gemeente and z.jeugdige_id = b.jeugdige_id and z.houder = any (h) and z.familie <> 0
          and (z.lezen | z.eigen) & ${authority} <> 0 and statement_timestamp() >= z.van and statement_timestamp() < z.tot
        where b.gemeente = c.gemeente and b.overdracht_id = c.overdracht_id);
  end`,
  'sp_app',
  'stable',
);

/** What was told before stays as it is, under another name; so whatever else is told comes along. */
const others = 'lees_andere_meldingen';
const tell = defineFunction(
  'lees_meldingen',
  '',
  'table (soort text, onderwerp_id uuid, op timestamptz, nieuw boolean)',
  `declare i toegang.meldinginstelling;
  begin
    select * into i from toegang.meldinginstelling x where x.account_id = toegang.actor();
    return query select w.* from (select * from toegang.${others}() union all
        select 'contactpersoon', c.onderwerp_id, c.op, c.op > coalesce(i.gezien_tot, '-infinity')
        from toegang.andere_contactpersonen() c where not 'contactpersoon' = any (coalesce(i.uit, '{}'))
          and c.op > statement_timestamp() - interval '30 days') w (soort, onderwerp_id, op, nieuw)
      order by w.op desc, w.onderwerp_id limit ${limit};
  end`,
  'sp_app',
  'stable',
);

/** What may be switched off: as it stood, with or without this kind. */
const check = (change: string) => `do $$
  declare c text := pg_get_constraintdef(oid) from pg_constraint where conname = 'meldinginstelling_uit_check';
  begin
    execute 'alter table toegang.meldinginstelling drop constraint meldinginstelling_uit_check';
    execute 'alter table toegang.meldinginstelling add constraint meldinginstelling_uit_check ' || ${change};
  end $$`;
const kind = `'''contactpersoon''::text, '`;

/** The family is told by itself that somebody else becomes their contact person, not only when they open the page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      `alter function toegang.lees_meldingen() rename to ${others}`,
      `revoke execute on function toegang.${others}() from sp_app`,
      coming.create,
      tell.create,
      check(`replace(c, 'ARRAY[', 'ARRAY[' || ${kind})`),
    );
    for (const { name, to } of [coming, tell]) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      'drop function toegang.lees_meldingen()',
      `drop function toegang.${coming.name}`,
      `alter function toegang.${others}() rename to lees_meldingen`,
      `update toegang.meldinginstelling set uit = array_remove(uit, 'contactpersoon')`,
      check(`replace(c, ${kind}, '')`),
    );
    await allowFunctions(db, 'toegang', ['lees_meldingen()'], 'sp_app');
  });
}
