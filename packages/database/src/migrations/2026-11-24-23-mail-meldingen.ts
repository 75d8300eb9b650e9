import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';

export const mailFunctions = [
  defineFunction(
    'zet_meldingmail',
    'p_mail text',
    'void',
    `begin
      insert into toegang.meldinginstelling as i (account_id, mail) values (toegang.actor(), p_mail)
        on conflict (account_id) do update set mail = excluded.mail;
    end`,
    'sp_app',
  ),
  defineFunction(
    'lees_meldingmail',
    '',
    'text',
    `begin
      return (select i.mail from toegang.meldinginstelling i where i.account_id = (select toegang.actor()));
    end`,
    'sp_app',
    'stable',
  ),
  // Who is to hear today that something waits which is new since the last mail. What waits for somebody only the functions
  // of the page know, and they ask who is there: so each account is there for as long as one question takes, by a session
  // that nobody else can see (it is gone before the transaction ends). Whoever left gets no mail and keeps no address.
  defineFunction(
    'meld_per_mail',
    'p_dag date',
    'table (account_id uuid, mail text)',
    `#variable_conflict use_column
    declare r record; code text; wacht boolean;
    begin
      update toegang.meldinginstelling i set mail = null from toegang.account k
        where k.account_id = i.account_id and not k.actief and i.mail is not null;
      for r in select i.account_id, i.mail, i.gemaild_tot from toegang.meldinginstelling i
          where i.mail is not null and i.gemaild_dag is distinct from p_dag order by i.account_id for update skip locked
      loop
        code := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
        insert into toegang.sessie (token_hash, account_id, geldig_tot)
          values (sha256(decode(code, 'hex')), r.account_id, clock_timestamp() + interval '1 minute');
        perform set_config('samenpad.token', code, true);
        perform set_config('samenpad.doel', 'toeleiding', true);
        wacht := exists (select from toegang.lees_meldingen() m
          where m.nieuw and m.op > coalesce(r.gemaild_tot, '-infinity'));
        delete from toegang.sessie s where s.token_hash = sha256(decode(code, 'hex'));
        perform set_config('samenpad.token', '', true);
        if wacht then
          update toegang.meldinginstelling i set gemaild_tot = statement_timestamp(), gemaild_dag = p_dag
            where i.account_id = r.account_id;
          return query select r.account_id, r.mail;
        end if;
      end loop;
    end`,
    'sp_jobs',
  ),
];

/** That something waits, by e-mail, for whoever wants that: at most once a day and without content (trust.md 3.4). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      `alter table toegang.meldinginstelling add column mail text check (length(mail) between 3 and 254),
        add column gemaild_tot timestamptz, add column gemaild_dag date`,
      ...mailFunctions.map(({ create }) => create),
    );
    for (const { name, to } of mailFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of mailFunctions) await run(db, `drop function toegang.${name}`);
    await run(
      db,
      'alter table toegang.meldinginstelling drop column mail, drop column gemaild_tot, drop column gemaild_dag',
    );
  });
}
