import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Analytics } from '../store/analytics.ts';
import { numberOf, type Snapshot } from '../store/snapshot.ts';
import { type TableName, tableNames, tables } from '../store/tables.ts';
import { yearOf } from './columns.ts';
import { describeTables, type ParquetReport } from './describe-tables.ts';

/**
 * Writes the whole store as Parquet into an empty folder, by gemeente and year, with a README of its tables. A jeugdige,
 * a toewijzing and a practice get pseudonyms of this export only: SHA-256 over a secret that is thrown away, so that two exports
 * cannot be laid side by side and nobody can go back to Samenpad (trust.md 3.6).
 */
export async function writeParquet(analytics: Analytics, folder: string): Promise<ParquetReport> {
  const secret = randomBytes(32).toString('hex');
  return analytics.read(async (snapshot) => {
    const written: ParquetReport['tables'] = [];
    for (const table of tableNames) written.push({ table, rows: await writeTable(snapshot, table, folder, secret) });
    const report = { storeVersion: snapshot.version, peildatum: snapshot.peildatum, tables: written };
    await writeFile(join(folder, 'README.md'), describeTables(report));
    return report;
  });
}

async function writeTable(snapshot: Snapshot, table: TableName, folder: string, secret: string): Promise<number> {
  const place = join(folder, table);
  await mkdir(place);
  const [count = {}] = await snapshot.query(`SELECT count(*) AS n FROM ${table}`);
  const rows = numberOf(count, 'n');
  if (rows === 0) return 0;
  const columns = Object.keys(tables[table]).map(columnSql);
  const year = yearOf[table];
  const parts = year === undefined ? 'gemeente' : 'gemeente, jaar';
  await snapshot.query(
    `COPY (SELECT ${[...columns, ...(year === undefined ? [] : [`${year} AS jaar`])].join(', ')} FROM ${table} ORDER BY ALL)
     TO '${place.replaceAll("'", "''")}'
     (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (${parts}), OVERWRITE_OR_IGNORE)`,
    columns.some((column) => column.includes('$secret')) ? { secret } : {},
  );
  return rows;
}

/** A column as an export gives it: what names somebody is a pseudonym by `$secret`. */
export function columnSql(column: string): string {
  if (column === 'jeugdige') return `left(sha256(concat($secret, ' j ', jeugdige)), 32) AS jeugdige`;
  if (column === 'toewijzingNummer') {
    return `left(sha256(concat($secret, ' t ', gemeente, ' ', domein, ' ', toewijzingNummer)), 32) AS toewijzing`;
  }
  if (column === 'huishouden') return `left(sha256(concat($secret, ' h ', huishouden)), 32) AS huishouden`;
  // A name of a practice may be that of its only doctor.
  if (column === 'praktijk')
    return `CASE WHEN praktijk IS NOT NULL THEN left(sha256(concat($secret, ' p ', praktijk)), 32) END AS praktijk`;
  return `"${column}"`;
}
