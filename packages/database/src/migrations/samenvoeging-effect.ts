import { flagFunctions } from './2026-11-22-05d-set-vlaggen.ts';
import { changedEndRelation, refuseRegie } from './2026-11-22-54-create-gezin.ts';
import { changedTerms, plannedTerm } from './2026-11-22-58-create-plan.ts';
import { caseloadFunctions } from './caseload.ts';
import { destroyFunctions } from './vernietiging.ts';
import { triggerFunctions } from './zicht-rebuild.ts';
import { sourceFunction } from './zicht-source.ts';

interface Change {
  before: string;
  after: string;
}

function replacing(create: string | undefined, ...steps: [from: string | RegExp, to: string][]): Change {
  if (create === undefined) throw new Error('There is no such function');
  const before = create.replace('create function', 'create or replace function');
  let after = before;
  for (const [from, to] of steps) {
    // In a text `$$` would mean something of its own.
    const next = typeof from === 'string' ? after.replaceAll(from, () => to) : after.replaceAll(from, to);
    if (next === after) throw new Error(`${String(from)} is not in what this migration changes`);
    after = next;
  }
  return { before, after };
}

const destroyed = (name: string) =>
  destroyFunctions.find(({ create }) => create.startsWith(`create function toegang.${name}(`))?.create;
const delen = 'delen uuid[] := toegang.dossierdelen(p_gemeente, p_jeugdige);';
const notBehind = (alias: string) => `not exists (select from zorg.samenvoeging z where z.gemeente = ${alias}.gemeente
  and z.jeugdige_id = b.jeugdige_id)`;

/** What was hung on a file or noted on its gezin as a whole is a change of the file too (Jw 7.3.8 lid 3). */
const addedTerms = `group by 1
          union all select b.jeugdige_id, max(b.op::date) from toegang.bijlage b where b.gemeente = p_gemeente
            and (p_jeugdige is null or b.jeugdige_id = p_jeugdige) and b.jeugdige_id is not null group by 1
          union all select l.jeugdige_id, max(greatest(n.op, n.withdrawn_op)::date) from toegang.gezinslid l
            join toegang.gezinsnotitie n on n.gemeente = l.gemeente and n.gezin_id = l.gezin_id
              and n.op::date >= l.van and n.op::date <= l.tot
            where l.gemeente = p_gemeente and (p_jeugdige is null or l.jeugdige_id = p_jeugdige) and l.van < l.tot
            group by 1) x`;

export const termsOfParts: Change = replacing(
  changedTerms(plannedTerm),
  ['group by 1) x', addedTerms],
  ['$$ begin', `$$ declare ${delen} begin`],
  [/(\w)\.jeugdige_id = p_jeugdige/g, '$1.jeugdige_id = any (delen)'],
  [
    'return query select x.jeugdige_id, (max(x.dag)',
    'return query select h.id, max(h.tot) over (partition by h.vooraan) from (select x.jeugdige_id as id, (max(x.dag)',
  ],
  [
    "interval '20 years')::date from (",
    "interval '20 years')::date as tot, coalesce((select z.naar from zorg.samenvoeging z where z.gemeente = p_gemeente and z.jeugdige_id = x.jeugdige_id), x.jeugdige_id) as vooraan from (",
  ],
  ['group by x.jeugdige_id;', 'group by x.jeugdige_id) h;'],
);

/** Each part has its own certificate and its own line in the log. */
const otherCertificates = `returning vernietiging_id into id;
      insert into toegang.vernietiging (gemeente, jeugdige_id, grond, verzoek_id, paar_id, gevraagd_door, bevestigd_door,
          bewaren_tot, tellingen)
        select p_gemeente, d, p_grond, v, p_paar, p.gevraagd_door, p.bevestigd_door, tot, '{"zorg.jeugdige": 1}'
        from unnest(delen) d where d <> p_jeugdige;`;
