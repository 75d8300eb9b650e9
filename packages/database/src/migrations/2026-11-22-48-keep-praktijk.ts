import type { Kysely } from 'kysely';
import { asRole, run } from './rights.ts';

const tables = ['zorg.toewijzing', 'zorg.traject'];

/** Where the verwijzer works (S0-2), filled by the next fold; and agreements with such a practice in the register of interventies. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', () =>
    run(db, ...tables.map((table) => `alter table ${table} add column praktijk text`)),
  );
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      'alter table toegang.interventie drop constraint interventie_soort_check',
      'alter table toegang.interventie drop constraint interventie_eenheid_check',
      `alter table toegang.interventie add constraint interventie_soort_check check (soort in
        ('werkwijze', 'contract', 'tarief', 'scholing', 'voorziening', 'verwijsafspraak', 'anders'))`,
      `alter table toegang.interventie add constraint interventie_eenheid_check check (eenheid in
        ('gemeente', 'aanbieder', 'hulpvorm', 'praktijk'))`,
      `alter table toegang.interventie add constraint interventie_afspraak_check
        check ((soort = 'verwijsafspraak') = (eenheid = 'praktijk'))`,
    ),
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      "delete from toegang.interventie where eenheid = 'praktijk'",
      'alter table toegang.interventie drop constraint interventie_afspraak_check',
      'alter table toegang.interventie drop constraint interventie_soort_check',
      'alter table toegang.interventie drop constraint interventie_eenheid_check',
      `alter table toegang.interventie add constraint interventie_soort_check check (soort in
        ('werkwijze', 'contract', 'tarief', 'scholing', 'voorziening', 'anders'))`,
      `alter table toegang.interventie add constraint interventie_eenheid_check check (eenheid in
        ('gemeente', 'aanbieder', 'hulpvorm'))`,
    ),
  );
  await asRole(db, 'sp_owner', () => run(db, ...tables.map((table) => `alter table ${table} drop column praktijk`)));
}
