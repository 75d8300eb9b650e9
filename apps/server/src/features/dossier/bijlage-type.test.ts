import { describe, expect, it } from 'vitest';
import { bijlageNameOf, findBijlageType } from './bijlage-type.ts';

/** A ZIP with these members, stored, with the unpacked size that is said of each. */
function makeZip(members: readonly (readonly [name: string, content: string, unpacked?: number])[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content, unpacked = content.length] of members) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(unpacked, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    list.push(entry, Buffer.from(name));
    files.push(local, Buffer.from(name), Buffer.from(content));
    at += 30 + name.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...list, end]);
}

const types = ['[Content_Types].xml', '<Types/>'] as const;
const word = ['word/document.xml', '<w/>'] as const;

describe('S-38 what a bijlage is', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'jpeg'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'png'],
    ['a text of Word', makeZip([types, word]), 'docx'],
    ['a text of LibreOffice', makeZip([['mimetype', 'application/vnd.oasis.opendocument.text'], word]), 'odt'],
    ['a text with macros', makeZip([types, word, ['word/vbaProject.bin', 'x']]), undefined],
    ['a text with a ZIP inside', makeZip([types, word, ['word/embeddings/a.zip', 'x']]), undefined],
    ['a text that leads outside its folder', makeZip([types, word, ['../../etc/cron', 'x']]), undefined],
    ['a bomb', makeZip([types, [...word, 2 ** 31]]), undefined],
    ['any other ZIP', makeZip([['a.xml', '<a/>']]), undefined],
    ['a ZIP that is cut off', makeZip([types, word]).subarray(0, -30), undefined],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), undefined],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), undefined],
    ['a program', Buffer.from('4d5a9000', 'hex'), undefined],
    ['nothing', Buffer.alloc(0), undefined],
  ])('is told by its content: %s', (_what, bytes, type) => {
    expect(findBijlageType(bytes)).toBe(type);
  });

  it.each([
    ['verslag school.PDF', 'pdf', 'verslag school.pdf'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['C:\\Mijn map\\foto.jpeg', 'jpeg', 'foto.jpg'],
    ['foto.pdf.exe', 'pdf', 'foto.pdf.pdf'],
    ['factuur\u202Efdp.exe', 'png', 'factuur_fdp.png'],
    ['...', 'docx', 'bijlage.docx'],
  ] as const)('has a name that says what it is: %s', (name, type, kept) => {
    expect(bijlageNameOf(name, type)).toBe(kept);
  });
});
