import { hash } from 'node:crypto';
import { err, type GemeenteCode, ok, type Result } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { logLook, logLookAtRows } from '../logboek/log-look.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type {
  EigenUitnodiging,
  OpenUitnodiging,
  Uitnodiging,
  Uitnodigingen,
  UitnodigingFout,
  UitnodigingInvoer,
  UitnodigingStore,
  Uitnodigingsplan,
} from './uitnodiging-store.ts';

const hashOf = (code: string) => hash('sha256', code, 'hex');

type Outcome = UitnodigingFout | 'bewaard';

const toResult = (uitkomst: Outcome | undefined): Result<undefined, UitnodigingFout> =>
  uitkomst === 'bewaard' ? ok(undefined) : err(uitkomst ?? 'niet-gevonden');

/** Invitations of the own network, on the pool of the app role: the functions decide who may invite, answer and look. */
export function createUitnodigingen(pool: pg.Pool): UitnodigingStore {
  const decide = (actor: Actor, name: 'stem_in_met_uitnodiging' | 'trek_uitnodiging_in', ids: readonly string[]) =>
    asActor(pool, actor, async (connection) => {
      const [row] = await connection.query<{ a: { uitkomst: Outcome } }>(`select toegang.${name}($1, $2) as a`, [
        ...ids,
      ]);
      return toResult(row?.a.uitkomst);
    });
  return {
    list: (actor, jeugdigeId) => asActor(pool, actor, (connection) => list(connection, jeugdigeId)),
    invite: (actor, jeugdigeId, invoer, code) =>
      asActor(pool, actor, async (connection) => {
        const { naam, wie, kan, contact } = invoer;
        if ([naam, wie, kan, contact].some((text) => text !== null && holdsBsn(text))) return err('bsn-in-tekst');
        const made = await once(connection, actor, () => invite(connection, jeugdigeId, invoer, code));
        return made.ok ? ok({ ...made.value, linkTot: new Date(made.value.linkTot) }) : made;
      }),
    agree: (actor, ...ids) => decide(actor, 'stem_in_met_uitnodiging', ids),
    withdraw: (actor, ...ids) => decide(actor, 'trek_uitnodiging_in', ids),
    endByWorker: (actor, jeugdigeId, relatieId, reden) =>
      asActor(pool, actor, async (connection) => {
        if (holdsBsn(reden)) return err('bsn-in-tekst');
        const [row] = await connection.query<{ a: Outcome }>('select toegang.beeindig_uitnodiging($1, $2, $3) as a', [
          jeugdigeId,
          relatieId,
          reden,
        ]);
        return toResult(row?.a);
      }),
    answerMdo: (actor, jeugdigeId, mdoId, { comes, reden }) =>
      asActor(pool, actor, async (connection) => {
        if (reden !== null && holdsBsn(reden)) return err('bsn-in-tekst');
        const [row] = await connection.query<{ a: Outcome }>('select toegang.antwoord_mdo($1, $2, $3, $4) as a', [
          jeugdigeId,
          mdoId,
          comes,
          reden,
        ]);
        return toResult(row?.a);
      }),
    ...createForGuest(pool),
  };
}

function createForGuest(pool: pg.Pool): Pick<UitnodigingStore, 'find' | 'answer' | 'listOwn' | 'readPlan'> {
  return {
    find: (actor, code) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<OpenUitnodiging & Record<string, unknown>>(
          `select door, sees, tot, link_tot as "linkTot", stand from toegang.open_uitnodiging(decode($1, 'hex'))`,
          [hashOf(code)],
        );
        return row;
      }),
    answer: (actor, code, aanvaard) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{ a: Outcome }>(
          `select toegang.antwoord_uitnodiging(decode($1, 'hex'), $2) as a`,
          [hashOf(code), aanvaard],
        );
        return toResult(row?.a);
      }),
    listOwn: (actor) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<EigenUitnodiging & { gemeente: GemeenteCode }>(
          `select gemeente, jeugdige_id as "jeugdigeId", uitnodiging_id as "uitnodigingId", door, sees, tot, mdos
           from toegang.mijn_uitnodigingen()`,
        );
        logLookAtRows(connection, rows, ['PL'], 'uitnodigingen-gelezen');
        return rows.map(({ gemeente: _, ...row }) => row);
      }),
    readPlan: (actor, uitnodigingId) =>
      asActor(pool, actor, async (connection) => {
        const [row] = await connection.query<{
          a: (Uitnodigingsplan & { gemeente: GemeenteCode; jeugdigeId: string }) | null;
        }>('select toegang.lees_uitnodigingsplan($1) as a', [uitnodigingId]);
        if (row?.a == null) return undefined;
        const { gemeente, jeugdigeId, ...plan } = row.a;
        logLook(connection, gemeente, [jeugdigeId], ['PL'], 'plan-gelezen');
        return plan;
      }),
  };
}

async function list(connection: Connection, jeugdigeId: string): Promise<Uitnodigingen | undefined> {
  const [row] = await connection.query<{
    a: (Omit<Uitnodigingen, 'uitnodigingen'> & { gemeente: GemeenteCode }) | null;
  }>('select toegang.uitnodigbaar($1) as a', [jeugdigeId]);
  if (row?.a == null) return undefined;
  const { gemeente, ...found } = row.a;
  logLook(connection, gemeente, [jeugdigeId], ['PL'], 'uitnodigingen-gelezen');
  const uitnodigingen = await connection.query<Uitnodiging & Record<string, unknown>>(
    `select uitnodiging_id as "uitnodigingId", naam, wie, contact, sees, tot, stand, gemaakt_door as "gemaaktDoor",
       gemaakt_op as "gemaaktOp", link_tot as "linkTot", aanvaard_op as "aanvaardOp", wacht_op as "wachtOp",
       needs_me as "needsMe", own as "own", beeindigd_door as "beeindigdDoor", reden from toegang.lees_uitnodigingen($1)`,
    [jeugdigeId],
  );
  return { ...found, uitnodigingen };
}

async function invite(
  connection: Connection,
  jeugdigeId: string,
  invoer: UitnodigingInvoer,
  code: string,
): Promise<Result<{ uitnodigingId: string; linkTot: string }, UitnodigingFout>> {
  const [row] = await connection.query<{ a: { uitkomst: Outcome; uitnodigingId: string; linkTot: string } }>(
    `select toegang.nodig_uit($1, $2, decode($3, 'hex')) as a`,
    [jeugdigeId, JSON.stringify(invoer), hashOf(code)],
  );
  if (row === undefined || row.a.uitkomst !== 'bewaard') {
    return err(row === undefined || row.a.uitkomst === 'bewaard' ? 'niet-gevonden' : row.a.uitkomst);
  }
  const { uitnodigingId, linkTot } = row.a;
  return ok({ uitnodigingId, linkTot });
}
