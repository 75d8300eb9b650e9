import { describe, expect, it } from 'vitest';
import { stukSoorten } from './dossier.ts';
import { readersOf } from './readers.ts';

describe('readersOf', () => {
  it('lets workers and the family read an internal note of the gemeente, and others only a shared one', () => {
    const { internal, shared, family } = readersOf('CN');
    expect(internal).toEqual(['consulent', 'regisseur', 'jeugdige', 'ouder']);
    expect(shared).toEqual(['hulpverlener', 'gi']);
    expect(family).toEqual(['jeugdige', 'ouder']);
  });

  it('names nobody twice, and an accounthouder for no text that a person wrote about a child', () => {
    for (const soort of stukSoorten) {
      const { internal, shared } = readersOf(soort);
      expect(new Set([...internal, ...shared]).size).toBe(internal.length + shared.length);
    }
    expect(readersOf('CN').internal).not.toContain('accounthouder');
    expect(readersOf('CN').shared).not.toContain('accounthouder');
  });
});
