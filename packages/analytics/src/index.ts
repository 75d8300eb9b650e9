export { computeAanbiederkosten } from './aanbiederkosten/compute-aanbiederkosten.ts';
export { type AanbiedersOptions, type AanbiedersReport, computeAanbieders } from './aanbieders/compute-aanbieders.ts';
export { computeAccountkeuze, grootten, keuzeAantallen } from './accountkeuze/compute-accountkeuze.ts';
export { computeAfschaling } from './afschaling/compute-afschaling.ts';
export { computeBeloften } from './beloften/compute-beloften.ts';
export { computeBeperking } from './beperking/compute-beperking.ts';
export {
  type CaseloadFlow,
  type CaseloadVergelijking,
  type CaseloadZaak,
  compareCaseload,
} from './caseload/compare-caseload.ts';
export { computeComplexiteit } from './complexiteit/compute-complexiteit.ts';
export { computeConcentratie } from './concentratie/compute-concentratie.ts';
export { describeDeelname } from './deelname/describe-deelname.ts';
export { computeDekking, type DekkingRow, type Oordeel } from './dekking/compute-dekking.ts';
export { computeDoorlooptijd } from './doorlooptijd/compute-doorlooptijd.ts';
export { computeDuur, type DuurOptions, type DuurReport, type DuurRow } from './duur/compute-duur.ts';
export { computeDuurklassen } from './duurklassen/compute-duurklassen.ts';
export { computeEffect, type EffectOptions, type EffectRows } from './effect/compute-effect.ts';
export {
  type ActivityEvent,
  computeEventLog,
  type EventLogReport,
} from './eventlog/compute-event-log.ts';
export type { Account, Cell, FigureReport } from './figure/figure.ts';
export type { FigureFilter, FigureOptions, VerwijzerFilter } from './figure/filter.ts';
export { compareFocus, type FocusGroep, type FocusVergelijking } from './focuseffect/compare-focus.ts';
export { describeGezinsonderzoeken } from './gezinsonderzoeken/describe-gezinsonderzoeken.ts';
export { computeGroei, type GroeiDeel, type GroeiOptions, type GroeiRows } from './groei/compute-groei.ts';
export {
  computeHerhaaldBeroep,
  type HerhaaldBeroepOptions,
  type HerhaaldBeroepRow,
  type HerhaaldBeroepRows,
} from './herhaald-beroep/compute-herhaald-beroep.ts';
export { computeHuishoudens } from './huishoudens/compute-huishoudens.ts';
export { describeHulpkeuzes } from './hulpkeuzes/describe-hulpkeuzes.ts';
export { computeHypothese, type HypotheseOptions } from './hypothese/compute-hypothese.ts';
export { type Indicator, listIndicatoren, listIndicatorNames } from './indicatoren/list-indicatoren.ts';
export { listAanbiederNamen } from './keuzes/list-aanbieder-namen.ts';
export { type Keuzes, listKeuzes } from './keuzes/list-keuzes.ts';
export { computeKosten, type KostenMaand, type KostenRows } from './kosten/compute-kosten.ts';
export { type FigureDefinition, type FigureId, listFigures, type ReportOptions, runFigure } from './list-figures.ts';
export { readKaart } from './open-data/read-kaart.ts';
export { computePadkosten } from './padkosten/compute-padkosten.ts';
export { writeParquet } from './parquet/write-parquet.ts';
export { writeProjectSet } from './parquet/write-project-set.ts';
export { computePraktijken } from './praktijken/compute-praktijken.ts';
export { dueMonthOf, findSettledMonth } from './publication/find-settled-month.ts';
export { publishCount, publishEvents, publishPart } from './publication/publish.ts';
export { type KeepAnswer, prepareSlices, publishSlice } from './publication/publish-slice.ts';
export {
  baseOf,
  type Publication,
  type PublicationLevel,
  type PublicationOf,
  publicationOf,
  type Thresholds,
  thresholdFloor,
  thresholdsOf,
} from './publication/thresholds.ts';
export { describeRegieprofielen } from './regieprofielen/describe-regieprofielen.ts';
export type { AnalyticsSource, JeugdigeKey, SourceJeugdige, SourceSnapshot, SourceToewijzing } from './source.ts';
export { type Analytics, type AnalyticsOptions, openAnalytics, stopWith } from './store/analytics.ts';
export type { Refresh } from './store/refresh.ts';
export { computeStroom, type StroomOptions, type StroomRow } from './stroom/compute-stroom.ts';
export { computeUitstroom, type UitstroomRows } from './uitstroom/compute-uitstroom.ts';
export { computeVergelijkbaar } from './vergelijkbaar/compute-vergelijkbaar.ts';
export { computeVergelijking } from './vergelijking/compute-vergelijking.ts';
export {
  computeVerlengingen,
  type VerlengingenOptions,
  type VerlengingenRow,
} from './verlengingen/compute-verlengingen.ts';
export { computeVervolg } from './vervolg/compute-vervolg.ts';
export type { VervolgRow } from './vervolg/publish-vervolg.ts';
export { computeVerwijzers, type VerwijzersOptions, type VerwijzersReport } from './verwijzers/compute-verwijzers.ts';
export {
  computeVerwijzersaandeel,
  type VerwijzersaandeelOptions,
} from './verwijzersaandeel/compute-verwijzersaandeel.ts';
export type { VerwijzersaandeelRow } from './verwijzersaandeel/publish-aandelen.ts';
export { measureTruths, type TruthRow } from './waarheid/measure-truths.ts';
export { readTruthFile, type TruthFile } from './waarheid/truth-file.ts';
export {
  computeWachttijd,
  type WachttijdOptions,
  type WachttijdReport,
  type WachttijdRow,
} from './wachttijd/compute-wachttijd.ts';
export {
  computeZorgpaden,
  listJeugdigenBehindPaths,
  type PadFilter,
  type ZorgpadenOptions,
  type ZorgpadenReport,
} from './zorgpaden/compute-zorgpaden.ts';
