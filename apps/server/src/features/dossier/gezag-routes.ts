import { routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { refuse } from './refuse.ts';

export const gezagRoutes = [
  handle(routes.getGezag, async ({ actor, params }, { database }) => {
    const found = await database.gezag.read(actor, params.jeugdigeId);
    if (found === undefined) return err({ code: 'not-found' as const });
    const personen = found.personen.flatMap(({ rol, ...persoon }) =>
      rol === 'ouder' || rol === 'pleegouder' ? [{ ...persoon, rol }] : [],
    );
    return ok({
      opgaven: found.opgaven.map(({ op, beslotenOp, ...opgave }) => ({
        ...opgave,
        op: op.toISOString(),
        beslotenOp: beslotenOp?.toISOString() ?? null,
      })),
      personen,
      schrijft: found.mayWrite,
      stand: found.stand,
    });
  }),

  handle(routes.addGezagsopgave, async ({ actor, params, body }, { database }) => {
    const added = await database.gezag.add(actor, params.jeugdigeId, body);
    return added.ok ? ok({ bewaard: true as const }) : refuse(added.error);
  }),

  handle(routes.settleGezag, async ({ actor, params, body }, { database }) => {
    const settled = await database.gezag.settle(actor, params.jeugdigeId, params.opgaveId, body.reden);
    return settled.ok ? ok({ bewaard: true as const }) : refuse(settled.error);
  }),
];
