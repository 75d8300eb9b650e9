import type { Kysely } from 'kysely';
import { representedFunctions } from './2026-11-22-24-represent.ts';
import { countingParents } from './2026-11-24-46-prove-gezag.ts';
import { judgedFunctions } from './2026-11-24-92-judge-bekwaamheid.ts';
import { changeFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { allowFunctions, asRole, definer, run } from './rights.ts';
import { sourceFunction } from './zicht-source.ts';

/** ID, GZ and LG: who somebody is, who decides and that this was judged, and who looked. */
const kept = 1 | 128 | 8192;

const relatieOf = `and (p_ids is null or jeugdige_id = any (p_ids))),
  verborgen as`;

const changed = [
  changeFunction(
    [sourceFunction],
    'toegang.zicht_bron',
    [
      'basis as materialized (',
      `-- Until when a youth was judged unable to weigh its own interests: the last day of that, or until it is 18.
  onbekwaam as materialized (
    select d.jeugdige_id, least(toegang.middernacht(max(o.tot) + 1), max(toegang.verjaardag(i.geboortedatum, 18))) as tot
    from toegang.onbekwaamheid o cross join lateral unnest(toegang.dossierdelen(o.gemeente, o.jeugdige_id)) as d(jeugdige_id)
      join zorg.identiteit i on i.gemeente = o.gemeente and i.jeugdige_id = d.jeugdige_id
    where o.gemeente = p_gemeente and (p_ids is null or d.jeugdige_id = any (p_ids)) and o.ingetrokken_op is null
      and ${today} between o.van and o.tot and statement_timestamp() >= toegang.verjaardag(i.geboortedatum, 12)
      and statement_timestamp() < toegang.verjaardag(i.geboortedatum, 18)
    group by 1),
  basis as materialized (`,
    ],
    [
      relatieOf,
      `and (p_ids is null or jeugdige_id = any (p_ids))
    union all
    -- In the place of such a youth of 16 or 17 decides and reads who has authority (Jw 7.3.15 lid 2): the matrix begins at 16.
    select r.jeugdige_id, r.houder, r.rol, 'vertegenwoordiger', 'vertegenwoordiger', r.relatie_id, r.van, least(r.tot, o.tot),
      false, null
    from toegang.relatie r join onbekwaam o on o.jeugdige_id = r.jeugdige_id
    where r.gemeente = p_gemeente and r.relatie = 'gezag'),
  verborgen as`,
    ],
    [
      `where t.gemeente = p_gemeente and (p_ids is null or t.jeugdige_id = any (p_ids)) and t.gegeven_op is not null)`,
      `where t.gemeente = p_gemeente and (p_ids is null or t.jeugdige_id = any (p_ids)) and t.gegeven_op is not null),
  -- And the youth itself does not read the rest of its file meanwhile (trust.md 3.4).
  beoordeeld as (
    select g.jeugdige_id, g.houder, g.rol, g.relatie, g.grond, g.grond_id, d.van, d.tot, g.besloten, g.van_leeftijd,
      g.tot_leeftijd, g.lezen & d.bits as lezen, g.schrijven & d.bits as schrijven, g.eigen & d.bits as eigen,
      g.gedeeld & d.bits as gedeeld, g.familie
    from gegeven g left join onbekwaam o on o.jeugdige_id = g.jeugdige_id and g.relatie = 'zelf'
      cross join lateral (select g.van, least(g.tot, o.tot) as tot, case when o.tot is null then -1 else ${kept} end as bits
        union all select greatest(g.van, o.tot), g.tot, -1 where o.tot is not null) d
    where d.van < d.tot)`,
    ],
    [
      'from gegeven g\n    left join zorg.identiteit i on i.gemeente = p_gemeente',
      'from beoordeeld g\n    left join zorg.identiteit i on i.gemeente = p_gemeente',
    ],
  ),
  // The parents of such a youth of 16 or 17 are asked, beside who is recorded as its representative.
  changeFunction(
    countingParents,
    'toegang.bekende_gevers',
    [
      `d.naam, 'ouder', d.grond from toegang.gezagsdragers(p_gemeente, p_jeugdige) d
    where 'ouder' = any (p_nodig)`,
      `d.naam, case when 'ouder' = any (p_nodig) then 'ouder' else 'vertegenwoordiger' end, d.grond
    from toegang.gezagsdragers(p_gemeente, p_jeugdige) d
    where 'ouder' = any (p_nodig) or 'vertegenwoordiger' = any (p_nodig) and not toegang.is_bekwaam(p_gemeente, p_jeugdige)`,
    ],
    [
      `and r.relatie = 'vertegenwoordiger' and 'vertegenwoordiger' = any (p_nodig)`,
      `and r.relatie = 'vertegenwoordiger' and 'vertegenwoordiger' = any (p_nodig)
      and not exists (select from toegang.gezagsdragers(p_gemeente, p_jeugdige) d where d.account_id = k.account_id
        and not toegang.is_bekwaam(p_gemeente, p_jeugdige))`,
    ],
  ),
  changeFunction(judgedFunctions, 'toegang.plan_partijen', [
    `r.relatie = 'gezag' and not j.van16 or`,
    `r.relatie = 'gezag' and (not j.van16 or not toegang.is_bekwaam(l.gemeente, l.jeugdige_id)) or`,
  ]),
  // What such a youth asks about its file, whoever represents it asks.
  changeFunction(representedFunctions, 'toegang.dien_verzoek_in', [
    'insert into toegang.verzoek_betrokkene',
    `if (p_hoe = 'portaal' and familie = 1 or p_hoe <> 'portaal' and p_hoedanigheid = 'jeugdige')
          and not toegang.is_bekwaam(p_gemeente, p_jeugdige) then
        return null;
      end if;
      insert into toegang.verzoek_betrokkene`,
  ]),
];

const rebuild = 'herbouw_onbekwaamheid()';
const events = ['insert', 'update', 'delete'] as const;

/** Sight follows a judgement at once, on every part of a merged file. */
const trigger = [
  `create function toegang.${rebuild} returns trigger language plpgsql volatile ${definer} as $$
  begin
    perform toegang.herbouw(w.gemeente, array_agg(distinct d))
      from gewijzigd w cross join lateral unnest(toegang.dossierdelen(w.gemeente, w.jeugdige_id)) d group by w.gemeente;
    return null;
  end $$`,
  ...events.map(
    (event) => `create trigger zicht_${event} after ${event} on toegang.onbekwaamheid
    referencing ${event === 'delete' ? 'old' : 'new'} table as gewijzigd
    for each statement execute function toegang.${rebuild}`,
  ),
];

/** Who reads and who asks follows the judgement that a youth cannot weigh its own interests, as its decisions do (Jw 7.3.15). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...changed.map(({ now }) => now), ...trigger);
    await allowFunctions(db, 'toegang', [rebuild]);
    await run(
      db,
      'select toegang.herbouw(gemeente, array_agg(distinct jeugdige_id)) from toegang.onbekwaamheid group by gemeente',
    );
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      ...events.map((event) => `drop trigger zicht_${event} on toegang.onbekwaamheid`),
      `drop function toegang.${rebuild}`,
      ...changed.map(({ before }) => before),
      'select toegang.herbouw(gemeente, array_agg(distinct jeugdige_id)) from toegang.onbekwaamheid group by gemeente',
    );
  });
}
