import type { Kysely } from 'kysely';
import { allowFunctions, asRole, definer, run } from './rights.ts';

/** Bit of LG in packages/access. */
const lg = 8192;

export const reviewStatements = [
  `create table logboek.bevinding (
    gemeente text not null, bevinding_id uuid not null default gen_random_uuid(), maand date not null,
    regel text not null check (regel in ('kind-van-collega', 'zelfde-achternaam', 'veel-dossiers', 'nacht',
      'geen-relatie', 'vaak-nood', 'vaak-geweigerd')),
    account_id uuid not null, jeugdige_id uuid, dag date, aantal int not null,
    gevonden_op timestamptz not null default clock_timestamp(), voor date not null, geescaleerd_op timestamptz,
    afgehandeld_op timestamptz, afgehandeld_door uuid,
    conclusie text check (conclusie in ('in-orde', 'gesprek', 'datalek')), toelichting text,
    primary key (gemeente, bevinding_id), unique nulls not distinct (gemeente, maand, regel, account_id, jeugdige_id, dag),
    check ((afgehandeld_op is null) = (conclusie is null)))`,
  'alter table logboek.bevinding enable row level security',
  'alter table logboek.bevinding force row level security',
  'create policy guard on logboek.bevinding to sp_guard using (true) with check (true)',
  // The rules of S-60b over one month. A request about one jeugdige is a look; one about more is a list.
  `create function logboek.controleer_maand(p_gemeente text, p_maand date) returns void
    language plpgsql volatile ${definer} as $$
    begin
      insert into logboek.bevinding (gemeente, maand, regel, account_id, jeugdige_id, dag, aantal, voor)
        with regels as materialized (
          select r.account_id, r.rol, r.jeugdige_id, r.grond, r.grond_id, r.nood, r.resultaat, r.tijd,
            r.tijd at time zone 'Europe/Amsterdam' as lokaal,
            min(r.jeugdige_id::text) over (partition by r.spoor) = max(r.jeugdige_id::text) over (partition by r.spoor) as een
          from logboek.regel r where r.gemeente = p_gemeente and r.jeugdige_id is not null
            and r.rol not in ('jeugdige', 'ouder', 'pleegouder', 'fg')
            and r.tijd >= toegang.middernacht(p_maand) and r.tijd < toegang.middernacht((p_maand + interval '1 month')::date)),
        kijken as materialized (select * from regels where een and resultaat = 'gegeven'),
        houders as materialized (select a.account_id, a.account_id as houder from (select distinct account_id from regels) a
          union all select h.account_id, h.houder from toegang.houderschap h)
        select p_gemeente, p_maand, g.regel, g.account_id, g.jeugdige_id, g.dag, g.aantal,
          greatest((p_maand + interval '1 month')::date, current_date) + 14
        from (
          select 'kind-van-collega' as regel, k.account_id, k.jeugdige_id, null::date as dag, count(*)::int as aantal
            from kijken k join toegang.vlag f on f.gemeente = p_gemeente and f.jeugdige_id = k.jeugdige_id
              and f.vlag = 'kind-van-collega' and k.tijd >= f.van and k.tijd < f.tot
            where not exists (select from toegang.relatie r join houders h on h.houder = r.houder
              where h.account_id = k.account_id and r.gemeente = p_gemeente and r.jeugdige_id = k.jeugdige_id and r.besloten)
            group by k.account_id, k.jeugdige_id
          union all
          -- A name that many bear says nothing.
          select 'zelfde-achternaam', k.account_id, k.jeugdige_id, null, count(*)::int
            from kijken k join toegang.account a using (account_id)
              join zorg.identiteit i on i.gemeente = p_gemeente and i.jeugdige_id = k.jeugdige_id
            where right(lower(a.naam), length(i.achternaam) + 1) = ' ' || lower(i.achternaam)
              and (select count(*) from zorg.identiteit n where n.gemeente = p_gemeente
                and lower(n.achternaam) = lower(i.achternaam)) < 5
            group by k.account_id, k.jeugdige_id
          union all
          select 'veel-dossiers', account_id, null, lokaal::date, count(distinct jeugdige_id)::int from kijken
            group by account_id, lokaal::date having count(distinct jeugdige_id) > 30
          union all
          -- A gi is on duty at night, and a break-glass has its own review.
          select 'nacht', account_id, null, (lokaal - interval '6 hours')::date, count(distinct jeugdige_id)::int from kijken
            where (extract(hour from lokaal) >= 23 or extract(hour from lokaal) < 6) and rol <> 'gi' and not nood
            group by account_id, (lokaal - interval '6 hours')::date
          union all
          select 'geen-relatie', k.account_id, k.jeugdige_id, null, count(*)::int from kijken k
            where k.grond in ('gemeente', 'nood') and k.tijd < clock_timestamp() - interval '14 days'
              and k.rol in ('consulent', 'regisseur', 'teamleider', 'hulpverlener', 'gi')
              and not exists (select from toegang.relatie r join houders h on h.houder = r.houder
                where h.account_id = k.account_id and r.gemeente = p_gemeente and r.jeugdige_id = k.jeugdige_id
                  and r.van < k.tijd + interval '14 days' and r.tot > k.tijd)
            group by k.account_id, k.jeugdige_id
          union all
          select 'vaak-nood', account_id, null, null, count(distinct grond_id)::int from kijken where nood
            group by account_id having count(distinct grond_id) > 3
          union all
          select 'vaak-geweigerd', account_id, null, lokaal::date, count(distinct jeugdige_id)::int from regels
            where resultaat = 'geweigerd' group by account_id, lokaal::date having count(distinct jeugdige_id) >= 10) g
        on conflict (gemeente, maand, regel, account_id, jeugdige_id, dag) do update set aantal = excluded.aantal
          where bevinding.afgehandeld_op is null;
    end $$`,
  // Every hour, by the server: this month and the one before; what is overdue is escalated. Gives how many are overdue.
  `create function logboek.controle_ronde() returns int language plpgsql volatile ${definer} as $$
    declare g text; n int; begin
      for g in select logboek.gemeenten() loop
        perform logboek.controleer_maand(g, date_trunc('month', current_date)::date);
        perform logboek.controleer_maand(g, (date_trunc('month', current_date) - interval '1 month')::date);
      end loop;
      update logboek.bevinding set geescaleerd_op = clock_timestamp()
        where voor < current_date and afgehandeld_op is null and geescaleerd_op is null;
      select count(*) into n from logboek.bevinding where geescaleerd_op is not null and afgehandeld_op is null;
      return n;
    end $$`,
  // Of the gemeenten of the FG; the month is looked through first.
  `create function logboek.lees_bevindingen(p_maand date)
    returns table ("bevindingId" uuid, gemeente text, regel text, naam text, rol text, "jeugdigeId" uuid, pseudoniem text,
      dag date, aantal int, "gevondenOp" timestamptz, voor date, "geescaleerdOp" timestamptz, "afgehandeldOp" timestamptz,
      conclusie text, toelichting text) language plpgsql volatile ${definer} as $$
    declare g text; begin
      for g in select unnest(toegang.gemeenten(${lg})) loop
        perform logboek.controleer_maand(g, p_maand);
        return query select b.bevinding_id, b.gemeente, b.regel, k.naam, k.rol, b.jeugdige_id, j.pseudoniem, b.dag,
            b.aantal, b.gevonden_op, b.voor, b.geescaleerd_op, b.afgehandeld_op, b.conclusie, b.toelichting
          from logboek.bevinding b join toegang.account k using (account_id)
            left join zorg.jeugdige j on j.gemeente = b.gemeente and j.jeugdige_id = b.jeugdige_id
          where b.gemeente = g and b.maand = p_maand
          order by b.afgehandeld_op is not null, b.voor, b.regel, k.naam, b.dag;
      end loop;
    end $$`,
  // True when there was such a finding that waited.
  `create function logboek.handel_af(p_bevinding uuid, p_conclusie text, p_toelichting text) returns boolean
    language plpgsql volatile ${definer} as $$
    begin
      update logboek.bevinding set afgehandeld_op = clock_timestamp(), afgehandeld_door = toegang.actor(),
          conclusie = p_conclusie, toelichting = p_toelichting
        where gemeente = any (toegang.gemeenten(${lg})) and bevinding_id = p_bevinding and afgehandeld_op is null;
      return found;
    end $$`,
];

const forApp = ['lees_bevindingen(date)', 'handel_af(uuid, text, text)'];
const forSeal = ['controle_ronde()'];
const internal = ['controleer_maand(text, date)'];

/** The monthly review of the log by the FG (S-60b): findings with a due date, each closed with a conclusion. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...reviewStatements);
    await allowFunctions(db, 'logboek', internal);
    await allowFunctions(db, 'logboek', forApp, 'sp_app');
    await allowFunctions(db, 'logboek', forSeal, 'sp_zegel');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const name of [...forApp, ...forSeal, ...internal]) await run(db, `drop function logboek.${name}`);
    await run(db, 'drop table logboek.bevinding');
  });
}
