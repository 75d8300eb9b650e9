export type {
  AnalyticsJeugdige,
  AnalyticsSnapshot,
  AnalyticsSource,
  AnalyticsToewijzing,
  BerichtTelling,
} from './analytics/analytics-source.ts';
export type {
  BerichtFilter,
  BerichtRow,
  BerichtStore,
  ImportBestandRow,
  ImportRow,
  ImportStore,
  QuarantaineRow,
} from './berichten/bericht-store.ts';
export type { Database, DatabaseOptions, DatabasePlace } from './connection/database.ts';
export type { Folder, FoldOptions, FoldUitkomst, RebuildUitkomst } from './fold/fold.ts';
export type {
  ExtractAanbieder,
  ExtractAdres,
  ExtractDeel,
  ExtractHuishouden,
  ExtractInhoud,
  ExtractInvoer,
  ExtractPersoon,
  ExtractProduct,
  ExtractUitkomst,
  ExtractVoorziening,
} from './importer/extract.ts';
export type {
  BerichtInvoer,
  BestandFout,
  BestandUitkomst,
  GeweigerdBestand,
  Importer,
  ImportStart,
  Uitkomst,
} from './importer/importer.ts';
export type {
  BerichtVerwijzing,
  Identiteit,
  IdentiteitStore,
  JeugdigeDetail,
  JeugdigeFilter,
  JeugdigeList,
  JeugdigeRow,
  JeugdigeStore,
  Page,
} from './jeugdigen/jeugdige-store.ts';
export { type Keys, loadKeys, parseKeys } from './keys/keys.ts';
export {
  type Account,
  type AccountLogin,
  type AccountStore,
  type Actor,
  type DbToken,
  type Purpose,
  purposes,
  type Rol,
  rollen,
  type WebsessieStore,
} from './toegang/actor.ts';
