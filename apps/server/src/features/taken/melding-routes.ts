import { routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';

const bewaard = () => ok({ bewaard: true as const });

export const meldingRoutes = [
  handle(routes.listMeldingen, async ({ actor }, { database, config }) => {
    const { meldingen, uit, mail } = await database.vandaag.listMeldingen(actor);
    return ok({
      nieuw: meldingen.filter(({ nieuw }) => nieuw).length,
      meldingen: meldingen.map(({ op, ...melding }) => ({ ...melding, op: op.toISOString() })),
      uit,
      mail: { kan: config.mail !== undefined, adres: mail },
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

  handle(routes.setMeldingmail, async ({ actor, body }, { database, config }) => {
    if (body.adres !== null && config.mail === undefined) return err({ code: 'not-found' });
    await database.vandaag.mailMeldingen(actor, body.adres);
    return bewaard();
  }),
];
