export type { Account, Cell, FigureReport } from './figure/figure.ts';
export type { FigureFilter, FigureOptions, VerwijzerFilter } from './figure/filter.ts';
export type { AnalyticsSource, JeugdigeKey, SourceJeugdige, SourceSnapshot, SourceToewijzing } from './source.ts';
export { type Analytics, type AnalyticsOptions, openAnalytics } from './store/analytics.ts';
export type { Refresh } from './store/refresh.ts';
export { computeStroom, type StroomOptions, type StroomRow } from './stroom/compute-stroom.ts';
export {
  computeVerwijzersaandeel,
  type VerwijzersaandeelOptions,
  type VerwijzersaandeelRow,
} from './verwijzersaandeel/compute-verwijzersaandeel.ts';
