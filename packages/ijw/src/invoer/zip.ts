import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl';
import { type Invoer, isZip, maxBytesOf, refuse, refuseSize } from './invoer.ts';

const MB = 1024 * 1024;
const MAX_MEMBERS = 50_000;
/** A message packs 10 to 50 times; a bomb of zeros 1,000 times (trust F13). */
const MAX_RATIO = 200;

/**
 * The files in a ZIP, in order of name, one in memory at a time. The table of contents is judged before anything is
 * unpacked: number, total size, packing ratio and paths refuse the whole archive; a member that is encrypted, too large
 * or a ZIP itself is refused alone.
 */
export async function* listZip(naam: string, source: string | Buffer, maxTotalMb: number): AsyncGenerator<Invoer> {
  let zip: ZipFile | undefined;
  try {
    zip = await openZip(source);
    if (zip.entryCount > MAX_MEMBERS) {
      yield refuse(naam, 'zip-aantal', `In dit ZIP-bestand zitten meer dan ${MAX_MEMBERS} bestanden; splits het.`);
      return;
    }
    const entries = (await listEntries(zip)).filter((entry) => !entry.fileName.endsWith('/'));
    const refusal = judgeArchive(naam, entries, maxTotalMb);
    if (refusal !== undefined) yield refusal;
    else for (const entry of entries) yield await readMember(naam, zip, entry);
  } catch (error) {
    // yauzl refuses `..`, absolute paths and backslashes in names, and damaged archives.
    yield /relative path|absolute path|invalid characters/.test(String(error))
      ? refuse(
          naam,
          'zip-pad',
          'In dit ZIP-bestand staat een bestand met een pad naar buiten; maak het ZIP-bestand opnieuw.',
        )
      : refuse(naam, 'zip-kapot', 'Dit ZIP-bestand is beschadigd of onvolledig; lever het opnieuw aan.');
  } finally {
    zip?.close();
  }
}

function judgeArchive(naam: string, entries: readonly Entry[], maxTotalMb: number): Invoer | undefined {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const isBomb = entries.some(
    (entry) => entry.uncompressedSize > MB && entry.uncompressedSize > entry.compressedSize * MAX_RATIO,
  );
  if (isBomb) {
    const message = 'Een bestand in dit ZIP-bestand wordt bij het uitpakken verdacht groot; lever het los aan.';
    return refuse(naam, 'zip-verhouding', message);
  }
  if (total <= maxTotalMb * MB) return undefined;
  return refuse(naam, 'zip-omvang', `Dit ZIP-bestand is uitgepakt groter dan ${maxTotalMb} MB; splits het.`);
}

async function readMember(naam: string, zip: ZipFile, entry: Entry): Promise<Invoer> {
  const member = `${naam}/${entry.fileName}`;
  if (entry.isEncrypted()) {
    return refuse(
      member,
      'zip-versleuteld',
      'Dit bestand is met een wachtwoord versleuteld; lever het zonder wachtwoord aan.',
    );
  }
  if (entry.uncompressedSize > maxBytesOf(member)) return refuseSize(member);
  try {
    const inhoud = await readEntry(zip, entry);
    if (isZip(inhoud)) {
      return refuse(member, 'zip-in-zip', 'Dit is een ZIP-bestand in een ZIP-bestand; pak het eerst uit.');
    }
    if (crc32(inhoud) === entry.crc32) return { naam: member, inhoud };
  } catch {
    // Falls through: a member that cannot be unpacked is as damaged as one whose checksum is wrong.
  }
  return refuse(member, 'zip-kapot', 'Dit bestand in het ZIP-bestand is beschadigd; lever het opnieuw aan.');
}

function openZip(source: string | Buffer): Promise<ZipFile> {
  const options: Options = { lazyEntries: true, autoClose: false };
  return new Promise((resolve, reject) => {
    const settle = (error: Error | null, zip: ZipFile): void => {
      if (error === null) resolve(zip);
      else reject(error);
    };
    if (typeof source === 'string') yauzl.open(source, options, settle);
    else yauzl.fromBuffer(source, options, settle);
  });
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => {
      resolve(entries.sort((a, b) => (a.fileName < b.fileName ? -1 : 1)));
    });
    zip.on('error', reject);
    zip.readEntry();
  });
}

/** yauzl stops the stream when there is more in it than the table of contents says. */
function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        resolve(Buffer.concat(chunks));
      });
      stream.on('error', reject);
    });
  });
}
