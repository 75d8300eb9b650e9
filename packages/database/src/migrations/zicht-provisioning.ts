import { definer } from './rights.ts';

/** For sp_login: what the identity provider, the operator and the demo provide; never the app role. */
export const provisioning = [
  `create function toegang.save_organisatie(p_sleutel text, p_naam text, p_soort text, p_agb text) returns uuid
    language sql volatile ${definer} as $$
    insert into toegang.organisatie (sleutel, naam, soort, agb) values (p_sleutel, p_naam, p_soort, p_agb)
      on conflict (sleutel) do update set naam = excluded.naam returning organisatie_id $$`,
  `create function toegang.save_team(p_gemeente text, p_naam text) returns uuid language sql volatile ${definer} as $$
    insert into toegang.team (gemeente, naam) values (p_gemeente, p_naam)
      on conflict (gemeente, naam) do update set naam = excluded.naam returning team_id $$`,
  // One row per gemeente for an account-holder: the aanbieder also serves others.
  `create function toegang.save_houder(p_rol text, p_organisatie uuid, p_gemeente text, p_team uuid) returns uuid
    language plpgsql volatile ${definer} as $$
  declare h uuid;
  begin
    select houder into h from toegang.houder where rol = p_rol and organisatie_id is not distinct from p_organisatie
      and gemeente is not distinct from p_gemeente and team_id is not distinct from p_team;
    if h is null then
      insert into toegang.houder (rol, organisatie_id, gemeente, team_id) values (p_rol, p_organisatie, p_gemeente, p_team)
        on conflict do nothing returning houder into h;
    end if;
    return h;
  end $$`,
  `create function toegang.save_account(p_subject text, p_naam text, p_rol text, p_gemeenten text[], p_organisaties text[],
      p_team text) returns uuid language plpgsql volatile ${definer} as $$
  declare a uuid; t uuid; onbekend text; h uuid[];
  begin
    select min(s) into onbekend from unnest(p_organisaties) s where s not in (select sleutel from toegang.organisatie);
    if onbekend is not null then
      raise exception 'organisatie is onbekend' using errcode = '28000';
    end if;
    select team_id into t from toegang.team where naam = p_team and gemeente = any (p_gemeenten);
    insert into toegang.account as k (subject, naam, rol, gemeenten, team_id) values (p_subject, p_naam, p_rol, p_gemeenten, t)
      on conflict (subject) do update set naam = excluded.naam, rol = excluded.rol, gemeenten = excluded.gemeenten,
        team_id = excluded.team_id
      where k.actief returning k.account_id into a;
    if a is null then
      raise exception 'account is beeindigd' using errcode = '28000';
    end if;
    select array_agg(toegang.save_houder(p_rol, o.organisatie_id,
        case when p_rol = 'accounthouder' then g end, null)) into h
      from toegang.organisatie o cross join unnest(case when p_rol = 'accounthouder' then p_gemeenten else array[null] end) g
      where o.sleutel = any (p_organisaties);
    if p_rol = 'teamleider' and t is not null then
      h := h || toegang.save_houder(p_rol, null, (select gemeente from toegang.team where team_id = t), t);
    end if;
    delete from toegang.houderschap where account_id = a and not houder = any (coalesce(h, '{}'));
    insert into toegang.houderschap (account_id, houder) select a, unnest(h) on conflict do nothing;
    return a;
  end $$`,
  // In one statement, so that sight is rebuilt once. `organisatie` is its key when the relation is that of an organisation,
  // else `accountId` has it.
  `create function toegang.save_relaties(p_relaties json) returns setof uuid language sql volatile ${definer} as $$
    insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, tot, grond)
    select gemeente, "jeugdigeId", coalesce("accountId", toegang.save_houder(rol,
        (select organisatie_id from toegang.organisatie o where o.sleutel = r.organisatie), null, null)),
      rol, relatie, van, coalesce(tot, 'infinity'), grond
    from json_to_recordset(p_relaties) as r(gemeente text, "jeugdigeId" uuid, "accountId" uuid, organisatie text, rol text,
      relatie text, van timestamptz, tot timestamptz, grond text)
    returning relatie_id $$`,
  `create function toegang.start_sessie(p_account uuid, p_hash bytea, p_geldig_tot timestamptz, p_niveau text, p_mfa boolean)
      returns void language plpgsql volatile ${definer} as $$
  begin
    delete from toegang.sessie where geldig_tot < clock_timestamp();
    insert into toegang.sessie (token_hash, account_id, geldig_tot, niveau, mfa)
      select p_hash, account_id, p_geldig_tot, p_niveau, p_mfa from toegang.account where account_id = p_account and actief;
  end $$`,
  // All sessions of the account are dead at the next statement (S-21).
  `create function toegang.end_account(p_account uuid) returns void language sql volatile ${definer} as $$
    update toegang.account set actief = false, beeindigd_op = clock_timestamp() where account_id = p_account;
    delete from toegang.sessie where account_id = p_account $$`,
];

/** Functions of this file, as `grant` wants them. */
export const provisioningSignatures = [
  'save_organisatie(text, text, text, text)',
  'save_team(text, text)',
  'save_houder(text, uuid, text, uuid)',
  'save_account(text, text, text, text[], text[], text)',
  'save_relaties(json)',
  'start_sessie(uuid, bytea, timestamptz, text, boolean)',
  'end_account(uuid)',
];
