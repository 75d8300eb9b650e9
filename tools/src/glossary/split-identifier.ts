/** Splits camelCase, PascalCase, SCREAMING_CASE and kebab-case into lower-case words; digits and marks fall away. */
export function splitIdentifier(name: string): string[] {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase());
}
