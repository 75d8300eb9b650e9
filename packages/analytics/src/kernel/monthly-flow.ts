import { listStretches, OPEN, type Range, type TrajectColumns } from './columns.ts';
import { fitsBegin, type KernelFilter } from './select.ts';

/** Stock at the start and per month what came in and went out; month m of the arrays is the m-th of the asked months. */
export interface MonthlyFlow {
  stock: number;
  in: Int32Array;
  out: Int32Array;
  /** Trajecten (never jeugdigen) that ended in the month with a derived end. */
  withoutStop: Int32Array;
}

/** Which trajecten are counted, in which months, and as what. */
export interface FlowsAsked {
  filter: Pick<KernelFilter, 'gemeenten' | 'hulpvorm' | 'verwijzers' | 'aanbieder' | 'leeftijdsgroep' | 'wijk'>;
  /** First day of each month, and the first day after the last one. */
  bounds: Int32Array;
  unit: 'jeugdigen' | 'trajecten';
}

export interface MonthlyFlows {
  /** By index of the hulpvorm; 0 is all of them together. */
  flows: MonthlyFlow[];
  /** With care in one of the months. */
  jeugdigen: number;
}

/**
 * Stock and flow per hulpvorm of the jeugdigen of a range. In: the first day of care lies in the month; out: the last
 * day does. For jeugdigen the days of care of all trajecten are put together first (union of intervals; care that goes
 * on the next day is one interval), so that who changes aanbieder does not flow.
 */
export function countMonthlyFlows(
  columns: TrajectColumns,
  { filter, bounds, unit }: FlowsAsked,
  range: Range,
): MonthlyFlows {
  const counter = new FlowCounter(columns.hulpvormen.length, bounds);
  for (const { from, to } of listStretches(columns, filter, range)) {
    for (let jeugdige = from; jeugdige < to; jeugdige++) {
      const end = columns.offsets[jeugdige + 1] ?? 0;
      for (let i = columns.offsets[jeugdige] ?? 0; i < end; i++) {
        if (fits(columns, i, filter)) counter.addTraject(columns, i, unit);
      }
      counter.closeJeugdige();
    }
  }
  return { flows: counter.flows, jeugdigen: counter.jeugdigen };
}

/** The flows of all parts together; they are added up in the first one. */
export function mergeMonthlyFlows(parts: readonly MonthlyFlows[]): MonthlyFlows {
  const [first = { flows: [], jeugdigen: 0 }, ...others] = parts;
  for (const { flows, jeugdigen } of others) {
    first.jeugdigen += jeugdigen;
    for (const [slot, own] of first.flows.entries()) addFlow(own, flows[slot]);
  }
  return first;
}

function addFlow(own: MonthlyFlow, other: MonthlyFlow | undefined): void {
  own.stock += other?.stock ?? 0;
  for (const name of ['in', 'out', 'withoutStop'] as const) {
    own[name] = own[name].map((count, month) => count + (other?.[name][month] ?? 0));
  }
}

function fits(columns: TrajectColumns, i: number, filter: FlowsAsked['filter']): boolean {
  if (filter.hulpvorm !== 0 && columns.hulpvorm[i] !== filter.hulpvorm) return false;
  if (filter.aanbieder >= 0 && columns.aanbieder[i] !== filter.aanbieder) return false;
  return fitsBegin(columns, i, filter);
}

class FlowCounter {
  readonly flows: MonthlyFlow[];
  /** With care in one of the months. */
  jeugdigen = 0;
  #inCare = false;
  readonly #first: number;
  readonly #after: number;
  readonly #monthOfDay: Int16Array;
  /** Per hulpvorm the interval of care of this jeugdige that is still growing; `last` −OPEN: none. */
  readonly #begins: Int32Array;
  readonly #lasts: Int32Array;
  /** Which hulpvormen have one. */
  readonly #growing: Uint8Array;
  #growingCount = 0;

  constructor(hulpvormen: number, bounds: Int32Array) {
    const months = bounds.length - 1;
    this.#first = bounds[0] ?? 0;
    this.#after = bounds[months] ?? 0;
    this.#monthOfDay = new Int16Array(this.#after - this.#first);
    for (let month = 0; month < months; month++) {
      this.#monthOfDay.fill(month, (bounds[month] ?? 0) - this.#first, (bounds[month + 1] ?? 0) - this.#first);
    }
    this.flows = Array.from({ length: hulpvormen }, () => ({
      stock: 0,
      in: new Int32Array(months),
      out: new Int32Array(months),
      withoutStop: new Int32Array(months),
    }));
    this.#begins = new Int32Array(hulpvormen);
    this.#lasts = new Int32Array(hulpvormen).fill(-OPEN);
    this.#growing = new Uint8Array(hulpvormen);
  }

  addTraject(columns: TrajectColumns, i: number, unit: 'jeugdigen' | 'trajecten'): void {
    const begin = columns.begin[i] ?? 0;
    // A stop before the start stands as one day, or more would go out than there are.
    const eind = Math.max(begin, columns.eind[i] ?? 0);
    this.#inCare ||= begin < this.#after && eind >= this.#first;
    this.#addTo(0, begin, eind, unit);
    const slot = columns.hulpvorm[i] ?? 0;
    this.#addTo(slot, begin, eind, unit);
    if (columns.withoutStop[i] !== 1) return;
    this.#add(this.flows[0]?.withoutStop, eind);
    this.#add(this.flows[slot]?.withoutStop, eind);
  }

  closeJeugdige(): void {
    if (this.#inCare) this.jeugdigen++;
    this.#inCare = false;
    for (let i = 0; i < this.#growingCount; i++) this.#close(this.#growing[i] ?? 0);
    this.#growingCount = 0;
  }

  #addTo(slot: number, begin: number, eind: number, unit: 'jeugdigen' | 'trajecten'): void {
    if (unit === 'trajecten') this.#count(slot, begin, eind);
    else this.#grow(slot, begin, eind);
  }

  /** Trajecten come in order of begin, so an interval is complete when the next one begins after a day without care. */
  #grow(slot: number, begin: number, eind: number): void {
    const last = this.#lasts[slot] ?? -OPEN;
    if (last !== -OPEN && begin <= last + 1) {
      this.#lasts[slot] = Math.max(last, eind);
      return;
    }
    if (last === -OPEN) this.#growing[this.#growingCount++] = slot;
    else this.#close(slot);
    this.#begins[slot] = begin;
    this.#lasts[slot] = eind;
  }

  #close(slot: number): void {
    const last = this.#lasts[slot] ?? -OPEN;
    if (last === -OPEN) return;
    this.#count(slot, this.#begins[slot] ?? 0, last);
    this.#lasts[slot] = -OPEN;
  }

  #count(slot: number, begin: number, eind: number): void {
    const flow = this.flows[slot];
    if (flow === undefined || eind < this.#first) return;
    if (begin < this.#first) flow.stock++;
    else this.#add(flow.in, begin);
    this.#add(flow.out, eind);
  }

  #add(months: Int32Array | undefined, day: number): void {
    if (months === undefined || day < this.#first || day >= this.#after) return;
    const month = this.#monthOfDay[day - this.#first] ?? 0;
    months[month] = (months[month] ?? 0) + 1;
  }
}
