import type { Bench, Result } from '../results/result.ts';
import { formatMs, formatRate, formatRatio } from '../results/units.ts';
import type { Region } from '../runs/region.ts';
import { runTask } from '../runs/run-task.ts';
import type { Run } from './run.ts';

const LEAST_RATE = 0.15;
const MOST_MB = 1024;
const MOST_GROWTH = 1.2;

/** Reads, checks, stores and folds a region, beside the bare library on the same messages. */
export async function benchImport({ regions, size, beside }: Run): Promise<Bench> {
  const region = await regions.get(size);
  const peer = await runTask('parse-and-validate', region.files);
  const rate = region.first.gelezen / region.first.ms;
  const ratio = rate / (peer.berichten / peer.ms);
  const other = await regions.get(beside);
  const [small, large] = other.berichten < region.berichten ? [other, region] : [region, other];
  return {
    name: 'import',
    title: 'Import end to end',
    how:
      'Once, in an own process: listing, reading, unpacking, schema, storing encrypted, folding, figures. The peer is ' +
      'libxml2-wasm parse and schema alone on the same messages, already in memory and out of their envelopes. Memory is ' +
      'that of the node process.',
    results: [
      {
        what: `rate, ${describe(region)}`,
        ours: `${formatMs(region.first.ms)}, ${formatRate(region.first.gelezen, region.first.ms)}`,
        peer: `${formatMs(peer.ms)}, ${formatRate(peer.berichten, peer.ms)}`,
        value: formatRatio(ratio),
        goal: `≥ ${LEAST_RATE}×`,
        met: ratio >= LEAST_RATE,
      },
      memoryOf(region),
      growthOf(small, large),
    ],
  };
}

function memoryOf(region: Region): Result {
  const { peakMb } = region.first;
  return {
    what: `peak memory, ${describe(region)}`,
    ours: `${peakMb} MB`,
    peer: '',
    value: `${peakMb} MB`,
    goal: `≤ ${MOST_MB} MB`,
    met: peakMb <= MOST_MB,
  };
}

function growthOf(small: Region, large: Region): Result {
  const [perSmall, perLarge] = [small.first.ms / small.first.gelezen, large.first.ms / large.first.gelezen];
  return {
    what: `time a message, ${describe(large)}`,
    ours: formatMs(perLarge),
    peer: `${formatMs(perSmall)} at ${small.size}`,
    value: formatRatio(perLarge / perSmall),
    goal: `≤ ${MOST_GROWTH}×`,
    met: perLarge <= perSmall * MOST_GROWTH,
  };
}

function describe(region: Region): string {
  return `${region.size} (${region.berichten.toLocaleString('en-GB')} berichten)`;
}
