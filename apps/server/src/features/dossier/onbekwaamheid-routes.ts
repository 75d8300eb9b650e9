import { routes } from '@samenpad/contract';
import type { OnbekwaamheidFout } from '@samenpad/database';
import { err, ok, type Result } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { refuse } from './refuse.ts';

function bewaard(done: Result<undefined, OnbekwaamheidFout>) {
  return done.ok ? ok({ bewaard: true as const }) : refuse(done.error);
}

/** Whether a jeugdige of 12 to 18 can decide for itself. */
export const onbekwaamheidRoutes = [
  handle(routes.listOnbekwaamheid, async ({ actor, params }, { database }) => {
    const found = await database.onbekwaamheid.list(actor, params.jeugdigeId);
    if (found === undefined) return err({ code: 'not-found' as const });
    return ok({
      mayRecord: found.mayRecord,
      oordelen: found.oordelen.map(({ op, ingetrokkenOp, ...oordeel }) => ({
        ...oordeel,
        op: op.toISOString(),
        ingetrokkenOp: ingetrokkenOp?.toISOString() ?? null,
      })),
    });
  }),

  handle(routes.recordOnbekwaamheid, async ({ actor, params, body }, { database }) =>
    bewaard(await database.onbekwaamheid.record(actor, params.jeugdigeId, body)),
  ),

  handle(routes.withdrawOnbekwaamheid, async ({ actor, params }, { database }) =>
    bewaard(await database.onbekwaamheid.withdraw(actor, params.jeugdigeId, params.onbekwaamheidId)),
  ),
];
