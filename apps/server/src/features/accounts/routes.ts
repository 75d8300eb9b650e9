import { routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';

export const accountRoutes = [
  handle(routes.listAccounts, async ({ actor }, { database }) => {
    const rows = await database.accountBeheer.list(actor);
    return ok({
      rows: rows.map(({ beeindigdOp, wachtSinds, ingelogdOp, geblokkeerdTot, ...row }) => ({
        ...row,
        beeindigdOp: beeindigdOp?.toISOString() ?? null,
        wachtSinds: wachtSinds?.toISOString() ?? null,
        ingelogdOp: ingelogdOp?.toISOString() ?? null,
        geblokkeerdTot: geblokkeerdTot?.toISOString() ?? null,
      })),
    });
  }),
  handle(routes.endAccount, async ({ actor, params }, { database }) =>
    (await database.accountBeheer.end(actor, params.accountId))
      ? ok({ beeindigd: true as const })
      : err({ code: 'not-found' as const }),
  ),
  handle(routes.askReopening, async ({ actor, params, body }, { database }) => {
    const paarId = await database.accountBeheer.askReopening(actor, params.accountId, body.reden);
    return paarId === undefined ? err({ code: 'not-found' as const }) : ok({ paarId });
  }),
];
