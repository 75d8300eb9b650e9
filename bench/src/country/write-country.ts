import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type Analytics, type AnalyticsSource, openAnalytics } from '@samenpad/analytics';
import { AANBIEDERS_SQL, type CountrySize, careerSql, KINDS_SQL, PEILDATUM, ROWS_SQL } from './country-sql.ts';

/** So many jeugdigen at once keep the memory of making a country below that of using it. */
const PART = 100_000;

/** Twelve years: 9 million trajecten and over 100 million lines of declaration (performance.md 1). */
export const COUNTRY: CountrySize = { seed: 7, jeugdigen: 4_000_000, gemeenten: 342 };

/** What the country is compared with, to see how time grows with rows. */
export const HALF_COUNTRY: CountrySize = { ...COUNTRY, jeugdigen: COUNTRY.jeugdigen / 2 };

/**
 * The store of a country, made by SQL straight into the tables of the product; gives its path, and uses it again when it
 * is there. Both ways of counting (T-inhoud, T-CBS) hold the same trajecten; households and other laws are left out.
 */
export async function provideCountry(
  folder: string,
  size: CountrySize,
  tell: (text: string) => void = () => undefined,
): Promise<string> {
  return provideStore(join(folder, `${size.seed}-${size.jeugdigen}-${size.gemeenten}`), async (connection) => {
    await connection.run(KINDS_SQL);
    for (let from = 0; from < size.jeugdigen; from += PART) {
      const to = Math.min(from + PART, size.jeugdigen);
      await connection.run(careerSql({ ...size, from, to }));
      await connection.run(ROWS_SQL);
      tell(`${to.toLocaleString('en-GB')} of ${size.jeugdigen.toLocaleString('en-GB')} jeugdigen made`);
    }
    await connection.run(AANBIEDERS_SQL);
    await connection.run(`INSERT INTO meta VALUES ('1', '1', '${PEILDATUM}')`);
  });
}

/** A store with the rows of one gemeente of a country alone. */
export async function provideGemeente(country: string, gemeente: string): Promise<string> {
  return provideStore(join(dirname(country), gemeente), async (connection) => {
    await connection.run(`ATTACH '${country.replaceAll("'", "''")}' AS country (READ_ONLY)`);
    for (const table of ['jeugdige', 'traject', 'toewijzing', 'boeking', 'aanbieder']) {
      await connection.run(`INSERT INTO ${table} SELECT * FROM country.${table} WHERE gemeente = '${gemeente}'`);
    }
    await connection.run('INSERT INTO meta SELECT * FROM country.meta');
    await connection.run('DETACH country');
  });
}

/** A file with the tables of the product, filled once; one of an older layout has another name. */
async function provideStore(name: string, fill: (connection: DuckDBConnection) => Promise<void>): Promise<string> {
  await mkdir(dirname(name), { recursive: true });
  const file = `${name}-${await nameLayout()}.duckdb`;
  if (existsSync(file)) return file;
  const making = `${file}.new`;
  await rm(making, { force: true });
  await (await openAnalytics({ place: { file: making }, source: noSource })).close();
  const instance = await DuckDBInstance.create(making, { max_memory: '3GB', threads: '2' });
  const connection = await instance.connect();
  await fill(connection);
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
  await rename(making, file);
  return file;
}

async function nameLayout(): Promise<string> {
  const empty = await openAnalytics({ place: 'memory', source: noSource });
  try {
    const columns = await empty.read((snapshot) =>
      snapshot.query('SELECT table_name, column_name FROM duckdb_columns() ORDER BY ALL'),
    );
    return createHash('sha256').update(JSON.stringify(columns)).digest('hex').slice(0, 8);
  } finally {
    await empty.close();
  }
}

/** With the 1 GB of a server DuckDB cannot count ten years of costs of a whole country. */
const MEMORY_MB = 2048;

/** The store of a country, to be read only. */
export function openCountry(file: string): Promise<Analytics> {
  return openAnalytics({ place: { file }, source: noSource, memoryLimitInMb: MEMORY_MB });
}

/** For a store that is only read. */
export const noSource: AnalyticsSource = {
  version: () => Promise.resolve('1'),
  read: () => Promise.reject(new Error('This store has no source')),
};
