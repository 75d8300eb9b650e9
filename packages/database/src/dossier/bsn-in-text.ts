import { parseBsn } from '@samenpad/domain';

/** Nine digits, also when they are written in groups; longer rows of digits (telephone, IBAN) are something else. */
const nineDigits = /(?<!\d)(?<![.,]\d*)\d(?:[ .-]?\d){8}(?![ .-]?\d)/g;

/** The text with every BSN (nine digits that pass the elfproef) replaced: drafts keep all other words (P4). */
export function maskBsns(text: string): string {
  return text.replace(nineDigits, (found) => (isBsn(found) ? '[BSN weggelaten]' : found));
}

/** True when a text names a BSN: it belongs in its own column only, encrypted. */
export function holdsBsn(text: string): boolean {
  return [...text.matchAll(nineDigits)].some(([found]) => isBsn(found));
}

function isBsn(found: string): boolean {
  return parseBsn(found.replaceAll(/\D/g, '')) !== undefined;
}
