import type { Kysely } from 'kysely';
import { mapFunction } from './2026-11-22-05c-assign-relaties.ts';
import { changeFunction, defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';
import { uitnodigingFunctions } from './uitnodiging.ts';

const plan = 256;

/** As 2026-11-24-27 made it. */
const earlierMap = changeFunction([mapFunction], 'toegang.betrokkenen', [
  'and not b.familie or b.rol in',
  "and not b.familie and b.relatie <> 'netwerk' or b.rol in",
]).now;

/** A guest whose invitation is over is involved no more, also when the day that was chosen has not come. */
const map = changeFunction([earlierMap], 'toegang.betrokkenen', [
  "r.relatie not in ('steekproef', 'verzoekdossier')",
  `r.relatie not in ('steekproef', 'verzoekdossier')
    and (r.relatie <> 'netwerk' or exists (select from toegang.uitnodiging u where u.gemeente = r.gemeente
      and u.jeugdige_id = r.jeugdige_id and u.relatie_id = r.relatie_id and toegang.uitnodiging_stand(u) = 'aanvaard'))`,
]);

const list = changeFunction(
  uitnodigingFunctions,
  'toegang.lees_uitnodigingen',
  ['needs_me boolean, own boolean)', 'needs_me boolean, own boolean, beeindigd_door text, reden text)'],
  [
    'u.gemaakt_door = a\n        from',
    `u.gemaakt_door = a,
          case when u.reden is not null then (select e.naam from toegang.account e where e.account_id = u.ingetrokken_door) end, u.reden
        from`,
  ],
);
const listName = 'lees_uitnodigingen(uuid)';

// Whoever has the case in hand ends what a guest sees, with a reason that the family reads. For the family the same as when
// it withdraws; \`p_relatie\` is what the map of who is involved names.
const end = defineFunction(
  'beeindig_uitnodiging',
  'p_jeugdige uuid, p_relatie uuid, p_reden text',
  'text',
  `declare g text; u toegang.uitnodiging;
    begin
      select b.gemeente into g from toegang.band(p_jeugdige) b where b.kant = 'werk';
      if g is null or not toegang.heeft_in_hand(g, p_jeugdige) then return 'niet-gevonden'; end if;
      select * into u from toegang.uitnodiging x where x.gemeente = g and x.jeugdige_id = p_jeugdige
        and x.relatie_id = p_relatie for update;
      if u.uitnodiging_id is null then return 'niet-gevonden'; end if;
      if toegang.uitnodiging_stand(u) <> 'aanvaard' then return 'uitnodiging-voorbij'; end if;
      update toegang.uitnodiging x set ingetrokken_op = clock_timestamp(), ingetrokken_door = toegang.actor(), reden = trim(p_reden)
        where x.gemeente = g and x.uitnodiging_id = u.uitnodiging_id;
      update toegang.relatie r set tot = greatest(clock_timestamp(), r.van + interval '1 millisecond')
        where r.gemeente = g and r.relatie_id = u.relatie_id and r.tot > clock_timestamp();
      perform logboek.schrijf(g, array[p_jeugdige], ${plan}, 'uitnodiging-beeindigd');
      return 'bewaard';
    end`,
  'sp_app',
);

/** A worker can end an invitation of the family, and says why. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      `alter table toegang.uitnodiging add column reden text check (reden is null
         or length(reden) between 10 and 300 and ingetrokken_op is not null)`,
      `drop function toegang.${listName}`,
      list.now,
      map.now,
      end.create,
    );
    await allowFunctions(db, 'toegang', [listName, end.name], 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      `drop function toegang.${end.name}`,
      map.before,
      `drop function toegang.${listName}`,
      list.before,
      'alter table toegang.uitnodiging drop column reden',
    );
    await allowFunctions(db, 'toegang', [listName], 'sp_app');
  });
}
