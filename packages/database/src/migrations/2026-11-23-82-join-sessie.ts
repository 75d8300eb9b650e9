import type { Kysely } from 'kysely';
import { allowFunctions, asRole, definer, run } from './rights.ts';

const [save, saveBefore] = [
  'save_websessie(text, jsonb, timestamptz, text)',
  'save_websessie(text, jsonb, timestamptz)',
];
const read = 'find_websessie(text)';

const functions = [
  // Of whom it is: the session with the database that its sealed content opens.
  `create function toegang.save_websessie(p_sid text, p_inhoud jsonb, p_geldig_tot timestamptz, p_token text)
      returns void language sql volatile ${definer} as $$
    delete from toegang.websessie where geldig_tot < clock_timestamp();
    insert into toegang.websessie values (sha256(convert_to(p_sid, 'UTF8')), p_inhoud, p_geldig_tot,
        sha256(decode(p_token, 'hex')))
      on conflict (sid_hash) do update set inhoud = excluded.inhoud, geldig_tot = excluded.geldig_tot,
        token_hash = excluded.token_hash $$`,
  // Every request asks for both: content and account in one answer. No account: nobody, or one that has ended.
  `create function toegang.${read.replace('text', 'p_sid text')} returns table (inhoud jsonb, account_id uuid, naam text,
      rol text, gemeenten text[], niveau text, mfa boolean, ingelogd_op timestamptz) language sql stable ${definer} as $$
    select w.inhoud, k.account_id, k.naam, k.rol, k.gemeenten, s.niveau, s.mfa, s.ingelogd_op
    from toegang.websessie w
      left join toegang.sessie s on s.token_hash = w.token_hash and s.geldig_tot > clock_timestamp()
      left join toegang.account k on k.account_id = s.account_id and k.actief
    where w.sid_hash = sha256(convert_to(p_sid, 'UTF8')) and w.geldig_tot > clock_timestamp() $$`,
];

const functionsBefore = [
  `create function toegang.read_websessie(p_sid text) returns jsonb language sql stable ${definer} as $$
    select inhoud from toegang.websessie
      where sid_hash = sha256(convert_to(p_sid, 'UTF8')) and geldig_tot > clock_timestamp() $$`,
  `create function toegang.save_websessie(p_sid text, p_inhoud jsonb, p_geldig_tot timestamptz) returns void
      language sql volatile ${definer} as $$
    delete from toegang.websessie where geldig_tot < clock_timestamp();
    insert into toegang.websessie values (sha256(convert_to(p_sid, 'UTF8')), p_inhoud, p_geldig_tot)
      on conflict (sid_hash) do update set inhoud = excluded.inhoud, geldig_tot = excluded.geldig_tot $$`,
];

/** The session of a browser and the account behind it in one look: each request asked twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      'alter table toegang.websessie add column token_hash bytea',
      `drop function toegang.${saveBefore}`,
      'drop function toegang.read_websessie(text)',
      ...functions,
    );
    await allowFunctions(db, 'toegang', [save, read], 'sp_login');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      `drop function toegang.${save}`,
      `drop function toegang.${read}`,
      'alter table toegang.websessie drop column token_hash',
      ...functionsBefore,
    );
    await allowFunctions(db, 'toegang', [saveBefore, 'read_websessie(text)'], 'sp_login');
  });
}
