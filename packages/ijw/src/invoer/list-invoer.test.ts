import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTestFile } from '../../test/data.ts';
import { createRandom } from '../../test/mutant.ts';
import type { Invoer } from './invoer.ts';
import { listInvoer, unpackBestand } from './list-invoer.ts';

const start = readTestFile('data/ijw/JW305.xml');
const stop = readTestFile('data/ijw/JW307.xml');
const MB = 1024 * 1024;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'invoer-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(name: string, inhoud: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, inhoud);
  return path;
}

/** Name with the size, or the code of the first fault. */
function summarize(invoer: Invoer): [string, number | string | undefined] {
  return [relative(folder, invoer.naam), 'inhoud' in invoer ? invoer.inhoud.length : invoer.faults[0]?.code];
}

async function collect(...paths: string[]) {
  const found: ReturnType<typeof summarize>[] = [];
  for await (const invoer of listInvoer(paths)) found.push(summarize(invoer));
  return found;
}

async function unpack(inhoud: Uint8Array) {
  return (await unpackBestand('a.zip', inhoud)).map((invoer): [string, number | string | undefined] => [
    invoer.naam,
    'inhoud' in invoer ? invoer.inhoud.length : invoer.faults[0]?.code,
  ]);
}

/** The offsets of the entries in the table of contents of a ZIP. */
function listCentralHeaders(zip: Buffer): number[] {
  const offsets: number[] = [];
  const signature = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = zip.indexOf(signature); at !== -1; at = zip.indexOf(signature, at + 4)) offsets.push(at);
  return offsets;
}

/** Makes the table of contents say that the member at `index`, or every member, unpacks to `size` bytes. */
function declareSize(zip: Uint8Array, size: number, index?: number): Uint8Array {
  const forged = Buffer.from(zip);
  const headers = listCentralHeaders(forged);
  for (const at of index === undefined ? headers : headers.slice(index, index + 1)) forged.writeUInt32LE(size, at + 24);
  return forged;
}

/** A ZIP with one member of zeros, made without the slow packing of fflate. */
function zipZeros(size: number): Uint8Array {
  const zeros = Buffer.alloc(size);
  const packed = deflateRawSync(zeros, { level: 9 });
  const zip = Buffer.from(zipSync({ 'nul.xml': new Uint8Array(9) }));
  const [central = 0] = listCentralHeaders(zip);
  const local = Buffer.from(zip.subarray(0, 30 + 'nul.xml'.length));
  const rest = Buffer.from(zip.subarray(central));
  rest.writeUInt32LE(crc32(zeros), 16);
  rest.writeUInt32LE(packed.length, 20);
  rest.writeUInt32LE(size, 24);
  rest.writeUInt32LE(local.length + packed.length, rest.length - 6); // where the table of contents begins
  return Buffer.concat([local, packed, rest]);
}

/** Bytes that hardly pack. */
const random = createRandom(3);
const noise = Uint8Array.from({ length: 200_000 }, () => random(256));

describe('listInvoer', () => {
  it('walks folders in order of name, opens ZIP files and passes over other files', async () => {
    await write('b/2.XML', stop);
    await write('b/1.xml', start);
    await write('a.zip', zipSync({ 'y.xml': stop, 'map/x.xml': start }));
    await write('c.csv', new Uint8Array(7));
    await write('verwacht.json', new Uint8Array(2));
    await symlink('/etc', join(folder, 'elders'));
    expect(await collect(folder)).toEqual([
      ['a.zip/map/x.xml', start.length],
      ['a.zip/y.xml', stop.length],
      ['b/1.xml', start.length],
      ['b/2.XML', stop.length],
      ['c.csv', 7],
    ]);
  });

  it('reads a file that is named, whatever its name, and knows a ZIP by its content', async () => {
    const named = await write('bericht.txt', start);
    const zip = await write('export', zipSync({ 'x.xml': start }));
    expect(await collect(named, zip)).toEqual([
      ['bericht.txt', start.length],
      ['export/x.xml', start.length],
    ]);
  });

  it('says which path does not exist and goes on', async () => {
    const named = await write('1.xml', start);
    expect(await collect(join(folder, 'weg.xml'), named)).toEqual([
      ['weg.xml', 'niet-gevonden'],
      ['1.xml', start.length],
    ]);
  });

  it('refuses a message above 25 MB without reading it (OP179)', async () => {
    const path = await write('groot.xml', new Uint8Array(25 * MB + 1));
    expect(await collect(path)).toEqual([['groot.xml', 'te-groot']]);
  });

  it('stops reading an archive when nobody asks for more', async () => {
    const path = await write('a.zip', zipSync({ 'x.xml': start, 'y.xml': stop }));
    for await (const invoer of listInvoer([path])) {
      expect(summarize(invoer)).toEqual(['a.zip/x.xml', start.length]);
      break;
    }
  });
});

