import { plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { listConsentKinds } from './consent-kinds.ts';
import { currentVersion, writeConsentText } from './consent-text.ts';

describe('consent', () => {
  it('offers each recipient only what consent can open', () => {
    expect(listConsentKinds('school')).toEqual(['ZP', 'PL']);
    expect(listConsentKinds('verwijzer')).toEqual(['ZP', 'VG']);
    expect(listConsentKinds('regisseur-ander-domein')).toEqual(['ID', 'ZP', 'BS', 'PL', 'VG']);
    expect(listConsentKinds('aanbieder')).not.toContain('PD');
    expect(listConsentKinds('aanbieder')).not.toContain('VH');
    expect(listConsentKinds('gi')).toEqual([]);
  });

  it('names recipients, kinds, purpose and days in plain words, in both languages', () => {
    const text = writeConsentText(currentVersion, {
      ontvangers: ['De Regenboog', 'Praktijk Zuid'],
      soorten: ['ZP', 'PL'],
      doel: 'school',
      van: plainDate('2026-03-03'),
      tot: plainDate('2026-09-01'),
    });
    expect(text.nl).toBe(
      'De Regenboog en Praktijk Zuid mogen dit zien: welke hulp er is, van wie en wanneer en het plan en de afspraken. Zo kan de school rekening houden met de afspraken. Dit geldt van 3 maart 2026 tot en met 1 september 2026. Je kunt elke dag stoppen. Wat iemand al heeft gezien, weet die dan nog wel. Zeg je nee, dan gaat de hulp gewoon door.',
    );
    expect(text.en).toContain('from 3 March 2026 up to and including 1 September 2026');
  });

  it('says that a name is not shown where it would tell a secret address', () => {
    const day = plainDate('2026-03-03');
    const text = writeConsentText(currentVersion, {
      ontvangers: [null],
      soorten: ['PL'],
      doel: 'school',
      van: day,
      tot: day,
    });
    expect(text.nl).toContain('Iemand (niet getoond: geheim adres) mag dit zien: het plan en de afspraken.');
    expect(text.en).toContain('Somebody (not shown: secret address) may see this: the plan and the agreements.');
  });

  it('knows no text that was never shown', () => {
    const content = {
      ontvangers: [],
      soorten: [],
      doel: 'school',
      van: plainDate('2026-03-03'),
      tot: plainDate('2026-03-03'),
    } as const;
    expect(() => writeConsentText('2020-01', content)).toThrow('does not exist');
  });
});
