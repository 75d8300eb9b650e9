import { defineFunction } from './define-function.ts';

const decision = 4;
const carePath = 2;

/** Somebody who is told what was decided, in status words only (trust.md 3.3), within a number of working days (S4-70). */
export const terugkoppelingTable = `create table toegang.terugkoppeling (
  gemeente text not null, terugkoppeling_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
  besluit_id uuid not null, aan text not null check (aan in ('verwijzer', 'aanbieder')), naam text check (length(naam) <= 200),
  houder uuid, uitkomst text not null check (uitkomst in ('toewijzen', 'afwijzen', 'woonplaats')), voor date not null,
  op timestamptz not null default clock_timestamp(), gedaan_op timestamptz, gedaan_door uuid,
  hoe text check (hoe in ('bericht', 'telefoon', 'gezin')), primary key (gemeente, terugkoppeling_id),
  foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
  foreign key (gemeente, besluit_id) references toegang.berichtbesluit on delete cascade,
  check ((gedaan_op is null) = (gedaan_door is null)), check ((gedaan_op is null) = (hoe is null)))`;

/** Nobody hears of a jeugdige without consent but the aanbieder that asked (trust.md 3.3: Jw 7.3.11 lid 1). */
const mayTell = `x.aan = 'aanbieder' or coalesce(toegang.toegestemde_soorten(x.gemeente, x.jeugdige_id, array[x.houder]), 0) & ${carePath} <> 0`;

export const terugkoppelingFunctions = [
  // For other definer functions, with a final decision on a verzoek: the aanbieder that asked, and who referred. A practice
  // that does not work in Samenpad stands there without a name: nobody can give consent for it here.
  defineFunction(
    'maak_terugkoppelingen',
    'p_gemeente text, p_jeugdige uuid, p_besluit uuid, p_voor date',
    'void',
    `declare b toegang.berichtbesluit; t record;
    begin
      select * into b from toegang.berichtbesluit x where x.gemeente = p_gemeente and x.besluit_id = p_besluit;
      if p_voor is null or b.soort not in ('toewijzen', 'afwijzen', 'woonplaats') then return; end if;
      for t in insert into toegang.terugkoppeling (gemeente, jeugdige_id, besluit_id, aan, naam, houder, uitkomst, voor)
          select p_gemeente, p_jeugdige, p_besluit, w.aan, w.naam, w.houder, b.soort, p_voor from (
            select 'aanbieder' as aan, coalesce(o.naam, a.naam, b.aanbieder) as naam, null::uuid as houder
              from (values (1)) one(n) left join toegang.organisatie o on o.agb = b.aanbieder
                left join zorg.aanbieder a on a.gemeente = p_gemeente and a.agb = b.aanbieder
            union all
            select distinct on (r.houder) 'verwijzer', coalesce(k.naam, o.naam), r.houder from toegang.relatie r
                left join toegang.account k on k.account_id = r.houder left join toegang.houder h on h.houder = r.houder
                left join toegang.organisatie o on o.organisatie_id = h.organisatie_id
              where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige and r.relatie = 'auteur'
                and r.rol in ('verwijzer', 'school') and r.tot > statement_timestamp()
            union all
            select 'verwijzer', null, null where exists (select from zorg.verzoek v where v.gemeente = p_gemeente
                and v.jeugdige_id = p_jeugdige and v.aanbieder = b.aanbieder and v.referentie_aanbieder = b.referentie
                and v.verwijzer in ('02', '03', '05'))
              and not exists (select from toegang.relatie r where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige
                and r.relatie = 'auteur' and r.rol = 'verwijzer' and r.tot > statement_timestamp())) w
          returning terugkoppeling_id loop
        perform toegang.maak_taak(p_gemeente, p_jeugdige, 'terugkoppelen', b.door, p_voor,
          jsonb_build_object('terugkoppeling', t.terugkoppeling_id));
      end loop;
    end`,
  ),
  // For who decides for this jeugdige. \`allowed\`: may be told; else only the family itself tells it on.
  defineFunction(
    'lees_terugkoppelingen',
    'p_gemeente text, p_jeugdige uuid',
    `table (terugkoppeling_id uuid, aan text, naam text, uitkomst text, voor date, op timestamptz, allowed boolean,
      gedaan_op timestamptz, hoe text, door text)`,
    `begin
      if not toegang.mag_besluiten(p_gemeente, p_jeugdige) then return; end if;
      return query select x.terugkoppeling_id, x.aan, x.naam, x.uitkomst, x.voor, x.op, ${mayTell}, x.gedaan_op, x.hoe, k.naam
        from toegang.terugkoppeling x left join toegang.account k on k.account_id = x.gedaan_door
        where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige order by x.gedaan_op is not null, x.voor, x.aan;
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'doe_terugkoppeling',
    'p_gemeente text, p_jeugdige uuid, p_terugkoppeling uuid, p_hoe text',
    'text',
    `declare x toegang.terugkoppeling; a uuid := toegang.actor();
    begin
      select * into x from toegang.terugkoppeling y where y.gemeente = p_gemeente and y.jeugdige_id = p_jeugdige
        and y.terugkoppeling_id = p_terugkoppeling for update;
      if x.terugkoppeling_id is null or not toegang.mag_besluiten(p_gemeente, p_jeugdige) then return 'niet-gevonden'; end if;
      if x.gedaan_op is not null then return 'is-klaar'; end if;
      if p_hoe <> 'gezin' and not (${mayTell}) then return 'toestemming-ontbreekt'; end if;
      update toegang.terugkoppeling y set gedaan_op = clock_timestamp(), gedaan_door = a, hoe = p_hoe
        where y.gemeente = p_gemeente and y.terugkoppeling_id = p_terugkoppeling;
      update toegang.taak t set gedaan_op = clock_timestamp(), gedaan_door = a where t.gemeente = p_gemeente
        and t.soort = 'terugkoppelen' and t.verwijst ->> 'terugkoppeling' = p_terugkoppeling::text and t.gedaan_op is null;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${decision}, 'teruggekoppeld');
      return 'bewaard';
    end`,
    'sp_app',
  ),
];
