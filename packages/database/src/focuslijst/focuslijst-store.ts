import type {
  FocusKeuze,
  FocusRegel,
  FocusRegelVersie,
  GemeenteCode,
  JeugdigeId,
  PlainDate,
  RuleFacts,
} from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** A version of a focus rule, with who made it and why. */
export interface FocusRegelWijziging extends FocusRegelVersie {
  reden: string;
  door: string;
  op: Date;
}

/** The last choice about a jeugdige. */
export interface FocusKeuzeRegel extends FocusKeuze {
  keuzeId: string;
  /** Name of who owns what was taken. */
  eigenaar: string | null;
  /** Before which day it is done, or until which day it is parked. */
  dag: PlainDate | null;
  reden: string | null;
  door: string;
  op: Date;
}

export interface FocusJeugdige {
  gemeente: GemeenteCode;
  jeugdigeId: JeugdigeId;
  pseudoniem: string;
  facts: RuleFacts;
  keuze: FocusKeuzeRegel | null;
}

export interface FocusVraag {
  peildatum: PlainDate;
  /** From which share on somebody is costly, by gemeente (rule `duurste`). */
  delen: ReadonlyMap<GemeenteCode, number>;
  /** By which costs: of everything, or of what the toegang referred; null: the asker sees no costs. */
  kosten: 'alles' | 'toegang' | null;
}

export type FocusKeuzeInvoer =
  | { keuze: 'opgepakt'; eigenaar: 'ik' | 'betrokken'; dag: PlainDate }
  | { keuze: 'geparkeerd'; dag: PlainDate; reden: string }
  | { keuze: 'afgevoerd'; reden: string }
  | { keuze: 'accountgesprek' }
  | { keuze: 'gevraagd'; dag: PlainDate };

/** A line to choose about, with the rules that hold of it and their versions. */
export interface FocusRij {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  regels: Partial<Record<FocusRegel, number>>;
}

export interface FocuslijstStore {
  /** Every version of every rule in the gemeenten of the actor, the newest first. */
  listRegelVersies(actor: Actor): Promise<FocusRegelWijziging[]>;
  /** The number of the new version; undefined when the actor leads no team of the gemeente. */
  changeRegel(actor: Actor, version: Omit<FocusRegelVersie, 'versie'> & { reden: string }): Promise<number | undefined>;
  /** Everybody whose care path the actor sees and of whom care runs or a choice was made: what the rules need. */
  listFacts(actor: Actor, vraag: FocusVraag): Promise<FocusJeugdige[]>;
  /** Puts on record of whom the lines were shown, and whether their costs were. */
  recordShown(
    actor: Actor,
    rows: readonly Pick<FocusJeugdige, 'gemeente' | 'jeugdigeId'>[],
    kosten: boolean,
  ): Promise<void>;
  /** The choices that were made; what the actor may not see, and what nobody can be asked or talk about, is left out. */
  choose(actor: Actor, rijen: readonly FocusRij[], keuze: FocusKeuzeInvoer): Promise<string[]>;
  /** Of whom the last choice was to talk with the aanbieder, as long as that talk is to come, among those whose care path the actor sees as a worker. */
  listForAccountgesprek(actor: Actor): Promise<string[]>;
  /** Takes own last choices back; what stood before stands again. Gives those that were taken back. */
  undo(actor: Actor, keuzeIds: readonly string[]): Promise<string[]>;
}
