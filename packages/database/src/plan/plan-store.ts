import type { Role } from '@samenpad/access';
import type { GemeenteCode, Leefgebied, PlainDate, Planstatus, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';
import type { GrantedHelp } from './read-expected-help.ts';

export const plandeelSoorten = [
  'eigen-woorden',
  'kracht',
  'vraag',
  'leefgebied',
  'actie',
  'afspraak',
  'open-vraag',
] as const;
export type PlandeelSoort = (typeof plandeelSoorten)[number];
export type Kleur = 'groen' | 'oranje' | 'rood';
export type Planregime = 'licht' | 'vol';

interface Written {
  gedeeld: boolean;
  versie: number;
  /** ISO moment, UTC. */
  gewijzigdOp: string;
  auteurNaam: string;
  auteurRol: Role;
  vanFamilie: boolean;
  wijzigbaar: boolean;
}

/** What stands in a section, action, agreement or open question; which fields it fills depends on its soort. */
export interface PlandeelInvoer {
  soort: PlandeelSoort;
  /** About one member; null: about the gezin. */
  jeugdigeId: string | null;
  /** Of an action. */
  doelId: string | null;
  leefgebied: Leefgebied | null;
  kleur: Kleur | null;
  /** Who does the action, or whose agreement it is. */
  partij: string | null;
  tekst: string;
  /** Of an open question. */
  antwoord: string | null;
  voor: PlainDate | null;
  gedaanOp: PlainDate | null;
  gedeeld: boolean;
}

export interface Plandeel extends PlandeelInvoer, Written {
  deelId: string;
}

export interface DoelInvoer {
  jeugdigeId: string | null;
  leefgebied: Leefgebied;
  tekst: string;
  eigenaar: string;
  /** 0 to 10; the target is above the start. */
  startniveau: number;
  streefniveau: number;
  streefdatum: PlainDate;
  evaluerenVoor: PlainDate;
  /** The goal that comes first. */
  naDoel: string | null;
  gedeeld: boolean;
  toestand: 'open' | 'bereikt' | 'gestopt';
}

export interface Gezinsdoel extends DoelInvoer, Written {
  doelId: string;
  nummer: number;
  /** The reader may say how it goes. */
  mayEvaluate: boolean;
}

export type Informant = 'jeugdige' | 'ouder' | 'netwerk' | 'hulpverlener' | 'regisseur' | 'school';

export interface EvaluatieInvoer {
  dag: PlainDate;
  informant: Informant;
  /** 0 to 10. */
  score: number | null;
  woorden: string | null;
  /** When it is looked at again. */
  next: PlainDate | null;
}

export interface Planevaluatie extends Omit<EvaluatieInvoer, 'next'> {
  evaluatieId: string;
  doelId: string;
  auteurNaam: string;
  auteurRol: Role;
  vanFamilie: boolean;
}

export type Planpartij = 'ouder' | 'jeugdige' | 'vertegenwoordiger' | 'aanbieder' | 'gi';

export interface AkkoordInvoer {
  versie: number;
  antwoord: 'ja' | 'nee' | 'geen-antwoord';
  toelichting: string | null;
  hoe: 'portaal' | 'papier' | 'mondeling';
  /** Of somebody else: the account of who must agree, or a name and a party. */
  voor: string | null;
  naam: string | null;
  partij: Planpartij | null;
}

export interface Planakkoord extends Pick<AkkoordInvoer, 'versie' | 'antwoord' | 'toelichting' | 'hoe'> {
  accountId: string | null;
  naam: string;
  partij: Planpartij;
  op: string;
  zelf: boolean;
}

export interface KoppelingInvoer {
  organisatie: string;
  titel: string;
  versie: string;
  dag: PlainDate;
}

/** What there is to see before a plan begins. */
export interface Planbasis {
  /** Null: the jeugdige is in no gezin yet. */
  gezinId: string | null;
  /** 1 a jeugdige, 2 a parent, 0 others. */
  familie: number;
  schrijft: boolean;
  /** The reader takes the steps of the plan. */
  leads: boolean;
  /** Members whose part of the plan this reader sees. */
  gezinsleden: string[];
}

export interface Gezinsplan extends Planbasis {
  planId: string;
  regime: Planregime;
  status: Planstatus;
  /** 0: never laid before anybody yet. */
  versie: number;
  statusOp: string;
  reden: string | null;
  gewijzigdOp: string | null;
  gewijzigdNaVersie: boolean;
  /** What stands in the way of making this version final. */
  beletsel: PlanFout | null;
  delen: Plandeel[];
  doelen: Gezinsdoel[];
  evaluaties: Planevaluatie[];
  akkoorden: Planakkoord[];
  /** Whose agreement is needed. */
  nodig: { accountId: string; naam: string; partij: Planpartij; zelf: boolean }[];
  versies: { versie: number; op: string; naam: string }[];
  koppelingen: (KoppelingInvoer & { koppelingId: string; naam: string; eigen: boolean })[];
  /** Plans that came along when gezinnen became one. */
  andere: { planId: string; status: Planstatus; gemaaktOp: string; doelen: number }[];
}

/** A text that somebody was typing. */
interface Planconcept {
  formulier: string;
  inhoud: Record<string, unknown>;
  gewijzigdOp: Date;
}

export interface PlanRow {
  gemeente: GemeenteCode;
  gezinId: string;
  jeugdigeId: string;
  leden: { jeugdigeId: string; pseudoniem: string }[];
  planId: string | null;
  status: Planstatus | null;
  regime: Planregime | null;
  versie: number | null;
  doelen: number;
  /** Goals that nobody looked at within 30 days of the day on which it was due (S1-17). */
  teLaat: number;
  next: PlainDate | null;
  openVragen: number;
  /** Plans that came along when gezinnen became one (S4-66). */
  andere: number;
  gewijzigdOp: Date | null;
}

export type PlanFout =
  | 'niet-gevonden'
  | 'gezin-ontbreekt'
  | 'plan-bestaat-al'
  | 'conflict'
  | 'niveau-klopt-niet'
  | 'volgorde-klopt-niet'
  | 'datum-klopt-niet'
  | 'iemand-was-eerder'
  | 'reden-ontbreekt'
  | 'stap-kan-niet'
  | 'niets-gewijzigd'
  | 'doel-ontbreekt'
  | 'actie-zonder-doel'
  | 'kern-ontbreekt'
  | 'na-versie-gewijzigd'
  | 'akkoord-ontbreekt'
  /** A second person with authority is not known, and that there is none is not proven (BW 1:253b). */
  | 'gezag-onbewezen'
  | 'doel-niet-geevalueerd'
  | 'te-vroeg-zonder-antwoord'
  | 'bsn-in-tekst';

/** Where a text was written: a new part, or the version that the writer saw. */
export interface PlanPlaats {
  planId: string;
  id: string | null;
  versie: number | null;
}

type Done = Promise<Result<undefined, PlanFout>>;
type Saved = Promise<Result<{ id: string; versie: number }, PlanFout>>;

/** One plan of a gezin (C6). Everything is reached through a jeugdige of the gezin, and all acts are logged. */
export interface PlanStore {
  /** The plan as this reader may see it; without `planId` there is none yet. Undefined: no sight of any. Logged. */
  read(
    actor: Actor,
    jeugdigeId: string,
  ): Promise<
    | {
        gemeente: GemeenteCode;
        plan: Gezinsplan | (Planbasis & { planId?: never });
        concepten: Planconcept[];
        /** From which day the help that runs is the same; null: not known, or not for this reader. */
        sameSince: PlainDate | null;
      }
    | undefined
  >;
  /** Help of a jeugdige that was granted and is not over on a day, as far as this reader sees it (S4-131). Logged. */
  listHelp(actor: Actor, jeugdigeId: string, today: PlainDate): Promise<GrantedHelp[]>;
  start(actor: Actor, jeugdigeId: string, regime: Planregime): Saved;
  /** A text that another changed meanwhile is kept as a draft: `conflict`, and nothing is lost. `remove` takes it out. */
  saveDeel(actor: Actor, jeugdigeId: string, plaats: PlanPlaats, invoer: PlandeelInvoer & { remove: boolean }): Saved;
  saveDoel(actor: Actor, jeugdigeId: string, plaats: PlanPlaats, invoer: DoelInvoer): Saved;
  evaluate(actor: Actor, jeugdigeId: string, planId: string, doelId: string, invoer: EvaluatieInvoer): Saved;
  /** Earlier texts of one part, newest first. */
  listVersies(
    actor: Actor,
    jeugdigeId: string,
    onderdeelId: string,
  ): Promise<{ versie: number; tekst: string; naam: string; rol: Role; op: string }[] | undefined>;
  agree(actor: Actor, jeugdigeId: string, planId: string, invoer: AkkoordInvoer): Done;
  /** `van` and `versie` as the caller saw them. */
  setStatus(
    actor: Actor,
    jeugdigeId: string,
    planId: string,
    step: { van: Planstatus; versie: number; naar: Planstatus; reden: string | null },
  ): Done;
  setRegime(actor: Actor, jeugdigeId: string, planId: string, regime: Planregime, reden: string): Done;
  /** `invoer` null: ends the link; with `koppelingId`: a newer version of it. */
  link(
    actor: Actor,
    jeugdigeId: string,
    planId: string,
    koppelingId: string | null,
    invoer: KoppelingInvoer | null,
  ): Saved;
  /** Takes up the plan `van` of a gezin that went into this one; its history stays (S4-66). */
  merge(actor: Actor, jeugdigeId: string, planId: string, van: string): Done;
  /** Plans of the gezinnen of whom the actor has somebody in hand. Logged. */
  list(actor: Actor): Promise<PlanRow[]>;
}
