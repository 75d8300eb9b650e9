import type { Kysely } from 'kysely';
import { pairFunctions } from './2026-11-23-73d-name-pair.ts';
import { asRole, run } from './rights.ts';

const before = pairFunctions.find(({ name }) => name === 'lees_tegenhangers()')?.create ?? '';

/** What each part of the function was, and is. */
const changes: readonly (readonly [from: string, to: string])[] = [
  [
    "g.soort = any (case when b.soort = '301'",
    "g.soort = any (case when s.soort = 'credit-zonder-debet' then array['declaratie'] when b.soort = '301'",
  ],
  [
    "order by 1, 2, 3, 4, (s.soort = 'declaratie-na-einde'",
    `order by 1, 2, 3, 4, (s.soort = 'credit-zonder-debet' and exists (
            select from jsonb_array_elements(e.inhoud -> 'prestaties') c, jsonb_array_elements(g.inhoud -> 'prestaties') d
            where c ->> 'vorigReferentieNummer' = d ->> 'referentieNummer')) desc, (s.soort = 'declaratie-na-einde'`,
  ],
];

function redefinition(isDown: boolean): string {
  let create = before.replace('create function', 'create or replace function');
  for (const [from, to] of changes) {
    if (!create.includes(from)) throw new Error('toegang.lees_tegenhangers is not what this migration changes');
    if (!isDown) create = create.replace(from, () => to);
  }
  return create;
}

/** A credit without a debit stands beside the claim whose line it names, else the latest claim on the same toewijzing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, redefinition(false)));
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, redefinition(true)));
}
