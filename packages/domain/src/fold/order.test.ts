import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../canonical-json.ts';
import { addDays, daysBetween, lengthInDays, plainDate } from '../plain-date.ts';
import { foldJeugdige } from './fold-jeugdige.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import type { JeugdigeStand, Traject } from './stand.ts';
import {
  aanbiederA,
  aanbiederB,
  antwoord,
  contextOf,
  declaratie,
  declaratieAntwoord,
  regel,
  retourOf,
  start,
  stop,
  toewijzing,
  vot,
} from './testing.ts';

const SETS = 1000;
const ORDERS = 20;
const context = contextOf('2026-09-15');
const epoch = plainDate('2024-01-01');

/** One toewijzing with versions, corrections, pauses, claims, credits, rejections and a verzoek, each at random. */
const history = fc.record({
  offset: fc.integer({ min: 0, max: 700 }),
  length: fc.integer({ min: 5, max: 400 }),
  delivered: fc.integer({ min: 0, max: 30 }),
  stretch: fc.option(fc.integer({ min: -60, max: 200 })),
  pause: fc.option(fc.integer({ min: 0, max: 120 })),
  stops: fc.integer({ min: 0, max: 2 }),
  corrected: fc.boolean(),
  removed: fc.boolean(),
  known: fc.boolean(),
  months: fc.integer({ min: 0, max: 4 }),
  answer: fc.constantFrom('none', 'granted', 'line', 'all', 'credited'),
  verzoek: fc.constantFrom('none', 'open', 'onderzoek', 'granted', 'rejected'),
  retour: fc.constantFrom('none', 'ok', 'rejected'),
  reden: fc.constantFrom('03', '04', '14'),
  categorie: fc.constantFrom('45', '41'),
  aanbieder: fc.constantFrom(aanbiederA, aanbiederB),
});

type Plan = typeof history extends fc.Arbitrary<infer P> ? P : never;

function eventsOf(plan: Plan, number: number): Gebeurtenis[] {
  return [...toewijzingenOf(plan, number), ...deliveryOf(plan, number), ...claimsOf(plan, number)];
}

function toewijzingenOf(plan: Plan, number: number): Gebeurtenis[] {
  const begin = addDays(epoch, plan.offset);
  const eind = addDays(begin, plan.length);
  const { categorie, aanbieder } = plan;
  const referentie = `V${number}`;
  const first = toewijzing(number, begin, eind, {
    categorie,
    aanbieder,
    ...(plan.verzoek === 'granted' && { referentie }),
  });
  const events: Gebeurtenis[] = [];
  if (plan.known) events.push(first);
  if (plan.stretch !== null) {
    const op = addDays(begin, 10);
    events.push(
      toewijzing(number, begin, addDays(eind, plan.stretch), { op, reden: plan.reden, categorie, aanbieder }),
    );
  }
  if (plan.removed) {
    events.push(toewijzing(number, begin, begin, { op: addDays(begin, 20), reden: '13', categorie, aanbieder }));
  }
  if (plan.retour !== 'none') events.push(retourOf(first, plan.retour === 'ok' ? [] : ['9332']));
  if (plan.verzoek !== 'none') events.push(vot(referentie, addDays(begin, -20), '02', { aanbieder }));
  if (plan.verzoek === 'onderzoek') events.push(antwoord(referentie, addDays(begin, -15), '2'));
  if (plan.verzoek === 'rejected') events.push(antwoord(referentie, addDays(begin, -15), '1', '6'));
  return events;
}

function deliveryOf(plan: Plan, number: number): Gebeurtenis[] {
  const { categorie, aanbieder } = plan;
  const options = { categorie, aanbieder };
  const assigned = addDays(epoch, plan.offset);
  const begin = addDays(assigned, plan.delivered);
  const eind = addDays(begin, plan.length);
  const events: Gebeurtenis[] = [];
  if (plan.corrected) {
    const dag = addDays(begin, 3);
    events.push(start(number, assigned, { ...options, id: `W${number}` }));
    events.push(start(number, assigned, { ...options, dag, id: `X${number}`, status: '3' }));
  }
  if (plan.delivered < 28) events.push(start(number, begin, options));
  let current = begin;
  if (plan.pause !== null) {
    const paused = addDays(begin, 4);
    events.push(stop(number, begin, paused, '20', options));
    current = addDays(paused, plan.pause + 1);
    events.push(start(number, current, options));
  }
  const last = current > eind ? addDays(current, 5) : eind;
  for (let i = 0; i < plan.stops; i += 1) {
    events.push(stop(number, current, addDays(last, i), '31', { ...options, id: `S${number}-${i}` }));
  }
  return events;
}

