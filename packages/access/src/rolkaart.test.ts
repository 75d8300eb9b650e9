import { describe, expect, it } from 'vitest';
import { computeRolkaart, needsRegiebehandelaar, type RolkaartSituatie } from './rolkaart.ts';

const plain: RolkaartSituatie = {
  overname: null,
  regisseur: true,
  regiebehandelaar: false,
  aanbieders: 1,
  jeugdigen: [{ jeugdigeId: 'noor', band: '0-11', maatregel: false }],
};
const card = (change: Partial<RolkaartSituatie> = {}) =>
  computeRolkaart({ ...plain, ...change }).map(
    ({ besluit, wie, jeugdigeId }) => `${besluit}: ${wie.join(' en ')}${jeugdigeId === null ? '' : ` (${jeugdigeId})`}`,
  );

describe('the role card', () => {
  it('S4-67 names who decides what: the gezin its goals, the regisseur the course, the gemeente which help', () => {
    expect(card()).toEqual([
      'doelen: gezin',
      'verloop: regisseur',
      'toekennen: gemeente',
      'inhoud: aanbieder',
      'instemmen: ouders (noor)',
      'delen: ouders (noor)',
    ]);
  });

  it('S4-67 shows where nobody decides yet', () => {
    expect(card({ regisseur: false, aanbieders: 2 })).toEqual(
      expect.arrayContaining(['verloop: niemand', 'inhoud: niemand']),
    );
    expect(card({ aanbieders: 0 })).not.toContainEqual(expect.stringContaining('inhoud'));
  });

  it('S4-101 asks for one regiebehandelaar from the second aanbieder on', () => {
    expect([0, 1, 2, 3].map(needsRegiebehandelaar)).toEqual([false, false, true, true]);
    expect(card({ aanbieders: 2, regiebehandelaar: true })).toContain('inhoud: regiebehandelaar');
  });

  it('S3-4 follows who has taken the regie over', () => {
    expect(card({ overname: 'gemeente' })).toEqual(expect.arrayContaining(['doelen: gemeente', 'verloop: regisseur']));
    expect(card({ overname: 'gi', regisseur: false })).toEqual(expect.arrayContaining(['doelen: gi', 'verloop: gi']));
  });

  it.each([
    ['12-15', false, 'jeugdige en ouders', 'jeugdige en ouders'],
    ['16-17', false, 'jeugdige', 'jeugdige'],
    ['12-15', true, 'gi', 'jeugdige en ouders'],
  ] as const)('asks consent by age %s and measure %s', (band, maatregel, help, sharing) => {
    const lines = card({ jeugdigen: [{ jeugdigeId: 'sam', band, maatregel }] });
    expect(lines).toEqual(expect.arrayContaining([`instemmen: ${help} (sam)`, `delen: ${sharing} (sam)`]));
    expect(lines.includes('maatregel: gi')).toBe(maatregel);
  });
});
