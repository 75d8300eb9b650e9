import { toDayNumber } from '@samenpad/domain';
import type { TrajectColumns } from '../kernel/columns.ts';
import type { KernelFilter } from '../kernel/select.ts';
import { leeftijdsgroepCode } from '../store/leeftijdsgroep.ts';
import type { figurePeriod } from './account.ts';
import { type FigureFilter, matchesVerwijzer } from './filter.ts';

/** A code that no row has: a filter on something the store does not know finds nothing. */
const NOBODY = 255;

/** The filter of a figure in the codes of the kernel. */
export function kernelFilter(
  columns: TrajectColumns,
  filter: FigureFilter,
  period: ReturnType<typeof figurePeriod>,
): KernelFilter {
  const { gemeenten, hulpvorm, verwijzer, aanbieder, leeftijdsgroep, wet, wijk } = filter;
  // Help under the Wmo is no traject (A22).
  const counts = (code: string) => wet !== 'wmo' && (gemeenten === 'alle' || gemeenten.some((one) => one === code));
  return {
    gemeenten:
      gemeenten === 'alle' && wet !== 'wmo'
        ? null
        : Uint8Array.from(columns.gemeenten, (code) => (counts(code) ? 1 : 0)),
    van: toDayNumber(period.van),
    tot: toDayNumber(period.tot),
    hulpvorm: hulpvorm === undefined ? 0 : hulpvormCode(columns, hulpvorm),
    verwijzers: Uint8Array.from(columns.verwijzers, (code) => (matchesVerwijzer(verwijzer, code) ? 1 : 0)),
    aanbieder: aanbieder === undefined ? -1 : codeIn(columns.aanbieders, aanbieder),
    leeftijdsgroep: leeftijdsgroep === undefined ? 0 : leeftijdsgroepCode(leeftijdsgroep),
    wijk: wijk === undefined ? -1 : codeIn(columns.wijken, wijk),
    stap: null,
    pad: null,
  };
}

/** Code of a hulpvorm in the columns; one that no row has when it does not occur. */
export function hulpvormCode(columns: TrajectColumns, hulpvorm: string): number {
  const code = columns.hulpvormen.indexOf(hulpvorm);
  return code > 0 ? code : NOBODY;
}

/** Code of a text in the columns; one that no row has when it does not occur. */
function codeIn(known: readonly string[], text: string): number {
  const code = known.indexOf(text);
  return code >= 0 ? code : known.length;
}
