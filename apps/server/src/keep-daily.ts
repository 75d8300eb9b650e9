/** Something that has to happen once on every day. */
export interface DailyWork {
  /** What the technical log says when it fails. */
  name: string;
  run: () => Promise<unknown>;
}

const everyMs = 10 * 60_000;

/**
 * Does each work at the start and again within ten minutes after the day changes, one after another. What failed is tried
 * again at the next look; the others do not wait for it. `today`: the day in the Netherlands.
 */
export function keepDaily(
  works: readonly DailyWork[],
  today: () => string,
  onTrouble: (work: string, error: unknown) => void,
): NodeJS.Timeout {
  const done = new Map<DailyWork, string>();
  let busy = false;
  const round = async () => {
    for (const work of works) {
      const day = today();
      if (done.get(work) === day) continue;
      try {
        await work.run();
        done.set(work, day);
      } catch (error) {
        onTrouble(work.name, error);
      }
    }
  };
  const look = () => {
    if (busy) return;
    busy = true;
    void round().finally(() => {
      busy = false;
    });
  };
  look();
  return setInterval(look, everyMs).unref();
}
