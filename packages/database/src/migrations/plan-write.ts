import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

/** Bits of PL and VG. */
export const plan = 256;
export const progress = 512;

/** A plan that is still being worked with. */
export const running = (alias: string) => `${alias}.status not in ('afgerond', 'vervallen')`;

/** The running plan that is named, of the gezin in which the jeugdige is now; and what the actor may do. */
export const declared = `declare a uuid := toegang.actor(); z record; y record; k toegang.account; p toegang.gezinsplan;`;
/** Nobody settles a version while somebody else still saves a part of it; parts do not wait for one another. */
const findPlan = (lock: 'share' | 'update') => `select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      select x.* into p from toegang.gezinsplan x join toegang.gezinslid l on l.gemeente = x.gemeente
          and l.gezin_id = x.gezin_id and l.jeugdige_id = p_jeugdige and l.van <= ${today} and l.tot > ${today}
        where x.gemeente = p_gemeente and x.plan_id = p_plan and ${running('x')} for ${lock} of x;
      select * into k from toegang.account c where c.account_id = a;`;
const mayWrite = `if p.plan_id is null or coalesce(z.schrijven, 0) & ${plan} = 0 then
        return jsonb_build_object('uitkomst', 'niet-gevonden');
      end if;`;
/** A part about one member is for who may write the plan of that member. */
const mayWriteOf = (jeugdige: string) => `if ${jeugdige} is not null and ${jeugdige} <> p_jeugdige then
        select * into y from toegang.eigen_zicht(p_gemeente, ${jeugdige});
        if coalesce(y.schrijven, 0) & ${plan} = 0 or not exists (select from toegang.gezinslid l
            where l.gemeente = p_gemeente and l.gezin_id = p.gezin_id and l.jeugdige_id = ${jeugdige}) then
          return jsonb_build_object('uitkomst', 'niet-gevonden');
        end if;
      end if;`;

/** Also for who settles the plan. */
export const lockPlan = findPlan('update');
const saved = (id: string, versie: string) =>
  `jsonb_build_object('uitkomst', 'bewaard', 'id', ${id}, 'versie', ${versie})`;

