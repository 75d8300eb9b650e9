export type {
  AnalyticsJeugdige,
  AnalyticsSnapshot,
  AnalyticsSource,
  AnalyticsToewijzing,
  BerichtTelling,
} from './analytics/analytics-source.ts';
export { type RestoreOptions, restoreBackup } from './backup/restore-backup.ts';
export { type BackupFault, type BackupOptions, type BackupReport, writeBackup } from './backup/write-backup.ts';
export type {
  BerichtFilter,
  BerichtList,
  BerichtRow,
  BerichtStore,
  ImportBestandRow,
  ImportRow,
  ImportStore,
} from './berichten/bericht-store.ts';
export { classifyError, type DatabaseTrouble } from './connection/classify-error.ts';
export type { Database, DatabaseOptions, DatabasePlace, OpenError } from './connection/database.ts';
export { openDatabase } from './connection/open-database.ts';
export type { Folder, FoldOptions, FoldUitkomst, RebuildUitkomst } from './fold/fold.ts';
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
  BerichtInvoer,
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
  Identiteit,
  IdentiteitStore,
  JeugdigeDetail,
  JeugdigeFilter,
  JeugdigeRow,
  JeugdigeSort,
  JeugdigeStore,
  Page,
} from './jeugdigen/jeugdige-store.ts';
export { addKey, loadKeys, removeKey } from './keys/key-files.ts';
export { type Keys, type KeyTexts, parseKeys } from './keys/keys.ts';
export type { KeyRotation, RotateOptions } from './keys/rotate-keys.ts';
export type {
  Account,
  AccountBeheer,
  AccountLogin,
  AccountRow,
  AccountStore,
  Actor,
  DbToken,
  DeelafspraakInvoer,
  LoginProof,
  OrganisatieLogin,
  ProvisioningStore,
  RelatieInvoer,
  SignedIn,
  TellerStore,
  WebsessieStore,
} from './toegang/actor.ts';
