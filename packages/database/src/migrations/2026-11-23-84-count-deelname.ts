import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, definer, run } from './rights.ts';
import { provisioning } from './zicht-provisioning.ts';

const start = 'start_sessie(uuid, bytea, timestamptz, text, boolean)';

/** As it was, and it keeps the day: a session is gone when it has ended. */
const startSessie = `create or replace function toegang.start_sessie(p_account uuid, p_hash bytea,
    p_geldig_tot timestamptz, p_niveau text, p_mfa boolean) returns void language plpgsql volatile ${definer} as $$
  declare vandaag date := (clock_timestamp() at time zone 'Europe/Amsterdam')::date;
  begin
    delete from toegang.sessie where geldig_tot < clock_timestamp();
    insert into toegang.sessie (token_hash, account_id, geldig_tot, niveau, mfa)
      select p_hash, account_id, p_geldig_tot, p_niveau, p_mfa from toegang.account where account_id = p_account and actief;
    if found then
      update toegang.account set laatst_ingelogd = vandaag
        where account_id = p_account and laatst_ingelogd is distinct from vandaag;
    end if;
  end $$`;

/** As it was before antwoordlinks were counted. */
export const readDeelname = defineFunction(
  'lees_deelname',
  'p_gemeente text, p_van date, p_tot date',
  'table (groep text, aanbieders int, trajecten int)',
  `declare gebied text[] := array(select g from unnest(toegang.onderzoeksgebied()) g
      where p_gemeente is null or g = p_gemeente);
    begin
      return query with lopend as (
          select t.aanbieder, count(*)::int as aantal from zorg.traject t where t.gemeente = any (gebied)
            and t.variant = 'tInhoud' and t.begin <= p_tot and (t.eind is null or t.eind >= p_van) group by 1),
        ingelogd as (
          select distinct o.agb from toegang.account k join toegang.houderschap s using (account_id)
            join toegang.houder h using (houder) join toegang.organisatie o on o.organisatie_id = h.organisatie_id
          where k.laatst_ingelogd between p_van and p_tot and k.gemeenten && gebied
            and h.rol in ('hulpverlener', 'aanbiederadministratie')),
        -- While it happens: received within a week of the day that it bears.
        berichten as (
          select distinct b.aanbieder from zorg.bericht b where b.gemeente = any (gebied) and b.richting = 'in'
            and b.dagtekening between p_van and p_tot and b.ontvangen_op < b.dagtekening + 8)
        select case when t.aanbieder in (select i.agb from ingelogd i where i.agb is not null) then 'ingelogd'
            when t.aanbieder in (select b.aanbieder from berichten b) then 'berichten' else 'bestand' end as hoe, count(*)::int, sum(t.aantal)::int
        from lopend t group by 1;
    end`,
  'sp_app',
  'stable',
);

/** Which aanbieders take part themselves, and how many trajecten they have (S3-13). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      'alter table toegang.account add column laatst_ingelogd date',
      `update toegang.account k set laatst_ingelogd = s.op from (select account_id,
         max((ingelogd_op at time zone 'Europe/Amsterdam')::date) as op from toegang.sessie group by 1) s
       where s.account_id = k.account_id`,
      startSessie,
      readDeelname.create,
    );
    await allowFunctions(db, 'toegang', [readDeelname.name], readDeelname.to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, `drop function toegang.${readDeelname.name}`, `drop function toegang.${start}`);
    for (const create of provisioning.filter((each) => each.includes('function toegang.start_sessie('))) {
      await run(db, create);
    }
    await allowFunctions(db, 'toegang', [start], 'sp_login');
    await run(db, 'alter table toegang.account drop column laatst_ingelogd');
  });
}
