import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import { DuckDBDoubleVector } from '@duckdb/node-api';

/**
 * What follows from one version of the store alone and is much work: made when it is first asked, for everybody who asks
 * it of that version. Not broken off when who asked first leaves: others wait for the same.
 */
export class Kept<T> {
  readonly #known = new WeakMap<object, Promise<T>>();
  readonly #make: (connection: DuckDBConnection) => Promise<T>;

  constructor(make: (connection: DuckDBConnection) => Promise<T>) {
    this.#make = make;
  }

  /** `state` stands for one version of one store. */
  of(state: object, connection: DuckDBConnection): Promise<T> {
    const known = this.#known.get(state);
    if (known !== undefined) return known;
    const made = this.#make(connection);
    this.#known.set(state, made);
    made.catch(() => {
      this.#known.delete(state);
    });
    return made;
  }
}

/** The numbers of a question, column by column: a row for each would take many times the time. Null is NaN. */
export async function readNumbers<Name extends string>(
  connection: DuckDBConnection,
  names: readonly Name[],
  sql: string,
): Promise<Record<Name, Float64Array>> {
  const doubles = names.map((name) => `CAST(coalesce(${name}, 'NaN'::DOUBLE) AS DOUBLE)`).join(', ');
  const result = await connection.stream(`SELECT ${doubles} FROM (${sql})`);
  const parts: Float64Array[][] = names.map(() => []);
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const [i, column] of parts.entries()) column.push(doublesOf(chunk, i));
  }
  // Every name has its column.
  return Object.fromEntries(names.map((name, i) => [name, join(parts[i] ?? [])])) as Record<Name, Float64Array>;
}

/** The raw numbers of a column without nulls. `items` is private in the typings; the public way boxes every value. */
function doublesOf(chunk: DuckDBDataChunk, column: number): Float64Array {
  const vector = chunk.getColumnVector(column);
  if (!(vector instanceof DuckDBDoubleVector)) throw new TypeError(`Column ${column} is no DOUBLE`);
  const items: unknown = vector['items'];
  if (!(items instanceof Float64Array)) throw new TypeError('A DOUBLE vector holds a Float64Array');
  // The vector is used again for the next chunk.
  return items.slice(0, chunk.rowCount);
}

function join(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
