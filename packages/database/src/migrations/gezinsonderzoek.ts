import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

const authorityKind = 128;
const plan = 256;
/** Begun longer ago is not written down afterwards: the figure looks back two years. */
const LONGEST_DAYS = 730;

/** One inquiry of the gemeente into what a gezin needs under one law. Merged ones go on as the one that they were merged with. */
export const gezinsonderzoekTable = `create table toegang.gezinsonderzoek (gemeente text not null,
  onderzoek_id uuid not null default gen_random_uuid(), gezin_id uuid not null,
  wet text not null check (wet in ('jw', 'wmo', 'pwet')), begonnen_op date not null, afgerond_op date,
  account_id uuid not null, samen_met uuid, samengevoegd_op date,
  reden text check (length(reden) between 10 and 300), op timestamptz not null default clock_timestamp(),
  primary key (gemeente, onderzoek_id), check (afgerond_op >= begonnen_op), check (samen_met <> onderzoek_id),
  check ((samen_met is null) = (samengevoegd_op is null) and (samen_met is null) = (reden is null)),
  foreign key (gemeente, gezin_id) references toegang.gezin on delete cascade,
  foreign key (gemeente, samen_met) references toegang.gezinsonderzoek on delete cascade)`;

/** The gezin of the jeugdige today, and whether the actor has the jeugdige in hand. */
const declared = `declare g uuid := (select l.gezin_id from toegang.gezinslid l where l.gemeente = p_gemeente
        and l.jeugdige_id = p_jeugdige and l.van <= ${today} and l.tot > ${today});`;
const mayWrite = `if g is null or not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return 'niet-gevonden'; end if;
      perform pg_advisory_xact_lock(hashtextextended('gezinsonderzoek' || p_gemeente || g, 0));`;
const log = (act: string) => `perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${authorityKind}, '${act}');`;

