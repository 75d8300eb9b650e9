import type { Hulpvorm } from '@samenpad/domain';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import type { TrajectColumns } from '../kernel/columns.ts';
import type { Variants } from '../kernel/variants.ts';

/** A variant with its steps by name. */
export interface RankedVariant {
  pad: Hulpvorm[];
  running: boolean;
  count: number;
  medianDays: number;
}

/** The `top` most frequent variants; equal ones by their steps, so that the order of the input does not matter. */
export function rankVariants(columns: TrajectColumns, variants: Variants, top: number): RankedVariant[] {
  const counts = Int32Array.from(variants.counts).sort();
  const least = counts[Math.max(0, counts.length - top)] ?? 0;
  const ranked: RankedVariant[] = [];
  for (const [variant, count] of variants.counts.entries()) {
    if (count < least) continue;
    const example = variants.examples[variant] ?? 0;
    const steps = columns.hulpvorm.subarray(columns.offsets[example], columns.offsets[example + 1]);
    ranked.push({
      pad: Array.from(steps, (code) => hulpvormOf(columns.hulpvormen[code] ?? '')),
      running: variants.running[variant] === 1,
      count,
      medianDays: variants.medianDays[variant] ?? Number.NaN,
    });
  }
  return ranked.sort((a, b) => b.count - a.count || compareTexts(keyOf(a), keyOf(b))).slice(0, top);
}

function keyOf({ pad, running }: RankedVariant): string {
  return `${pad.join('-')}${running ? '…' : '.'}`;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
