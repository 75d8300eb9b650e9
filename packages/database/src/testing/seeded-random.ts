/** Numbers that look random and are the same for the same seed: a fault that was found is found again. */
export interface SeededRandom {
  seed: number;
  /** At least 0, below 1. */
  next(): number;
  /** A whole number at least 0, below `limit`. */
  below(limit: number): number;
}

/** Takes the seed of SAMENPAD_SEED, else another one each time, and prints it: `SAMENPAD_SEED=… npx vitest run <file>` replays. */
export function seededRandom(name: string): SeededRandom {
  const given = Number(process.env['SAMENPAD_SEED']);
  const seed = Number.isInteger(given) && given > 0 ? given : (Date.now() % 2_147_483_647) + 1;
  process.stdout.write(`${name}: SAMENPAD_SEED=${seed}\n`);
  let state = seed;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { seed, next, below: (limit) => Math.floor(next() * limit) };
}

/** The count of a test: the small one in `npm test`, the large one in `npm run test:long`. */
export function countOf(short: number, long: number): number {
  return process.env['SAMENPAD_LONG'] === '1' ? long : short;
}
