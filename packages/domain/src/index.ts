export { computeSaldo, type ToewijzingSaldo } from './aanbieder/compute-saldo.ts';
export { type EigenToewijzing, listEigenToewijzingen, type ToldLevering } from './aanbieder/eigen-toewijzing.ts';
export { judgeStart, judgeStop } from './aanbieder/judge-levering.ts';
export {
  makeCredit,
  makePrestatie,
  type PreparedPrestatie,
  preparePrestatie,
} from './aanbieder/prepare-prestatie.ts';
export { asksForMdo, listStopRedenen } from './aanbieder/stop-redenen.ts';
export type {
  AangevraagdProduct,
  Achternaam,
  Adres,
  Antwoordbericht,
  BeantwoordBericht,
  Bedrag,
  Bericht,
  BerichtClient,
  BerichtKop,
  BerichtSoort,
  Contact,
  DebetCredit,
  DeclaratieAntwoordbericht,
  Declaratiebericht,
  Domein,
  Geboortedatum,
  Heenbericht,
  HeenSoort,
  Huis,
  NieuwProduct,
  Omvang,
  Prestatie,
  Product,
  Relatie,
  Retourbericht,
  RetourCode,
  RetourSoort,
  Startbericht,
  StartProduct,
  Stopbericht,
  StopProduct,
  Telefoon,
  TeWijzigenProduct,
  ToegewezenProduct,
  Toewijzingbericht,
  ToewijzingClient,
  VerkorteNaam,
  Verwijzer,
  VerzoekToewijzingBericht,
  VerzoekWijzigingBericht,
  VolledigeNaam,
  XsdVersie,
} from './bericht/bericht.ts';
export { berichtSoorten, heenSoortOf, retourSoortOf } from './bericht/bericht-soorten.ts';
export {
  type VerwijzerChoice,
  verwijzerChoices,
  verwijzerTypes,
  verwijzerTypesOf,
} from './bericht/verwijzer-type.ts';
export { writeCalendar } from './calendar/write-calendar.ts';
export { writeInvitation } from './calendar/write-invitation.ts';
export { canonicalJson } from './canonical-json.ts';
export { type Capaciteitsplan, type CapaciteitVraag, planCapaciteit } from './caseload/plan-capaciteit.ts';
export {
  type CaseloadEvent,
  type Caseloadregel,
  type CaseloadTelling,
  caseloadEvents,
  computeBelasting,
  FULL_SHARE,
  standaardCaseloadregel,
  weighZaak,
} from './caseload/weigh-zaak.ts';
export {
  type Claim,
  type Claimmaand,
  type Claimregel,
  type Claimverschil,
  claimverschillen,
  compareClaims,
  sumClaims,
} from './declaratie/compare-claims.ts';
export { judgeDeclaratie } from './declaratie/judge-declaratie.ts';
export type {
  ClaimedToewijzing,
  DeclaratieContext,
  DeclaratieOordeel,
  EarlierPrestatie,
} from './declaratie/oordeel.ts';
export { computeFocusSinds, type FocusReden, listFocusRedenen, type RuleFacts } from './focus/focus-reden.ts';
export {
  computeFocusRegels,
  type FocusRegel,
  type FocusRegels,
  type FocusRegelVersie,
  focusRegelNames,
  focusRegels,
  isFocusRegel,
  isFocusWaarde,
} from './focus/focus-regel.ts';
export {
  computeFocusStand,
  type FocusKeuze,
  type FocusKeuzeSoort,
  type FocusStand,
  focusKeuzes,
  focusStanden,
} from './focus/focus-stand.ts';
export {
  type Admission,
  admitBerichten,
  type BerichtBestand,
  identificatieKey,
  identificatieOf,
} from './fold/admit-berichten.ts';
export { type BerichtenStand, foldBerichten } from './fold/fold-berichten.ts';
export { foldJeugdige } from './fold/fold-jeugdige.ts';
export type { BerichtDeel, Bron, Gebeurtenis } from './fold/gebeurtenis.ts';
export { findHerhaaldBeroep } from './fold/herhaald-beroep.ts';
export { type Hulpvorm, hulpvormByCategorie, hulpvormen, hulpvormTable, verblijfHulpvormen } from './fold/hulpvorm.ts';
export { heenberichtKey, verzoekKey } from './fold/link-key.ts';
export { listPrestatieregels } from './fold/prestatieregel.ts';
export { splitBericht } from './fold/split-bericht.ts';
export { outputEenheden, spreadBoekingen } from './fold/spread-output.ts';
export type {
  Apart,
  BeginBron,
  Boeking,
  DeclaratieMaand,
  EindSoort,
  FoldContext,
  JeugdigeStand,
  Levering,
  Periode,
  Signaal,
  SignaalSoort,
  Toewijzing,
  ToewijzingToestand,
  Traject,
  Verzoek,
  VerzoekToestand,
  Wacht,
  Zorgperiode,
} from './fold/stand.ts';
export { isOpenEnded, listTrajectSignalen, type TrajectSignaal, trajectSignalen } from './fold/traject-signaal.ts';
export { LANGDURIG_DAYS } from './fold/zorgperiode.ts';
export { type GezagStand, gezagStanden, gezagStandOf } from './gezag/gezag-stand.ts';
export { type Deelgrond, deelgronden } from './gezin/deelgronden.ts';
export { type Gezinsband, type Gezinsvoorstel, proposeGezin } from './gezin/propose-gezin.ts';
export { findUnbrokenSince, type RegiePeriod } from './gezin/unbroken-since.ts';
export {
  type BudgetWet,
  budgetWetten,
  computeMaandkosten,
  computePersoonskosten,
  type Kostenpost,
  type Maandkosten,
  type Persoonskosten,
} from './gezinsbudget/compute-maandkosten.ts';
export {
  type AgbCode,
  type BerichtIdentificatie,
  type Bsn,
  type Cents,
  cents,
  type GemeenteCode,
  type JeugdigeId,
  parseAgbCode,
  parseBerichtIdentificatie,
  parseBsn,
  parseGemeenteCode,
  parseReferentieAanbieder,
  parseToewijzingNummer,
  type ReferentieAanbieder,
  type ToewijzingNummer,
} from './identity/ids.ts';
export {
  countWholeMonths,
  findKaderversie,
  type Kadergrens,
  type Kaderversie,
  kaderStanden,
} from './kader/kader.ts';
export { type Leeftijdsgroep, leeftijdsgroepen } from './leeftijdsgroep.ts';
export { joinNames, splitNames } from './names-in-text.ts';
export {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  firstDayOf,
  firstDayOfWeek,
  fromDayNumber,
  lastDayOf,
  lengthInDays,
  maxDate,
  minDate,
  monthOf,
  type PlainDate,
  type PlainMonth,
  parsePlainDate,
  plainDate,
  toDayNumber,
} from './plain-date.ts';
export { adviseScale } from './plan/advise-scale.ts';
export {
  adviseDoel,
  computeVoortgang,
  type DoelAdvies,
  type Leefgebied,
  leefgebieden,
  listPlanstappen,
  orderDoelen,
  type Planstatus,
  planstatussen,
} from './plan/plan.ts';
export { err, ok, type Result } from './result.ts';
export { disarmCell } from './spreadsheet-cell.ts';
export { computeDeadline, type Deadline, type Pauze } from './term/compute-deadline.ts';
export {
  computeVerzoekTermijn,
  type OpenVerzoekFacts,
  type VerzoekTermijn,
  type VerzoekVraag,
} from './term/compute-verzoek-termijn.ts';
export { findTermijn, type Termijn, type TermijnDuur, type TermijnSoort, termijnen } from './term/termijn.ts';
export { addWerkdagen, countWerkdagen, isWerkdag } from './term/werkdag.ts';
export { type Bestemming, bestemmingen, onwardBestemmingen } from './toewijzing/bestemmingen.ts';
export {
  changeToewijzing,
  newToewijzing,
  removeToewijzing,
  type ToewijzingWish,
  type Wijziging,
  type WijzigingFault,
} from './toewijzing/change-toewijzing.ts';
export { grantAangevraagdProduct, grantVerzoekWijziging, type NextNummer } from './toewijzing/grant-verzoek.ts';
export {
  computeBedragOfMinutes,
  computeMinuteTarief,
  computePeriodeVolume,
  computeTotaalVolume,
  computeWholeHours,
  type ToegewezenOmvang,
} from './volume/compute-volume.ts';
export { type Wet, type WetOf, type Wetregel, wetOfRegels, wetten } from './wet/wetregel.ts';
