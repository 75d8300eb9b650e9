import { type DuckDBConnection, type DuckDBDataChunk, DuckDBIntegerVector } from '@duckdb/node-api';
import { MAX_HULPVORM, OPEN, type TrajectColumns } from '../kernel/columns.ts';
import { LEEFTIJDSGROEP_CODE } from './leeftijdsgroep.ts';

/** How trajecten are put together (domain.md B.4): by content, or as CBS counts. */
export type Variant = 'tInhoud' | 'tCbs';

/**
 * The columns that the kernel works on. Texts become codes in SQL, so that only integers cross over; the order within
 * a jeugdige is that of `rang` (A19).
 */
function columnsSql(variant: Variant): string {
  const codes = (column: string) =>
    `(SELECT ${column}, row_number() OVER (ORDER BY ${column})::INTEGER - 1 AS code FROM (SELECT DISTINCT ${column} FROM traject))`;
  return `
    WITH jeugdigen AS (
      SELECT gemeente, jeugdige, row_number() OVER (ORDER BY gemeente, jeugdige)::INTEGER - 1 AS code
      FROM (SELECT DISTINCT gemeente, jeugdige FROM traject WHERE variant = '${variant}')
    )
    SELECT
      j.code AS jeugdige, g.code AS gemeente, h.code + 1 AS hulpvorm, v.code AS verwijzer, a.code AS aanbieder,
      (t.begin - DATE '1970-01-01')::INTEGER AS begin,
      coalesce((t.eind - DATE '1970-01-01')::INTEGER, ${OPEN}) AS eind,
      (t.eindSoort = 'afgeleid')::INTEGER AS withoutStop, (coalesce(t.eindReden, '') = '02')::INTEGER AS died, w.code AS wijk,
      (${LEEFTIJDSGROEP_CODE})::INTEGER AS leeftijdsgroep, coalesce(t.stopsAtEighteen, FALSE)::INTEGER AS stopsAtEighteen
    FROM traject t
    JOIN jeugdigen j ON j.gemeente = t.gemeente AND j.jeugdige = t.jeugdige
    JOIN ${codes('gemeente')} g ON g.gemeente = t.gemeente
    JOIN ${codes('hulpvorm')} h ON h.hulpvorm = t.hulpvorm
    JOIN ${codes('verwijzer')} v ON v.verwijzer = t.verwijzer
    JOIN ${codes('aanbieder')} a ON a.aanbieder = t.aanbieder
    JOIN ${codes('wijk')} w ON w.wijk = t.wijk
    WHERE variant = '${variant}'
    ORDER BY j.code, t.begin, coalesce(t.eind, DATE '9999-12-31'), t.nr`;
}

/** Reads the kernel's columns from the store. Jeugdigen stand in the same places in both variants. */
export async function loadColumns(
  connection: DuckDBConnection,
  variant: Variant,
  peildag: number,
): Promise<TrajectColumns> {
  const [length, jeugdigen] = await countRows(connection, variant);
  const columns = createColumns(
    length,
    jeugdigen,
    {
      gemeenten: await readDistinct(connection, 'gemeente'),
      hulpvormen: ['', ...(await readDistinct(connection, 'hulpvorm'))],
      verwijzers: await readDistinct(connection, 'verwijzer'),
      aanbieders: await readDistinct(connection, 'aanbieder'),
      wijken: await readDistinct(connection, 'wijk'),
    },
    peildag,
  );
  if (columns.hulpvormen.length > MAX_HULPVORM + 1) throw new RangeError('Too many hulpvormen for the kernel');
  const result = await connection.stream(columnsSql(variant));
  let at = 0;
  let last = -1;
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    last = copyChunk(columns, chunk, at, last);
    at += chunk.rowCount;
  }
  return columns;
}

type Texts = Pick<TrajectColumns, 'gemeenten' | 'hulpvormen' | 'verwijzers' | 'aanbieders' | 'wijken'>;

/** Columns with room for so many trajecten and jeugdigen. */
export function createColumns(length: number, jeugdigen: number, texts: Texts, peildag: number): TrajectColumns {
  return {
    length,
    offsets: new Int32Array(shared(4 * (jeugdigen + 1))).fill(length),
    gemeente: new Uint16Array(shared(2 * jeugdigen)),
    wijk: new Uint16Array(shared(2 * jeugdigen)),
    hulpvorm: new Uint8Array(shared(length)),
    verwijzer: new Uint8Array(shared(length)),
    aanbieder: new Int32Array(shared(4 * length)),
    leeftijdsgroep: new Uint8Array(shared(length)),
    begin: new Int32Array(shared(4 * length)),
    eind: new Int32Array(shared(4 * length)),
    withoutStop: new Uint8Array(shared(length)),
    died: new Uint8Array(shared(length)),
    stopsAtEighteen: new Uint8Array(shared(length)),
    peildag,
    ...texts,
  };
}

/** Memory that the threads of the kernel read without a copy. */
function shared(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes);
}

function copyChunk(columns: TrajectColumns, chunk: DuckDBDataChunk, at: number, lastJeugdige: number): number {
  const jeugdige = integers(chunk, 0);
  const gemeente = integers(chunk, 1);
  columns.hulpvorm.set(integers(chunk, 2), at);
  columns.verwijzer.set(integers(chunk, 3), at);
  columns.aanbieder.set(integers(chunk, 4), at);
  columns.begin.set(integers(chunk, 5), at);
  columns.eind.set(integers(chunk, 6), at);
  columns.withoutStop.set(integers(chunk, 7), at);
  columns.died.set(integers(chunk, 8), at);
  columns.leeftijdsgroep.set(integers(chunk, 10), at);
  columns.stopsAtEighteen.set(integers(chunk, 11), at);
  const wijk = integers(chunk, 9);
  let last = lastJeugdige;
  for (let i = 0; i < jeugdige.length; i++) {
    const code = jeugdige[i] ?? 0;
    if (code === last) continue;
    last = code;
    columns.offsets[code] = at + i;
    columns.gemeente[code] = gemeente[i] ?? 0;
    columns.wijk[code] = wijk[i] ?? 0;
  }
  return last;
}

/** The raw integers of a column without nulls. `items` is private in the typings; the public way boxes every value. */
function integers(chunk: DuckDBDataChunk, column: number): Int32Array {
  const vector = chunk.getColumnVector(column);
  if (!(vector instanceof DuckDBIntegerVector)) throw new TypeError(`Column ${column} is no INTEGER`);
  const items: unknown = vector['items'];
  if (!(items instanceof Int32Array)) throw new TypeError('An INTEGER vector holds an Int32Array');
  return items;
}

async function countRows(connection: DuckDBConnection, variant: Variant): Promise<[number, number]> {
  const result = await connection.run(
    `SELECT count(*)::INTEGER, count(DISTINCT (gemeente, jeugdige))::INTEGER FROM traject WHERE variant = '${variant}'`,
  );
  const [row] = await result.getRows();
  return [Number(row?.[0]), Number(row?.[1])];
}

async function readDistinct(connection: DuckDBConnection, column: string): Promise<string[]> {
  const result = await connection.run(`SELECT DISTINCT ${column} FROM traject ORDER BY ${column}`);
  return (await result.getRows()).map((row) => String(row[0]));
}
