import { defineFunction, type GuardFunction } from './define-function.ts';

/** Acts of the product itself stand under this account; nobody can sign in with it. */
export const systemAccount = '00000000-0000-4000-8000-000000000001';

const today = `(statement_timestamp() at time zone 'Europe/Amsterdam')::date`;

/** Tables that name a jeugdige, those that refer to others first. */
const tablesInOrder = `with recursive tabel as (
    select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'jeugdige_id'
    where c.relnamespace in ('zorg'::regnamespace, 'toegang'::regnamespace) and c.relkind = 'r'
      and c.oid not in ('zorg.wijziging'::regclass, 'toegang.vernietiging'::regclass)),
  diepte (oid, n) as (
    select oid, 0 from tabel
    union select f.confrelid, d.n + 1 from diepte d join pg_constraint f on f.conrelid = d.oid and f.contype = 'f'
      and f.confrelid <> f.conrelid and f.confrelid in (select oid from tabel) where d.n < 10)
  select d.oid::regclass::text from diepte d group by d.oid order by max(d.n), 1`;

/** Keys of a jeugdige, also through berichten that carry no BSN themselves: as the fold links them. */
const ownKeys = `with recursive eigen as (
    select s.sleutel from zorg.sleutel s where s.gemeente = p_gemeente and s.jeugdige_id = p_jeugdige
    union select v.sleutel from eigen e join zorg.sleutel_via v on v.gemeente = p_gemeente and v.via = e.sleutel),
  deel as (
    select g.bericht_id, g.nr from zorg.gebeurtenis g where g.gemeente = p_gemeente and g.jeugdige_id = p_jeugdige
    union select g.bericht_id, g.nr from eigen e join zorg.gebeurtenis g on g.gemeente = p_gemeente and g.zoekt = e.sleutel
      where g.jeugdige_id is null and not exists (select from zorg.sleutel s where s.gemeente = p_gemeente
        and s.sleutel = e.sleutel and s.jeugdige_id <> p_jeugdige))`;

