import { describe, expect, it } from 'vitest';
import { dataKinds, maySee, roles, rolesThatSee } from './index.ts';

describe('roles', () => {
  it('shows names to the consulent only', () => {
    expect(rolesThatSee('ID')).toEqual(['consulent']);
  });

  it('shows message traffic to the gegevensbeheerder only', () => {
    expect(rolesThatSee('BV')).toEqual(['gegevensbeheerder']);
  });

  it('gives every role the aggregates and no role everything', () => {
    for (const role of roles) {
      expect(maySee(role, 'AG')).toBe(true);
      expect(dataKinds.every((kind) => maySee(role, kind))).toBe(false);
    }
  });
});
