import { computeAalenJohansen } from '../statistics/aalen-johansen.ts';

/**
 * Aalen–Johansen with standard errors over plain rows, as `survfit` is asked: `kind` 0 is censored, 1 … `kinds` a kind of
 * event. Gives the incidence of each kind on the last day; for comparing times.
 */
export function computeLastIncidence(
  rows: { entry: Int32Array; exit: Int32Array; event: Uint8Array },
  kinds: number,
): number[] {
  const found = computeAalenJohansen(rows, kinds);
  return found.kind === 'value' ? found.value.kinds.map(({ share }) => share.at(-1) ?? Number.NaN) : [];
}
