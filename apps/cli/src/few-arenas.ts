import type { Environment } from './environment.ts';

/**
 * What glibc reads when a process begins, and never after. There every thread may have a heap of its own, eight a core. DuckDB
 * and Node work on many threads by turns, each heap keeps its own pieces, and the process grows. Two heaps do, and what is
 * free at the end of one goes back to the system. Other allocators pass these by.
 */
export const fewArenas = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' } as const;

/** The environment to start a server again with; undefined for other commands, and when the number of heaps is set already. */
export function environmentOfFewArenas(command: string | undefined, env: Environment): Environment | undefined {
  if (command !== 'serve' || env['MALLOC_ARENA_MAX'] !== undefined) return undefined;
  return { ...env, ...fewArenas };
}
