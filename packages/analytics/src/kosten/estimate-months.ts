import type { PlainMonth } from '@samenpad/domain';
import { determined, type Outcome, undeterminedBy } from '../statistics/outcome.ts';

/** What of a month of delivery was booked in one month, in cents, of one hulpvorm. */
export interface Booking {
  maand: PlainMonth;
  kasmaand: PlainMonth;
  hulpvorm: string;
  bedrag: number;
  /** Of pieces or euros only, whose price in total may be spread over months of which no claims are known. */
  isSpread: boolean;
}

/** Days of care of one hulpvorm in a month. */
export interface Exposure {
  maand: PlainMonth;
  hulpvorm: string;
  dagen: number;
}

/** Expected amount of a month in cents, with the lowest and highest that the misses of earlier estimates allow. */
export interface MonthEstimate {
  value: number;
  lower: number;
  upper: number;
}

export interface MonthEstimates {
  isComplete(maand: PlainMonth): boolean;
  /** For a month that is not complete. */
  estimate(maand: PlainMonth): Outcome<MonthEstimate>;
}

/** A month counts as complete from the age at which so much of earlier months had been booked. */
const COMPLETE = 0.99;
/** After so many months nothing more is expected. */
export const FULL_AGE = 12;
/** Months from which is learnt how claims come in. */
const LEARN_FROM = 24;
const FEWEST = 12;
/** Months of which the price of a day of care is taken. */
const RATE_MONTHS = 12;
/** While nothing could be learnt: as the months of `stroom`. */
const COMPLETE_UNLEARNT = 4;
/** Months before the newest one that the estimate looks at. */
export const LOOK_BACK = LEARN_FROM + FULL_AGE + 2 * RATE_MONTHS;

/**
 * Run-off of claims (domain.md B.6): what a month still lacks at its age is the share that earlier months lacked at that
 * age, of what its days of care would cost (Bornhuetter–Ferguson). The range: how far the same estimate of earlier
 * months, made at the same age, lay from what they came to. Pure; `closed` is the last month that is over.
 */
export function estimateMonths(
  bookings: readonly Booking[],
  exposures: readonly Exposure[],
  closed: PlainMonth,
): MonthEstimates {
  const table = new RunOffTable(bookings, exposures);
  const now = indexOf(closed);
  const learnFrom = Array.from({ length: LEARN_FROM }, (_, i) => now - FULL_AGE - i).filter(
    (month) => month - 2 * RATE_MONTHS >= table.first,
  );
  const final = learnFrom.reduce((sum, month) => sum + table.bookedBy(month, FULL_AGE), 0);
  if (learnFrom.length < FEWEST || final <= 0) {
    const reason = final <= 0 && learnFrom.length > 0 ? 'empty' : 'follow-up-too-short';
    return {
      isComplete: (maand) => now - indexOf(maand) >= COMPLETE_UNLEARNT,
      estimate: () => undeterminedBy(reason),
    };
  }
  // The median over months: one large claim that came late says nothing about the others.
  const shareAt = (age: number) => Math.min(1, medianOf(learnFrom.flatMap((month) => table.shareBy(month, age))));
  let completeAge = FULL_AGE;
  while (completeAge > 0 && shareAt(completeAge - 1) >= COMPLETE) completeAge--;
  const predict = (month: number, age: number) =>
    table.bookedBy(month, age) + (1 - shareAt(age)) * table.worth(month, month + age - completeAge);
  return {
    isComplete: (maand) => now - indexOf(maand) >= completeAge,
    estimate(maand) {
      const month = indexOf(maand);
      const age = now - month;
      const value = predict(month, age);
      const misses = learnFrom.flatMap((earlier) => {
        const predicted = predict(earlier, age);
        return predicted > 0 ? [table.bookedBy(earlier, FULL_AGE) / predicted] : [];
      });
      if (misses.length < FEWEST) return undeterminedBy('too-few');
      return determined({ value, lower: value * Math.min(...misses, 1), upper: value * Math.max(...misses, 1) });
    },
  };
}

/** Amounts and days by month, for asking often. */
class RunOffTable {
  /** First month with a booking that is of that month. */
  readonly first: number;
  readonly #byAge = new Map<number, number[]>();
  readonly #amounts = new Map<string, number>();
  readonly #days = new Map<string, number>();
  readonly #hulpvormen: ReadonlySet<string>;

  constructor(bookings: readonly Booking[], exposures: readonly Exposure[]) {
    const own = bookings.filter(({ isSpread }) => !isSpread);
    this.first = own.reduce((first, { maand }) => Math.min(first, indexOf(maand)), Number.POSITIVE_INFINITY);
    this.#hulpvormen = new Set(exposures.map(({ hulpvorm }) => hulpvorm));
    for (const { maand, kasmaand, hulpvorm, bedrag } of bookings) {
      const month = indexOf(maand);
      // Declared before the month began: known from its begin on.
      const age = Math.min(FULL_AGE, Math.max(0, indexOf(kasmaand) - month));
      const amounts = this.#byAge.get(month) ?? new Array<number>(FULL_AGE + 1).fill(0);
      amounts[age] = (amounts[age] ?? 0) + bedrag;
      this.#byAge.set(month, amounts);
      add(this.#amounts, `${month} ${hulpvorm}`, bedrag);
    }
    for (const { maand, hulpvorm, dagen } of exposures) add(this.#days, `${indexOf(maand)} ${hulpvorm}`, dagen);
  }

  /** Booked of a month up to the age of `age` months; all that there is at the full age. */
  bookedBy(month: number, age: number): number {
    return (this.#byAge.get(month) ?? []).reduce((sum, bedrag, at) => (at <= age ? sum + bedrag : sum), 0);
  }

  /** The same as a share of all that there is; nothing for a month without costs. */
  shareBy(month: number, age: number): number[] {
    const final = this.bookedBy(month, FULL_AGE);
    return final > 0 ? [this.bookedBy(month, age) / final] : [];
  }

  /** What the days of care of a month cost at the price per day of the twelve months up to `last`. */
  worth(month: number, last: number): number {
    let sum = 0;
    for (const hulpvorm of this.#hulpvormen) {
      let [amount, days] = [0, 0];
      for (let at = last - RATE_MONTHS + 1; at <= last; at++) {
        amount += this.#amounts.get(`${at} ${hulpvorm}`) ?? 0;
        days += this.#days.get(`${at} ${hulpvorm}`) ?? 0;
      }
      if (days > 0) sum += ((this.#days.get(`${month} ${hulpvorm}`) ?? 0) * amount) / days;
    }
    return sum;
  }
}

/** Months since year 0. */
export function indexOf(maand: PlainMonth): number {
  return Number(maand.slice(0, 4)) * 12 + Number(maand.slice(5, 7)) - 1;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0];
  return (low + high) / 2;
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
