import { describe, expect, it } from 'vitest';
import { addYears, isWorkingDay, WINDOW_END } from '../regio/kalender.ts';
import { generateRegio } from '../regio/regio.ts';

const regio = generateRegio({ seed: 7, size: 'XS' });

function getGeval(plaats: number) {
  const found = regio.gevallen.find(({ geval }) => geval.plaats === plaats);
  if (found === undefined) throw new Error(`Case ${plaats} is missing`);
  return found;
}

describe('cases placed by hand', () => {
  it('have the same numbers for every seed', () => {
    const other = generateRegio({ seed: 99, size: 'XS' });
    const numbers = (from: typeof regio) =>
      from.gevallen.map(({ jeugdige, plans }) => [jeugdige.bsn, ...plans.map(({ nummer }) => nummer)]);
    expect(numbers(other)).toEqual(numbers(regio));
    expect(numbers(regio)[0]?.slice(1)).toEqual([100_100, 100_101, 100_102, 100_103, 100_104]);
  });

  it('hold a pleegkind of 17 years and 3 months', () => {
    const { geboren } = getGeval(3).jeugdige;
    expect(addYears(geboren, 17) + 92).toBe(WINDOW_END);
  });

  it('hold a request that waits 63 working days', () => {
    const [plan] = getGeval(5).plans;
    let days = 0;
    for (let moment = plan!.aanvraag!.datum + 1; moment <= plan!.versies[0]!.datum; moment++)
      if (isWorkingDay(moment)) days++;
    expect(days).toBe(63);
  });

  it('hold one traject with three verlengingen of 180 days (S1-8)', () => {
    const { plans, jeugdige } = getGeval(9);
    expect(jeugdige.trajecten).toHaveLength(1);
    expect(plans).toHaveLength(1);
    const einden = plans[0]!.versies.map(({ eind }) => eind);
    expect(einden.slice(1).map((eind, i) => eind - einden[i]!)).toEqual([180, 180, 180]);
  });

  it('hold four trajecten with a gap of 63 and an overlap of 41 days (S0-9)', () => {
    const [first, second, third] = getGeval(11).jeugdige.trajecten.map(({ stukken }) => stukken[0]!);
    expect(second!.begin - first!.eind - 1).toBe(63);
    expect(second!.eind - third!.begin + 1).toBe(41);
  });
});
