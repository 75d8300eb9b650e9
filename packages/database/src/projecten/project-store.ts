import type { GemeenteCode, PlainDate, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

export type ProjectStand = 'gevraagd' | 'goedgekeurd' | 'afgewezen' | 'beeindigd' | 'verlopen';

/** A question that needs rows about jeugdigen instead of figures. */
export interface Project {
  gemeente: GemeenteCode;
  projectId: string;
  gemeenten: GemeenteCode[];
  naam: string;
  vraag: string;
  /** Who gets the rows. */
  ontvanger: string;
  /** Tables of the analytics store. */
  tabellen: string[];
  /** Last day on which a set is given. */
  tot: PlainDate;
  gevraagdDoor: string;
  gevraagdOp: Date;
  /** Asked by the actor. */
  eigen: boolean;
  stand: ProjectStand;
  beoordeeldDoor: string | null;
  oordeel: string | null;
  /** Every set that was given, the newest first. */
  gebruik: { door: string; tijd: string; tabel: string; rijen: number; versie: string }[];
}

export type ProjectInvoer = Pick<Project, 'gemeenten' | 'naam' | 'vraag' | 'ontvanger' | 'tabellen' | 'tot'>;

/** With what a set of rows is made. */
export interface OpenProject {
  gemeenten: GemeenteCode[];
  tabellen: string[];
  /** Of this project alone; the pseudonyms follow from it and from the keys of the installation. */
  geheim: string;
  /** Jeugdigen who object to research: they are in no set. */
  bezwaar: string[];
}

export interface ProjectGebruik {
  tabel: string;
  rijen: number;
  /** Version of the analytics store. */
  versie: string;
}

export interface ProjectStore {
  /** Of the gemeenten of the actor, the newest first; for a beleidsmedewerker or an fg. */
  list(actor: Actor): Promise<Project[]>;
  /** Its id; `onbekend` when the actor may not, or the last day lies in the past or more than 12 months away. */
  ask(actor: Actor, project: ProjectInvoer): Promise<Result<string, 'onbekend' | 'bsn-in-tekst'>>;
  /** By an fg, never by who asked. */
  judge(
    actor: Actor,
    projectId: string,
    judgement: { akkoord: boolean; oordeel: string },
  ): Promise<'goedgekeurd' | 'afgewezen' | 'onbekend' | 'zelfde-persoon' | 'gesloten' | 'bsn-in-tekst'>;
  /** By who asked or an fg; what ties the pseudonyms to jeugdigen is destroyed. */
  end(actor: Actor, projectId: string): Promise<boolean>;
  /** Undefined unless the actor asked for it, it was approved, and it runs. */
  open(actor: Actor, projectId: string): Promise<OpenProject | undefined>;
  /** Keeps and logs a set before it is given; false when it may not be given any more. */
  recordUse(actor: Actor, projectId: string, use: ProjectGebruik): Promise<boolean>;
  /** Destroys the secrets of projects that are over; gives their number. A daily job. */
  forgetEnded(): Promise<number>;
}
