import type { Hulpvorm } from '@samenpad/domain';
import { type Cell, undetermined } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import type { TrajectColumns } from '../kernel/columns.ts';
import { ENDED, FURTHER, type Paths, RUNNING, type StepFlow } from '../kernel/paths.ts';
import type { Flow } from '../publication/flow.ts';
import { publishCount, publishFlows, publishShare, publishStatistic } from '../publication/publish.ts';
import { thresholdsOf } from '../publication/thresholds.ts';
import { type RankedVariant, rankVariants } from './rank-variants.ts';

/** A hulpvorm, or how a path goes on when none follows. */
export type PadStep = Hulpvorm | 'uit' | 'loopt';

export interface VariantRow {
  pad: Hulpvorm[];
  /** True when care ended after the last step, false when it still runs. */
  uitgestroomd: boolean;
  aantal: Cell;
  aandeel: Cell;
  /** Days from first begin to last end, both counted; undetermined while care still runs. */
  mediaanDagen: Cell;
}

export interface Zeldzaam {
  /** How many different paths stand together. */
  varianten: Cell;
  aantal: Cell;
  aandeel: Cell;
}

export interface StapRow {
  stap: number;
  hulpvorm: PadStep;
  aantal: Cell;
}

export interface StroomRow {
  stap: number;
  van: Hulpvorm;
  naar: PadStep;
  aantal: Cell;
}

/** Variants and steps as one circulation, so that every sum adds up and the total is the same everywhere. Pure. */
export function publishPaden(
  columns: TrajectColumns,
  paths: Paths,
  top: number,
  publication: FigureOptions['publication'],
) {
  const shown = listShown(rankVariants(columns, paths.variants, top), paths.jeugdigen, publication);
  const rest = paths.jeugdigen - shown.reduce((sum, { count }) => sum + count, 0);
  const steps = stepFlows(paths.flows);
  const flows: Flow[] = [
    { from: 'end', to: 'all', count: paths.jeugdigen },
    { from: 'all', to: 'paths', count: rest },
    ...shown.map(({ count }) => ({ from: 'all', to: 'paths', count })),
    ...steps,
  ];
  const cells = publishFlows(flows, publication);
  const [jeugdigen = undetermined, restCell = undetermined] = cells;
  const stepCells = cells.slice(2 + shown.length);
  const count = new Map(steps.map((flow, i) => [`${flow.from} ${flow.to}`, stepCells[i] ?? undetermined]));
  return {
    jeugdigen,
    varianten: shown.map((variant, i) => variantRow(variant, cells[i + 2] ?? undetermined, jeugdigen, publication)),
    zeldzaam: {
      varianten: publishCount(paths.variants.length - shown.length, publication),
      aantal: restCell,
      aandeel: publishShare(restCell, jeugdigen, publication),
    },
    stappen: listStappen(columns, paths.flows, count),
    stromen: paths.flows
      .filter(({ to }) => to !== FURTHER)
      .map((flow) => ({
        stap: flow.step,
        van: hulpvormOf(columns.hulpvormen[flow.from] ?? ''),
        naar: nameOf(columns, flow.to),
        aantal: count.get(`${point(flow.step, flow.from)} ${target(flow)}`) ?? undetermined,
      })),
  };
}

/** For groups only paths of enough jeugdigen are named; the others together are enough again, or nobody. */
function listShown(variants: RankedVariant[], jeugdigen: number, publication: FigureOptions['publication']) {
  if (publication === 'exact') return variants;
  const least = thresholdsOf(publication).aantal;
  const shown = variants.filter(({ count }) => count >= least);
  let rest = jeugdigen - shown.reduce((sum, { count }) => sum + count, 0);
  while (rest > 0 && rest < least) rest += shown.pop()?.count ?? least;
  return shown;
}

function variantRow(
  variant: RankedVariant,
  aantal: Cell,
  jeugdigen: Cell,
  publication: FigureOptions['publication'],
): VariantRow {
  return {
    pad: variant.pad,
    uitgestroomd: !variant.running,
    aantal,
    aandeel: publishShare(aantal, jeugdigen, publication),
    mediaanDagen: publishStatistic(variant.medianDays, aantal, 'all-censored'),
  };
}

/** A block of the diagram is a flow from its way in to its way out, so that its number is rounded along. */
function stepFlows(flows: readonly StepFlow[]): Flow[] {
  const blocks = new Map<string, Flow>();
  for (const { step, from, count } of flows) {
    const out = point(step, from);
    const block = blocks.get(out) ?? { from: wayIn(step, from), to: out, count: 0 };
    blocks.set(out, { ...block, count: block.count + count });
  }
  const ends = new Map<string, Flow>();
  for (const flow of flows.filter(({ to }) => to >= ENDED)) {
    const from = target(flow);
    ends.set(from, { from, to: 'end', count: (ends.get(from)?.count ?? 0) + flow.count });
  }
  return [
    ...[...blocks.values()].map((block) => (block.from.startsWith('in:1:') ? { ...block, from: 'paths' } : block)),
    ...flows.map((flow) => ({ from: point(flow.step, flow.from), to: target(flow), count: flow.count })),
    ...ends.values(),
  ];
}

function listStappen(columns: TrajectColumns, flows: readonly StepFlow[], count: ReadonlyMap<string, Cell>): StapRow[] {
  const rows = new Map<string, StapRow>();
  for (const flow of flows) {
    const block = point(flow.step, flow.from);
    const from = flow.step === 1 ? 'paths' : wayIn(flow.step, flow.from);
    rows.set(block, {
      stap: flow.step,
      hulpvorm: nameOf(columns, flow.from),
      aantal: count.get(`${from} ${block}`) ?? undetermined,
    });
    if (flow.to === ENDED || flow.to === RUNNING) {
      const end = target(flow);
      rows.set(end, {
        stap: flow.step + 1,
        hulpvorm: nameOf(columns, flow.to),
        aantal: count.get(`${end} end`) ?? undetermined,
      });
    }
  }
  return [...rows.values()].sort((a, b) => a.stap - b.stap || (a.hulpvorm < b.hulpvorm ? -1 : 1));
}

function point(step: number, code: number): string {
  return `out:${step}:${code}`;
}

function wayIn(step: number, code: number): string {
  return `in:${step}:${code}`;
}

function target(flow: StepFlow): string {
  return wayIn(flow.step + 1, flow.to);
}

function nameOf(columns: TrajectColumns, code: number): PadStep {
  if (code === ENDED) return 'uit';
  return code === RUNNING ? 'loopt' : hulpvormOf(columns.hulpvormen[code] ?? '');
}
