import {
  type Bsn,
  cents,
  type Declaratiebericht,
  firstDayOf,
  lastDayOf,
  type PlainMonth,
  type Prestatie,
} from '@samenpad/domain';
import { RELEASE } from '../schema/standaard.ts';
import type { AanbiederKop } from './build-levering.ts';

/** One line of a declaratie and whose it is. */
interface DeclaratieRegel {
  bsn: Bsn;
  prestatie: Prestatie;
}

/**
 * The 323 of one month (CS340), lines of one client together, in the order in which they are given. The total is debits
 * minus credits, its sign in DebetCredit (TR358); a total of 0 is debet (CS325).
 */
export function buildDeclaratie(
  kop: AanbiederKop,
  {
    declaratieNummer,
    maand,
    regels,
  }: { declaratieNummer: string; maand: PlainMonth; regels: readonly DeclaratieRegel[] },
): Declaratiebericht {
  const total = regels.reduce((sum, { prestatie: { ingediendBedrag } }) => {
    return sum + (ingediendBedrag.debetCredit === 'C' ? -1 : 1) * ingediendBedrag.bedrag;
  }, 0);
  return {
    ...kop,
    soort: '323',
    release: RELEASE,
    afzender: kop.aanbieder,
    declaratieNummer,
    declaratiePeriode: { begindatum: firstDayOf(maand), einddatum: lastDayOf(maand) },
    declaratieDagtekening: kop.dagtekening,
    totaalIngediendBedrag: { bedrag: cents(Math.abs(total)), debetCredit: total < 0 ? 'C' : 'D' },
    clienten: [...Map.groupBy(regels, ({ bsn }) => bsn)].map(([bsn, own]) => ({
      bsn,
      prestaties: own.map(({ prestatie }) => prestatie),
    })),
  };
}
