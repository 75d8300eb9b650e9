import { itemAt, Stream } from '../random/stream.ts';
import { type Day, dateOf, day } from '../regio/kalender.ts';

/** One case in the caseload of an invented worker. */
export interface CaseloadCase {
  medewerker: string;
  /** Rang of the traject with which it began; 3 stands for more. */
  rang: 1 | 2 | 3;
  van: string;
  /** The first day without; null: still. */
  tot: string | null;
}

/** T23: chance a month to go out of care, by rang; the same for every worker. */
const OUTFLOW = [0.105, 0.045, 0.016] as const;
/** Share of the stock by rang: of everybody, and of the one who has the repeats. */
const USUAL = [0.58, 0.24, 0.18] as const;
const REPEATS = [0.14, 0.36, 0.5] as const;

export const caseloadPeriod = { van: day('2024-01-01'), tot: day('2025-01-01') };
/** The worker who looks slow and is not. */
export const workerOfRepeats = 'W1';

const STOCK = 38;
const WORKERS = 8;
const MONTHS_BEFORE = 12;
const DAYS_A_MONTH = 30.4375;

/**
 * A team of eight with 38 cases each, of whom one has mostly repeats (domain.md D.6 T23): outflow depends on the rang of a
 * case and on nothing else. Each case that goes out is followed by a new one of the same rang, so that the stock stands.
 */
export function listCaseload(seed: number): CaseloadCase[] {
  const begin = caseloadPeriod.van - Math.round(MONTHS_BEFORE * DAYS_A_MONTH);
  return Array.from({ length: WORKERS }, (_, i) => `W${String(i + 1)}`).flatMap((medewerker, nr) => {
    const stream = new Stream(seed, 'caseload', nr);
    const mix = medewerker === workerOfRepeats ? REPEATS : USUAL;
    return Array.from({ length: STOCK }, (_, place) => place).flatMap((place) => {
      const rang = rangOf(place, mix);
      return follow(stream, medewerker, rang, begin);
    });
  });
}

/** Exactly the shares of the stock, as far as whole cases go. */
function rangOf(place: number, mix: readonly number[]): 1 | 2 | 3 {
  const share = (place + 0.5) / STOCK;
  if (share < (mix[0] ?? 0)) return 1;
  return share < (mix[0] ?? 0) + (mix[1] ?? 0) ? 2 : 3;
}

/** One place in a caseload: case after case. */
function follow(stream: Stream, medewerker: string, rang: 1 | 2 | 3, begin: Day): CaseloadCase[] {
  const daily = itemAt(OUTFLOW, rang - 1) / DAYS_A_MONTH;
  const found: CaseloadCase[] = [];
  let van = begin;
  for (let today = begin + 1; today < caseloadPeriod.tot; today++) {
    if (!stream.chance(daily)) continue;
    found.push({ medewerker, rang, van: dateOf(van), tot: dateOf(today) });
    van = today;
  }
  return [...found, { medewerker, rang, van: dateOf(van), tot: null }];
}

/** T23 as counted: out per case and month of the one with the repeats, of everybody, and what the mix alone would give. */
export function caseloadTruth(seed: number): { eigen: number; team: number; doorMix: number } {
  const cases = listCaseload(seed);
  const rates = ([1, 2, 3] as const).map((rang) => countRates(cases.filter((one) => one.rang === rang)));
  const own = cases.filter(({ medewerker }) => medewerker === workerOfRepeats);
  const months = countRates(own).months;
  const expected = ([1, 2, 3] as const).reduce((sum, rang, i) => {
    const part = countRates(own.filter((one) => one.rang === rang)).months;
    return sum + part * itemAt(rates, i).rate;
  }, 0);
  return { eigen: countRates(own).rate, team: countRates(cases).rate, doorMix: expected / months };
}

function countRates(cases: readonly CaseloadCase[]): { months: number; rate: number } {
  const { van, tot } = caseloadPeriod;
  const dayOf = (text: string | null): Day => (text === null ? tot : day(text));
  let days = 0;
  let out = 0;
  for (const one of cases) {
    days += Math.max(0, Math.min(dayOf(one.tot), tot) - Math.max(day(one.van), van));
    if (one.tot !== null && day(one.tot) >= van && day(one.tot) < tot) out += 1;
  }
  const months = days / DAYS_A_MONTH;
  return { months, rate: months === 0 ? 0 : out / months };
}
