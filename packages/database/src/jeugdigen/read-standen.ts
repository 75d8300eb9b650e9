import type { DeclaratieMaand, Domein, JeugdigeStand, Levering, Toewijzing, Traject } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { type JeugdigeKey, keyText } from '../fold/load-gebeurtenissen.ts';
import { type ReadModel, readModels } from '../fold/read-models.ts';

interface OfToewijzing {
  domein: Domein;
  toewijzingNummer: number;
}

/** Reads the state of some jeugdigen back from the read models, each under its {@link keyText}; empty lists when there is none. */
export async function readStanden(
  connection: Connection,
  jeugdigen: readonly JeugdigeKey[],
): Promise<Map<string, JeugdigeStand>> {
  const keys = JSON.stringify(jeugdigen);
  const [levering, declaraties] = [
    await readRows<Levering & OfToewijzing>(connection, 'levering', keys),
    await readRows<DeclaratieMaand & OfToewijzing>(connection, 'declaratie_maand', keys),
  ];
  const toewijzingen = await readRows<Toewijzing>(connection, 'toewijzing', keys);
  const verzoeken = await readRows<JeugdigeStand['verzoeken'][number]>(connection, 'verzoek', keys);
  const trajecten = await readRows<Traject & { variant: string }>(connection, 'traject', keys);
  const zorgperioden = await readRows<JeugdigeStand['zorgperioden'][number]>(connection, 'zorgperiode', keys);
  const apart = await readRows<JeugdigeStand['apart'][number]>(connection, 'apart', keys);
  const signalen = await readRows<JeugdigeStand['signalen'][number]>(connection, 'signaal', keys);
  return new Map(
    jeugdigen.map((jeugdige) => {
      const key = keyText(jeugdige);
      const { gemeente } = jeugdige;
      const ofVariant = (wanted: string) =>
        (trajecten.get(key) ?? [])
          .filter(({ variant }) => variant === wanted)
          .map(({ variant: _, ...traject }) => ({ ...dropNulls(traject, ['praktijk']), gemeente }));
      const stand = {
        toewijzingen: (toewijzingen.get(key) ?? []).map((toewijzing) => ({
          ...dropNulls(toewijzing, ['wacht', 'levertijd', 'praktijk']),
          gemeente,
          levering: pickOf(levering.get(key), toewijzing),
          declaraties: pickOf(declaraties.get(key), toewijzing),
        })),
        verzoeken: (verzoeken.get(key) ?? []).map((verzoek) => ({
          ...dropNulls(verzoek, ['verwijzer', 'redenAfwijzing', 'woonplaatsGemeente']),
          gemeente,
        })),
        trajecten: { tCbs: ofVariant('tCbs'), tInhoud: ofVariant('tInhoud') },
        zorgperioden: (zorgperioden.get(key) ?? []).map((zorgperiode) => ({ ...zorgperiode, gemeente })),
        apart: apart.get(key) ?? [],
        signalen: signalen.get(key) ?? [],
      };
      // The fold wrote these rows from a JeugdigeStand; `gemeente` is that of the key, which has its brand there.
      return [key, stand as JeugdigeStand];
    }),
  );
}

/** Rows of one read model by jeugdige, in the order of their lists, with field names instead of column names. */
async function readRows<Row extends object>(
  connection: Connection,
  model: ReadModel,
  keys: string,
): Promise<Map<string, Row[]>> {
  const columns = Object.keys(readModels[model]).map((column) => `${column} as "${fieldOf(column)}"`);
  // By index for each jeugdige (`offset 0`): the planner expects 100 keys and then reads the whole table for one.
  const rows = await connection.query<JeugdigeKey & pg.QueryResultRow>(
    `select k.gemeente, k.jeugdige_id, t.*
     from json_to_recordset($1::json) as k(gemeente text, jeugdige_id uuid)
     cross join lateral (select nr, ${columns.join(', ')} from zorg.${model}
       where gemeente = k.gemeente and jeugdige_id = k.jeugdige_id offset 0) t order by t.nr`,
    [keys],
  );
  const byJeugdige = new Map<string, Row[]>();
  for (const { gemeente, jeugdige_id, nr: _nr, ...fields } of rows) {
    const key = keyText({ gemeente, jeugdige_id });
    const list = byJeugdige.get(key) ?? [];
    // The columns of a read model are the fields of its domain type, by name (fold/flatten-stand.ts).
    list.push(fields as Row);
    byJeugdige.set(key, list);
  }
  return byJeugdige;
}

function pickOf<Item extends OfToewijzing>(items: Item[] | undefined, toewijzing: OfToewijzing) {
  return (items ?? [])
    .filter((item) => item.domein === toewijzing.domein && item.toewijzingNummer === toewijzing.toewijzingNummer)
    .map(({ domein: _domein, toewijzingNummer: _nummer, ...item }) => item);
}

function fieldOf(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Takes away fields that are absent in the domain when the column is null. */
function dropNulls<T extends object>(item: T, names: readonly string[]): T {
  // Only optional fields are named here, so what is left is still a T.
  return Object.fromEntries(Object.entries(item).filter(([key, value]) => value !== null || !names.includes(key))) as T;
}
