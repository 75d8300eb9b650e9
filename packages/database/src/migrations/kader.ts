import { defineFunction, type GuardFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

/** S1-11: a change is a new version, so that what was asked of the toegang on any day can be read back. */
export const kaderTable = `create table toegang.kader (
  gemeente text not null, kader_id uuid not null, versie int not null check (versie > 0),
  naam text not null check (length(trim(naam)) between 5 and 100),
  tekst text not null check (length(trim(tekst)) between 10 and 1000),
  eigenaar text not null check (length(trim(eigenaar)) between 2 and 100),
  van date not null, tot date check (tot >= van), indicator text not null check (indicator ~ '^[a-z][a-z-]{1,39}$'),
  drempel text check (length(trim(drempel)) between 2 and 100),
  maat text check (maat in ('duur', 'tegelijk')), hulpvorm text, grens int check (grens between 1 and 240),
  reden text not null check (length(trim(reden)) between 10 and 500), door uuid not null references toegang.account,
  op timestamptz not null default clock_timestamp(), primary key (gemeente, kader_id, versie),
  check ((maat is null) = (grens is null)), check (hulpvorm is null or maat is not null))`;

const keepers = `('beleidsmedewerker', 'gegevensbeheerder')`;
const readers = `('consulent', 'regisseur', 'regisseur-ander-domein', 'teamleider', 'accounthouder', 'contractmanager',
  'gegevensbeheerder', 'controller', 'beleidsmedewerker', 'functioneel-beheerder', 'fg')`;
const among = (gemeente: string, roles: string) => `exists (select from toegang.account k
  where k.account_id = (select toegang.actor()) and ${gemeente} = any (k.gemeenten) and k.rol in ${roles})`;

export const kaderFunctions: readonly GuardFunction[] = [
  defineFunction(
    'lees_kaders',
    '',
    `table (gemeente text, kader_id uuid, versie int, naam text, tekst text, eigenaar text, van date, tot date, indicator text,
      drempel text, maat text, hulpvorm text, grens int, reden text, door text, op timestamptz)`,
    `begin
      return query select r.gemeente, r.kader_id, r.versie, r.naam, r.tekst, r.eigenaar, r.van, r.tot, r.indicator, r.drempel,
          r.maat, r.hulpvorm, r.grens, r.reden, k.naam, r.op
        from toegang.kader r join toegang.account k on k.account_id = r.door where ${among('r.gemeente', readers)}
        order by r.gemeente, r.naam, r.kader_id, r.versie desc;
    end`,
    'sp_app',
    'stable',
  ),
  // Of each kader that holds today and says what is over it: how many trajecten (\`tegelijk\`: jeugdigen) are, of how many
  // jeugdigen. Of the whole gemeente, whoever asks: to be published as a count of a group.
  defineFunction(
    'tel_kaders',
    '',
    'table (gemeente text, kader_id uuid, gevallen int, jeugdigen int)',
    `begin
      return query with nu as (
          select distinct on (r.gemeente, r.kader_id) r.* from toegang.kader r
          where r.van <= ${today} and ${among('r.gemeente', readers)} order by r.gemeente, r.kader_id, r.versie desc),
        telbaar as materialized (select n.gemeente as gm, n.kader_id as id, n.maat, n.hulpvorm as vorm, n.grens, s.peildatum
          from nu n join zorg.stand s on s.gemeente = n.gemeente
          where n.maat is not null and coalesce(n.tot, 'infinity') >= ${today}),
        lopend as materialized (select t.gemeente as gm, t.jeugdige_id as kind, t.hulpvorm as vorm, t.begin from zorg.traject t
          where t.gemeente in (select x.gm from telbaar x) and t.variant = 'tInhoud' and t.eind is null),
        over as (
          select x.gm, x.id, l.kind from telbaar x join lopend l on l.gm = x.gm and (x.vorm is null or l.vorm = x.vorm)
            and l.begin + make_interval(months => x.grens) <= x.peildatum where x.maat = 'duur'
          union all
          select x.gm, x.id, l.kind from telbaar x join lopend l on l.gm = x.gm and (x.vorm is null or l.vorm = x.vorm)
            where x.maat = 'tegelijk' group by x.gm, x.id, x.grens, l.kind having count(*) > x.grens)
        select x.gm, x.id, count(o.kind)::int, count(distinct o.kind)::int
        from telbaar x left join over o on o.gm = x.gm and o.id = x.id group by 1, 2;
    end`,
    'sp_app',
    'stable',
  ),
  // A new kader when \`p_gezien\` is 0, else the version after \`p_gezien\`, that holds from today on at the earliest.
  defineFunction(
    'bewaar_kader',
    `p_gemeente text, p_kader uuid, p_gezien int, p_inhoud jsonb`,
    'text',
    `declare v int;
    begin
      if not ${among('p_gemeente', keepers)} then return 'niet-gevonden'; end if;
      perform pg_advisory_xact_lock(hashtextextended('kader ' || p_kader, 0));
      select coalesce(max(r.versie), 0) into v from toegang.kader r where r.gemeente = p_gemeente and r.kader_id = p_kader;
      if p_gezien > 0 and v = 0 then return 'niet-gevonden'; end if;
      if v <> p_gezien then return 'kader-gewijzigd'; end if;
      if v > 0 and (p_inhoud ->> 'van')::date < ${today} then return 'kader-verleden'; end if;
      if (p_inhoud ->> 'tot')::date < (p_inhoud ->> 'van')::date then return 'kader-eind'; end if;
      insert into toegang.kader (gemeente, kader_id, versie, naam, tekst, eigenaar, van, tot, indicator, drempel, maat, hulpvorm,
          grens, reden, door)
        select p_gemeente, p_kader, v + 1, trim(x.naam), trim(x.tekst), trim(x.eigenaar), x.van, x.tot, x.indicator,
          trim(x.drempel), x.maat, x.hulpvorm, x.grens, trim(x.reden), toegang.actor()
        from jsonb_to_record(p_inhoud) as x(naam text, tekst text, eigenaar text, van date, tot date, indicator text,
          drempel text, maat text, hulpvorm text, grens int, reden text);
      perform logboek.schrijf(p_gemeente, array[null]::uuid[], 0,
        case v when 0 then 'kader-begonnen ' else 'kader-gewijzigd ' end || p_kader);
      return 'bewaard';
    end`,
    'sp_app',
  ),
];
