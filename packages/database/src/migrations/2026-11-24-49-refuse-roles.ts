import type { Kysely } from 'kysely';
import { changeFunction, defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';
import { pairFunctions } from './tweede-paar.ts';

/** Days in which whoever asked reads why a role was refused. */
const told = 30;

const before = 'beoordeel_paar(text, uuid, boolean)';
const now = 'beoordeel_paar(text, uuid, boolean, text)';

// A role that is refused has a reason and waits no more; two people can open the account again. Of other acts nothing is kept:
// a reason could say something of a file that is destroyed.
const judge = changeFunction(
  pairFunctions,
  'toegang.beoordeel_paar',
  [
    'p_gemeente text, p_paar uuid, p_akkoord boolean)',
    'p_gemeente text, p_paar uuid, p_akkoord boolean, p_reden text)',
  ],
  [
    'update toegang.tweede_paar set bevestigd_door',
    `if not p_akkoord and p.handeling = 'roltoekenning' then
        if coalesce(length(trim(p_reden)), 0) not between 10 and 500 then return 'reden-ontbreekt'; end if;
        update toegang.account k set wacht_sinds = null, beeindigd_op = clock_timestamp()
          where k.account_id::text = p.onderwerp and not k.actief and k.wacht_sinds is not null;
        update toegang.tweede_paar set afgewezen_reden = trim(p_reden) where gemeente = p_gemeente and paar_id = p_paar;
      end if;
      update toegang.tweede_paar set bevestigd_door`,
  ],
);

const refused = defineFunction(
  'lees_afgewezen_rollen',
  '',
  'table (paar_id uuid, over text, rol text, reden text, door text, op timestamptz)',
  `begin
      return query select p.paar_id, k.naam, k.rol, p.afgewezen_reden, j.naam, p.afgewezen_op
        from toegang.tweede_paar p join toegang.account k on k.account_id::text = p.onderwerp
          join toegang.account j on j.account_id = p.bevestigd_door
        where p.gevraagd_door = (select toegang.actor()) and p.handeling = 'roltoekenning' and p.afgewezen_reden is not null
          and p.afgewezen_op > statement_timestamp() - interval '${told} days' order by p.afgewezen_op desc;
    end`,
  'sp_app',
  'stable',
);

/** S-12: the second person can refuse a role, with a reason that whoever asked reads. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      'alter table toegang.tweede_paar add column afgewezen_reden text check (length(afgewezen_reden) between 10 and 500)',
      `drop function toegang.${before}`,
      judge.now,
      refused.create,
    );
    await allowFunctions(db, 'toegang', [now, refused.name], 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      `drop function toegang.${refused.name}`,
      `drop function toegang.${now}`,
      judge.before,
      'alter table toegang.tweede_paar drop column afgewezen_reden',
    );
    await allowFunctions(db, 'toegang', [before], 'sp_app');
  });
}