describe('unpackBestand', () => {
  it('gives a message itself and the members of a ZIP', async () => {
    expect(await unpackBestand('x.xml', start)).toEqual([{ naam: 'x.xml', inhoud: start }]);
    const members = await unpackBestand('a.zip', zipSync({ 'x.xml': start, 'map/': new Uint8Array() }));
    expect(members.map((member) => 'inhoud' in member && Buffer.compare(member.inhoud, start))).toEqual([0]);
  });

  it('reads a member of zeros that is small enough', async () => {
    expect(await unpack(zipZeros(MB))).toEqual([['a.zip/nul.xml', MB]]);
  });

  it('F13 refuses 300 MB of zeros without unpacking them', async () => {
    const bomb = zipZeros(300 * MB);
    expect(bomb.length).toBeLessThan(MB);
    const before = process.memoryUsage().rss;
    expect(await unpack(bomb)).toEqual([['a.zip', 'zip-verhouding']]);
    expect(process.memoryUsage().rss - before).toBeLessThan(20 * MB);
  });

  it('refuses a member that is larger than the archive says', async () => {
    const zip = declareSize(zipSync({ 'nul.xml': new Uint8Array(3 * MB) }), 1000);
    expect(await unpack(zip)).toEqual([['a.zip/nul.xml', 'zip-kapot']]);
  });

  it('refuses an archive that is too large as a whole', async () => {
    const members = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i}.xml`, noise]));
    expect(await unpack(declareSize(zipSync(members), 24 * MB))).toEqual([['a.zip', 'zip-omvang']]);
  });

  it('refuses an archive with more than 50,000 members', async () => {
    const members = Object.fromEntries(Array.from({ length: 50_001 }, (_, i) => [`${i}`, new Uint8Array()]));
    expect(await unpack(zipSync(members, { level: 0 }))).toEqual([['a.zip', 'zip-aantal']]);
  });

  it('S-36 refuses an archive of a million members by its table of contents, without walking it', async () => {
    const members = 1_000_000;
    const [central = 0] = listCentralHeaders(Buffer.from(zipSync({ 'a.xml': new Uint8Array() })));
    const one = Buffer.from(zipSync({ 'a.xml': new Uint8Array() })).subarray(central, central + 46 + 'a.xml'.length);
    const contents = Buffer.alloc(one.length * members, one);
    // The end of a ZIP64: the record, where to find it, and the old end with its numbers full.
    const record = Buffer.alloc(56);
    record.writeUInt32LE(0x06064b50, 0);
    record.writeBigUInt64LE(44n, 4);
    for (const at of [24, 32]) record.writeBigUInt64LE(BigInt(members), at);
    record.writeBigUInt64LE(BigInt(contents.length), 40);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(contents.length + 4), 8);
    locator.writeUInt32LE(1, 16);
    const end = Buffer.alloc(22, 0xff);
    end.writeUInt32LE(0x06054b50, 0);
    for (const at of [4, 6, 20]) end.writeUInt16LE(0, at);
    record.writeBigUInt64LE(4n, 48);
    const zip = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), contents, record, locator, end]);
    const begun = process.cpuUsage();
    expect(await unpack(zip)).toEqual([['a.zip', 'zip-aantal']]);
    expect(process.cpuUsage(begun).user).toBeLessThan(2_000_000);
  });

  it('S-36 gives a link in an archive as the text that it is, and writes nothing', async () => {
    const zip = Buffer.from(zipSync({ 'x.xml': Buffer.from('/etc/passwd') }, { level: 0 }));
    const [central = 0] = listCentralHeaders(zip);
    zip.writeUInt16LE((3 << 8) | 20, central + 4); // made by Unix
    zip.writeUInt32LE((0o120777 << 16) >>> 0, central + 38); // a symbolic link
    const [member] = await unpackBestand('a.zip', zip);
    expect(member !== undefined && 'inhoud' in member && Buffer.from(member.inhoud).toString()).toBe('/etc/passwd');
  });

  it.each(['../x.xml', '/xx/x.xml', 'C:/a.xml'])('refuses an archive with the path %s', async (path) => {
    expect(await unpack(zipSync({ [path]: start, 'b.xml': stop }))).toEqual([['a.zip', 'zip-pad']]);
  });

  it('refuses members that are encrypted, a ZIP or too large, and reads the others', async () => {
    const plain = zipSync({ '1.xml': start, '2.zip': zipSync({ 'x.xml': start }), '3.xml': noise, '4.xml': stop });
    const zip = Buffer.from(declareSize(plain, 26 * MB, 2));
    const [first = 0] = listCentralHeaders(zip);
    zip.writeUInt16LE(zip.readUInt16LE(first + 8) | 1, first + 8); // the encryption flag
    expect(await unpack(zip)).toEqual([
      ['a.zip/1.xml', 'zip-versleuteld'],
      ['a.zip/2.zip', 'zip-in-zip'],
      ['a.zip/3.xml', 'te-groot'],
      ['a.zip/4.xml', stop.length],
    ]);
  });

  it('refuses a member with a flipped bit, and a cut archive', async () => {
    const zip = Buffer.from(zipSync({ '1.xml': start }, { level: 0 }));
    const flipped = Buffer.from(zip);
    flipped[200] = (flipped[200] ?? 0) ^ 1;
    expect(await unpack(flipped)).toEqual([['a.zip/1.xml', 'zip-kapot']]);
    expect(await unpack(zip.subarray(0, zip.length - 30))).toEqual([['a.zip', 'zip-kapot']]);
  });
});
