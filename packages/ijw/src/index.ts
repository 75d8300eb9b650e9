export { buildDeclaratie } from './aanbieder/build-declaratie.ts';
export { type AanbiederKop, buildReceipt, buildRemoval, buildStart, buildStop } from './aanbieder/build-levering.ts';
export { buildVerzoekToewijzing, buildVerzoekWijziging } from './aanbieder/build-verzoek.ts';
export { answerDeclaratie } from './answer/answer-declaratie.ts';
export { answerHeenbericht, type RetourSettings } from './answer/answer-heenbericht.ts';
export { type Antwoord, type AntwoordFault, type BeantwoordVerzoek, buildAntwoord } from './answer/build-antwoord.ts';
export type { DeclaratieAntwoordEigen } from './answer/build-declaratie-antwoord.ts';
export { buildToewijzing, type GemeenteKop, type ToewijzingContent } from './answer/build-toewijzing.ts';
export { type Envelop, wrapEnvelop } from './envelop/envelop.ts';
export { type Fout, wrapFout } from './envelop/fout.ts';
export { type LogEvent, LogFault } from './eventlog/log-event.ts';
export { readEventLog } from './eventlog/read-event-log.ts';
export type {
  AanbiederRow,
  HuishoudenRow,
  PersoonRow,
  ProductRow,
  ToewijzingRow,
  TrajectRow,
  VoorzieningRow,
} from './extract/columns.ts';
export {
  type Extract,
  type ExtractMapping,
  type ExtractOutcome,
  type ExtractPeriode,
  type ExtractSoort,
  extractSoorten,
} from './extract/extract.ts';
export { type ExtractMappingOutcome, readExtractMapping } from './extract/extract-mapping.ts';
export type { ExtractFault, ExtractFaultCode } from './extract/fault.ts';
export { findExtractSoort, readExtract } from './extract/read-extract.ts';
export { iterateExtract, splitExtract } from './extract/split-extract.ts';
export type { Fault } from './fault/fault.ts';
export { contextOfDeclaratie } from './history/declaratie-history-rules.ts';
export { History } from './history/history.ts';
export { scopeOf } from './history/history-scope.ts';
export { judgeHistory } from './history/judge-history.ts';
export type { Invoer } from './invoer/invoer.ts';
export { listInvoer, unpackBestand } from './invoer/list-invoer.ts';
export { type Element, listElementen } from './read/list-elementen.ts';
export { type ReadOutcome, readBericht } from './read/read-bericht.ts';
export { formatCoverage } from './rules/coverage.ts';
export { explainRetourCode, explainRule, explainRules, type RuleExplanation } from './rules/explain-rule.ts';
export { type Judgement, judgeBericht } from './rules/judge-bericht.ts';
export { readCategorieByCode, readGemeenteCodes, readProductnamen } from './rules/standard-rules.ts';
export { writeBericht } from './write/write-bericht.ts';
