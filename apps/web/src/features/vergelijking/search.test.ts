import { describe, expect, it } from 'vitest';
import { listChosen, readVergelijkingSearch, toggleChosen } from './search.ts';

describe('what to compare with, in the address', () => {
  it('comes and goes by the same act, and the oldest makes room for a sixth', () => {
    expect(toggleChosen({}, '0917')).toBe('0917');
    expect(toggleChosen({ met: '0917' }, 'Twente')).toBe('0917,Twente');
    expect(toggleChosen({ met: '0917,Twente' }, '0917')).toBe('Twente');
    expect(toggleChosen({ met: 'Twente' }, 'Twente')).toBeUndefined();
    expect(toggleChosen({ met: 'a,b,c,d,e' }, 'f')).toBe('b,c,d,e,f');
  });

  it('is nothing when the address is empty or wrong', () => {
    expect(listChosen({})).toEqual([]);
    expect(listChosen({ met: ',,' })).toEqual([]);
    expect(readVergelijkingSearch({ met: 'x'.repeat(400), hulpvorm: 'ggz' })).toEqual({});
  });
});
