/** Households by which laws they have provisions of; CBS rounds to 5. */
export interface HouseholdCounts {
  alleenJeugd: number;
  jeugdPwet: number;
  jeugdWmo: number;
  alleDrie: number;
}

/** Share of the households with jeugdzorg that have more laws, 0 … 1 (R6). */
export interface Stapeling {
  huishoudens: number;
  meerWetten: number;
  metPwet: number;
  metWmo: number;
  alleDrie: number;
}

/** How laws stack in the households with jeugdzorg. Pure; undefined when there are none. */
export function computeStapeling(counts: HouseholdCounts): Stapeling | undefined {
  const huishoudens = counts.alleenJeugd + counts.jeugdPwet + counts.jeugdWmo + counts.alleDrie;
  if (huishoudens === 0) return undefined;
  return {
    huishoudens,
    meerWetten: (huishoudens - counts.alleenJeugd) / huishoudens,
    metPwet: (counts.jeugdPwet + counts.alleDrie) / huishoudens,
    metWmo: (counts.jeugdWmo + counts.alleDrie) / huishoudens,
    alleDrie: counts.alleDrie / huishoudens,
  };
}
