import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';

/** The gemeenten whose team the actor leads: only those know which cases nobody has in hand. */
const led = `(select coalesce(array_agg(g), '{}') from toegang.account leider cross join lateral unnest(leider.gemeenten) g
  where leider.account_id = (select toegang.actor()) and leider.rol = 'teamleider')::text[]`;

/** Nobody of the gemeente has the case in hand, and nothing closes it. */
const unattended = `not exists (select from toegang.relatie r where r.gemeente = j.gemeente and r.jeugdige_id = j.jeugdige_id
    and r.relatie in ('betrokken', 'waarnemer') and r.tot > clock_timestamp())
  and not exists (select from toegang.vlag f where f.gemeente = j.gemeente and f.jeugdige_id = j.jeugdige_id
    and f.vlag in ('kind-van-collega', 'overleden', 'verhuisd') and f.tot > clock_timestamp())`;

const functions = [
  // By pseudonym, and no more than the choice needs: since when there is care, and whether the toegang sent the jeugdige
  // (AVG 5 lid 1 onder c). With `p_pseudoniem` also one whose care does not run.
  defineFunction(
    'zonder_betrokkene',
    'p_pseudoniem text, p_vanaf int, p_aantal int',
    'table (gemeente text, jeugdige_id uuid, pseudoniem text, sinds date, via_toegang boolean, totaal bigint)',
    `begin
      return query select j.gemeente, j.jeugdige_id, j.pseudoniem, o.laatste_begin, coalesce(o.gezien, false), count(*) over ()
        from zorg.jeugdige j left join zorg.jeugdige_overzicht o
          on o.gemeente = j.gemeente and o.jeugdige_id = j.jeugdige_id
        where j.gemeente = any (${led}) and ${unattended}
          and case when p_pseudoniem is null then coalesce(o.lopend, false) else j.pseudoniem = p_pseudoniem end
        order by coalesce(o.gezien, false) desc, o.laatste_begin desc nulls last, j.pseudoniem
        offset p_vanaf limit least(p_aantal, 100);
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'toewijsbare_medewerkers',
    '',
    'table (gemeente text, account_id uuid, naam text, rol text)',
    `begin
      return query select g, k.account_id, k.naam, k.rol from unnest(${led}) g
          join toegang.account k on g = any (k.gemeenten)
        where k.actief and k.rol in ('consulent', 'regisseur') order by g, k.naam;
    end`,
    'sp_app',
    'stable',
  ),
  // The first worker on a case (trust.md 3.1): afterwards whoever has it in hand lets others in. Answers a word.
  defineFunction(
    'wijs_eerste_toe',
    'p_gemeente text, p_jeugdige uuid, p_account uuid, p_toelichting text',
    'text',
    `declare k toegang.account; n uuid;
    begin
      -- Two leaders at once: one of them is first. The same lock as that of the end of a relation.
      perform pg_advisory_xact_lock(hashtextextended('relatie' || p_gemeente || p_jeugdige, 0));
      if not p_gemeente = any (${led}) or not exists (select from zorg.jeugdige j
          where j.gemeente = p_gemeente and j.jeugdige_id = p_jeugdige and ${unattended}) then
        return 'niet-gevonden';
      end if;
      if coalesce(length(trim(p_toelichting)), 0) < 10 then return 'reden-ontbreekt'; end if;
      select * into k from toegang.account where account_id = p_account and actief and rol in ('consulent', 'regisseur')
        and p_gemeente = any (gemeenten);
      if k.account_id is null then return 'onbekende-persoon'; end if;
      insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, grond, toelichting, gemaakt_door)
        values (p_gemeente, p_jeugdige, k.account_id, k.rol, 'betrokken', clock_timestamp(), 'eerste toewijzing',
          trim(p_toelichting), toegang.actor()) returning relatie_id into n;
      -- trust.md 3.3, intake by the gemeente: no consent, but the family is told.
      perform toegang.maak_taak(p_gemeente, p_jeugdige, 'informeren', k.account_id,
        (statement_timestamp() at time zone 'Europe/Amsterdam')::date + 28,
        jsonb_build_object('handeling', 'intake', 'toegewezen', n));
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], 0, 'eerste-betrokkene-toegewezen');
      return 'bewaard';
    end`,
    'sp_app',
  ),
];

/** A jeugdige with nobody on the case gets a first worker, by the leader of a team of the gemeente. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...functions.map(({ create }) => create));
    const names = functions.map(({ name }) => name);
    await allowFunctions(db, 'toegang', names, 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, ...functions.map(({ name }) => `drop function toegang.${name}`)));
}
