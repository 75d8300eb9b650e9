import { expect, it } from 'vitest';
import { spreadLabels } from './spread.ts';

it('leaves labels that stand far enough apart', () => {
  expect(spreadLabels([10, 60, 100], 20, 200)).toEqual([10, 60, 100]);
});

it('moves labels apart in their order, whatever the order they come in', () => {
  expect(spreadLabels([50, 45, 48], 20, 200)).toEqual([85, 45, 65]);
});

it('pushes back what would run over the end', () => {
  expect(spreadLabels([195, 190, 100], 20, 200)).toEqual([200, 180, 100]);
});
