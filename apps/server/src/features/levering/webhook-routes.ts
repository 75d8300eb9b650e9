import { routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { idOfRequest } from '../../http/idempotency.ts';
import { refuseLevering } from './send-bericht.ts';
import { isOpenAddress, parseWebhookAddress } from './webhook-address.ts';
import { signingKeyOf } from './webhook-call.ts';

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
    const adres = parseWebhookAddress(body.adres);
    if (adres === undefined || !(config.webhooksInside || isOpenAddress(adres)))
      return refuseLevering('adres-kan-niet');
    const webhookId = idOfRequest(request, actor, routes.addWebhook);
    const done = await database.webhooks.add(actor, { webhookId, adres: adres.href });
    if (!done) return refuseLevering('te-veel-adressen');
    return ok({ webhookId, signingKey: signingKeyOf(sessionKey, webhookId) });
  }),

  handle(routes.endWebhook, async ({ actor, params }, { database }) =>
    (await database.webhooks.end(actor, params.webhookId))
      ? ok({ beeindigd: true as const })
      : err({ code: 'not-found' as const }),
  ),
];
