import type { BijlageType } from '@samenpad/database';

/** More than any letter or report unpacks to; a bomb has more (S-36). */
const mostUnpacked = 200 * 1024 ** 2;
const mostMembers = 2000;

interface Member {
  name: string;
  unpacked: number;
}

const starts = (bytes: Buffer, hex: string) => bytes.subarray(0, hex.length / 2).toString('hex') === hex;

/**
 * What a file is by its content, whatever its name says (S-38); undefined for everything that is no PDF, photo or text
 * without macros. Nothing is unpacked: of a DOCX or ODT only the list of its members is read.
 */
export function findBijlageType(bytes: Buffer): BijlageType | undefined {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  if (starts(bytes, 'ffd8ff')) return 'jpeg';
  if (starts(bytes, '89504e470d0a1a0a')) return 'png';
  if (!starts(bytes, '504b0304')) return undefined;
  const members = listMembers(bytes);
  return members === undefined ? undefined : findOffice(bytes, members);
}

function findOffice(bytes: Buffer, members: readonly Member[]): BijlageType | undefined {
  const names = new Set(members.map(({ name }) => name));
  const isSafe =
    members.reduce((sum, { unpacked }) => sum + unpacked, 0) <= mostUnpacked &&
    members.every(({ name }) => !/vbaProject|^Basic\/|^Scripts\/|\.(?:zip|jar|exe|bin)$|^\/|\.\.|\\/i.test(name));
  if (!isSafe) return undefined;
  // ODF 1.3 part 2, 3.3: the media type stands in the first member, unpacked, at byte 38.
  if (bytes.subarray(30, 77).toString('latin1') === 'mimetypeapplication/vnd.oasis.opendocument.text') return 'odt';
  return names.has('[Content_Types].xml') && names.has('word/document.xml') ? 'docx' : undefined;
}

/** The central directory of a ZIP (APPNOTE 4.3.12); undefined when it has none, or one that is not whole. */
function listMembers(bytes: Buffer): Member[] | undefined {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end === -1 || end + 22 > bytes.length) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  if (count === 0 || count > mostMembers) return undefined;
  const members: Member[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    members.push({
      name: bytes.subarray(at + 46, at + 46 + name).toString(),
      unpacked: bytes.readUInt32LE(at + 24),
    });
    at += 46 + name + extra + comment;
  }
  return members;
}

const mostName = 100;

/** The name of a file without folders and without signs that turn or hide its end, and with the ending of what it is. */
export function bijlageNameOf(name: string, type: BijlageType): string {
  const last = name.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N}._ ()-]/gu, '_')
    .replace(/^[. ]+/, '')
    .slice(0, mostName)
    .trim();
  return `${stem === '' ? 'bijlage' : stem}.${type === 'jpeg' ? 'jpg' : type}`;
}
