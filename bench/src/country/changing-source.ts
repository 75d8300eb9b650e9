import type { AnalyticsSource } from '@samenpad/analytics';
import { makeCareer } from '@samenpad/analytics/testing';
import { addMonths, cents, firstDayOf, monthOf, type PlainDate, type PlainMonth, plainDate } from '@samenpad/domain';

type SourceSnapshot = Parameters<Parameters<AnalyticsSource['read']>[1]>[0];
type SourceJeugdige = ReturnType<typeof makeCareer>;
type Toewijzing = SourceJeugdige['toewijzingen'][number];
type DeclaratieMaand = Toewijzing['declaraties'][number];

const GEMEENTEN = 342;
const BATCH = 500;
const PEILDATUM = plainDate('2025-12-31');

/** Feeds a store with jeugdigen that are made while they are read, of whom some get another career afterwards. */
export class ChangingSource implements AnalyticsSource {
  readonly #jeugdigen: number;
  readonly #every: number;
  #version = 1;

  /** `changing` jeugdigen change, spread evenly over all gemeenten. */
  constructor(jeugdigen: number, changing: number) {
    this.#jeugdigen = jeugdigen;
    this.#every = Math.max(1, Math.floor(jeugdigen / changing));
  }

  change(): void {
    this.#version++;
  }

  version(): Promise<string> {
    return Promise.resolve(String(this.#version));
  }

  read<T>(since: string | null, work: (snapshot: SourceSnapshot) => Promise<T>): Promise<T> {
    const step = since === null ? 1 : this.#every;
    const numbers = Array.from({ length: Math.ceil(this.#jeugdigen / step) }, (_, i) => i * step);
    return work({
      version: String(this.#version),
      cursor: String(this.#version),
      peildatum: PEILDATUM,
      changed: numbers.map((nr) => this.#keyOf(nr)),
      aanbieders: [],
      batches: this.#batches(numbers),
    });
  }

  #keyOf(nr: number): SourceSnapshot['changed'][number] {
    const { gemeente, jeugdigeId } = this.#make(nr);
    return { gemeente, jeugdigeId };
  }

  async *#batches(numbers: readonly number[]): AsyncGenerator<SourceJeugdige[]> {
    for (let at = 0; at < numbers.length; at += BATCH) {
      yield await Promise.resolve(numbers.slice(at, at + BATCH).map((nr) => addDeclaraties(this.#make(nr))));
    }
  }

  #make(nr: number): SourceJeugdige {
    return makeCareer(nr, nr % this.#every === 0 ? this.#version : 1, GEMEENTEN);
  }
}

/** A line of declaration for each month of care. */
function addDeclaraties(jeugdige: SourceJeugdige): SourceJeugdige {
  return {
    ...jeugdige,
    toewijzingen: jeugdige.toewijzingen.map((toewijzing) => ({
      ...toewijzing,
      declaraties: toewijzing.levering.flatMap(({ begin, eind }) => listMonths(begin, eind ?? PEILDATUM).map(declare)),
    })),
  };
}

function listMonths(begin: PlainDate, eind: PlainDate): PlainMonth[] {
  const months: PlainMonth[] = [];
  for (let month = monthOf(begin); firstDayOf(month) <= eind; month = addMonths(month, 1)) months.push(month);
  return months;
}

function declare(maand: PlainMonth): DeclaratieMaand {
  const bedrag = cents(42_000);
  return {
    maand,
    ingediend: bedrag,
    toegekend: bedrag,
    afgewezen: cents(0),
    gecrediteerd: cents(0),
    boekingen: [{ kasmaand: addMonths(maand, 1), eenheid: '04', volume: 5, bedrag }],
  };
}
