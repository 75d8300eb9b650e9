import { describe, expect, it } from 'vitest';
import { plainDate } from '../plain-date.ts';
import { findHerhaaldBeroep } from './herhaald-beroep.ts';

const care = (begin: string, eind: string | null) => ({
  begin: plainDate(begin),
  eind: eind === null ? null : plainDate(eind),
});

describe('S0-13 herhaald beroep of a jeugdige', () => {
  it('is the newest begin after a time without care, with care in the five years before that year', () => {
    const three = [care('2024-01-01', '2024-06-30'), care('2025-01-01', '2025-01-31'), care('2025-03-01', null)];
    expect(findHerhaaldBeroep(three)).toEqual({ begin: '2025-03-01', dagen: 28 });
    expect(findHerhaaldBeroep(three.slice(0, 2))).toEqual({ begin: '2025-01-01', dagen: 184 });
  });

  it('is not what adjoins, what began in the same year, or what was longer than five years ago', () => {
    expect(findHerhaaldBeroep([])).toBeUndefined();
    expect(findHerhaaldBeroep([care('2024-01-01', '2024-06-30'), care('2024-07-01', null)])).toBeUndefined();
    expect(findHerhaaldBeroep([care('2025-01-01', '2025-01-31'), care('2025-03-01', null)])).toBeUndefined();
    expect(findHerhaaldBeroep([care('2018-01-01', '2019-12-31'), care('2025-03-01', null)])).toBeUndefined();
    expect(findHerhaaldBeroep([care('2018-01-01', '2020-01-01'), care('2025-03-01', null)])).toBeDefined();
  });

  it('is not what begins while other care runs', () => {
    const beside = [care('2023-01-01', null), care('2024-01-01', '2024-06-30'), care('2025-03-01', null)];
    expect(findHerhaaldBeroep(beside)).toBeUndefined();
    expect(findHerhaaldBeroep([care('2023-01-01', '2022-12-01'), care('2025-03-01', null)])).toBeDefined();
  });
});