/** S0-24: begin, end and merge inquiries of one gezin over three laws, and count them. */
export const gezinsonderzoekFunctions = [
  defineFunction(
    'begin_gezinsonderzoek',
    'p_gemeente text, p_jeugdige uuid, p_wet text, p_op date',
    'text',
    `${declared}
    begin
      ${mayWrite}
      if p_op > ${today} or p_op < ${today} - ${LONGEST_DAYS} then return 'onderzoek-dag'; end if;
      if exists (select from toegang.gezinsonderzoek o where o.gemeente = p_gemeente and o.gezin_id = g and o.wet = p_wet
          and o.afgerond_op is null and o.samen_met is null) then
        return 'onderzoek-loopt';
      end if;
      insert into toegang.gezinsonderzoek (gemeente, gezin_id, wet, begonnen_op, account_id)
        values (p_gemeente, g, p_wet, p_op, toegang.actor());
      ${log('gezinsonderzoek-begonnen')}
      return 'bewaard';
    end`,
    'sp_app',
  ),
  defineFunction(
    'rond_gezinsonderzoek_af',
    'p_gemeente text, p_jeugdige uuid, p_onderzoek uuid, p_op date',
    'text',
    `${declared} o toegang.gezinsonderzoek;
    begin
      ${mayWrite}
      select * into o from toegang.gezinsonderzoek x where x.gemeente = p_gemeente and x.onderzoek_id = p_onderzoek
        and x.gezin_id = g and x.afgerond_op is null and x.samen_met is null;
      if o.onderzoek_id is null then return 'niet-gevonden'; end if;
      if p_op > ${today} or p_op < o.begonnen_op then return 'onderzoek-dag'; end if;
      update toegang.gezinsonderzoek x set afgerond_op = p_op where x.gemeente = p_gemeente
        and x.onderzoek_id = p_onderzoek;
      ${log('gezinsonderzoek-afgerond')}
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // The one goes on as the other: what the gezin told does not have to be told twice.
  defineFunction(
    'voeg_gezinsonderzoek_samen',
    'p_gemeente text, p_jeugdige uuid, p_onderzoek uuid, p_met uuid, p_reden text',
    'text',
    `${declared}
    begin
      ${mayWrite}
      if p_onderzoek = p_met or (select count(*) from toegang.gezinsonderzoek x where x.gemeente = p_gemeente
          and x.onderzoek_id in (p_onderzoek, p_met) and x.gezin_id = g and x.afgerond_op is null
          and x.samen_met is null) < 2 then
        return 'niet-gevonden';
      end if;
      update toegang.gezinsonderzoek x set samen_met = p_met, samengevoegd_op = ${today}, reden = trim(p_reden)
        where x.gemeente = p_gemeente and x.onderzoek_id = p_onderzoek;
      ${log('gezinsonderzoek-samengevoegd')}
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // For who has the jeugdige in hand, and for the family itself; not for an aanbieder, since it tells of other laws.
  defineFunction(
    'lees_gezinsonderzoeken',
    'p_gemeente text, p_jeugdige uuid',
    `table (onderzoek_id uuid, wet text, begonnen_op date, afgerond_op date, naam text, samen_met uuid, samengevoegd_op date,
      reden text)`,
    `${declared} z record;
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      if not toegang.heeft_in_hand(p_gemeente, p_jeugdige) and not (z.familie <> 0 and coalesce(z.lezen, 0) & ${plan} <> 0) then return; end if;
      return query select o.onderzoek_id, o.wet, o.begonnen_op, o.afgerond_op, k.naam, o.samen_met, o.samengevoegd_op,
          o.reden
        from toegang.gezinsonderzoek o left join toegang.account k on k.account_id = o.account_id
        where o.gemeente = p_gemeente and o.gezin_id = g order by o.begonnen_op desc, o.op desc;
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'mag_gezinsonderzoek',
    'p_gemeente text, p_jeugdige uuid',
    'boolean',
    `${declared}
    begin
      return g is not null and toegang.heeft_in_hand(p_gemeente, p_jeugdige);
    end`,
    'sp_app',
    'stable',
  ),
  // Two times twelve months up to a day, the newest as 1. A gezin with n of them is counted as if nothing had been merged,
  // and as it went; a hand-over is an onderzoek by another person than the one before it in the same gezin.
  defineFunction(
    'tel_gezinsonderzoeken',
    'p_gemeente text, p_dag date',
    `table (venster int, gezinnen int, twee_los int, drie_los int, twee int, drie int, samengevoegd int,
      samengevoegd_bij int, overdrachten int, overdrachten_bij int)`,
    `declare gebied text[] := array(select x from unnest(toegang.onderzoeksgebied()) x
        where p_gemeente is null or x = p_gemeente);
    begin
      return query with vensters as (
          select 1 as nr, (p_dag - interval '1 year')::date as na, p_dag as tot
          union all select 2, (p_dag - interval '2 years')::date, (p_dag - interval '1 year')::date),
        begonnen as (
          select v.nr, o.*, case when o.samen_met is null then lag(o.account_id) over (partition by v.nr, o.gemeente, o.gezin_id,
              o.samen_met is null order by o.begonnen_op, o.op) end as vorige
            from vensters v join toegang.gezinsonderzoek o on o.gemeente = any (gebied) and o.begonnen_op > v.na
              and o.begonnen_op <= v.tot),
        per_gezin as (
          select b.nr, count(*) as los, count(*) filter (where b.samen_met is null) as rest,
            count(*) filter (where b.vorige <> b.account_id) as wissels
          from begonnen b group by b.nr, b.gemeente, b.gezin_id)
        select v.nr, count(p.nr)::int, count(*) filter (where p.los >= 2)::int, count(*) filter (where p.los >= 3)::int,
          count(*) filter (where p.rest >= 2)::int, count(*) filter (where p.rest >= 3)::int,
          coalesce(sum(p.los - p.rest), 0)::int, count(*) filter (where p.los > p.rest)::int,
          coalesce(sum(p.wissels), 0)::int, count(*) filter (where p.wissels > 0)::int
        from vensters v left join per_gezin p on p.nr = v.nr group by v.nr order by v.nr;
    end`,
    'sp_app',
    'stable',
  ),
  // For sp_login: as it was before. p_rows: gezinId, nr, wet, begonnenOp, afgerondOp, accountId, samenMet (a nr), reden.
  defineFunction(
    'save_gezinsonderzoeken',
    'p_gemeente text, p_rows json',
    'void',
    `begin
      with gegeven as (
        select r.*, gen_random_uuid() as id from json_to_recordset(p_rows) as r(nr int, "jeugdigeId" uuid, wet text,
          "begonnenOp" date, "afgerondOp" date, "accountId" uuid, "samenMet" int, reden text))
      insert into toegang.gezinsonderzoek (gemeente, onderzoek_id, gezin_id, wet, begonnen_op, afgerond_op, account_id,
          samen_met, samengevoegd_op, reden)
        select p_gemeente, r.id, l.gezin_id, r.wet, r."begonnenOp", r."afgerondOp", r."accountId", m.id,
          case when m.id is not null then r."begonnenOp" + 7 end, case when m.id is not null then r.reden end
        from gegeven r
          join toegang.gezinslid l on l.gemeente = p_gemeente and l.jeugdige_id = r."jeugdigeId" and l.van <= ${today}
            and l.tot > ${today}
          left join gegeven m on m.nr = r."samenMet";
    end`,
  ),
];