/** Destruction (Jw 7.3.8 lid 3, 7.3.9): done by the job, judged here. */
export const destroyFunctions: readonly GuardFunction[] = [
  // The berichten behind a jeugdige; `alleen`: about nobody else.
  defineFunction(
    'te_strepen',
    'p_gemeente text, p_jeugdige uuid',
    'table (bericht_id uuid, alleen boolean)',
    `begin
      return query ${ownKeys} select d.bericht_id, not exists (select from zorg.gebeurtenis o
          where o.gemeente = p_gemeente and o.bericht_id = d.bericht_id and o.jeugdige_id <> p_jeugdige)
        from (select distinct x.bericht_id from deel x) d;
    end`,
    'sp_jobs',
    'stable',
  ),
  // Twenty years from the last change, and never while a toewijzing runs (Jw 7.3.8 lid 3).
  defineFunction(
    'bewaartermijnen',
    'p_gemeente text, p_jeugdige uuid',
    'table (jeugdige_id uuid, tot date)',
    `begin
      return query select x.jeugdige_id, (max(x.dag) + interval '20 years')::date from (
          select g.jeugdige_id, max(g.dag) as dag from zorg.gebeurtenis g where g.gemeente = p_gemeente
            and (p_jeugdige is null or g.jeugdige_id = p_jeugdige) and g.jeugdige_id is not null group by 1
          union all select t.jeugdige_id, max(coalesce(t.eind, 'infinity')) from zorg.toewijzing t where t.gemeente = p_gemeente
            and (p_jeugdige is null or t.jeugdige_id = p_jeugdige) and t.toestand not in ('verwijderd', 'wees') group by 1
          union all select v.jeugdige_id, max(v.ingediend_op::date) from toegang.verzoek_betrokkene v where v.gemeente = p_gemeente
            and (p_jeugdige is null or v.jeugdige_id = p_jeugdige) group by 1
          union all select s.jeugdige_id, max(s.gewijzigd_op::date) from zorg.dossierstuk s where s.gemeente = p_gemeente
            and (p_jeugdige is null or s.jeugdige_id = p_jeugdige) group by 1
          union all select r.jeugdige_id, max(r.gemaakt_op::date) from toegang.relatie r where r.gemeente = p_gemeente
            and (p_jeugdige is null or r.jeugdige_id = p_jeugdige) group by 1) x
        group by x.jeugdige_id;
    end`,
    undefined,
    'stable',
  ),
  // What will expire, for the FG of the gemeente: by pseudonym.
  defineFunction(
    'lees_bewaartermijnen',
    'p_tot date',
    'table (gemeente text, jeugdige_id uuid, pseudoniem text, tot date)',
    `begin
      return query select g, b.jeugdige_id, j.pseudoniem, b.tot from unnest(toegang.gemeenten(8192)) g
          cross join lateral toegang.bewaartermijnen(g, null) b
          join zorg.jeugdige j on j.gemeente = g and j.jeugdige_id = b.jeugdige_id
        where b.tot <= p_tot order by b.tot, j.pseudoniem;
    end`,
    'sp_app' as const,
    'stable',
  ),
  defineFunction(
    'te_vernietigen',
    '',
    'table (gemeente text, jeugdige_id uuid, grond text, paar_id uuid)',
    `begin
      return query select p.gemeente, p.onderwerp::uuid, 'verzoek', p.paar_id from toegang.tweede_paar p
          where p.handeling = 'vernietiging' and p.bevestigd_op is not null and p.gebruikt_op is null
            and p.geldig_tot > statement_timestamp()
        union all select g.gemeente, b.jeugdige_id, 'bewaartermijn', null::uuid
          from (select distinct j.gemeente from zorg.jeugdige j) g cross join lateral toegang.bewaartermijnen(g.gemeente, null) b
          where b.tot <= ${today};
    end`,
    'sp_jobs',
    'stable',
  ),
  defineFunction(
    'vernietig',
    'p_gemeente text, p_jeugdige uuid, p_grond text, p_paar uuid',
    'uuid',
    `declare t text; n bigint; tellingen jsonb := '{}'; p toegang.tweede_paar; v uuid; tot date; id uuid;
    begin
      if p_grond = 'verzoek' then
        perform toegang.gebruik_paar(p_gemeente, p_paar, 'vernietiging', p_jeugdige::text);
        select * into p from toegang.tweede_paar where gemeente = p_gemeente and paar_id = p_paar;
        select verzoek_id into v from toegang.verzoek_betrokkene where gemeente = p_gemeente and paar_id = p_paar
          and jeugdige_id = p_jeugdige and soort = 'vernietiging' and besluit = 'toegewezen';
        if v is null then raise exception 'er is geen toegewezen verzoek' using errcode = '42501'; end if;
      else
        select b.tot into tot from toegang.bewaartermijnen(p_gemeente, p_jeugdige) b;
        if p_grond <> 'bewaartermijn' or coalesce(tot, 'infinity') > ${today} then
          raise exception 'de bewaartermijn loopt nog' using errcode = '42501';
        end if;
      end if;
      ${ownKeys} delete from zorg.gebeurtenis g using deel d
        where g.gemeente = p_gemeente and g.bericht_id = d.bericht_id and g.nr = d.nr;
      get diagnostics n = row_count;
      tellingen := jsonb_build_object('zorg.gebeurtenis', n);
      for t in ${tablesInOrder} loop
        execute format('delete from %s where gemeente = $1 and jeugdige_id = $2', t) using p_gemeente, p_jeugdige;
        get diagnostics n = row_count;
        if n > 0 then tellingen := tellingen || jsonb_build_object(t, n); end if;
      end loop;
      -- The figures take the jeugdige out at their next look.
      insert into zorg.wijziging (gemeente, jeugdige_id) values (p_gemeente, p_jeugdige)
        on conflict (gemeente, jeugdige_id) do update set versie = excluded.versie;
      insert into toegang.vernietiging (gemeente, jeugdige_id, grond, verzoek_id, paar_id, gevraagd_door, bevestigd_door,
          bewaren_tot, tellingen)
        values (p_gemeente, p_jeugdige, p_grond, v, p_paar, p.gevraagd_door, p.bevestigd_door, tot, tellingen)
        returning vernietiging_id into id;
      -- Nobody is signed in when a term ends: the line stands under the account of the system, or of who confirmed.
      insert into logboek.regel (gemeente, tak, account_id, rol, doel, handeling, jeugdige_id, soorten, grond, grond_id,
          herkomst, spoor)
        select p_gemeente, max(l.tak), coalesce(p.bevestigd_door, '${systemAccount}'),
          coalesce((select rol from toegang.account where account_id = p.bevestigd_door), 'functioneel-beheerder'), 'beheer',
          'dossier-vernietigd ' || id, p_jeugdige, 1, p_grond, id, 'server', uuid_send(id) from logboek.tak l;
      return id;
    end`,
    'sp_jobs',
  ),
];
