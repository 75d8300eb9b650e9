import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DailyWork, keepDaily } from './keep-daily.ts';

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

describe('the work of each day', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function keep(works: DailyWork[]) {
    const day = { now: '2026-11-23' };
    const trouble: string[] = [];
    const timer = keepDaily(
      works,
      () => day.now,
      (work) => trouble.push(work),
    );
    return { day, trouble, timer };
  }

  it('happens at the start, and once more within ten minutes after the day changed', async () => {
    const done: string[] = [];
    const { day, timer } = keep([{ name: 'a', run: () => Promise.resolve(done.push('a')) }]);
    await minutes(60);
    expect(done).toEqual(['a']);
    day.now = '2026-11-24';
    await minutes(10);
    expect(done).toEqual(['a', 'a']);
    clearInterval(timer);
    day.now = '2026-11-25';
    await minutes(20);
    expect(done).toHaveLength(2);
  });

  it('is tried again when it failed, and keeps no other work waiting', async () => {
    const done: string[] = [];
    let fails = 2;
    const { trouble, timer } = keep([
      {
        name: 'b failed',
        run: () => (fails-- > 0 ? Promise.reject(new Error('no')) : Promise.resolve(done.push('b'))),
      },
      { name: 'c failed', run: () => Promise.resolve(done.push('c')) },
    ]);
    await minutes(5);
    expect(done).toEqual(['c']);
    await minutes(30);
    expect(done).toEqual(['c', 'b']);
    expect(trouble).toEqual(['b failed', 'b failed']);
    clearInterval(timer);
  });

  it('never runs beside itself', async () => {
    let running = 0;
    let most = 0;
    const { day, timer } = keep([
      {
        name: 'slow',
        run: async () => {
          most = Math.max(most, ++running);
          await new Promise((resolve) => setTimeout(resolve, 25 * 60_000));
          running--;
        },
      },
    ]);
    await minutes(5);
    day.now = '2026-11-24';
    await minutes(60);
    expect(most).toBe(1);
    clearInterval(timer);
  });
});
