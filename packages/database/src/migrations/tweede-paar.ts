import { defineFunction, type GuardFunction } from './define-function.ts';

const judges = `('fg', 'teamleider', 'functioneel-beheerder')`;
const mine = `exists (select from toegang.account k where k.account_id = (select toegang.actor()) and p_gemeente = any (k.gemeenten)`;

/** Two people for one act (S-12). */
export const pairFunctions: readonly GuardFunction[] = [
  defineFunction(
    'vraag_paar',
    'p_gemeente text, p_handeling text, p_onderwerp text, p_reden text',
    'uuid',
    `declare id uuid;
    begin
      if not ${mine} and k.rol in ${judges}) then return null; end if;
      insert into toegang.tweede_paar (gemeente, handeling, onderwerp, reden, gevraagd_door)
        values (p_gemeente, p_handeling, p_onderwerp, p_reden, toegang.actor()) returning paar_id into id;
      return id;
    end`,
    'sp_app',
  ),
  defineFunction(
    'beoordeel_paar',
    'p_gemeente text, p_paar uuid, p_akkoord boolean',
    'text',
    `declare p toegang.tweede_paar;
    begin
      select * into p from toegang.tweede_paar where gemeente = p_gemeente and paar_id = p_paar for update;
      if p.paar_id is null or not ${mine} and k.rol in ${judges}) then return 'onbekend'; end if;
      if p.gevraagd_door = toegang.actor() then return 'zelfde-persoon'; end if;
      if p.bevestigd_door is not null or p.geldig_tot <= clock_timestamp() then return 'gesloten'; end if;
      update toegang.tweede_paar set bevestigd_door = toegang.actor(),
        bevestigd_op = case when p_akkoord then clock_timestamp() end,
        afgewezen_op = case when not p_akkoord then clock_timestamp() end
        where gemeente = p_gemeente and paar_id = p_paar;
      return case when p_akkoord then 'bevestigd' else 'afgewezen' end;
    end`,
    'sp_app',
  ),
  defineFunction(
    'lees_paren',
    '',
    `table (gemeente text, paar_id uuid, handeling text, onderwerp text, reden text, gevraagd_door text,
      gevraagd_op timestamptz, geldig_tot timestamptz, zelf boolean)`,
    `begin
      return query select p.gemeente, p.paar_id, p.handeling, p.onderwerp, p.reden, v.naam, p.gevraagd_op, p.geldig_tot,
          p.gevraagd_door = a.account_id
        from toegang.account a join toegang.tweede_paar p on p.gemeente = any (a.gemeenten)
          join toegang.account v on v.account_id = p.gevraagd_door
        where a.account_id = (select toegang.actor()) and a.rol in ${judges} and p.bevestigd_door is null
          and p.geldig_tot > statement_timestamp() order by p.gevraagd_op;
    end`,
    'sp_app',
    'stable',
  ),
  // Every function that does such an act calls this one: without a second person it stops here.
  defineFunction(
    'gebruik_paar',
    'p_gemeente text, p_paar uuid, p_handeling text, p_onderwerp text',
    'void',
    `begin
      update toegang.tweede_paar set gebruikt_op = clock_timestamp() where gemeente = p_gemeente and paar_id = p_paar
        and handeling = p_handeling and onderwerp = p_onderwerp and bevestigd_op is not null and gebruikt_op is null
        and geldig_tot > clock_timestamp() and bevestigd_door <> gevraagd_door;
      if not found then
        raise exception 'een tweede persoon heeft dit niet bevestigd' using errcode = '42501';
      end if;
    end`,
  ),
];
