import type { Database } from '@samenpad/database';

const signEveryMs = 500;

/**
 * Says twice a second that this import lives, and hears whether it must stop. Both go through the database, so that any
 * server process can show, stop and end it.
 */
export function watchImport(importer: Database['importer'], importId: string, asked: AbortSignal | undefined) {
  const stop = new AbortController();
  let waiting = false;
  const timer = setInterval(() => {
    if (waiting) return;
    waiting = true;
    importer
      .keepAlive(importId)
      .then((requested) => {
        if (requested) stop.abort();
      })
      .catch(() => undefined)
      .finally(() => {
        waiting = false;
      });
  }, signEveryMs);
  return {
    signal: asked === undefined ? stop.signal : AbortSignal.any([asked, stop.signal]),
    end: () => {
      clearInterval(timer);
    },
  };
}
