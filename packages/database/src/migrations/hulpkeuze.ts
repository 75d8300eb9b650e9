import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

const decision = 4;
/** A decision together and the answer to the verzoek of the same aanbieder within so many days are one decision. */
const SAME_DAYS = 92;
/** As many aanbieders as are named to choose from. */
const MOST_NAMED = 10;
/** What is told of help that was before lasted so many days. */
const LASTED = 91;

/** S3-22: who chose help and aanbieder, and from how many aanbieders; of a decision without a row nobody recorded it. */
export const hulpkeuzeTable = `create table toegang.hulpkeuze (gemeente text not null,
  hulpkeuze_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null, besluit_id uuid, toewijsbesluit_id uuid,
  hulp_door text check (hulp_door in ('gezin', 'verwijzer', 'rechter', 'gemeente')),
  aanbieder_door text check (aanbieder_door in ('gezin', 'verwijzer', 'rechter', 'gemeente')),
  geboden text[] not null default '{}', aantal int check (aantal between 1 and 50), door uuid not null,
  op timestamptz not null default clock_timestamp(), primary key (gemeente, hulpkeuze_id),
  unique (gemeente, besluit_id), unique (gemeente, toewijsbesluit_id),
  check (num_nonnulls(besluit_id, toewijsbesluit_id) = 1), check (num_nonnulls(hulp_door, aanbieder_door, aantal) > 0),
  check (cardinality(geboden) <= ${MOST_NAMED}), check (cardinality(geboden) <= coalesce(aantal, 0)),
  foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
  foreign key (gemeente, besluit_id) references toegang.berichtbesluit on delete cascade,
  foreign key (gemeente, toewijsbesluit_id) references toegang.toewijsbesluit on delete cascade)`;

/** An answer `b` to the verzoek of the same aanbieder as a decision together `s`, soon after it. */
export const sameAs = (b: string, s: string) => `${b}.gemeente = ${s}.gemeente and ${b}.jeugdige_id = ${s}.jeugdige_id
  and ${b}.aanbieder = ${s}.aanbieder and ${b}.op >= ${s}.op and ${b}.op < ${s}.op + interval '${SAME_DAYS} days'`;

/** Each decision to grant help once, with what was recorded last about who chose. */
const decisions = (where: (row: string) => string) => `
  genomen as (
    select s.gemeente as gm, s.jeugdige_id as kind, s.aanbieder as agb, s.toewijsbesluit_id as id, s.hulp as wat, s.op as dag, true as samen
      from toegang.toewijsbesluit s where ${where('s')}
    union all select b.gemeente, b.jeugdige_id, b.aanbieder, b.besluit_id, null, b.op, false
      from toegang.berichtbesluit b where b.soort = 'toewijzen' and ${where('b')}
        and not exists (select from toegang.toewijsbesluit s where ${sameAs('b', 's')})),
  gekozen as (
    select g.*, k.hulp_door as hulp_van, k.aanbieder_door as aanbieder_van, coalesce(k.geboden, '{}') as keuzes, k.aantal as n
    from genomen g left join lateral (select x.* from toegang.hulpkeuze x where x.gemeente = g.gm and x.jeugdige_id = g.kind
        and (x.besluit_id = g.id or x.toewijsbesluit_id = g.id or g.samen and exists (select from toegang.berichtbesluit b
          join toegang.toewijsbesluit s on s.gemeente = g.gm and s.toewijsbesluit_id = g.id
          where b.gemeente = x.gemeente and b.besluit_id = x.besluit_id and b.soort = 'toewijzen' and ${sameAs('b', 's')}))
      order by x.op desc limit 1) k on true)`;

/** Whoever may write the decision says who chose; \`mag\` of one that was taken together is having the case in hand. */
const mayDecide = 'toegang.mag_besluiten(p_gemeente, p_jeugdige)';
const inHand = 'toegang.heeft_in_hand(p_gemeente, p_jeugdige)';

