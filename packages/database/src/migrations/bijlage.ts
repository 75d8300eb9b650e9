import { defineFunction, type GuardFunction } from './define-function.ts';

/** Bits of the data kinds (packages/access) of what a bijlage may hang on. */
const kinds = { BS: 4, PL: 256, VG: 512 } as const;
const MB = 1024 ** 2;
/** trust.md S-37: one file, all files of one jeugdige, and what one account may bring in a day. */
const mostBytes = { file: 10 * MB, jeugdige: 100 * MB, day: 200 * MB } as const;
const mostAtOne = 10;
const undoTime = "interval '1 minute'";

const of = (column: string, table: string) => `foreign key (gemeente, ${column}) references ${table} on delete cascade`;

export const bijlageTables = {
  // Hangs on exactly one thing and goes with it. \`jeugdige_id\` null: on an evaluation of the gezin as a whole.
  bijlage: `gemeente text not null, bijlage_id uuid not null, jeugdige_id uuid, stuk_id uuid, evaluatie_id uuid, mdo_id uuid,
    brief_id uuid, target_id uuid not null generated always as (coalesce(stuk_id, evaluatie_id, mdo_id, brief_id)) stored,
    naam text not null check (length(naam) between 1 and 120),
    type text not null check (type in ('pdf', 'jpeg', 'png', 'docx', 'odt')),
    grootte int not null check (grootte between 1 and ${String(mostBytes.file)}), door uuid not null, door_naam text not null,
    op timestamptz not null default clock_timestamp(), scanned_op timestamptz, verwijderd_op timestamptz,
    verwijderd_reden text check (length(verwijderd_reden) between 10 and 500), primary key (gemeente, bijlage_id),
    ${of('jeugdige_id', 'zorg.jeugdige')}, ${of('stuk_id', 'zorg.dossierstuk')},
    ${of('evaluatie_id', 'toegang.planevaluatie')}, ${of('mdo_id', 'toegang.mdo')}, ${of('brief_id', 'toegang.brief')},
    check (num_nonnulls(stuk_id, evaluatie_id, mdo_id, brief_id) = 1),
    check ((verwijderd_op is null) = (verwijderd_reden is null))`,
  // Apart, so that a list never touches it and a removal leaves nothing of it.
  bijlage_inhoud: `gemeente text not null, bijlage_id uuid not null, inhoud bytea not null, sleutel_id text not null,
    primary key (gemeente, bijlage_id), ${of('bijlage_id', 'toegang.bijlage')}`,
} as const;

export const bijlageIndexes = [
  'create index on toegang.bijlage (gemeente, target_id)',
  'create index on toegang.bijlage (gemeente, jeugdige_id) where jeugdige_id is not null',
  'create index on toegang.bijlage (door, op)',
  ...['stuk_id', 'evaluatie_id', 'mdo_id', 'brief_id'].map(
    (column) => `create index on toegang.bijlage (gemeente, ${column}) where ${column} is not null`,
  ),
];

/** As the policy of zorg.dossierstuk says it (toegang/policies.ts), for the holders \`h\`. */
const seesStuk = `exists (select from toegang.zicht v where v.gemeente = s.gemeente and v.jeugdige_id = s.jeugdige_id
  and v.houder = any (h) and statement_timestamp() >= v.van and statement_timestamp() < v.tot
  and (v.lezen & s.soort <> 0 or v.eigen & s.soort <> 0 and s.organisatie_id = any (orgs)
    or v.gedeeld & s.soort <> 0 and s.gedeeld)
  and (v.familie = 0 or not s.derden and s.achtergehouden_voor & v.familie = 0
    and (not s.van_familie or s.gedeeld and not s.conflict or s.auteur = a)))`;

const found = `select x.* into b from toegang.bijlage x where x.gemeente = p_gemeente and x.bijlage_id = p_bijlage
    and x.verwijderd_op is null for update;
  select x.* into k from toegang.bijlage_targets(p_gemeente, p_jeugdige) x where x.target_id = b.target_id;`;

