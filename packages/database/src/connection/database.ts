import type { AccountgesprekStore } from '../accountgesprekken/accountgesprek-store.ts';
import type { AnalyticsSource } from '../analytics/analytics-source.ts';
import type { AntwoordlinkStore } from '../antwoordlinks/antwoordlink-store.ts';
import type { ToewijzenStore } from '../berichtbesluiten/berichtbesluit-store.ts';
import type { BerichtStore, ImportStore } from '../berichten/bericht-store.ts';
import type { BerichtwerkStore } from '../berichtwerk/berichtwerk-store.ts';
import type { BezettingStore } from '../bezetting/bezetting-store.ts';
import type { BijlageStore } from '../bijlagen/bijlage-store.ts';
import type { BriefwisselingStore } from '../briefwisselingen/briefwisseling-store.ts';
import type { CaseloadStore } from '../caseload/caseload-store.ts';
import type { ClaimStore } from '../claims/claim-store.ts';
import type { ControleStore } from '../controles/controle-store.ts';
import type { DeelnameStore } from '../deelname/deelname-store.ts';
import type { BetrokkeneStore } from '../dossier/betrokkene-store.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import type { NoodtoegangStore } from '../dossier/noodtoegang-store.ts';
import type { VlagStore } from '../dossier/vlag-store.ts';
import type { ZonderBetrokkeneStore } from '../dossier/zonder-betrokkene-store.ts';
import type { FocuslijstStore } from '../focuslijst/focuslijst-store.ts';
import type { Folder } from '../fold/fold.ts';
import type { GezagStore } from '../gezag/gezag-store.ts';
import type { GezinStore } from '../gezinnen/gezin-store.ts';
import type { GezinsnotitieStore } from '../gezinnen/gezinsnotitie-store.ts';
import type { GezinsbudgetStore } from '../gezinsbudget/gezinsbudget-store.ts';
import type { GezinsonderzoekStore } from '../gezinsonderzoeken/gezinsonderzoek-store.ts';
import type { HulpkeuzeStore } from '../hulpkeuzes/hulpkeuze-store.ts';
import type { ExtractInvoer, ExtractUitkomst } from '../importer/extract.ts';
import type { Importer } from '../importer/importer.ts';
import type { AanbiederStore, IdentiteitStore, JeugdigeStore } from '../jeugdigen/jeugdige-store.ts';
import type { KaderStore } from '../kaders/kader-store.ts';
import type { Keys } from '../keys/keys.ts';
import type { IndexRotation } from '../keys/rotate-index.ts';
import type { KeyRotation } from '../keys/rotate-keys.ts';
import type { LeveringStore } from '../levering/levering-store.ts';
import type { WebhookStore } from '../levering/webhook-store.ts';
import type { InzageStore, LogboekKeeper, LogcontroleStore } from '../logboek/logboek-store.ts';
import type { MandaatStore } from '../mandaten/mandaat-store.ts';
import type { OmzettingStore } from '../omzetting/omzetting-store.ts';
import type { OnbekwaamheidStore } from '../onbekwaamheid/onbekwaamheid-store.ts';
import type { OnderzoekStore } from '../onderzoek/onderzoek-store.ts';
import type { PlanStore } from '../plan/plan-store.ts';
import type { ProjectStore } from '../projecten/project-store.ts';
import type { RapportStore } from '../rapporten/rapport-store.ts';
import type { Vernietiger } from '../rechten/destroy.ts';
import type { TweedePaarStore, VernietigingStore, VerzoekStore } from '../rechten/verzoek-store.ts';
import type { RegieprofielStore } from '../regieprofielen/regieprofiel-store.ts';
import type { SamenvoegingStore } from '../samenvoegingen/samenvoeging-store.ts';
import type { ConsultStore } from '../samenwerking/consult-store.ts';
import type { SamenwerkingStore } from '../samenwerking/samenwerking-store.ts';
import type { OverdueStore } from '../termijnen/create-overdue.ts';
import type { TermijnStore } from '../termijnen/termijn-store.ts';
import type {
  AccountBeheer,
  AccountStore,
  Actor,
  ProvisioningStore,
  TellerStore,
  WebsessieStore,
} from '../toegang/actor.ts';
import type { ToegangscodeStore } from '../toegangscodes/toegangscode-store.ts';
import type { ToegangsregelStore } from '../toegangsregels/toegangsregel-store.ts';
import type { ChangeFeed } from '../toestemming/change-feed.ts';
import type { DeelafspraakStore, VerwijzingStore } from '../toestemming/partner-store.ts';
import type { TaakStore } from '../toestemming/taak-store.ts';
import type { ToestemmingStore } from '../toestemming/toestemming-store.ts';
import type { UitnodigingStore } from '../uitnodigingen/uitnodiging-store.ts';
import type { VandaagStore } from '../vandaag/vandaag-store.ts';
import type { Outbox } from '../verzending/outbox.ts';
import type { VerzendingStore } from '../verzending/verzending-store.ts';
import type { WeergaveStore } from '../weergaven/weergave-store.ts';
import type { WetregelStore } from '../wetregels/wetregel-store.ts';
import type { ZoekStore } from '../zoeken/search-store.ts';

