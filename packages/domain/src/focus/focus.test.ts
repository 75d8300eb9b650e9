import { describe, expect, it } from 'vitest';
import { foldJeugdige } from '../fold/fold-jeugdige.ts';
import type { Gebeurtenis } from '../fold/gebeurtenis.ts';
import { contextOf, gemeente, start, stop, toewijzing } from '../fold/testing.ts';
import { cents } from '../identity/ids.ts';
import { addDays, plainDate } from '../plain-date.ts';
import { computeFocusSinds, listFocusRedenen, type RuleFacts } from './focus-reden.ts';
import { computeFocusRegels, type FocusRegelVersie, focusRegels, isFocusWaarde } from './focus-regel.ts';
import { computeFocusStand } from './focus-stand.ts';

const peildatum = plainDate('2026-09-15');
const standard = computeFocusRegels([], gemeente, peildatum);

/** Nothing holds of this jeugdige. */
const quiet: RuleFacts = {
  trajecten: 1,
  laatsteBegin: plainDate('2026-06-01'),
  herhaaldBeroep: false,
  lopend: 1,
  aanbieders: ['42429011'],
  gestapeldSinds: null,
  verlengingen: 0,
  verlengdOp: null,
  zorgBegin: plainDate('2026-06-01'),
  nextEind: null,
  passedEind: null,
  weesSinds: null,
  ijwStapelingen: 0,
  zonderRegisseur: null,
  zonderDoelvoortgang: null,
  doelaandeel: null,
  hulpGelijkSinds: null,
  bedrag: null,
  grens: null,
  geboortedatum: null,
  geboortejaar: 2015,
};

const redenenOf = (change: Partial<RuleFacts>, regels = standard) =>
  listFocusRedenen({ ...quiet, ...change }, regels, { peildatum, today: addDays(peildatum, 30) });
const names = (change: Partial<RuleFacts>) => redenenOf(change).map(({ regel }) => regel);

describe('focus rules', () => {
  it('S0-10 each reason names its rule and its fact, and a quiet file has none', () => {
    expect(redenenOf({})).toEqual([]);
    const redenen = redenenOf({ trajecten: 5, bedrag: cents(6_100_000), grens: cents(4_000_000) });
    expect(redenen.map(({ regel, aantal }) => [regel, aantal])).toEqual([
      ['duurste', 6_100_000],
      ['bedrag', 6_100_000],
      ['rang', 5],
    ]);
    expect(redenen.flatMap((reden) => Object.keys(reden))).not.toContain('score');
  });

  it('S0-19 flags 742 days with a gap of 20, not 740 days with a gap of 120', () => {
    const longWith = (days: number, gap: number) => {
      const begin = addDays(peildatum, 1 - days);
      const back = addDays(begin, 300 + gap);
      const gebeurtenissen: Gebeurtenis[] = [
        toewijzing(1, begin, addDays(begin, 299)),
        start(1, begin),
        stop(1, begin, addDays(begin, 299)),
        toewijzing(2, back, null, { categorie: '54' }),
        start(2, back, { categorie: '54' }),
      ];
      const { zorgperioden } = foldJeugdige(gebeurtenissen, contextOf(peildatum));
      return names({ zorgBegin: zorgperioden.find(({ eind }) => eind === null)?.begin ?? null });
    };
    expect(longWith(742, 20)).toEqual(['lang']);
    expect(longWith(740, 120)).toEqual([]);
  });

  it('long care begins on the day after the threshold, both days counted (A2)', () => {
    expect(names({ zorgBegin: addDays(peildatum, -729) })).toEqual([]);
    const [lang] = redenenOf({ zorgBegin: addDays(peildatum, -730) });
    expect(lang).toMatchObject({ regel: 'lang', aantal: 731, sinds: peildatum });
  });

  it('S0-16 keeps stapeling van trajecten apart from iJw-stapeling', () => {
    expect(names({ lopend: 3, gestapeldSinds: plainDate('2026-05-01') })).toEqual(['stapeling']);
    expect(names({ lopend: 2, gestapeldSinds: plainDate('2026-05-01') })).toEqual([]);
    expect(names({ ijwStapelingen: 1 })).toEqual(['ijw-stapeling']);
  });

  it('an end within 60 days, and one that has passed, are two reasons', () => {
    expect(names({ nextEind: addDays(peildatum, 60) })).toEqual(['loopt-af']);
    expect(names({ nextEind: addDays(peildatum, 61) })).toEqual([]);
    expect(names({ nextEind: peildatum })).toEqual(['loopt-af']);
    expect(redenenOf({ passedEind: addDays(peildatum, -3) })).toMatchObject([{ regel: 'over-datum', aantal: 3 }]);
  });

  it('turning 18 needs a birthday within 18 months that is still to come, and care that runs', () => {
    expect(names({ geboortedatum: plainDate('2010-03-15') })).toEqual(['wordt-18']);
    expect(names({ geboortedatum: plainDate('2010-03-16') })).toEqual([]);
    expect(names({ geboortedatum: plainDate('2008-09-15') })).toEqual([]);
    expect(names({ geboortedatum: plainDate('2010-03-15'), lopend: 0 })).toEqual([]);
    // Born on a leap day; and only the year known: the last day of that year.
    expect(redenenOf({ geboortedatum: plainDate('2008-02-29') })).toEqual([]);
    expect(redenenOf({ geboortejaar: 2009 })).toMatchObject([{ regel: 'wordt-18', dag: '2027-12-31' }]);
  });

  it('repeats, renewals and care without a toewijzing have their words; costs that may not be seen have none', () => {
    const day = plainDate('2026-02-03');
    expect(names({ herhaaldBeroep: true })).toEqual(['herhaald-beroep']);
    expect(redenenOf({ verlengingen: 2, verlengdOp: day })).toMatchObject([{ regel: 'verlengd', sinds: day }]);
    expect(redenenOf({ verlengingen: 2, verlengdOp: addDays(peildatum, 9) })).toMatchObject([{ sinds: peildatum }]);
    expect(names({ weesSinds: day })).toEqual(['zonder-toewijzing']);
    expect(names({ bedrag: null, grens: cents(1) })).toEqual([]);
    expect(names({ bedrag: cents(0), grens: cents(0) })).toEqual([]);
  });

  it('S1-17 a goal that stands still is a reason since the day on which it was due', () => {
    const [reden] = redenenOf({ zonderDoelvoortgang: addDays(peildatum, -40) });
    expect(reden).toMatchObject({ regel: 'geen-doelvoortgang', sinds: addDays(peildatum, -40) });
  });

  it('S4-96 goals reached for 80 % with help unchanged for 16 weeks are a reason to talk about less, backwards about more', () => {
    const today = addDays(peildatum, 30);
    const same = (weeks: number) => ({ hulpGelijkSinds: addDays(today, -7 * weeks) });
    const [less] = redenenOf({ doelaandeel: 0.8, ...same(16) });
    expect(less).toMatchObject({ regel: 'minder-hulp', aantal: 112, dag: addDays(today, -112), sinds: peildatum });
    expect(names({ doelaandeel: 0.8, ...same(15) })).toEqual([]);
    expect(names({ doelaandeel: 0.79, ...same(30) })).toEqual([]);
    expect(names({ doelaandeel: -0.1, ...same(4) })).toEqual(['meer-hulp']);
    expect(names({ doelaandeel: -0.1, ...same(3) })).toEqual([]);
    expect(names({ doelaandeel: null, ...same(30) })).toEqual([]);
  });

  it('a gezin without a regisseur is a reason after a week, by the calendar of people and not by the peildatum', () => {
    const [reden] = redenenOf({ zonderRegisseur: addDays(peildatum, 23) });
    expect(reden).toMatchObject({ regel: 'geen-regisseur', aantal: 7, sinds: peildatum });
    expect(names({ zonderRegisseur: addDays(peildatum, 24) })).toEqual([]);
  });

  it('the list is as old as its first reason; costs have no day', () => {
    const redenen = redenenOf({ weesSinds: plainDate('2026-02-03'), zorgBegin: plainDate('2024-01-01') });
    expect(computeFocusSinds(redenen)).toBe('2025-12-31');
    expect(computeFocusSinds(redenenOf({ bedrag: cents(9_000_000) }))).toBeNull();
  });
});

