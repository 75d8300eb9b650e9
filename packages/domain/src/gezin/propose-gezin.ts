import type { PlainDate } from '../plain-date.ts';

/**
 * What may tie a jeugdige to a gezin: an address that is a home, or a parent. `sleutel` is the pseudonym of the household or
 * the id of the parent; it is only compared, never shown. Days are inclusive; `tot` null: still.
 */
export interface Gezinsband {
  jeugdigeId: string;
  soort: 'adres' | 'ouder';
  sleutel: string;
  van: PlainDate;
  tot: PlainDate | null;
}

/** Somebody who may belong to the gezin too, and what says so. */
export interface Gezinsvoorstel {
  jeugdigeId: string;
  /** In a fixed order; more than one ties more firmly. */
  redenen: Gezinsband['soort'][];
}

const kinds = ['adres', 'ouder'] as const;

/**
 * Who may be the gezin of a jeugdige on a day: everybody who is tied to it by a home or a parent, also by way of others. So
 * a gezin may span two addresses (co-ouderschap) and hold children of different parents (domain.md B.1). A proposal only: a
 * person confirms it. The caller leaves out institutions, foster homes and secret addresses: they tie no gezin. The
 * jeugdige itself comes first, without a reason.
 */
export function proposeGezin(
  banden: readonly Gezinsband[],
  jeugdigeId: string,
  peildatum: PlainDate,
): Gezinsvoorstel[] {
  const current = banden.filter(({ van, tot }) => van <= peildatum && (tot === null || tot >= peildatum));
  const bySleutel = Map.groupBy(current, keyOf);
  const found = new Map<string, Set<Gezinsband['soort']>>([[jeugdigeId, new Set()]]);
  // A Map gives what is added while it is walked: so the circle grows until nobody is new.
  for (const known of found.keys()) {
    for (const band of current.filter((own) => own.jeugdigeId === known)) {
      for (const other of bySleutel.get(keyOf(band)) ?? []) {
        if (other.jeugdigeId === known) continue;
        found.set(other.jeugdigeId, (found.get(other.jeugdigeId) ?? new Set()).add(band.soort));
      }
    }
  }
  return [...found].map(([id, soorten]) => ({
    jeugdigeId: id,
    redenen: id === jeugdigeId ? [] : kinds.filter((soort) => soorten.has(soort)),
  }));
}

function keyOf({ soort, sleutel }: Gezinsband): string {
  return `${soort} ${sleutel}`;
}
