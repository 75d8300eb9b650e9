import type { Aanbieder } from '../regio/aanbieders.ts';
import { YEARLY_WAIT } from '../toewijzing/plan-traject.ts';

/** T11: whose care is shorter or longer than that of others with the same jeugdigen, and who has the harder ones without any effect. */
export function aanbiederTruth(aanbieders: readonly Aanbieder[]) {
  const agbs = (test: (aanbieder: Aanbieder) => boolean) => aanbieders.filter(test).map(({ agb }) => agb);
  return {
    shorter: agbs(({ duurEffect }) => duurEffect < 0),
    longer: agbs(({ duurEffect }) => duurEffect > 0),
    zwaar: agbs(({ zwaar }) => zwaar),
  };
}

/** T20: as planted; what happened varies around it. */
export function waitTruth() {
  return { groeiPerJaar: Math.round((YEARLY_WAIT - 1) * 100) / 100 };
}
