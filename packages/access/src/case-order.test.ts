import { describe, expect, it } from 'vitest';
import { isProcessRole, placeInCase } from './case-order.ts';
import { matrix } from './matrix.ts';
import { type Role, roles } from './roles.ts';

describe('the order of a case', () => {
  it('S4-72 orders parties by role: the family, who leads, who helps, who is near, and those of the process last', () => {
    const mixed: (Role | null)[] = ['aanbiederadministratie', null, 'school', 'hulpverlener', 'consulent', 'regisseur'];
    expect([...mixed, 'jeugdige' as const].sort((a, b) => placeInCase(a) - placeInCase(b))).toEqual([
      'jeugdige',
      'regisseur',
      'consulent',
      'hulpverlener',
      'school',
      null,
      'aanbiederadministratie',
    ]);
  });

  it('S4-72 gives nobody of the process a note or a provider file, but the FG for a request and a controller by item', () => {
    const reading = matrix
      .filter(({ role, cells }) => isProcessRole(role) && (cells.CN !== undefined || cells.PD !== undefined))
      .map(({ role, relation, cells }) => `${role} ${relation} CN=${cells.CN ?? '-'} PD=${cells.PD ?? '-'}`);
    expect(roles.filter(isProcessRole)).toContain('aanbiederadministratie');
    expect(reading).toEqual(['controller steekproef CN=- PD=q', 'fg verzoekdossier CN=R PD=-']);
  });
});
