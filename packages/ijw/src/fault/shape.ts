/** What a value looks like without giving it away: it may be a BSN, a name or a note. Short numbers are codes, so shown. */
export function describeShape(value: string): string {
  const length = Array.from(value).length;
  if (length === 0) return 'leeg';
  if (/^\d{1,4}$/.test(value)) return `"${value}"`;
  if (/^\d+$/.test(value)) return count(length, 'cijfer', 'cijfers');
  if (/^\p{L}+$/u.test(value)) return count(length, 'letter', 'letters');
  if (/^\s+$/.test(value)) return 'alleen witruimte';
  return count(length, 'teken', 'tekens');
}

function count(length: number, one: string, many: string): string {
  return `${length} ${length === 1 ? one : many}`;
}

/** An element name of a message that may be any text: only a plain name is repeated. */
export function showName(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_.-]{0,39}$/.test(name) ? name : 'met een vreemde naam';
}

/** `A`, `A of B`, `A, B of C`. */
export function listOptions(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} of ${last}`;
}
