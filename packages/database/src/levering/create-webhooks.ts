import type pg from 'pg';
import { inTransaction } from '../connection/connection.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { Webhook, WebhookMelding, WebhookStore } from './webhook-store.ts';

/** `app`: pool of the app role, for people; `jobs`: for the job that calls. */
export function createWebhooks({ app, jobs }: { app: pg.Pool; jobs: pg.Pool }): WebhookStore {
  return {
    add: (actor, { webhookId, adres }) =>
      asActor(app, actor, async (connection) => {
        const sql = 'select toegang.maak_webhook($1, $2) as done';
        return (await connection.query<{ done: boolean }>(sql, [webhookId, adres]))[0]?.done === true;
      }),
    list: (actor) =>
      asActor(app, actor, (connection) =>
        connection.query<Webhook>(
          `select webhook_id as "webhookId", adres, gemaakt_op as "gemaaktOp", laatst_op as "lastAt", wacht, mislukt as failed
           from toegang.lees_webhooks()`,
        ),
      ),
    end: (actor, webhookId) =>
      asActor(app, actor, async (connection) => {
        const sql = 'select toegang.beeindig_webhook($1) as done';
        return (await connection.query<{ done: boolean }>(sql, [webhookId]))[0]?.done === true;
      }),
    takeDue: (most) =>
      inTransaction(jobs, (connection) =>
        connection.query<WebhookMelding>(
          `select webhook_id as "webhookId", adres, gemeente, bericht_id as "berichtId", domein, soort,
             gemaakt_op as "gemaaktOp" from toegang.te_melden($1)`,
          [most],
        ),
      ),
    markTold: ({ webhookId, gemeente, berichtId }) =>
      inTransaction(jobs, async (connection) => {
        await connection.query('select toegang.is_gemeld($1, $2, $3)', [webhookId, gemeente, berichtId]);
      }),
  };
}
