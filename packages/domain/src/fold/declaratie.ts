import { type Cents, cents } from '../identity/ids.ts';
import { monthOf } from '../plain-date.ts';
import { compareText } from './compare.ts';
import type { Prestatieregel } from './prestatieregel.ts';
import type { Boeking, DeclaratieMaand } from './stand.ts';

type Column = 'ingediend' | 'toegekend' | 'afgewezen' | 'gecrediteerd';

/**
 * The four gross sums per month of the ProductPeriode (A40), in euro cents. A line without a 325 is submitted only
 * (A16); a credit counts when it is granted and nowhere else (A41).
 */
export function computeDeclaraties(regels: readonly Prestatieregel[]): DeclaratieMaand[] {
  const months = Map.groupBy(regels, ({ prestatie }) => monthOf(prestatie.productPeriode.begindatum));
  return [...months]
    .sort(([a], [b]) => compareText(a, b))
    .map(([maand, own]) => ({ maand, ...sumColumns(own), boekingen: listBoekingen(own) }));
}

function sumColumns(regels: readonly Prestatieregel[]): Record<Column, Cents> {
  const sums = { ingediend: 0, toegekend: 0, afgewezen: 0, gecrediteerd: 0 };
  for (const regel of regels) {
    for (const column of columnsOf(regel)) sums[column] += regel.prestatie.ingediendBedrag.bedrag;
  }
  return toCents(sums);
}

/** Granted lines by the month of their 323; a credit takes off in the month in which it comes. */
function listBoekingen(regels: readonly Prestatieregel[]): Boeking[] {
  const sums = new Map<string, Boeking>();
  for (const { bron, prestatie, answer } of regels) {
    if (answer !== 'granted') continue;
    const kasmaand = monthOf(bron.dagtekening);
    const { eenheid, geleverdVolume, ingediendBedrag } = prestatie;
    const sign = ingediendBedrag.debetCredit === 'C' ? -1 : 1;
    const key = `${kasmaand} ${eenheid}`;
    const { volume, bedrag } = sums.get(key) ?? { volume: 0, bedrag: 0 };
    sums.set(key, {
      kasmaand,
      eenheid,
      volume: volume + sign * geleverdVolume,
      bedrag: cents(bedrag + sign * ingediendBedrag.bedrag),
    });
  }
  return [...sums].sort(([a], [b]) => compareText(a, b)).map(([, boeking]) => boeking);
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
