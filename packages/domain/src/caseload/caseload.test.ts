import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CapaciteitVraag, planCapaciteit } from './plan-capaciteit.ts';
import { computeBelasting, standaardCaseloadregel, weighZaak } from './weigh-zaak.ts';

describe('weight of a case', () => {
  it('S0-17 is more with six verzoeken in a year than with one, says why, and follows the rule of the gemeente', () => {
    const six = weighZaak({ verzoek: 6 }, standaardCaseloadregel);
    const one = weighZaak({ verzoek: 1 }, standaardCaseloadregel);
    expect([six.gewicht, one.gewicht]).toEqual([23, 8]);
    expect(six.delen.find(({ event }) => event === 'verzoek')).toEqual({ event: 'verzoek', aantal: 6, punten: 18 });
    const own = { ...standaardCaseloadregel, gewichten: { ...standaardCaseloadregel.gewichten, verzoek: 10 } };
    expect(weighZaak({ verzoek: 6 }, own).gewicht).toBe(65);
  });

  it('is a share of what somebody of those hours bears; unknown hours give none', () => {
    expect(computeBelasting(190, 18, standaardCaseloadregel)).toBe(0.95);
    expect(computeBelasting(190, null, standaardCaseloadregel)).toBeNull();
  });
});

describe('capacity plan of a quarter', () => {
  const vraag: CapaciteitVraag = {
    fte: 12,
    usable: 0.7,
    zaken: 300,
    urenPerZaak: 9,
    gesprekken: 16,
    urenPerGesprek: 12,
    urenPerFocus: 20,
    effect: { waarde: 4, van: -1, tot: 9 },
  };

  it('S0-4 proposes fewer focus cases with 10 FTE than with 12, and never more hours than there are', () => {
    const [twelve, ten] = [planCapaciteit(vraag), planCapaciteit({ ...vraag, fte: 10 })];
    // 12 × 36 × 13 × 0.7 = 3,931.2 hours; less 2,700 and 192.
    expect(twelve).toMatchObject({ focus: 51, urenZaken: 2700, urenGesprekken: 192, urenFocus: 1020, shortage: 0 });
    expect(twelve.effect?.waarde).toBeCloseTo(2.04);
    expect(twelve.effect?.van).toBeCloseTo(-0.51);
    expect(ten.focus).toBe(19);
    expect(planCapaciteit({ ...vraag, fte: 5 })).toMatchObject({ focus: 0, urenFocus: 0 });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 50, noNaN: true }), fc.nat(2000), fc.nat(50), (fte, zaken, gesprekken) => {
        const plan = planCapaciteit({ ...vraag, fte, zaken, gesprekken });
        const spread = plan.urenZaken + plan.urenGesprekken + plan.urenFocus;
        expect(spread - plan.shortage).toBeLessThanOrEqual(plan.uren + 1e-6);
        expect(planCapaciteit({ ...vraag, fte: fte + 1, zaken, gesprekken }).focus).toBeGreaterThanOrEqual(plan.focus);
      }),
    );
  });
});
