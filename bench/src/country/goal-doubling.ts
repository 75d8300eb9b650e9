import type { Analytics } from '@samenpad/analytics';
import type { Result } from '../results/result.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import { type Country, timeOf } from './measure.ts';
import { six } from './six.ts';

/** Goal 9: each of the six on a country beside one of half the jeugdigen. */
export async function measureDoubling({ analytics, repeats }: Country, half: Analytics): Promise<Result[]> {
  const results: Result[] = [];
  for (const [name, ask] of Object.entries(six)) {
    // Both calls are warm, also those that are long and so asked once.
    await ask(half);
    await ask(analytics);
    const small = await timeOf<unknown>(repeats, () => ask(half));
    const large = await timeOf<unknown>(repeats, () => ask(analytics));
    const ratio = large.ms / small.ms;
    results.push({
      what: `9 twice the rows: ${name}`,
      ours: formatMs(large.ms),
      peer: formatMs(small.ms),
      value: formatRatio(ratio),
      goal: '≤ 2.2×',
      met: ratio <= 2.2,
    });
  }
  return results;
}
