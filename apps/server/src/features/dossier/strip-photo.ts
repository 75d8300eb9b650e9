import { crc32 } from 'node:zlib';

/** EXIF in the TIFF form of JPEG and PNG: how a photo was held (CIPA DC-008, 4.6.4, tag 274). */
const orientationTag = 0x0112;
const tagsHead = Buffer.from('Exif\0\0', 'latin1');

/**
 * A photo without what stands beside the picture: place, time, camera, thumbnail, comments, and whatever follows its end. How it
 * was held stays, else it would lie on its side; so do its colours. Undefined: it cannot be read to its end, so nobody
 * knows what is in it.
 */
export function stripPhoto(type: 'jpeg' | 'png', bytes: Buffer): Buffer | undefined {
  try {
    return type === 'jpeg' ? stripSegments(bytes) : stripChunks(bytes);
  } catch (error) {
    // A length that points outside the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const markers = { SOF0: 0xc0, EOI: 0xd9, SOS: 0xda, EXP: 0xdf, APP0: 0xe0, APP1: 0xe1, APP2: 0xe2, APP14: 0xee };

interface Segment {
  code: number;
  content: Buffer;
  /** With its length and, of a scan, with the picture behind it. */
  whole: Buffer;
}

function stripSegments(bytes: Buffer): Buffer | undefined {
  const segments = listSegments(bytes);
  if (segments === undefined) return undefined;
  const tags = segments.findLast(
    ({ code, content }) => code === markers.APP1 && content.subarray(0, 6).equals(tagsHead),
  );
  const orientation = tags === undefined ? 1 : readOrientation(tags.content.subarray(6));
  const kept = segments.filter(isPicture).flatMap(({ code, whole }) => [Buffer.from([0xff, code]), whole]);
  const turn = orientation === 1 ? [] : [turnSegment(orientation)];
  return Buffer.concat([bytes.subarray(0, 2), ...turn, ...kept, Buffer.from([0xff, markers.EOI])]);
}

/** Between beginning and end, with what each holds (ITU-T T.81, annex B); undefined when there is no end. */
function listSegments(bytes: Buffer): Segment[] | undefined {
  const segments: Segment[] = [];
  let at = 2;
  while (at < bytes.length) {
    const marker = markerAt(bytes, at);
    if (marker === undefined) return undefined;
    const { code, begin } = marker;
    if (code === markers.EOI) return segments;
    const length = bytes.readUInt16BE(begin);
    if (length < 2 || begin + length > bytes.length) return undefined;
    at = code === markers.SOS ? endOfScan(bytes, begin + length) : begin + length;
    segments.push({ code, content: bytes.subarray(begin + 2, begin + length), whole: bytes.subarray(begin, at) });
  }
  return undefined;
}

/** Any number of FF may stand before a marker. */
function markerAt(bytes: Buffer, at: number): { code: number; begin: number } | undefined {
  let begin = at;
  if (bytes[begin] !== 0xff) return undefined;
  while (bytes[begin] === 0xff) begin += 1;
  const code = bytes[begin];
  return code === undefined || code === 0 ? undefined : { code, begin: begin + 1 };
}

/** Where the next marker stands that is no byte of the picture (FF00) and no restart (FFD0 to FFD7). */
function endOfScan(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at === -1 || at + 1 >= bytes.length) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    const isPart = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isPart) return at;
    at += 2;
  }
}

/** Tables, frames and scans; of what programs add only what decides about size and colour. */
function isPicture({ code, content }: Segment): boolean {
  const name = (length: number) => content.subarray(0, length).toString('latin1');
  if (code === markers.APP0) return name(5) === 'JFIF\0' && content.length === 14;
  if (code === markers.APP2) return name(12) === 'ICC_PROFILE\0';
  if (code === markers.APP14) return name(5) === 'Adobe' && content.length === 12;
  return code >= markers.SOF0 && code <= markers.EXP;
}

/** Of the first list of tags; 1 when there is none or it makes no sense. */
function readOrientation(tiff: Buffer): number {
  try {
    const isLittle = tiff.toString('latin1', 0, 2) === 'II';
    const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    const count = short(first);
    for (let n = 0; n < count; n++) {
      const entry = first + 2 + n * 12;
      if (short(entry) !== orientationTag) continue;
      const value = short(entry + 8);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}

/** A list of tags with this one only. */
function turnTags(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}

function turnSegment(orientation: number): Buffer {
  const content = Buffer.concat([tagsHead, turnTags(orientation)]);
  const head = Buffer.from([0xff, markers.APP1, 0, content.length + 2]);
  return Buffer.concat([head, content]);
}

/** What a PNG needs for its picture and its colours (PNG 3, 11.2 and 11.3); all else is text, time or of some program. */
const pngChunks = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);

function stripChunks(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at < bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (pngChunks.has(name)) kept.push(bytes.subarray(at, end));
    else if (name === 'eXIf') kept.push(...turnChunk(readOrientation(bytes.subarray(at + 8, end - 4))));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}

function turnChunk(orientation: number): Buffer[] {
  if (orientation === 1) return [];
  const named = Buffer.concat([Buffer.from('eXIf', 'latin1'), turnTags(orientation)]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(named.length - 4);
  check.writeUInt32BE(crc32(named));
  return [length, named, check];
}
