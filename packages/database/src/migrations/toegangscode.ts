import { defineFunction, type GuardFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { authority, mayWriteAuthority } from './may-write-authority.ts';

/** Days that a code works, wrong tries that one bears, and wrong tries of one person in a day. */
const days = 14;
export const mostTries = 5;
/** As many codes of one jeugdige that wait: a family, not a list of addresses. */
const most = 10;

/**
 * The first way in for somebody of the family: a code that a worker gives to a person whom it knows. Kept as a hash with a
 * key that is not here; a mark of its first four characters (`lead`) stands beside it, so that wrong tries of one code are
 * counted.
 */
export const toegangscodeTables = {
  toegangscode: `gemeente text not null, code_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    relatie text not null check (relatie in ('gezag', 'zonder-gezag', 'zelf', 'pleegouder', 'vertegenwoordiger')),
    bron text not null check (bron in ('gezagsregister', 'brp', 'beschikking', 'gezin')),
    naam text not null check (length(naam) between 2 and 120), toelichting text not null default '' check (length(toelichting) <= 500),
    lead text not null check (length(lead) = 4), hash bytea not null unique, tot timestamptz not null,
    tries int not null default 0, gemaakt_door uuid not null, gemaakt_op timestamptz not null default clock_timestamp(),
    used_door uuid, used_op timestamptz, relatie_id uuid, ingetrokken_op timestamptz, ingetrokken_door uuid,
    reden text check (length(reden) between 10 and 500), primary key (gemeente, code_id),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
    check (num_nulls(used_door, used_op, relatie_id) in (0, 3)),
    check (num_nulls(ingetrokken_op, ingetrokken_door, reden) in (0, 3))`,
  // Wrong tries of a person, whatever the code: nothing of a jeugdige stands here.
  toegangscode_poging: 'account_id uuid not null, op timestamptz not null default clock_timestamp()',
} as const;

const waits = (c: string) => `${c}.used_op is null and ${c}.ingetrokken_op is null and ${c}.tries < ${mostTries}
  and ${c}.tot > statement_timestamp()`;

const roleOf = (relatie: string) =>
  `(case ${relatie} when 'zelf' then 'jeugdige' when 'pleegouder' then 'pleegouder' else 'ouder' end)`;

/** trust.md 3.4: from 12 a youth itself; a parent or foster parent until 18; who represents from 16. */
const fits = (relatie: string, age: string) => `coalesce(case ${relatie} when 'zelf' then ${age} >= 12
  when 'vertegenwoordiger' then ${age} >= 16 else coalesce(${age} < 18, true) end, false)`;

const ageOf = (gemeente: string, jeugdige: string) => `(select toegang.leeftijd(i.geboortedatum) from zorg.identiteit i
  where i.gemeente = ${gemeente} and i.jeugdige_id = ${jeugdige})`;

const runs = (r: string) => `${r}.van <= clock_timestamp() and ${r}.tot > clock_timestamp()`;

const give: GuardFunction = defineFunction(
  'maak_toegangscode',
  'p_gemeente text, p_jeugdige uuid, p_invoer jsonb, p_lead text, p_hash bytea',
  'jsonb',
  `declare c toegang.toegangscode; r text := p_invoer ->> 'relatie'; leeftijd int;
    begin
      if not ${mayWriteAuthority} then return jsonb_build_object('uitkomst', 'niet-gevonden'); end if;
      leeftijd := ${ageOf('p_gemeente', 'p_jeugdige')};
      if not ${fits('r', 'leeftijd')} then return jsonb_build_object('uitkomst', 'leeftijd-past-niet'); end if;
      perform pg_advisory_xact_lock(hashtextextended('relatie' || p_gemeente || p_jeugdige, 0));
      if (select count(*) from toegang.toegangscode x where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige
          and ${waits('x')}) >= ${most} then
        return jsonb_build_object('uitkomst', 'te-veel-codes');
      end if;
      if r = 'zelf' and exists (select from toegang.relatie x where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige
          and x.relatie = 'zelf' and ${runs('x')}) then
        return jsonb_build_object('uitkomst', 'bestaat-al');
      end if;
      insert into toegang.toegangscode (gemeente, jeugdige_id, relatie, bron, naam, toelichting, lead, hash, tot, gemaakt_door)
        values (p_gemeente, p_jeugdige, r, p_invoer ->> 'bron', p_invoer ->> 'naam', p_invoer ->> 'toelichting', p_lead, p_hash,
          clock_timestamp() + interval '${days} days', toegang.actor()) returning * into c;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${authority}, 'toegangscode-gemaakt');
      return jsonb_build_object('uitkomst', 'bewaard', 'codeId', c.code_id, 'tot', c.tot);
    end`,
  'sp_app',
);

// Unknown, used, withdrawn, over, tried too often, for another role or by who tried too often: one quiet answer (S-06). With
// a right one the relation begins, with its source and the worker who gave the code.
const use: GuardFunction = defineFunction(
  'gebruik_toegangscode',
  'p_lead text, p_hash bytea',
  'uuid',
  `declare a uuid := toegang.actor(); k toegang.account; c toegang.toegangscode; nu timestamptz := clock_timestamp(); n uuid;
      leeftijd int;
    begin
      select x.* into k from toegang.account x where x.account_id = a and x.actief;
      if k.account_id is null or not exists (select from toegang.sessie s where s.account_id = a
          and s.niveau in ('substantieel', 'hoog')
          and s.token_hash = sha256(decode(current_setting('samenpad.token', true), 'hex'))) then
        return null;
      end if;
      perform pg_advisory_xact_lock(hashtextextended('toegangscode' || a, 0));
      if (select count(*) from toegang.toegangscode_poging p where p.account_id = a and p.op > nu - interval '1 day') >= ${mostTries} then
        return null;
      end if;
      select x.* into c from toegang.toegangscode x where x.hash = p_hash;
      -- Two codes of one jeugdige at the same moment: one of them begins 'zelf'.
      perform pg_advisory_xact_lock(hashtextextended('relatie' || c.gemeente || c.jeugdige_id, 0)) where c.code_id is not null;
      select x.* into c from toegang.toegangscode x where x.hash = p_hash for update;
      if c.used_door = a and exists (select from toegang.relatie r where r.gemeente = c.gemeente and r.relatie_id = c.relatie_id
          and ${runs('r')}) then
        return c.jeugdige_id;
      end if;
      leeftijd := ${ageOf('c.gemeente', 'c.jeugdige_id')};
      if c.code_id is null or not (${waits('c')}) or k.rol <> ${roleOf('c.relatie')} or not ${fits('c.relatie', 'leeftijd')}
          or exists (select from toegang.relatie r where r.gemeente = c.gemeente and r.jeugdige_id = c.jeugdige_id
            and r.relatie = c.relatie and (r.houder = a or r.relatie = 'zelf') and ${runs('r')})
          or exists (select from toegang.vlag v where v.gemeente = c.gemeente and v.jeugdige_id = c.jeugdige_id
            and v.vlag = 'overleden' and v.tot > nu) then
        insert into toegang.toegangscode_poging (account_id) values (a);
        update toegang.toegangscode x set tries = x.tries + 1 where x.lead = p_lead and ${waits('x')};
        return null;
      end if;
      insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, tot, grond, toelichting, gemaakt_door)
        values (c.gemeente, c.jeugdige_id, a, k.rol, c.relatie, nu, 'infinity', c.bron, nullif(c.toelichting, ''), c.gemaakt_door)
        returning relatie_id into n;
      update toegang.toegangscode x set used_door = a, used_op = nu, relatie_id = n
        where x.gemeente = c.gemeente and x.code_id = c.code_id;
      if c.relatie in ('gezag', 'zonder-gezag', 'pleegouder') then
        insert into toegang.gezagsopgave (gemeente, jeugdige_id, account_id, naam, relatie, bron, toelichting, van, door, stand,
            reden, besloten_door, besloten_op)
          values (c.gemeente, c.jeugdige_id, a, k.naam, c.relatie, c.bron, c.toelichting, ${today}, c.gemaakt_door, 'geldt',
            'Begonnen met een toegangscode', c.gemaakt_door, nu);
      end if;
      delete from toegang.toegangscode_poging p where p.account_id = a;
      perform logboek.schrijf(c.gemeente, array[c.jeugdige_id], ${authority}, 'toegangscode-gebruikt');
      return c.jeugdige_id;
    end`,
  'sp_app',
);

const rest: readonly GuardFunction[] = [
  defineFunction(
    'mag_toegangscode_geven',
    'p_gemeente text, p_jeugdige uuid',
    'boolean',
    `begin
      return ${mayWriteAuthority};
    end`,
    'sp_app',
    'stable',
  ),
  // Of a code that was used the relation ends too, and sight with it at the next request.
  defineFunction(
    'trek_toegangscode_in',
    'p_gemeente text, p_jeugdige uuid, p_code uuid, p_reden text',
    'text',
    `declare c toegang.toegangscode; nu timestamptz := clock_timestamp();
    begin
      if not ${mayWriteAuthority} then return 'niet-gevonden'; end if;
      select x.* into c from toegang.toegangscode x where x.gemeente = p_gemeente and x.jeugdige_id = p_jeugdige
        and x.code_id = p_code for update;
      if c.code_id is null then return 'niet-gevonden'; end if;
      if c.ingetrokken_op is not null then return 'code-voorbij'; end if;
      update toegang.toegangscode x set ingetrokken_op = nu, ingetrokken_door = toegang.actor(), reden = trim(p_reden)
        where x.gemeente = p_gemeente and x.code_id = p_code;
      if c.relatie_id is not null then
        update toegang.relatie r set tot = greatest(nu, r.van + interval '1 millisecond') where r.gemeente = p_gemeente
          and r.relatie_id = c.relatie_id and r.tot > nu;
        update toegang.gezagsopgave g set stand = 'vervallen', besloten_door = toegang.actor(), besloten_op = nu
          where g.gemeente = p_gemeente and g.jeugdige_id = p_jeugdige and g.account_id = c.used_door and g.relatie = c.relatie
            and g.stand = 'geldt' and g.reden = 'Begonnen met een toegangscode';
      end if;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${authority}, 'toegangscode-ingetrokken');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // For who sees who has authority. The family reads of those that were used, and no foster parent while the address is secret.
  defineFunction(
    'lees_toegangscodes',
    'p_gemeente text, p_jeugdige uuid',
    `table (code_id uuid, relatie text, bron text, naam text, door text, op timestamptz, tot timestamptz, stand text,
      used_door text, used_op timestamptz, ingetrokken_door text, reden text, may_withdraw boolean)`,
    `declare z record; schrijft boolean := ${mayWriteAuthority}; geheim boolean;
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      if coalesce(z.lezen, 0) & ${authority} = 0 then return; end if;
      geheim := z.familie <> 0 and toegang.heeft_geheim_adres(p_gemeente, p_jeugdige);
      return query select c.code_id, c.relatie, c.bron, case when z.familie = 0 then c.naam end, k.naam, c.gemaakt_op, c.tot,
          case when c.ingetrokken_op is not null then 'ingetrokken' when c.used_op is not null then 'gebruikt'
            when ${waits('c')} then 'open' else 'voorbij' end,
          case when not (geheim and c.relatie = 'pleegouder' and c.used_door is distinct from toegang.actor()) then u.naam end,
          c.used_op, w.naam, case when z.familie = 0 then c.reden end,
          schrijft and c.ingetrokken_op is null and (c.used_op is not null or ${waits('c')})
        from toegang.toegangscode c join toegang.account k on k.account_id = c.gemaakt_door
          left join toegang.account u on u.account_id = c.used_door
          left join toegang.account w on w.account_id = c.ingetrokken_door
        where c.gemeente = p_gemeente and c.jeugdige_id = p_jeugdige and (z.familie = 0 or c.used_op is not null)
        order by c.gemaakt_op desc limit 50;
    end`,
    'sp_app',
    'stable',
  ),
];

export const toegangscodeFunctions: readonly GuardFunction[] = [give, use, ...rest];
