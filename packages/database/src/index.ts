export type {
  Accountgesprek,
  AccountgesprekStore,
  Accounthouder,
  Accountlijn,
} from './accountgesprekken/accountgesprek-store.ts';
export type {
  AnalyticsJeugdige,
  AnalyticsSnapshot,
  AnalyticsSource,
  AnalyticsToewijzing,
  BerichtTelling,
} from './analytics/analytics-source.ts';
export type { Antwoordlink } from './antwoordlinks/antwoordlink-store.ts';
export { type RestoreOptions, type RestoreReport, restoreBackup } from './backup/restore-backup.ts';
export { type BackupFault, type BackupOptions, type BackupReport, writeBackup } from './backup/write-backup.ts';
export type {
  BerichtbesluitFout,
  BerichtbesluitInvoer,
  Besluitruimte,
  BesluitSoort,
  OpenVerzoek,
  ToewijzenStore,
} from './berichtbesluiten/berichtbesluit-store.ts';
export type {
  BerichtFilter,
  BerichtList,
  BerichtRow,
  BerichtStore,
  ImportBestandRow,
  ImportRow,
  ImportStore,
} from './berichten/bericht-store.ts';
export type { Berichtwerk } from './berichtwerk/berichtwerk-store.ts';
export type { Bezetting } from './bezetting/bezetting.ts';
export type { BijlageType } from './bijlagen/bijlage-store.ts';
export type { BriefFout, Briefwisseling } from './briefwisselingen/briefwisseling-store.ts';
export type {
  CaseloadFout,
  CaseloadMedewerker,
  CaseloadRij,
  CaseloadregelVersie,
  CaseloadStore,
  FocusUitkomst,
} from './caseload/caseload-store.ts';
export { classifyError, type DatabaseTrouble } from './connection/classify-error.ts';
export type { Database, DatabaseOptions, DatabasePlace, OpenError } from './connection/database.ts';
export { joinDatabase } from './connection/join-database.ts';
export { openDatabase } from './connection/open-database.ts';
export type { Controle, ControleInvoer, ControleStand, ControleStore } from './controles/controle-store.ts';
export type {
  Betrokkene,
  BetrokkeneStore,
  Kandidaat,
  RelatieFout,
  RelatieInvoerNieuw,
} from './dossier/betrokkene-store.ts';
export type {
  Achtergehouden,
  AchterhoudFout,
  AchterhoudInvoer,
  Achterhouding,
  Concept,
  Dossier,
  DossierStore,
  Dossierstuk,
  StukAard,
  StukFout,
  StukInvoer,
  StukVersie,
} from './dossier/dossier-store.ts';
export type {
  BeoordeelFout,
  NoodBeoordeling,
  NoodFout,
  Noodtoegang,
  NoodtoegangStore,
  NoodVraag,
} from './dossier/noodtoegang-store.ts';
export type { GeslotenDossier, GezetteVlag, VlagFout, VlagStore } from './dossier/vlag-store.ts';
export type {
  AssignableMedewerker,
  EersteBetrokkene,
  EersteFout,
  ZonderBetrokkene,
  ZonderBetrokkeneStore,
} from './dossier/zonder-betrokkene-store.ts';
export type {
  FocusJeugdige,
  FocusKeuzeInvoer,
  FocusKeuzeRegel,
  FocuslijstStore,
  FocusRegelWijziging,
  FocusRij,
  FocusVraag,
} from './focuslijst/focuslijst-store.ts';
export type { Folder, FoldOptions, FoldUitkomst, RebuildUitkomst } from './fold/fold.ts';
export { wholeYearBefore } from './fold/whole-year.ts';
export type { GeldendGezag } from './gezag/gezag-store.ts';
export {
  type Gesprekspartners,
  type Gezin,
  type GezinFout,
  type GezinRow,
  type GezinStore,
  type Gezinshandeling,
  type Gezinslid,
  type Gezinsregel,
  type Netwerklid,
  type Regie,
  type RegieInvoer,
  type RegieSoort,
  type Regisseur,
  regieSoorten,
  type Verblijf,
  type Woonafspraak,
} from './gezinnen/gezin-store.ts';
export type {
  BudgetFout,
  Gezinsbudget,
  GezinsbudgetStore,
  Gezinsvoorziening,
} from './gezinsbudget/gezinsbudget-store.ts';
export type {
  Gezinsonderzoek,
  GezinsonderzoekStore,
  OnderzoekFout,
  OnderzoekTelling,
} from './gezinsonderzoeken/gezinsonderzoek-store.ts';
export type { HulpkeuzeInvoer, Kiezer } from './hulpkeuzes/hulpkeuze-invoer.ts';
export type { Hulpkeuze, HulpkeuzeFout, HulpkeuzeStore, HulpkeuzeTelling } from './hulpkeuzes/hulpkeuze-store.ts';
export type { BerichtInvoer } from './importer/bericht-invoer.ts';
export type {
  ExtractAanbieder,
  ExtractDeel,
  ExtractHuishoudenLid,
  ExtractInhoud,
  ExtractInvoer,
  ExtractPersoon,
  ExtractProduct,
  ExtractUitkomst,
  ExtractVoorziening,
} from './importer/extract.ts';
export type {
  BekendBericht,
  BestandFout,
  BestandUitkomst,
  Importer,
  ImportStap,
  ImportStart,
  ImportToestand,
  ImportVoortgang,
  Uitkomst,
  UnstoredBestand,
} from './importer/importer.ts';
export type {
  AanbiederStore,
  Bekend,
  BekendVraag,
  BerichtVerwijzing,
  FocusFacts,
  FocusTraject,
  Identiteit,
  IdentiteitStore,
  JeugdigeDetail,
  JeugdigeFilter,
  JeugdigeRow,
  JeugdigeSort,
  JeugdigeStore,
  Page,
} from './jeugdigen/jeugdige-store.ts';
export type { KaderInhoud, KaderRow, KaderTelling, KaderUitkomst } from './kaders/kader-store.ts';
export { addIndexKey, addKey, loadKeys, removeKey, removeOlderIndexKeys } from './keys/key-files.ts';
export { type Keys, type KeyTexts, parseKeys } from './keys/keys.ts';
export type { IndexRotation } from './keys/rotate-index.ts';
export type { KeyRotation, RotateOptions } from './keys/rotate-keys.ts';
export type { EigenBericht, EigenDelen } from './levering/levering-store.ts';
export type { WebhookMelding } from './levering/webhook-store.ts';
export type {
  Bevinding,
  Inzage,
  InzageStore,
  LogboekKeeper,
  LogcontroleStore,
  LogFinding,
  LogReport,
} from './logboek/logboek-store.ts';
export { loadSealKey, parseSealKey, type SealKey } from './logboek/seal-key.ts';
export type { SealPlace } from './logboek/seal-log.ts';
export type {
  Mandaat,
  MandaatInvoer,
  MandaatStore,
  MandaatToets,
  MandaatWet,
  Medewerker,
} from './mandaten/mandaat-store.ts';
export type {
  Omzettaak,
  Omzetting,
  OmzettingInvoer,
  OmzettingRegel,
  OmzettingStore,
  TeOmzetten,
} from './omzetting/omzetting-store.ts';
export type { OnbekwaamheidFout } from './onbekwaamheid/onbekwaamheid-store.ts';
export type {
  Interventie,
  InterventieInvoer,
  OnderzoekStore,
  Studie,
  StudieInvoer,
} from './onderzoek/onderzoek-store.ts';
export type {
  AkkoordInvoer,
  DoelInvoer,
  EvaluatieInvoer,
  Gezinsdoel,
  Gezinsplan,
  PlandeelInvoer,
  PlanFout,
  PlanRow,
  PlanStore,
} from './plan/plan-store.ts';
export type { GrantedHelp } from './plan/read-expected-help.ts';
export type {
  OpenProject,
  Project,
  ProjectGebruik,
  ProjectInvoer,
  ProjectStand,
  ProjectStore,
} from './projecten/project-store.ts';
export type {
  FrozenRapport,
  Rapportgebied,
  RapportKeuze,
  RapportStore,
  Rapportuitgave,
  UitgaveToFreeze,
} from './rapporten/rapport-store.ts';
export type { Vernietiger } from './rechten/destroy.ts';
export type {
  Afschrift,
  BesluitInvoer,
  Bewaartermijn,
  PaarUitkomst,
  TweedePaar,
  TweedePaarStore,
  Vernietiging,
  VernietigingStore,
  VerzoekBesluit,
  VerzoekBetrokkene,
  VerzoekInvoer,
  VerzoekSoort,
  VerzoekStore,
} from './rechten/verzoek-store.ts';
export type { Regiemoment, Regieprofiel, RegieprofielStore } from './regieprofielen/regieprofiel-store.ts';
export type { Dubbel, SamenvoegingFout } from './samenvoegingen/samenvoeging-store.ts';
export type { Consult, Consultaanbod, ConsultFout, Consultvraag } from './samenwerking/consult-store.ts';
export {
  type AfsluitInvoer,
  type Afsluiting,
  type Gezegd,
  type Ketentaak,
  type KetentaakInvoer,
  type Ketentaakstap,
  type Mdo,
  type MdoInvoer,
  mdoSoorten,
  type Partij,
  type PartijKeuze,
  type SamenFout,
  type SamenOpen,
  type Samenwerking,
  type SamenwerkingStore,
  type Toewijsbesluit,
  type ToewijsbesluitInvoer,
} from './samenwerking/samenwerking-store.ts';
export { termijnenOf } from './termijnen/create-termijnen.ts';
export type {
  OpenVerzoektermijn,
  TermijnInvoer,
  TermijnRow,
  TermijnStore,
  Verzoekvraag,
  VerzoekvraagUitkomst,
  ZonderToewijzing,
} from './termijnen/termijn-store.ts';
export type { VerzoekvraagInvoer } from './termijnen/verzoekvraag-invoer.ts';
export type {
  Account,
  AccountBeheer,
  AccountLogin,
  AccountRow,
  AccountStore,
  Actor,
  DbToken,
  DeelafspraakInvoer,
  EarlierGezinsplan,
  EarlierVerzoekvraag,
  LoginProof,
  OrganisatieLogin,
  ProvideFout,
  ProvideInvoer,
  ProvideUitkomst,
  ProvisioningStore,
  RelatieInvoer,
  RoltoekenningUitkomst,
  SignedIn,
  TellerStore,
  WebsessieStore,
} from './toegang/actor.ts';
export { RoleWaits } from './toegang/create-accounts.ts';
export type { ToegangscodeFout } from './toegangscodes/toegangscode-store.ts';
export type {
  Deelbesluit,
  SchakelaarInvoer,
  SchakelaarStand,
  ToegangsregelStore,
} from './toegangsregels/toegangsregel-store.ts';
export type { ChangeFeed, Subscription } from './toestemming/change-feed.ts';
export type {
  Deelafspraak,
  DeelafspraakFout,
  DeelafspraakStore,
  DeelafspraakVraag,
  Verwijzing,
  VerwijzingStore,
} from './toestemming/partner-store.ts';
export {
  type Taak,
  type TaakFout,
  type TaakStore,
  type TellWay,
  tellWays,
} from './toestemming/taak-store.ts';
export type {
  Gever,
  Hoedanigheid,
  Ontvanger,
  Toestemming,
  ToestemmingAntwoord,
  ToestemmingFout,
  ToestemmingStore,
  ToestemmingVraag,
} from './toestemming/toestemming-store.ts';
export type { UitnodigingFout } from './uitnodigingen/uitnodiging-store.ts';
export type { Agendapunt, Wachtrij, WachtrijSoort } from './vandaag/vandaag-store.ts';
export type { Foutbericht, NewFoutbericht, RefusalAnswer } from './verzending/foutbericht.ts';
export type {
  Berichtdossier,
  DueAnswer,
  HistoryPart,
  Outbox,
  SendFault,
  UnsentBericht,
} from './verzending/outbox.ts';
export {
  type Verzending,
  type VerzendingStore,
  type Verzendstand,
  verzendstanden,
} from './verzending/verzending-store.ts';
export type { WrittenBericht } from './verzending/written-bericht.ts';
export type { Weergave, WeergaveInvoer, WeergaveStore } from './weergaven/weergave-store.ts';
export type { WetregelRow, WetregelUitkomst } from './wetregels/wetregel-store.ts';
