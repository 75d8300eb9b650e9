import { addMonths, monthOf, type PlainMonth, plainDate } from '@samenpad/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getValue } from '../testing/statistics.ts';
import { type Booking, type Exposure, estimateMonths } from './estimate-months.ts';

const CLOSED = monthOf(plainDate('2025-12-01'));

/** Sixty months up to the closed one; `amountOf` by months ago; shares by age, what is not known yet left out. */
function makeRegion(amountOf: (ago: number) => number, shares: readonly number[], daysOf: (ago: number) => number) {
  const bookings: Booking[] = [];
  const exposures: Exposure[] = [];
  for (let ago = 0; ago < 60; ago++) {
    const maand = addMonths(CLOSED, -ago);
    exposures.push({ maand, hulpvorm: 'beg', dagen: daysOf(ago) });
    shares.forEach((share, age) => {
      if (age <= ago && share > 0)
        bookings.push({
          ...{ maand, kasmaand: addMonths(maand, age), hulpvorm: 'beg' },
          ...{ bedrag: amountOf(ago) * share, isSpread: false },
        });
    });
  }
  return estimateMonths(bookings, exposures, CLOSED);
}

function monthsAgo(ago: number): PlainMonth {
  return addMonths(CLOSED, -ago);
}

test('by hand: what earlier months lacked at the same age is added at the price of a day of care', () => {
  // 1,000 a month for 100 days of care; 90 % comes after one month, 10 % after two. The newest month had 150 days.
  const region = makeRegion(
    () => 1000,
    [0, 0.9, 0.1],
    (ago) => (ago === 0 ? 150 : 100),
  );
  expect([0, 1, 2, 3].map((ago) => region.isComplete(monthsAgo(ago)))).toEqual([false, false, true, true]);
  // Nothing booked yet: 150 days at 10 each. A month old: 900 booked and a tenth of 100 days at 10 each.
  const near = (ago: number) => {
    const { value, lower, upper } = getValue(region.estimate(monthsAgo(ago)));
    return [value, lower, upper].map((x) => Math.round(x));
  };
  expect(near(0)).toEqual([1500, 1500, 1500]);
  expect(near(1)).toEqual([1000, 1000, 1000]);
});

test('the range is how far the same estimate of earlier months lay from what they came to', () => {
  // Every other month costs 20 % more for the same days: an estimate at 10.5 a day for 1,000 or 1,100 is off by that much.
  const region = makeRegion(
    (ago) => (ago % 2 === 0 ? 1000 : 1100),
    [0, 1],
    () => 100,
  );
  const { value, lower, upper } = getValue(region.estimate(monthsAgo(0)));
  expect(value).toBeCloseTo(1050, 6);
  expect(lower).toBeCloseTo(1000, 6);
  expect(upper).toBeCloseTo(1100, 6);
});

test('without three years of months there is no estimate, and the newest four count as not complete', () => {
  const bookings: Booking[] = [
    { maand: monthsAgo(5), kasmaand: monthsAgo(4), hulpvorm: 'beg', bedrag: 1000, isSpread: false },
    // A price in total of long care says nothing of what was claimed then.
    { maand: monthsAgo(60), kasmaand: monthsAgo(4), hulpvorm: 'beg', bedrag: 10, isSpread: true },
  ];
  const region = estimateMonths(bookings, [{ maand: monthsAgo(5), hulpvorm: 'beg', dagen: 30 }], CLOSED);
  expect(region.estimate(monthsAgo(0))).toEqual({ kind: 'undetermined', reason: 'follow-up-too-short' });
  expect([3, 4].map((ago) => region.isComplete(monthsAgo(ago)))).toEqual([false, true]);
  expect(estimateMonths([], [], CLOSED).estimate(monthsAgo(0))).toEqual({
    kind: 'undetermined',
    reason: 'follow-up-too-short',
  });
});

test('a range holds its estimate, and an estimate is never below what is booked', () => {
  const shares = fc
    .tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
    .filter((parts) => parts.some((part) => part > 0))
    .map((parts) => parts.map((part) => part / parts.reduce((sum, own) => sum + own, 0)));
  fc.assert(
    fc.property(
      shares,
      fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 60, maxLength: 60 }),
      (parts, amounts) => {
        const amountOf = (ago: number) => amounts[ago] ?? 0;
        const region = makeRegion(amountOf, parts, (ago) => 50 + (amountOf(ago) % 50));
        for (let ago = 0; ago < 4; ago++) {
          if (region.isComplete(monthsAgo(ago))) continue;
          const outcome = region.estimate(monthsAgo(ago));
          if (outcome.kind === 'undetermined') continue;
          const { value, lower, upper } = outcome.value;
          const booked = amountOf(ago) * parts.slice(0, ago + 1).reduce((sum, part) => sum + part, 0);
          expect(value).toBeGreaterThanOrEqual(booked - 1e-9);
          expect(lower).toBeLessThanOrEqual(value);
          expect(upper).toBeGreaterThanOrEqual(value);
        }
      },
    ),
    { seed: 5 },
  );
});
