export { listMaanden, type Maand } from './bericht/list-maanden.ts';
export type { Zending } from './bericht/zending.ts';
export { type CaseloadCase, caseloadPeriod, listCaseload, workerOfRepeats } from './caseload/caseload.ts';
export { listLeden } from './gezin/leden.ts';
export { aanbiedersBySize, type Gemeente, listGemeenten, type Size } from './regio/gemeenten.ts';
export { generateRegio, type Regio, type RegioOptions } from './regio/regio.ts';
export { listRegieGezinnen, regieTruth } from './samenwerking/regie.ts';
export { computeWaarheid, type Waarheid } from './waarheid/waarheid.ts';
export { type RegioSummary, writeRegio } from './writing/write-regio.ts';