describe('versions of focus rules', () => {
  const rang = (versie: number, van: string, waarde: number, aan = true): FocusRegelVersie => ({
    gemeente,
    regel: 'rang',
    versie,
    waarde,
    aan,
    van: plainDate(van),
  });
  const versions = [rang(2, '2026-09-16', 6), rang(1, '2026-01-01', 5)];

  it('the latest version that has begun is valid, and what a gemeente did not set is the standard', () => {
    expect(computeFocusRegels(versions, gemeente, peildatum).rang).toEqual({ versie: 1, waarde: 5, aan: true });
    expect(computeFocusRegels(versions, gemeente, addDays(peildatum, 1)).rang.waarde).toBe(6);
    expect(standard.rang).toEqual({ versie: 0, waarde: focusRegels.rang.waarde, aan: true });
  });

  it('a rule that is off gives no reason, and a reason carries its version', () => {
    const five = computeFocusRegels(versions, gemeente, peildatum);
    expect(redenenOf({ trajecten: 4 }, five)).toEqual([]);
    expect(redenenOf({ trajecten: 5 }, five)).toMatchObject([{ versie: 1 }]);
    const off = computeFocusRegels([rang(1, '2026-01-01', 5, false)], gemeente, peildatum);
    expect(redenenOf({ trajecten: 9 }, off)).toEqual([]);
  });

  it('a threshold stays between its bounds', () => {
    expect([1, 2, 20, 21, 2.5].map((waarde) => isFocusWaarde('rang', waarde))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('where a line stands', () => {
  const held = redenenOf({ trajecten: 5 });
  const choice = { regels: ['rang'], isOver: false } as const;

  it('is open until somebody chooses, and away without a reason', () => {
    expect(computeFocusStand(undefined, held)).toBe('open');
    expect(computeFocusStand(undefined, [])).toBeUndefined();
  });

  it('a parked line comes back by itself on its day', () => {
    expect(computeFocusStand({ ...choice, keuze: 'geparkeerd' }, held)).toBe('geparkeerd');
    expect(computeFocusStand({ ...choice, keuze: 'geparkeerd', isOver: true }, held)).toBe('open');
  });

  it('S0-12 a dropped line comes back only with a reason that did not hold then', () => {
    const dropped = { ...choice, keuze: 'afgevoerd' } as const;
    expect(computeFocusStand(dropped, held)).toBe('afgevoerd');
    expect(computeFocusStand(dropped, redenenOf({ trajecten: 6 }))).toBe('afgevoerd');
    expect(computeFocusStand(dropped, redenenOf({ trajecten: 6, ijwStapelingen: 1 }))).toBe('open');
  });

  it('work in hand stays, also when its reason is gone', () => {
    expect(computeFocusStand({ ...choice, keuze: 'opgepakt' }, [])).toBe('opgepakt');
    expect(computeFocusStand({ ...choice, keuze: 'gevraagd' }, [])).toBe('uitgezet');
    expect(computeFocusStand({ ...choice, keuze: 'accountgesprek' }, held)).toBe('uitgezet');
  });
});
