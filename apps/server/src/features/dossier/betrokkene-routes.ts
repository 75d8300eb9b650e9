import { routes, zonderBetrokkenePageSize } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { refuse } from './refuse.ts';

export const betrokkeneRoutes = [
  handle(routes.listBetrokkenen, ({ actor, params }, { database }) =>
    database.together(actor, async (one) => {
      const betrokkenen = await database.betrokkenen.list(one, params.jeugdigeId);
      if (betrokkenen === undefined) return err({ code: 'not-found' as const });
      return ok({
        betrokkenen: betrokkenen.map(({ van, tot, ...betrokkene }) => ({
          ...betrokkene,
          van: van.toISOString(),
          tot: tot?.toISOString() ?? null,
        })),
        kandidaten: await database.betrokkenen.listKandidaten(one, params.jeugdigeId),
      });
    }),
  ),

  handle(routes.addRelatie, async ({ actor, params, body }, { database }) => {
    const relatie = body.relatie === 'betrokken' ? body : { ...body, tot: new Date(body.tot) };
    const added = await database.betrokkenen.add(actor, params.jeugdigeId, relatie);
    return added.ok ? ok({ bewaard: true as const }) : refuse(added.error);
  }),

  handle(routes.endRelatie, async ({ actor, params }, { database }) => {
    const ended = await database.betrokkenen.end(actor, params.jeugdigeId, params.relatieId);
    return ended.ok ? ok({ bewaard: true as const }) : refuse(ended.error);
  }),

  handle(routes.listZonderBetrokkene, async ({ actor, query: { pseudoniem, pagina } }, { database }) => {
    const page = { offset: (pagina - 1) * zonderBetrokkenePageSize, limit: zonderBetrokkenePageSize };
    const { rows, total } = await database.zonderBetrokkene.list(actor, page, pseudoniem?.toUpperCase());
    const medewerkers = await database.zonderBetrokkene.listMedewerkers(actor);
    return ok({ totaal: total, pagina, rows, medewerkers });
  }),

  handle(routes.assignEerste, async ({ actor, params, body }, { database }) => {
    const assigned = await database.zonderBetrokkene.assign(actor, { ...body, jeugdigeId: params.jeugdigeId });
    return assigned.ok ? ok({ bewaard: true as const }) : refuse(assigned.error);
  }),
];
