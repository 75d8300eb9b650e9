import type { Kysely } from 'kysely';
import { asRole, definer, run } from './rights.ts';

const statements = [
  // `houder` is an account or a row of toegang.houder, as in toegang.zicht: a task of an organisation is done by any of its
  // people. `verwijst` names what the task is about ({"toestemming": id}); never a name or a text about somebody.
  `create table toegang.taak (
    gemeente text not null, taak_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    soort text not null check (soort ~ '^[a-z-]{3,40}$'), houder uuid not null, voor date not null,
    gemaakt_op timestamptz not null default clock_timestamp(), gedaan_op timestamptz, gedaan_door uuid,
    uitgesteld_tot date, reden text, verwijst jsonb not null default '{}',
    primary key (gemeente, taak_id), foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
    check ((gedaan_op is null) = (gedaan_door is null)), check (uitgesteld_tot is null or reden is not null))`,
  'create index on toegang.taak (houder) where gedaan_op is null',
  'create index on toegang.taak (gemeente, jeugdige_id)',
  'alter table toegang.taak enable row level security',
  'alter table toegang.taak force row level security',
  'create policy guard on toegang.taak to sp_guard using (true) with check (true)',
  // For other definer functions only, which decide whether there is a reason for a task.
  `create function toegang.maak_taak(p_gemeente text, p_jeugdige uuid, p_soort text, p_houder uuid, p_voor date,
      p_verwijst jsonb) returns uuid language sql volatile ${definer} as $$
    insert into toegang.taak (gemeente, jeugdige_id, soort, houder, voor, verwijst)
      values (p_gemeente, p_jeugdige, p_soort, p_houder, p_voor, coalesce(p_verwijst, '{}')) returning taak_id $$`,
  'revoke execute on function toegang.maak_taak(text, uuid, text, uuid, date, jsonb) from public',
];

/** What somebody must do for a jeugdige before a day, so that nothing that the law asks is forgotten. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, ...statements));
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(db, 'drop function toegang.maak_taak(text, uuid, text, uuid, date, jsonb)', 'drop table toegang.taak'),
  );
}
