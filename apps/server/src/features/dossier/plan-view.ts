import type { DoelView, PlanRowView, PlanView } from '@samenpad/contract';
import type { Gezinsplan, PlanRow } from '@samenpad/database';
import { adviseDoel, computeVoortgang, listPlanstappen, orderDoelen } from '@samenpad/domain';

/** Whose words come first on a day: those of the youth (S4-73), then of the family. */
const informantOrder = ['jeugdige', 'ouder', 'netwerk', 'regisseur', 'hulpverlener', 'school'] as const;

/** The plan as the page shows it. */
export function toPlanView(plan: Gezinsplan): PlanView {
  const { gezinId: _gezin, familie: _familie, schrijft: _schrijft, leads, gezinsleden: _leden, ...rest } = plan;
  const evaluaties = plan.evaluaties.toSorted(
    (a, b) => b.dag.localeCompare(a.dag) || informantOrder.indexOf(a.informant) - informantOrder.indexOf(b.informant),
  );
  return {
    ...rest,
    doelen: orderDoelen(plan.doelen).map((doel) => toDoelView(doel, plan)),
    evaluaties,
    stappen: leads ? [...listPlanstappen(plan.status)] : [],
  };
}

function toDoelView(doel: Gezinsplan['doelen'][number], { doelen, delen, evaluaties }: Gezinsplan): DoelView {
  const own = evaluaties.filter(({ doelId, score }) => doelId === doel.doelId && score !== null);
  const last = own
    .map(({ dag }) => dag)
    .toSorted()
    .at(-1);
  const scores = own.filter(({ dag }) => dag === last).flatMap(({ score }) => (score === null ? [] : [score]));
  const gebieden = delen.flatMap(({ leefgebied, kleur }) =>
    leefgebied === null || kleur === null ? [] : [{ leefgebied, kleur }],
  );
  return {
    ...doel,
    voortgang: computeVoortgang(doel, scores) ?? null,
    advies: adviseDoel(doel, doelen, gebieden),
  };
}

export function toPlanRow(
  { leden, planId: _id, gewijzigdOp, ...row }: PlanRow,
  namen: Map<string, string>,
): PlanRowView {
  return {
    ...row,
    namen: leden.map(({ jeugdigeId, pseudoniem }) => namen.get(jeugdigeId) ?? pseudoniem),
    gewijzigdOp: gewijzigdOp?.toISOString() ?? null,
  };
}
