import { routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { refuse } from './refuse.ts';

/** Notes on a gezin as a whole. */
export const gezinsnotitieRoutes = [
  handle(routes.listGezinsnotities, async ({ actor, params }, { database }) => {
    const found = await database.gezinsnotities.list(actor, params.jeugdigeId);
    if (found === undefined) return err({ code: 'not-found' as const });
    return ok({ ...found, rows: found.rows.map((row) => ({ ...row, op: row.op.toISOString() })) });
  }),

  handle(routes.addGezinsnotitie, async ({ actor, params, body }, { database }) => {
    const added = await database.gezinsnotities.add(actor, params.jeugdigeId, body);
    return added.ok ? added : refuse(added.error);
  }),

  handle(routes.withdrawGezinsnotitie, async ({ actor, params, body }, { database }) => {
    const { jeugdigeId, notitieId } = params;
    const withdrawn = await database.gezinsnotities.withdraw(actor, jeugdigeId, notitieId, body.reden);
    return withdrawn.ok ? ok({ bewaard: true as const }) : refuse(withdrawn.error);
  }),
];
