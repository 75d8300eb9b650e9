import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { kindsOf } from '@samenpad/access';
import { err, type GemeenteCode, ok, type Result } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { findGemeente } from '../dossier/find-gemeente.ts';
import { sealContent } from '../importer/insert-berichten.ts';
import { decrypt } from '../keys/cipher.ts';
import { currentKeys, type Keys } from '../keys/keys.ts';
import { logLook } from '../logboek/log-look.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { Bijlage, BijlageFout, BijlageInhoud, BijlageInvoer, BijlageStore } from './bijlage-store.ts';

const table = 'bijlage_inhoud';
/** No bijlage is larger once unpacked. */
const maxInhoud = 10 * 1024 ** 2;

/** On the pool of the app role: the functions decide who sees, adds and removes. */
export function createBijlagen(pool: pg.Pool, keys: Keys): BijlageStore {
  /** In the gemeente of the jeugdige, or else `undefined`. */
  const at = <T>(actor: Actor, id: string, work: (connection: Connection, gemeente: GemeenteCode) => Promise<T>) =>
    asActor(pool, actor, async (connection) => {
      const gemeente = (await findGemeente(connection, id)) ?? (await findBrievenGemeente(connection, id));
      return gemeente === undefined ? undefined : await work(connection, gemeente);
    });
  return {
    list: (actor, id) => at(actor, id, (connection, gemeente) => list(connection, gemeente, id)),
    add: async (actor, id, invoer) => {
      if (holdsBsn(invoer.naam)) return err('bsn-in-tekst');
      const added = await at(actor, id, (connection, gemeente) =>
        once(connection, actor, () => add(connection, currentKeys(keys), gemeente, id, invoer)),
      );
      return added ?? err('niet-gevonden');
    },
    read: (actor, id, bijlageId) =>
      at(actor, id, (connection, gemeente) => read(connection, keys, gemeente, id, bijlageId)),
    judge: async (actor, id, bijlageId, isClean) => {
      await at(actor, id, (connection, gemeente) =>
        connection.query('select toegang.keur_bijlage($1, $2, $3, $4)', [gemeente, id, bijlageId, isClean]),
      );
    },
    remove: async (actor, id, bijlageId, reden) => {
      if (reden !== null && holdsBsn(reden)) return err('bsn-in-tekst');
      const removed = await at(actor, id, async (connection, gemeente): Promise<Result<undefined, BijlageFout>> => {
        const word = await ask(connection, 'toegang.verwijder_bijlage($1, $2, $3, $4)', [
          gemeente,
          id,
          bijlageId,
          reden,
        ]);
        return word === 'bewaard' ? ok(undefined) : err(word);
      });
      return removed ?? err('niet-gevonden');
    },
  };
}

/** The message desk stands in no relation to a jeugdige, and yet reads its letters. */
async function findBrievenGemeente(connection: Connection, id: string): Promise<GemeenteCode | undefined> {
  const [row] = await connection.query<{ gemeente: GemeenteCode | null }>(
    'select toegang.brieven_gemeente($1) as gemeente',
    [id],
  );
  return row?.gemeente ?? undefined;
}

async function ask(connection: Connection, call: string, values: unknown[]): Promise<BijlageFout | 'bewaard'> {
  const [row] = await connection.query<{ a: BijlageFout | 'bewaard' }>(`select ${call} as a`, values);
  return row?.a ?? 'niet-gevonden';
}

async function list(connection: Connection, gemeente: GemeenteCode, id: string) {
  const [row] = await connection.query<{ a: { soorten: number; mayAdd: string[]; rows: Bijlage[] } }>(
    'select toegang.lees_bijlagen($1, $2) as a',
    [gemeente, id],
  );
  if (row === undefined) return undefined;
  const { soorten, mayAdd, rows } = row.a;
  const kinds = kindsOf(soorten);
  // That there are none tells something too: at least that this jeugdige is here.
  logLook(connection, gemeente, [id], kinds.length > 0 ? kinds : ['ID'], 'bijlagen-gelezen');
  return { rows, mayAdd };
}

async function add(
  connection: Connection,
  keys: Keys,
  gemeente: GemeenteCode,
  id: string,
  { inhoud, ...invoer }: BijlageInvoer,
): Promise<Result<{ bijlageId: string }, BijlageFout>> {
  const bijlageId = randomUUID();
  const sealed = sealContent(keys, table, `${gemeente}/${bijlageId}`, inhoud);
  const word = await ask(connection, 'toegang.voeg_bijlage_toe($1, $2, $3, $4, $5, $6)', [
    gemeente,
    id,
    bijlageId,
    JSON.stringify({ ...invoer, grootte: inhoud.length }),
    sealed,
    keys.keyId,
  ]);
  return word === 'bewaard' ? ok({ bijlageId }) : err(word);
}

async function read(
  connection: Connection,
  keys: Keys,
  gemeente: GemeenteCode,
  id: string,
  bijlageId: string,
): Promise<BijlageInhoud | undefined> {
  const [row] = await connection.query<BijlageInhoud & { soort: number }>(
    'select soort, naam, type, scanned, inhoud from toegang.lees_bijlage($1, $2, $3)',
    [gemeente, id, bijlageId],
  );
  if (row === undefined) return undefined;
  const { soort, inhoud, ...bijlage } = row;
  logLook(connection, gemeente, [id], kindsOf(soort), 'bijlage-opgehaald');
  return { ...bijlage, inhoud: openBijlage(keys, gemeente, bijlageId, inhoud) };
}

/** The file itself, as it was brought. */
export function openBijlage(keys: Keys, gemeente: GemeenteCode, bijlageId: string, sealed: Buffer): Buffer {
  const place = { table, row: `${gemeente}/${bijlageId}`, column: 'inhoud' };
  return gunzipSync(decrypt(keys, place, sealed), { maxOutputLength: maxInhoud });
}
