import type { Role, StukSoort } from '@samenpad/access';
import type { GemeenteCode, PlainDate, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** A strength, a risk, or neither: no risk stands in a file without a strength (S4-98). */
export type StukAard = 'kracht' | 'risico' | 'overig';

/** From whom an item is withheld. */
export type Achtergehouden = 'jeugdige' | 'ouder' | 'beiden';

export interface StukInvoer {
  soort: StukSoort;
  aard: StukAard;
  titel: string | null;
  tekst: string;
  /** Shared to the circle: who is involved and may read what is shared. */
  gedeeld: boolean;
  /** About a third party: the family does not see it (Jw 7.3.10). */
  derden: boolean;
  regime: 'jeugdwet' | 'wgbo';
}

/** One item of the file, as this reader may see it. */
export interface Dossierstuk extends StukInvoer {
  stukId: string;
  auteurNaam: string;
  auteurRol: Role;
  vanFamilie: boolean;
  /** Written by the reader, or by the own organisation. */
  eigen: boolean;
  versie: number;
  gemaaktOp: Date;
  gewijzigdOp: Date;
  /** Why and until when it is withheld; null when it is not, and always for the family. */
  achterhouding: Achterhouding | null;
}

export interface Achterhouding {
  voor: Achtergehouden;
  reden: string;
  collega: string;
  herzienVoor: PlainDate;
}

export interface Concept {
  formulier: string;
  inhoud: Readonly<Record<string, unknown>>;
  gewijzigdOp: Date;
}

export interface Dossier {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  /** The kinds that the reader sees at all, and may write. */
  leest: StukSoort[];
  schrijft: StukSoort[];
  familie: boolean;
  stukken: Dossierstuk[];
  /** Texts that the reader was typing. */
  concepten: Concept[];
}

export interface StukVersie {
  versie: number;
  aard: StukAard;
  titel: string | null;
  tekst: string;
  auteurNaam: string;
  op: Date;
}

export type StukFout =
  | { code: 'niet-gevonden' | 'mag-niet' | 'kracht-ontbreekt' | 'bsn-in-tekst' }
  /** Somebody else was first: `nu` is what stands there; the own text is kept as a concept. */
  | { code: 'conflict'; nu: Dossierstuk };

export interface AchterhoudInvoer {
  voor: Achtergehouden | null;
  reden: string;
  /** Name of the other professional who was asked (Jw 7.3.2 lid 4). */
  collega: string;
  /** Within three months. */
  herzienVoor: PlainDate | null;
}

export type AchterhoudFout =
  | 'niet-gevonden'
  | 'voor-ontbreekt'
  | 'reden-ontbreekt'
  | 'collega-ontbreekt'
  | 'herziening-ontbreekt'
  | 'bsn-in-tekst';

/** The file of one jeugdige. Every read is logged; undefined and `niet-gevonden`: not there, or not for this actor. */
export interface DossierStore {
  /** The gemeente of a jeugdige that the actor stands in a relation to. */
  findGemeente(actor: Actor, jeugdigeId: string): Promise<GemeenteCode | undefined>;
  read(actor: Actor, jeugdigeId: string): Promise<Dossier | undefined>;
  /** Saves a new item, or the next version of the item that is named; then the concept of this form is gone. */
  save(
    actor: Actor,
    jeugdigeId: string,
    invoer: StukInvoer,
    stuk?: { stukId: string; versie: number },
  ): Promise<Result<{ stukId: string; versie: number }, StukFout>>;
  /** All texts that an item had, newest first; never for the family. */
  listVersies(actor: Actor, jeugdigeId: string, stukId: string): Promise<StukVersie[] | undefined>;
  withhold(
    actor: Actor,
    jeugdigeId: string,
    stukId: string,
    invoer: AchterhoudInvoer,
  ): Promise<Result<undefined, AchterhoudFout>>;
  release(actor: Actor, jeugdigeId: string, stukId: string): Promise<Result<undefined, 'niet-gevonden'>>;
  /** Keeps what is being typed, without any BSN in it; false when there is no such jeugdige for the actor. */
  saveConcept(
    actor: Actor,
    jeugdigeId: string,
    formulier: string,
    inhoud: Readonly<Record<string, unknown>>,
  ): Promise<boolean>;
}
