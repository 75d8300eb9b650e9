import type { GemeenteCode, Kadergrens, Kaderversie } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** What somebody writes down of a kader. */
export interface KaderInhoud extends Pick<Kaderversie, 'van' | 'tot'> {
  naam: string;
  tekst: string;
  /** Who answers for it: a function or a team. */
  eigenaar: string;
  /** Id of the figure that follows it. */
  indicator: string;
  /** What the figure should be, in words. */
  drempel: string | null;
  /** What is over it; null: nobody can be, it is about groups. */
  uitzondering: Kadergrens | null;
  /** Why it is recorded or changed. */
  reden: string;
}

export interface KaderRow extends KaderInhoud, Kaderversie {
  gemeente: GemeenteCode;
  kaderId: string;
  door: string;
  op: Date;
}

export interface KaderTelling {
  gemeente: GemeenteCode;
  kaderId: string;
  /** Trajecten that run too long, or jeugdigen with too many at once. */
  gevallen: number;
  jeugdigen: number;
}

export type KaderUitkomst =
  | 'bewaard'
  | 'niet-gevonden'
  | 'kader-gewijzigd'
  | 'kader-verleden'
  | 'kader-eind'
  | 'bsn-in-tekst';

/** The register of kaders (S1-11): every version is kept. */
export interface KaderStore {
  /** Of the gemeenten of the actor; of each kader the newest version first. */
  list(actor: Actor): Promise<KaderRow[]>;
  /** Exceptions of the whole gemeente, of each kader that holds today and says what is over it; for who sees groups (AG). */
  count(actor: Actor): Promise<KaderTelling[]>;
  begin(actor: Actor, gemeente: GemeenteCode, inhoud: KaderInhoud): Promise<KaderUitkomst>;
  /** `gezien`: the version that was changed; when there is a newer one nothing is kept. */
  change(
    actor: Actor,
    kader: { gemeente: GemeenteCode; kaderId: string; gezien: number },
    inhoud: KaderInhoud,
  ): Promise<KaderUitkomst>;
}
