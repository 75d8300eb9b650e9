import type { GemeenteCode, Gezinsvoorstel, PlainDate, RegiePeriod, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** Somebody of the gezin, now or before; `tot` is the first day on which it was over. */
export interface Gezinslid {
  jeugdigeId: string;
  van: PlainDate;
  tot: PlainDate | null;
  /** The actor has the case of this jeugdige in hand. */
  inHand: boolean;
}

export const regieSoorten = ['regisseur', 'regiebehandelaar', 'overname'] as const;
export type RegieSoort = (typeof regieSoorten)[number];

/** Who leads the help from a day on. An `overname`: who has the regie in place of the gezin itself, and why. */
export interface Regie {
  regieId: string;
  soort: RegieSoort;
  accountId: string | null;
  naam: string | null;
  organisatie: string | null;
  contact: string | null;
  /** Number in the register of SKJ or BIG. */
  registratie: string | null;
  bij: 'gemeente' | 'gi' | null;
  reden: string | null;
  toetsenVoor: PlainDate | null;
  van: PlainDate;
  tot: PlainDate | null;
  skjTot: PlainDate | null;
}

/** Where a jeugdige lived: `huishouden` tells addresses apart and is never shown. All null for a secret address. */
export interface Verblijf {
  jeugdigeId: string;
  huishouden: string | null;
  adrestype: string | null;
  van: PlainDate | null;
  tot: PlainDate | null;
  geheim: boolean;
}

/** With whom a jeugdige is on which days; bits 1 (Monday) to 64 (Sunday) of even and of odd weeks. */
export interface Woonafspraak {
  jeugdigeId: string;
  bij: string;
  even: number;
  oneven: number;
  van: PlainDate;
  tot: PlainDate | null;
}

export interface Netwerklid {
  netwerklidId: string;
  naam: string;
  wie: string;
  kan: string;
  van: PlainDate;
  tot: PlainDate | null;
  wijzigbaar: boolean;
}

export interface Gezinshandeling {
  handelingId: string;
  soort: 'gevormd' | 'regie';
  door: string;
  op: Date;
}

/** Who can be regisseur; `skjTot` null: the registration is not known. */
export interface Regisseur {
  accountId: string;
  naam: string;
  rol: string;
  skjTot: PlainDate | null;
}

export interface Gezin {
  gezinId: string;
  /** Only members whom this reader sees. */
  leden: Gezinslid[];
  /** There are members whom this worker of the gemeente does not see. */
  verborgen: boolean;
  /** Since when there is no regisseur; null while there is one. */
  vacantSinds: PlainDate | null;
  regie: Regie[];
  verblijf: Verblijf[];
  woonschema: Woonafspraak[];
  netwerk: Netwerklid[];
  /** The last act, which may be undone; only for who has the gezin in hand. */
  handeling: Gezinshandeling | undefined;
  regisseurs: Regisseur[];
}

/** A gezin in a list: by one of its members whom the actor has in hand. */
export interface GezinRow {
  gemeente: GemeenteCode;
  gezinId: string;
  jeugdigeId: string;
  leden: { jeugdigeId: string; pseudoniem: string }[];
  regisseur: string | null;
  /** Who was the regisseur when, up to now. */
  regies: RegiePeriod[];
  vacantSinds: PlainDate | null;
  overname: boolean;
  aanbieders: number;
  regiebehandelaar: boolean;
  /** Two in care, two aanbieders or a measure (domain.md B.5). */
  meervoudig: boolean;
}

/** Of the gezinnen of a gemeente with help from several sides: where one gezin, one plan, one regisseur does not hold (S3-2). */
export interface Gezinsregel {
  gemeente: GemeenteCode;
  /** All, also with help from one side. */
  gezinnen: number;
  meervoudig: number;
  zonderRegisseur: number;
  severalRegisseurs: number;
  zonderPlan: number;
  severalPlannen: number;
  asRuled: number;
  /** The actor has every gezin of the gemeente in hand, and so may know each count. */
  isExact: boolean;
}

/** With how many people of an organisation a gezin has spoken, and how many of them left (S4-68). */
export interface Gesprekspartners {
  gemeente: GemeenteCode;
  gezinId: string;
  /** One of the members whom the actor has in hand. */
  jeugdigeId: string;
  leden: { jeugdigeId: string; pseudoniem: string }[];
  /** `gemeente`, a name, or empty when it is not known. */
  organisatie: string;
  personen: number;
  departed: number;
}

export type RegieInvoer = { van: PlainDate } & (
  | { soort: 'regisseur'; accountId: string; skj?: { nummer: string; tot: PlainDate } | undefined }
  | { soort: 'regiebehandelaar'; naam: string; organisatie: string; registratie: string }
  | { soort: 'overname'; bij: 'gemeente' | 'gi'; reden: string; tot: PlainDate; toetsenVoor: PlainDate }
);

export type GezinFout =
  | 'niet-gevonden'
  | 'datum-klopt-niet'
  | 'bestaat-al'
  | 'overdracht-gepland'
  | 'later-gewijzigd'
  | 'gezin-heeft-budget'
  | 'iemand-was-eerder'
  | 'onbekende-persoon'
  | 'skj-ontbreekt'
  | 'skj-verlopen'
  | 'overname-reden'
  | 'overname-termijn'
  | 'geen-maatregel'
  | 'bsn-in-tekst';

/** Gezinnen: who belongs together, who leads the help, and who helps out (C7). All acts are logged. */
export interface GezinStore {
  /**
   * The gezin of a jeugdige as this reader may see it; `gezin` undefined: it has none yet. `inHand`: may make one.
   * Undefined without sight of who has authority. Logged.
   */
  read(
    actor: Actor,
    jeugdigeId: string,
  ): Promise<{ gemeente: GemeenteCode; inHand: boolean; gezin: Gezin | undefined } | undefined>;
  /** Who leads the help of the gezin of a jeugdige on a day, for who sees who has authority; without the rest of the gezin. Logged. */
  findRegisseur(actor: Actor, jeugdigeId: string, dag: PlainDate): Promise<Regie | undefined>;
  /** Who may be the gezin, among those whom the actor has in hand; with the gezin that each is in now. */
  propose(
    actor: Actor,
    jeugdigeId: string,
    peildatum: PlainDate,
  ): Promise<(Gezinsvoorstel & { gezinId: string | null })[]>;
  /** Puts these jeugdigen together from a day on, in the gezin `naar` or in a new one. */
  form(
    actor: Actor,
    jeugdigeId: string,
    act: { jeugdigen: readonly string[]; naar: string | null; per: PlainDate },
  ): Promise<Result<{ handelingId: string; gezinId: string }, GezinFout>>;
  undo(actor: Actor, jeugdigeId: string, handelingId: string): Promise<Result<undefined, GezinFout>>;
  /** `huidig`: the id of who is in that place on the day, as the caller saw it. */
  setRegie(
    actor: Actor,
    jeugdigeId: string,
    act: { gezinId: string; huidig: string | null; invoer: RegieInvoer },
  ): Promise<Result<undefined, GezinFout>>;
  /** `per`: the first day without. */
  endRegie(actor: Actor, jeugdigeId: string, regieId: string, per: PlainDate): Promise<Result<undefined, GezinFout>>;
  addNetwerklid(
    actor: Actor,
    jeugdigeId: string,
    lid: Pick<Netwerklid, 'naam' | 'wie' | 'kan' | 'tot'>,
  ): Promise<Result<undefined, GezinFout>>;
  endNetwerklid(actor: Actor, jeugdigeId: string, netwerklidId: string): Promise<Result<undefined, GezinFout>>;
  setWoonschema(
    actor: Actor,
    jeugdigeId: string,
    van: PlainDate,
    delen: readonly Pick<Woonafspraak, 'bij' | 'even' | 'oneven'>[],
  ): Promise<Result<undefined, GezinFout>>;
  /** Gezinnen of whom the actor has somebody in hand. Logged. */
  list(actor: Actor): Promise<GezinRow[]>;
  /** For each gemeente of which the actor sees figures. Counts, not yet fit to publish. */
  countGezinsregel(actor: Actor): Promise<Gezinsregel[]>;
  /** With whom the gezinnen that the actor has in hand have spoken since a day, nobody of the family. Logged. */
  listGesprekspartners(actor: Actor, sinds: PlainDate): Promise<Gesprekspartners[]>;
}
