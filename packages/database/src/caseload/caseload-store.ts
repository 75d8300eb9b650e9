import type { Caseloadregel, CaseloadTelling, GemeenteCode, PlainDate, Result } from '@samenpad/domain';
import type { Actor } from '../toegang/actor.ts';

/** A time that somebody had a case; whose it is and what was counted only while it runs. */
export interface CaseloadRij {
  gemeente: GemeenteCode;
  accountId: string;
  naam: string;
  jeugdigeId: string | null;
  pseudoniem: string | null;
  van: PlainDate;
  /** The first day without; null: still. */
  tot: PlainDate | null;
  overgedragen: boolean;
  /** Of the newest traject when the case began; 1 when there was none. */
  rang: number;
  /** First day of the uninterrupted care that runs. */
  inZorgSinds: PlainDate | null;
  counted: CaseloadTelling | null;
}

export interface CaseloadMedewerker {
  gemeente: GemeenteCode;
  accountId: string;
  naam: string;
  team: string | null;
  /** Hours a week; null: nobody has set them. */
  uren: number | null;
  /** Follow-ups that lie still for more than 30 days after their day (S4-120). */
  unattended: number;
  /** The actor leads this worker. */
  leads: boolean;
}

export interface CaseloadregelVersie extends Caseloadregel {
  gemeente: GemeenteCode;
  versie: number;
  van: PlainDate;
  reden: string;
  door: string;
  op: Date;
}

/** Sums over all cases of somebody who can be regisseur. */
export interface CaseloadTotal {
  accountId: string;
  zaken: number;
  counted: CaseloadTelling;
  uren: number | null;
}

export interface CaseloadOverdracht {
  van: string;
  naar: string;
  contact: string | null;
  per: PlainDate;
  op: Date;
}

/** Of those about whom a choice on the focus list was made half a year ago or more: how many, and how many are out of care. */
export interface FocusUitkomst {
  gemeente: GemeenteCode;
  regel: string;
  versie: number;
  /** Year and half, as 2026-1. */
  halfJaar: string;
  /** Taken up; else parked or dropped. */
  opgepakt: boolean;
  /** 1, 2, or 3 for more. */
  rang: number;
  aantal: number;
  uit: number;
}

export type CaseloadFout =
  | 'niet-gevonden'
  | 'overdracht-dag'
  | 'overdracht-reden'
  | 'overdracht-gepland'
  | 'skj-ontbreekt'
  | 'skj-verlopen'
  | 'geen-zaken'
  | 'bsn-in-tekst';

/** Caseloads: of oneself, or of the team for who leads it (C5). Looks and acts are logged. */
export interface CaseloadStore {
  listRijen(actor: Actor, period: { vanaf: PlainDate; peildatum: PlainDate }): Promise<CaseloadRij[]>;
  listMedewerkers(actor: Actor): Promise<CaseloadMedewerker[]>;
  /** The newest first. */
  listRegels(actor: Actor): Promise<CaseloadregelVersie[]>;
  /** The number of the new version; undefined when the actor leads no team of the gemeente. */
  changeRegel(actor: Actor, regel: Omit<CaseloadregelVersie, 'versie' | 'door' | 'op'>): Promise<number | undefined>;
  setUren(
    actor: Actor,
    uren: { gemeente: GemeenteCode; accountId: string; uren: number; van: PlainDate },
  ): Promise<boolean>;
  /** Of everybody who can be regisseur of a gezin that the actor has in hand (S4-124). */
  listTotals(actor: Actor, jeugdigeId: string, gezinId: string, peildatum: PlainDate): Promise<CaseloadTotal[]>;
  /** All cases and regies of one go to another on a day; families and aanbieders are told (S4-94). */
  handOver(
    actor: Actor,
    act: {
      gemeente: GemeenteCode;
      vanAccount: string;
      naarAccount: string;
      per: PlainDate;
      reden: string;
      /** Gone at once: fewer than 14 days before. */
      plots: boolean;
    },
  ): Promise<Result<{ zaken: number; regies: number }, CaseloadFout>>;
  /** In the gemeenten of who leads a team; counts only. */
  listFocusUitkomsten(actor: Actor, peildatum: PlainDate): Promise<FocusUitkomst[]>;
  /** Who comes in whose place, for everybody around a jeugdige. */
  listOverdrachten(actor: Actor, jeugdigeId: string): Promise<CaseloadOverdracht[] | undefined>;
}
