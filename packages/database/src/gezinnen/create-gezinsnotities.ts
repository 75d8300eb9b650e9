import { err, type GemeenteCode, ok, type Result } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { findGemeente } from '../dossier/find-gemeente.ts';
import { logLook } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { Gezinsnotitie, GezinsnotitieFout, GezinsnotitieStore, Gezinsnotities } from './gezinsnotitie-store.ts';

/** Under what the form keeps what is being typed. */
const formulier = 'gezin:notitie';

/** On the pool of the app role: the functions decide who reads and writes. */
export function createGezinsnotities(pool: pg.Pool): GezinsnotitieStore {
  return {
    list: (actor, id) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, id);
        return gemeente === undefined ? undefined : await list(connection, gemeente, id);
      }),
    add: (actor, id, { tekst, gedeeld, derden }) =>
      asActor(pool, actor, async (connection): Promise<Result<{ notitieId: string }, GezinsnotitieFout>> => {
        if (holdsBsn(tekst)) return err('bsn-in-tekst');
        const gemeente = await findGemeente(connection, id);
        if (gemeente === undefined) return err('niet-gevonden');
        return await once(connection, actor, async () => {
          const [row] = await connection.query<{ id: string | null }>(
            'select toegang.voeg_gezinsnotitie_toe($1, $2, $3, $4, $5) as id',
            [gemeente, id, tekst, gedeeld, derden],
          );
          if (row?.id == null) return err('niet-gevonden');
          await connection.query('select toegang.wis_concept($1, $2)', [gemeente, formulier]);
          return ok({ notitieId: row.id });
        });
      }),
    withdraw: (actor, id, notitieId, reden) =>
      asActor(pool, actor, async (connection): Promise<Result<undefined, GezinsnotitieFout>> => {
        if (reden !== null && holdsBsn(reden)) return err('bsn-in-tekst');
        const gemeente = await findGemeente(connection, id);
        if (gemeente === undefined) return err('niet-gevonden');
        const [row] = await connection.query<{ a: GezinsnotitieFout | 'bewaard' }>(
          'select toegang.trek_gezinsnotitie_in($1, $2, $3, $4) as a',
          [gemeente, id, notitieId, reden],
        );
        return row?.a === 'bewaard' ? ok(undefined) : err(row?.a ?? 'niet-gevonden');
      }),
  };
}

async function list(connection: Connection, gemeente: GemeenteCode, id: string): Promise<Gezinsnotities | undefined> {
  const [may] = await connection.query<{ schrijft: boolean | null }>(
    'select toegang.schrijft_gezinsnotitie($1, $2) as schrijft',
    [gemeente, id],
  );
  if (may?.schrijft == null) return undefined;
  const found = await connection.query<Gezinsnotitie & { leden: string[] }>(
    `select notitie_id as "notitieId", tekst, gedeeld, derden, auteur_naam as "auteurNaam", auteur_rol as "auteurRol", op,
       withdrawn_reden as "withdrawnReden", may_withdraw as "mayWithdraw", may_undo as "mayUndo", leden
     from toegang.lees_gezinsnotities($1, $2)`,
    [gemeente, id],
  );
  const concepten = await connection.query<{ inhoud: Readonly<Record<string, unknown>> }>(
    'select inhoud from toegang.concepten($1, $2) where formulier = $3',
    [gemeente, id, formulier],
  );
  const about = new Set([id, ...found.flatMap(({ leden }) => leden)]);
  logLook(connection, gemeente, [...about], ['CN'], 'gezinsnotities-gelezen');
  const rows = found.map(({ leden: _, ...row }) => row);
  return { rows, schrijft: may.schrijft, concept: concepten[0]?.inhoud ?? null };
}
