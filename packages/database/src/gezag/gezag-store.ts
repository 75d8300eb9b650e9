import type { DataKind, Role } from '@samenpad/access';
import type { GezagStand, PlainDate, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

type Gezagsrelatie = 'gezag' | 'zonder-gezag' | 'pleegouder';
type Gezagsbron = 'gezagsregister' | 'brp' | 'beschikking' | 'gezin' | 'partner' | 'bericht';

/** What a source says about who somebody is to a jeugdige. */
export interface Gezagsopgave {
  opgaveId: string;
  /** Only for who records; null: no account in Samenpad. */
  accountId: string | null;
  /** Null: a foster parent, for the family while the address is secret. */
  naam: string | null;
  relatie: Gezagsrelatie;
  bron: Gezagsbron;
  toelichting: string;
  van: PlainDate;
  /** Last day; null: without an end. */
  tot: PlainDate | null;
  /** `geldt`: a person decided that this holds; `vervallen`: another one does. */
  stand: 'open' | 'geldt' | 'vervallen';
  /** The source says that nobody else has authority (BW 1:253b, 1:253f). */
  alone: boolean;
  reden: string | null;
  door: string;
  op: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  /** Another source says something else about the same person and time. */
  clash: boolean;
  /** Kinds of data that the person sees now, and would see when this holds; null without account, or for who only reads. */
  seesNow: DataKind[] | null;
  seesThen: DataKind[] | null;
}

/** Somebody of the family who can be named, with what holds now. */
export interface Gezagspersoon {
  accountId: string;
  naam: string;
  rol: Role;
  relatie: Gezagsrelatie | null;
}

/** What holds of the sources about one jeugdige, as the card of the gezin shows it. */
export interface GeldendGezag {
  jeugdigeId: string;
  /** Sources that no decision put aside contradict each other. */
  clash: boolean;
  opgaven: Pick<Gezagsopgave, 'naam' | 'relatie' | 'bron'>[];
}

export interface GezagsopgaveInvoer {
  /** Null: somebody without an account, then `naam`. */
  accountId: string | null;
  naam: string;
  relatie: Gezagsrelatie;
  bron: Gezagsbron;
  toelichting: string;
  van: PlainDate;
  tot: PlainDate | null;
  /** Of gezag only, and of a source that can prove it: gezagsregister, brp or beschikking. */
  alone?: boolean;
}

export type GezagFout =
  | 'niet-gevonden'
  | 'datum-klopt-niet'
  | 'onbekende-persoon'
  | 'iemand-was-eerder'
  | 'bron-zonder-naam'
  | 'bron-bewijst-niet'
  | 'bsn-in-tekst';

/** Who has authority over a jeugdige according to which source, and who decided which source holds. */
export interface GezagStore {
  /** Undefined without sight. Persons only for who records. Logged. */
  read(
    actor: Actor,
    jeugdigeId: string,
  ): Promise<{ opgaven: Gezagsopgave[]; personen: Gezagspersoon[]; mayWrite: boolean; stand: GezagStand } | undefined>;
  /** What holds today for each of them of whom the actor may know it. Logged. */
  listHolding(actor: Actor, jeugdigen: readonly string[], today: PlainDate): Promise<GeldendGezag[]>;
  add(actor: Actor, jeugdigeId: string, invoer: GezagsopgaveInvoer): Promise<Result<undefined, GezagFout>>;
  /** This source holds: the relation, and with it who sees what, follows at once. */
  settle(actor: Actor, jeugdigeId: string, opgaveId: string, reden: string): Promise<Result<undefined, GezagFout>>;
}
