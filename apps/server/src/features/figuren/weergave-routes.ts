import { routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';

const notFound = err({ code: 'not-found' as const });

export const weergaveRoutes = [
  handle(routes.listWeergaven, async ({ actor }, { database }) => ok({ rows: await database.weergaven.list(actor) })),
  handle(routes.addWeergave, async ({ actor, body }, { database }) => {
    const asked = new URL(body.adres, 'http://samenpad').searchParams.get('gemeente');
    const gemeenten = actor.gemeenten.filter((code) => asked === null || code === asked);
    const weergaveId = await database.weergaven.add(actor, { ...body, gemeenten });
    return weergaveId === undefined ? notFound : ok({ weergaveId });
  }),
  handle(routes.changeWeergave, async ({ actor, params, body }, { database }) =>
    (await database.weergaven.change(actor, params.weergaveId, body)) ? ok({ gewijzigd: true as const }) : notFound,
  ),
  handle(routes.removeWeergave, async ({ actor, params }, { database }) =>
    (await database.weergaven.remove(actor, params.weergaveId)) ? ok({ verwijderd: true as const }) : notFound,
  ),
];
