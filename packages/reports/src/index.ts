export type { ReportDocument } from './document/document.ts';
export { writeAfspraken, writePlan } from './plan/write-plan.ts';
export { compilePdf } from './typst/compile-pdf.ts';
export { type EditionReport, type EditionScope, writeEditions } from './write-edition.ts';
