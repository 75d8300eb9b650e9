import type { Actor } from '../toegang/actor.ts';

export interface Subscription {
  end(): void;
}

/** Tells open screens that some of their sight ended. Says whose, never about whom: the screen asks again by itself. */
export interface ChangeFeed {
  /** Calls `onChange` whenever the actor, or an organisation or team of the actor, lost sight or the account ended. */
  subscribe(actor: Actor, onChange: () => void, onEnd: () => void): Promise<Subscription>;
  /** Ends all subscriptions: the server stops. */
  close(): Promise<void>;
}
