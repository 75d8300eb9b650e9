import { describe, expect, it } from 'vitest';
import { costsSeenBy } from './costs.ts';
import { roles } from './roles.ts';

describe('costsSeenBy', () => {
  it('gives whoever decides the costs of the own decisions only', () => {
    expect(roles.filter((role) => costsSeenBy(role) === 'own-decision')).toEqual(['consulent']);
  });

  it('gives all costs to those who pay, claim or check them, and to the family with authority', () => {
    expect(roles.filter((role) => costsSeenBy(role) === 'all')).toEqual([
      'accounthouder',
      'gegevensbeheerder',
      'controller',
      'aanbiederadministratie',
      'jeugdige',
      'ouder',
    ]);
  });

  it('gives no costs to others, aggregates of a gemeente included', () => {
    expect(costsSeenBy('contractmanager')).toBe('none');
    expect(costsSeenBy('regisseur')).toBe('none');
    expect(costsSeenBy('pleegouder')).toBe('none');
  });
});
