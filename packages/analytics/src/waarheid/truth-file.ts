import { type GemeenteCode, parseGemeenteCode, type Result } from '@samenpad/domain';

/** The planted truths of a synthetic region, as `samenpad generate` wrote them; only what is asked for is read. */
export interface TruthFile {
  seed: number;
  size: string;
  gemeenten: { code: GemeenteCode; drift: boolean; omzetting: boolean }[];
  content: unknown;
}

/** Reads `waarheid.json`; refuses, in one sentence, what is no such file. */
export function readTruthFile(text: string): Result<TruthFile, string> {
  const error = 'Dit is geen waarheid.json. Maak er een met samenpad generate.';
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { ok: false, error };
  }
  const [seed, size, gemeenten] = [at(content, ['seed']), at(content, ['size']), at(content, ['gemeenten'])];
  if (typeof seed !== 'number' || typeof size !== 'string' || !Array.isArray(gemeenten)) return { ok: false, error };
  const read = gemeenten.flatMap((one: unknown) => {
    const code = parseGemeenteCode(String(at(one, ['code'])));
    if (code === undefined) return [];
    return [{ code, drift: at(one, ['drift']) === true, omzetting: at(one, ['omzetting']) === true }];
  });
  return { ok: true, value: { seed, size, gemeenten: read, content } };
}

/** What stands at a place in the file; undefined when there is nothing. A name is a field, a number a place in a list. */
export function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, name) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    // Safe: an object may be asked for any name; what is not there is undefined.
    return (inner as Record<string | number, unknown>)[name];
  }, value);
}

/** A number, or the length of a list; undefined when neither stands there. */
export function numberAt(value: unknown, path: readonly (string | number)[]): number | undefined {
  const found = at(value, path);
  if (Array.isArray(found)) return found.length;
  return typeof found === 'number' ? found : undefined;
}
