import { err, ok } from '@samenpad/domain';
import type pg from 'pg';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { Controle, ControleStore } from './controle-store.ts';

type Judged = Awaited<ReturnType<ControleStore['judge']>>;

/** Control of aanbieders per project, on the pool of the app role. */
export function createControles(pool: pg.Pool): ControleStore {
  return {
    list: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<Controle & pg.QueryResultRow>(
          `select gemeente, controle_id as "controleId", vraag, aanbieder, aanbieder_naam as "aanbiederNaam", aantal, van, eind,
             tot, gevraagd_door as "gevraagdDoor", gevraagd_op as "gevraagdOp", eigen, stand,
             beoordeeld_door as "beoordeeldDoor", oordeel, gevonden, getrokken, zaad from toegang.lees_controles()`,
        ),
      ),
    listAanbieders: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<Awaited<ReturnType<ControleStore['listAanbieders']>>[number]>(
          'select gemeente, agb, naam from toegang.controle_aanbieders()',
        ),
      ),
    ask: (actor, { gemeente, vraag, aanbieder, aantal, van, eind, tot }) =>
      asActor(pool, actor, async (connection) => {
        if (holdsBsn(vraag)) return err('bsn-in-tekst');
        const id = await once(connection, actor, async () => {
          const [row] = await connection.query<{ id: string | null }>(
            'select toegang.vraag_controle($1, $2, $3, $4, $5, $6, $7) as id',
            [gemeente, vraag, aanbieder, aantal, van, eind, tot],
          );
          return row?.id ?? undefined;
        });
        return id === undefined ? err('onbekend') : ok(id);
      }),
    judge: (actor, controleId, { akkoord, oordeel }) =>
      asActor(pool, actor, async (connection) => {
        if (holdsBsn(oordeel)) return 'bsn-in-tekst';
        const sql = 'select toegang.beoordeel_controle($1, $2, $3) as done';
        const [row] = await connection.query<{ done: Judged }>(sql, [controleId, akkoord, oordeel]);
        return row?.done ?? 'onbekend';
      }),
    end: (actor, controleId) =>
      asActor(pool, actor, async (connection) => {
        const sql = 'select toegang.beeindig_controle($1) as done';
        return (await connection.query<{ done: boolean }>(sql, [controleId]))[0]?.done === true;
      }),
    listSteekproef: (actor, controleId) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<{ gemeente: string; jeugdigeId: string }>(
          'select gemeente, jeugdige_id as "jeugdigeId" from toegang.lees_steekproef($1) order by nr',
          [controleId],
        );
        logLookAtRows(connection, rows, [], 'steekproef-gelezen');
        return rows.map(({ jeugdigeId }) => jeugdigeId);
      }),
  };
}