export const hulpkeuzeFunctions = [
  // With the decision, or later to add or mend. \`p_besluit\` null: the decision together that this transaction made.
  // \`p_keuze\`: hulp_door, aanbieder_door, geboden, aantal; all empty: not recorded. Answers a word.
  defineFunction(
    'leg_hulpkeuze_vast',
    'p_gemeente text, p_jeugdige uuid, p_besluit uuid, p_keuze jsonb',
    'text',
    `declare k toegang.hulpkeuze := jsonb_populate_record(null::toegang.hulpkeuze, p_keuze); samen uuid; los uuid;
    begin
      if ${inHand} then
        samen := (select b.toewijsbesluit_id from toegang.toewijsbesluit b where b.gemeente = p_gemeente
          and b.jeugdige_id = p_jeugdige and case when p_besluit is null
            then b.door = toegang.actor() and b.op >= transaction_timestamp() else b.toewijsbesluit_id = p_besluit end
          order by b.op desc limit 1);
      end if;
      if samen is null and ${mayDecide} then
        los := (select b.besluit_id from toegang.berichtbesluit b where b.gemeente = p_gemeente and b.jeugdige_id = p_jeugdige
          and b.besluit_id = p_besluit and b.soort = 'toewijzen');
      end if;
      if samen is null and los is null then return 'niet-gevonden'; end if;
      k.geboden := coalesce(k.geboden, '{}');
      k.aantal := coalesce(k.aantal, nullif(cardinality(k.geboden), 0));
      if k.aantal < cardinality(k.geboden) then return 'keuze-klopt-niet'; end if;
      perform pg_advisory_xact_lock(hashtextextended('hulpkeuze' || coalesce(samen, los), 0));
      delete from toegang.hulpkeuze x where x.gemeente = p_gemeente and (x.toewijsbesluit_id = samen or x.besluit_id = los);
      if num_nonnulls(k.hulp_door, k.aanbieder_door, k.aantal) > 0 then
        insert into toegang.hulpkeuze (gemeente, jeugdige_id, besluit_id, toewijsbesluit_id, hulp_door, aanbieder_door, geboden,
            aantal, door)
          values (p_gemeente, p_jeugdige, los, samen, k.hulp_door, k.aanbieder_door, k.geboden, k.aantal, toegang.actor());
      end if;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${decision}, 'hulpkeuze-vastgelegd');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // Of each decision to grant help who chose, newest first: for who decides, who has the case in hand, and the family.
  defineFunction(
    'lees_hulpkeuzes',
    'p_gemeente text, p_jeugdige uuid',
    `table (besluit_id uuid, aanbieder text, hulp text, op timestamptz, hulp_door text, aanbieder_door text, geboden text[],
      aantal int, schrijft boolean)`,
    `declare z record; wij boolean := ${inHand}; wie boolean := ${mayDecide};
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      if not wij and not wie and not (z.familie <> 0 and coalesce(z.lezen, 0) & ${decision} <> 0) then return; end if;
      return query with ${decisions((row) => `${row}.gemeente = p_gemeente and ${row}.jeugdige_id = p_jeugdige`)}
        select k.id, k.agb, k.wat, k.dag, k.hulp_van, k.aanbieder_van, k.keuzes, k.n, case when k.samen then wij else wie end
        from gekozen k order by k.dag desc;
    end`,
    'sp_app',
    'stable',
  ),
  // For the copy of the whole file (S4-81); for who reads the decisions of it.
  defineFunction(
    'afschrift_hulpkeuzes',
    'p_gemeente text, p_jeugdige uuid',
    'table (op text, aanbieder text, hulp text, hulp_door text, aanbieder_door text, geboden text, aantal int)',
    `begin
      if coalesce((select z.lezen & ${decision} from toegang.eigen_zicht(p_gemeente, p_jeugdige) z), 0) = 0 then return; end if;
      return query with ${decisions((row) => `${row}.gemeente = p_gemeente and ${row}.jeugdige_id = p_jeugdige`)}
        select (k.dag at time zone 'Europe/Amsterdam')::date::text, k.agb, k.wat, k.hulp_van, k.aanbieder_van,
          array_to_string(k.keuzes, ', '), k.n from gekozen k order by k.dag, k.agb;
    end`,
    'sp_app',
    'stable',
  ),
  // How often each chose, of the decisions of these days: counts of nobody in particular.
  defineFunction(
    'tel_hulpkeuzes',
    'p_gemeente text, p_van date, p_tot date',
    'table (over text, keuze text, besluiten int)',
    `declare gebied text[] := array(select x from unnest(toegang.onderzoeksgebied()) x
        where p_gemeente is null or x = p_gemeente);
    begin
      return query with ${decisions(
        (row) =>
          `${row}.gemeente = any (gebied) and (${row}.op at time zone 'Europe/Amsterdam')::date between p_van and p_tot`,
      )}
        select 'hulp', coalesce(k.hulp_van, 'niet-vastgelegd'), count(*)::int from gekozen k group by 2
        union all select 'aanbieder', case when k.aanbieder_van = 'gezin' and k.n >= 2 then 'gezin-meer'
            else coalesce(k.aanbieder_van, 'niet-vastgelegd') end, count(*)::int from gekozen k group by 2;
    end`,
    'sp_app',
    'stable',
  ),
  // For sp_login: as it was before, of help that is over; not where the gate of the regisseur was shut (S4-69). p_rows:
  // jeugdigeId, aanbieder, hulp, op, accountId, hulpDoor, aanbiederDoor, geboden, aantal.
  defineFunction(
    'save_hulpkeuzes',
    'p_gemeente text, p_rows json',
    'void',
    `begin
      with gegeven as materialized (
        select gen_random_uuid() as id, r.* from json_to_recordset(p_rows) as r("jeugdigeId" uuid, aanbieder text, hulp text, op date,
          "accountId" uuid, "hulpDoor" text, "aanbiederDoor" text, geboden text[], aantal int)
        where r.op <= ${today} - ${LASTED} and not toegang.mist_regievoerder(p_gemeente, r."jeugdigeId", r.aanbieder)),
      besluiten as (
        insert into toegang.toewijsbesluit (gemeente, toewijsbesluit_id, jeugdige_id, aanbieder, hulp, van, tot, poort, door, op)
          select p_gemeente, r.id, r."jeugdigeId", r.aanbieder, r.hulp, r.op, r.op + ${LASTED}, 'enkelvoudig', r."accountId",
            toegang.middernacht(r.op)
          from gegeven r returning toewijsbesluit_id as id)
      insert into toegang.hulpkeuze (gemeente, jeugdige_id, toewijsbesluit_id, hulp_door, aanbieder_door, geboden, aantal, door)
        select p_gemeente, r."jeugdigeId", r.id, r."hulpDoor", r."aanbiederDoor", coalesce(r.geboden, '{}'), r.aantal, r."accountId"
        from gegeven r join besluiten b on b.id = r.id where num_nonnulls(r."hulpDoor", r."aanbiederDoor", r.aantal) > 0;
    end`,
  ),
];
