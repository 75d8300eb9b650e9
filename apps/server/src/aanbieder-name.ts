/** Name of an aanbieder, or its AGB code in words when no extract named it. */
export function aanbiederNameOf(names: ReadonlyMap<string, string>, agb: string): string {
  return names.get(agb) ?? `Aanbieder ${agb}`;
}
