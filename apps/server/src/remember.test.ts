import { openAnalytics } from '@samenpad/analytics';
import { MemorySource, makeJeugdige, PEILDATUM } from '@samenpad/analytics/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { remember } from './remember.ts';

describe('remember', () => {
  const source = new MemorySource(PEILDATUM);
  const opened: Awaited<ReturnType<typeof openAnalytics>>[] = [];
  const open = async () => {
    const analytics = await openAnalytics({ place: 'memory', source });
    await analytics.buildFull();
    opened.push(analytics);
    return analytics;
  };
  afterEach(async () => {
    for (const analytics of opened.splice(0)) await analytics.close();
  });

  it('computes once for all that ask the same of one version, also at once', async () => {
    const analytics = await open();
    const computed: string[] = [];
    const ask = (asked: string) =>
      remember(analytics, asked, () => {
        computed.push(asked);
        return Promise.resolve(asked);
      });
    expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['a', 'a', 'b']);
    expect(await ask('a')).toBe('a');
    expect(computed.toSorted()).toEqual(['a', 'b']);
    source.put(makeJeugdige('a', []));
    await analytics.patch();
    expect(await ask('a')).toBe('a');
    expect(computed.toSorted()).toEqual(['a', 'a', 'b']);
  });

  it('does not keep what failed, and keeps stores apart', async () => {
    const [one, two] = [await open(), await open()];
    await expect(remember(one, 'x', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await remember(one, 'x', () => Promise.resolve('right'))).toBe('right');
    expect(await remember(two, 'x', () => Promise.resolve('other'))).toBe('other');
  });

  it('stops what nobody waits for any more, and only that', async () => {
    const analytics = await open();
    const [one, other] = [new AbortController(), new AbortController()];
    const stopped: AbortSignal[] = [];
    const ask = (leaving?: AbortSignal) =>
      remember(
        analytics,
        'long',
        (signal) => {
          stopped.push(signal);
          return new Promise<string>((_, reject) => {
            signal.addEventListener('abort', () => {
              reject(new Error('stopped'));
            });
          });
        },
        leaving,
      );
    const both = Promise.allSettled([ask(one.signal), ask(other.signal)]);
    one.abort();
    expect(stopped.map(({ aborted }) => aborted)).toEqual([false]);
    other.abort();
    expect(stopped.map(({ aborted }) => aborted)).toEqual([true]);
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    // Whoever cannot leave keeps it going.
    const leaver = new AbortController();
    const last = Promise.allSettled([ask(leaver.signal), ask()]);
    leaver.abort();
    expect(stopped.map(({ aborted }) => aborted)).toEqual([true, false]);
    expect(await Promise.race([last, Promise.resolve('waits')])).toBe('waits');
  });
});
