import type { Kysely } from 'kysely';
import { asRole, run } from './rights.ts';

const checks = (eenheden: string, afspraak: string) => [
  'alter table toegang.interventie drop constraint interventie_eenheid_check',
  'alter table toegang.interventie drop constraint interventie_afspraak_check',
  `alter table toegang.interventie add constraint interventie_eenheid_check check (eenheid in (${eenheden}))`,
  `alter table toegang.interventie add constraint interventie_afspraak_check check (${afspraak})`,
];

/**
 * Also wijken get an interventie, and a praktijk more than an agreement: a POH-jeugd is a voorziening of some practices (S1-31).
 * An agreement stays with a praktijk.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      ...checks(
        "'gemeente', 'aanbieder', 'hulpvorm', 'praktijk', 'wijk'",
        "soort <> 'verwijsafspraak' or eenheid = 'praktijk'",
      ),
    ),
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      `delete from toegang.interventie
        where eenheid = 'wijk' or (eenheid = 'praktijk' and soort <> 'verwijsafspraak')`,
      ...checks(
        "'gemeente', 'aanbieder', 'hulpvorm', 'praktijk'",
        "(soort = 'verwijsafspraak') = (eenheid = 'praktijk')",
      ),
    ),
  );
}
