import type { GemeenteCode, PlainDate } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** How aanbieders with running trajecten take part, and how many of those trajecten they have. */
export interface DeelnameGroep {
  /**
   * `ingelogd`: somebody signed in. `berichten`: else, its own software sent while it happened. `link`: else, somebody
   * answered behind a link in an e-mail. `bestand`: none of these.
   */
  groep: 'ingelogd' | 'berichten' | 'link' | 'bestand';
  aanbieders: number;
  trajecten: number;
}

export interface DeelnameStore {
  /**
   * The groups that have an aanbieder with a traject (T-inhoud) that ran from `van` to `tot`, within what the actor sees
   * figures of. Counts of nobody in particular, not yet fit to publish.
   */
  listGroepen(
    actor: Actor,
    asked: { gemeente?: GemeenteCode | undefined; van: PlainDate; tot: PlainDate },
  ): Promise<DeelnameGroep[]>;
}
