import { defineFunction, type GuardFunction } from './define-function.ts';
import { definer } from './rights.ts';

const today = `(statement_timestamp() at time zone 'Europe/Amsterdam')::date`;

const actorHouders = (appointed: string) => `create or replace function toegang.houders() returns uuid[]
  language plpgsql stable ${definer} as $$
  declare a uuid := toegang.actor();
  begin
    return (select array_agg(h) from (select a as h where a is not null union all
      select houder from toegang.houderschap
        where account_id = a and statement_timestamp() >= van and statement_timestamp() < tot${appointed}) x);
  end $$`;

/** Whoever is accounthouder today holds what the portefeuille of that aanbieder gives; it ends by itself. */
export const houdersFunction = actorHouders(` union
      select b.houder from toegang.accounthouder b join toegang.account k on k.account_id = b.account_id
        where b.account_id = a and k.rol = 'accounthouder' and b.gemeente = any (k.gemeenten)
          and ${today} >= b.van and ${today} < b.tot`);
export const houdersFunctionBefore = actorHouders('');

/** The actor has one of these roles and works for the gemeente. */
const worksAs = (gemeente: string, roles: string) => `exists (select from toegang.account k
  where k.account_id = (select toegang.actor()) and k.rol in (${roles}) and ${gemeente} = any (k.gemeenten))`;

const candidate = `k.actief and k.rol = 'accounthouder'`;

/** Who is accounthouder of which aanbieder: one on each day (S0-27). */
export const accounthouderFunctions: readonly GuardFunction[] = [
  // The holder of the portefeuille; whoever is an aanbieder of messages need not have taken part before.
  defineFunction(
    'portefeuille_van',
    'p_gemeente text, p_aanbieder text',
    'uuid',
    `declare o uuid;
    begin
      select organisatie_id into o from toegang.organisatie where agb = p_aanbieder;
      if o is null then
        o := toegang.save_organisatie(p_aanbieder, coalesce((select naam from zorg.aanbieder where gemeente = p_gemeente
          and agb = p_aanbieder), p_aanbieder), 'aanbieder', p_aanbieder);
      end if;
      return toegang.save_houder('accounthouder', o, p_gemeente, null);
    end`,
  ),
  // From a day on, in the place of who it was. Answers a word.
  defineFunction(
    'benoem_accounthouder',
    'p_gemeente text, p_aanbieder text, p_account uuid, p_van date',
    'text',
    `declare b toegang.accounthouder; n uuid;
    begin
      if not ${worksAs('p_gemeente', "'teamleider'")} or p_aanbieder !~ '^[0-9]{8}$'
          or not exists (select from zorg.toewijzing t where t.gemeente = p_gemeente and t.aanbieder = p_aanbieder)
          or not exists (select from toegang.account k where k.account_id = p_account and ${candidate}
            and p_gemeente = any (k.gemeenten)) then
        return 'niet-gevonden';
      end if;
      if p_van < ${today} or p_van > ${today} + 366 then return 'datum'; end if;
      -- Two at once: one is first, and the other comes in its place or is told.
      perform pg_advisory_xact_lock(hashtextextended('accounthouder' || p_gemeente || p_aanbieder, 0));
      -- Who was to come later does not; that never gave anything.
      delete from toegang.accounthouder where gemeente = p_gemeente and aanbieder = p_aanbieder
        and van > ${today} and van >= p_van;
      select * into b from toegang.accounthouder where gemeente = p_gemeente and aanbieder = p_aanbieder and tot > p_van;
      if b.account_id = p_account then
        update toegang.accounthouder set tot = 'infinity' where gemeente = p_gemeente and accounthouder_id = b.accounthouder_id;
        return 'bewaard';
      end if;
      -- One on each day: whoever began today stays until tomorrow.
      if b.van = p_van then return 'zelfde-dag'; end if;
      update toegang.accounthouder set tot = p_van where gemeente = p_gemeente and accounthouder_id = b.accounthouder_id;
      insert into toegang.accounthouder (gemeente, aanbieder, account_id, houder, van, vastgelegd_door) values
        (p_gemeente, p_aanbieder, p_account, toegang.portefeuille_van(p_gemeente, p_aanbieder), p_van, toegang.actor())
        returning accounthouder_id into n;
      perform logboek.schrijf(p_gemeente, array[null]::uuid[], 0, 'accounthouder-benoemd ' || n);
      return 'bewaard';
    end`,
    'sp_app',
  ),
  defineFunction(
    'lees_accounthouders',
    '',
    'table (gemeente text, aanbieder text, account_id uuid, naam text, van date, tot date)',
    `begin
      return query select b.gemeente, b.aanbieder, b.account_id, n.naam, b.van, nullif(b.tot, 'infinity')
        from toegang.accounthouder b join toegang.account n on n.account_id = b.account_id
        where b.tot > ${today}
          and ${worksAs('b.gemeente', "'teamleider', 'accounthouder', 'contractmanager', 'beleidsmedewerker'")}
        order by b.gemeente, b.aanbieder, b.van;
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'benoembare_accounthouders',
    '',
    'table (gemeente text, account_id uuid, naam text)',
    `begin
      return query select g, k.account_id, k.naam from toegang.account k cross join lateral unnest(k.gemeenten) g
        where ${candidate} and ${worksAs('g', "'teamleider'")} order by g, k.naam;
    end`,
    'sp_app',
    'stable',
  ),
  // For sp_login, as the other parts of provisioning.
  defineFunction(
    'save_accounthouder',
    'p_gemeente text, p_aanbieder text, p_account uuid, p_van date',
    'void',
    `begin
      insert into toegang.accounthouder (gemeente, aanbieder, account_id, houder, van, vastgelegd_door) values
        (p_gemeente, p_aanbieder, p_account, toegang.portefeuille_van(p_gemeente, p_aanbieder), p_van, p_account);
    end`,
  ),
];
