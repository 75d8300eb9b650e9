import { createHmac } from 'node:crypto';
import { err, type GemeenteCode, ok } from '@samenpad/domain';
import type pg from 'pg';
import { inTransaction } from '../connection/connection.ts';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { type Keys, rootOf } from '../keys/keys.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { Project, ProjectStore } from './project-store.ts';

interface OpenRow {
  gemeenten: GemeenteCode[];
  tabellen: string[];
  zout: Buffer;
  bezwaar: string[];
}

/** Projects with rows about jeugdigen, on the pool of the app role; what is daily on that of the jobs. */
export function createProjecten(pools: Record<'app' | 'jobs', pg.Pool>, keys: Keys): ProjectStore {
  const { app, jobs } = pools;
  return {
    list: (actor) =>
      asActor(app, actor, (connection) =>
        connection.query<Project>(
          `select gemeente, project_id as "projectId", gemeenten, naam, vraag, ontvanger, tabellen, tot,
             gevraagd_door as "gevraagdDoor", gevraagd_op as "gevraagdOp", eigen, stand,
             beoordeeld_door as "beoordeeldDoor", oordeel, gebruik from toegang.lees_projecten()`,
        ),
      ),
    ask: (actor, { gemeenten, naam, vraag, ontvanger, tabellen, tot }) =>
      asActor(app, actor, async (connection) => {
        if ([naam, vraag, ontvanger].some(holdsBsn)) return err('bsn-in-tekst');
        const id = await once(connection, actor, async () => {
          const [row] = await connection.query<{ id: string | null }>(
            'select toegang.vraag_project($1, $2, $3, $4, $5, $6) as id',
            [gemeenten, naam, vraag, ontvanger, tabellen, tot],
          );
          return row?.id ?? undefined;
        });
        return id === undefined ? err('onbekend') : ok(id);
      }),
    judge: (actor, projectId, { akkoord, oordeel }) =>
      asActor(app, actor, async (connection) => {
        if (holdsBsn(oordeel)) return 'bsn-in-tekst';
        const sql = 'select toegang.beoordeel_project($1, $2, $3) as done';
        type Row = { done: Awaited<ReturnType<ProjectStore['judge']>> };
        return (await connection.query<Row>(sql, [projectId, akkoord, oordeel]))[0]?.done ?? 'onbekend';
      }),
    end: (actor, projectId) =>
      asActor(app, actor, async (connection) => {
        const sql = 'select toegang.beeindig_project($1) as done';
        return (await connection.query<{ done: boolean }>(sql, [projectId]))[0]?.done === true;
      }),
    open: (actor, projectId) =>
      asActor(app, actor, async (connection) => {
        const sql = 'select gemeenten, tabellen, zout, bezwaar from toegang.open_project($1)';
        const [row] = await connection.query<OpenRow>(sql, [projectId]);
        if (row === undefined) return undefined;
        const { zout, ...rest } = row;
        // Of the first key, which stays when keys change: the pseudonyms of a project do too.
        return { ...rest, geheim: createHmac('sha256', rootOf(keys)).update('project').update(zout).digest('hex') };
      }),
    recordUse: (actor, projectId, { tabel, rijen, versie }) =>
      asActor(app, actor, async (connection) => {
        const sql = 'select toegang.leg_projectgebruik_vast($1, $2, $3, $4) as done';
        return (await connection.query<{ done: boolean }>(sql, [projectId, tabel, rijen, versie]))[0]?.done === true;
      }),
    forgetEnded: () =>
      inTransaction(jobs, async (connection) => {
        const [row] = await connection.query<{ n: number }>('select toegang.vergeet_projecten()::int as n');
        return row?.n ?? 0;
      }),
  };
}
