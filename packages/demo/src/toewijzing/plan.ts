import type { ReferentieAanbieder, ToewijzingNummer } from '@samenpad/domain';
import type { Jeugdige } from '../gezin/jeugdige.ts';
import type { IdealTraject, Stuk } from '../loopbaan/loopbaan.ts';
import type { Vorm } from '../loopbaan/vormen.ts';
import type { Aanbieder } from '../regio/aanbieders.ts';
import type { Day } from '../regio/kalender.ts';

/** One state of a toewijzing as a 301 sends it. */
export interface ToewijzingVersie {
  datum: Day;
  tijd: string;
  eind: Day;
  /** JZ002; absent on the first grant (IV099). */
  reden?: string;
  /** Set when the 301 directly grants a verzoek (TR379). */
  referentie?: ReferentieAanbieder;
}

/** A VOT (315) of the aanbieder. */
export interface Aanvraag {
  datum: Day;
  referentie: ReferentieAanbieder;
  /** Day of the 319 "in onderzoek", when the decision takes longer than two weeks. */
  onderzoek: Day | null;
}

/** A VOW (317) that asks for another end date; `antwoord` is the day of a refusal. */
export interface Wijzigingsverzoek {
  datum: Day;
  referentie: ReferentieAanbieder;
  eind: Day;
  antwoord: Day | null;
}

/** The planted faults of a toewijzing (domain.md D.5). */
export interface Vuil {
  herhaald: boolean;
  startOntbreekt: boolean;
  stopOntbreekt: boolean;
  stopGecorrigeerd: boolean;
  verwijzerOnbekend: boolean;
  verkeerdeGemeente: boolean;
  /** Of the toewijzing as a whole: given by mistake and removed, or asked for twice. */
  soort: 'genuine' | 'verwijderd' | 'stapeling';
}

/** No fault at all. */
export const NO_VUIL: Vuil = {
  herhaald: false,
  startOntbreekt: false,
  stopOntbreekt: false,
  stopGecorrigeerd: false,
  verwijzerOnbekend: false,
  verkeerdeGemeente: false,
  soort: 'genuine',
};

/** A toewijzing with all that is sent about it. */
export interface ToewijzingPlan {
  jeugdige: Jeugdige;
  traject: IdealTraject;
  nummer: ToewijzingNummer;
  volgnummer: number;
  aanbieder: Aanbieder;
  vorm: Vorm;
  code: string;
  ingang: Day;
  versies: ToewijzingVersie[];
  aanvraag?: Aanvraag;
  wijzigingsverzoeken: Wijzigingsverzoek[];
  /** The care given under this number, with the JZ588 reason of its stop; none for a mistake. */
  levering?: Stuk & { reden: string };
  /** Omvang: units a month, or in all for a total. */
  volume: number;
  vuil: Vuil;
  /** Month (since year 0) before which nothing is claimed: all earlier months then come at once. */
  declaratieVanaf?: number;
}

/** The Einddatum that counts in the end. */
export function lastEindOf(plan: ToewijzingPlan): Day {
  return plan.versies.at(-1)?.eind ?? plan.ingang;
}
