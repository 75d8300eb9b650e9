import type { GemeenteCode, PlainDate, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

export const onderzoekswetten = ['jw', 'wmo', 'pwet'] as const;
export type Onderzoekswet = (typeof onderzoekswetten)[number];

/** One inquiry of the gemeente into what a gezin needs under one law. */
export interface Gezinsonderzoek {
  onderzoekId: string;
  wet: Onderzoekswet;
  begonnenOp: PlainDate;
  afgerondOp: PlainDate | null;
  /** Who does it; null when the account is gone. */
  naam: string | null;
  /** It goes on as this one, since that day, for that reason. */
  samenMet: string | null;
  mergedOn: PlainDate | null;
  reden: string | null;
}

/** Twelve months of gezinnen with at least one onderzoek that began in them; `los`: as if nothing had been merged. */
export interface OnderzoekTelling {
  /** 1: the twelve months up to the day; 2: those before. */
  window: 1 | 2;
  gezinnen: number;
  twoApart: number;
  threeApart: number;
  two: number;
  three: number;
  merged: number;
  /** In how many gezinnen. */
  mergedIn: number;
  /** Onderzoeken by another person than the one before it in the same gezin. */
  overdrachten: number;
  /** In how many gezinnen. */
  overdrachtenIn: number;
}

export type OnderzoekFout = 'niet-gevonden' | 'onderzoek-dag' | 'onderzoek-loopt' | 'onderzoek-reden' | 'bsn-in-tekst';

export interface GezinsonderzoekStore {
  /** The newest first; undefined when the jeugdige is not there for this reader. `inHand`: the reader may add to them. */
  list(actor: Actor, jeugdigeId: string): Promise<{ onderzoeken: Gezinsonderzoek[]; inHand: boolean } | undefined>;
  begin(
    actor: Actor,
    jeugdigeId: string,
    asked: { wet: Onderzoekswet; op: PlainDate },
  ): Promise<Result<undefined, OnderzoekFout>>;
  finish(
    actor: Actor,
    jeugdigeId: string,
    asked: { onderzoekId: string; op: PlainDate },
  ): Promise<Result<undefined, OnderzoekFout>>;
  /** The one goes on as the other; both still run. */
  merge(
    actor: Actor,
    jeugdigeId: string,
    asked: { onderzoekId: string; met: string; reden: string },
  ): Promise<Result<undefined, OnderzoekFout>>;
  /** Two times twelve months up to `dag`, within what the actor sees figures of. Exact counts, not yet fit to publish. */
  count(actor: Actor, asked: { gemeente?: GemeenteCode | undefined; dag: PlainDate }): Promise<OnderzoekTelling[]>;
}
