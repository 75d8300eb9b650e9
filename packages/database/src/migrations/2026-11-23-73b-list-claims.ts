import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, dataKinds, run } from './rights.ts';

const functions = [
  // What an aanbieder may claim, and did, over the months of a period: for the message desk, and for who sees the costs of
  // that aanbieder. 'product': the valid version of the toewijzing. 'maanden': its claims, of all months, the latest first.
  defineFunction(
    'lees_claims',
    'p_gemeente text, p_domein text, p_aanbieder text, p_van date, p_tot date',
    `table (jeugdige_id uuid, pseudoniem text, toewijzing_nummer int, product jsonb, gestart boolean, maanden jsonb)`,
    `declare h uuid[] := toegang.houders(); desk boolean := p_gemeente = any (toegang.gemeenten(${dataKinds.BV}))
        and p_gemeente = any (toegang.gemeenten(${dataKinds.FI}));
      own boolean := p_aanbieder = any (toegang.leverende_agb());
    begin
      if not desk and not own then return; end if;
      return query select t.jeugdige_id, j.pseudoniem, t.toewijzing_nummer, v.product, exists (select from zorg.levering l
            where l.gemeente = t.gemeente and l.jeugdige_id = t.jeugdige_id and l.domein = t.domein
              and l.toewijzing_nummer = t.toewijzing_nummer), coalesce(d.maanden, '[]')
        from zorg.toewijzing t join zorg.jeugdige j on j.gemeente = t.gemeente and j.jeugdige_id = t.jeugdige_id
          cross join lateral (select g.inhoud -> 'product' as product from zorg.gebeurtenis g where g.gemeente = t.gemeente
              and g.jeugdige_id = t.jeugdige_id and g.soort = 'toewijzing'
              and g.toewijzing_nummers @> to_jsonb(t.toewijzing_nummer) and g.inhoud -> 'bron' ->> 'domein' = t.domein
            order by g.inhoud -> 'product' ->> 'toewijzingsdatum' desc, g.inhoud -> 'product' ->> 'toewijzingstijd' desc
            limit 1) v
          left join lateral (select jsonb_agg(jsonb_build_object('maand', m.maand, 'ingediend', m.ingediend, 'toegekend',
              m.toegekend, 'afgewezen', m.afgewezen, 'gecrediteerd', m.gecrediteerd, 'boekingen', m.boekingen)
              order by m.maand desc) as maanden
            from zorg.declaratie_maand m where m.gemeente = t.gemeente and m.jeugdige_id = t.jeugdige_id
              and m.domein = t.domein and m.toewijzing_nummer = t.toewijzing_nummer) d on true
        where t.gemeente = p_gemeente and t.domein = p_domein and t.aanbieder = p_aanbieder
          and t.toestand not in ('verwijderd', 'wees') and t.begin <= p_tot and coalesce(t.eind, 'infinity') >= p_van
          and (desk or exists (select from toegang.zicht z where z.gemeente = t.gemeente and z.jeugdige_id = t.jeugdige_id
            and z.houder = any (h) and (z.lezen | z.eigen) & ${dataKinds.FI} <> 0
            and statement_timestamp() >= z.van and statement_timestamp() < z.tot))
        order by t.toewijzing_nummer;
    end`,
    'sp_app',
    'stable',
  ),
];

/** What an aanbieder claims in a month, beside what it may. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions) await run(db, `drop function toegang.${name}`);
  });
}
