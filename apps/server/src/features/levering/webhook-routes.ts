import { routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { idOfRequest } from '../../http/idempotency.ts';
import { isOpenAddress } from './webhook-address.ts';
import { signingKeyOf } from './webhook-call.ts';

const closedAddress = 'Dit adres kan niet. Geef een adres op het internet dat begint met https://.';
const tooMany = 'Er zijn al vijf adressen. Beëindig er eerst een.';

/** Where the software of an aanbieder hears of new berichten (S4-97). */
export const webhookRoutes = [
  handle(routes.listWebhooks, async ({ actor }, { database }) => {
    const webhooks = await database.webhooks.list(actor);
    return ok({
      webhooks: webhooks.map(({ gemaaktOp, lastAt, ...webhook }) => ({
        ...webhook,
        gemaaktOp: gemaaktOp.toISOString(),
        lastAt: lastAt?.toISOString() ?? null,
      })),
    });
  }),

  handle(routes.addWebhook, async ({ actor, body, request }, { database, config, sessionKey }) => {
    const adres = URL.parse(body.adres);
    if (adres === null || !(config.webhooksInside || isOpenAddress(adres)))
      return err({ code: 'invalid-input' as const, detail: closedAddress });
    const webhookId = idOfRequest(request, actor, routes.addWebhook);
    const done = await database.webhooks.add(actor, { webhookId, adres: body.adres });
    if (!done) return err({ code: 'conflict' as const, detail: tooMany });
    return ok({ webhookId, signingKey: signingKeyOf(sessionKey, webhookId) });
  }),

  handle(routes.endWebhook, async ({ actor, params }, { database }) =>
    (await database.webhooks.end(actor, params.webhookId))
      ? ok({ beeindigd: true as const })
      : err({ code: 'not-found' as const }),
  ),
];