const linePerPart: readonly [from: string, to: string][] = [
  ["'dossier-vernietigd ' || id, p_jeugdige,", "'dossier-vernietigd ' || x.vernietiging_id, x.jeugdige_id,"],
  ["p_grond, id, 'server', uuid_send(id)", "p_grond, x.vernietiging_id, 'server', uuid_send(x.vernietiging_id)"],
  [
    'from logboek.tak l;',
    `from logboek.tak l, toegang.vernietiging x where x.gemeente = p_gemeente and x.jeugdige_id = any (delen)
          group by x.vernietiging_id, x.jeugdige_id;`,
  ],
];

/** Destroying a file destroys all its parts, and none of them before the last of them is due. */
const destruction: readonly Change[] = [
  replacing(
    destroyed('te_strepen'),
    ['$$ begin', `$$ declare ${delen} begin`],
    [/(\w)\.jeugdige_id = p_jeugdige/g, '$1.jeugdige_id = any (delen)'],
    [/(\w)\.jeugdige_id <> p_jeugdige/g, '$1.jeugdige_id <> all (delen)'],
  ),
  replacing(
    destroyed('vernietig'),
    ['declare t text;', `declare ${delen} t text;`],
    [/(\w)\.jeugdige_id = p_jeugdige/g, '$1.jeugdige_id = any (delen)'],
    [/(\w)\.jeugdige_id <> p_jeugdige/g, '$1.jeugdige_id <> all (delen)'],
    [
      "and jeugdige_id = $2', t) using p_gemeente, p_jeugdige;",
      "and jeugdige_id = any ($2)', t) using p_gemeente, delen;",
    ],
    [
      '(gemeente, jeugdige_id) values (p_gemeente, p_jeugdige)',
      '(gemeente, jeugdige_id) select p_gemeente, unnest(delen)',
    ],
    [
      'from toegang.bewaartermijnen(p_gemeente, p_jeugdige) b',
      'from toegang.bewaartermijnen(p_gemeente, p_jeugdige) b where b.jeugdige_id = p_jeugdige',
    ],
    ['returning vernietiging_id into id;', otherCertificates],
    ...linePerPart,
  ),
  termsOfParts,
  replacing(destroyed('te_vernietigen'), ['where b.tot <=', `where ${notBehind('g')} and b.tot <=`]),
];

/** An aanbieder with a toewijzing that stands in front keeps what it wrote behind. */
const sight: readonly Change[] = [
  replacing(sourceFunction, [
    "and t.toestand not in ('verwijderd', 'wees')),\n  basis as",
    `and t.toestand not in ('verwijderd', 'wees')
    union all
    select v.jeugdige_id, h.houder, h.rol, h.organisatie_id, md5(t.domein || t.toewijzing_nummer)::uuid,
      toegang.middernacht(t.begin), coalesce(toegang.middernacht(t.eind + 1), 'infinity')
    from zorg.samenvoeging v join zorg.toewijzing t on t.gemeente = v.gemeente and t.jeugdige_id = v.naar
      join houders h on h.agb = t.aanbieder
    where v.gemeente = p_gemeente and (p_ids is null or v.jeugdige_id = any (p_ids)) and t.begin is not null
      and t.toestand not in ('verwijderd', 'wees')),
  basis as`,
  ]),
  replacing(
    triggerFunctions.find((create) => create.startsWith('create function toegang.herbouw_toewijzing(')),
    [
      'select w.gemeente, array_agg(distinct w.jeugdige_id) from gewijzigd w',
      `select w.gemeente, array_agg(distinct d.id) from (select g.gemeente, g.jeugdige_id, g.aanbieder, null::uuid as achter
          from gewijzigd g union all select g.gemeente, g.jeugdige_id, g.aanbieder, z.jeugdige_id from gewijzigd g
            join zorg.samenvoeging z on z.gemeente = g.gemeente and z.naar = g.jeugdige_id) w
          cross join lateral (select coalesce(w.achter, w.jeugdige_id) as id) d`,
    ],
  ),
];

