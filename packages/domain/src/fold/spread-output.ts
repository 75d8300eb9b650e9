import type { Omvang } from '../bericht/bericht.ts';
import { cents } from '../identity/ids.ts';
import {
  addMonths,
  firstDayOf,
  lastDayOf,
  lengthInDays,
  maxDate,
  minDate,
  monthOf,
  type PlainDate,
  type PlainMonth,
} from '../plain-date.ts';
import type { Boeking, DeclaratieMaand, Levering } from './stand.ts';

/** WJ756: pieces and euros of the outputgerichte variant. */
export const outputEenheden: readonly string[] = ['82', '83'];
/** WMO757: one volume in total within the toewijzing. */
const TOTAL = '6';

/** What of a toewijzing tells which days an output line pays for. */
interface Paid {
  omvang: Omvang | null;
  levering: readonly Levering[];
  /** Of the toewijzing; null: none. */
  einddatum: PlainDate | null;
}

/**
 * Tells with each output line of a toewijzing with one volume in total (a traject price, paid at its begin or end) over
 * which days of care it is spread (domain.md B.6): the delivered ones, up to the Einddatum while care runs. A line per day,
 * week or month pays for its own month; without a known end nothing is spread.
 */
export function markOutput(declaraties: readonly DeclaratieMaand[], paid: Paid): DeclaratieMaand[] {
  const over = paid.omvang?.frequentie === TOTAL ? listCareMonths(paid) : undefined;
  if (over === undefined || over.length === 0) return [...declaraties];
  return declaraties.map((maand) => ({
    ...maand,
    boekingen: maand.boekingen.map((boeking) =>
      outputEenheden.includes(boeking.eenheid) ? { ...boeking, over } : boeking,
    ),
  }));
}

/** Months of care with their days, first and last included and pauses left out; undefined while an end is not known. */
function listCareMonths({ levering, einddatum }: Paid): NonNullable<Boeking['over']> | undefined {
  const days = new Map<PlainMonth, number>();
  for (const { begin, eind, pauzes } of levering) {
    const last = eind ?? einddatum;
    if (last === null || last < begin) return undefined;
    for (let maand = monthOf(begin); maand <= monthOf(last); maand = addMonths(maand, 1)) {
      const own = { begin: maxDate(begin, firstDayOf(maand)), eind: minDate(last, lastDayOf(maand)) };
      const paused = pauzes.reduce((sum, pauze) => sum + overlapOf(own, { ...pauze, eind: pauze.eind ?? last }), 0);
      days.set(maand, (days.get(maand) ?? 0) + lengthInDays(own.begin, own.eind) - paused);
    }
  }
  return [...days].filter(([, dagen]) => dagen > 0).map(([maand, dagen]) => ({ maand, dagen }));
}

/** Days that two periods share. */
function overlapOf(a: Stretch, b: Stretch): number {
  const [begin, eind] = [maxDate(a.begin, b.begin), minDate(a.eind, b.eind)];
  return eind < begin ? 0 : lengthInDays(begin, eind);
}

interface Stretch {
  begin: PlainDate;
  eind: PlainDate;
}

/**
 * The boekingen by the month of the care that they pay for (prestatiebasis): an output line for a whole toewijzing evenly
 * over its days, the others in the month of their ProductPeriode. Amounts are whole cents and add up to those of the line;
 * a credit undoes its line in every month.
 */
export function spreadBoekingen(
  declaraties: readonly Pick<DeclaratieMaand, 'maand' | 'boekingen'>[],
): (Omit<Boeking, 'over'> & { maand: PlainMonth })[] {
  return declaraties.flatMap(({ maand, boekingen }) =>
    boekingen.flatMap(({ over, ...boeking }) => (over === undefined ? [{ maand, ...boeking }] : divide(boeking, over))),
  );
}

function divide(boeking: Omit<Boeking, 'over'>, over: NonNullable<Boeking['over']>) {
  const total = over.reduce((sum, { dagen }) => sum + dagen, 0);
  let [before, placed] = [0, 0];
  return over.map(({ maand, dagen }) => {
    before += dagen;
    // Of the part up to this month, so that the roundings add up; away from zero on either side, so that a credit fits.
    const upTo = Math.sign(boeking.bedrag) * Math.round((Math.abs(boeking.bedrag) * before) / total);
    const bedrag = cents(upTo - placed);
    placed = upTo;
    return { ...boeking, maand, volume: (boeking.volume * dagen) / total, bedrag };
  });
}
