import { kindBits } from '@samenpad/access';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { givenRows } from '../connection/given-rows.ts';
import { keyText } from '../fold/load-gebeurtenissen.ts';
import { jeugdigeColumns } from '../fold/read-models.ts';
import { logLook, logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { drivenBy, readScope } from '../toegang/scope.ts';
import { isWork, joinCostliest, listJeugdigeConditions, listKaderConditions, listTrajectConditions } from './focus.ts';
import { foldName } from './fold-name.ts';
import type {
  AanbiederStore,
  BerichtVerwijzing,
  JeugdigeDetail,
  JeugdigeFilter,
  JeugdigeRow,
  JeugdigeSort,
  JeugdigeStore,
  Page,
} from './jeugdige-store.ts';
import { readFocus } from './read-focus.ts';
import { readStanden } from './read-standen.ts';

const orders: Record<JeugdigeSort, string> = {
  'langst-in-zorg': 'o.lopend desc, o.begin asc nulls last',
  'laatst-begonnen': 'o.laatste_begin desc nulls last',
  'meeste-trajecten': 'o.trajecten desc',
  pseudoniem: 'j.pseudoniem',
};

/** Lists and pages of jeugdigen, on the pool of the app role. */
export function createJeugdigen(pool: pg.Pool): JeugdigeStore {
  return {
    list: (actor, filter, sort, page) => asActor(pool, actor, (connection) => list(connection, filter, sort, page)),
    find: (actor, id) => asActor(pool, actor, (connection) => find(connection, id)),
    recordPrint: (actor, id) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<{ gemeente: string; jeugdigeId: string }>(
          'select gemeente, jeugdige_id as "jeugdigeId" from zorg.jeugdige where jeugdige_id = $1',
          [id],
        );
        logLookAtRows(connection, rows, ['ZP'], 'zorgpad-afgedrukt');
        return rows.length > 0;
      }),
  };
}

async function list(connection: Connection, filter: JeugdigeFilter, sort: JeugdigeSort, { offset, limit }: Page) {
  const { conditions, values } = conditionsOf(filter);
  const scope = await readScope(connection, 'ZP');
  const costs = filter.costliest && joinCostliest(filter.costliest);
  const where = [drivenBy(scope, 'ZP', 'j'), ...conditions, ...(costs ? [costs.condition] : [])];
  const from = `from zorg.jeugdige j ${scope === 'own' ? joinOwnPart : joinOverzicht} ${costs?.join ?? ''}
    where ${where.join(' and ')}`;
  const found = await connection.query<Omit<JeugdigeRow, 'lopend' | 'focus'> & { total: number }>(
    `select j.gemeente, j.jeugdige_id as "jeugdigeId", j.pseudoniem, j.geboortejaar, j.geslacht, o.trajecten, o.begin,
       o.eind, o.gezien, o.langdurig, ${costs?.column ?? 'null'} as bedrag, count(*) over () as total
     ${from} order by ${orders[sort]}, j.gemeente, j.pseudoniem limit $${values.length + 1} offset $${values.length + 2}`,
    [...values, limit, offset],
  );
  const lopend = await readLopend(connection, found);
  const focus = isWork(filter) ? await readFocus(connection, found, filter) : undefined;
  logLookAtRows(connection, found, costs ? ['ZP', 'FI'] : ['ZP'], 'lijst-gelezen');
  return {
    // After the last page there is no row that carries the total.
    total: found[0]?.total ?? (await countAll(connection, from, values)),
    rows: found.map(({ total: _, ...row }) => ({
      ...row,
      lopend: lopend.get(row.jeugdigeId) ?? [],
      focus: focus?.get(row.jeugdigeId) ?? null,
    })),
  };
}

async function countAll(connection: Connection, from: string, values: unknown[]): Promise<number> {
  const [count] = await connection.query<{ n: number }>(`select count(*) as n ${from}`, values);
  return count?.n ?? 0;
}

const joinOverzicht = 'join zorg.jeugdige_overzicht o using (gemeente, jeugdige_id)';

/**
 * For an aanbieder, which sees the summary of a jeugdige only with consent: else made of the trajecten that it may see,
 * its own. Whether care lasts long is then not known, and not said.
 */
const joinOwnPart = `cross join lateral (
  select x.trajecten, x.begin, x.laatste_begin, x.eind, x.lopend, x.gezien, x.langdurig, x.herhaald_beroep
    from zorg.jeugdige_overzicht x where x.gemeente = j.gemeente and x.jeugdige_id = j.jeugdige_id
  union all
  select count(*)::int, min(t.begin), max(t.begin), case when bool_and(t.eind is not null) then max(t.eind) end,
      coalesce(bool_or(t.eind is null), false), coalesce(bool_or(t.verwijzer = '01'), false), false, false
    from zorg.traject t where t.gemeente = j.gemeente and t.jeugdige_id = j.jeugdige_id and t.variant = 'tInhoud'
    having not exists (select from zorg.jeugdige_overzicht x
      where x.gemeente = j.gemeente and x.jeugdige_id = j.jeugdige_id)) o`;

