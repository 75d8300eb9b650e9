const text = (pattern: RegExp) => (start: string) => pattern.test(start);
/** Bytes as latin-1 text that a file begins with. */
const bytes =
  (...signatures: string[]) =>
  (start: string) =>
    signatures.some((signature) => start.startsWith(Buffer.from(signature, 'hex').toString('latin1')));
/** A document of an office program is a ZIP whose first member has one of these names, at byte 30. */
const officeMember = /^(\[Content_Types\]|_rels\/|docProps\/|word\/|xl\/|ppt\/|mimetype)/;

const kinds: readonly [kind: string, isKind: (start: string) => boolean][] = [
  ['een PDF-bestand', text(/^%PDF-/)],
  // PNG, JPEG, GIF, TIFF, WebP.
  ['een afbeelding', bytes('89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a', '52494646')],
  ['een Word-, Excel- of PowerPoint-bestand', bytes('d0cf11e0')],
  ['een Word-, Excel- of PowerPoint-bestand', (start) => start.startsWith('PK') && officeMember.test(start.slice(30))],
  // Windows, Linux, a script.
  ['een programma', bytes('4d5a90', '7f454c46', '2321')],
  // gzip, 7z, RAR, bzip2, xz.
  ['een ingepakt bestand dat geen ZIP is', bytes('1f8b', '377abcaf', '52617221', '425a68', 'fd377a585a')],
  ['een webpagina', text(/^\s*(?:<!doctype html|<html)/i)],
  ['een tekening', text(/^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype svg[^>]*>\s*)?<svg[\s>]/i)],
];

/** How many bytes of a file `describeForeign` needs. */
export const startBytes = 512;

/**
 * What a file is by its first bytes, whatever its name says, when that is nothing that Samenpad reads; undefined for what may
 * be XML, ZIP or CSV (S-38).
 */
export function describeForeign(start: Buffer): string | undefined {
  const first = start.subarray(0, startBytes).toString('latin1');
  return kinds.find(([, isKind]) => isKind(first))?.[0];
}