/** What people write in a plan: every part with its own version, so that two who write at once lose nothing. */
export const writeFunctions = [
  // The gezin itself may begin too. \`p_regime\`: a light plan for one question, a whole one where much comes together.
  defineFunction(
    'maak_gezinsplan',
    'p_gemeente text, p_jeugdige uuid, p_regime text',
    'jsonb',
    `declare z record; g uuid; id uuid;
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      select l.gezin_id into g from toegang.gezinslid l where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige
        and l.van <= ${today} and l.tot > ${today};
      if coalesce(z.schrijven, 0) & ${plan} = 0 then return jsonb_build_object('uitkomst', 'niet-gevonden'); end if;
      if g is null then return jsonb_build_object('uitkomst', 'gezin-ontbreekt'); end if;
      -- S2-20: one active plan for a gezin; the constraint also decides between two who begin at once.
      insert into toegang.gezinsplan (gemeente, gezin_id, regime, door) values (p_gemeente, g, p_regime, toegang.actor())
        on conflict (gemeente, gezin_id) where status not in ('afgerond', 'vervallen') do nothing returning plan_id into id;
      if id is null then return jsonb_build_object('uitkomst', 'plan-bestaat-al'); end if;
      return ${saved('id', '0')};
    end`,
    'sp_app',
  ),
  defineFunction(
    'bewaar_geschiedenis',
    'p_gemeente text, p_plan uuid, p_soort text, p_id uuid, p_jeugdige uuid, p_versie int, p_inhoud jsonb',
    'void',
    `begin
      insert into toegang.plangeschiedenis (gemeente, plan_id, soort, onderdeel_id, jeugdige_id, versie, inhoud, door, naam, rol)
        select p_gemeente, p_plan, p_soort, p_id, p_jeugdige, p_versie, p_inhoud, k.account_id, k.naam, k.rol
        from toegang.account k where k.account_id = toegang.actor();
    end`,
  ),
  // A section, action, agreement or open question. \`p_invoer\` has the columns of toegang.plandeel; with \`remove\` it goes out.
  defineFunction(
    'schrijf_plandeel',
    'p_gemeente text, p_jeugdige uuid, p_plan uuid, p_deel uuid, p_versie int, p_invoer jsonb',
    'jsonb',
    `${declared} r toegang.plandeel := jsonb_populate_record(null::toegang.plandeel, p_invoer); d toegang.plandeel;
    begin
      ${findPlan('share')}
      ${mayWrite}
      if p_deel is not null then
        select * into d from toegang.plandeel x where x.gemeente = p_gemeente and x.plan_id = p_plan and x.deel_id = p_deel
          and x.vervallen_op is null for update;
        if d.deel_id is null then return jsonb_build_object('uitkomst', 'niet-gevonden'); end if;
        r.soort := d.soort; r.jeugdige_id := d.jeugdige_id;
      end if;
      -- S3-1: the own words of the gezin are written by the gezin, and changed by who wrote them only.
      if r.soort = 'eigen-woorden' and (z.familie = 0 or d.deel_id is not null and d.auteur <> a)
          or r.soort = 'open-vraag' and r.antwoord is distinct from d.antwoord and z.familie <> 0 then
        return jsonb_build_object('uitkomst', 'niet-gevonden');
      end if;
      ${mayWriteOf('r.jeugdige_id')}
      if d.deel_id is not null and d.versie <> p_versie then
        return jsonb_build_object('uitkomst', 'conflict', 'id', p_deel, 'versie', d.versie);
      end if;
      if r.doel_id is not null and not exists (select from toegang.gezinsdoel g where g.gemeente = p_gemeente
          and g.plan_id = p_plan and g.doel_id = r.doel_id) then
        return jsonb_build_object('uitkomst', 'niet-gevonden');
      end if;
      if d.deel_id is null then
        insert into toegang.plandeel (gemeente, plan_id, soort, jeugdige_id, doel_id, leefgebied, kleur, partij, tekst,
            antwoord, voor, gedaan_op, gedeeld, van_familie, auteur, auteur_naam, auteur_rol)
          values (p_gemeente, p_plan, r.soort, r.jeugdige_id, r.doel_id, r.leefgebied, r.kleur, r.partij, r.tekst,
            r.antwoord, r.voor, r.gedaan_op, coalesce(r.gedeeld, false), z.familie <> 0, a, k.naam, k.rol) returning * into d;
      else
        update toegang.plandeel x set doel_id = r.doel_id, leefgebied = r.leefgebied, kleur = r.kleur, partij = r.partij,
            tekst = r.tekst, antwoord = r.antwoord, voor = r.voor, gedaan_op = r.gedaan_op,
            gedeeld = coalesce(r.gedeeld, false), van_familie = z.familie <> 0, auteur = a, auteur_naam = k.naam,
            auteur_rol = k.rol, versie = x.versie + 1, gewijzigd_op = clock_timestamp(),
            vervallen_op = case when (p_invoer ->> 'remove')::boolean then clock_timestamp() end
          where x.gemeente = p_gemeente and x.deel_id = p_deel returning * into d;
      end if;
      perform toegang.bewaar_geschiedenis(p_gemeente, p_plan, d.soort, d.deel_id, d.jeugdige_id, d.versie, to_jsonb(d));
      return ${saved('d.deel_id', 'd.versie')};
    end`,
    'sp_app',
  ),
  // \`p_invoer\` has the columns of toegang.gezinsdoel.
  defineFunction(
    'schrijf_doel',
    'p_gemeente text, p_jeugdige uuid, p_plan uuid, p_doel uuid, p_versie int, p_invoer jsonb',
    'jsonb',
    `${declared} r toegang.gezinsdoel := jsonb_populate_record(null::toegang.gezinsdoel, p_invoer); d toegang.gezinsdoel;
    begin
      ${findPlan('share')}
      ${mayWrite}
      if p_doel is not null then
        select * into d from toegang.gezinsdoel x where x.gemeente = p_gemeente and x.plan_id = p_plan and x.doel_id = p_doel
          for update;
        if d.doel_id is null then return jsonb_build_object('uitkomst', 'niet-gevonden'); end if;
        r.jeugdige_id := d.jeugdige_id;
      end if;
      ${mayWriteOf('r.jeugdige_id')}
      if d.doel_id is not null and d.versie <> p_versie then
        return jsonb_build_object('uitkomst', 'conflict', 'id', p_doel, 'versie', d.versie);
      end if;
      if r.streefniveau <= r.startniveau then return jsonb_build_object('uitkomst', 'niveau-klopt-niet'); end if;
      -- S2-22: what comes after what; never in a circle.
      if r.na_doel is not null and (not exists (select from toegang.gezinsdoel g where g.gemeente = p_gemeente
            and g.plan_id = p_plan and g.doel_id = r.na_doel)
          or exists (with recursive keten as (select r.na_doel as id union select g.na_doel from keten c
              join toegang.gezinsdoel g on g.gemeente = p_gemeente and g.doel_id = c.id where g.na_doel is not null)
            select from keten where id = p_doel)) then
        return jsonb_build_object('uitkomst', 'volgorde-klopt-niet');
      end if;
      if d.doel_id is null then
        insert into toegang.gezinsdoel (gemeente, plan_id, volgorde, jeugdige_id, leefgebied, tekst, eigenaar, startniveau,
            streefniveau, streefdatum, evalueren_voor, na_doel, gedeeld, toestand, van_familie, auteur, auteur_naam, auteur_rol)
          values (p_gemeente, p_plan, (select coalesce(max(g.volgorde), 0) + 1 from toegang.gezinsdoel g
              where g.gemeente = p_gemeente and g.plan_id = p_plan), r.jeugdige_id, r.leefgebied, r.tekst, r.eigenaar,
            r.startniveau, r.streefniveau, r.streefdatum, r.evalueren_voor, r.na_doel, coalesce(r.gedeeld, false),
            coalesce(r.toestand, 'open'), z.familie <> 0, a, k.naam, k.rol) returning * into d;
      else
        update toegang.gezinsdoel x set leefgebied = r.leefgebied, tekst = r.tekst, eigenaar = r.eigenaar,
            startniveau = r.startniveau, streefniveau = r.streefniveau, streefdatum = r.streefdatum,
            evalueren_voor = r.evalueren_voor, na_doel = r.na_doel, gedeeld = coalesce(r.gedeeld, false),
            toestand = coalesce(r.toestand, x.toestand), van_familie = z.familie <> 0, auteur = a, auteur_naam = k.naam,
            auteur_rol = k.rol, versie = x.versie + 1, gewijzigd_op = clock_timestamp()
          where x.gemeente = p_gemeente and x.doel_id = p_doel returning * into d;
      end if;
      perform toegang.bewaar_geschiedenis(p_gemeente, p_plan, 'doel', d.doel_id, d.jeugdige_id, d.versie, to_jsonb(d));
      return ${saved('d.doel_id', 'd.versie')};
    end`,
    'sp_app',
  ),
  // How it goes with a goal by one informant, in the own words of whoever says it (S1-16, S4-73). Who works on a goal that
  // was shared says how it goes as well. \`p_volgende\`: when it is looked at again; null once the goal is over.
  defineFunction(
    'evalueer_doel',
    'p_gemeente text, p_jeugdige uuid, p_plan uuid, p_doel uuid, p_volgende date, p_invoer jsonb',
    'jsonb',
    `${declared} r toegang.planevaluatie := jsonb_populate_record(null::toegang.planevaluatie, p_invoer);
      d toegang.gezinsdoel; id uuid;
    begin
      ${findPlan('share')}
      select * into d from toegang.gezinsdoel x where x.gemeente = p_gemeente and x.plan_id = p_plan and x.doel_id = p_doel
        for update;
      select * into y from toegang.eigen_zicht(p_gemeente, coalesce(d.jeugdige_id, p_jeugdige));
      if p.plan_id is null or d.doel_id is null or coalesce(y.schrijven, 0) & ${plan + progress} = 0
          or y.lezen & ${plan} = 0 and not (d.gedeeld and y.gedeeld & ${plan} <> 0) then
        return jsonb_build_object('uitkomst', 'niet-gevonden');
      end if;
      -- Nobody speaks for the family but the family, or who wrote down what it said.
      if r.informant in ('jeugdige', 'ouder') and y.schrijven & ${plan} = 0
          or r.informant not in ('jeugdige', 'ouder', 'netwerk') and y.familie <> 0 then
        return jsonb_build_object('uitkomst', 'niet-gevonden');
      end if;
      if r.dag > ${today} or p_volgende <= r.dag or p_volgende > ${today} + 366 then
        return jsonb_build_object('uitkomst', 'datum-klopt-niet');
      end if;
      insert into toegang.planevaluatie (gemeente, plan_id, doel_id, jeugdige_id, dag, informant, score, woorden, van_familie,
          auteur, auteur_naam, auteur_rol)
        values (p_gemeente, p_plan, p_doel, case when r.informant = 'jeugdige' then coalesce(d.jeugdige_id, p_jeugdige) end,
          r.dag, r.informant, r.score, r.woorden, y.familie <> 0, a, k.naam, k.rol) returning evaluatie_id into id;
      if p_volgende is not null then
        update toegang.gezinsdoel x set evalueren_voor = p_volgende where x.gemeente = p_gemeente and x.doel_id = p_doel;
      end if;
      return ${saved('id', 'd.versie')};
    end`,
    'sp_app',
  ),
  // Another plan around the gezin, such as that of an aanbieder: where it is and which version, not a copy (S2-20).
  defineFunction(
    'koppel_plan',
    'p_gemeente text, p_jeugdige uuid, p_plan uuid, p_koppeling uuid, p_invoer jsonb',
    'jsonb',
    `${declared} r toegang.plankoppeling := jsonb_populate_record(null::toegang.plankoppeling, p_invoer); id uuid;
    begin
      ${findPlan('share')}
      if p.plan_id is null or coalesce(z.schrijven & ${plan} | z.gedeeld & ${plan}, 0) = 0 or z.familie <> 0
          or k.rol not in ('consulent', 'regisseur', 'hulpverlener', 'gi') then
        return jsonb_build_object('uitkomst', 'niet-gevonden');
      end if;
      if p_koppeling is not null then
        update toegang.plankoppeling x set tot = ${today} where x.gemeente = p_gemeente and x.plan_id = p_plan
          and x.koppeling_id = p_koppeling and x.tot is null and (z.schrijven & ${plan} <> 0 or x.door = a)
          returning x.koppeling_id into id;
        if id is null then return jsonb_build_object('uitkomst', 'niet-gevonden'); end if;
        if r.titel is null then return ${saved('id', '0')}; end if;
      end if;
      insert into toegang.plankoppeling (gemeente, plan_id, jeugdige_id, organisatie, titel, versie, dag, door, naam)
        values (p_gemeente, p_plan, p_jeugdige, r.organisatie, r.titel, r.versie, r.dag, a, k.naam) returning koppeling_id into id;
      return ${saved('id', '0')};
    end`,
    'sp_app',
  ),
];
