import type { Database, WebhookMelding } from '@samenpad/database';
import { sendCall, signatureOf, signingKeyOf } from './webhook-call.ts';

const mostAtOnce = 20;
const everyMs = 10_000;

export interface WebhookParts {
  database: Pick<Database, 'webhooks'>;
  sessionKey: Uint8Array;
  /** Also http and addresses within the own network. */
  allowPrivate: boolean;
  now: () => Date;
}

/** Tells aanbieders of their new berichten; what does not arrive comes again later. Gives the number that arrived. */
export async function tellWebhooks(parts: WebhookParts): Promise<number> {
  const due = await parts.database.webhooks.takeDue(mostAtOnce);
  const told = await Promise.all(due.map((melding) => tell(parts, melding)));
  return told.filter((arrived) => arrived).length;
}

async function tell({ database, sessionKey, allowPrivate, now }: WebhookParts, melding: WebhookMelding) {
  const { webhookId, adres, berichtId, gemeente, domein, soort, gemaaktOp } = melding;
  const body = JSON.stringify({ berichtId, gemeente, domein, soort, op: gemaaktOp.toISOString() });
  const signature = signatureOf(signingKeyOf(sessionKey, webhookId), body, now());
  const arrived = await sendCall(new URL(adres), { body, signature, allowPrivate });
  if (arrived) await database.webhooks.markTold(melding);
  return arrived;
}

/** Tells them every ten seconds, until stopped. */
export function keepTelling(parts: WebhookParts, onTrouble: (error: unknown) => void): NodeJS.Timeout {
  let busy = false;
  return setInterval(() => {
    if (busy) return;
    busy = true;
    tellWebhooks(parts)
      .catch(onTrouble)
      .finally(() => {
        busy = false;
      });
  }, everyMs).unref();
}
