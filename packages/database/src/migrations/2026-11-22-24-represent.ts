import type { Kysely } from 'kysely';
import { asRole, run } from './rights.ts';
import { askFunctions, bandFunctions } from './toestemming-ask.ts';
import { readFunctions } from './toestemming-read.ts';
import { requestFunctions } from './verzoek-functions.ts';

const before = [...bandFunctions, ...askFunctions, ...readFunctions, ...requestFunctions.map(({ create }) => create)];

interface Change {
  name: string;
  from: string;
  to: string;
}

/** Where the family deals with consents and requests, beside a parent also whoever represents (Jw 7.3.15). */
const changes: readonly Change[] = [
  { name: 'band', from: "z.grond in ('zelf', 'gezag')", to: "z.grond in ('zelf', 'gezag', 'vertegenwoordiger')" },
  {
    name: 'lees_toestemmingen',
    from: "z.grond in ('zelf', 'gezag')",
    to: "z.grond in ('zelf', 'gezag', 'vertegenwoordiger')",
  },
  {
    name: 'bekende_gevers',
    from: `select k.account_id, k.naam, 'ouder', r.grond from toegang.relatie r join toegang.account k on k.account_id = r.houder
    where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige and r.relatie = 'gezag' and 'ouder' = any (p_nodig)`,
    to: `select k.account_id, k.naam, case r.relatie when 'gezag' then 'ouder' else r.relatie end, r.grond
    from toegang.relatie r join toegang.account k on k.account_id = r.houder
    where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige
      and (r.relatie = 'gezag' and 'ouder' = any (p_nodig)
        or r.relatie = 'vertegenwoordiger' and 'vertegenwoordiger' = any (p_nodig))`,
  },
  {
    name: 'dien_verzoek_in',
    from: "when familie = 1 then 'jeugdige' else 'ouder' end",
    to: `when familie = 1 then 'jeugdige' when exists (select from toegang.zicht z
              where z.gemeente = p_gemeente and z.jeugdige_id = p_jeugdige and z.houder = (select toegang.actor())
                and z.grond = 'vertegenwoordiger' and statement_timestamp() >= z.van and statement_timestamp() < z.tot)
            then 'vertegenwoordiger' else 'ouder' end`,
  },
];

/** The function as it was made before. */
function textOf({ name, from }: Change): string {
  const text = before.find((create) => create.startsWith(`create function toegang.${name}(`));
  if (text?.includes(from) !== true) throw new Error(`toegang.${name} is not what this migration changes`);
  return text.replace('create function', 'create or replace function');
}

/** Each function as it is from this migration on. */
export const representedFunctions = changes.map((change) => textOf(change).replace(change.from, () => change.to));

/** A representative of somebody of 16 or older answers consents and asks about the file as a parent does for a child. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, ...representedFunctions));
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, ...changes.map(textOf)));
}
