import type {
  AgbCode,
  BerichtClient,
  BerichtIdentificatie,
  BerichtSoort,
  Domein,
  Gebeurtenis,
  GemeenteCode,
  PlainDate,
  ToewijzingNummer,
} from '@samenpad/domain';
import type { Page } from '../jeugdigen/jeugdige-store.ts';
import type { Actor } from '../toegang/actor.ts';

/** Which of the own toewijzingen: without a delivery, with one that runs, with one that ended, or all. */
export type LeveringStand = 'te-starten' | 'loopt' | 'gestopt' | 'alles';

/** A toewijzing of the own aanbieder: which one, and of whom. */
export interface EigenToewijzingRow {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  domein: Domein;
  toewijzingNummer: ToewijzingNummer;
}

/** What the own berichten say of one jeugdige. */
export interface EigenDelen {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  pseudoniem: string;
  gebeurtenissen: Gebeurtenis[];
}

/** A bericht to or from the own aanbieder, with what became of it. */
export interface EigenBericht {
  gemeente: GemeenteCode;
  berichtId: string;
  domein: Domein;
  soort: BerichtSoort;
  richting: 'in' | 'uit';
  aanbieder: AgbCode;
  identificatie: BerichtIdentificatie;
  dagtekening: PlainDate;
  ontvangenOp: Date;
  regels: number;
  /** Another content with this identificatie was first (9056). */
  apart: boolean;
  /** Of whom it tells, when that is one jeugdige whom the actor sees. */
  jeugdigeId: string | null;
  /** The parts of its retour, or of its 325; empty: not answered. */
  antwoorden: Gebeurtenis[];
}

/** For people of an aanbieder, about its own toewijzingen and berichten; empty for anybody else. */
export interface LeveringStore {
  /** The aanbieders that the actor delivers for. */
  listAanbieders(actor: Actor): Promise<AgbCode[]>;
  /** Latest begin first. */
  listToewijzingen(
    actor: Actor,
    filter: { stand: LeveringStand; zoek: string },
    page: Page,
  ): Promise<{ rows: EigenToewijzingRow[]; total: number }>;
  /** By jeugdige. Logged for each of them. */
  readDelen(actor: Actor, jeugdigeIds: readonly string[]): Promise<Map<string, EigenDelen>>;
  /** With a toewijzing that touches the period, for who may see costs. */
  listClaimable(
    actor: Actor,
    vraag: { gemeente: GemeenteCode; domein: Domein; begin: PlainDate; eind: PlainDate },
  ): Promise<string[]>;
  /** Newest first; `which` narrows it. */
  listBerichten(
    actor: Actor,
    page: Page,
    which?: { berichtId?: string; identificatie?: string },
  ): Promise<{ rows: EigenBericht[]; total: number }>;
  /** What a bericht says of its client, by jeugdige; for use in a bericht alone. Logged. */
  readClients(actor: Actor, jeugdigeIds: readonly string[]): Promise<Map<string, BerichtClient>>;
}
