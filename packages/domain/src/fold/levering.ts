import { addDays, daysBetween, lengthInDays, maxDate, minDate, type PlainDate } from '../plain-date.ts';
import type { DeliverySegment } from './delivery-segments.ts';
import { findDerivedEnd } from './derived-end.ts';
import { type Prestatieregel, provesDelivery } from './prestatieregel.ts';
import type { BeginBron, Levering, Periode } from './stand.ts';

/** A temporary stop resumed within this many days without care keeps one interval (domain.md B.4, A1, A13). */
const MAX_PAUSE_DAYS = 90;

interface Draft {
  begin: PlainDate;
  beginBron: BeginBron;
  /** Begin of the last start in it: an end cannot lie before it. */
  lastStart: PlainDate;
  pauzes: Periode[];
  /** Einddatum of a stop 20 after which no start came yet. */
  pausedFrom: PlainDate | null;
  eind: PlainDate | null;
  eindReden: string | null;
}

/**
 * The delivery intervals of one toewijzing in order of begin, never overlapping. The 305 wins over claims for the begin
 * (A3); claims alone give an estimated begin; a toewijzing with neither start, stop nor claim has no delivery (A30).
 */
export function computeLevering(
  segments: readonly DeliverySegment[],
  regels: readonly Prestatieregel[],
  einddatum: PlainDate | null,
  peildatum: PlainDate,
): Levering[] {
  const drafts = segments.length > 0 ? joinSegments(segments) : draftFromClaims(regels);
  return drafts.map((draft) => finish(draft, regels, einddatum, peildatum));
}

function draftFromClaims(regels: readonly Prestatieregel[]): Draft[] {
  const days = regels.filter(provesDelivery).map((regel) => regel.prestatie.productPeriode.begindatum);
  if (days.length === 0) return [];
  const begin = days.reduce(minDate);
  return [
    { begin, beginBron: 'declaratie', lastStart: begin, pauzes: [], pausedFrom: null, eind: null, eindReden: null },
  ];
}

function joinSegments(segments: readonly DeliverySegment[]): Draft[] {
  const drafts: Draft[] = [];
  for (const segment of segments) {
    const current = drafts.at(-1);
    if (current === undefined || !joins(current, segment)) drafts.push(draftFrom(segment));
    else absorb(current, segment);
  }
  return drafts;
}

/** Whether a start continues the running interval; when a pause turns out too long, the interval ends at its stop 20 (A13). */
function joins(current: Draft, next: DeliverySegment): boolean {
  if (current.eind !== null && next.begin > current.eind) return false;
  if (!resumes(current, next) || daysWithoutCare(current.pausedFrom, next.begin) <= MAX_PAUSE_DAYS) return true;
  // A definitive stop that named the old start belongs to the delivery that was current on its Einddatum.
  if (current.eind !== null) return true;
  current.eind = current.pausedFrom;
  current.eindReden = '20';
  return false;
}

function resumes(current: Draft, next: DeliverySegment): current is Draft & { pausedFrom: PlainDate } {
  return current.pausedFrom !== null && next.begin > current.pausedFrom;
}

function absorb(current: Draft, next: DeliverySegment): void {
  const resumed = resumes(current, next);
  if (resumed && daysWithoutCare(current.pausedFrom, next.begin) > 0) {
    current.pauzes.push({ begin: addDays(current.pausedFrom, 1), eind: addDays(next.begin, -1) });
  }
  const added = draftFrom(next);
  current.lastStart = next.begin;
  current.pausedFrom = added.pausedFrom ?? (resumed ? null : current.pausedFrom);
  if (added.eind !== null && (current.eind === null || added.eind > current.eind)) {
    current.eind = added.eind;
    current.eindReden = added.eindReden;
  }
}

function draftFrom({ begin, beginBron, temporary, definitive }: DeliverySegment): Draft {
  return {
    begin,
    beginBron,
    lastStart: begin,
    pauzes: [],
    pausedFrom: temporary?.product.einddatum ?? null,
    eind: definitive?.product.einddatum ?? null,
    eindReden: definitive?.product.redenBeeindiging ?? null,
  };
}

function finish(
  draft: Draft,
  regels: readonly Prestatieregel[],
  einddatum: PlainDate | null,
  peildatum: PlainDate,
): Levering {
  const { begin, beginBron, pausedFrom } = draft;
  if (draft.eind !== null) {
    // A13: the time between a stop 20 and a later definitive stop is a pause.
    const trailing = pausedFrom !== null && pausedFrom < draft.eind ? [pauseAfter(pausedFrom, draft.eind)] : [];
    return closed(draft, [...draft.pauzes, ...trailing], draft.eind, draft.eindReden);
  }
  if (pausedFrom !== null && daysBetween(pausedFrom, peildatum) > MAX_PAUSE_DAYS) {
    return closed(draft, draft.pauzes, pausedFrom, '20');
  }
  const paused = pausedFrom !== null && pausedFrom < peildatum ? [pauseAfter(pausedFrom, null)] : [];
  const derived = pausedFrom === null ? findDerivedEnd(draft.lastStart, regels, einddatum, peildatum) : undefined;
  const pauzes = [...draft.pauzes, ...paused];
  return {
    begin,
    eind: derived?.eind ?? null,
    eindSoort: derived === undefined ? 'open' : 'afgeleid',
    eindReden: null,
    beginBron,
    eindPrecisie: derived?.eindPrecisie ?? 'dag',
    pauzes,
    actieveDagen: countActieveDagen(begin, derived?.eind ?? maxDate(begin, peildatum), pauzes),
  };
}

function closed(draft: Draft, pauzes: Periode[], eind: PlainDate, eindReden: string | null): Levering {
  return {
    begin: draft.begin,
    eind,
    eindSoort: 'stop',
    eindReden,
    beginBron: draft.beginBron,
    eindPrecisie: 'dag',
    pauzes,
    actieveDagen: countActieveDagen(draft.begin, eind, pauzes),
  };
}

function pauseAfter(day: PlainDate, eind: PlainDate | null): Periode {
  return { begin: addDays(day, 1), eind };
}

/** Days from begin to last, both counted (A2), less the days of the pauses. */
function countActieveDagen(begin: PlainDate, last: PlainDate, pauzes: readonly Periode[]): number {
  const paused = pauzes.reduce((days, pauze) => days + lengthInDays(pauze.begin, pauze.eind ?? last), 0);
  return lengthInDays(begin, last) - paused;
}

/** Days without care between the last day of one stretch and the first of the next: 0 when they adjoin (A1). */
function daysWithoutCare(last: PlainDate, begin: PlainDate): number {
  return daysBetween(last, begin) - 1;
}
