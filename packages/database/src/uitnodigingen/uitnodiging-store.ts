import type { PlainDate, Result } from '@samenpad/domain';
import type { MdoSoort } from '../samenwerking/samenwerking-store.ts';
import type { Actor } from '../toegang/actor.ts';

/** What somebody of the own network may see: what was shared of the plan, or only the MDOs for which it is on the list. */
type UitnodigingSees = 'plan' | 'mdo';

/** `gevraagd`: waits for the yes of others of the family; `open`: the link can be answered (docs/states/uitnodiging.md). */
type UitnodigingStand = 'gevraagd' | 'open' | 'aanvaard' | 'geweigerd' | 'ingetrokken' | 'voorbij';

/** An invitation as the family reads it. */
export interface Uitnodiging {
  uitnodigingId: string;
  naam: string;
  wie: string;
  /** How to reach the person; null for who did not invite it. */
  contact: string | null;
  sees: UitnodigingSees;
  /** The last day. */
  tot: PlainDate;
  stand: UitnodigingStand;
  gemaaktDoor: string;
  gemaaktOp: Date;
  linkTot: Date;
  aanvaardOp: Date | null;
  /** Whose yes is still needed. */
  wachtOp: string[];
  /** The yes of the reader is. */
  needsMe: boolean;
  own: boolean;
  /** A worker ended it, and why; null: not so. */
  beeindigdDoor: string | null;
  reden: string | null;
}

/** Why the family cannot invite so far: somebody who must say yes is not known, or cannot sign in. */
type UitnodigingObstacle = 'jeugdige-logt-niet-in' | 'ouder-logt-niet-in' | 'alleen-professional' | 'gever-ontbreekt';

export interface Uitnodigingen {
  /** The reader may invite. */
  mayInvite: boolean;
  /** Why not, for who may share; null: nothing stands in the way. */
  obstacle: UitnodigingObstacle | null;
  netwerk: { netwerklidId: string; naam: string; wie: string }[];
  uitnodigingen: Uitnodiging[];
}

/** Somebody of the own network who stands in the list of the gezin, or a new one for that list. */
export interface UitnodigingInvoer {
  netwerklidId: string | null;
  naam: string | null;
  wie: string | null;
  kan: string | null;
  contact: string;
  sees: UitnodigingSees;
  tot: PlainDate;
}

/** What stands behind the link, before the answer: nothing of the jeugdige. */
export interface OpenUitnodiging {
  door: string;
  sees: UitnodigingSees;
  tot: PlainDate;
  linkTot: Date;
  stand: 'gevraagd' | 'open';
}

interface GenodigdeMdo {
  mdoId: string;
  soort: MdoSoort;
  /** ISO moment. */
  startsAt: string;
  minuten: number;
  plaats: string | null;
  video: string | null;
  afgezegd: boolean;
  comes: boolean | null;
}

/** What the actor said yes to and may see now. */
export interface EigenUitnodiging {
  jeugdigeId: string;
  uitnodigingId: string;
  door: string;
  sees: UitnodigingSees;
  tot: PlainDate;
  mdos: GenodigdeMdo[];
}

/** Of the plan what was shared with the circle: goals, agreements and actions, without who wrote them and without scores. */
export interface Uitnodigingsplan {
  doelen: { tekst: string; streefdatum: PlainDate; toestand: 'open' | 'bereikt' | 'gestopt' }[];
  delen: {
    soort: 'afspraak' | 'actie';
    tekst: string;
    partij: string | null;
    voor: PlainDate | null;
    gedaanOp: PlainDate | null;
  }[];
}

export type UitnodigingFout =
  | 'niet-gevonden'
  | 'bsn-in-tekst'
  | 'jeugdige-logt-niet-in'
  | 'ouder-logt-niet-in'
  /** One parent is known: a professional looks up first whether that one has the authority alone. */
  | 'alleen-professional'
  | 'gever-ontbreekt'
  | 'uitnodiging-termijn'
  | 'te-veel-uitnodigingen'
  | 'uitnodiging-voorbij'
  | 'uitnodiging-wacht'
  | 'is-afgezegd'
  | 'is-gehouden';

type Done = Promise<Result<undefined, UitnodigingFout>>;

/**
 * A gezin invites its own network (issue 5): a parent with authority, or the youth by age, for whom all say yes whose yes
 * sharing needs (trust.md 3.4). Logged, each act and each look.
 */
export interface UitnodigingStore {
  /** Undefined for who is not of the family or may not share. */
  list(actor: Actor, jeugdigeId: string): Promise<Uitnodigingen | undefined>;
  /** Keeps the code as its hash, for 14 days. Once per request. */
  invite(
    actor: Actor,
    jeugdigeId: string,
    invoer: UitnodigingInvoer,
    code: string,
  ): Promise<Result<{ uitnodigingId: string; linkTot: Date }, UitnodigingFout>>;
  /** The yes of somebody else of the family. */
  agree(actor: Actor, jeugdigeId: string, uitnodigingId: string): Done;
  /** By one of those whose yes was needed; holds from the next request on. */
  withdraw(actor: Actor, jeugdigeId: string, uitnodigingId: string): Done;
  /** By whoever has the case in hand, with a reason that the family reads; `relatieId`: that of the guest. */
  endByWorker(actor: Actor, jeugdigeId: string, relatieId: string, reden: string): Done;
  /** For an account of the own network; undefined for all others, and of a link that is used, over or unknown. */
  find(actor: Actor, code: string): Promise<OpenUitnodiging | undefined>;
  /** Once; the same person may say yes twice. */
  answer(actor: Actor, code: string, aanvaard: boolean): Done;
  listOwn(actor: Actor): Promise<EigenUitnodiging[]>;
  /** Undefined: not invited to the plan, or no more. */
  readPlan(actor: Actor, uitnodigingId: string): Promise<Uitnodigingsplan | undefined>;
  /** Whether somebody on the list of an MDO comes; of an organisation anybody may say so. The reason stays with a no. */
  answerMdo(actor: Actor, jeugdigeId: string, mdoId: string, antwoord: { comes: boolean; reden: string | null }): Done;
}
