import type { Kysely } from 'kysely';
import { defineFunction, type GuardFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';
import { pairFunctions } from './tweede-paar.ts';

const judges = `('fg', 'teamleider', 'functioneel-beheerder')`;

/** Giving somebody their role back takes two people (S-12): one asks, another confirms within 14 days. */
export const reopenFunctions: readonly GuardFunction[] = [
  // Null when there is no ended account in a gemeente of this keeper, or when it is asked already.
  defineFunction(
    'vraag_heropening',
    'p_account uuid, p_reden text',
    'uuid',
    `declare g text;
    begin
      select min(x) into g from toegang.account zelf, toegang.account k, unnest(k.gemeenten) x
        where zelf.account_id = (select toegang.actor()) and zelf.rol = 'functioneel-beheerder' and k.account_id = p_account
          and not k.actief and k.beeindigd_op is not null and x = any (zelf.gemeenten);
      if g is null or exists (select from toegang.tweede_paar p where p.gemeente = g and p.handeling = 'roltoekenning'
        and p.onderwerp = p_account::text and p.bevestigd_door is null and p.geldig_tot > clock_timestamp()) then
        return null;
      end if;
      return toegang.vraag_paar(g, 'roltoekenning', p_account::text, p_reden);
    end`,
    'sp_app',
  ),
  // Whoever confirmed it opens the account: its role and relations are those of before. False: about something else.
  defineFunction(
    'heropen_account',
    'p_gemeente text, p_paar uuid',
    'boolean',
    `declare p toegang.tweede_paar;
    begin
      select * into p from toegang.tweede_paar where gemeente = p_gemeente and paar_id = p_paar;
      if p.handeling is distinct from 'roltoekenning' or p.bevestigd_door is distinct from toegang.actor() then
        return false;
      end if;
      perform toegang.gebruik_paar(p_gemeente, p_paar, 'roltoekenning', p.onderwerp);
      update toegang.account set actief = true, beeindigd_op = null where account_id::text = p.onderwerp;
      return found;
    end`,
    'sp_app',
  ),
];

const readBefore = pairFunctions.filter(({ name }) => name === 'lees_paren()');

/** The second person must know whom it is about. */
const read = defineFunction(
  'lees_paren',
  '',
  `table (gemeente text, paar_id uuid, handeling text, onderwerp text, reden text, gevraagd_door text,
    gevraagd_op timestamptz, geldig_tot timestamptz, zelf boolean, over text)`,
  `begin
    return query select p.gemeente, p.paar_id, p.handeling, p.onderwerp, p.reden, v.naam, p.gevraagd_op, p.geldig_tot,
        p.gevraagd_door = a.account_id, k.naam
      from toegang.account a join toegang.tweede_paar p on p.gemeente = any (a.gemeenten)
        join toegang.account v on v.account_id = p.gevraagd_door
        left join toegang.account k on p.handeling = 'roltoekenning' and k.account_id::text = p.onderwerp
      where a.account_id = (select toegang.actor()) and a.rol in ${judges} and p.bevestigd_door is null
        and p.geldig_tot > statement_timestamp() order by p.gevraagd_op;
  end`,
  'sp_app',
  'stable',
);

async function create(db: Kysely<unknown>, made: readonly GuardFunction[]): Promise<void> {
  await run(db, ...made.map((one) => one.create));
  for (const { name, to } of made) await allowFunctions(db, 'toegang', [name], to);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, 'drop function toegang.lees_paren()');
    await create(db, [...reopenFunctions, read]);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of [...reopenFunctions, read]) await run(db, `drop function toegang.${name}`);
    await create(db, readBefore);
  });
}
