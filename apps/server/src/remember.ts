import type { Analytics } from '@samenpad/analytics';

const most = 300;

/** What was computed, or is being; `waiting` counts who would still take the answer. */
interface Kept {
  answer: Promise<unknown>;
  waiting: number;
  stop: AbortController;
}

/** What was computed on one version of one store, by what was asked. */
interface Known {
  version: string;
  answers: Map<string, Kept>;
}
const memory = new WeakMap<Analytics, Known>();

/**
 * Computes once what many ask: a figure stays the same as long as its store does. Whoever asks meanwhile waits for the
 * same answer; when all of them have left (their `leaving`), the computation is told to stop. `asked` must hold everything
 * that the answer depends on.
 */
export async function remember<T>(
  analytics: Analytics,
  asked: unknown,
  compute: (stopped: AbortSignal) => Promise<T>,
  leaving?: AbortSignal,
): Promise<T> {
  leaving?.throwIfAborted();
  const { answers } = knownOf(analytics);
  const key = JSON.stringify(asked);
  const kept = answers.get(key) ?? keep(answers, key, compute);
  // What was asked last stands last.
  answers.delete(key);
  answers.set(key, kept);
  const [oldest] = answers.keys();
  if (answers.size > most && oldest !== undefined) answers.delete(oldest);
  kept.waiting++;
  const leave = () => {
    kept.waiting--;
    if (kept.waiting > 0) return;
    // Whoever asks from now on has it computed anew.
    if (answers.get(key) === kept) answers.delete(key);
    kept.stop.abort();
  };
  leaving?.addEventListener('abort', leave);
  try {
    // Kept under a text that names the computation and its choices: what comes out is of that computation's type.
    return await (kept.answer as Promise<T>);
  } finally {
    leaving?.removeEventListener('abort', leave);
  }
}

function knownOf(analytics: Analytics): Known {
  const version = analytics.version();
  const known = memory.get(analytics);
  if (known?.version === version) return known;
  const fresh: Known = { version, answers: new Map() };
  memory.set(analytics, fresh);
  return fresh;
}

function keep(answers: Known['answers'], key: string, compute: (stopped: AbortSignal) => Promise<unknown>): Kept {
  const stop = new AbortController();
  const kept: Kept = { answer: compute(stop.signal), waiting: 0, stop };
  answers.set(key, kept);
  kept.answer.catch(() => {
    if (answers.get(key) === kept) answers.delete(key);
  });
  return kept;
}
