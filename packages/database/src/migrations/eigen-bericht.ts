import { defineFunction, type GuardFunction } from './define-function.ts';

/** Bit of the kind FI, as in packages/access. */
const costs = 16;

const head = `b.gemeente, b.bericht_id, b.domein, b.soort, b.richting, b.aanbieder, b.afzender, b.identificatie,
  b.dagtekening, b.ontvangen_op, b.regels`;

/** Claims and their answers are for who may see costs. */
const visible = `b.aanbieder = any (agb) and (kosten or b.soort not in ('323', '325'))
  and (p_bericht is null or b.bericht_id = p_bericht)
  and (p_identificatie is null or b.identificatie = p_identificatie)`;

/** Berichten between an aanbieder and its gemeenten, with what became of them. No content, so no person. */
export const eigenBerichtFunctions: readonly GuardFunction[] = [
  // 'antwoorden': the parts of the retour, or of the 325, that answer a bericht. 'apart': another content with its
  // identificatie was first (9056). 'jeugdige_id': of whom it tells, when that is one whom the actor sees.
  defineFunction(
    'lees_eigen_berichten',
    'p_bericht uuid, p_identificatie text, p_aantal int, p_vanaf int',
    `table (gemeente text, bericht_id uuid, domein text, soort text, richting text, aanbieder text, identificatie text,
      dagtekening date, ontvangen_op timestamptz, regels int, apart boolean, jeugdige_id uuid, antwoorden jsonb, totaal int)`,
    `declare agb text[] := toegang.leverende_agb(); h uuid[] := toegang.houders();
      kosten boolean := exists (select from toegang.account k join toegang.matrix m on m.rol = k.rol
        where k.account_id = (select toegang.actor()) and m.relatie = 'toegewezen' and (m.lezen | m.eigen) & ${costs} <> 0);
      n int;
    begin
      select (select count(*) from zorg.bericht b where ${visible}) + (select count(*) from zorg.quarantaine b where ${visible})
        into n;
      return query with eigen as materialized (
          select * from (select ${head}, false as apart from zorg.bericht b where ${visible}
            union all select ${head}, true from zorg.quarantaine b where ${visible}) b
          order by b.dagtekening desc, b.ontvangen_op desc, b.bericht_id limit p_aantal offset p_vanaf)
        select b.gemeente, b.bericht_id, b.domein, b.soort, b.richting, b.aanbieder, b.identificatie, b.dagtekening,
          b.ontvangen_op, b.regels, b.apart, j.jeugdige_id, a.antwoorden, n
        from eigen b
          left join lateral (select (array_agg(distinct g.jeugdige_id))[1] as jeugdige_id from zorg.gebeurtenis g
            where g.gemeente = b.gemeente and g.bericht_id = b.bericht_id and g.jeugdige_id is not null
            having count(distinct g.jeugdige_id) = 1 and exists (select from toegang.zicht z where z.gemeente = b.gemeente
              and z.jeugdige_id = any (array_agg(g.jeugdige_id)) and z.houder = any (h) and (z.lezen | z.eigen) & 2 <> 0
              and statement_timestamp() >= z.van and statement_timestamp() < z.tot)) j on true
          left join lateral (select jsonb_agg(d.inhoud) as antwoorden from zorg.gebeurtenis s
              join zorg.gebeurtenis d on d.gemeente = s.gemeente and d.bericht_id = s.bericht_id
            where not b.apart and s.gemeente = b.gemeente and s.zoekt = concat_ws('|', 'bericht', b.gemeente, b.domein, b.soort,
              b.afzender, b.identificatie)) a on true
        order by b.dagtekening desc, b.ontvangen_op desc, b.bericht_id;
    end`,
    'sp_app',
    'stable',
  ),
];
