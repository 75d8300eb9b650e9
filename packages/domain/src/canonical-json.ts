/**
 * One text for one value: keys sorted, absent and undefined fields left out, no white space. Equal values give equal
 * text whatever the order in which they were built, so that a caller can hash it. Plain JSON values only.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value);
  // An undefined item of a list is written as JSON.stringify does.
  return value === undefined ? 'null' : JSON.stringify(value);
}

function canonicalObject(value: object): string {
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}
