export { writeAanbieder } from './aanbieder/write-aanbieder.ts';
export type { ReportDocument } from './document/document.ts';
export type { ReportScope } from './document/scope.ts';
export { writeRaad } from './raad/write-raad.ts';
export { compilePdf } from './typst/compile-pdf.ts';
