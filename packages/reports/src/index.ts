export type { Block, ReportDocument } from './document/document.ts';
export { compilePdf } from './typst/compile-pdf.ts';