/** Of the original when it is a copy that was asked about. */
const original = `coalesce((select k.kopie_van from toegang.relatie k where k.gemeente = p_gemeente
      and k.relatie_id = p_relatie), p_relatie)`;
const allParts = 'jeugdige_id = any (toegang.dossierdelen(p_gemeente, r.jeugdige_id))';
const flagFunction = (name: string) =>
  flagFunctions.find((create) => create.startsWith(`create function toegang.${name}(`));

/** What is ended or closed on one part is so on all: on the rows themselves, which the copies then follow. */
const relations: readonly Change[] = [
  replacing(
    changedEndRelation(refuseRegie),
    ['declare z record;', 'declare gaan uuid[]; z record;'],
    ['relatie_id = p_relatie and tot > nu', `relatie_id = ${original} and tot > nu`],
    ['l.jeugdige_id = r.jeugdige_id', `l.${allParts}`],
    [
      'p_gemeente || r.jeugdige_id, 0));',
      `p_gemeente || (toegang.dossierdelen(p_gemeente, r.jeugdige_id))[1], 0));
    gaan := array(select e.relatie_id from toegang.relatie e where e.gemeente = p_gemeente and e.tot > nu
      and (e.relatie_id = r.relatie_id or e.${allParts} and e.jeugdige_id <> r.jeugdige_id and e.houder = r.houder
        and e.relatie = r.relatie and e.kopie_van is null and e.regie_id is null));`,
    ],
    ['e.relatie_id <> p_relatie)', 'coalesce(e.kopie_van, e.relatie_id) <> all (gaan))'],
    [
      'where gemeente = p_gemeente and relatie_id = p_relatie;',
      'where gemeente = p_gemeente and relatie_id = any (gaan);',
    ],
  ),
  replacing(flagFunction('zet_vlag'), [
    'set besloten = true where gemeente = p_gemeente and jeugdige_id = p_jeugdige and',
    `set besloten = true where gemeente = p_gemeente
        and jeugdige_id = any (toegang.dossierdelen(p_gemeente, p_jeugdige)) and`,
  ]),
  replacing(flagFunction('eindig_vlag'), [
    'set besloten = false where gemeente = p_gemeente and jeugdige_id = v.jeugdige_id and',
    `set besloten = false where gemeente = p_gemeente
        and jeugdige_id = any (toegang.dossierdelen(p_gemeente, v.jeugdige_id)) and`,
  ]),
  // A copy follows its original to the colleague: never one of its own.
  replacing(caseloadFunctions.find(({ name }) => name.startsWith('draag_caseload_over('))?.create, [
    'and r.regie_id is null and r.van < per and r.tot > per\n            and not exists',
    'and r.regie_id is null and r.kopie_van is null and r.van < per and r.tot > per\n            and not exists',
  ]),
];

export const effects: readonly Change[] = [...destruction, ...sight, ...relations];

/** The parts of a file that this reader sees as far as the one asked about; of a consent for one part only that one. */
const parts = `array(select d from unnest(toegang.dossierdelen(p_gemeente, p_jeugdige)) d
      where toegang.zicht_op(p_gemeente, d, 2) in (zicht, 'alles'))`;

