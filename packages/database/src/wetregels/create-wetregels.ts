import type pg from 'pg';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { WetregelRow, WetregelStore, WetregelUitkomst } from './wetregel-store.ts';

/** Rules of law by valid date, on the pool of the app role. */
export function createWetregels(pool: pg.Pool): WetregelStore {
  return {
    list: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<WetregelRow>(
          `select gemeente, regel_id as "regelId", domein, categorie, codes, wet, van, tot, bron, reden, door,
             eind_reden as "eindReden", eind_door as "eindDoor" from toegang.wetregels()`,
        ),
      ),
    count: (actor, { gemeente, domein, categorie, codes, van }) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ toewijzingen: number; jeugdigen: number }>(
          'select toewijzingen, jeugdigen from toegang.tel_wetregel($1, $2, $3, $4, $5)',
          [gemeente, domein, categorie, codes, van],
        );
        return row;
      }),
    begin: async (actor, { gemeente, domein, categorie, codes, van, bron, reden }) => {
      if (holdsBsn(bron) || holdsBsn(reden)) return 'bsn-in-tekst';
      return await change(pool, actor, 'toegang.begin_wetregel($1, $2, $3, $4, $5, $6, $7)', [
        ...[gemeente, domein, categorie, codes, van, bron, reden],
      ]);
    },
    end: async (actor, regelId, { tot, reden }) => {
      if (holdsBsn(reden)) return 'bsn-in-tekst';
      return await change(pool, actor, 'toegang.beeindig_wetregel($1, $2, $3)', [regelId, tot, reden]);
    },
  };
}

function change(pool: pg.Pool, actor: Actor, call: string, values: unknown[]): Promise<WetregelUitkomst> {
  return asActor(pool, actor, (connection) =>
    once(connection, actor, async () => {
      const [row] = await connection.query<{ uitkomst: WetregelUitkomst }>(`select ${call} as uitkomst`, values);
      return row?.uitkomst ?? 'niet-gevonden';
    }),
  );
}
