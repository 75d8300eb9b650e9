/** Names or codes as one text with commas between them, as an address has them; a comma inside a name is written as `%2C`. */
export function joinNames(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',');
}

/** The names that {@link joinNames} wrote; none from an empty text. What it never wrote stays as it is. */
export function splitNames(text: string): string[] {
  return text
    .split(',')
    .filter((name) => name !== '')
    .map((name) => name.replaceAll('%2C', ',').replaceAll('%25', '%'));
}
