import type { PuntView } from '@samenpad/contract';
import { plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { groupAlike } from './group-alike.ts';

const punt = (n: number, detail: string): PuntView => ({
  gemeente: '9801' as PuntView['gemeente'], // a code of the demo region
  jeugdigeId: `00000000-0000-4000-8000-00000000000${n}`,
  pseudoniem: `J-${n}`,
  naam: null,
  soort: 'taak',
  detail,
  dag: plainDate('2026-11-23'),
  startsAt: null,
  onderwerpId: `00000000-0000-4000-8000-00000000001${n}`,
  teLaat: false,
});

describe('groupAlike', () => {
  it('makes one line of three that ask the same, and leaves two as they are', () => {
    const punten = [punt(1, 'a'), punt(2, 'b'), punt(3, 'a'), punt(4, 'b'), punt(5, 'a')];
    expect(groupAlike(punten).map((group) => group.map(({ pseudoniem }) => pseudoniem))).toEqual([
      ['J-1', 'J-3', 'J-5'],
      ['J-2'],
      ['J-4'],
    ]);
    expect(groupAlike([])).toEqual([]);
  });
});
