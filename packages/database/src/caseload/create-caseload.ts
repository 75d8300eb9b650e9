import { err, ok } from '@samenpad/domain';
import type pg from 'pg';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { findGemeente } from '../dossier/find-gemeente.ts';
import { logLook, logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type {
  CaseloadFout,
  CaseloadMedewerker,
  CaseloadOverdracht,
  CaseloadRij,
  CaseloadregelVersie,
  CaseloadStore,
  CaseloadTotal,
  FocusUitkomst,
} from './caseload-store.ts';

/** Caseloads, on the pool of the app role. */
export function createCaseload(pool: pg.Pool): CaseloadStore {
  return {
    listRijen: (actor, { vanaf, peildatum }) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<CaseloadRij & pg.QueryResultRow>(
          `select gemeente, account_id as "accountId", naam, jeugdige_id as "jeugdigeId", pseudoniem, van, tot, overgedragen,
             rang, in_zorg_sinds as "inZorgSinds", geteld as counted from toegang.lees_caseload($1, $2)`,
          [vanaf, peildatum],
        );
        const seen = rows.flatMap(({ gemeente, jeugdigeId }) =>
          jeugdigeId === null ? [] : [{ gemeente, jeugdigeId }],
        );
        logLookAtRows(connection, seen, ['ZP'], 'caseload-gelezen');
        return rows;
      }),
    listMedewerkers: (actor) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<CaseloadMedewerker & { uren: string | null } & pg.QueryResultRow>(
          `select gemeente, account_id as "accountId", naam, team, uren, stil as unattended, leidt as leads from toegang.lees_medewerkers_caseload()`,
        );
        return rows.map((row) => ({ ...row, uren: hoursOf(row.uren) }));
      }),
    listRegels: (actor) =>
      asActor(pool, actor, (connection) =>
        connection.query<CaseloadregelVersie & pg.QueryResultRow>(
          'select gemeente, versie, gewichten, norm, van, reden, door, op from toegang.lees_caseloadregels()',
        ),
      ),
    changeRegel: (actor, { gemeente, gewichten, norm, van, reden }) =>
      asActor(pool, actor, (connection) =>
        once(connection, actor, async () => {
          const sql = 'select toegang.wijzig_caseloadregel($1, $2, $3, $4, $5) as versie';
          const values = [gemeente, JSON.stringify(gewichten), norm, van, reden];
          return (await connection.query<{ versie: number | null }>(sql, values))[0]?.versie ?? undefined;
        }),
      ),
    ...createHandOver(pool),
  };
}

function hoursOf(uren: string | number | null): number | null {
  return uren === null ? null : Number(uren);
}

function createHandOver(
  pool: pg.Pool,
): Pick<CaseloadStore, 'setUren' | 'listTotals' | 'handOver' | 'listFocusUitkomsten' | 'listOverdrachten'> {
  return {
    setUren: (actor, { gemeente, accountId, uren, van }) =>
      asActor(pool, actor, async (connection) => {
        const sql = 'select toegang.zet_werkuren($1, $2, $3, $4) as done';
        const [row] = await connection.query<{ done: boolean }>(sql, [gemeente, accountId, uren, van]);
        return row?.done === true;
      }),
    listTotals: (actor, jeugdigeId, gezinId, peildatum) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, jeugdigeId);
        if (gemeente === undefined) return [];
        const rows = await connection.query<CaseloadTotal & { uren: string | null } & pg.QueryResultRow>(
          'select account_id as "accountId", zaken, geteld as counted, uren from toegang.caseload_tellingen($1, $2, $3)',
          [gemeente, gezinId, peildatum],
        );
        return rows.map((row) => ({ ...row, uren: hoursOf(row.uren) }));
      }),
    handOver: (actor, { gemeente, vanAccount, naarAccount, per, reden, plots }) =>
      asActor(pool, actor, async (connection) => {
        if (holdsBsn(reden)) return err('bsn-in-tekst');
        return await once(connection, actor, async () => {
          type Answer = { uitkomst: CaseloadFout | 'bewaard'; zaken: number; regies: number };
          const sql = 'select toegang.draag_caseload_over($1, $2, $3, $4, $5, $6) as a';
          const values = [gemeente, vanAccount, naarAccount, per, reden, plots];
          const [row] = await connection.query<{ a: Answer }>(sql, values);
          if (row?.a.uitkomst !== 'bewaard') return err(row?.a.uitkomst ?? 'niet-gevonden');
          return ok({ zaken: row.a.zaken, regies: row.a.regies });
        });
      }),
    listFocusUitkomsten: (actor, peildatum) =>
      asActor(pool, actor, (connection) =>
        connection.query<FocusUitkomst & pg.QueryResultRow>(
          `select gemeente, regel, versie, half_jaar as "halfJaar", opgepakt, rang, aantal, uit
           from toegang.lees_focuseffect($1)`,
          [peildatum],
        ),
      ),
    listOverdrachten: (actor, jeugdigeId) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, jeugdigeId);
        if (gemeente === undefined) return undefined;
        logLook(connection, gemeente, [jeugdigeId], ['ZP'], 'overdracht-gelezen');
        return await connection.query<CaseloadOverdracht & pg.QueryResultRow>(
          'select van, naar, contact, per, op from toegang.lees_overdrachten($1, $2)',
          [gemeente, jeugdigeId],
        );
      }),
  };
}
