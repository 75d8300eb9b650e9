import type { StartProduct } from '../bericht/bericht.ts';
import type { PlainDate } from '../plain-date.ts';
import { compareGebeurtenis, compareText } from './compare.ts';
import type { GebeurtenisOf } from './gebeurtenis.ts';
import type { Apart, BeginBron } from './stand.ts';

type Start = GebeurtenisOf<'start'>;
type Stop = GebeurtenisOf<'stop'>;

/** JZ588: the delivery is stopped for a while. Any other code is definitive. */
const TEMPORARY = '20';
/** COD467: removes an earlier delivery of the same key. */
const REMOVAL = '3';

/** One start with the stops that belong to it. */
export interface DeliverySegment {
  begin: PlainDate;
  beginBron: BeginBron;
  berichtId: string;
  /** The start itself; undefined when only its stop is known (A28). */
  start: Start | undefined;
  temporary: Stop | undefined;
  definitive: Stop | undefined;
}

export interface DeliverySegments {
  segments: DeliverySegment[];
  apart: Apart[];
}

/**
 * Ties the stops of one toewijzing to its starts, after corrections. A second definitive stop on one start is set apart
 * (A8, TR415), and so is a second temporary one (TR413). A stop that no start fits goes to the start that is current on
 * its Einddatum; without any, the begindatum it names is taken as an estimated start (A28).
 */
export function listDeliverySegments(starts: readonly Start[], stops: readonly Stop[]): DeliverySegments {
  const byKey = new Map<string, DeliverySegment>();
  for (const start of listStanding(starts, (one) => startKey(one.product))) {
    byKey.set(startKey(start.product), { ...segmentFrom(start, 'start'), start });
  }
  const standing = listStanding(stops, (one) => stopKey(one)).sort(compareGebeurtenis);
  const apart: Apart[] = [];
  const tied = standing.filter((stop) => byKey.has(startKey(stop.product)));
  const loose = standing.filter((stop) => !byKey.has(startKey(stop.product)));
  for (const stop of [...tied, ...loose]) {
    const segment = findSegment(byKey, stop);
    const conflict = addStop(segment, stop);
    if (conflict !== undefined) apart.push(conflict);
  }
  const segments = [...byKey].sort(([a, one], [b, other]) => compareText(one.begin, other.begin) || compareText(a, b));
  return { segments: segments.map(([, segment]) => segment), apart };
}

function segmentFrom({ bron, product }: Start | Stop, beginBron: BeginBron): DeliverySegment {
  return {
    begin: product.begindatum,
    beginBron,
    berichtId: bron.berichtId,
    start: undefined,
    temporary: undefined,
    definitive: undefined,
  };
}

function findSegment(byKey: Map<string, DeliverySegment>, stop: Stop): DeliverySegment {
  const key = startKey(stop.product);
  const exact = byKey.get(key);
  if (exact) return exact;
  const current = [...byKey.values()]
    .filter((one) => one.definitive === undefined && one.begin <= stop.product.einddatum)
    .reduce<DeliverySegment | undefined>((last, one) => (last && last.begin >= one.begin ? last : one), undefined);
  if (current && (stop.product.redenBeeindiging !== TEMPORARY || current.temporary === undefined)) return current;
  const estimated = segmentFrom(stop, 'stop');
  byKey.set(key, estimated);
  return estimated;
}

function addStop(segment: DeliverySegment, stop: Stop): Apart | undefined {
  if (stop.product.redenBeeindiging === TEMPORARY) {
    if (segment.temporary !== undefined) return secondStop(stop, '9413');
    segment.temporary = stop;
    return undefined;
  }
  if (segment.definitive !== undefined) return secondStop(stop, '9415');
  segment.definitive = stop;
  return undefined;
}

function secondStop(stop: Stop, code: string): Apart {
  return { bestand: stop.bron.berichtId, grond: 'tweede-stop', code };
}

/**
 * Per logical key the delivery that stands: the first one since the last removal. Ordered by Dagtekening; on one day a
 * removal comes after a delivery (A37), so that it may arrive before what it removes (OP080).
 */
function listStanding<T extends Start | Stop>(events: readonly T[], keyOf: (event: T) => string): T[] {
  const standing = new Map<string, T>();
  const ordered = [...events].sort(
    (a, b) =>
      compareText(a.bron.dagtekening, b.bron.dagtekening) ||
      Number(isRemoval(a)) - Number(isRemoval(b)) ||
      compareGebeurtenis(a, b),
  );
  for (const event of ordered) {
    const key = keyOf(event);
    if (isRemoval(event)) standing.delete(key);
    else if (!standing.has(key)) standing.set(key, event);
  }
  return [...standing.values()];
}

function isRemoval(event: Start | Stop): boolean {
  return event.product.statusAanlevering === REMOVAL;
}

/** Logical key of a StartProduct within one toewijzing (ijw.md 7). */
function startKey({ product, begindatum }: StartProduct): string {
  return `${begindatum} ${product?.categorie ?? ''} ${product?.code ?? ''}`;
}

function stopKey({ product }: Stop): string {
  return `${startKey(product)} ${product.redenBeeindiging} ${product.einddatum}`;
}
