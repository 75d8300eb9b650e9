import type { PlainDate } from '@samenpad/domain';
import { type Cell, countCell, type FigureReport, suppressed, undetermined } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { sayRounding } from '../figure/say-rounding.ts';
import { publishFlows } from '../publication/publish.ts';
import { publishShareInterval } from '../publication/publish-share-interval.ts';
import { hulpkeuzeTexts } from './text.ts';

const choosers = ['gezin', 'verwijzer', 'rechter', 'gemeente'] as const;
/** The gezin could choose an aanbieder from two or more; of help there is no such count. */
const keuzes = { aanbieder: ['gezin-meer', ...choosers], hulp: choosers } as const;
const unrecorded = 'niet-vastgelegd';

type Over = keyof typeof keuzes;
type Keuze = (typeof keuzes)['aanbieder'][number] | typeof unrecorded;

/** So many decisions of which this chose help or aanbieder. */
export interface HulpkeuzeCount {
  over: Over;
  keuze: Keuze;
  besluiten: number;
  /** Of so many jeugdigen. */
  jeugdigen: number;
}

interface HulpkeuzeRow {
  over: Over;
  keuze: Keuze;
  besluiten: Cell;
  /** 0 … 1 of what was recorded, with Wilson's 95 % interval. */
  aandeel: Cell;
  aandeelVan: Cell;
  aandeelTot: Cell;
}

/** Who chose, as a share of what was recorded, with what was not recorded beside it (S3-22). Pure. */
export function describeHulpkeuzes(
  counts: readonly HulpkeuzeCount[],
  period: { van: PlainDate; tot: PlainDate },
  { taal, publication }: FigureOptions,
): FigureReport<'hulpkeuzes', HulpkeuzeRow[]> {
  const text = hulpkeuzeTexts[taal];
  const aanbieder = rowsOf('aanbieder', counts, publication);
  const hulp = rowsOf('hulp', counts, publication);
  return {
    figure: 'hulpkeuzes',
    account: {
      definition: text.definition,
      source: text.source,
      period,
      n: aanbieder.recorded,
      completeness: null,
      excluded: [...text.excluded, ...sayRounding({ taal, publication })],
      storeVersion: period.tot,
    },
    rows: [...aanbieder.rows, ...hulp.rows],
  };
}

/** One circulation: all → recorded → who chose, and all → not recorded; of decisions or of the jeugdigen behind each. */
function publishBy(
  unit: 'besluiten' | 'jeugdigen',
  over: Over,
  counts: readonly HulpkeuzeCount[],
  publication: FigureOptions['publication'],
): Cell[] {
  const countOf = (keuze: Keuze) => counts.find((one) => one.over === over && one.keuze === keuze)?.[unit] ?? 0;
  const recorded = keuzes[over].reduce((sum, keuze) => sum + countOf(keuze), 0);
  return publishFlows(
    [
      { from: 'end', to: 'all', count: recorded + countOf(unrecorded) },
      { from: 'all', to: 'recorded', count: recorded },
      { from: 'all', to: 'end', count: countOf(unrecorded) },
      ...keuzes[over].map((keuze) => ({ from: 'recorded', to: 'end', count: countOf(keuze) })),
    ],
    publication,
  );
}

function rowsOf(over: Over, counts: readonly HulpkeuzeCount[], publication: FigureOptions['publication']) {
  const told = publishBy('besluiten', over, counts, publication);
  // Few jeugdigen with many decisions are as few (trust.md 3.6): hidden by either count, each with what covers it.
  const judged = publishBy('jeugdigen', over, counts, publication);
  const shown = told.map((cell, i) => (judged[i]?.kind === 'suppressed' ? suppressed : cell));
  const [, whole = countCell(0), none = countCell(0), ...cells] = shown;
  const rows = keuzes[over].map((keuze, i): HulpkeuzeRow => {
    const besluiten = cells[i] ?? countCell(0);
    return { over, keuze, besluiten, ...publishShareInterval(besluiten, whole, publication) };
  });
  const noShare = { aandeel: undetermined, aandeelVan: undetermined, aandeelTot: undetermined };
  return {
    recorded: whole,
    rows: [...rows, { over, keuze: unrecorded, besluiten: none, ...noShare } satisfies HulpkeuzeRow],
  };
}
