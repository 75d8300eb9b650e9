import type { GemeenteCode, PlainDate } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

export type InterventieSoort =
  | 'werkwijze'
  | 'contract'
  | 'tarief'
  | 'scholing'
  | 'voorziening'
  | 'verwijsafspraak'
  | 'anders';

/** What was changed, where and from when (S1-29). */
export interface Interventie {
  gemeente: GemeenteCode;
  interventieId: string;
  naam: string;
  soort: InterventieSoort;
  /** Whether the gemeente can pull this lever alone (S1-28). */
  reikwijdte: 'lokaal' | 'regionaal';
  /** Of what `groep` holds the codes. */
  eenheid: 'gemeente' | 'aanbieder' | 'hulpvorm' | 'praktijk' | 'wijk';
  /** Who got it. */
  groep: string[];
  begin: PlainDate;
  eind: PlainDate | null;
  /** What was expected of it. */
  verwacht: string;
  omschrijving: string;
  eigenaar: string;
  vastgelegdDoor: string;
}

export type InterventieInvoer = Omit<Interventie, 'interventieId' | 'vastgelegdDoor'>;

export type StudieSoort = 'effect' | 'hypothese' | 'groei';

/** A question as it was asked and answered, so that it can be repeated. */
export interface Studie {
  gemeente: GemeenteCode;
  studieId: string;
  /** Whose figures it holds. */
  gemeenten: GemeenteCode[];
  naam: string;
  /** Which figure was asked. */
  soort: StudieSoort;
  /** The question as it was asked. */
  vraag: unknown;
  /** The rows of the figure as they were shown, with the thresholds under which they were. */
  uitkomst: unknown;
  /** Version of the analytics store. */
  versie: string;
  bewaardDoor: string;
  bewaardOp: Date;
}

export type StudieInvoer = Omit<Studie, 'studieId' | 'bewaardDoor' | 'bewaardOp'>;

export interface OnderzoekStore {
  /** Those of the gemeenten whose figures the actor sees, the newest first; withdrawn ones no more. */
  listInterventies(actor: Actor): Promise<Interventie[]>;
  /** Undefined when the actor may not. */
  addInterventie(actor: Actor, interventie: InterventieInvoer): Promise<string | undefined>;
  withdrawInterventie(actor: Actor, gemeente: GemeenteCode, interventieId: string): Promise<boolean>;
  /** Only those of which the actor sees the figures of all gemeenten. */
  listStudies(actor: Actor): Promise<Studie[]>;
  addStudie(actor: Actor, studie: StudieInvoer): Promise<string | undefined>;
}
