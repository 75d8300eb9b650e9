/** What is left of a file that was about one person only: that it was there, so that it is known when it comes again. */
export const destroyedContent = Buffer.from('<?xml version="1.0" encoding="UTF-8"?><Vernietigd/>');

/** Berichten with lines of many persons, which belong to the accounts of the gemeente for seven years. */
const accountSoorten = new Set(['323', '325']);

/**
 * The content of a stored file without one person. A declaratie keeps its lines and loses the BSN; a CSV extract loses the
 * lines of the person; any other bericht about this person is emptied. The same buffer when the person is not in it.
 */
export function strikePerson(inhoud: Buffer, bsn: string, soort: string, alone: boolean): Buffer {
  if (accountSoorten.has(soort)) return strikeBsn(inhoud, bsn);
  if (/^\d{3}$/.test(soort)) return alone || holdsBsn(inhoud, bsn) ? destroyedContent : inhoud;
  return strikeLines(inhoud, bsn);
}

function holdsBsn(inhoud: Buffer, bsn: string): boolean {
  return strikeBsn(inhoud, bsn) !== inhoud;
}

/** Latin-1 keeps every byte as it is; a BSN is plain digits in each encoding that messages come in (UTF-8, UTF-16). */
function strikeBsn(inhoud: Buffer, bsn: string): Buffer {
  const text = inhoud.toString('latin1');
  const wide = (digits: string) => Buffer.from(digits, 'utf16le').toString('latin1').slice(0, -1);
  const none = '0'.repeat(bsn.length);
  const struck = text
    .replaceAll(bsn, none)
    .replaceAll(wide(bsn), wide(none))
    // The message inside a StUF envelope.
    .replace(/(<[^<>]*xmlBestand[^<>]*>)([A-Za-z0-9+/=\s]+)(?=<)/, (_all, tag: string, packed: string) => {
      const inner = Buffer.from(packed, 'base64');
      const changed = strikeBsn(inner, bsn);
      return tag + (changed === inner ? packed : changed.toString('base64'));
    });
  return struck === text ? inhoud : Buffer.from(struck, 'latin1');
}

/** Numbers in a CSV lose their leading zeros now and then. */
function strikeLines(inhoud: Buffer, bsn: string): Buffer {
  const text = inhoud.toString('latin1');
  const person = new RegExp(`(^|[^0-9])0*${bsn.replace(/^0+/, '')}([^0-9]|$)`);
  const kept = text.split(/(?<=\n)/).filter((line) => !person.test(line));
  const left = kept.join('');
  return left === text ? inhoud : Buffer.from(left, 'latin1');
}
