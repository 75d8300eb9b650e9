import type { Heenbericht, HeenSoort } from '@samenpad/domain';
import type { Day } from '../regio/kalender.ts';
import type { ToewijzingPlan } from '../toewijzing/plan.ts';

/** One bericht on its way: it arrives on `dag`, and is only built when it is written. */
export interface Zending {
  dag: Day;
  soort: HeenSoort;
  gemeente: string;
  identificatie: string;
  /** What it is about; absent for a 323 or 325, that is about many. */
  plan?: ToewijzingPlan;
  build: () => Heenbericht;
}
