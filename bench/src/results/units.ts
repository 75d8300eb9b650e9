/** Milliseconds as a person reads them: `12 ms`, `3.4 s`. */
export function formatMs(ms: number): string {
  return ms < 1000 ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** A rate per second of `n` things in `ms`. */
export function formatRate(n: number, ms: number): string {
  return `${Math.round((n * 1000) / ms).toLocaleString('en-GB')}/s`;
}

/** How many times: `0.15×`, `12.4×`. */
export function formatRatio(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`;
}
