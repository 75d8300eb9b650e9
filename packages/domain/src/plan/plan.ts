/** Parts of life that a plan can look at, as far as the question of this gezin needs (domain.md B.1). */
export const leefgebieden = [
  'wonen',
  'financien',
  'werk',
  'opvoeding',
  'gezondheid',
  'school',
  'netwerk',
  'veiligheid',
] as const;
export type Leefgebied = (typeof leefgebieden)[number];

/** States of a plan as a whole (domain.md B.2, docs/states/gezinsplan.md). */
export const planstatussen = [
  'concept',
  'besproken',
  'vastgesteld',
  'actief',
  'geevalueerd',
  'afgerond',
  'vervallen',
] as const;
export type Planstatus = (typeof planstatussen)[number];

/** What a worker can do with a plan next; the first is the usual step. */
export function listPlanstappen(status: Planstatus): readonly Planstatus[] {
  switch (status) {
    case 'concept':
      return ['besproken', 'vervallen'];
    case 'besproken':
      return ['vastgesteld', 'besproken', 'vervallen'];
    case 'vastgesteld':
      return ['actief', 'besproken', 'vervallen'];
    case 'actief':
      return ['geevalueerd', 'besproken', 'vervallen'];
    case 'geevalueerd':
      return ['actief', 'afgerond', 'besproken', 'vervallen'];
    case 'afgerond':
    case 'vervallen':
      return [];
  }
}

/**
 * Share of the way from where a goal began to where it should be, 0 to 1 and below 0 when it became worse (S1-16): begun at
 * 2, meant to be 4, now 3, is 0.5. Several informants count as their mean; undefined without a score.
 */
export function computeVoortgang(
  { startniveau, streefniveau }: { startniveau: number; streefniveau: number },
  scores: readonly number[],
): number | undefined {
  if (scores.length === 0 || streefniveau <= startniveau) return undefined;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return Math.min(1, (mean - startniveau) / (streefniveau - startniveau));
}

/** What must be calm before anything else is learned (S2-21, S2-22). */
const calm: readonly Leefgebied[] = ['veiligheid', 'wonen', 'financien'];

export interface PlanDoel {
  doelId: string;
  nummer: number;
  leefgebied: Leefgebied;
  naDoel: string | null;
  toestand: 'open' | 'bereikt' | 'gestopt';
}

export type DoelAdvies = 'kan-beginnen' | 'na-doel' | 'eerst-rust';

/**
 * When a goal can begin: after the goal that it waits for, and no treatment while safety, home or money are red
 * (`eerst rust`). Advice: people decide.
 */
export function adviseDoel(
  doel: PlanDoel,
  doelen: readonly PlanDoel[],
  gebieden: readonly { leefgebied: Leefgebied; kleur: 'groen' | 'oranje' | 'rood' }[],
): DoelAdvies {
  const before = doelen.find(({ doelId }) => doelId === doel.naDoel);
  if (before !== undefined && before.toestand === 'open') return 'na-doel';
  const unrest = gebieden.some(({ leefgebied, kleur }) => kleur === 'rood' && calm.includes(leefgebied));
  return unrest && !calm.includes(doel.leefgebied) ? 'eerst-rust' : 'kan-beginnen';
}

/** Goals in the order of the work: what brings calm first, and none before the goal that it waits for. */
export function orderDoelen<Doel extends PlanDoel>(doelen: readonly Doel[]): Doel[] {
  const byCalm = doelen.toSorted(
    (a, b) => Number(calm.includes(b.leefgebied)) - Number(calm.includes(a.leefgebied)) || a.nummer - b.nummer,
  );
  const ordered: Doel[] = [];
  const place = (doel: Doel, seen: readonly string[]) => {
    if (ordered.includes(doel) || seen.includes(doel.doelId)) return;
    const before = byCalm.find(({ doelId }) => doelId === doel.naDoel);
    if (before !== undefined) place(before, [...seen, doel.doelId]);
    ordered.push(doel);
  };
  for (const doel of byCalm) place(doel, []);
  return ordered;
}
