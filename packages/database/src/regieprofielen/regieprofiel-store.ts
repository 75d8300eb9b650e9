import type { GemeenteCode, PlainDate, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** When the regisseur is there: at the first help, after the first traject began, or only after the second. */
export type Regiemoment = 'intake' | 'na-eerste' | 'na-tweede';

/** How one gemeente leads the help of its gezinnen (S4-38): counts of nobody in particular, not yet fit to publish. */
export interface Regieprofiel {
  gemeente: GemeenteCode;
  /** Whose first help began in the last two years; the next four add up to it. */
  gezinnen: number;
  intake: number;
  naEerste: number;
  naTweede: number;
  zonder: number;
  /** Days from the first help after which half of these had a regisseur; null: fewer than half have one. */
  mediaan: number | null;
  /** With help on the day that is looked at. */
  lopend: number;
  /** Of these: with help from several sides. */
  meervoudig: number;
  /** Of those: with a regisseur. */
  led: number;
  /** Meetings with minutes in a year, of `lopend`, and in how many of these gezinnen. */
  mdos: number;
  metMdo: number;
  /** Days of that year without a regisseur after the first one, and in how many of these gezinnen. */
  vacatureDagen: number;
  metVacature: number;
  /** What the gemeente says itself; null: nothing. */
  afspraak: Regiemoment | null;
}

export interface RegieprofielStore {
  /** Of the gemeenten of the actor; for people of an aanbieder those in which it works. */
  list(actor: Actor, dag: PlainDate): Promise<Regieprofiel[]>;
  /** What a gemeente says of when the regisseur is there; null: nothing any more. */
  agree(actor: Actor, gemeente: GemeenteCode, moment: Regiemoment | null): Promise<Result<undefined, 'niet-gevonden'>>;
}
