import type { Bench } from '../results/result.ts';
import { runTask } from '../runs/run-task.ts';

const LEAST_LINES_PER_SECOND = 500;

/** How fast audit and processing log take lines on one gemeente while they are sealed (S-58). */
export async function benchLog(): Promise<Bench> {
  const { writers, seconds, lines, zegels, findings } = await runTask('write-log');
  const perSecond = Math.round(lines / seconds);
  return {
    name: 'log',
    title: 'Log lines on one gemeente',
    how:
      `${writers} writers for ${Math.round(seconds)} s over the connections of the product, each transaction: open, one ` +
      'line in both logs, commit. Sealed and signed twice a second meanwhile; everything verified afterwards. Own ' +
      'PostgreSQL, fsync on.',
    results: [
      {
        what: 'one line per transaction',
        ours: `${perSecond} lines/s`,
        peer: '',
        value: `${perSecond} lines/s in ${zegels} seals, ${findings} findings`,
        goal: `≥ ${LEAST_LINES_PER_SECOND} lines/s, 0 findings`,
        met: perSecond >= LEAST_LINES_PER_SECOND && findings === 0,
      },
    ],
  };
}
