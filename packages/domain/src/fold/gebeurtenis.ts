import type {
  AangevraagdProduct,
  BerichtSoort,
  Domein,
  NieuwProduct,
  Prestatie,
  StartProduct,
  StopProduct,
  TeWijzigenProduct,
  ToegewezenProduct,
} from '../bericht/bericht.ts';
import type {
  AgbCode,
  BerichtIdentificatie,
  Bsn,
  GemeenteCode,
  ReferentieAanbieder,
  ToewijzingNummer,
} from '../identity/ids.ts';
import type { PlainDate } from '../plain-date.ts';

/** Where a gebeurtenis comes from. No BSN, no name. */
export interface Bron {
  /** File name in `samenpad fold`, id of the stored bericht in the database. */
  berichtId: string;
  domein: Domein;
  soort: BerichtSoort;
  gemeente: GemeenteCode;
  aanbieder: AgbCode;
  afzender: GemeenteCode | AgbCode;
  identificatie: BerichtIdentificatie;
  dagtekening: PlainDate;
}

/** What one bericht says about one jeugdige: the input of the fold. Plain JSON, so that it can be stored as it is. */
export type Gebeurtenis =
  | { kind: 'toewijzing'; bron: Bron; product: Omit<ToegewezenProduct, 'commentaar'> }
  | { kind: 'start'; bron: Bron; product: StartProduct }
  | { kind: 'stop'; bron: Bron; product: StopProduct }
  | { kind: 'vot'; bron: Bron; product: Omit<AangevraagdProduct, 'commentaar'> }
  | {
      kind: 'vow';
      bron: Bron;
      referentieAanbieder: ReferentieAanbieder;
      redenVerzoek: string;
      ongewijzigd: ToewijzingNummer[];
      teWijzigen: TeWijzigenProduct[];
      nieuw: NieuwProduct[];
    }
  | {
      kind: 'antwoord';
      bron: Bron;
      referentieAanbieder: ReferentieAanbieder;
      verzoekAntwoord: string;
      redenAfwijzingVerzoek?: string;
      woonplaatsGemeente?: GemeenteCode;
    }
  | { kind: 'declaratie'; bron: Bron; declaratieNummer: string; prestaties: Prestatie[] }
  /** The 325 as a whole: that it exists, and whether it refuses the whole 323 (A16). */
  | {
      kind: 'declaratieAntwoord';
      bron: Bron;
      declaratieIdentificatie: BerichtIdentificatie;
      afgewezen: boolean;
      /** Of the whole; absent when nothing is refused as a whole, and in what was kept before they were. */
      retourCodes?: string[];
    }
  /** The lines of one jeugdige that a 325 refuses; `clientAfgewezen` refuses all of them (A16). */
  | {
      kind: 'declaratieAfwijzing';
      bron: Bron;
      declaratieIdentificatie: BerichtIdentificatie;
      clientAfgewezen: boolean;
      referentieNummers: string[];
      retourCodes: string[];
    }
  /** A retour (302 … 320): accepts or rejects the heenbericht (soort, afzender, identificatie) as a whole (A25). */
  | { kind: 'retour'; bron: Bron; heenSoort: BerichtSoort; afgewezen: boolean; retourCodes: string[] };

/** The gebeurtenissen of one kind. */
export type GebeurtenisOf<K extends Gebeurtenis['kind']> = Extract<Gebeurtenis, { kind: K }>;

/**
 * One gebeurtenis with how it finds its jeugdige: by BSN, or (319, 325, retours) by a link key that another bericht
 * provides. `provides` and `seeks` hold keys as made in link-key.ts; both are free of personal data.
 */
export interface BerichtDeel {
  bsn?: Bsn;
  provides: string[];
  seeks?: string;
  gebeurtenis: Gebeurtenis;
}
