import type {
  AgbCode,
  BerichtIdentificatie,
  Bsn,
  Cents,
  GemeenteCode,
  ReferentieAanbieder,
  ToewijzingNummer,
} from '../identity/ids.ts';
import type { PlainDate } from '../plain-date.ts';

/** Legal domain of a bericht: Jeugdwet (iJw) or Wmo (iWmo). Taken from the XML namespace. */
export type Domein = 'jw' | 'wmo';

export type HeenSoort = '301' | '305' | '307' | '315' | '317' | '319' | '323' | '325';
export type RetourSoort = '302' | '306' | '308' | '316' | '318' | '320';
export type BerichtSoort = HeenSoort | RetourSoort;

/** Versions (`n.n.n`) of the schemas a bericht was made with. They change with patches: read any, write what is configured. */
export interface XsdVersie {
  basisschema: string;
  bericht: string;
}

/** What every bericht has, whatever its soort. `gemeente` and `aanbieder` are afzender and ontvanger sorted out by role. */
export interface BerichtKop<S extends BerichtSoort> {
  domein: Domein;
  soort: S;
  /** Release of the standard, from the namespace: `3.2`. */
  release: string;
  gemeente: GemeenteCode;
  aanbieder: AgbCode;
  /** As in the header. A retour copies the afzender of the heenbericht (IV028), so a 302 has the gemeente here. */
  afzender: GemeenteCode | AgbCode;
  identificatie: BerichtIdentificatie;
  dagtekening: PlainDate;
  xsdVersie: XsdVersie;
}

export interface Achternaam {
  naam: string;
  voorvoegsel?: string;
}

export interface VerkorteNaam {
  geslachtsnaam: Achternaam;
  voornamen?: string;
  voorletters?: string;
}

export interface VolledigeNaam extends VerkorteNaam {
  partnernaam?: Achternaam;
  /** COD700 */
  naamGebruik: string;
}

export interface Geboortedatum {
  datum: PlainDate;
  /** COD170: which parts of the date are unknown. */
  datumGebruik?: string;
}

export interface Huis {
  huisnummer: number;
  huisletter?: string;
  huisnummerToevoeging?: string;
  aanduidingWoonadres?: string;
}

export interface Adres {
  huis?: Huis;
  postcode?: string;
  straatnaam?: string;
  plaatsnaam?: string;
  landCode?: string;
}

export interface Telefoon {
  telefoonnummer: string;
  landnummer: string;
}

export interface Contact {
  /** COD757 */
  soort: string;
  adres?: Adres;
  organisatie?: string;
  telefoon?: { telefoon01: Telefoon; telefoon02?: Telefoon };
  emailadres?: string;
  periode?: { begindatum?: PlainDate; einddatum?: PlainDate };
}

export interface Relatie {
  nummer: string;
  volgorde?: number;
  /** COD472 */
  soort: string;
  geboortedatum?: Geboortedatum;
  /** COD046 */
  geslacht?: string;
  naam: VolledigeNaam;
  contact: Contact;
}

/** The client as providers send it (305, 307, 315). */
export interface BerichtClient {
  bsn: Bsn;
  geboortedatum: Geboortedatum;
  /** COD046 */
  geslacht: string;
  naam: VerkorteNaam;
}

/** The client as the gemeente sends it (301). */
export interface ToewijzingClient extends BerichtClient {
  naam: VolledigeNaam;
  communicatie?: { vorm: string; taal?: string };
  /** WJ232 */
  juridischeStatus?: string;
  /** WJ003 */
  wettelijkeVertegenwoordiging?: string;
  commentaar?: string;
  relaties: Relatie[];
  contactgegevens: Contact[];
}

/** Productcategorie (JZ020 or the Wmo list) and, for a specific toewijzing, the product code. */
export interface Product {
  categorie: string;
  code?: string;
}

export interface Omvang {
  volume: number;
  /** WJ756 */
  eenheid: string;
  /** WMO757 */
  frequentie: string;
}

export interface ToegewezenProduct {
  toewijzingNummer: ToewijzingNummer;
  referentieAanbieder?: ReferentieAanbieder;
  product?: Product;
  toewijzingsdatum: PlainDate;
  /** `HH:MM:SS` as sent. */
  toewijzingstijd: string;
  ingangsdatum: PlainDate;
  einddatum?: PlainDate;
  /** JZ002 */
  redenWijziging?: string;
  omvang?: Omvang;
  budget?: Cents;
  commentaar?: string;
}

export interface StartProduct {
  /** Absent in the taakgerichte variant (IV096). */
  toewijzingNummer?: ToewijzingNummer;
  product?: Product;
  toewijzingIngangsdatum?: PlainDate;
  begindatum: PlainDate;
  /** COD467: `1` first delivery, `3` removal. */
  statusAanlevering: string;
}

export interface StopProduct extends StartProduct {
  /** JZ588, or the Wmo list. `20` is a temporary stop. */
  redenBeeindiging: string;
  einddatum: PlainDate;
}

export interface Verwijzer {
  /** COD327 */
  type: string;
  naam?: string;
  zorgverlenerCode?: AgbCode;
}

export interface AangevraagdProduct {
  referentieAanbieder: ReferentieAanbieder;
  beschikkingNummer?: number;
  product?: Product;
  beschikkingIngangsdatum?: PlainDate;
  toewijzingIngangsdatum: PlainDate;
  toewijzingEinddatum?: PlainDate;
  omvang?: Omvang;
  budget?: Cents;
  verwijzer: Verwijzer;
  /** COD260 */
  raamcontract?: string;
  commentaar?: string;
}

