import type { PlainDate } from '@samenpad/domain';
import { type TableName, tables } from '../store/tables.ts';
import { exportedName, hiveTypes, meanings, yearOf } from './columns.ts';

export interface ParquetReport {
  storeVersion: string;
  peildatum: PlainDate | null;
  tables: { table: TableName; rows: number }[];
}

const pseudonyms = new Set(['jeugdige', 'toewijzing', 'huishouden', 'praktijk']);

/** The README that goes with an export: what each table and column is, and how to read it. Dutch: for an analyst. */
export function describeTables({ storeVersion, peildatum, tables: written }: ParquetReport): string {
  return `# Samenpad: de gegevens achter de cijfers

Peildatum ${peildatum ?? 'onbekend'}, versie ${storeVersion} van de cijfers.

**Dit zijn gegevens van jeugdigen.** Er staan geen namen, BSN's of adressen in. Een jeugdige en een toewijzing heten naar een pseudoniem dat alleen in deze uitvoer geldt: de sleutel is weggegooid. Met wat u elders weet zijn mensen soms toch te herkennen. Daarom:

- gebruik dit alleen voor een onderzoek dat is goedgekeurd, en koppel het niet aan andere gegevens van personen;
- publiceer geen aantal onder de 10 en niets waaruit zo'n aantal is af te leiden;
- verwijder de map als het onderzoek klaar is.

Bedragen zijn centen. Een lege waarde is onbekend, niet nul. Hoe Samenpad telt staat in \`docs/figures\` van de broncode.

Mappen zijn gesplitst naar gemeente en, waar dat kan, jaar (van het begin of van de maand). Een lege tabel heeft een lege map. Lezen met DuckDB staat bij elke tabel.

${written.map(({ table, rows }) => describeTable(table, rows)).join('\n')}`;
}

function describeTable(table: keyof typeof tables, rows: number): string {
  const { about, ...columns }: { about: string } & Record<string, string> = meanings[table];
  const types: Record<string, unknown> = tables[table];
  const lines = Object.entries(columns).map(([column, meaning]) => {
    const name = exportedName(column);
    return `| ${name} | ${pseudonyms.has(name) ? 'VARCHAR' : String(types[column])} | ${meaning} |`;
  });
  if (yearOf[table] !== undefined) lines.push('| jaar | INTEGER | jaar van deze map |');
  return `## ${table}

${about} ${rows} rijen.

\`\`\`sql
FROM read_parquet('${table}/**/*.parquet', hive_types = ${hiveTypes(table)})
\`\`\`

| kolom | soort | betekenis |
|---|---|---|
${lines.join('\n')}
`;
}
