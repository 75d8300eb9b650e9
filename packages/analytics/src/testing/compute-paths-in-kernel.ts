import { plainDate, toDayNumber } from '@samenpad/domain';
import type { TrajectColumns } from '../kernel/columns.ts';
import { computePaths } from '../kernel/count-in-parts.ts';
import type { Paths } from '../kernel/paths.ts';
import type { SqlPathFilter } from '../zorgpaden/sql-reference.ts';

/** The same question as `computePathsInSql`, asked of the kernel: for comparing answers and times. */
export async function computePathsInKernel(
  columns: TrajectColumns,
  filter: SqlPathFilter,
  parts?: number,
): Promise<Paths> {
  const flags = (dictionary: string[], wanted: readonly string[] | undefined) =>
    wanted === undefined ? null : Uint8Array.from(dictionary, (code) => (wanted.includes(code) ? 1 : 0));
  const hulpvormCode = (hulpvorm: string) => columns.hulpvormen.indexOf(hulpvorm);
  const asked = {
    gemeenten: flags(columns.gemeenten, filter.gemeenten),
    van: toDayNumber(plainDate(filter.van)),
    tot: toDayNumber(plainDate(filter.tot)),
    hulpvorm: filter.hulpvorm === undefined ? 0 : hulpvormCode(filter.hulpvorm),
    verwijzers: flags(columns.verwijzers, filter.verwijzers),
    aanbieder: filter.aanbieder === undefined ? -1 : columns.aanbieders.indexOf(filter.aanbieder),
    leeftijdsgroep: 0,
    wijk: -1,
    stap: filter.stap === undefined ? null : { nr: filter.stap.nr, hulpvorm: hulpvormCode(filter.stap.hulpvorm) },
    pad: null,
  };
  return computePaths(columns, asked, parts);
}