function claimsOf(plan: Plan, number: number): Gebeurtenis[] {
  const { aanbieder, categorie } = plan;
  const events: Gebeurtenis[] = [];
  for (let i = 0; i < plan.months; i += 1) {
    const maand = `2025-${String(i + 1).padStart(2, '0')}`;
    const ref = `R${number}-${i}`;
    const id = `D${number}-${i}`;
    const lines = [
      regel(number, maand, 1000 + i, { ref, categorie }),
      regel(number, maand, 500, { ref: `${ref}b`, categorie }),
    ];
    events.push(declaratie(id, `${maand}-28`, lines, { aanbieder }));
    if (plan.answer === 'none') continue;
    const refused = plan.answer === 'line' ? { regels: [ref] } : { afgewezen: plan.answer === 'all' };
    events.push(...declaratieAntwoord(id, `${maand}-28`, { ...refused, aanbieder }));
    if (plan.answer !== 'credited') continue;
    const credit = regel(number, maand, 1000 + i, { ref: `${ref}c`, vorig: ref, credit: true, categorie });
    events.push(declaratie(`C${number}-${i}`, `${maand}-28`, [credit], { aanbieder }));
    events.push(...declaratieAntwoord(`C${number}-${i}`, `${maand}-28`, { aanbieder }));
  }
  return events;
}

const histories = fc
  .array(history, { minLength: 1, maxLength: 4 })
  .map((plans) => plans.flatMap((plan, i) => eventsOf(plan, i + 1)));

/** Some other order, with some gebeurtenissen given twice; the same for the same seed. */
function shuffle(events: readonly Gebeurtenis[], seed: number): Gebeurtenis[] {
  let state = seed;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const doubled = events.flatMap((event) => (next() < 0.2 ? [event, structuredClone(event)] : [event]));
  return doubled
    .map((event) => ({ event, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ event }) => event);
}

describe('order', () => {
  it('R-20 any order, with repeats, of late, corrected and withdrawn berichten gives the same state', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 1_000_000 }), (events, seed) => {
        const expected = canonicalJson(foldJeugdige(events, context));
        for (let i = 0; i < ORDERS; i += 1) {
          const state = canonicalJson(foldJeugdige(shuffle(events, seed + i), context));
          if (state !== expected) expect(state).toBe(expected);
        }
      }),
      { numRuns: SETS, seed: 20 },
    );
  });
});

function careDays(trajecten: readonly Traject[]): number {
  return trajecten.reduce((days, traject) => days + traject.actieveDagen, 0);
}

function checkToewijzingen(stand: JeugdigeStand): void {
  for (const { levering, declaraties } of stand.toewijzingen) {
    for (const [i, one] of levering.entries()) {
      const last = one.eind ?? context.peildatum;
      if (last >= one.begin) expect(one.actieveDagen).toBeLessThanOrEqual(lengthInDays(one.begin, last));
      expect(one.actieveDagen).toBeGreaterThan(0);
      const former = levering[i - 1];
      if (former) expect(former.eind !== null && former.eind < one.begin).toBe(true);
    }
    for (const { ingediend, toegekend, afgewezen } of declaraties) {
      expect(toegekend + afgewezen).toBeLessThanOrEqual(ingediend);
    }
  }
}

describe('invariants', () => {
  it('hold for every history', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const stand = foldJeugdige(events, context);
        const { tCbs, tInhoud } = stand.trajecten;
        checkToewijzingen(stand);
        expect(tCbs.length).toBeGreaterThanOrEqual(tInhoud.length);
        expect(careDays(tCbs)).toBe(careDays(tInhoud));
        for (const rows of [tCbs, tInhoud]) {
          expect(rows.map((traject) => traject.rang)).toEqual(rows.map((_, i) => i + 1));
          expect(rows.map((traject) => traject.begin)).toEqual(rows.map((traject) => traject.begin).sort());
        }
        for (const [i, periode] of stand.zorgperioden.entries()) {
          const former = stand.zorgperioden[i - 1];
          if (former === undefined) continue;
          expect(former.eind).not.toBeNull();
          if (former.eind !== null) expect(daysBetween(former.eind, periode.begin) - 1).toBeGreaterThan(30);
        }
      }),
      { numRuns: SETS, seed: 21 },
    );
  });
});
