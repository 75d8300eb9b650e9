import { defineFunction, type GuardFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

const authority = 128;
/** Sources that can prove that one person has authority alone (BW 1:244); what the gezin says cannot. */
export const provesAlone = "('gezagsregister', 'brp', 'beschikking')";
/** Sources that prove nothing (2026-11-24-38). */
const secondHand = "('partner', 'bericht')";

const runs = (o: string) => `${o}.van <= ${today} and coalesce(${o}.tot, 'infinity') >= ${today}`;
const delen = 'toegang.dossierdelen(p_gemeente, p_jeugdige)';

/**
 * Who has authority over a jeugdige, in one place: all that counts parents asks here (BW 1:253a, 1:253b, 1:253f).
 * gezagStandOf of packages/domain says the same, and a test holds them together.
 */
export const standFunctions: readonly GuardFunction[] = [
  // Persons, not relations: a parent on two grounds is one. Beside accounts also who has none and of whom a source holds.
  defineFunction(
    'gezagsdragers',
    'p_gemeente text, p_jeugdige uuid',
    'table (account_id uuid, naam text, grond text, alone boolean)',
    `#variable_conflict use_column
    begin
      return query select * from (select distinct on (k.account_id) k.account_id, k.naam, r.grond, exists (
            select from toegang.gezagsopgave o where o.gemeente = p_gemeente and o.jeugdige_id = any (${delen})
              and o.account_id = k.account_id and o.stand = 'geldt' and o.relatie = 'gezag' and o.alone and ${runs('o')}) as alone
          from toegang.relatie r join toegang.account k on k.account_id = r.houder
          where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige and r.relatie = 'gezag'
            and statement_timestamp() >= r.van and statement_timestamp() < r.tot
          order by k.account_id, r.van desc) a
        union all select null, n.naam, n.bron, n.alone from (select distinct on (lower(o.naam)) o.naam, o.bron, o.alone
          from toegang.gezagsopgave o where o.gemeente = p_gemeente and o.jeugdige_id = any (${delen})
            and o.account_id is null and o.stand = 'geldt' and o.relatie = 'gezag' and ${runs('o')}
            and not exists (select from toegang.relatie r join toegang.account k on k.account_id = r.houder
              where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige and r.relatie = 'gezag'
                and statement_timestamp() >= r.van and statement_timestamp() < r.tot and lower(k.naam) = lower(o.naam))
          order by lower(o.naam), o.op desc) n;
    end`,
    undefined,
    'stable',
  ),
  // 'two': nobody is missing, as at most two persons have authority. 'alone': one, proven to be the only one, and no source
  // that waits for a decision says otherwise. Else 'unknown': somebody else may have authority, and the strict side stays.
  defineFunction(
    'gezag_stand',
    'p_gemeente text, p_jeugdige uuid',
    'text',
    `declare n int; d record;
    begin
      select count(*) into n from toegang.gezagsdragers(p_gemeente, p_jeugdige);
      if n >= 2 then return 'two'; end if;
      select * into d from toegang.gezagsdragers(p_gemeente, p_jeugdige);
      if n = 0 or not d.alone or exists (select from toegang.gezagsopgave o
          cross join lateral (select o.account_id is not distinct from d.account_id
            and (d.account_id is not null or lower(o.naam) = lower(d.naam)) as same) p
          where o.gemeente = p_gemeente and o.jeugdige_id = any (${delen}) and o.stand = 'open'
            and o.bron not in ${secondHand} and ${runs('o')}
            and case o.relatie when 'gezag' then not p.same when 'zonder-gezag' then p.same else false end) then
        return 'unknown';
      end if;
      return 'alone';
    end`,
    undefined,
    'stable',
  ),
  // The same, for who sees who has authority.
  defineFunction(
    'lees_gezag_stand',
    'p_gemeente text, p_jeugdige uuid',
    'text',
    `begin
      return case when coalesce((select z.lezen & ${authority} from toegang.eigen_zicht(p_gemeente, p_jeugdige) z), 0) <> 0
        then toegang.gezag_stand(p_gemeente, p_jeugdige) end;
    end`,
    'sp_app',
    'stable',
  ),
  // Why these cannot be the persons who answer; null when they can. As toegang.gevers_fout before, with p_gezag: what
  // gezag_stand says. Who one person names as a parent counts once.
  defineFunction(
    'gevers_fout',
    'p_kant text, p_nodig text[], p_gevers jsonb, p_genoemd jsonb, p_gezag text',
    'text',
    `begin
      return case
        when exists (select from jsonb_to_recordset(p_genoemd) as g(naam text, hoedanigheid text, "gezagBewijs" text)
          where coalesce(length(trim(naam)), 0) < 2 or coalesce(length(trim("gezagBewijs")), 0) < 3
            or hoedanigheid = 'jeugdige' or not coalesce(hoedanigheid = any (p_nodig), false)) then 'gever'
        when exists (select unnest(p_nodig) except
          select hoedanigheid from jsonb_to_recordset(p_gevers) as g(hoedanigheid text)) then 'gever-ontbreekt'
        when 'ouder' = any (p_nodig) and p_gezag <> 'alone' and 2 > (select count(distinct coalesce(account_id::text, lower(trim(naam))))
            from jsonb_to_recordset(p_gevers) as g(account_id uuid, naam text, hoedanigheid text) where hoedanigheid = 'ouder')
          -- A professional looks up who else has authority; the family cannot.
          then case p_kant when 'familie' then 'alleen-professional' else 'gezag-onbewezen' end
        end;
    end`,
    undefined,
    'stable',
  ),
  // Why the family cannot invite its network now; null when it can.
  defineFunction(
    'uitnodig_fout',
    'p_gemeente text, p_jeugdige uuid, p_nodig text[]',
    'text',
    `begin
      return coalesce(
        (select case x.hoedanigheid when 'jeugdige' then 'jeugdige-logt-niet-in' else 'ouder-logt-niet-in' end
          from toegang.bekende_gevers(p_gemeente, p_jeugdige, p_nodig) x where x.account_id is null
          order by x.hoedanigheid limit 1),
        (select toegang.gevers_fout('familie', p_nodig, coalesce(jsonb_agg(x), '[]'), '[]',
            toegang.gezag_stand(p_gemeente, p_jeugdige))
          from toegang.bekende_gevers(p_gemeente, p_jeugdige, p_nodig) x));
    end`,
    undefined,
    'stable',
  ),
  // Of one of the children under 16 the agreement of somebody with authority may be missing: who has no account and did not
  // answer, or a second person of whom nobody proved that there is none. Without parents a guardian answers (BW 1:245).
  defineFunction(
    'plan_mist_ouder',
    'p_gemeente text, p_plan uuid, p_gezin uuid, p_versie int',
    'boolean',
    `declare namen text[];
    begin
      namen := array(select lower(trim(k.naam)) from toegang.planakkoord k where k.gemeente = p_gemeente and k.plan_id = p_plan
        and k.versie = p_versie and k.account_id is null and k.partij = 'ouder' and k.antwoord in ('ja', 'geen-antwoord'));
      return exists (select from toegang.gezinslid l
          left join zorg.identiteit i on i.gemeente = l.gemeente and i.jeugdige_id = l.jeugdige_id
        where l.gemeente = p_gemeente and l.gezin_id = p_gezin and l.van <= ${today} and l.tot > ${today}
          and not coalesce(toegang.verjaardag(i.geboortedatum, 16) <= statement_timestamp(), false)
          and (exists (select from toegang.gezagsdragers(l.gemeente, l.jeugdige_id) d
              where d.account_id is null and lower(d.naam) <> all (namen))
            or toegang.gezag_stand(l.gemeente, l.jeugdige_id) = 'unknown'
              and 2 > (select count(*) from (select lower(d.naam) from toegang.gezagsdragers(l.gemeente, l.jeugdige_id) d
                union select unnest(namen)) x)
              and (exists (select from toegang.gezagsdragers(l.gemeente, l.jeugdige_id)) or not exists (
                select from toegang.planakkoord k where k.gemeente = p_gemeente and k.plan_id = p_plan and k.versie = p_versie
                  and k.partij in ('gi', 'vertegenwoordiger') and k.antwoord = 'ja'))));
    end`,
    undefined,
    'stable',
  ),
];
