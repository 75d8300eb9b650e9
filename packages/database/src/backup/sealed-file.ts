import { createCipheriv, createDecipheriv, createHash, type Hash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What the content of a file was before it was sealed. */
export interface FileSum {
  bytes: number;
  sha256: string;
}

/** A sealed file that does not open: changed, cut off, put in the place of another, or sealed with another key. */
export class DamagedFile extends Error {}

/**
 * Encrypts a file as a stream (AES-256-GCM; nonce, cipher text, tag). `name` is bound to it: under another name it does
 * not open. A source that grows meanwhile is taken as far as it was read.
 */
export async function sealFile(source: string, target: string, key: Buffer, name: string): Promise<FileSum> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
  const sum = summing();
  const seal = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, cipher.update(chunk));
    },
    flush(done) {
      this.push(cipher.final());
      done(null, cipher.getAuthTag());
    },
  });
  const output = createWriteStream(target, { mode: 0o600, flush: true });
  output.write(nonce);
  await pipeline(createReadStream(source), sum.stream, seal, output);
  return sum.result();
}

/**
 * Reads a sealed file to its end and gives what is in it; throws {@link DamagedFile}. With a target the content is
 * written there, and after a throw what was written is worthless.
 */
export async function openFile(source: string, key: Buffer, name: string, target?: string): Promise<FileSum> {
  const { nonce, tag, end } = await readEnds(source);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name)).setAuthTag(tag);
  const sum = summing();
  // An empty content has no byte between nonce and tag, and a read stream cannot read none.
  const body = end < NONCE_BYTES ? Readable.from([]) : createReadStream(source, { start: NONCE_BYTES, end });
  // Not flushed: PostgreSQL does that for its whole folder when it begins a recovery.
  const output = target === undefined ? discard() : createWriteStream(target, { mode: 0o600 });
  try {
    await pipeline(body, decipher, sum.stream, output);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    throw new DamagedFile(name, { cause: error });
  }
  return sum.result();
}

function discard(): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
}

async function readEnds(source: string): Promise<{ nonce: Buffer; tag: Buffer; end: number }> {
  const file = await open(source);
  try {
    const { size } = await file.stat();
    if (size < NONCE_BYTES + TAG_BYTES) throw new DamagedFile(source);
    const [nonce, tag] = [Buffer.alloc(NONCE_BYTES), Buffer.alloc(TAG_BYTES)];
    await file.read(nonce, 0, NONCE_BYTES, 0);
    await file.read(tag, 0, TAG_BYTES, size - TAG_BYTES);
    return { nonce, tag, end: size - TAG_BYTES - 1 };
  } finally {
    await file.close();
  }
}

function summing(): { stream: Transform; result: () => FileSum } {
  const hash: Hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ bytes, sha256: hash.digest('hex') }) };
}
