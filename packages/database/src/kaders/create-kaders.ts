import { randomUUID } from 'node:crypto';
import type { Kadergrens } from '@samenpad/domain';
import type pg from 'pg';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { KaderInhoud, KaderRow, KaderStore, KaderTelling, KaderUitkomst } from './kader-store.ts';

type Found = Omit<KaderRow, 'uitzondering'> & { [K in keyof Kadergrens]: Kadergrens[K] | null } & pg.QueryResultRow;

/** The register of kaders, on the pool of the app role. */
export function createKaders(pool: pg.Pool): KaderStore {
  return {
    list: (actor) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<Found>(
          `select gemeente, kader_id as "kaderId", versie, naam, tekst, eigenaar, van, tot, indicator, drempel, maat, hulpvorm,
             grens, reden, door, op from toegang.lees_kaders()`,
        );
        return rows.map(({ maat, hulpvorm, grens, ...row }) => ({
          ...row,
          uitzondering: maat === null || grens === null ? null : { maat, hulpvorm, grens },
        }));
      }),
    count: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<KaderTelling & pg.QueryResultRow>(
          'select gemeente, kader_id as "kaderId", gevallen, jeugdigen from toegang.tel_kaders()',
        ),
      ),
    begin: (actor, gemeente, inhoud) => save(pool, actor, { gemeente, kaderId: randomUUID(), gezien: 0 }, inhoud),
    change: (actor, kader, inhoud) => save(pool, actor, kader, inhoud),
  };
}

async function save(
  pool: pg.Pool,
  actor: Actor,
  { gemeente, kaderId, gezien }: Parameters<KaderStore['change']>[1],
  { uitzondering, ...inhoud }: KaderInhoud,
): Promise<KaderUitkomst> {
  if ([inhoud.naam, inhoud.tekst, inhoud.eigenaar, inhoud.drempel ?? '', inhoud.reden].some((text) => holdsBsn(text))) {
    return 'bsn-in-tekst';
  }
  return await asActor(pool, actor, (connection) =>
    once(connection, actor, async () => {
      const [row] = await connection.query<{ uitkomst: KaderUitkomst }>(
        'select toegang.bewaar_kader($1, $2, $3, $4) as uitkomst',
        [gemeente, kaderId, gezien, JSON.stringify({ ...inhoud, ...uitzondering })],
      );
      return row?.uitkomst ?? 'niet-gevonden';
    }),
  );
}
