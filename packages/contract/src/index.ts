export {
  bevindingConclusies,
  type DataKind,
  dataKinds,
  flags,
  gemeenteRoles,
  maatregelen,
  partnerRoles,
  type Role,
  readersOf,
  receivers,
  roles,
  senders,
} from '@samenpad/access';
export {
  type AccountgesprekView,
  AccountlijnView,
  agendaRedenen,
  type Nodig,
  nodigWords,
} from './accountgesprekken.ts';
export { AccountRow } from './accounts.ts';
export type { AntwoordlinkView } from './antwoordlinks.ts';
export {
  BerichtenQuery,
  BerichtRow,
  BestandUitkomst,
  berichtenPageSize,
  FaultView,
  ImportBestand,
  ImportView,
} from './berichten.ts';
export {
  BerichtregelView,
  BerichtwerkQuery,
  BerichtwerkView,
  berichtstappen,
  berichtwerkPageSize,
  berichtwerkSoorten,
} from './berichtwerk.ts';
export { BetrokkeneView, ZonderBetrokkeneView, zonderBetrokkenePageSize } from './betrokkenen.ts';
export type { GespreksvraagView, WachtopgaveView } from './bezetting.ts';
export { type BijlageView, mostBijlageBytes } from './bijlagen.ts';
export { type BriefwisselingView, brievenPageSize } from './briefwisselingen.ts';
export type { CaseloadMedewerkerView, CaseloadregelView } from './caseload.ts';
export type { ClaimmaandView } from './claims.ts';
export {
  type ConsultaanbodView,
  type ConsultenView,
  type ConsultView,
  type ConsultvraagView,
  type ConsultvragenView,
  type SamenstapView,
  samenstappen,
} from './consulten.ts';
export { ControleView, mostInSteekproef } from './controles.ts';
export { DeelafspraakView, deelafspraakSoorten } from './deelafspraken.ts';
export type { DeelakkoordView } from './deelakkoorden.ts';
export { DossierView, StukInvoer, StukSoort, StukView } from './dossier.ts';
export { type DossierFout, dossierFoutTexts } from './dossier-fouten.ts';
export { ErrorCode, errorCodes, errorTexts, Problem, statusOf } from './errors.ts';
export {
  Account,
  Cell,
  Dekking,
  FiguurQuery,
  Stroom,
  UndeterminedReason,
  Verlengingen,
  Verwijzersaandeel,
  Zorgpaden,
} from './figuren.ts';
export { Effect } from './figuur-effect.ts';
export { Groei } from './figuur-groei.ts';
export { Hypothese } from './figuur-hypothese.ts';
export { Kosten } from './figuur-kosten.ts';
export { regiemomenten } from './figuur-regieprofielen.ts';
export {
  FocusKeuzeView,
  FocuslijstQuery,
  FocusRedenView,
  FocusRow,
  focuslijstPageSize,
  redenenToDrop,
  redenenToPark,
} from './focuslijst.ts';
export {
  bronnenOfAlone,
  type GezagsopgaveView,
  type GezagspersoonView,
  gezagsbronnen,
  gezagsrelaties,
  secondHandBronnen,
} from './gezag.ts';
export {
  adrestypen,
  type GezinRowView,
  type GezinslidView,
  type GezinspersoonView,
  type GezinsvoorstelView,
  type GezinView,
  type RegieView,
} from './gezin.ts';
export {
  type GezinsbudgetView,
  gezinsgronden,
  type MaatwerkView,
  maatwerkToestanden,
  type VoorzieningView,
  voorzieningVormen,
} from './gezinsbudget.ts';
export type { GezinsnotitieView } from './gezinsnotities.ts';
export { type GesprekspartnersView, type GezinsregelView, gesprekspartnerDays } from './gezinsregel.ts';
export { Hulpkeuze, HulpkeuzeView, kiezers } from './hulpkeuze.ts';
export {
  BerichtRef,
  costliestRoles,
  focusRoles,
  JeugdigenQuery,
  JeugdigeRow,
  JeugdigeView,
  jeugdigenPageSize,
  Reden,
  TrajectView,
} from './jeugdigen.ts';
export { KaderView } from './kaders.ts';
export {
  type DeclaratieRegelView,
  type EigenBerichtView,
  type EigenBestandView,
  type EigenToewijzingView,
  type EigenVerzoekView,
  eenheden,
  frequenties,
  leveringPageSize,
  leveringStanden,
  type SentView,
  type WebhookView,
} from './levering.ts';
export { type LeveringFoutCode, leveringFoutTexts } from './levering-fouten.ts';
export { Bevinding, Inzage, inzagenPageSize } from './logboek.ts';
export { MandaatView, MandaatWet } from './mandaten.ts';
export { meldingSoorten } from './meldingen.ts';
export { NoodBeoordeling, NoodReden } from './noodtoegang.ts';
export { type OmzettingView, omzetfouten, omzetredenen } from './omzettingen.ts';
export type { OnbekwaamheidView } from './onbekwaamheid.ts';
export { InterventieView, StudieView, StudieVraag } from './onderzoek.ts';
export {
  type DoelView,
  doeltoestanden,
  dossieronderdelen,
  type ExpectedHelpView,
  informanten,
  kleuren,
  type PlandeelView,
  type PlanevaluatieView,
  type PlanPage,
  type PlanRowView,
  type PlanView,
  plandeelSoorten,
  planpartijen,
  planregimes,
} from './plan.ts';
export { ProjectView, projectTabellen } from './projecten.ts';
export { VerzoekBesluit, VerzoekHoedanigheid, VerzoekSoort, VerzoekView, Weigergrond } from './rechten.ts';
export type { PersonOnCard, RolkaartView } from './rolkaart.ts';
export { type Access, type Limiet, levels, type Niveau, type Route, route } from './route.ts';
export { apiPrefix, type RouteName, routes } from './routes.ts';
export type { SaldoView } from './saldo.ts';
export type { DubbelView, SamenvoegingView } from './samenvoegingen.ts';
export {
  type AfsluitingView,
  type KetentaakView,
  ketentaakSoorten,
  type MdoView,
  mdoSoorten,
  nazorguitkomsten,
  SamenwerkingView,
  type ToewijsbesluitView,
} from './samenwerking.ts';
export { Sessie } from './sessie.ts';
export { TaakView, tellWays } from './taken.ts';
export { type TermijnFoutCode, termijnFoutTexts } from './termijn-fouten.ts';
export {
  leastVervolg,
  TermijnView,
  termijnSoorten,
  VerzoektermijnView,
  VerzoekvraagView,
  verzoektermijnPageSize,
  verzoektermijnStanden,
  vraagOorzaken,
  ZonderToewijzingView,
} from './termijnen.ts';
export { type TerugkoppelingView, terugkoppelwijzen } from './terugkoppeling.ts';
export { codebronnen, coderelaties, type ToegangscodeView } from './toegangscodes.ts';
export {
  DeelAdvies,
  type DeelbesluitView,
  DeelVraag,
  type MatrixRegel,
  SchakelaarInvoer,
  type SchakelaarView,
  Toegangsregels,
} from './toegangsregels.ts';
export { DeelDoel, deelDoelen, GeverView, OntvangerView, ToestemmingView } from './toestemming.ts';
export { type ToestemmingFoutCode, toestemmingFoutTexts } from './toestemming-fouten.ts';
export {
  afwijsredenen,
  type HulpView,
  type OpenVerzoekView,
  type ToegewezenView,
  type ToewijsverzoekView,
  verzoekenPageSize,
  wijzigredenen,
} from './toewijzen.ts';
export {
  type EigenUitnodigingView,
  type UitnodigingenPage,
  type UitnodigingsplanView,
  type UitnodigingView,
  uitnodigingSees,
} from './uitnodigingen.ts';
export { leastReason } from './values.ts';
export { daysAhead, mostPunten, type PuntView, type WachtrijView } from './vandaag.ts';
export { VerwijzingView } from './verwijzingen.ts';
export {
  type FoutView,
  mostDownloads,
  mostFouten,
  type VerzendingView,
  type Verzendstand,
  verzendstanden,
  verzondenPageSize,
} from './verzonden.ts';
export { WeergaveAdres, WeergaveView, weergavePages } from './weergaven.ts';
export { WetregelView, wetregelCodesPattern } from './wetregels.ts';
