import { type Cents, cents } from '../identity/ids.ts';
import { monthOf, type PlainMonth } from '../plain-date.ts';
import { compareText } from './compare.ts';
import type { Prestatieregel } from './prestatieregel.ts';
import type { DeclaratieMaand } from './stand.ts';

type Column = 'ingediend' | 'toegekend' | 'afgewezen' | 'gecrediteerd';

/**
 * The four gross sums per month of the ProductPeriode (A40), in euro cents. A line without a 325 is submitted only
 * (A16); a credit counts when it is granted and nowhere else (A41).
 */
export function computeDeclaraties(regels: readonly Prestatieregel[]): DeclaratieMaand[] {
  const months = new Map<PlainMonth, Record<Column, number>>();
  for (const regel of regels) {
    const maand = monthOf(regel.prestatie.productPeriode.begindatum);
    const sums = months.get(maand) ?? { ingediend: 0, toegekend: 0, afgewezen: 0, gecrediteerd: 0 };
    for (const column of columnsOf(regel)) sums[column] += regel.prestatie.ingediendBedrag.bedrag;
    months.set(maand, sums);
  }
  return [...months].sort(([a], [b]) => compareText(a, b)).map(([maand, sums]) => ({ maand, ...toCents(sums) }));
}

function columnsOf({ prestatie, answer }: Prestatieregel): Column[] {
  if (prestatie.ingediendBedrag.debetCredit === 'C') return answer === 'granted' ? ['gecrediteerd'] : [];
  if (answer === 'granted') return ['ingediend', 'toegekend'];
  return answer === 'rejected' ? ['ingediend', 'afgewezen'] : ['ingediend'];
}

function toCents(sums: Record<Column, number>): Record<Column, Cents> {
  return {
    ingediend: cents(sums.ingediend),
    toegekend: cents(sums.toegekend),
    afgewezen: cents(sums.afgewezen),
    gecrediteerd: cents(sums.gecrediteerd),
  };
}
