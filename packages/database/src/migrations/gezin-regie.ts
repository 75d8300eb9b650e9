import { defineFunction } from './define-function.ts';
import { lockGezinnen, today } from './gezin-form.ts';

/** A task of a gezin that its act has made needless. */
const finishTaken = (
  soort: string,
) => `update toegang.taak t set gedaan_op = clock_timestamp(), gedaan_door = toegang.actor()
        where t.gemeente = p_gemeente and t.soort = '${soort}' and t.verwijst ->> 'gezin' = doel::text and t.gedaan_op is null;`;

const someMember = `(select l.jeugdige_id from toegang.gezinslid l where l.gemeente = p_gemeente and l.gezin_id = doel
  and l.van <= ${today} and l.tot > ${today} order by l.van, l.jeugdige_id limit 1)`;
const members = `(select array_agg(l.jeugdige_id) from toegang.gezinslid l where l.gemeente = p_gemeente
  and l.gezin_id = doel and l.van <= ${today} and l.tot > ${today})`;

/** Who leads the help of a gezin (C7). */
export const regieFunctions = [
  // \`p_huidig\`: who the caller saw in this place, so that of two at once the second is told. \`p_invoer\` has the columns of
  // toegang.regie, and skj_nummer and skj_tot when the register was looked up. Answers a word.
  defineFunction(
    'leg_regie',
    'p_gemeente text, p_gezin uuid, p_huidig uuid, p_invoer jsonb',
    'text',
    `declare r toegang.regie := jsonb_populate_record(null::toegang.regie, p_invoer); k toegang.account;
      doel uuid := p_gezin; h uuid := gen_random_uuid(); huidig uuid;
    begin
      ${lockGezinnen}
      if not toegang.heeft_gezin_in_hand(p_gemeente, doel) then return 'niet-gevonden'; end if;
      if r.van is null or r.van > ${today} + 92
          or r.van < (select min(l.van) from toegang.gezinslid l where l.gemeente = p_gemeente and l.gezin_id = doel)
          or exists (select from toegang.regie x where x.gemeente = p_gemeente and x.gezin_id = doel and x.soort = r.soort
            and x.van > r.van and x.van < x.tot) then
        return 'datum-klopt-niet';
      end if;
      select x.regie_id into huidig from toegang.regie x where x.gemeente = p_gemeente and x.gezin_id = doel
        and x.soort = r.soort and x.van <= r.van and x.tot > r.van;
      if huidig is distinct from p_huidig then return 'iemand-was-eerder'; end if;
      r.tot := coalesce(r.tot, 'infinity');
      if r.soort = 'regisseur' then
        if p_invoer ->> 'skj_nummer' is not null then
          update toegang.account a set skj_nummer = p_invoer ->> 'skj_nummer', skj_tot = (p_invoer ->> 'skj_tot')::date
            where a.account_id = r.account_id and p_gemeente = any (a.gemeenten);
        end if;
        select * into k from toegang.account a where a.account_id = r.account_id and a.actief
          and a.rol in ('consulent', 'regisseur') and p_gemeente = any (a.gemeenten);
        if k.account_id is null then return 'onbekende-persoon'; end if;
        -- S4-77: registered with SKJ on the day that the regie begins.
        if k.skj_nummer is null then return 'skj-ontbreekt'; end if;
        if k.skj_tot < r.van then return 'skj-verlopen'; end if;
        if exists (select from toegang.regie x where x.regie_id = huidig and x.gemeente = p_gemeente
            and x.account_id = k.account_id) then
          return 'bestaat-al';
        end if;
        r.registratie := k.skj_nummer;
      elsif r.soort = 'overname' then
        -- S3-4: the gezin leads itself, unless there is a reason, for a while, and somebody looks again.
        if coalesce(length(trim(r.reden)), 0) < 20 then return 'overname-reden'; end if;
        if r.tot not between r.van + 1 and r.van + 366 or r.toetsen_voor is null
            or r.toetsen_voor not between r.van and r.tot then
          return 'overname-termijn';
        end if;
        if r.bij = 'gi' and not exists (select from toegang.relatie m join toegang.gezinslid l on l.gemeente = m.gemeente
              and l.jeugdige_id = m.jeugdige_id and l.gezin_id = doel and l.tot > ${today}
            where m.gemeente = p_gemeente and m.relatie = 'maatregel' and m.van <= toegang.middernacht(r.van + 1)
              and m.tot > toegang.middernacht(r.van)) then
          return 'geen-maatregel';
        end if;
      end if;
      insert into toegang.gezinshandeling (gemeente, handeling_id, soort, door)
        values (p_gemeente, h, 'regie', toegang.actor());
      -- S0-25: a second one ends the first, on the day of the hand-over.
      update toegang.regie x set tot_voorheen = x.tot, tot = r.van, beeindigd_met = h
        where x.gemeente = p_gemeente and x.regie_id = huidig;
      insert into toegang.regie (gemeente, gezin_id, soort, account_id, naam, organisatie, registratie, bij, reden,
          toetsen_voor, van, tot, begonnen_met)
        values (p_gemeente, doel, r.soort, r.account_id, r.naam, r.organisatie, r.registratie, r.bij, trim(r.reden),
          r.toetsen_voor, r.van, r.tot, h);
      perform toegang.verdeel_regie(p_gemeente, array[doel]);
      if r.soort = 'regisseur' then
        ${finishTaken('regisseur-ontbreekt')}
      elsif r.soort = 'overname' then
        ${finishTaken('regie-toetsen')}
        perform toegang.maak_taak(p_gemeente, ${someMember}, 'regie-toetsen', coalesce((select x.account_id
            from toegang.regie x where x.gemeente = p_gemeente and x.gezin_id = doel and x.soort = 'regisseur'
              and x.van <= r.van and x.tot > r.van), toegang.actor()), r.toetsen_voor, jsonb_build_object('gezin', doel));
      end if;
      perform logboek.schrijf(p_gemeente, ${members}, 256, 'regie-gelegd');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  defineFunction(
    'eindig_regie',
    'p_gemeente text, p_regie uuid, p_per date',
    'text',
    `declare r toegang.regie; doel uuid; h uuid := gen_random_uuid();
    begin
      ${lockGezinnen}
      select * into r from toegang.regie x where x.gemeente = p_gemeente and x.regie_id = p_regie and x.van < x.tot
        and x.tot > ${today} and x.beeindigd_met is null;
      doel := r.gezin_id;
      if not toegang.heeft_gezin_in_hand(p_gemeente, doel) then return 'niet-gevonden'; end if;
      if p_per is null or p_per not between r.van and least(r.tot, ${today} + 92) then return 'datum-klopt-niet'; end if;
      insert into toegang.gezinshandeling (gemeente, handeling_id, soort, door)
        values (p_gemeente, h, 'regie', toegang.actor());
      update toegang.regie x set tot_voorheen = x.tot, tot = p_per, beeindigd_met = h
        where x.gemeente = p_gemeente and x.regie_id = p_regie;
      if r.soort = 'overname' then
        ${finishTaken('regie-toetsen')}
      end if;
      -- Before sight goes: whoever ends the own regie sees nothing afterwards.
      perform logboek.schrijf(p_gemeente, ${members}, 256, 'regie-beeindigd');
      perform toegang.verdeel_regie(p_gemeente, array[doel]);
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // Since when a gezin has had no regisseur; null while it has one. Somebody whose account has ended is none.
  defineFunction(
    'vacant_sinds',
    'p_gemeente text, p_gezin uuid',
    'date',
    `declare laatste date;
    begin
      select max(least(r.tot, case when k.actief then 'infinity' else coalesce(k.beeindigd_op::date, r.van) end)) into laatste
        from toegang.regie r join toegang.account k using (account_id) where r.gemeente = p_gemeente
          and r.gezin_id = p_gezin and r.soort = 'regisseur' and r.van <= ${today} and r.van < r.tot;
      if laatste > ${today} then return null; end if;
      return coalesce(laatste, (select min(l.van) from toegang.gezinslid l
        where l.gemeente = p_gemeente and l.gezin_id = p_gezin));
    end`,
    undefined,
    'stable',
  ),
  // Gezinnen without a regisseur of whom the actor has somebody in hand.
  defineFunction(
    'vacatures',
    '',
    'table (gemeente text, gezin_id uuid, sinds date, vandaag date)',
    `begin
      return query select x.gemeente, x.gezin_id, toegang.vacant_sinds(x.gemeente, x.gezin_id), ${today} from (
          select distinct l.gemeente, l.gezin_id from toegang.zicht z join toegang.gezinslid l on l.gemeente = z.gemeente
            and l.jeugdige_id = z.jeugdige_id and l.van <= ${today} and l.tot > ${today}
          where z.houder = any ((select toegang.houders())::uuid[]) and z.grond in ('betrokken', 'waarnemer', 'team')
            and statement_timestamp() >= z.van and statement_timestamp() < z.tot) x
        where toegang.vacant_sinds(x.gemeente, x.gezin_id) is not null;
    end`,
    'sp_app',
    'stable',
  ),
  // One task for the actor and each vacancy: the server counts working days, the database that it is one.
  defineFunction(
    'meld_vacature',
    'p_gemeente text, p_gezin uuid, p_voor date',
    'void',
    `declare a uuid := toegang.actor(); doel uuid := p_gezin; sinds date := toegang.vacant_sinds(p_gemeente, p_gezin);
    begin
      ${lockGezinnen}
      if sinds is null or not toegang.heeft_gezin_in_hand(p_gemeente, doel) or exists (select from toegang.taak t
          where t.gemeente = p_gemeente and t.houder = a and t.soort = 'regisseur-ontbreekt'
            and t.verwijst ->> 'gezin' = doel::text and t.verwijst ->> 'sinds' = sinds::text) then
        return;
      end if;
      perform toegang.maak_taak(p_gemeente, j.jeugdige_id, 'regisseur-ontbreekt', a, p_voor,
          jsonb_build_object('gezin', doel, 'sinds', sinds))
        from (select l.jeugdige_id from toegang.gezinslid l where l.gemeente = p_gemeente and l.gezin_id = doel
          and l.van <= ${today} and l.tot > ${today} and toegang.heeft_in_hand(p_gemeente, l.jeugdige_id)
          order by l.van, l.jeugdige_id limit 1) j;
    end`,
    'sp_app',
  ),
];
