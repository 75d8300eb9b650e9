import type { PlanPage } from '@samenpad/contract';
import { createContext, use } from 'react';

/** The plan that a page shows, for all its parts. */
export interface ShownPlan extends PlanPage {
  jeugdigeId: string;
  plan: NonNullable<PlanPage['plan']>;
}

export const PlanContext = createContext<ShownPlan | null>(null);

/** The plan of the page; only inside it. */
export function usePlan(): ShownPlan {
  const shown = use(PlanContext);
  if (shown === null) throw new Error('There is no plan around this part');
  return shown;
}
