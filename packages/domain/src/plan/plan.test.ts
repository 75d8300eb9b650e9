import { describe, expect, it } from 'vitest';
import { adviseDoel, computeVoortgang, listPlanstappen, orderDoelen, type PlanDoel, planstatussen } from './plan.ts';

const doel = (nummer: number, leefgebied: PlanDoel['leefgebied'], naDoel: string | null = null): PlanDoel => ({
  doelId: String(nummer),
  nummer,
  leefgebied,
  naDoel,
  toestand: 'open',
});

describe('the plan of a gezin', () => {
  it('S1-16 counts a goal that began at 2, is meant to be 4 and stands at 3 as halfway', () => {
    const levels = { startniveau: 2, streefniveau: 4 };
    expect(computeVoortgang(levels, [3])).toBe(0.5);
    expect(computeVoortgang(levels, [2, 4])).toBe(0.5);
    expect(computeVoortgang(levels, [1])).toBe(-0.5);
    expect(computeVoortgang(levels, [9])).toBe(1);
    expect(computeVoortgang(levels, [])).toBeUndefined();
  });

  it('S2-21 advises rest first for a training while money is red, not for the goal about money', () => {
    const training = doel(1, 'opvoeding');
    const debts = doel(2, 'financien');
    const red = [{ leefgebied: 'financien', kleur: 'rood' }] as const;
    expect(adviseDoel(training, [training, debts], red)).toBe('eerst-rust');
    expect(adviseDoel(debts, [training, debts], red)).toBe('kan-beginnen');
    expect(adviseDoel(training, [training, debts], [{ leefgebied: 'financien', kleur: 'oranje' }])).toBe(
      'kan-beginnen',
    );
  });

  it('S2-22 lets goal 3 wait for goal 1, and puts what brings calm first', () => {
    const doelen = [doel(1, 'financien'), doel(2, 'school', '3'), doel(3, 'opvoeding', '1'), doel(4, 'wonen')];
    expect(adviseDoel(doelen[2]!, doelen, [])).toBe('na-doel');
    const reached = { ...doelen[0]!, toestand: 'bereikt' as const };
    expect(adviseDoel(doelen[2]!, [reached, ...doelen.slice(1)], [])).toBe('kan-beginnen');
    expect(orderDoelen(doelen).map(({ nummer }) => nummer)).toEqual([1, 4, 3, 2]);
  });

  it('puts goals that wait for one another in some order rather than none', () => {
    expect(orderDoelen([doel(1, 'school', '2'), doel(2, 'school', '1')])).toHaveLength(2);
  });

  it('ends only in two states', () => {
    expect(planstatussen.filter((status) => listPlanstappen(status).length === 0)).toEqual(['afgerond', 'vervallen']);
  });
});
