import { plainDate } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { computeGaten, computeOverlappen } from './gaps.ts';

const care = (begin: string, eind: string | null) => ({
  begin: plainDate(begin),
  eind: eind === null ? null : plainDate(eind),
});
const peildatum = plainDate('2025-12-31');

describe('computeGaten and computeOverlappen', () => {
  it('S0-9 finds one gap of 63 days and one overlap of 41 days in four trajecten', () => {
    const four = [
      care('2023-01-01', '2023-06-30'),
      care('2023-09-02', '2024-06-30'),
      care('2024-05-21', '2024-12-31'),
      care('2025-01-01', null),
    ];
    expect(computeGaten(four, peildatum)).toEqual([{ begin: '2023-07-01', eind: '2023-09-01', dagen: 63 }]);
    expect(computeOverlappen(four, peildatum)).toEqual([{ begin: '2024-05-21', eind: '2024-06-30', dagen: 41 }]);
  });

  it('sees no gap and no overlap in adjoining care', () => {
    const adjoining = [care('2024-01-01', '2024-12-31'), care('2025-01-01', '2025-06-30')];
    expect(computeGaten(adjoining, peildatum)).toEqual([]);
    expect(computeOverlappen(adjoining, peildatum)).toEqual([]);
  });

  it('joins overlaps of three trajecten into one stretch', () => {
    const three = [
      care('2024-01-01', '2024-06-30'),
      care('2024-02-01', '2024-04-30'),
      care('2024-04-15', '2024-05-31'),
    ];
    expect(computeOverlappen(three, peildatum)).toEqual([{ begin: '2024-02-01', eind: '2024-05-31', dagen: 121 }]);
  });

  it('counts open care up to the peildatum', () => {
    expect(computeOverlappen([care('2025-01-01', null), care('2025-12-01', null)], peildatum)).toEqual([
      { begin: '2025-12-01', eind: '2025-12-31', dagen: 31 },
    ]);
  });
});
