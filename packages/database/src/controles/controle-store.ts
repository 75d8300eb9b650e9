import type { AgbCode, GemeenteCode, PlainDate, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

export type ControleStand = 'gevraagd' | 'goedgekeurd' | 'afgewezen' | 'beeindigd' | 'verlopen';

/** A question of lawfulness about one aanbieder, for which files of a sample are opened. */
export interface Controle {
  gemeente: GemeenteCode;
  controleId: string;
  vraag: string;
  aanbieder: AgbCode;
  aanbiederNaam: string | null;
  /** Files at most, 1 to 50. */
  aantal: number;
  /** Drawn from those to whom help of the aanbieder was allocated for any day from `van` to `eind`, begun or not. */
  van: PlainDate;
  eind: PlainDate;
  /** Last day on which the files are open. */
  tot: PlainDate;
  gevraagdDoor: string;
  gevraagdOp: Date;
  /** Asked by the actor. */
  eigen: boolean;
  stand: ControleStand;
  beoordeeldDoor: string | null;
  oordeel: string | null;
  /** From how many was drawn; null before the approval. */
  gevonden: number | null;
  getrokken: number;
  /** What the draw followed from, 64 hexadecimal digits; null before the approval. */
  zaad: string | null;
}

export type ControleInvoer = Pick<Controle, 'gemeente' | 'vraag' | 'aanbieder' | 'aantal' | 'van' | 'eind' | 'tot'>;

/** Control of aanbieders per project (trust.md 3.2, Jw 7.4.0 lid 1 onder d). */
export interface ControleStore {
  /** Of the gemeenten of the actor, the newest first; for a controller or an fg. */
  list(actor: Actor): Promise<Controle[]>;
  /** Of whom a controller can ask a controle, by name. */
  listAanbieders(actor: Actor): Promise<{ gemeente: GemeenteCode; agb: AgbCode; naam: string }[]>;
  /** Its id; `onbekend` when the actor may not, or the last day lies in the past or more than 12 months away. */
  ask(actor: Actor, controle: ControleInvoer): Promise<Result<string, 'onbekend' | 'bsn-in-tekst'>>;
  /** By an fg, never by who asked; an approval draws the sample. `niemand`: nobody had a toewijzing of that aanbieder then. */
  judge(
    actor: Actor,
    controleId: string,
    judgement: { akkoord: boolean; oordeel: string },
  ): Promise<'goedgekeurd' | 'afgewezen' | 'onbekend' | 'zelfde-persoon' | 'gesloten' | 'niemand' | 'bsn-in-tekst'>;
  /** By who asked or an fg; the files close at once. False when there is nothing to end. */
  end(actor: Actor, controleId: string): Promise<boolean>;
  /** Ids in the order of the draw, for who asked while the files are open; else empty. Logged for each jeugdige. */
  listSteekproef(actor: Actor, controleId: string): Promise<string[]>;
}
