import { defineFunction, type GuardFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { authority, mayWriteAuthority } from './may-write-authority.ts';

/** A worker's judgement that a jeugdige of 12 to 18 cannot weigh its own interests (Jw 7.3.4 lid 2, 7.3.15), until a day. */
export const onbekwaamheidTable = `create table toegang.onbekwaamheid (gemeente text not null,
  onbekwaamheid_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null, van date not null, tot date not null,
  reden text not null check (length(reden) between 20 and 500), consulted text not null check (length(consulted) between 2 and 120),
  door uuid not null, op timestamptz not null default clock_timestamp(), ingetrokken_op timestamptz, ingetrokken_door uuid,
  primary key (gemeente, onbekwaamheid_id),
  foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade, check (van <= tot),
  check ((ingetrokken_op is null) = (ingetrokken_door is null)))`;

/** Also when another part of a merged file is in front. */
const here = (o: string) =>
  `${o}.gemeente = p_gemeente and ${o}.jeugdige_id = any (toegang.dossierdelen(p_gemeente, p_jeugdige))`;
const runs = (o: string) => `${o}.ingetrokken_op is null and ${today} between ${o}.van and ${o}.tot`;
const age = `(select toegang.leeftijd(i.geboortedatum) from zorg.identiteit i where i.gemeente = p_gemeente
  and i.jeugdige_id = p_jeugdige)`;

export const onbekwaamheidFunctions: readonly GuardFunction[] = [
  // The last day of the judgement that runs; null: able. That of a youth ends at 18.
  defineFunction(
    'onbekwaam_tot',
    'p_gemeente text, p_jeugdige uuid',
    'date',
    `begin
      return (select max(o.tot) from toegang.onbekwaamheid o
        where ${here('o')} and ${runs('o')} and coalesce(${age} between 12 and 17, false));
    end`,
    undefined,
    'stable',
  ),
  // Everybody is, unless a judgement runs.
  defineFunction(
    'is_bekwaam',
    'p_gemeente text, p_jeugdige uuid',
    'boolean',
    `begin
      return toegang.onbekwaam_tot(p_gemeente, p_jeugdige) is null;
    end`,
    undefined,
    'stable',
  ),
  // \`p_invoer\`: van, tot, reden, consulted. One at a time.
  defineFunction(
    'leg_onbekwaamheid',
    'p_gemeente text, p_jeugdige uuid, p_invoer jsonb',
    'text',
    `declare a uuid := toegang.actor(); van date := (p_invoer ->> 'van')::date; tot date := (p_invoer ->> 'tot')::date;
      met text := trim(p_invoer ->> 'consulted');
    begin
      if not ${mayWriteAuthority} then return 'niet-gevonden'; end if;
      if not coalesce(${age} between 12 and 17, false) then return 'onbekwaam-leeftijd'; end if;
      if van not between ${today} - 31 and ${today} or tot not between ${today} and ${today} + 366 then
        return 'dag-klopt-niet';
      end if;
      if exists (select from toegang.account k where k.account_id = a and lower(k.naam) = lower(met)) then
        return 'collega-ontbreekt';
      end if;
      perform pg_advisory_xact_lock(hashtextextended('onbekwaamheid' || p_gemeente || p_jeugdige, 0));
      if exists (select from toegang.onbekwaamheid o where ${here('o')} and ${runs('o')}) then
        return 'onbekwaam-loopt';
      end if;
      insert into toegang.onbekwaamheid (gemeente, jeugdige_id, van, tot, reden, consulted, door)
        values (p_gemeente, p_jeugdige, van, tot, trim(p_invoer ->> 'reden'), met, a);
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${authority}, 'onbekwaamheid-vastgelegd');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // What was agreed meanwhile without the youth ends with it: its own yes is asked now. A consent is taken back, a yes for an
  // MDO counts no more by itself; who read along learns it.
  defineFunction(
    'trek_onbekwaamheid_in',
    'p_gemeente text, p_jeugdige uuid, p_onbekwaamheid uuid',
    'text',
    `declare sinds timestamptz; t record;
    begin
      if not ${mayWriteAuthority} then return 'niet-gevonden'; end if;
      update toegang.onbekwaamheid o set ingetrokken_op = clock_timestamp(), ingetrokken_door = toegang.actor()
        where ${here('o')} and o.onbekwaamheid_id = p_onbekwaamheid and o.ingetrokken_op is null returning o.op into sinds;
      if not found then return 'niet-gevonden'; end if;
      for t in update toegang.toestemming x set ingetrokken_op = clock_timestamp(), ingetrokken_door = toegang.actor()
          where ${here('x')} and not x.bekwaam and x.gevraagd_op >= sinds and x.ingetrokken_op is null
            and x.tot > statement_timestamp() returning x.jeugdige_id, x.toestemming_id, x.gegeven_op loop
        if t.gegeven_op is not null then perform toegang.meld_intrekking(p_gemeente, t.jeugdige_id, t.toestemming_id); end if;
      end loop;
      perform toegang.meld(array(select d.houder from toegang.deelakkoord x join toegang.mdo_deelnemer d
        on d.gemeente = x.gemeente and d.mdo_id = x.mdo_id and d.nr = x.nr where ${here('x')} and x.op >= sinds
          and x.antwoord and x.ingetrokken_op is null and d.houder is not null));
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${authority}, 'onbekwaamheid-ingetrokken');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // For other functions of sp_guard: a task for each that received, as when the family takes a consent back.
  defineFunction(
    'meld_intrekking',
    'p_gemeente text, p_jeugdige uuid, p_toestemming uuid',
    'void',
    `begin
      perform toegang.maak_taak(p_gemeente, p_jeugdige, 'toestemming-ingetrokken', o.houder, ${today} + 7,
          jsonb_build_object('toestemming', p_toestemming))
        from (select distinct h.houder from toegang.toestemming_ontvanger n
            join toegang.houder h on h.organisatie_id = n.organisatie_id and (h.gemeente is null or h.gemeente = p_gemeente)
            where n.toestemming_id = p_toestemming and h.rol in ('hulpverlener', 'verwijzer', 'school', 'gi')
          union select n.account_id from toegang.toestemming_ontvanger n
            where n.toestemming_id = p_toestemming and n.account_id is not null) o;
    end`,
  ),
  defineFunction(
    'mag_onbekwaamheid_vastleggen',
    'p_gemeente text, p_jeugdige uuid',
    'boolean',
    `begin
      return ${mayWriteAuthority} and coalesce(${age} between 12 and 17, false);
    end`,
    'sp_app',
    'stable',
  ),
  // For who sees who has authority; why and with whom for whoever has the case in hand and for the family.
  defineFunction(
    'lees_onbekwaamheid',
    'p_gemeente text, p_jeugdige uuid',
    `table (onbekwaamheid_id uuid, van date, tot date, reden text, consulted text, door text, op timestamptz,
      ingetrokken_door text, ingetrokken_op timestamptz, runs boolean, may_withdraw boolean)`,
    `declare z record; whole boolean; schrijft boolean := ${mayWriteAuthority};
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      if coalesce(z.lezen, 0) & ${authority} = 0 then return; end if;
      whole := schrijft or z.familie <> 0 or toegang.heeft_in_hand(p_gemeente, p_jeugdige);
      return query select o.onbekwaamheid_id, o.van, o.tot, case when whole then o.reden end, case when whole then o.consulted end,
          k.naam, o.op, w.naam, o.ingetrokken_op,
          ${runs('o')} and not toegang.is_bekwaam(p_gemeente, p_jeugdige), schrijft and o.ingetrokken_op is null and o.tot >= ${today}
        from toegang.onbekwaamheid o join toegang.account k on k.account_id = o.door
          left join toegang.account w on w.account_id = o.ingetrokken_door
        where ${here('o')} order by o.op desc;
    end`,
    'sp_app',
    'stable',
  ),
  // The copy of the file (AVG 15).
  defineFunction(
    'afschrift_onbekwaamheid',
    'p_gemeente text, p_jeugdige uuid, p_ouder boolean, p_verzoek uuid',
    'table (van text, tot text, reden text, consulted text, door text, op text, ingetrokken_op text)',
    `begin
      return query select o.van::text, o.tot::text, o.reden, o.consulted, o.door,
          (o.op at time zone 'Europe/Amsterdam')::date::text, (o.ingetrokken_op at time zone 'Europe/Amsterdam')::date::text
        from toegang.lees_onbekwaamheid(p_gemeente, p_jeugdige) o order by o.op;
    end`,
    'sp_app',
    'stable',
  ),
];
