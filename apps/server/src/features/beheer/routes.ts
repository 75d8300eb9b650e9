import { routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';

export const beheerRoutes = [
  handle(routes.getLive, () => Promise.resolve(ok({ status: 'ok' as const }))),
  handle(routes.getReady, async (_context, { database }) =>
    (await database.isHealthy()) ? ok({ status: 'ok' as const }) : err({ code: 'unavailable' as const }),
  ),
  handle(routes.getOpenApi, ({ request }) => {
    const document: Record<string, unknown> = { ...request.server.swagger() };
    return Promise.resolve(ok(document));
  }),
];