/** An own PostgreSQL in a data folder, or one that runs elsewhere. The url is that of a role that may make roles. */
export type DatabasePlace = { dataFolder: string } | { url: string };

export interface DatabaseOptions {
  place: DatabasePlace;
  keys: Keys;
  /**
   * Opens although PostgreSQL let us not take away functions that injections use, as one without superuser does: then the
   * token of a session is the only wall (docs/security.md).
   */
  withoutSuperuser?: boolean | undefined;
  /** Technical remarks for the log: no personal data. */
  onNotice?: (text: string) => void;
}

/** Why the database does not open; `message` is the Dutch sentence for the person who starts it. */
export interface OpenError {
  code: 'folder-in-use' | 'folder-closed' | 'newer-database' | 'not-protected';
  message: string;
}

/** The open database: everything that the rest of Samenpad may do with it. */
export interface Database {
  /**
   * One transaction for all that `work` asks of the stores as the actor it is given: everything or nothing, of one moment.
   * What it asks at the same time runs in the order in which it was asked, and waits once.
   */
  together<A extends Actor, T>(actor: A, work: (actor: A) => Promise<T>): Promise<T>;
  accounts: AccountStore;
  websessies: WebsessieStore;
  provisioning: ProvisioningStore;
  accountBeheer: AccountBeheer;
  tellers: TellerStore;
  jeugdigen: JeugdigeStore;
  identiteit: IdentiteitStore;
  aanbieders: AanbiederStore;
  dossiers: DossierStore;
  betrokkenen: BetrokkeneStore;
  gezinnen: GezinStore;
  gezag: GezagStore;
  gezinsonderzoeken: GezinsonderzoekStore;
  hulpkeuzes: HulpkeuzeStore;
  regieprofielen: RegieprofielStore;
  plannen: PlanStore;
  gezinsbudget: GezinsbudgetStore;
  zonderBetrokkene: ZonderBetrokkeneStore;
  noodtoegang: NoodtoegangStore;
  vlaggen: VlagStore;
  toegangsregels: ToegangsregelStore;
  toestemmingen: ToestemmingStore;
  taken: TaakStore;
  vandaag: VandaagStore;
  zoeken: ZoekStore;
  deelafspraken: DeelafspraakStore;
  verwijzingen: VerwijzingStore;
  changes: ChangeFeed;
  berichten: BerichtStore;
  imports: ImportStore;
  verzendingen: VerzendingStore;
  toewijzen: ToewijzenStore;
  termijnen: TermijnStore;
  wetregels: WetregelStore;
  kaders: KaderStore;
  bijlagen: BijlageStore;
  gezinsnotities: GezinsnotitieStore;
  briefwisselingen: BriefwisselingStore;
  antwoordlinks: AntwoordlinkStore;
  uitnodigingen: UitnodigingStore;
  toegangscodes: ToegangscodeStore;
  onbekwaamheid: OnbekwaamheidStore;
  claims: ClaimStore;
  omzettingen: OmzettingStore;
  berichtwerk: BerichtwerkStore;
  outbox: Outbox;
  inzagen: InzageStore;
  logcontrole: LogcontroleStore;
  logboek: LogboekKeeper;
  importer: Importer;
  /** Keeps a CSV extract in place of the earlier one of its gemeente, soort and period: whole or not at all. */
  applyExtract(importId: string, extract: ExtractInvoer): Promise<ExtractUitkomst>;
  folder: Folder;
  analytics: AnalyticsSource;
  /** Changing the encryption key while the product serves. */
  keyRotation: KeyRotation;
  /** Changing the key of the blind index while the product serves. */
  indexRotation: IndexRotation;
  /** Requests of the person concerned: a look, a copy, a correction, destruction. */
  verzoeken: VerzoekStore;
  tweedePaar: TweedePaarStore;
  samenvoegingen: SamenvoegingStore;
  vernietigingen: VernietigingStore;
  vernietiger: Vernietiger;
  /** What nobody did in time, once a day. */
  overdue: OverdueStore;
  mandaten: MandaatStore;
  onderzoek: OnderzoekStore;
  rapporten: RapportStore;
  weergaven: WeergaveStore;
  focuslijst: FocuslijstStore;
  caseload: CaseloadStore;
  deelname: DeelnameStore;
  projecten: ProjectStore;
  controles: ControleStore;
  accountgesprekken: AccountgesprekStore;
  bezettingen: BezettingStore;
  samenwerking: SamenwerkingStore;
  consulten: ConsultStore;
  levering: LeveringStore;
  webhooks: WebhookStore;
  /** True when PostgreSQL answers. */
  isHealthy(): Promise<boolean>;
  /** Lets running transactions end, and stops the own PostgreSQL. */
  close(): Promise<void>;
}
