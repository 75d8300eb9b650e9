import type { Domein, Hulpvorm, PlainDate } from '@samenpad/domain';
import type { Connection } from '../connection/connection.ts';
import { findGemeente } from '../dossier/find-gemeente.ts';
import { logLook } from '../logboek/log-look.ts';

/** Help that was granted and is not over, with what decides when it begins and ends. */
export interface GrantedHelp {
  domein: Domein;
  aanbieder: string;
  toewijzingNummer: number;
  hulpvorm: Hulpvorm | null;
  /** Of the toewijzing. */
  begin: PlainDate;
  eind: PlainDate | null;
  /** First day of the traject or the delivery; null: nothing says yet that it began. */
  began: PlainDate | null;
  /** The end that the aanbieder last named in an account talk; null: none, or not for this reader. */
  promised: PlainDate | null;
}

/** Under the row rules: an aanbieder sees its own help, and nobody sees more than on the zorgpad. Logged. */
export async function readExpectedHelp(connection: Connection, id: string, today: PlainDate): Promise<GrantedHelp[]> {
  const gemeente = await findGemeente(connection, id);
  if (gemeente === undefined) return [];
  const rows = await connection.query<GrantedHelp>(
    `select t.domein, t.aanbieder, t.toewijzing_nummer as "toewijzingNummer", t.hulpvorm, t.begin, t.eind, g.began,
       b.verwacht_eind as promised
     from zorg.toewijzing t
       -- An aanbieder sees its trajecten, not the deliveries that they are made of; under the Wmo there are deliveries only.
       left join lateral (select min(x.begin) as began, bool_and(x.eind_soort = 'stop' and x.eind < $3) as stopped from (
           select r.begin, r.eind, r.eind_soort from zorg.traject r where r.gemeente = t.gemeente
             and r.jeugdige_id = t.jeugdige_id and r.variant = 'tInhoud' and r.aanbieder = t.aanbieder and t.domein = 'jw'
             and r.toewijzing_nummers @> to_jsonb(t.toewijzing_nummer)
           union all select l.begin, l.eind, l.eind_soort from zorg.levering l where l.gemeente = t.gemeente
             and l.jeugdige_id = t.jeugdige_id and l.domein = t.domein and t.domein = 'wmo'
             and l.toewijzing_nummer = t.toewijzing_nummer) x) g on true
       left join toegang.beloofde_einden($1, $2) b on b.aanbieder = t.aanbieder
     where t.gemeente = $1 and t.jeugdige_id = $2 and t.toestand not in ('verwijderd', 'wees') and t.begin is not null
       and coalesce(t.eind, 'infinity') >= $3 and g.stopped is not true
     order by coalesce(g.began, t.begin), t.domein, t.toewijzing_nummer`,
    [gemeente, id, today],
  );
  const kinds = rows.some(({ promised }) => promised !== null) ? (['ZP', 'VG'] as const) : (['ZP'] as const);
  logLook(connection, gemeente, [id], kinds, 'plan-gelezen');
  return rows;
}
