/**
 * What is known of who decides for a child: `two` persons with authority, which is the most there can be (BW 1:251, 1:282);
 * one who has it `alone`, proven by a source (BW 1:253b, 1:253f); or `unknown`: somebody else may have it too.
 */
export const gezagStanden = ['two', 'alone', 'unknown'] as const;
export type GezagStand = (typeof gezagStanden)[number];

/** A person who has authority today; `alone`: a source that holds proves that nobody else has it. */
interface Gezagsdrager {
  alone: boolean;
}

/**
 * Each person once, on however many grounds. `contested`: a source that waits for a decision says otherwise; then nothing is
 * proven. toegang.gezag_stand of the database says the same.
 */
export function gezagStandOf(gezagsdragers: readonly Gezagsdrager[], contested: boolean): GezagStand {
  if (gezagsdragers.length >= 2) return 'two';
  return gezagsdragers[0]?.alone === true && !contested ? 'alone' : 'unknown';
}
