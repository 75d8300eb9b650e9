import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';
import { staff } from './roltoekenning.ts';
import { systemAccount } from './vernietiging.ts';

/** Rows of one part of the file with their number, the first is 1. */
const rows = (deel: string, columns: string) =>
  `(select x.nr, y.* from jsonb_array_elements(p_invoer -> '${deel}') with ordinality x(e, nr)
    cross join jsonb_to_record(x.e) as y(${columns})) r`;
const organisaties = rows('organisaties', 'sleutel text, naam text, soort text, agb text');
const teams = rows('teams', 'gemeente text, naam text');
const accounts = rows('accounts', 'sub text, naam text, rol text, gemeenten text[], organisaties text[]');
const contactgegevens = rows('contactgegevens', 'sub text, organisatie text, contact text');
const relaties = rows(
  'relaties',
  `gemeente text, "jeugdigeId" uuid, indexen text[], sub text, organisatie text, rol text, relatie text, van date, tot date,
     grond text`,
);

/** Adds to \`fouten\` what is wrong with each row of a part: the first of \`faults\` that holds. */
const judge = (deel: string, from: string, faults: string) =>
  `select fouten || coalesce(jsonb_agg(jsonb_build_object('deel', '${deel}', 'nr', w.nr, 'fout', w.fout) order by w.nr), '[]')
    into fouten from (select r.nr, case ${faults} end as fout from ${from}) w where w.fout is not null;`;

/** Who the file is about, as far as it is known: a relation of an organisation is that of its people in one role. */
const found = `select r.*, coalesce(j.jeugdige_id, i.jeugdige_id) as jeugdige, k.account_id, k.rol as account_rol, k.beeindigd_op,
    k.gemeenten as account_gemeenten, o.organisatie_id, o.soort, coalesce(k.account_id, h.houder) as houder,
    first_value(k.account_id) over (partition by r.gemeente, coalesce(j.jeugdige_id, i.jeugdige_id), r.relatie order by r.nr)
      as eerste
  from ${relaties}
    left join zorg.jeugdige j on j.gemeente = r.gemeente and j.jeugdige_id = r."jeugdigeId"
    left join lateral (select x.jeugdige_id from zorg.identiteit x where x.gemeente = r.gemeente
      and x.bsn_index in (select decode(n, 'hex') from unnest(r.indexen) n) limit 1) i on true
    left join toegang.account k on k.subject = r.sub
    left join toegang.organisatie o on o.sleutel = r.organisatie
    left join toegang.houder h on h.organisatie_id = o.organisatie_id and h.rol = r.rol and h.gemeente is null and h.team_id is null`;

/** There already: of this day, one that runs, and one that held on that day or later and was ended since. */
const known = `exists (select from toegang.relatie e where e.gemeente = r.gemeente and e.jeugdige_id = r.jeugdige
    and e.houder = r.houder and e.rol = r.rol and e.relatie = r.relatie
    and (e.van = toegang.middernacht(r.van) or e.van <= statement_timestamp()
      and e.tot > least(toegang.middernacht(r.van), statement_timestamp())))`;

