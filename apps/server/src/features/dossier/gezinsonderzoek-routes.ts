import { routes } from '@samenpad/contract';
import type { OnderzoekFout } from '@samenpad/database';
import { err, ok, type Result } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { refuse } from './refuse.ts';

function bewaard(done: Result<undefined, OnderzoekFout>) {
  return done.ok ? ok({ bewaard: true as const }) : refuse(done.error);
}

/** The inquiries of the gemeente into one gezin, over three laws (S0-24). */
export const gezinsonderzoekRoutes = [
  handle(routes.listGezinsonderzoeken, async ({ actor, params }, { database }) => {
    const found = await database.gezinsonderzoeken.list(actor, params.jeugdigeId);
    if (found === undefined) return err({ code: 'not-found' as const });
    const onderzoeken = found.onderzoeken.map(({ onderzoekId, ...own }) => ({
      gezinsonderzoekId: onderzoekId,
      ...own,
    }));
    return ok({ onderzoeken, schrijft: found.inHand });
  }),

  handle(routes.beginGezinsonderzoek, async ({ actor, params, body }, { database }) =>
    bewaard(await database.gezinsonderzoeken.begin(actor, params.jeugdigeId, body)),
  ),

  handle(routes.finishGezinsonderzoek, async ({ actor, params, body: { op } }, { database }) => {
    const { jeugdigeId, gezinsonderzoekId: onderzoekId } = params;
    return bewaard(await database.gezinsonderzoeken.finish(actor, jeugdigeId, { onderzoekId, op }));
  }),

  handle(routes.mergeGezinsonderzoek, async ({ actor, params, body }, { database }) => {
    const { jeugdigeId, gezinsonderzoekId: onderzoekId } = params;
    return bewaard(await database.gezinsonderzoeken.merge(actor, jeugdigeId, { onderzoekId, ...body }));
  }),
];
