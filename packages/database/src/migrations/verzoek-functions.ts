import { defineFunction, type GuardFunction } from './define-function.ts';

const today = `(statement_timestamp() at time zone 'Europe/Amsterdam')::date`;

/** The way of a request of the person concerned. What is not allowed gives null: it looks the same as what is not there. */
export const requestFunctions: readonly GuardFunction[] = [
  // By the age ladder (trust.md 3.4): who reads the whole file asks about it. A worker records what came otherwise.
  defineFunction(
    'dien_verzoek_in',
    `p_gemeente text, p_jeugdige uuid, p_soort text, p_toelichting text, p_hoe text, p_naam text, p_hoedanigheid text`,
    'uuid',
    `declare id uuid; r text; n text; familie int; schrijft boolean;
    begin
      select rol, naam into r, n from toegang.account where account_id = (select toegang.actor());
      select max(z.familie) filter (where z.lezen & 1 <> 0), coalesce(bool_or(z.schrijven & (8 | 1024) <> 0), false) into familie, schrijft
        from toegang.zicht z where z.gemeente = p_gemeente and z.jeugdige_id = p_jeugdige
          and z.houder = any ((select toegang.houders())::uuid[]) and statement_timestamp() >= z.van and statement_timestamp() < z.tot;
      if p_hoe = 'portaal' and coalesce(familie, 0) = 0 or p_hoe <> 'portaal' and not coalesce(schrijft, false) then
        return null;
      end if;
      insert into toegang.verzoek_betrokkene (gemeente, jeugdige_id, soort, toelichting, hoe, indiener, vastgelegd_door,
          indiener_naam, hoedanigheid, antwoord_voor)
        values (p_gemeente, p_jeugdige, p_soort, p_toelichting, p_hoe, case p_hoe when 'portaal' then toegang.actor() end,
          toegang.actor(), case p_hoe when 'portaal' then n else p_naam end,
          case when p_hoe <> 'portaal' then p_hoedanigheid when familie = 1 then 'jeugdige' else 'ouder' end,
          -- AVG 12 lid 3: within a month.
          (${today} + interval '1 month')::date)
        returning verzoek_id into id;
      return id;
    end`,
    'sp_app',
  ),
  // The FG reads the file for the time of the request; a hulpverlener answers about the own part.
  defineFunction(
    'neem_verzoek',
    'p_gemeente text, p_verzoek uuid',
    'boolean',
    `declare v toegang.verzoek_betrokkene; r text;
    begin
      select * into v from toegang.verzoek_betrokkene where gemeente = p_gemeente and verzoek_id = p_verzoek for update;
      if v.besluit is not null or v.verzoek_id is null then return false; end if;
      select k.rol into r from toegang.account k where k.account_id = (select toegang.actor())
        and (k.rol = 'fg' and p_gemeente = any (k.gemeenten) or k.rol = 'hulpverlener' and v.soort <> 'vernietiging'
          and v.vastgelegd_door = k.account_id);
      if r is null then return false; end if;
      if v.behandelaar = toegang.actor() then return true; end if;
      update toegang.verzoek_betrokkene set behandelaar = toegang.actor(), behandelaar_rol = r
        where gemeente = p_gemeente and verzoek_id = p_verzoek;
      if r = 'fg' then
        insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, grond, gemaakt_door)
          values (p_gemeente, v.jeugdige_id, toegang.actor(), 'fg', 'verzoekdossier', clock_timestamp(),
            'verzoek ' || p_verzoek, toegang.actor());
      end if;
      return true;
    end`,
    'sp_app',
  ),
  defineFunction(
    'verleng_verzoek',
    'p_gemeente text, p_verzoek uuid, p_reden text',
    'boolean',
    `begin
      -- AVG 12 lid 3: two months more, once, and the person concerned is told why.
      update toegang.verzoek_betrokkene set verlengd_op = clock_timestamp(), verlengd_reden = p_reden,
          antwoord_voor = (antwoord_voor + interval '2 months')::date
        where gemeente = p_gemeente and verzoek_id = p_verzoek and behandelaar = (select toegang.actor()) and verlengd_op is null
          and besluit is null and ${today} <= antwoord_voor;
      return found;
    end`,
    'sp_app',
  ),
  defineFunction(
    'besluit_verzoek',
    'p_gemeente text, p_verzoek uuid, p_besluit text, p_weigergrond text, p_motivering text',
    'boolean',
    `declare v toegang.verzoek_betrokkene; p uuid;
    begin
      select * into v from toegang.verzoek_betrokkene where gemeente = p_gemeente and verzoek_id = p_verzoek
        and behandelaar = (select toegang.actor()) and besluit is null for update;
      if v.verzoek_id is null then return false; end if;
      if v.soort = 'vernietiging' and p_besluit = 'toegewezen' then
        p := toegang.vraag_paar(p_gemeente, 'vernietiging', v.jeugdige_id::text, 'verzoek ' || p_verzoek);
        if p is null then return false; end if;
      end if;
      update toegang.verzoek_betrokkene set besluit = p_besluit, weigergrond = p_weigergrond, motivering = p_motivering,
        besluit_op = clock_timestamp(), paar_id = p where gemeente = p_gemeente and verzoek_id = p_verzoek;
      -- Two weeks more to hand over what was granted.
      update toegang.relatie set tot = clock_timestamp()
          + case when p_besluit <> 'afgewezen' and v.soort in ('inzage', 'afschrift') then interval '14 days' else '0' end
        where gemeente = p_gemeente and houder = (select toegang.actor()) and relatie = 'verzoekdossier' and grond = 'verzoek ' || p_verzoek;
      return true;
    end`,
    'sp_app',
  ),
];