/** Files that hang on a note, an evaluation, an MDO or a letter: whoever sees the one sees the other. */
export const bijlageFunctions: readonly GuardFunction[] = [
  // Everything of a jeugdige that a bijlage may hang on and that the actor sees, as the function of each that reads it says.
  // \`schrijft\`: the actor may hang something on it, because it is the actor's own.
  defineFunction(
    'bijlage_targets',
    'p_gemeente text, p_jeugdige uuid',
    'table (target text, target_id uuid, soort int, schrijft boolean)',
    `declare a uuid := toegang.actor(); h uuid[] := toegang.houders(); orgs uuid[] := toegang.eigen_organisaties(); z record;
    begin
      select coalesce(x.schrijven, 0) as schrijven, coalesce(x.familie, 0) as familie into z
        from toegang.eigen_zicht(p_gemeente, p_jeugdige) x;
      return query select 'stuk', s.stuk_id, s.soort, z.schrijven & s.soort <> 0 and (s.auteur = a
            or s.organisatie_id is not distinct from orgs[1] and not s.van_familie and z.familie = 0)
          from zorg.dossierstuk s where s.gemeente = p_gemeente and s.jeugdige_id = p_jeugdige and ${seesStuk}
        union all select 'mdo', m.mdo_id, ${kinds.PL}, toegang.heeft_in_hand(p_gemeente, p_jeugdige)
          from toegang.lees_mdo(p_gemeente, p_jeugdige) m
        union all select 'evaluatie', e.evaluatie_id, ${kinds.VG}, e.auteur = a
          from jsonb_array_elements(coalesce(toegang.lees_gezinsplan(p_gemeente, p_jeugdige) -> 'evaluaties', '[]')) x
            join toegang.planevaluatie e on e.gemeente = p_gemeente and e.evaluatie_id = (x ->> 'evaluatieId')::uuid
        union all select 'brief', l.brief_id, ${kinds.BS}, e.door = a from toegang.lees_brieven(p_jeugdige) l
            join toegang.brief e on e.gemeente = l.gemeente and e.brief_id = l.brief_id where l.gemeente = p_gemeente;
    end`,
    undefined,
    'stable',
  ),
  // \`mayAdd\`: on what the actor may hang something.
  defineFunction(
    'lees_bijlagen',
    'p_gemeente text, p_jeugdige uuid',
    'jsonb',
    `declare a uuid := toegang.actor();
    begin
      return (with t as materialized (select * from toegang.bijlage_targets(p_gemeente, p_jeugdige))
        select jsonb_build_object('soorten', coalesce(bit_or(t.soort), 0),
          'mayAdd', coalesce(jsonb_agg(t.target_id) filter (where t.schrijft), '[]'),
          'rows', (select coalesce(jsonb_agg(jsonb_build_object('bijlageId', b.bijlage_id, 'target', t.target, 'targetId',
              t.target_id, 'naam', case when b.verwijderd_op is null then b.naam end, 'type', b.type, 'grootte', b.grootte,
              'door', b.door_naam, 'op', to_char(b.op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'verwijderdReden', b.verwijderd_reden, 'mayRemove', b.verwijderd_op is null and (b.door = a or t.schrijft),
              'mayUndo', b.verwijderd_op is null and b.door = a and b.op > statement_timestamp() - ${undoTime})
              order by b.op), '[]')
            from t join toegang.bijlage b on b.gemeente = p_gemeente and b.target_id = t.target_id)) from t);
    end`,
    'sp_app',
    'stable',
  ),
  // \`p_invoer\`: target, targetId, naam, type, grootte, scanned. Answers a word.
  defineFunction(
    'voeg_bijlage_toe',
    'p_gemeente text, p_jeugdige uuid, p_bijlage uuid, p_invoer jsonb, p_inhoud bytea, p_sleutel text',
    'text',
    `declare a uuid := toegang.actor(); k record; n int := (p_invoer ->> 'grootte')::int; wie uuid;
    begin
      select * into k from toegang.bijlage_targets(p_gemeente, p_jeugdige) x
        where x.target = p_invoer ->> 'target' and x.target_id = (p_invoer ->> 'targetId')::uuid and x.schrijft;
      if k.target_id is null then return 'niet-gevonden'; end if;
      perform pg_advisory_xact_lock(hashtextextended('bijlage' || p_gemeente || p_jeugdige, 0));
      if (select count(*) from toegang.bijlage b where b.gemeente = p_gemeente and b.target_id = k.target_id
          and b.verwijderd_op is null) >= ${String(mostAtOne)} then
        return 'te-veel-bijlagen';
      end if;
      if n + (select coalesce(sum(b.grootte), 0) from toegang.bijlage b where b.gemeente = p_gemeente
            and b.jeugdige_id = p_jeugdige and b.verwijderd_op is null) > ${String(mostBytes.jeugdige)}
          or n + (select coalesce(sum(b.grootte), 0) from toegang.bijlage b where b.door = a
            and b.op > statement_timestamp() - interval '1 day') > ${String(mostBytes.day)} then
        return 'bijlagen-vol';
      end if;
      wie := case when k.target <> 'evaluatie' then p_jeugdige else (select coalesce(d.jeugdige_id, e.jeugdige_id)
        from toegang.planevaluatie e join toegang.gezinsdoel d on d.gemeente = e.gemeente and d.doel_id = e.doel_id
        where e.gemeente = p_gemeente and e.evaluatie_id = k.target_id) end;
      insert into toegang.bijlage (gemeente, bijlage_id, jeugdige_id, stuk_id, evaluatie_id, mdo_id, brief_id, naam, type,
          grootte, door, door_naam, scanned_op)
        select p_gemeente, p_bijlage, wie, case k.target when 'stuk' then k.target_id end,
          case k.target when 'evaluatie' then k.target_id end, case k.target when 'mdo' then k.target_id end,
          case k.target when 'brief' then k.target_id end, p_invoer ->> 'naam', p_invoer ->> 'type', n, a, c.naam,
          case when (p_invoer ->> 'scanned')::boolean then clock_timestamp() end
        from toegang.account c where c.account_id = a;
      insert into toegang.bijlage_inhoud (gemeente, bijlage_id, inhoud, sleutel_id)
        values (p_gemeente, p_bijlage, p_inhoud, p_sleutel);
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], k.soort, 'bijlage-toegevoegd');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  defineFunction(
    'lees_bijlage',
    'p_gemeente text, p_jeugdige uuid, p_bijlage uuid',
    'table (soort int, naam text, type text, scanned boolean, inhoud bytea, sleutel_id text)',
    `begin
      return query select t.soort, b.naam, b.type, b.scanned_op is not null, i.inhoud, i.sleutel_id from toegang.bijlage b
          join toegang.bijlage_targets(p_gemeente, p_jeugdige) t on t.target_id = b.target_id
          join toegang.bijlage_inhoud i on i.gemeente = b.gemeente and i.bijlage_id = b.bijlage_id
        where b.gemeente = p_gemeente and b.bijlage_id = p_bijlage and b.verwijderd_op is null;
    end`,
    'sp_app',
    'stable',
  ),
  // What the virus scanner said of a bijlage that waited for it; an infected one goes.
  defineFunction(
    'keur_bijlage',
    'p_gemeente text, p_jeugdige uuid, p_bijlage uuid, p_schoon boolean',
    'void',
    `declare b toegang.bijlage; k record;
    begin
      ${found}
      if b.bijlage_id is null or k.target_id is null then return; end if;
      if p_schoon then
        update toegang.bijlage x set scanned_op = clock_timestamp()
          where x.gemeente = p_gemeente and x.bijlage_id = p_bijlage;
        return;
      end if;
      delete from toegang.bijlage_inhoud x where x.gemeente = p_gemeente and x.bijlage_id = p_bijlage;
      update toegang.bijlage x set verwijderd_op = clock_timestamp(), verwijderd_reden = 'De virusscanner vond een virus.'
        where x.gemeente = p_gemeente and x.bijlage_id = p_bijlage;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], k.soort, 'bijlage-verwijderd');
    end`,
    'sp_app',
  ),
  // Within a minute whoever brought it takes it back without a trace; later with a reason, which stays in its place.
  defineFunction(
    'verwijder_bijlage',
    'p_gemeente text, p_jeugdige uuid, p_bijlage uuid, p_reden text',
    'text',
    `declare b toegang.bijlage; k record; a uuid := toegang.actor();
    begin
      ${found}
      if b.bijlage_id is null or k.target_id is null or not (b.door = a or k.schrijft) then return 'niet-gevonden'; end if;
      if b.door = a and b.op > statement_timestamp() - ${undoTime} then
        delete from toegang.bijlage x where x.gemeente = p_gemeente and x.bijlage_id = p_bijlage;
      elsif coalesce(length(trim(p_reden)), 0) < 10 then
        return 'reden-ontbreekt';
      else
        delete from toegang.bijlage_inhoud x where x.gemeente = p_gemeente and x.bijlage_id = p_bijlage;
        update toegang.bijlage x set verwijderd_op = clock_timestamp(), verwijderd_reden = trim(p_reden)
          where x.gemeente = p_gemeente and x.bijlage_id = p_bijlage;
      end if;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], k.soort, 'bijlage-verwijderd');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // For a copy of the file (AVG 15): as the copy holds what they hang on. \`p_voor\`: 1 for the jeugdige, 2 for a parent.
  // What somebody of the family kept for itself goes to nobody else of it, also when the FG makes the copy for who asked.
  defineFunction(
    'afschrift_bijlagen',
    'p_gemeente text, p_jeugdige uuid, p_voor int, p_verzoek uuid',
    `table (bijlage_id uuid, bij text, naam text, grootte int, door text, op text, scanned boolean, inhoud bytea, sleutel_id text)`,
    `declare a uuid := toegang.actor(); h uuid[] := toegang.houders(); orgs uuid[] := toegang.eigen_organisaties(); z record;
      wie uuid; zonder boolean := p_voor = 2 and exists (select from toegang.vlag v where v.gemeente = p_gemeente
        and v.jeugdige_id = p_jeugdige and v.vlag = 'ouders-in-conflict' and v.tot = 'infinity');
    begin
      select coalesce(x.lezen, 0) as lezen, coalesce(x.familie, 0) as familie into z
        from toegang.eigen_zicht(p_gemeente, p_jeugdige) x;
      wie := case when z.familie <> 0 then a else (select k.indiener from toegang.verzoek_betrokkene k
        where k.gemeente = p_gemeente and k.verzoek_id = p_verzoek and k.behandelaar = a) end;
      return query select b.bijlage_id, case when s.stuk_id is not null then 'stuk' when e.evaluatie_id is not null
            then 'evaluatie' when b.mdo_id is not null then 'mdo' else 'brief' end, b.naam, b.grootte, b.door_naam,
          b.op::date::text, b.scanned_op is not null, i.inhoud, i.sleutel_id
        from toegang.bijlage b join toegang.bijlage_inhoud i on i.gemeente = b.gemeente and i.bijlage_id = b.bijlage_id
          left join zorg.dossierstuk s on s.gemeente = b.gemeente and s.stuk_id = b.stuk_id
          left join toegang.planevaluatie e on e.gemeente = b.gemeente and e.evaluatie_id = b.evaluatie_id
        where b.gemeente = p_gemeente and b.verwijderd_op is null
          and (b.jeugdige_id = p_jeugdige or b.jeugdige_id is null and exists (select from toegang.gezinslid l
            join toegang.gezinsplan x on x.gemeente = l.gemeente and x.gezin_id = l.gezin_id and x.plan_id = e.plan_id
            where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige and l.van < l.tot))
          and case when s.stuk_id is not null then ${seesStuk} and not s.derden and s.achtergehouden_voor & p_voor = 0
                and (not s.van_familie or s.gedeeld and not s.conflict or coalesce(s.auteur = wie, false))
              when e.evaluatie_id is not null then z.lezen & ${kinds.VG} <> 0 and not (zonder and e.van_familie)
              when b.mdo_id is not null then z.lezen & ${kinds.PL} <> 0 else z.lezen & ${kinds.BS} <> 0 end
        order by b.op;
    end`,
    'sp_app',
    'stable',
  ),
];
