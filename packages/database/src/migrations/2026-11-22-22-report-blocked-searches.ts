import type { Kysely } from 'kysely';
import { asRole, run } from './rights.ts';

const definer = 'security definer set search_path = pg_catalog, pg_temp';

const rulesBefore = `'kind-van-collega', 'zelfde-achternaam', 'veel-dossiers', 'nacht', 'geen-relatie', 'vaak-nood',
  'vaak-geweigerd'`;

const allow = (rules: string) => [
  'alter table logboek.bevinding drop constraint bevinding_regel_check',
  `alter table logboek.bevinding add constraint bevinding_regel_check check (regel in (${rules}))`,
];

const count = `insert into toegang.teller as t (soort, wie, begin, tot, aantal, account_id)
      values (p_soort, p_wie, p_nu, p_nu + p_venster, 1, p_account)
      on conflict (soort, wie) do update set
        begin = case when t.tot <= p_nu then p_nu else t.begin end,
        aantal = case when t.tot <= p_nu then 1 else t.aantal + 1 end,
        tot = case when t.tot <= p_nu then p_nu + p_venster else t.tot end`;

const head = `create or replace function toegang.tel(p_soort text, p_wie bytea, p_account uuid, p_venster interval,
  p_nu timestamptz) returns int`;

const countWithReport = `${head} language plpgsql volatile ${definer} as $$
  declare n int; vandaag date := (p_nu at time zone 'Europe/Amsterdam')::date;
  begin
    ${count} returning t.aantal into n;
    -- S-22: block, and the FG is told: a finding to judge, in the transaction of the count.
    if p_soort = 'geblokkeerd' then
      insert into logboek.bevinding as b (gemeente, maand, regel, account_id, dag, aantal, voor)
        select g, date_trunc('month', vandaag)::date, 'geblokkeerd', p_account, vandaag, 1, vandaag + 14
          from toegang.account k cross join lateral unnest(k.gemeenten) g where k.account_id = p_account
        on conflict (gemeente, maand, regel, account_id, jeugdige_id, dag) do update set aantal = b.aantal + 1;
    end if;
    return n;
  end $$`;

/** An account that searched or fetched too often stands in the review of the log, not only on the list of accounts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, ...allow(`${rulesBefore}, 'geblokkeerd'`), countWithReport));
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      `${head} language sql volatile ${definer} as $$ ${count} returning aantal $$`,
      "delete from logboek.bevinding where regel = 'geblokkeerd'",
      ...allow(rulesBefore),
    ),
  );
}
