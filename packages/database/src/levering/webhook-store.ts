import type { BerichtSoort, Domein, GemeenteCode } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** An address of the own aanbieder that hears of new berichten. */
export interface Webhook {
  webhookId: string;
  adres: string;
  gemaaktOp: Date;
  /** When a call last arrived. */
  lastAt: Date | null;
  /** Calls that come again. */
  wacht: number;
  /** Calls that were given up. */
  failed: number;
}

/** One call to make: a bericht that the gemeente wrote, without anything of a person. */
export interface WebhookMelding {
  webhookId: string;
  adres: string;
  gemeente: GemeenteCode;
  berichtId: string;
  domein: Domein;
  soort: BerichtSoort;
  gemaaktOp: Date;
}

export interface WebhookStore {
  /** By the administratie of an aanbieder, under an id of its own; false: not allowed, or there are five. */
  add(actor: Actor, webhook: Pick<Webhook, 'webhookId' | 'adres'>): Promise<boolean>;
  list(actor: Actor): Promise<Webhook[]>;
  end(actor: Actor, webhookId: string): Promise<boolean>;
  /** Takes what is to be told now; what is not told stays for a later time (seven times in all). Without an actor: a job. */
  takeDue(most: number): Promise<WebhookMelding[]>;
  /** The call arrived. */
  markTold(melding: Pick<WebhookMelding, 'webhookId' | 'gemeente' | 'berichtId'>): Promise<void>;
}
