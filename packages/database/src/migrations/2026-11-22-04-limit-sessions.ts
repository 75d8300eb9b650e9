import type { Kysely } from 'kysely';
import { allowFunctions, asRole, definer, run } from './rights.ts';

const table = `create table toegang.teller (
  soort text not null, wie bytea not null, begin timestamptz not null, tot timestamptz not null, aantal int not null,
  account_id uuid references toegang.account on delete cascade, primary key (soort, wie))`;

export const limitFunctions = [
  // Who signed in, and how: a route may ask for a higher level, or for a sign-in of a moment ago.
  `create function toegang.find_sessie(p_token text) returns table (account_id uuid, naam text, rol text,
      gemeenten text[], niveau text, mfa boolean, ingelogd_op timestamptz) language sql stable ${definer} as $$
    select k.account_id, k.naam, k.rol, k.gemeenten, s.niveau, s.mfa, s.ingelogd_op
      from toegang.sessie s join toegang.account k using (account_id)
      where s.token_hash = sha256(decode(p_token, 'hex')) and s.geldig_tot > clock_timestamp() and k.actief $$`,
  // One count of a limit, shared by all server processes: from the first use a window runs, then it starts again. Gives
  // the count within it. \`wie\` is a hash: no address and no name is kept.
  `create function toegang.tel(p_soort text, p_wie bytea, p_account uuid, p_venster interval, p_nu timestamptz)
      returns int language sql volatile ${definer} as $$
    insert into toegang.teller as t (soort, wie, begin, tot, aantal, account_id)
      values (p_soort, p_wie, p_nu, p_nu + p_venster, 1, p_account)
      on conflict (soort, wie) do update set
        begin = case when t.tot <= p_nu then p_nu else t.begin end,
        aantal = case when t.tot <= p_nu then 1 else t.aantal + 1 end,
        tot = case when t.tot <= p_nu then p_nu + p_venster else t.tot end
      returning aantal $$`,
  // Accounts that share a gemeente with whoever keeps them or watches over them; their limits that are used up.
  `create function toegang.list_accounts() returns table (account_id uuid, naam text, rol text, gemeenten text[],
      actief boolean, beeindigd_op timestamptz, ingelogd_op timestamptz, geblokkeerd_tot timestamptz)
    language sql stable ${definer} as $$
    select k.account_id, k.naam, k.rol, k.gemeenten, k.actief, k.beeindigd_op,
      (select max(s.ingelogd_op) from toegang.sessie s where s.account_id = k.account_id),
      (select max(t.tot) from toegang.teller t where t.account_id = k.account_id and t.soort = 'geblokkeerd'
        and t.tot > statement_timestamp())
    from toegang.account k join toegang.account zelf on zelf.account_id = (select toegang.actor())
    where zelf.rol in ('functioneel-beheerder', 'fg') and k.gemeenten && zelf.gemeenten
    order by k.actief desc, k.naam, k.account_id $$`,
  // False when there is none, or none that this keeper may end; nobody ends the own account.
  `create function toegang.beeindig_account(p_account uuid) returns boolean language plpgsql volatile ${definer} as $$
  declare zelf toegang.account;
  begin
    select * into zelf from toegang.account where account_id = (select toegang.actor());
    if zelf.rol is distinct from 'functioneel-beheerder' or p_account = zelf.account_id or not exists (
      select from toegang.account where account_id = p_account and actief and gemeenten && zelf.gemeenten) then
      return false;
    end if;
    perform toegang.end_account(p_account);
    return true;
  end $$`,
  `create function toegang.save_deelafspraak(p_gemeente text, p_sleutel text, p_doel text, p_soorten int,
      p_van timestamptz, p_tot timestamptz) returns uuid language sql volatile ${definer} as $$
    insert into toegang.deelafspraak (gemeente, organisatie_id, doel, soorten, van, tot)
      select p_gemeente, organisatie_id, p_doel, p_soorten, p_van, p_tot from toegang.organisatie
      where sleutel = p_sleutel returning afspraak_id $$`,
];

const forApp = ['list_accounts()', 'beeindig_account(uuid)'];
const forLogin = [
  'find_sessie(text)',
  'tel(text, bytea, uuid, interval, timestamptz)',
  'save_deelafspraak(text, text, text, int, timestamptz, timestamptz)',
];

/** How somebody signed in, limits on what one account or address may ask, and the end of an account. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      table,
      'alter table toegang.teller enable row level security',
      'alter table toegang.teller force row level security',
      'create policy guard on toegang.teller to sp_guard using (true) with check (true)',
      ...limitFunctions,
    );
    await allowFunctions(db, 'toegang', forApp, 'sp_app');
    await allowFunctions(db, 'toegang', forLogin, 'sp_login');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const name of [...forApp, ...forLogin]) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.teller');
  });
}
