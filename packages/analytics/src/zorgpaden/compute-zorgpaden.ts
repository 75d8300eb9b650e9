import { parseGemeenteCode } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import type { Cell, FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { hulpvormCode, kernelFilter } from '../figure/kernel-filter.ts';
import type { TrajectColumns } from '../kernel/columns.ts';
import { computeZorgpadenOf } from '../kernel/count-in-parts.ts';
import type { Successions } from '../kernel/paths.ts';
import { type KernelFilter, selectJeugdigen } from '../kernel/select.ts';
import { publishCount, publishPart, publishShare } from '../publication/publish.ts';
import type { JeugdigeKey } from '../source.ts';
import type { Analytics } from '../store/analytics.ts';
import { type Snapshot, textOf } from '../store/snapshot.ts';
import { type EersteKeuzeRow, publishEersteKeuze } from './publish-eerste-keuze.ts';
import { type KnoopRow, type OvergangRow, publishOvergangen } from './publish-overgangen.ts';
import { publishPaden, type StapRow, type StroomRow, type VariantRow, type Zeldzaam } from './publish-paden.ts';
import { zorgpadenTexts } from './text.ts';

/** Its rows are the variants, from frequent to rare; those too rare to show stand together in `zeldzaam`. */
export interface ZorgpadenReport extends FigureReport<'zorgpaden', VariantRow[]> {
  zeldzaam: Zeldzaam;
  /** Jeugdigen per hulpvorm in each step, and `uit` or `loopt` after it. */
  stappen: StapRow[];
  stromen: StroomRow[];
  /** The directly-follows graph: hulpvormen, and which directly follows which. */
  knopen: KnoopRow[];
  overgangen: OvergangRow[];
  /** How often the first choice was left within 180 days (S1-7); the first row is all together. */
  eersteKeuze: EersteKeuzeRow[];
  /** Share of the later trajecten that begin while another runs. */
  gelijktijdig: Cell;
  /** Share of the later trajecten, parallel ones aside, that begin within 90 days after all care had ended. */
  opeenvolgend: Cell;
  /** The same over T-CBS, where care that goes on after a short gap counts as a new traject. */
  opeenvolgendCbs: Cell;
  jeugdigen: Cell;
  trajecten: Cell;
}

/** Narrowing by the path itself. */
export interface PadFilter {
  /** Step n has this hulpvorm: `2:beh`. */
  stap?: string | undefined;
  /** The path begins so: `beg-beh`; a closing `.`: and nothing follows. */
  pad?: string | undefined;
}

export interface ZorgpadenOptions extends FigureOptions, PadFilter {
  /** How many variants are listed at most; 20 unless told. */
  top?: number | undefined;
}

/**
 * The paths of the jeugdigen with care in the period (S1-6): variants, steps 1 to 5, transitions, successive starts.
 * A path is whole: also trajecten outside the period and of other filters count as steps.
 */
export function computeZorgpaden(
  analytics: Analytics,
  filter: FigureFilter,
  options: ZorgpadenOptions,
): Promise<ZorgpadenReport> {
  return analytics.read(async (snapshot) => {
    const columns = await snapshot.columns();
    const narrowed = pathFilter(snapshot, columns, filter, options);
    const { paths, graph, choices, asCbs } = await computeZorgpadenOf(
      columns,
      await snapshot.columns('tCbs'),
      narrowed,
    );
    const { varianten, ...published } = publishPaden(columns, paths, options.top ?? 20, options.publication);
    const text = zorgpadenTexts[options.taal];
    return {
      figure: 'zorgpaden',
      account: await makeAccount(snapshot, filter, options, text, published.jeugdigen),
      rows: varianten,
      ...published,
      ...publishOvergangen(columns, graph, paths.transitions, options.publication),
      eersteKeuze: publishEersteKeuze(columns, choices, options.publication),
      gelijktijdig: publishParallel(paths.successions, options),
      opeenvolgend: publishSuccessive(paths.successions, options),
      opeenvolgendCbs: publishSuccessive(asCbs, options),
      trajecten: publishCount(paths.trajecten, options.publication),
    };
  });
}

/** The jeugdigen behind a path or a filter, for who may see jeugdigen (S1-6): by gemeente and pseudonym. */
export function listJeugdigenBehindPaths(
  analytics: Analytics,
  filter: FigureFilter,
  pad: PadFilter,
): Promise<JeugdigeKey[]> {
  return analytics.read(async (snapshot) => {
    const columns = await snapshot.columns();
    const selected = selectJeugdigen(columns, pathFilter(snapshot, columns, filter, pad));
    const keys = await snapshot.query(
      "SELECT DISTINCT gemeente, jeugdige FROM traject WHERE variant = 'tInhoud' ORDER BY gemeente, jeugdige",
    );
    return Array.from(selected).flatMap((jeugdige) => {
      const row = keys[jeugdige];
      const gemeente = row === undefined ? undefined : parseGemeenteCode(textOf(row, 'gemeente'));
      return row === undefined || gemeente === undefined ? [] : [{ gemeente, jeugdigeId: textOf(row, 'jeugdige') }];
    });
  });
}

/** The filter of a figure in codes of the columns, with the narrowing by path. */
export function pathFilter(
  snapshot: Snapshot,
  columns: TrajectColumns,
  filter: FigureFilter,
  pad: PadFilter,
): KernelFilter {
  return {
    ...kernelFilter(columns, filter, figurePeriod(snapshot, filter)),
    stap: parseStap(columns, pad.stap),
    pad: parsePad(columns, pad.pad),
  };
}

function parseStap(columns: TrajectColumns, text: string | undefined): KernelFilter['stap'] {
  const [nr, hulpvorm] = text?.split(':') ?? [];
  return hulpvorm === undefined ? null : { nr: Number(nr), hulpvorm: hulpvormCode(columns, hulpvorm) };
}

function parsePad(columns: TrajectColumns, text: string | undefined): KernelFilter['pad'] {
  if (text === undefined || text === '') return null;
  const closed = text.endsWith('.');
  const steps = (closed ? text.slice(0, -1) : text).split('-');
  return { hulpvormen: Uint8Array.from(steps, (step) => hulpvormCode(columns, step)), closed };
}

function publishSuccessive({ successive, later }: Successions, { publication }: FigureOptions): Cell {
  const whole = successive + later;
  return publishShare(publishPart(successive, whole, publication), publishCount(whole, publication), publication);
}

function publishParallel({ parallel, successive, later }: Successions, { publication }: FigureOptions): Cell {
  const whole = parallel + successive + later;
  return publishShare(publishPart(parallel, whole, publication), publishCount(whole, publication), publication);
}
