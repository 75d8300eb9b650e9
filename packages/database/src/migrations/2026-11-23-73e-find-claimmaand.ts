import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';

const functions = [
  // The latest month that the own aanbieder claimed and that was not refused: an earlier one is refused (8214). About nobody.
  defineFunction(
    'laatste_claimmaand',
    'p_gemeente text, p_domein text',
    'text',
    `declare agb text[] := toegang.leverende_agb();
    begin
      return (select max(m.maand) from zorg.toewijzing t join zorg.declaratie_maand m on m.gemeente = t.gemeente
          and m.jeugdige_id = t.jeugdige_id and m.domein = t.domein and m.toewijzing_nummer = t.toewijzing_nummer
        where t.gemeente = p_gemeente and t.domein = p_domein and t.aanbieder = any (agb) and m.ingediend > m.afgewezen);
    end`,
    'sp_app',
    'stable',
  ),
];

/** From which month on an aanbieder can claim. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions) await run(db, `drop function toegang.${name}`);
  });
}
