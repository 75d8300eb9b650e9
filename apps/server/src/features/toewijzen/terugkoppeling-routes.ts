import { routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import { refuse } from './refuse.ts';

/** Who hears of a decision, and by which day (S4-70). */
export const terugkoppelingRoutes = [
  handle(routes.listTerugkoppelingen, async ({ actor, params }, { database, now }) => {
    const rows = await database.toewijzen.listTerugkoppelingen(actor, params.jeugdigeId);
    if (rows === undefined) return err({ code: 'not-found' as const });
    const today = todayOf(now);
    return ok({
      rows: rows.map(({ op: _, gedaanOp, ...row }) => ({
        ...row,
        tooLate: gedaanOp === null && row.voor < today,
        gedaanOp: gedaanOp?.toISOString() ?? null,
      })),
    });
  }),

  handle(routes.finishTerugkoppeling, async ({ actor, params, body }, { database }) => {
    const { jeugdigeId, terugkoppelingId } = params;
    const done = await database.toewijzen.finishTerugkoppeling(actor, jeugdigeId, terugkoppelingId, body.hoe);
    return done.ok ? ok({ bewaard: true as const }) : refuse(done.error);
  }),
];
