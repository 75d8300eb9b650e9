import { err, type GemeenteCode, ok, type Result } from '@samenpad/domain';
import type pg from 'pg';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type {
  BriefFout,
  Briefwisseling,
  BriefwisselingStore,
  OngelezenBriefwisseling,
} from './briefwisseling-store.ts';

type BriefRow = Omit<Briefwisseling, 'brieven'> & Briefwisseling['brieven'][number];

/** On the pool of the app role: the functions decide who is a party. */
export function createBriefwisselingen(pool: pg.Pool): BriefwisselingStore {
  return {
    listUnread: (actor, { limit, offset }) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<OngelezenBriefwisseling & { totaal: number }>(
          `select gemeente, briefwisseling_id as "briefwisselingId", jeugdige_id as "jeugdigeId", pseudoniem, domein,
             aanbieder, toewijzing_nummer as "toewijzingNummer", referentie, ongelezen, vraag, sinds, totaal
           from toegang.lees_ongelezen_brieven($1, $2)`,
          [limit, offset],
        );
        logLookAtRows(connection, rows, ['BS'], 'brieven-gelezen');
        return { rows: rows.map(({ totaal: _, ...row }) => row), total: rows[0]?.totaal ?? 0 };
      }),
    list: (actor, jeugdigeId) =>
      asActor(pool, actor, async (connection) => {
        const [place] = await connection.query<{ gemeente: GemeenteCode | null }>(
          'select toegang.brieven_gemeente($1) as gemeente',
          [jeugdigeId],
        );
        if (place?.gemeente == null) return undefined;
        const rows = await connection.query<BriefRow>(
          `select gemeente, briefwisseling_id as "briefwisselingId", domein, aanbieder,
             toewijzing_nummer as "toewijzingNummer", referentie, als, brief_id as "briefId", van, tekst, vraag, door, op,
             gelezen_op as "gelezenOp" from toegang.lees_brieven($1)`,
          [jeugdigeId],
        );
        logLookAtRows(connection, [{ gemeente: place.gemeente, jeugdigeId }], ['BS'], 'brieven-gelezen');
        return joinBrieven(rows);
      }),
    add: (actor, jeugdigeId, { domein, aanbieder, toewijzingNummer, referentie, tekst, vraag }) =>
      asActor(pool, actor, async (connection): Promise<Result<{ briefId: string }, BriefFout>> => {
        if (holdsBsn(tekst)) return err('bsn-in-tekst');
        return await once(connection, actor, async () => {
          const [row] = await connection.query<{ id: string | null }>(
            'select toegang.schrijf_brief($1, $2, $3, $4, $5, $6, $7) as id',
            [jeugdigeId, domein, aanbieder, toewijzingNummer, referentie, tekst, vraag],
          );
          return row?.id == null ? err('niet-gevonden') : ok({ briefId: row.id });
        });
      }),
    markRead: (actor, jeugdigeId, briefwisselingId) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ n: number | null }>(
          'select toegang.lees_briefwisseling_uit($1, $2) as n',
          [jeugdigeId, briefwisselingId],
        );
        return row?.n ?? undefined;
      }),
  };
}

/** Rows of one briefwisseling need not stand together. */
function joinBrieven(rows: readonly BriefRow[]): Briefwisseling[] {
  const joined = new Map<string, Briefwisseling>();
  for (const { briefId, van, tekst, vraag, door, op, gelezenOp, ...head } of rows) {
    const known = joined.get(head.briefwisselingId) ?? { ...head, brieven: [] };
    known.brieven.push({ briefId, van, tekst, vraag, door, op, gelezenOp });
    joined.set(head.briefwisselingId, known);
  }
  return [...joined.values()];
}
