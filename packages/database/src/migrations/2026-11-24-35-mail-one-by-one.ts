import type { Kysely } from 'kysely';
import { mailFunctions } from './2026-11-24-23-mail-meldingen.ts';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';

const functions = [
  // Whoever left gets no mail and keeps no address; whoever waits for another role keeps it.
  defineFunction(
    'lees_meldmails',
    'p_dag date',
    'table (account_id uuid)',
    `begin
      update toegang.meldinginstelling i set mail = null from toegang.account k
        where k.account_id = i.account_id and k.beeindigd_op is not null and i.mail is not null;
      return query select i.account_id from toegang.meldinginstelling i
        where i.mail is not null and i.gemaild_dag is distinct from p_dag order by i.account_id;
    end`,
    'sp_jobs',
  ),
  // Takes the mail of one account for this day when something waits that is new since the last; whoever asks next gets none.
  // What waits for somebody only the functions of the page know, and they ask who is there: so the account is there for as
  // long as one question takes, by a session that nobody else can see (it is gone before the transaction ends). It tells
  // until which moment it saw what waits: what is written meanwhile comes in the next mail.
  defineFunction(
    'neem_meldmail',
    'p_account uuid, p_dag date',
    'table (mail text, tot timestamptz)',
    `#variable_conflict use_column
    declare r record; code text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''); nieuwste timestamptz;
    begin
      select i.mail, i.gemaild_tot into r from toegang.meldinginstelling i where i.account_id = p_account
        and i.mail is not null and i.gemaild_dag is distinct from p_dag for update skip locked;
      if not found then return; end if;
      insert into toegang.sessie (token_hash, account_id, geldig_tot)
        values (sha256(decode(code, 'hex')), p_account, clock_timestamp() + interval '1 minute');
      perform set_config('samenpad.token', code, true);
      perform set_config('samenpad.doel', 'toeleiding', true);
      nieuwste := (select max(m.op) from toegang.lees_meldingen() m where m.nieuw and m.op > coalesce(r.gemaild_tot, '-infinity'));
      delete from toegang.sessie s where s.token_hash = sha256(decode(code, 'hex'));
      perform set_config('samenpad.token', '', true);
      if nieuwste is not null then
        update toegang.meldinginstelling i set gemaild_dag = p_dag where i.account_id = p_account;
        return query select r.mail, least(nieuwste, statement_timestamp());
      end if;
    end`,
    'sp_jobs',
  ),
  // What became of a mail that was taken: dropped, with all that waited until p_tot; or not (null), so that it may be
  // taken again today.
  defineFunction(
    'boek_meldmail',
    'p_account uuid, p_dag date, p_tot timestamptz',
    'void',
    `begin
      update toegang.meldinginstelling i set gemaild_tot = coalesce(p_tot, i.gemaild_tot),
          gemaild_dag = case when p_tot is null then null else i.gemaild_dag end
        where i.account_id = p_account and i.gemaild_dag = p_dag;
    end`,
    'sp_jobs',
  ),
];

const replaced = mailFunctions.filter(({ name }) => name.startsWith('meld_per_mail('));

/** Each mail that something waits is taken, dropped and booked by itself, so that nobody hears it twice on a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of replaced) await run(db, `drop function toegang.${name}`);
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, ...replaced.map(({ create }) => create));
    for (const { name, to } of replaced) await allowFunctions(db, 'toegang', [name], to);
  });
}
