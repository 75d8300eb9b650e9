/**
 * What kind of trouble it is, for the technical log: the name of the error with its code, and of trouble of several parts each
 * kind with its number. Never its text, which may hold personal data.
 */
export function kindOfTrouble(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (!(error instanceof AggregateError) || error.errors.length === 0) return nameOf(error);
  const counts = new Map<string, number>();
  for (const part of error.errors) {
    const kind = kindOfTrouble(part);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${kind} (${count})`).join(', ');
}

function nameOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}
