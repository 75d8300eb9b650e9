import { describe, expect, it } from 'vitest';
import { layOutSteps, type Step, type StepKind, type Stream } from './step-layout.ts';

const order: StepKind[] = ['beg', 'ggz', 'loopt', 'uit'];
const steps: Step[] = [
  { stap: 1, hulpvorm: 'ggz', aantal: 40 },
  { stap: 1, hulpvorm: 'beg', aantal: 60 },
  { stap: 2, hulpvorm: 'uit', aantal: 70 },
  { stap: 2, hulpvorm: 'ggz', aantal: undefined },
  { stap: 2, hulpvorm: 'beg', aantal: 20 },
];
const streams: Stream[] = [
  { stap: 1, van: 'beg', naar: 'uit', aantal: 40 },
  { stap: 1, van: 'beg', naar: 'beg', aantal: 20 },
  { stap: 1, van: 'ggz', naar: 'uit', aantal: 30 },
  { stap: 1, van: 'ggz', naar: 'ggz', aantal: undefined },
];
const layout = layOutSteps(steps, streams, order, { width: 1000, height: 400 });
const blockOf = (stap: number, hulpvorm: StepKind) =>
  layout.blocks.find((b) => b.stap === stap && b.hulpvorm === hulpvorm)!;

describe('layOutSteps', () => {
  it('keeps one order in every column, from the top', () => {
    expect(blockOf(1, 'beg').y).toBe(0);
    expect(blockOf(1, 'ggz').y).toBeGreaterThan(blockOf(1, 'beg').y);
    expect(blockOf(2, 'beg').y).toBe(0);
    expect(blockOf(2, 'ggz').y).toBeGreaterThan(0);
    expect(blockOf(2, 'uit').y).toBeGreaterThan(blockOf(2, 'ggz').y);
  });

  it('makes heights and widths proportional to the counts', () => {
    expect(blockOf(1, 'beg').height / blockOf(1, 'ggz').height).toBeCloseTo(1.5);
    const [first, second] = layout.streams;
    expect(first!.width / second!.width).toBeCloseTo(2);
  });

  it('keeps the place of a block that is not shown, in its own column', () => {
    expect(blockOf(2, 'ggz').height).toBe(0);
    expect(blockOf(2, 'ggz').x).toBe(blockOf(2, 'beg').x);
    expect(blockOf(2, 'beg').x).toBeGreaterThan(blockOf(1, 'beg').x);
  });
});
