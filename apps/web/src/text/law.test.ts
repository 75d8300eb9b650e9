import { describe, expect, it } from 'vitest';
import { citeLaw } from './law.ts';

describe('a citation of the law', () => {
  it('stays as it is in Dutch, and is English on an English page', () => {
    expect(citeLaw('AVG 15 tot en met 17 en 39', 'nl')).toBe('AVG 15 tot en met 17 en 39');
    expect(citeLaw('AVG 15 tot en met 17 en 39', 'en')).toBe('GDPR 15 to 17 and 39');
    expect(citeLaw('Jw 7.4.0 lid 1 onder a en c', 'en')).toBe('Youth Act 7.4.0(1)(a) and (c)');
    expect(citeLaw('Jw 7.4.0 lid 1 onder a en lid 2; 7.3.11 lid 1', 'en')).toBe(
      'Youth Act 7.4.0(1)(a) and (2); 7.3.11(1)',
    );
    expect(citeLaw('AVG 6 lid 1 onder d en 9 lid 2 onder c', 'en')).toBe('GDPR 6(1)(d) and 9(2)(c)');
    expect(citeLaw('Regeling Jw 6a.2; UAVG 46', 'en')).toBe('Youth Act Regulation 6a.2; GDPR Implementation Act 46');
  });

  it.each([
    'Wet BRP 2.59; AVG 32',
    'Jw 7.2.1; Regeling Jw 6a en 6c',
    'Jw 7.3.4 lid 2, 7.3.10 en 7.3.11 lid 2 onder b; UAVG 5',
    'Jw 7.4.1 lid 2 en 7.4.4; AVG 5 lid 1 onder c',
    'Wmo 5.1.1 lid 4 en 5.2.1 lid 1 onder b',
    'BW 1:377c',
  ])('leaves no Dutch word in %s', (article) => {
    expect(citeLaw(article, 'en')).not.toMatch(/\b(AVG|UAVG|Jw|BW|lid|onder|en|tot|met|Wet|Regeling)\b/);
  });
});
