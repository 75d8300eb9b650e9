import { createHmac } from 'node:crypto';
import { err, ok, type Result } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { findGemeente } from '../dossier/find-gemeente.ts';
import { readAuthoritySight } from '../dossier/read-authority-sight.ts';
import { type Keys, rootOf } from '../keys/keys.ts';
import { logLook } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { Toegangscode, ToegangscodeFout, ToegangscodeInvoer, ToegangscodeStore } from './toegangscode-store.ts';

/** How it is written down does not matter: capitals, spaces and dashes. */
const bare = (code: string) => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/**
 * What the database keeps of a code, both made with a key that is not in the database: a code is short, and who reads the
 * tables or a backup could try them all. `lead`: by which the wrong tries of one code are counted.
 */
function sealCode(keys: Keys, code: string): readonly [lead: string, hash: string] {
  const sealed = (what: string, text: string) =>
    createHmac('sha256', rootOf(keys)).update(`toegangscode ${what} ${text}`).digest();
  return [
    sealed('lead', bare(code).slice(0, 4)).toString('base64url').slice(0, 4),
    sealed('code', bare(code)).toString('hex'),
  ];
}

/** Codes for the family, on the pool of the app role: the functions decide who may give, use and withdraw. */
export function createToegangscodes(pool: pg.Pool, keys: Keys): ToegangscodeStore {
  return {
    list: (actor, id) => asActor(pool, actor, (connection) => list(connection, id)),
    give: (actor, id, invoer, code) =>
      asActor(pool, actor, async (connection): Promise<Result<{ codeId: string; tot: Date }, ToegangscodeFout>> => {
        if ([invoer.naam, invoer.toelichting].some(holdsBsn)) return err('bsn-in-tekst');
        const gemeente = await findGemeente(connection, id);
        if (gemeente === undefined) return err('niet-gevonden');
        const made = await once(connection, actor, () =>
          give(connection, [gemeente, id], invoer, sealCode(keys, code)),
        );
        return made.ok ? ok({ ...made.value, tot: new Date(made.value.tot) }) : made;
      }),
    use: (actor, code) =>
      asActor(pool, actor, async (connection) => {
        const sql = `select toegang.gebruik_toegangscode($1, decode($2, 'hex')) as id`;
        const [row] = await connection.query<{ id: string | null }>(sql, [...sealCode(keys, code)]);
        return row?.id ?? undefined;
      }),
    withdraw: (actor, id, codeId, reden) =>
      asActor(pool, actor, async (connection): Promise<Result<undefined, ToegangscodeFout>> => {
        if (holdsBsn(reden)) return err('bsn-in-tekst');
        const gemeente = await findGemeente(connection, id);
        if (gemeente === undefined) return err('niet-gevonden');
        const sql = 'select toegang.trek_toegangscode_in($1, $2, $3, $4) as a';
        const values = [gemeente, id, codeId, reden];
        const [row] = await connection.query<{ a: ToegangscodeFout | 'bewaard' }>(sql, values);
        return row?.a === 'bewaard' ? ok(undefined) : err<ToegangscodeFout>(row?.a ?? 'niet-gevonden');
      }),
  };
}

async function list(connection: Connection, jeugdigeId: string) {
  const sight = await readAuthoritySight(connection, jeugdigeId, 'mag_toegangscode_geven');
  if (sight === undefined) return undefined;
  logLook(connection, sight.gemeente, [jeugdigeId], ['GZ'], 'toegangscodes-gelezen');
  const codes = await connection.query<Toegangscode & Record<string, unknown>>(
    `select code_id as "codeId", relatie, bron, naam, door, op, tot, stand, used_door as "usedDoor", used_op as "usedOp",
       ingetrokken_door as "ingetrokkenDoor", reden, may_withdraw as "mayWithdraw" from toegang.lees_toegangscodes($1, $2)`,
    [sight.gemeente, jeugdigeId],
  );
  return { mayGive: sight.writes, codes };
}

async function give(
  connection: Connection,
  of: readonly string[],
  invoer: ToegangscodeInvoer,
  sealed: readonly [lead: string, hash: string],
): Promise<Result<{ codeId: string; tot: string }, ToegangscodeFout>> {
  const [row] = await connection.query<{ a: { uitkomst: ToegangscodeFout | 'bewaard'; codeId: string; tot: string } }>(
    `select toegang.maak_toegangscode($1, $2, $3, $4, decode($5, 'hex')) as a`,
    [...of, JSON.stringify(invoer), ...sealed],
  );
  if (row === undefined || row.a.uitkomst !== 'bewaard') {
    return err(row === undefined || row.a.uitkomst === 'bewaard' ? 'niet-gevonden' : row.a.uitkomst);
  }
  const { codeId, tot } = row.a;
  return ok({ codeId, tot });
}