/** Headers of the berichten of a jeugdige, as 2026-11-22-02 made it; `ids`: of whom. */
const readBerichten = (
  declared: string,
  test: string,
) => `create or replace function toegang.berichten_van(p_gemeente text, p_jeugdige uuid)
    returns table (bericht_id uuid, domein text, soort text, aanbieder text, identificatie text, dagtekening date,
      ontvangen_op timestamptz, toewijzing_nummers jsonb) language plpgsql stable security definer
      set search_path = pg_catalog, pg_temp as $$
  declare zicht text := toegang.zicht_op(p_gemeente, p_jeugdige, 2); agb text[] := toegang.eigen_agb();
    sleutels text[]; ids uuid[]; nummers jsonb[];${declared}
  begin
    if zicht is null then return; end if;
    sleutels := array(with recursive gevonden as (
        select s.sleutel from zorg.sleutel s where s.gemeente = p_gemeente and s.jeugdige_id ${test}
        union select v.sleutel from gevonden g join zorg.sleutel_via v on v.gemeente = p_gemeente and v.via = g.sleutel)
      select sleutel from gevonden);
    select array_agg(d.bericht_id), array_agg(d.toewijzing_nummers) into ids, nummers from (
      select g.bericht_id, g.toewijzing_nummers from zorg.gebeurtenis g
        where g.gemeente = p_gemeente and g.jeugdige_id ${test}
      union all select g.bericht_id, g.toewijzing_nummers from zorg.gebeurtenis g
        where g.gemeente = p_gemeente and g.zoekt = any (sleutels)) d;
    return query select b.bericht_id, b.domein, b.soort, b.aanbieder, b.identificatie, b.dagtekening, b.ontvangen_op,
        d.nummers
      from (select u.id, coalesce(jsonb_agg(distinct n) filter (where n is not null), '[]') as nummers
          from unnest(ids, nummers) u(id, lijst) left join jsonb_array_elements(u.lijst) n on true group by u.id) d
        join zorg.bericht b on b.gemeente = p_gemeente and b.bericht_id = d.id
      where zicht = 'alles' or b.aanbieder = any (agb)
      order by b.dagtekening desc, b.volgnummer desc;
  end $$`;

export const berichtenOfAll = readBerichten(` delen uuid[] := ${parts};`, '= any (delen)');
export const berichtenOfOne = readBerichten('', '= p_jeugdige');

/** What waits for a second person: whose account it is about, or which two files. */
export const readPairs = ({
  over,
  reden,
}: {
  over: string;
  reden: string;
}) => `create or replace function toegang.lees_paren() returns table (gemeente text, paar_id uuid,
      handeling text, onderwerp text, reden text, gevraagd_door text, gevraagd_op timestamptz, geldig_tot timestamptz,
      zelf boolean, over text) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  begin
    return query select p.gemeente, p.paar_id, p.handeling, p.onderwerp, ${reden}, v.naam, p.gevraagd_op, p.geldig_tot,
        p.gevraagd_door = a.account_id, ${over}
      from toegang.account a join toegang.tweede_paar p on p.gemeente = any (a.gemeenten)
        join toegang.account v on v.account_id = p.gevraagd_door
        left join toegang.account k on p.handeling = 'roltoekenning' and k.account_id::text = p.onderwerp
      where a.account_id = (select toegang.actor()) and a.rol in ('fg', 'teamleider', 'functioneel-beheerder')
        and p.bevestigd_door is null and p.geldig_tot > statement_timestamp() order by p.gevraagd_op;
  end $$`;

/** Why is kept with the files, so that it goes with them: the pair itself stays after a destruction. */
export const filesInPair = {
  over: `coalesce(k.naam, (select m.pseudoniem || ' + ' || n.pseudoniem from toegang.samenvoeging s
          join zorg.jeugdige m on m.gemeente = s.gemeente and m.jeugdige_id = s.naar
          join zorg.jeugdige n on n.gemeente = s.gemeente and n.jeugdige_id = s.jeugdige_id
        where s.gemeente = p.gemeente and p.handeling in ('samenvoeging', 'splitsing')
          and s.samenvoeging_id::text = p.onderwerp))`,
  reden: `coalesce((select case p.handeling when 'samenvoeging' then s.reden else s.terug_reden end
        from toegang.samenvoeging s where s.gemeente = p.gemeente and p.handeling in ('samenvoeging', 'splitsing')
          and s.samenvoeging_id::text = p.onderwerp), p.reden)`,
};

/** Pairs of accounts only, as 2026-11-23-83 made it. */
export const accountInPair = { over: 'k.naam', reden: 'p.reden' };
