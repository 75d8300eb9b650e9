export type { Account, Cell, FigureReport } from './figure/figure.ts';
export type { FigureFilter, FigureOptions, VerwijzerFilter } from './figure/filter.ts';
export type { AnalyticsSource, JeugdigeKey, SourceJeugdige, SourceSnapshot, SourceToewijzing } from './source.ts';
