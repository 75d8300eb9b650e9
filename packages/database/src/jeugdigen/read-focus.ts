import type { Connection } from '../connection/connection.ts';
import { givenRows } from '../connection/given-rows.ts';
import { jeugdigeColumns } from '../fold/read-models.ts';
import { fromOverKader, openEnded } from './focus.ts';
import type { FocusFacts, JeugdigeFilter } from './jeugdige-store.ts';

/** Why these jeugdigen stand in a list for work, by jeugdige; as far as the actor sees their trajecten, which made the list. */
export async function readFocus(
  connection: Connection,
  rows: readonly { gemeente: string; jeugdigeId: string }[],
  { kader }: Pick<JeugdigeFilter, 'kader'>,
): Promise<Map<string, FocusFacts>> {
  const values: unknown[] = [
    JSON.stringify(rows.map(({ gemeente, jeugdigeId }) => ({ gemeente, jeugdige_id: jeugdigeId }))),
  ];
  const over =
    kader === undefined
      ? `'[]'::json`
      : `(select json_agg(json_build_object('hulpvorm', o.hulpvorm, 'aanbieder', o.aanbieder, 'begin', o.begin)
           order by o.begin, o.nr)
         from ${fromOverKader(kader, (value) => `$${values.push(value)}`)} o where o.jeugdige_id = k.jeugdige_id)`;
  const found = await connection.query<FocusFacts & { jeugdigeId: string }>(
    `select k.jeugdige_id as "jeugdigeId", s.peildatum,
       coalesce((select json_agg(json_build_object('hulpvorm', t.hulpvorm, 'aanbieder', t.aanbieder,
           'verwijzer', t.verwijzer, 'begin', t.begin, 'eind', t.eind, 'rang', t.rang, 'gestapeld', t.gestapeld,
           'openEnded', ${openEnded}) order by t.rang)
         from zorg.traject t where t.gemeente = k.gemeente and t.jeugdige_id = k.jeugdige_id and t.variant = 'tInhoud'),
         '[]') as trajecten,
       array(select distinct g.toewijzing_nummer from zorg.signaal g where g.gemeente = k.gemeente
         and g.jeugdige_id = k.jeugdige_id and g.soort = 'ijw-stapeling' and g.domein = 'jw' order by 1) as "ijwStapelingen",
       coalesce(${over}, '[]') as over
     from ${givenRows(jeugdigeColumns, rows.length)} k join zorg.stand s on s.gemeente = k.gemeente`,
    values,
  );
  return new Map(found.map(({ jeugdigeId, ...facts }) => [jeugdigeId, facts]));
}
