import type { Analytics } from '../store/analytics.ts';
import type { Estimate } from './estimate.ts';
import { type Truth, truths } from './list-truths.ts';
import { type TruthId, truthTexts } from './text.ts';
import type { TruthFile } from './truth-file.ts';

/** One planted truth beside what the product finds of it. */
export interface TruthRow {
  id: TruthId;
  /** What it is about, in words. */
  onderwerp: string;
  planted: number | null;
  /** Null: the figure could not be determined. */
  measured: number | null;
  /** How far the two may lie apart; of an estimate as far as its 95 % interval reaches, and a little further. */
  tolerance: number;
  held: boolean;
  /** Measured with the list of the truth file beside the berichten, not by asking a figure. */
  fromList: boolean;
}

/** Whether the figures find back what was planted in a synthetic region (domain.md D.6), in the order of the list there. */
export async function measureTruths(analytics: Analytics, file: TruthFile, taal: 'nl' | 'en'): Promise<TruthRow[]> {
  const rows: TruthRow[] = [];
  for (const truth of truths) {
    const planted = truth.planted(file);
    if (planted === undefined && truth.optional === true) continue;
    const found = await truth.measure(analytics, file);
    const measured = typeof found === 'object' ? found.value : found;
    const tolerance = toleranceOf(truth, planted ?? 0) + (typeof found === 'object' ? reachOf(found, planted ?? 0) : 0);
    rows.push({
      id: truth.id,
      onderwerp: truthTexts[truth.id][taal],
      planted: round(planted),
      measured: round(measured),
      tolerance: round(tolerance) ?? 0,
      held: planted !== undefined && measured !== undefined && Math.abs(measured - planted) <= tolerance,
      fromList: truth.fromList === true,
    });
  }
  return rows;
}

function toleranceOf({ tolerance }: Truth, planted: number): number {
  if (typeof tolerance === 'number') return tolerance;
  return Math.max(Math.abs(planted) * tolerance.part, tolerance.least ?? 0);
}

/** From the estimate to the end of its interval on the side of what was planted. */
function reachOf({ value, van, tot }: Estimate, planted: number): number {
  return planted < value ? value - van : tot - value;
}

/** Four decimals, as the truth file has. */
function round(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10_000) / 10_000;
}
