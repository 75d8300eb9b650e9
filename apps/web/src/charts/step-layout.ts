import type { Hulpvorm } from '@samenpad/domain';
import { sankey } from '@visx/sankey';

/** A hulpvorm at a step, or the two ways a path can stop there. */
export type StepKind = Hulpvorm | 'uit' | 'loopt';

/** Undefined counts are not shown: the block or stream keeps its place, without a size. */
export interface Step {
  stap: number;
  hulpvorm: StepKind;
  aantal: number | undefined;
}

export interface Stream {
  stap: number;
  van: Hulpvorm;
  naar: StepKind;
  aantal: number | undefined;
}

export interface PlacedStep extends Step {
  x: number;
  y: number;
  height: number;
}

export interface PlacedStream extends Stream {
  path: string;
  width: number;
}

interface NodeDatum extends Step {
  id: string;
  fixedValue: number;
}

interface LinkDatum extends Stream {
  source: string;
  target: string;
  value: number;
}

const blockWidth = 134;
const padding = 5;

function compareBy(order: readonly StepKind[]): (a: Step, b: Step) => number {
  return (a, b) => order.indexOf(a.hulpvorm) - order.indexOf(b.hulpvorm);
}

/**
 * Places blocks and streams: one column per step, every column from the top, and in every column the same order, so
 * that a hulpvorm keeps its place (mock-up 03).
 */
export function layOutSteps(
  steps: readonly Step[],
  streams: readonly Stream[],
  order: readonly StepKind[],
  size: { width: number; height: number },
): { blocks: PlacedStep[]; streams: PlacedStream[]; blockWidth: number } {
  const idOf = (stap: number, kind: StepKind) => `${stap}:${kind}`;
  const nodes: NodeDatum[] = steps.map((step) => ({
    ...step,
    id: idOf(step.stap, step.hulpvorm),
    fixedValue: step.aantal ?? 0,
  }));
  const known = new Set(nodes.map((node) => node.id));
  const links: LinkDatum[] = streams
    .map((stream) => ({
      ...stream,
      source: idOf(stream.stap, stream.van),
      target: idOf(stream.stap + 1, stream.naar),
      value: stream.aantal ?? 0,
    }))
    .filter((link) => known.has(link.source) && known.has(link.target));
  const graph = sankey<NodeDatum, LinkDatum>()
    .nodeId((node) => node.id)
    .nodeAlign((node) => node.stap - 1)
    .nodeSort(compareBy(order))
    .nodeWidth(blockWidth)
    .nodePadding(padding)
    .iterations(0)
    .size([size.width, size.height])({ nodes, links });

  const tops = new Map<number, number>();
  const shifts = new Map<string, number>();
  const blocks = graph.nodes.toSorted(compareBy(order)).map((node) => {
    const top = tops.get(node.stap) ?? 0;
    const y0 = node.y0 ?? 0;
    const height = (node.y1 ?? 0) - y0;
    shifts.set(node.id, top - y0);
    tops.set(node.stap, top + Math.max(3, height) + padding);
    return { stap: node.stap, hulpvorm: node.hulpvorm, aantal: node.aantal, x: node.x0 ?? 0, y: top, height };
  });
  const xOf = new Map(blocks.map((block) => [idOf(block.stap, block.hulpvorm), block.x]));
  const placed = graph.links.map((link) => {
    const from = idOf(link.stap, link.van);
    const to = idOf(link.stap + 1, link.naar);
    const x1 = (xOf.get(from) ?? 0) + blockWidth;
    const x2 = xOf.get(to) ?? 0;
    const y1 = (link.y0 ?? 0) + (shifts.get(from) ?? 0);
    const y2 = (link.y1 ?? 0) + (shifts.get(to) ?? 0);
    const middle = (x1 + x2) / 2;
    const { stap, van, naar, aantal } = link;
    return {
      stap,
      van,
      naar,
      aantal,
      width: link.width ?? 0,
      path: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`,
    };
  });
  return { blocks, streams: placed, blockWidth };
}
