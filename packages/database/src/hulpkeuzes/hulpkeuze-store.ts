import type { AgbCode, GemeenteCode, PlainDate, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';
import type { HulpkeuzeInvoer, Kiezer } from './hulpkeuze-invoer.ts';

/** A decision to grant help, with what was recorded of who chose. */
export interface Hulpkeuze extends HulpkeuzeInvoer {
  besluitId: string;
  aanbieder: AgbCode;
  /** In the words of the decision; null: it was an answer to a verzoek. */
  hulp: string | null;
  op: Date;
  /** The reader may add to it or mend it. */
  schrijft: boolean;
  /** What stood there before, newest first; null values: not recorded. */
  earlier: (Omit<HulpkeuzeInvoer, 'geboden'> & { op: string; door: string | null })[];
}

/** So many decisions of a period; `gezin-meer`: the gezin chose the aanbieder from two or more. */
export interface HulpkeuzeTelling {
  over: 'hulp' | 'aanbieder';
  keuze: Kiezer | 'gezin-meer' | 'niet-vastgelegd';
  besluiten: number;
  /** Of so many jeugdigen. */
  jeugdigen: number;
}

export type HulpkeuzeFout = 'niet-gevonden' | 'keuze-klopt-niet';

export interface HulpkeuzeStore {
  /** Undefined: nobody of theirs. Logged. */
  list(actor: Actor, jeugdigeId: string): Promise<Hulpkeuze[] | undefined>;
  /** Adds to a decision who chose, or mends it; all empty: not recorded. */
  record(
    actor: Actor,
    jeugdigeId: string,
    besluitId: string,
    invoer: HulpkeuzeInvoer,
  ): Promise<Result<undefined, HulpkeuzeFout>>;
  /** Of the decisions from `van` to `tot` of which the actor sees figures. Counts of nobody in particular, not yet fit to publish. */
  count(
    actor: Actor,
    asked: { gemeente?: GemeenteCode | undefined; van: PlainDate; tot: PlainDate },
  ): Promise<HulpkeuzeTelling[]>;
}
