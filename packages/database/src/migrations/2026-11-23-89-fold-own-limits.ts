import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';
import { open } from './verzoekvraag.ts';

/** The limits by which the state of a verzoek counts (ruling A12). */
const counted = "('antwoord', 'antwoord-na-onderzoek')";

// For the fold: without who set them and why.
const limits = defineFunction(
  'antwoordtermijnen',
  '',
  `table (gemeente text, soort text, vanaf date, eenheid text, aantal int, kan_pauzeren boolean, wettelijk boolean, bron text)`,
  `begin
    return query select t.gemeente, t.soort, t.vanaf, t.eenheid, t.aantal, t.kan_pauzeren, t.wettelijk, t.bron
      from toegang.termijn t where t.gemeente is not null and t.soort in ${counted};
  end`,
  undefined,
  'stable',
);

/** `refold`: whoever has an open verzoek is folded again, in the same transaction. */
const setTermijn = (
  refold: string,
) => `create or replace function toegang.stel_termijn_in(p_gemeente text, p_soort text,
    p_vanaf date, p_eenheid text, p_aantal int, p_reden text) returns text language plpgsql volatile security definer
    set search_path = pg_catalog, pg_temp as $$
  declare s toegang.termijn;
  begin
    if not exists (select from toegang.account k where k.account_id = toegang.actor() and p_gemeente = any (k.gemeenten)
        and k.rol in ('teamleider', 'functioneel-beheerder')) then
      return 'niet-gevonden';
    end if;
    select * into s from toegang.termijn t where t.gemeente is null and t.soort = p_soort and t.eenheid <> 'maandeinde'
      and t.vanaf <= p_vanaf order by t.vanaf desc limit 1;
    if s.soort is null then return 'niet-gevonden'; end if;
    insert into toegang.termijn (gemeente, soort, vanaf, eenheid, aantal, kan_pauzeren, wettelijk, bron, reden, door)
      values (p_gemeente, p_soort, p_vanaf, p_eenheid, p_aantal, s.kan_pauzeren, s.wettelijk, s.bron, trim(p_reden),
        toegang.actor()) on conflict do nothing;
    if not found then return 'bestaat-al'; end if;
    ${refold}
    perform logboek.schrijf(p_gemeente, array[null]::uuid[], 0, 'termijn-gewijzigd ' || p_soort);
    return 'bewaard';
  end $$`;

const queue = (where: string) => `insert into zorg.te_vouwen (gemeente, jeugdige_id)
  select distinct v.gemeente, v.jeugdige_id from zorg.verzoek v where ${open} and ${where};`;

/** The state of a verzoek is `te-laat` by the limit that the gemeente set itself, as its clock is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      limits.create,
      setTermijn(`if p_soort in ${counted} then ${queue('v.gemeente = p_gemeente')} end if;`),
      // Limits that were set before count from now on.
      queue(`exists (select from toegang.termijn t where t.gemeente = v.gemeente and t.soort in ${counted})`),
    );
    await allowFunctions(db, 'toegang', [limits.name], 'sp_import');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, setTermijn(''), `drop function toegang.${limits.name}`));
}
