import { type PlainDate, type Traject, toDayNumber } from '@samenpad/domain';
import type { SourceJeugdige, SourceToewijzing } from '../source.ts';

/** domain.md B.4 rule b: a gap of at most 28 days is a verlenging. */
const GAP = 28;

/**
 * Which toewijzingen tell how long one waited: of each traject the first one, since who goes on with the same care does not
 * wait; and those without care yet, unless they go on from care that was already there. Pure.
 */
export function listFirstWaits(
  { toewijzingen, trajecten: { tInhoud } }: SourceJeugdige,
  trajectNrs: ReadonlyMap<SourceToewijzing, number | null>,
): Set<SourceToewijzing> {
  const asked = toewijzingen.filter(({ wet, wacht, hulpvorm }) => wet === 'jw' && wacht !== null && hulpvorm !== null);
  const firsts = new Map<number, SourceToewijzing>();
  for (const own of asked) {
    const nr = trajectNrs.get(own) ?? null;
    const begin = beginOf(own);
    if (nr === null || begin === null || begin !== tInhoud[nr - 1]?.begin) continue;
    const known = firsts.get(nr);
    if (known === undefined || compareWaits(own, known) < 0) firsts.set(nr, own);
  }
  const waiting = asked.filter((own) => beginOf(own) === null && !goesOn(own, tInhoud));
  return new Set([...firsts.values(), ...waiting]);
}

/** First day of care; null before it. */
function beginOf({ levering }: SourceToewijzing): PlainDate | null {
  return levering.map(({ begin }) => begin).sort()[0] ?? null;
}

/** Of those with the same first day of care, who waited the longest asked first. */
function compareWaits(a: SourceToewijzing, b: SourceToewijzing): number {
  return (b.wacht?.dagen ?? 0) - (a.wacht?.dagen ?? 0) || a.toewijzingNummer - b.toewijzingNummer;
}

function goesOn({ begin, aanbieder, hulpvorm }: SourceToewijzing, trajecten: readonly Traject[]): boolean {
  if (begin === null) return false;
  const since = toDayNumber(begin) - GAP - 1;
  return trajecten.some(
    (own) =>
      own.aanbieder === aanbieder &&
      own.hulpvorm === hulpvorm &&
      own.begin <= begin &&
      (own.eind === null || toDayNumber(own.eind) >= since),
  );
}
