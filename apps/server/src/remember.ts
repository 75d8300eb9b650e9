import type { Analytics } from '@samenpad/analytics';

const most = 300;

/** What was computed on one version of one store, by what was asked. */
interface Known {
  version: string;
  answers: Map<string, Promise<unknown>>;
}
const memory = new WeakMap<Analytics, Known>();

/**
 * Computes once what many ask: a figure stays the same as long as its store does. Whoever asks meanwhile waits for the
 * same answer. `asked` must hold everything that the answer depends on.
 */
export async function remember<T>(analytics: Analytics, asked: unknown, compute: () => Promise<T>): Promise<T> {
  const version = analytics.version();
  let known = memory.get(analytics);
  if (known?.version !== version || known.answers.size >= most) {
    known = { version, answers: new Map() };
    memory.set(analytics, known);
  }
  const { answers } = known;
  const key = JSON.stringify(asked);
  // Kept under a text that names the computation and its choices: what comes out is of that computation's type.
  const kept = answers.get(key) as Promise<T> | undefined;
  if (kept !== undefined) return await kept;
  const answer = compute();
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  return await answer;
}
