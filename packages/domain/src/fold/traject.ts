import type { GemeenteCode, ToewijzingNummer } from '../identity/ids.ts';
import type { PlainDate } from '../plain-date.ts';
import { type CareInterval, compareNummer, comparePeriode, countCareDays } from './care-interval.ts';
import { markGestapeld, markParallel } from './career.ts';
import { type IntervalGroup, mergeIntervals, type TrajectVariant } from './merge-intervals.ts';
import type { Traject } from './stand.ts';
import type { FoldedToewijzing } from './toewijzing.ts';

/** The trajecten of one jeugdige in one gemeente in one variant, in order of rang (domain.md B.4 steps 2 to 4). */
export function computeTrajecten(
  intervals: readonly CareInterval[],
  variant: TrajectVariant,
  gemeente: GemeenteCode,
  peildatum: PlainDate,
): Traject[] {
  const counted = new Set<FoldedToewijzing>();
  const trajecten = mergeIntervals(intervals, variant)
    .map((group) => toTraject(group, gemeente, peildatum, counted))
    // A19: rang by begin, then eind (open last), then lowest number.
    .sort((a, b) => comparePeriode(a, b) || compareNummer(a.toewijzingNummers[0], b.toewijzingNummers[0]));
  for (const [i, traject] of trajecten.entries()) traject.rang = i + 1;
  markParallel(trajecten);
  markGestapeld(trajecten, peildatum);
  return trajecten;
}

function toTraject(
  group: IntervalGroup,
  gemeente: GemeenteCode,
  peildatum: PlainDate,
  counted: Set<FoldedToewijzing>,
): Traject {
  const { intervals, last } = group;
  const first = intervals[0] ?? last;
  // The stretches of a toewijzing whose delivery falls apart into two trajecten are counted in the first.
  const toewijzingen = [...new Set(intervals.map((interval) => interval.toewijzing))];
  const stretched = toewijzingen.filter((toewijzing) => !counted.has(toewijzing)).map(({ row }) => row);
  for (const toewijzing of toewijzingen) counted.add(toewijzing);
  return {
    gemeente,
    domein: first.domein,
    toewijzingNummers: nummersOf(intervals),
    aanbieder: first.aanbieder,
    hulpvorm: first.hulpvorm,
    begin: first.levering.begin,
    eind: last.levering.eind,
    eindSoort: last.levering.eindSoort,
    eindReden: last.levering.eindReden,
    beginBron: first.levering.beginBron,
    rang: 0,
    // A21: stretches lie inside one toewijzing and count in both variants.
    verlengingen: group.verlengingen + sum(stretched.map((row) => row.verlengingen)),
    // A4: the days of a gap that is bridged are not days added.
    verlengdeDagen: sum(stretched.map((row) => row.verlengdeDagen)),
    verlengdVanaf: stretched.flatMap((row) => row.verlengdVanaf).sort(),
    administratieveVoortzettingen: group.administratieveVoortzettingen,
    parallel: false,
    gestapeld: false,
    verwijzer: first.toewijzing.row.verwijzer,
    verwijzerAfgeleid: first.toewijzing.row.verwijzerAfgeleid,
    ...(first.toewijzing.row.praktijk !== undefined && { praktijk: first.toewijzing.row.praktijk }),
    // A6: care of a wees took place, but what is known of it is incomplete.
    onvolledig:
      toewijzingen.some(({ row }) => row.toestand === 'wees') ||
      first.levering.beginBron !== 'start' ||
      last.levering.eindSoort === 'afgeleid',
    actieveDagen: countCareDays(
      intervals.map((interval) => interval.levering),
      peildatum,
    ),
  };
}

function nummersOf(intervals: readonly CareInterval[]): ToewijzingNummer[] {
  return [...new Set(intervals.flatMap((interval) => interval.toewijzingNummer ?? []))].sort((a, b) => a - b);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
