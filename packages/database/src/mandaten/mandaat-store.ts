import type { Cents, GemeenteCode, PlainDate } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

export type MandaatWet = 'jw' | 'wmo' | 'pwet';

/** Who may decide, under which law, up to which amount (S2-13). */
export interface Mandaat {
  gemeente: GemeenteCode;
  mandaatId: string;
  accountId: string;
  naam: string;
  organisatie: string;
  wet: MandaatWet;
  /** Highest amount of one decision. */
  bedrag: Cents;
  /** For at most so many months of help (S4-91); null: however long. */
  maanden: number | null;
  /** Only for this kind of help; null: all. */
  hulpvorm: string | null;
  van: PlainDate;
  tot: PlainDate | null;
  /** The mandaatbesluit that it follows from. */
  grond: string;
  vastgelegdDoor: string;
  geldig: boolean;
  /** The actor keeps the register. */
  beheert: boolean;
}

export type MandaatInvoer = Pick<
  Mandaat,
  'gemeente' | 'accountId' | 'organisatie' | 'wet' | 'bedrag' | 'maanden' | 'hulpvorm' | 'van' | 'tot' | 'grond'
>;

export interface MandaatToets {
  uitkomst: 'binnen-mandaat' | 'voorleggen' | 'niemand';
  /** The mandate that was used, or that of the person to whom it is put. */
  mandaatId: string | null;
  naam: string | null;
  /** Up to which amount that mandate goes. */
  bedrag: Cents | null;
}

export interface Medewerker {
  gemeente: GemeenteCode;
  accountId: string;
  naam: string;
  rol: string;
}

export interface MandaatStore {
  /** All of the gemeente for who keeps the register, else the own ones. */
  list(actor: Actor): Promise<Mandaat[]>;
  /** To whom a mandate can be given; empty for who does not keep the register. */
  listMedewerkers(actor: Actor): Promise<Medewerker[]>;
  /** Undefined when the actor may not, gives it to themselves, or the person is not of the gemeente. */
  save(actor: Actor, mandaat: MandaatInvoer): Promise<string | undefined>;
  withdraw(actor: Actor, gemeente: GemeenteCode, mandaatId: string): Promise<boolean>;
  /** May the actor decide on help of this amount and length, or of an amount alone? Logged with the mandate that was used. */
  test(
    actor: Actor,
    vraag: {
      gemeente: GemeenteCode;
      wet: MandaatWet;
      bedrag: Cents;
      product: string;
      begin: PlainDate | null;
      eind: PlainDate | null;
    },
  ): Promise<MandaatToets | undefined>;
}
