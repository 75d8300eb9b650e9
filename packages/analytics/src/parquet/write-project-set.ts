import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GemeenteCode } from '@samenpad/domain';
import type { Analytics } from '../store/analytics.ts';
import { numberOf } from '../store/snapshot.ts';
import { type jeugdigeTables, tables } from '../store/tables.ts';
import { columnSql } from './write-parquet.ts';

export interface ProjectSet {
  tabel: (typeof jeugdigeTables)[number];
  gemeenten: readonly GemeenteCode[];
  /** Of the project: pseudonyms follow from it, so that sets of one project fit together and those of two do not. */
  geheim: string;
  /** Jeugdigen who object to research. */
  bezwaar: readonly string[];
}

/** Row by row a wijk says too much of where somebody lives; of other tables a project asks apart what it needs. */
const LEFT_OUT: Partial<Record<ProjectSet['tabel'], readonly string[]>> = {
  traject: ['wijk', 'leeftijd', 'geslacht', 'kosten'],
};

/** One table of the store as one Parquet file, under the pseudonyms of a project and without who objects to research. */
export async function writeProjectSet(analytics: Analytics, { tabel, gemeenten, geheim, bezwaar }: ProjectSet) {
  const folder = await mkdtemp(join(tmpdir(), 'samenpad-set-'));
  try {
    const file = join(folder, 'set.parquet');
    return await analytics.read(async (snapshot) => {
      const chosen = `FROM ${tabel} WHERE list_contains(string_split($gemeenten, ','), gemeente)
        AND NOT list_contains(string_split($bezwaar, ','), jeugdige)`;
      const columns = Object.keys(tables[tabel]).filter((column) => !(LEFT_OUT[tabel] ?? ['wijk']).includes(column));
      const scope = { gemeenten: gemeenten.join(','), bezwaar: bezwaar.join(',') };
      const [count = {}] = await snapshot.query(`SELECT count(*) AS n ${chosen}`, scope);
      // Ordered by the pseudonym: the order of the rows says nothing of who they are about.
      await snapshot.query(
        `COPY (SELECT * FROM (SELECT ${columns.map(columnSql).join(', ')} ${chosen}) ORDER BY ALL)
         TO '${file.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`,
        { ...scope, secret: geheim },
      );
      return { rijen: numberOf(count, 'n'), versie: snapshot.version, parquet: await readFile(file) };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
