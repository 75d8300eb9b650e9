import { describe, expect, it } from 'vitest';
import { computePhaseRoles, findPhase, roleMatrix } from './role-phases.ts';
import type { RolkaartSituatie } from './rolkaart.ts';

const plain: Omit<RolkaartSituatie, 'jeugdigen'> = {
  overname: null,
  regisseur: true,
  regiebehandelaar: true,
  aanbieders: 2,
};
const roles = (change: Partial<RolkaartSituatie> = {}) =>
  computePhaseRoles({ ...plain, ...change }).map(
    ({ phase, inhoud, proces }) => `${phase}: ${inhoud.join(' en ')}; ${proces.join(' en ')}`,
  );

describe('the roles in each phase', () => {
  it('S4-44 has in the phase behandeling the regiebehandelaar for the inhoud and the regisseur for the proces', () => {
    expect(roleMatrix.find(({ phase }) => phase === 'behandeling')).toEqual({
      phase: 'behandeling',
      inhoud: ['regiebehandelaar'],
      proces: ['regisseur'],
    });
    expect(roles()).toEqual([
      'aanmelding: gezin en gemeente; regisseur',
      'behandeling: regiebehandelaar; regisseur',
      'afsluiting: gezin en regiebehandelaar; regisseur',
    ]);
  });

  it('S4-44 shows where nobody is yet, and that one aanbieder answers for its own help', () => {
    expect(roles({ regisseur: false, regiebehandelaar: false })).toEqual([
      'aanmelding: gezin en gemeente; gemeente',
      'behandeling: niemand; niemand',
      'afsluiting: gezin en niemand; niemand',
    ]);
    expect(roles({ regiebehandelaar: false, aanbieders: 1 })).toContain('behandeling: aanbieder; regisseur');
  });

  it('names whoever took the regie over, once', () => {
    expect(roles({ overname: 'gi' })).toContain('afsluiting: gi en regiebehandelaar; gi');
    expect(roles({ overname: 'gemeente' })).toContain('aanmelding: gemeente; regisseur');
  });

  it('finds the phase of a gezin: help that runs comes before help that ends', () => {
    const [none, helped, ends, ended] = [
      { helped: false, closing: null },
      { helped: true, closing: null },
      { helped: true, closing: 'coming' as const },
      { helped: false, closing: 'past' as const },
    ];
    expect([[], [none], [helped], [ends], [ended]].map(findPhase)).toEqual([
      'aanmelding',
      'aanmelding',
      'behandeling',
      'afsluiting',
      'afsluiting',
    ]);
    expect(findPhase([ended, helped])).toBe('behandeling');
    expect(findPhase([{ helped: true, closing: 'past' }])).toBe('behandeling');
  });
});