export interface TeWijzigenProduct {
  toewijzingNummer: ToewijzingNummer;
  gewensteIngangsdatum: PlainDate;
  einddatum?: PlainDate;
  omvang?: Omvang;
  budget?: Cents;
}

export interface NieuwProduct {
  product?: Product;
  gewensteIngangsdatum: PlainDate;
  einddatum?: PlainDate;
  omvang?: Omvang;
  budget?: Cents;
}

/** Debet `D` or credit `C` (COD043). Amounts themselves are never negative. */
export type DebetCredit = 'D' | 'C';

export interface Bedrag {
  bedrag: Cents;
  debetCredit: DebetCredit;
}

export interface Prestatie {
  referentieNummer: string;
  vorigReferentieNummer?: string;
  toewijzingNummer: ToewijzingNummer;
  productCategorie: string;
  productCode: string;
  productPeriode: { begindatum: PlainDate; einddatum: PlainDate };
  geleverdVolume: number;
  /** WJ756 */
  eenheid: string;
  productTarief?: Cents;
  ingediendBedrag: Bedrag;
}

/**
 * A WJ001 code and the class it stands on; `` for the header. The number of a class is given when it has siblings:
 * `Client/ToegewezenProducten/ToegewezenProduct[2]`.
 */
export interface RetourCode {
  element: string;
  code: string;
}

export interface Toewijzingbericht extends BerichtKop<'301'> {
  client: ToewijzingClient;
  toegewezenProducten: ToegewezenProduct[];
}

export interface Startbericht extends BerichtKop<'305'> {
  client: BerichtClient;
  startProducten: StartProduct[];
}

export interface Stopbericht extends BerichtKop<'307'> {
  client: BerichtClient;
  stopProducten: StopProduct[];
}

/** Verzoek om toewijzing (VOT). */
export interface VerzoekToewijzingBericht extends BerichtKop<'315'> {
  client: BerichtClient & { /** COD260; iJw only */ gezagsdragerBekend?: string; commentaar?: string };
  aangevraagdeProducten: AangevraagdProduct[];
}

/** Verzoek om wijziging (VOW): the complete wished situation of one client with one aanbieder. */
export interface VerzoekWijzigingBericht extends BerichtKop<'317'> {
  bsn: Bsn;
  referentieAanbieder: ReferentieAanbieder;
  /** WJ758 */
  redenVerzoek: string;
  ongewijzigdeProducten: ToewijzingNummer[];
  teWijzigenProducten: TeWijzigenProduct[];
  nieuweProducten: NieuwProduct[];
}

/** Antwoord on a verzoek: no client, tied to the verzoek by (aanbieder, domein, referentieAanbieder) alone. */
export interface Antwoordbericht extends BerichtKop<'319'> {
  referentieAanbieder: ReferentieAanbieder;
  /** WJ760: `1` afgewezen, `2` in onderzoek. */
  verzoekAntwoord: string;
  /** WJ759 */
  redenAfwijzingVerzoek?: string;
  woonplaatsGemeente?: GemeenteCode;
}

export interface Declaratiebericht extends BerichtKop<'323'> {
  declaratieNummer: string;
  declaratiePeriode: { begindatum: PlainDate; einddatum: PlainDate };
  declaratieDagtekening: PlainDate;
  totaalIngediendBedrag: Bedrag;
  clienten: { bsn: Bsn; prestaties: Prestatie[] }[];
}

/** Answer on a 323. Granted lines are never listed: granted is "in the 323 and not in the 325". */
export interface DeclaratieAntwoordbericht extends BerichtKop<'325'> {
  /** Identificatie of the 323 that is answered. */
  declaratieIdentificatie: BerichtIdentificatie;
  declaratieIdentificatieDagtekening: PlainDate;
  /** Absent when the header refuses the whole 323 on technical grounds (0001). */
  declaratieAntwoord?: {
    declaratieNummer: string;
    totaalIngediendBedrag: Bedrag;
    totaalToegekendBedrag: Bedrag;
    retourCodes: string[];
    clienten: { bsn: Bsn; retourCodes: string[]; prestaties: (Prestatie & { retourCodes: string[] })[] }[];
  };
  /** Header codes. */
  retourCodes: string[];
  xsltVersie?: string;
  xsdVersieDeclaratie: XsdVersie;
}

/** The heenberichten that a retour answers; a 323 is answered by a 325, and a 325 by nothing. */
export type BeantwoordBericht =
  | Toewijzingbericht
  | Startbericht
  | Stopbericht
  | VerzoekToewijzingBericht
  | VerzoekWijzigingBericht
  | Antwoordbericht;

/** 302, 306, 308, 316, 318 or 320: receipt or rejection of one heenbericht as a whole. */
export interface Retourbericht extends BerichtKop<RetourSoort> {
  /** Identificatie of the retour itself; `identificatie` is that of the heenbericht (IV028). */
  identificatieRetour: BerichtIdentificatie;
  dagtekeningRetour: PlainDate;
  /** Of the stylesheet that refused the heenbericht (0001). */
  xsltVersie?: string;
  xsdVersieRetour: XsdVersie;
  /** The heenbericht as the retour repeats it: all its classes (IV028) or only the rejected ones (OP065, OP304). */
  heenbericht?: BeantwoordBericht;
  retourCodes: RetourCode[];
}

/** A iJw or iWmo bericht as domain values. */
export type Bericht =
  | Toewijzingbericht
  | Startbericht
  | Stopbericht
  | VerzoekToewijzingBericht
  | VerzoekWijzigingBericht
  | Antwoordbericht
  | Declaratiebericht
  | DeclaratieAntwoordbericht
  | Retourbericht;

export type Heenbericht = Exclude<Bericht, Retourbericht>;
