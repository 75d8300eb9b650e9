import { judgeBericht } from '../src/index.ts';
import { readTestFile } from './data.ts';

/**
 * A message on one line with short prefixes, so that a test can change it by its text: `M:` for the elements of the
 * message, `B:` for those of the shared types.
 */
function shortenBericht(xml: Uint8Array): string {
  const text = new TextDecoder().decode(xml);
  return text
    .replace(/\b(?:jw|wmo)\d{3}(?=[:=])/g, 'M')
    .replace(/\bi(?:jw|wmo)(?=[:=])/g, 'B')
    .replace(/>\s+</g, '><');
}

/** The message with each of these texts replaced once; a text that is not there is a mistake in the test. */
function changeBericht(text: string, changes: readonly Change[]): Uint8Array {
  const changed = changes.reduce((current, [from, to]) => {
    if (!current.includes(from)) throw new Error(`Nothing to change: ${from}`);
    return current.replace(from, () => to);
  }, text);
  return new TextEncoder().encode(changed);
}

export type Change = readonly [from: string, to: string];

/** Good messages of the standard, by soort; the examples that hold a fault in their corrected form. */
const GOOD = {
  '301': 'data/ijw/JW301.xml',
  '302': 'data/ijw/JW302.xml',
  '305': 'data/ijw/JW305.xml',
  '307': 'data/ijw/JW307.xml',
  '315': 'data/ijw-gecorrigeerd/JW315.xml',
  '317': 'data/ijw-gecorrigeerd/JW317.xml',
  '319': 'data/ijw/JW319.xml',
  '323': 'data/ijw-gecorrigeerd/JW323.xml',
  '325': 'data/ijw/JW325.xml',
  'wmo 301': 'data/iwmo/WMO301.xml',
  'wmo 315': 'data/iwmo/WMO315.xml',
  'wmo 317': 'data/iwmo/WMO317.xml',
} as const;

/** The good message of a soort after these changes. */
export function makeBericht(soort: keyof typeof GOOD, ...changes: readonly Change[]): Uint8Array {
  return changeBericht(shortenBericht(readTestFile(GOOD[soort])), changes);
}

/** Codes of everything that is wrong with it, each once, in order. */
export function judgeCodes(soort: keyof typeof GOOD, ...changes: readonly Change[]): string {
  const { faults } = judgeBericht(makeBericht(soort, ...changes));
  return [...new Set(faults.map((fault) => fault.code))].sort().join(' ');
}
