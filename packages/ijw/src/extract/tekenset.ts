import { isUtf8 } from 'node:buffer';
import { err, ok, type Result } from '@samenpad/domain';
import type { Tekenset } from './extract.ts';
import { type ExtractFault, faultOf } from './fault.ts';

/** Far above 1 M rows of the widest soort; what is larger is cut by periode. */
const MAX_BYTES = 256 * 1024 * 1024;
const CHUNK = 1024 * 1024;

/** The file as UTF-8 without BOM. Recodes piece by piece, so that no second copy as text is in memory. */
export function toUtf8(inhoud: Uint8Array, tekenset: Tekenset | undefined): Result<Uint8Array, ExtractFault> {
  if (inhoud.length > MAX_BYTES) return err(faultOf('bestand-te-groot'));
  if (startsWith(inhoud, 0x50, 0x4b, 0x03, 0x04)) return err(faultOf('excel-bestand'));
  if (startsWith(inhoud, 0xff, 0xfe)) return withoutNul(recode(inhoud.subarray(2), 'utf-16le'));
  if (startsWith(inhoud, 0xfe, 0xff)) return withoutNul(recode(inhoud.subarray(2), 'utf-16be'));
  const text = startsWith(inhoud, 0xef, 0xbb, 0xbf) ? inhoud.subarray(3) : inhoud;
  if (tekenset === 'utf-16le') return withoutNul(recode(text, 'utf-16le'));
  if (tekenset === 'utf-8' && !isUtf8(text)) return err(faultOf('tekenset'));
  return withoutNul(tekenset !== 'windows-1252' && isUtf8(text) ? text : recode(text, 'windows-1252'));
}

function startsWith(inhoud: Uint8Array, ...bytes: number[]): boolean {
  return bytes.every((byte, i) => inhoud[i] === byte);
}

function withoutNul(text: Uint8Array): Result<Uint8Array, ExtractFault> {
  if (text.includes(0)) return err(faultOf('geen-csv'));
  // XML, HTML and JSON are no tables.
  const first = text.find((byte) => byte > 0x20);
  if (first === undefined) return err(faultOf('leeg-bestand'));
  return first === 0x3c || first === 0x7b ? err(faultOf('geen-csv')) : ok(text);
}

function recode(inhoud: Uint8Array, from: 'utf-16le' | 'utf-16be' | 'windows-1252'): Uint8Array {
  const decoder = new TextDecoder(from);
  const pieces: Buffer[] = [];
  for (let at = 0; at < inhoud.length; at += CHUNK) {
    const piece = decoder.decode(inhoud.subarray(at, at + CHUNK), { stream: at + CHUNK < inhoud.length });
    pieces.push(Buffer.from(piece, 'utf8'));
  }
  return Buffer.concat(pieces);
}
