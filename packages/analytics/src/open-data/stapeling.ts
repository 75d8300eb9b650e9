/** Households by which laws they have provisions of; CBS rounds to 5. */
export interface HouseholdCounts {
  alone: number;
  withPwet: number;
  withWmo: number;
  withBoth: number;
}

/** Share of the households with jeugdzorg that have more laws, 0 … 1 (R6). */
export interface Stapeling {
  huishoudens: number;
  several: number;
  pwet: number;
  wmo: number;
  both: number;
}

/** How laws stack in the households with jeugdzorg. Pure; undefined when there are none. */
export function computeStapeling(counts: HouseholdCounts): Stapeling | undefined {
  const huishoudens = counts.alone + counts.withPwet + counts.withWmo + counts.withBoth;
  if (huishoudens === 0) return undefined;
  return {
    huishoudens,
    several: (huishoudens - counts.alone) / huishoudens,
    pwet: (counts.withPwet + counts.withBoth) / huishoudens,
    wmo: (counts.withWmo + counts.withBoth) / huishoudens,
    both: counts.withBoth / huishoudens,
  };
}
