import { defineFunction, type GuardFunction } from './define-function.ts';

/** S2-13: who may decide on what, up to which amount in cents, and what was asked of a mandate. */
export const mandaatTables = [
  `create table toegang.mandaat (
    gemeente text not null, mandaat_id uuid not null default gen_random_uuid(),
    account_id uuid not null references toegang.account, organisatie text not null,
    wet text not null check (wet in ('jw', 'wmo', 'pwet')), bedrag bigint not null check (bedrag > 0), hulpvorm text,
    van date not null, tot date not null default 'infinity', grond text not null check (length(grond) between 3 and 300),
    vastgelegd_door uuid not null, vastgelegd_op timestamptz not null default clock_timestamp(),
    ingetrokken_op timestamptz, ingetrokken_door uuid, primary key (gemeente, mandaat_id), check (van <= tot),
    check (account_id <> vastgelegd_door))`,
  'create index on toegang.mandaat (gemeente, account_id)',
  `create table toegang.mandaat_gebruik (
    gemeente text not null, gebruik_id uuid not null default gen_random_uuid(), mandaat_id uuid, account_id uuid not null,
    wet text not null, bedrag bigint not null, product text not null,
    uitkomst text not null check (uitkomst in ('binnen-mandaat', 'voorleggen', 'niemand')), voorleggen_aan uuid,
    tijd timestamptz not null default clock_timestamp(), primary key (gemeente, gebruik_id),
    foreign key (gemeente, mandaat_id) references toegang.mandaat)`,
];

const writers = `('teamleider', 'fg', 'functioneel-beheerder')`;
const today = `(statement_timestamp() at time zone 'Europe/Amsterdam')::date`;
const runs = `m.ingetrokken_op is null and ${today} between m.van and m.tot`;

export const mandaatFunctions: readonly GuardFunction[] = [
  defineFunction(
    'beheert_mandaten',
    'p_gemeente text',
    'boolean',
    `begin
      return exists (select from toegang.account where account_id = (select toegang.actor()) and rol in ${writers}
        and p_gemeente = any (gemeenten));
    end`,
    undefined,
    'stable',
  ),
  // Nobody gives a mandate to themselves (Awb 10:3: it is given by whoever has the power).
  defineFunction(
    'leg_mandaat_vast',
    `p_gemeente text, p_account uuid, p_organisatie text, p_wet text, p_bedrag bigint, p_hulpvorm text, p_van date,
      p_tot date, p_grond text`,
    'uuid',
    `declare id uuid;
    begin
      if not toegang.beheert_mandaten(p_gemeente) or p_account = toegang.actor() or not exists (select from toegang.account
          where account_id = p_account and actief and p_gemeente = any (gemeenten)) then
        return null;
      end if;
      insert into toegang.mandaat (gemeente, account_id, organisatie, wet, bedrag, hulpvorm, van, tot, grond, vastgelegd_door)
        values (p_gemeente, p_account, p_organisatie, p_wet, p_bedrag, p_hulpvorm, p_van, coalesce(p_tot, 'infinity'),
          p_grond, toegang.actor()) returning mandaat_id into id;
      return id;
    end`,
    'sp_app',
  ),
  defineFunction(
    'trek_mandaat_in',
    'p_gemeente text, p_mandaat uuid',
    'boolean',
    `begin
      if not toegang.beheert_mandaten(p_gemeente) then return false; end if;
      update toegang.mandaat set ingetrokken_op = clock_timestamp(), ingetrokken_door = toegang.actor()
        where gemeente = p_gemeente and mandaat_id = p_mandaat and ingetrokken_op is null;
      return found;
    end`,
    'sp_app',
  ),
  // All of the gemeente for who keeps the register, else the own ones.
  defineFunction(
    'lees_mandaten',
    '',
    `table (gemeente text, mandaat_id uuid, account_id uuid, naam text, organisatie text, wet text, bedrag bigint,
      hulpvorm text, van date, tot date, grond text, vastgelegd_door text, geldig boolean, beheert boolean)`,
    `begin
      return query select m.gemeente, m.mandaat_id, m.account_id, k.naam, m.organisatie, m.wet, m.bedrag, m.hulpvorm, m.van,
          nullif(m.tot, 'infinity'), m.grond, v.naam, ${runs}, a.rol in ${writers}
        from toegang.account a join toegang.mandaat m on m.gemeente = any (a.gemeenten)
          and (a.rol in ${writers} or m.account_id = a.account_id)
          join toegang.account k on k.account_id = m.account_id join toegang.account v on v.account_id = m.vastgelegd_door
        where a.account_id = (select toegang.actor()) order by ${runs} desc, k.naam, m.wet, m.bedrag;
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'lees_medewerkers',
    '',
    'table (gemeente text, account_id uuid, naam text, rol text)',
    `begin
      return query select g, k.account_id, k.naam, k.rol from toegang.account a cross join lateral unnest(a.gemeenten) g
          join toegang.account k on g = any (k.gemeenten) and k.actief and k.account_id <> a.account_id
            and k.rol in ('consulent', 'regisseur', 'teamleider', 'accounthouder', 'contractmanager')
        where a.account_id = (select toegang.actor()) and a.rol in ${writers} order by k.naam;
    end`,
    'sp_app',
    'stable',
  ),
  // The smallest mandate that suffices: the own one, else that of somebody to whom the decision is put. Every use is kept,
  // and stands in the log with the mandate that was used.
  defineFunction(
    'toets_mandaat',
    'p_gemeente text, p_wet text, p_bedrag bigint, p_product text',
    'table (uitkomst text, mandaat_id uuid, naam text, bedrag bigint)',
    `declare a uuid := toegang.actor(); gevonden record; u text;
    begin
      if not exists (select from toegang.account k where k.account_id = a and p_gemeente = any (k.gemeenten)) then return; end if;
      select m.mandaat_id, m.account_id, m.bedrag, k.naam into gevonden from toegang.mandaat m
          join toegang.account k on k.account_id = m.account_id and k.actief
        where m.gemeente = p_gemeente and m.wet = p_wet and m.bedrag >= p_bedrag and ${runs}
          and (m.hulpvorm is null or m.hulpvorm = (select p.hulpvorm from zorg.product p
            where p.gemeente = p_gemeente and p.code = p_product))
        order by m.account_id <> a, m.bedrag, m.vastgelegd_op limit 1;
      u := case when gevonden.mandaat_id is null then 'niemand' when gevonden.account_id = a then 'binnen-mandaat'
        else 'voorleggen' end;
      insert into toegang.mandaat_gebruik (gemeente, mandaat_id, account_id, wet, bedrag, product, uitkomst, voorleggen_aan)
        values (p_gemeente, gevonden.mandaat_id, a, p_wet, p_bedrag, p_product, u,
          case u when 'voorleggen' then gevonden.account_id end);
      perform logboek.schrijf(p_gemeente, array[null]::uuid[], 4,
        'mandaat ' || u || coalesce(' ' || gevonden.mandaat_id, ''));
      return query select u, gevonden.mandaat_id, gevonden.naam, gevonden.bedrag;
    end`,
    'sp_app',
  ),
];
