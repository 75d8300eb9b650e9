import { defineFunction, type GuardFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

const authority = 128;
/** Relations of the family that a source can say something about; each goes with one role. */
const kinds = "('gezag', 'zonder-gezag', 'pleegouder')";
const sources = "('gezagsregister', 'brp', 'beschikking', 'gezin')";

/** What a source says about who somebody is to a jeugdige. What holds is toegang.relatie: from here to there by a person. */
export const gezagsopgaveTable = `create table toegang.gezagsopgave (
    gemeente text not null, opgave_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    account_id uuid references toegang.account, naam text not null check (length(naam) between 2 and 120),
    relatie text not null check (relatie in ${kinds}), bron text not null check (bron in ${sources}),
    toelichting text not null default '' check (length(toelichting) <= 500), van date not null, tot date,
    door uuid not null references toegang.account, op timestamptz not null default clock_timestamp(),
    stand text not null default 'open' check (stand in ('open', 'geldt', 'vervallen')),
    reden text check (length(reden) between 10 and 500), besloten_door uuid references toegang.account,
    besloten_op timestamptz, primary key (gemeente, opgave_id),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
    check (tot is null or tot >= van), check ((stand = 'open') = (besloten_op is null)),
    check (stand <> 'geldt' or reden is not null))`;

const mayWrite = `coalesce((select w.familie = 0 and w.schrijven & ${authority} <> 0
    from toegang.eigen_zicht(p_gemeente, p_jeugdige) w), false)`;
const roleOf = (relatie: string) => `case ${relatie} when 'pleegouder' then 'pleegouder' else 'ouder' end`;
/** What somebody reads of a jeugdige in a relation, at the age of today. */
const givenBy = (relatie: string) => `coalesce((select bit_or(m.lezen | m.schrijven | m.eigen | m.gedeeld)
    from toegang.matrix m where m.rol = ${roleOf(relatie)} and m.relatie = ${relatie}
      and m.van_leeftijd <= leeftijd and m.tot_leeftijd > leeftijd), 0)`;

const flagged = (vlag: string) => `exists (select from toegang.vlag v where v.gemeente = p_gemeente
        and v.jeugdige_id = p_jeugdige and v.vlag = '${vlag}' and v.tot = 'infinity')`;

export const gezagsopgaveFunctions: readonly GuardFunction[] = [
  defineFunction(
    'leg_gezagsopgave',
    'p_gemeente text, p_jeugdige uuid, p_opgave jsonb',
    'text',
    `declare n toegang.gezagsopgave; k toegang.account;
    begin
      if not ${mayWrite} then return 'niet-gevonden'; end if;
      n := jsonb_populate_record(null::toegang.gezagsopgave, p_opgave);
      if n.tot < n.van or n.van > ${today} then return 'datum-klopt-niet'; end if;
      if n.account_id is not null then
        -- Only who belongs to the family of this jeugdige already: an account is never found by its name here.
        select a.* into k from toegang.account a where a.account_id = n.account_id and a.rol = ${roleOf('n.relatie')}
          and exists (select from toegang.relatie r where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige
            and r.houder = a.account_id and r.relatie in ${kinds});
        if k.account_id is null then return 'onbekende-persoon'; end if;
      end if;
      insert into toegang.gezagsopgave (gemeente, jeugdige_id, account_id, naam, relatie, bron, toelichting, van, tot, door)
        values (p_gemeente, p_jeugdige, n.account_id, coalesce(k.naam, n.naam), n.relatie, n.bron,
          coalesce(n.toelichting, ''), n.van, n.tot, toegang.actor());
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${authority}, 'gezag-opgegeven');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // One of the sources holds from now on; the others about the same person give way, and sight follows at once.
  defineFunction(
    'besluit_gezag',
    'p_gemeente text, p_jeugdige uuid, p_opgave uuid, p_reden text',
    'text',
    `declare n toegang.gezagsopgave; nu timestamptz := clock_timestamp(); geraakt uuid[];
      delen uuid[] := toegang.dossierdelen(p_gemeente, p_jeugdige);
    begin
      if not ${mayWrite} then return 'niet-gevonden'; end if;
      perform pg_advisory_xact_lock(hashtextextended('relatie' || p_gemeente || delen[1], 0));
      select * into n from toegang.gezagsopgave x where x.gemeente = p_gemeente and x.opgave_id = p_opgave
        and x.jeugdige_id = p_jeugdige for update;
      if n.opgave_id is null then return 'niet-gevonden'; end if;
      if n.stand <> 'open' then return 'iemand-was-eerder'; end if;
      update toegang.gezagsopgave x set stand = 'vervallen', besloten_door = toegang.actor(), besloten_op = nu
        where x.gemeente = p_gemeente and x.jeugdige_id = any (delen) and x.opgave_id <> p_opgave and x.stand <> 'vervallen'
          and (x.account_id = n.account_id or n.account_id is null and x.account_id is null and lower(x.naam) = lower(n.naam));
      update toegang.gezagsopgave x set stand = 'geldt', reden = p_reden, besloten_door = toegang.actor(), besloten_op = nu
        where x.gemeente = p_gemeente and x.opgave_id = p_opgave;
      if n.account_id is not null then
        -- On each part of the file where it was known: a copy follows its original.
        with u as (
          update toegang.relatie r set tot = greatest(nu, r.van + interval '1 millisecond') where r.gemeente = p_gemeente
            and r.jeugdige_id = any (delen) and r.houder = n.account_id and r.relatie in ${kinds} and r.kopie_van is null
            and r.tot > nu returning r.jeugdige_id)
        select array_agg(u.jeugdige_id) into geraakt from u;
        if coalesce(n.tot, 'infinity') >= ${today} then
          insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, tot, grond, toelichting, gemaakt_door)
            select distinct p_gemeente, d, n.account_id, ${roleOf('n.relatie')}, n.relatie, nu,
              coalesce(toegang.middernacht(n.tot + 1), 'infinity'), n.bron, p_reden, toegang.actor()
            from unnest(geraakt || p_jeugdige) d;
        end if;
      end if;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${authority}, 'gezag-besloten');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // All that sources say, newest first: for who sees who has authority, the family too.
  defineFunction(
    'lees_gezag',
    'p_gemeente text, p_jeugdige uuid',
    `table (opgave_id uuid, account_id uuid, naam text, relatie text, bron text, toelichting text, van date, tot date,
      stand text, reden text, door text, op timestamptz, besloten_door text, besloten_op timestamptz, clash boolean,
      sees_now int, sees_then int)`,
    `declare z record; schrijft boolean := ${mayWrite}; leeftijd int; geheim boolean; conflict boolean;
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      if z.lezen is null then return; end if;
      leeftijd := coalesce((select extract(year from age(${today}, i.geboortedatum))::int from zorg.identiteit i
        where i.gemeente = p_gemeente and i.jeugdige_id = p_jeugdige), 0);
      geheim := z.familie <> 0 and ${flagged('geheim-adres')};
      conflict := z.familie <> 0 and ${flagged('ouders-in-conflict')};
      return query select g.opgave_id, case when schrijft then g.account_id end, case when not y.hidden then g.naam end,
          g.relatie, g.bron, case when y.hidden or conflict and g.bron = 'gezin' then '' else g.toelichting end,
          g.van, g.tot, g.stand, case when not y.hidden then g.reden end, d.naam, g.op, b.naam, g.besloten_op,
          g.stand <> 'vervallen' and exists (select from toegang.gezagsopgave o where o.gemeente = g.gemeente
            and o.jeugdige_id = g.jeugdige_id and o.opgave_id <> g.opgave_id and o.stand <> 'vervallen'
            and o.relatie <> g.relatie and lower(o.naam) = lower(g.naam) and o.account_id is not distinct from g.account_id
            and daterange(o.van, o.tot, '[]') && daterange(g.van, g.tot, '[]')),
          case when schrijft and g.account_id is not null then coalesce((select bit_or(w.lezen | w.schrijven | w.eigen | w.gedeeld)
            from toegang.zicht w where w.gemeente = g.gemeente and w.jeugdige_id = g.jeugdige_id and w.houder = g.account_id
              and statement_timestamp() >= w.van and statement_timestamp() < w.tot), 0) end,
          case when schrijft and g.account_id is not null then
            case when coalesce(g.tot, 'infinity') >= ${today} then ${givenBy('g.relatie')} else 0 end end
        from toegang.gezagsopgave g join toegang.account d on d.account_id = g.door
          left join toegang.account b on b.account_id = g.besloten_door
          -- A secret address is not to be guessed from the foster home, as in toegang.betrokkenen.
          cross join lateral (select geheim and g.relatie = 'pleegouder'
            and g.account_id is distinct from toegang.actor() as hidden) y
        where g.gemeente = p_gemeente and g.jeugdige_id = p_jeugdige
          and z.lezen & ${authority} <> 0
        order by g.stand = 'vervallen', case when not y.hidden then lower(g.naam) end, g.op desc;
    end`,
    'sp_app',
    'stable',
  ),
  // The same in a copy, which is for the family whoever makes it: hidden is what whoever asked may not read.
  defineFunction(
    'afschrift_gezag',
    'p_gemeente text, p_jeugdige uuid, p_verzoek uuid',
    `table (naam text, relatie text, bron text, toelichting text, van date, tot date, stand text, reden text, door text,
      op timestamptz, besloten_door text, besloten_op timestamptz)`,
    `declare a uuid := toegang.actor(); wie uuid; geheim boolean := ${flagged('geheim-adres')};
      conflict boolean := ${flagged('ouders-in-conflict')};
    begin
      wie := case when (select x.familie from toegang.eigen_zicht(p_gemeente, p_jeugdige) x) <> 0 then a
        else (select k.indiener from toegang.verzoek_betrokkene k where k.gemeente = p_gemeente
          and k.verzoek_id = p_verzoek and k.behandelaar = a) end;
      return query select case when not y.hidden then g.naam end, g.relatie, g.bron,
          case when y.hidden or conflict and g.bron = 'gezin' then '' else g.toelichting end, g.van, g.tot, g.stand,
          case when not y.hidden then g.reden end, g.door, g.op, g.besloten_door, g.besloten_op
        from toegang.lees_gezag(p_gemeente, p_jeugdige) g
          join toegang.gezagsopgave o on o.gemeente = p_gemeente and o.opgave_id = g.opgave_id
          cross join lateral (select geheim and g.relatie = 'pleegouder' and not coalesce(o.account_id = wie, false)
            or g.naam is null as hidden) y
        order by g.stand = 'vervallen', case when not y.hidden then lower(g.naam) end, g.op desc;
    end`,
    'sp_app',
    'stable',
  ),
  // Who of the family can be named, with what holds now; only for who may record.
  defineFunction(
    'gezagspersonen',
    'p_gemeente text, p_jeugdige uuid',
    'table (account_id uuid, naam text, rol text, relatie text)',
    `begin
      if not ${mayWrite} then return; end if;
      return query select distinct on (a.naam, a.account_id) a.account_id, a.naam, a.rol,
          case when r.tot > statement_timestamp() then r.relatie end
        from toegang.relatie r join toegang.account a on a.account_id = r.houder
        where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige and r.relatie in ${kinds}
        order by a.naam, a.account_id, r.tot desc;
    end`,
    'sp_app',
    'stable',
  ),
];
