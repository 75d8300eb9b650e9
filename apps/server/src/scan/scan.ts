import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';

/** What the virus scanner says of a file. `unavailable`: it does not answer, so nobody knows. */
export type ScanOutcome = 'clean' | 'infected' | 'too-large' | 'unavailable';

const silenceMs = 60_000;
const maxAnswer = 4096;

/**
 * Sends a file to clamd of ClamAV (INSTREAM) and reads its verdict. `scanner` is `host:port` or the path of a Unix socket. Anything but
 * a plain OK is not clean: the scanner fails closed (BIO2 8.07.04).
 */
export function scanFile(scanner: string, file: string): Promise<ScanOutcome> {
  // Without an encoding a stream of a file gives buffers.
  return scan(scanner, createReadStream(file) as AsyncIterable<Buffer>);
}

/** The same for what is in memory. */
export function scanBytes(scanner: string, bytes: Buffer): Promise<ScanOutcome> {
  return scan(scanner, partsOf(bytes));
}

const partBytes = 64 * 1024;

function* partsOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += partBytes) yield bytes.subarray(at, at + partBytes);
}

async function scan(scanner: string, parts: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<ScanOutcome> {
  const socket = open(scanner);
  try {
    const answer = readAnswer(socket);
    // Met below; clamd may hang up while the file is still being sent.
    answer.catch(() => undefined);
    await sendParts(socket, parts).catch(() => undefined);
    return judge(await answer);
  } catch {
    return 'unavailable';
  } finally {
    socket.destroy();
  }
}

function open(scanner: string): Socket {
  const [host, port] = scanner.split(':');
  const socket = scanner.startsWith('/') ? connect(scanner) : connect(Number(port), host);
  socket.setTimeout(silenceMs, () => socket.destroy(new Error('clamd is silent')));
  return socket;
}

/** Each part with its length in front; a length of zero ends the file. */
async function sendParts(socket: Socket, parts: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const part of parts) {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(part.length);
    await write(socket, Buffer.concat([size, part]));
  }
  await write(socket, Buffer.alloc(4));
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => {
      if (error == null) resolve();
      else reject(error);
    });
  });
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (text.includes('\0') || text.length > maxAnswer) resolve(text);
    });
    socket.on('end', () => {
      resolve(text);
    });
    socket.on('error', reject);
    socket.on('close', () => {
      reject(new Error('clamd hung up'));
    });
  });
}

function judge(answer: string): ScanOutcome {
  const [verdict = ''] = answer.split('\0');
  if (verdict === 'stream: OK') return 'clean';
  if (/^stream: .+ FOUND$/.test(verdict)) return 'infected';
  return /size limit exceeded/.test(verdict) ? 'too-large' : 'unavailable';
}
