import type { Kysely } from 'kysely';
import { changeFunction } from './define-function.ts';
import { gezagsopgaveFunctions } from './gezagsopgave.ts';
import { asRole, run } from './rights.ts';

const proven = "'gezagsregister', 'brp', 'beschikking', 'gezin'";
/** What somebody else says or wrote: worth comparing, no proof (BW 1:244: the register says who has authority). */
const secondHand = "'partner', 'bericht'";

const check = (sources: string) => [
  'alter table toegang.gezagsopgave drop constraint gezagsopgave_bron_check',
  `alter table toegang.gezagsopgave add constraint gezagsopgave_bron_check check (bron in (${sources}))`,
];

/** Each step: after which line of the function the new one comes. */
const steps: Readonly<Record<string, readonly [after: string, added: string]>> = {
  leg_gezagsopgave: [
    "return 'datum-klopt-niet'; end if;",
    `if n.bron in (${secondHand}) and length(trim(coalesce(n.toelichting, ''))) < 2 then return 'bron-zonder-naam'; end if;`,
  ],
  // Neither gives nor takes: whoever loses authority is no longer asked for consent, and the yes of the other would do alone.
  besluit_gezag: [
    "return 'iemand-was-eerder'; end if;",
    `if n.bron in (${secondHand}) then return 'bron-bewijst-niet'; end if;`,
  ],
};

/** The functions as they are from this migration on. */
export const weighedFunctions = Object.entries(steps).map(([name, [after, added]]) =>
  changeFunction(gezagsopgaveFunctions, `toegang.${name}`, [after, `${after}\n      ${added}`]),
);

/** Two more sources of authority: what a partner says and what stands in a bericht. Neither changes who has it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(db, ...check(`${proven}, ${secondHand}`), ...weighedFunctions.map(({ now }) => now)),
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      ...weighedFunctions.map(({ before }) => before),
      `delete from toegang.gezagsopgave where bron in (${secondHand})`,
      ...check(proven),
    ),
  );
}