/** Only the conditions that were asked: an `or` with an absent one would keep the planner from its indexes. */
function conditionsOf(filter: JeugdigeFilter): { conditions: string[]; values: unknown[] } {
  const conditions = listJeugdigeConditions(filter);
  const values: unknown[] = [];
  const add = (value: unknown, condition: (parameter: string) => string) => {
    if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
  };
  const zoek = filter.zoek?.trim() ?? '';
  const isPseudoniem = /^j-\d*$/i.test(zoek);
  add(filter.gemeente, (p) => `j.gemeente = ${p}`);
  add(isPseudoniem ? zoek.toUpperCase() : undefined, (p) => `j.pseudoniem ^@ ${p}`);
  for (const word of isPseudoniem ? [] : foldName(zoek)) {
    add(word, (p) => `${inKeys} zorg.zoeksleutel where sleutel ^@ ${p})`);
  }
  add(filter.gezien, (p) => `o.gezien = ${p}`);
  add(filter.lopend, (p) => `o.lopend = ${p}`);
  add(filter.ids, (p) => `j.jeugdige_id = any (${p}::uuid[])`);
  const ofTraject = listTrajectConditions(filter);
  if (filter.kader !== undefined) {
    const over = listKaderConditions(filter.kader, (value) => `$${values.push(value)}`);
    conditions.push(...over.ofJeugdige);
    ofTraject.push(...over.ofTraject);
  }
  for (const [value, condition] of [
    [filter.hulpvorm, 't.hulpvorm = '],
    [filter.aanbieder, 't.aanbieder = '],
    [filter.verwijzers, 't.verwijzer = any '],
  ] as const) {
    if (value !== undefined) ofTraject.push(`${condition}($${values.push(value)})`);
  }
  if (ofTraject.length > 0) {
    conditions.push(`${inKeys} zorg.traject t where t.variant = 'tInhoud' and ${ofTraject.join(' and ')})`);
  }
  return { conditions, values };
}

const inKeys = '(j.gemeente, j.jeugdige_id) in (select gemeente, jeugdige_id from';

async function readLopend(connection: Connection, rows: readonly { gemeente: string; jeugdigeId: string }[]) {
  const running = await connection.query<{ jeugdigeId: string; lopend: JeugdigeRow['lopend'] }>(
    `select t.jeugdige_id as "jeugdigeId",
       json_agg(json_build_object('hulpvorm', t.hulpvorm, 'aanbieder', t.aanbieder) order by t.rang) as lopend
     from ${givenRows(jeugdigeColumns, rows.length)} k
     join zorg.traject t on t.gemeente = k.gemeente and t.jeugdige_id = k.jeugdige_id
     where t.variant = 'tInhoud' and t.eind is null group by t.jeugdige_id`,
    [JSON.stringify(rows.map(({ gemeente, jeugdigeId }) => ({ gemeente, jeugdige_id: jeugdigeId })))],
  );
  return new Map(running.map(({ jeugdigeId, lopend }) => [jeugdigeId, lopend]));
}

type Head = Pick<
  JeugdigeDetail,
  'gemeente' | 'jeugdigeId' | 'pseudoniem' | 'geboortejaar' | 'geslacht' | 'gezien' | 'seesCosts' | 'peildatum'
>;

async function find(connection: Connection, id: string): Promise<JeugdigeDetail | undefined> {
  const [head] = await connection.query<Head>(
    `select j.gemeente, j.jeugdige_id as "jeugdigeId", j.pseudoniem, j.geboortejaar, j.geslacht,
       coalesce(o.gezien, exists (select from zorg.traject t where t.gemeente = j.gemeente
         and t.jeugdige_id = j.jeugdige_id and t.variant = 'tInhoud' and t.verwijzer = '01')) as gezien, s.peildatum,
       j.gemeente = any ((select toegang.gemeenten($2))::text[]) or exists (select from toegang.zicht z
         where z.gemeente = j.gemeente and z.jeugdige_id = j.jeugdige_id and z.lezen & $2 <> 0
           and statement_timestamp() >= z.van and statement_timestamp() < z.tot) as "seesCosts"
     from zorg.jeugdige j left join zorg.jeugdige_overzicht o using (gemeente, jeugdige_id)
     left join zorg.stand s using (gemeente)
     where j.jeugdige_id = $1`,
    [id, kindBits.FI],
  );
  if (head === undefined) return undefined;
  const key = { gemeente: head.gemeente, jeugdige_id: head.jeugdigeId };
  const stand = (await readStanden(connection, [key])).get(keyText(key));
  if (stand === undefined) return undefined;
  logLook(connection, head.gemeente, [head.jeugdigeId], head.seesCosts ? ['ZP', 'FI'] : ['ZP'], 'zorgpad-gelezen');
  return { ...head, ...stand, berichten: await listVerwijzingen(connection, head.gemeente, head.jeugdigeId) };
}

/** The berichten with a part about this jeugdige; of an aanbieder only its own. */
async function listVerwijzingen(connection: Connection, gemeente: string, id: string): Promise<BerichtVerwijzing[]> {
  return await connection.query<BerichtVerwijzing>(
    `select bericht_id as "berichtId", domein, soort, aanbieder, identificatie, dagtekening,
       ontvangen_op as "ontvangenOp", toewijzing_nummers as "toewijzingNummers"
     from toegang.berichten_van($1, $2)`,
    [gemeente, id],
  );
}

/** Names of providers, on the pool of the app role. */
export function createAanbieders(pool: pg.Pool): AanbiederStore {
  return {
    listNames: (actor) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<{ agb: string; naam: string }>(
          'select distinct on (agb) agb, naam from zorg.aanbieder order by agb, gemeente',
        );
        return new Map(rows.map(({ agb, naam }) => [agb, naam]));
      }),
  };
}
