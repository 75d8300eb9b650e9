import type { Kysely } from 'kysely';
import { onderzoekFunctions } from './2026-11-22-34-create-onderzoek.ts';
import { changeFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';

const keptAsEffect = 'bewaar_studie(text, text[], text, jsonb, jsonb, text)';
const kept = 'bewaar_studie(text, text[], text, jsonb, jsonb, text, text)';
const listed = 'lees_studies()';

const keep = changeFunction(
  onderzoekFunctions,
  'toegang.bewaar_studie',
  ['p_uitkomst jsonb, p_versie text)', 'p_uitkomst jsonb, p_versie text, p_soort text)'],
  ['versie, bewaard_door)', 'versie, soort, bewaard_door)'],
  ['p_versie, toegang.actor())', 'p_versie, p_soort, toegang.actor())'],
);

const list = changeFunction(
  onderzoekFunctions,
  'toegang.lees_studies',
  ['naam text, vraag jsonb', 'naam text, soort text, vraag jsonb'],
  ['s.naam, s.vraag', 's.naam, s.soort, s.vraag'],
);

/** Not only effect studies are kept: also a guess about the costs (`hypothese`) and why they grew (`groei`). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      `alter table toegang.studie add column soort text not null default 'effect'
        check (soort in ('effect', 'hypothese', 'groei'))`,
      'alter table toegang.studie alter column soort drop default',
      `drop function toegang.${keptAsEffect}`,
      `drop function toegang.${listed}`,
      keep.now,
      list.now,
    );
    await allowFunctions(db, 'toegang', [kept, listed], 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      `drop function toegang.${kept}`,
      `drop function toegang.${listed}`,
      "delete from toegang.studie where soort <> 'effect'",
      'alter table toegang.studie drop column soort',
      keep.before,
      list.before,
    );
    await allowFunctions(db, 'toegang', [keptAsEffect, listed], 'sp_app');
  });
}
