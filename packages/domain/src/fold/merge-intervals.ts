import { type CareInterval, compareEind, gapInDays } from './care-interval.ts';

/** Days without care up to which care of one hulpvorm at one aanbiedergroep is prolonged (domain.md B.4 rule b, A1). */
const MAX_GAP_VERLENGING = 28;
/** The same for an administrative continuation (rule c). */
export const MAX_GAP_VOORTZETTING = 1;
/** JZ002: contractwijziging, nieuwe bekostiging, herindeling, administratieve correctie (rule c). */
const administrativeReasons: ReadonlySet<string> = new Set(['03', '10', '11', '14']);

/** `tCbs` merges by overlap only, for comparison with CBS; `tInhoud` over short gaps too. */
export type TrajectVariant = 'tCbs' | 'tInhoud';

/** Intervals that are one traject. */
export interface IntervalGroup {
  /** In order of begin. */
  intervals: CareInterval[];
  /** The one that ends last. */
  last: CareInterval;
  verlengingen: number;
  administratieveVoortzettingen: number;
}

/** Puts intervals, in order of begin, together into trajecten (domain.md B.4 steps 2 and 3). */
export function mergeIntervals(intervals: readonly CareInterval[], variant: TrajectVariant): IntervalGroup[] {
  const groups: IntervalGroup[] = [];
  const current = new Map<string, IntervalGroup>();
  for (const interval of intervals) {
    // A24: without registered groups each aanbieder is its own group.
    const key = `${interval.domein}|${interval.aanbiedergroep}|${interval.hulpvorm}`;
    const group = current.get(key);
    if (group === undefined || !absorb(group, interval, variant)) {
      const made = { intervals: [interval], last: interval, verlengingen: 0, administratieveVoortzettingen: 0 };
      current.set(key, made);
      groups.push(made);
    }
  }
  return groups;
}

function absorb(group: IntervalGroup, next: CareInterval, variant: TrajectVariant): boolean {
  const gap = gapInDays(group.last.levering.eind, next.levering.begin);
  if (gap >= 0) {
    if (variant === 'tCbs' || gap > MAX_GAP_VERLENGING) return false;
    // A4: rule c goes before rule b, and an overlap (rule a) is no verlenging.
    if (gap <= MAX_GAP_VOORTZETTING && endsAdministratively(group.last)) group.administratieveVoortzettingen += 1;
    else group.verlengingen += 1;
  }
  group.intervals.push(next);
  if (compareEind(next.levering.eind, group.last.levering.eind) > 0) group.last = next;
  return true;
}

/** A33: the reason stands on the toewijzing that ends, in its valid version; a first grant has none (IV099). */
export function endsAdministratively(interval: CareInterval): boolean {
  return administrativeReasons.has(interval.toewijzing.row.redenWijziging ?? '');
}
