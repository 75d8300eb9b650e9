import type { Domein } from '../bericht/bericht.ts';
import type { AgbCode, ToewijzingNummer } from '../identity/ids.ts';
import { addDays, daysBetween, maxDate, type PlainDate } from '../plain-date.ts';
import type { Wet } from '../wet/wetregel.ts';
import { compareText } from './compare.ts';
import type { Hulpvorm } from './hulpvorm.ts';
import type { FoldContext, Levering, Periode } from './stand.ts';
import type { FoldedToewijzing } from './toewijzing.ts';

/** One delivery interval with what decides to which traject it belongs. */
export interface CareInterval {
  levering: Levering;
  toewijzing: FoldedToewijzing;
  domein: Domein;
  toewijzingNummer: ToewijzingNummer | null;
  aanbieder: AgbCode;
  aanbiedergroep: string;
  hulpvorm: Hulpvorm;
}

/** The delivery intervals under the Jeugdwet in order of begin; deliveries under the Wmo are no trajecten (A22). */
export function listCareIntervals(toewijzingen: readonly FoldedToewijzing[], context: FoldContext): CareInterval[] {
  return toewijzingen
    .flatMap((toewijzing) => {
      const { levering, domein, toewijzingNummer, aanbieder } = toewijzing.row;
      const ofJeugdwet = levering.filter((one) => wetOfLevering(one, toewijzing, context) === 'jw');
      return ofJeugdwet.map((one) => ({
        levering: one,
        toewijzing,
        domein,
        toewijzingNummer,
        aanbieder,
        aanbiedergroep: context.aanbiedergroepOf(aanbieder),
        hulpvorm: toewijzing.hulpvorm.hulpvorm,
      }));
    })
    .sort((a, b) => comparePeriode(a.levering, b.levering) || compareNummer(a.toewijzingNummer, b.toewijzingNummer));
}

/** Deliveries without toewijzing share only their product: each is judged on its own first day. */
function wetOfLevering({ begin }: Levering, { row, hulpvorm }: FoldedToewijzing, { wetOf }: FoldContext): Wet {
  return row.toewijzingNummer === null ? wetOf(row.domein, hulpvorm.product, begin) : row.wet;
}

/** By begin, then eind, open last (A19). */
export function comparePeriode(a: Periode, b: Periode): number {
  return compareText(a.begin, b.begin) || compareEind(a.eind, b.eind);
}

/** By eind, open last. */
export function compareEind(a: PlainDate | null, b: PlainDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : compareText(a, b);
}

/** By number; a delivery without toewijzing last. */
export function compareNummer(a: ToewijzingNummer | null | undefined, b: ToewijzingNummer | null | undefined): number {
  return (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER);
}

/** Days without care between an end and a later begin: 0 when they adjoin, negative when they overlap (A1). */
export function gapInDays(eind: PlainDate | null, begin: PlainDate): number {
  return eind === null ? Number.NEGATIVE_INFINITY : daysBetween(eind, begin) - 1;
}

/** Days of care in the union of intervals, pauses left out; an open one counts to the peildatum. */
export function countCareDays(leveringen: readonly Levering[], peildatum: PlainDate): number {
  const stretches = leveringen.flatMap((levering) => stretchesOf(levering, peildatum)).sort(comparePeriode);
  let days = 0;
  let counted: PlainDate | undefined;
  for (const { begin, eind } of stretches) {
    const from = counted === undefined ? begin : maxDate(begin, addDays(counted, 1));
    if (from > eind) continue;
    days += daysBetween(from, eind) + 1;
    counted = eind;
  }
  return days;
}

function stretchesOf({ begin, eind, pauzes }: Levering, peildatum: PlainDate): { begin: PlainDate; eind: PlainDate }[] {
  const stretches: { begin: PlainDate; eind: PlainDate }[] = [];
  const last = eind ?? maxDate(begin, peildatum);
  let from = begin;
  for (const pauze of pauzes) {
    stretches.push({ begin: from, eind: addDays(pauze.begin, -1) });
    from = addDays(pauze.eind ?? last, 1);
  }
  if (from <= last) stretches.push({ begin: from, eind: last });
  return stretches;
}
