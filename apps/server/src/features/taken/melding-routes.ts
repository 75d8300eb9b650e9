import { routes } from '@samenpad/contract';
import { ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';

const bewaard = () => ok({ bewaard: true as const });

export const meldingRoutes = [
  handle(routes.listMeldingen, async ({ actor }, { database }) => {
    const { meldingen, uit } = await database.vandaag.listMeldingen(actor);
    return ok({
      nieuw: meldingen.filter(({ nieuw }) => nieuw).length,
      meldingen: meldingen.map(({ op, ...melding }) => ({ ...melding, op: op.toISOString() })),
      uit,
    });
  }),

  handle(routes.seeMeldingen, async ({ actor }, { database }) => {
    await database.vandaag.seeMeldingen(actor);
    return bewaard();
  }),

  handle(routes.setMeldinginstelling, async ({ actor, body }, { database }) => {
    await database.vandaag.muteMeldingen(actor, [...new Set(body.uit)]);
    return bewaard();
  }),
];