const provide = defineFunction(
  'voorzie',
  'p_invoer jsonb, p_beheerder text, p_tweede text, p_proef boolean',
  'jsonb',
  `declare fouten jsonb := '[]'; geteld jsonb := '{}'; aantal int; vrager toegang.account; tweede toegang.account; nieuw json;
      gm text[] := array(select jsonb_array_elements_text(p_invoer -> 'gemeenten'));
    begin
      -- S-12: asked by one, confirmed by another, as begin_roltoekenning.
      select * into vrager from toegang.account a where a.subject = p_beheerder and a.actief
        and a.rol = 'functioneel-beheerder' and gm <@ a.gemeenten;
      select * into tweede from toegang.account a where a.subject = p_tweede and a.actief
        and a.rol in ('fg', 'teamleider', 'functioneel-beheerder') and gm <@ a.gemeenten;
      -- They answer for these gemeenten only, whatever else the file names.
      if vrager.account_id is null or tweede.account_id is null or vrager.account_id = tweede.account_id
          or exists (select from ${teams} where not coalesce(r.gemeente = any (gm), false))
          or exists (select from ${accounts} where not coalesce(r.gemeenten <@ gm, false))
          or exists (select from ${relaties} where not coalesce(r.gemeente = any (gm), false)) then
        return jsonb_build_object('uitkomst', 'mag-niet');
      end if;
      perform pg_advisory_xact_lock(hashtextextended('voorzie', 0));
      begin
        ${judge(
          'organisaties',
          `${organisaties} left join toegang.organisatie o on o.sleutel = r.sleutel`,
          `when o.soort <> r.soort or o.agb is distinct from r.agb and o.sleutel is not null then 'organisatie-anders'
           when exists (select from toegang.organisatie b where b.agb = r.agb and b.sleutel <> r.sleutel) then 'agb-bezet'`,
        )}
        if fouten <> '[]' then raise exception using errcode = 'SP003'; end if;
        select count(toegang.save_organisatie(r.sleutel, r.naam, r.soort, r.agb)) into aantal from ${organisaties}
          where not exists (select from toegang.organisatie o where o.sleutel = r.sleutel and o.naam = r.naam);
        geteld := geteld || jsonb_build_object('organisaties', aantal);
        select count(toegang.save_team(r.gemeente, r.naam)) into aantal from ${teams}
          where not exists (select from toegang.team t where t.gemeente = r.gemeente and t.naam = r.naam);
        geteld := geteld || jsonb_build_object('teams', aantal);
        ${judge(
          'accounts',
          `${accounts} left join toegang.account k on k.subject = r.sub`,
          `when k.beeindigd_op is not null then 'account-beeindigd' when k.rol <> r.rol then 'account-andere-rol'
           when exists (select from unnest(r.organisaties) s where s not in (select o.sleutel from toegang.organisatie o))
             then 'organisatie-onbekend'`,
        )}
        if fouten <> '[]' then raise exception using errcode = 'SP003'; end if;
        select count(toegang.save_account(r.sub, r.naam, r.rol, r.gemeenten, coalesce(r.organisaties, '{}'), null)) into aantal
          from ${accounts} where not exists (select from toegang.account k where k.subject = r.sub);
        geteld := geteld || jsonb_build_object('accounts', aantal);
        ${judge(
          'contactgegevens',
          contactgegevens,
          `when r.sub is not null and r.sub not in (select k.subject from toegang.account k) then 'account-onbekend'
           when r.organisatie is not null and r.organisatie not in (select o.sleutel from toegang.organisatie o)
             then 'organisatie-onbekend'`,
        )}
        select count(*) into aantal from ${contactgegevens} cross join lateral toegang.save_contact(r.sub, r.organisatie, r.contact) s
          where exists (select from toegang.account k where k.subject = r.sub and k.contact is distinct from r.contact)
            or exists (select from toegang.organisatie o where o.sleutel = r.organisatie and o.contact is distinct from r.contact);
        geteld := geteld || jsonb_build_object('contactgegevens', aantal);
        ${judge(
          'relaties',
          `(${found}) r`,
          `when r.jeugdige is null then 'jeugdige-onbekend'
           when r.sub is not null and r.account_id is null then 'account-onbekend'
           when r.beeindigd_op is not null then 'account-beeindigd'
           when r.account_rol <> r.rol then 'account-andere-rol'
           when r.organisatie is not null and r.organisatie_id is null then 'organisatie-onbekend'
           when r.soort <> r.rol then 'organisatie-andere-soort'
           -- As leg_relatie: who works for a gemeente sees files of that gemeente only.
           when r.account_rol = any (${staff}) and not r.gemeente = any (r.account_gemeenten) then 'account-andere-gemeente'
           when r.relatie = 'zelf' and r.houder <> r.eerste then 'al-een-ander'
           when r.relatie = 'zelf' and exists (select from toegang.relatie e where e.gemeente = r.gemeente
             and e.jeugdige_id = r.jeugdige and e.relatie = 'zelf' and e.tot > statement_timestamp()
             and e.houder <> r.houder) then 'al-een-ander'`,
        )}
        if fouten <> '[]' then raise exception using errcode = 'SP003'; end if;
        select json_agg(json_build_object('gemeente', x.gemeente, 'jeugdigeId', x.jeugdige, 'accountId', x.account_id,
            'organisatie', x.organisatie, 'rol', x.rol, 'relatie', x.relatie, 'van', toegang.middernacht(x.van),
            'tot', toegang.middernacht(x.tot), 'grond', x.grond)) into nieuw
          from (select distinct on (r.gemeente, r.jeugdige, r.account_id, r.organisatie, r.rol, r.relatie) r.*
            from (${found}) r where not ${known}
            order by r.gemeente, r.jeugdige, r.account_id, r.organisatie, r.rol, r.relatie, r.van) x;
        select count(*) into aantal from toegang.save_relaties(coalesce(nieuw, '[]')) s;
        geteld := geteld || jsonb_build_object('relaties', aantal);
        if exists (select from jsonb_each_text(geteld) e where e.value <> '0') then
          -- Nobody is signed in on the command line: lines of the system, with who was named.
          insert into logboek.regel (gemeente, tak, account_id, rol, doel, handeling, soorten, grond, herkomst, spoor)
            select g, max(l.tak), '${systemAccount}', w.rol, 'beheer', w.handeling, 0, 'gemeente', 'server',
              uuid_send(gen_random_uuid())
            from unnest(gm) g cross join logboek.tak l
              cross join (values (vrager.rol, 'gegevens-voorzien beheerder ' || vrager.account_id),
                (tweede.rol, 'gegevens-voorzien tweede ' || tweede.account_id)) w(rol, handeling)
            group by g, w.rol, w.handeling;
        end if;
        if p_proef then raise exception using errcode = 'SP003'; end if;
      exception when sqlstate 'SP003' then null;
      end;
      return jsonb_build_object('uitkomst', case when fouten <> '[]' then 'fouten' when p_proef then 'proef' else 'bewaard' end,
        'fouten', fouten, 'nieuw', geteld);
    end`,
);

/** Organisations, teams, accounts and relations of a real installation, from a file: all of it or nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, provide.create);
    await allowFunctions(db, 'toegang', [provide.name], 'sp_login');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, `drop function toegang.${provide.name}`));
}
