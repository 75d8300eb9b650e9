import { type PlainDate, toDayNumber } from '@samenpad/domain';
import { standardiseIndirectly } from '../statistics/standardisation.ts';

/** One case in a caseload: from when to when, whether a colleague took it over, and the rang when it began. */
export interface CaseloadZaak {
  medewerker: string;
  van: PlainDate;
  /** The first day without; null: still. */
  tot: PlainDate | null;
  overgedragen: boolean;
  rang: number;
}

/** In and out of one caseload in a period; months of 365.25 ÷ 12 days. */
export interface CaseloadFlow {
  zaken: number;
  instroom: number;
  uitstroom: number;
  /** Cases times months that they were there. */
  zaakmaanden: number;
  /** Out of care per case and month; null: no case. */
  uitstroomPerMaand: number | null;
}

export interface CaseloadVergelijking extends CaseloadFlow {
  medewerker: string;
  /** Out per case and month, if this mix of rang went as in the whole team; null: no case. */
  verwachtPerMaand: number | null;
  /** Adjusted less the team's, per case and month, with 95 % interval: what the mix of rang does not explain (T23). */
  verschil: { waarde: number; van: number; tot: number } | null;
  /** Fewer than {@link FEWEST_EXPECTED} expected: chance alone can do this. */
  isSmall: boolean;
}

const DAYS_A_MONTH = 365.25 / 12;
/** Below it a Poisson interval is wider than any difference that matters. */
const FEWEST_EXPECTED = 5;
/** First, second, and third or later: few have more. */
const HIGHEST_RANG = 3;

/**
 * Outflow of each caseload beside the team, raw and as for the same mix of rang (indirect standardisation): who has many
 * repeats has a lower outflow without doing worse. A case that a colleague took over did not go out. In order of first
 * appearance, never ranked. `tot` is the first day after the period.
 */
export function compareCaseload(
  zaken: readonly CaseloadZaak[],
  { van, tot }: { van: PlainDate; tot: PlainDate },
): { team: CaseloadFlow; medewerkers: CaseloadVergelijking[] } {
  const cells = zaken.map((zaak) => ({
    unit: zaak.medewerker,
    stratum: String(Math.min(zaak.rang, HIGHEST_RANG)),
    events: isOut(zaak, van, tot) ? 1 : 0,
    exposure: monthsIn(zaak, van, tot),
  }));
  const standard = new Map(standardiseIndirectly(cells).map((unit) => [unit.unit, unit]));
  const team = describe(zaken, van, tot);
  return {
    team,
    medewerkers: [...Map.groupBy(zaken, ({ medewerker }) => medewerker)].map(([medewerker, own]) => {
      const unit = standard.get(medewerker);
      const flow = describe(own, van, tot);
      const rate = team.uitstroomPerMaand;
      const ratio = unit?.ratio.kind === 'value' ? unit.ratio.value : undefined;
      const beside = (bound: number | null) => (bound === null || rate === null ? Number.NaN : (bound - 1) * rate);
      return {
        medewerker,
        ...flow,
        verwachtPerMaand: unit === undefined || flow.zaakmaanden === 0 ? null : unit.expected / flow.zaakmaanden,
        verschil:
          ratio === undefined || rate === null
            ? null
            : { waarde: beside(ratio.value), van: beside(ratio.lower), tot: beside(ratio.upper) },
        isSmall: unit === undefined || unit.expected < FEWEST_EXPECTED,
      };
    }),
  };
}

function describe(zaken: readonly CaseloadZaak[], van: PlainDate, tot: PlainDate): CaseloadFlow {
  const uitstroom = zaken.filter((zaak) => isOut(zaak, van, tot)).length;
  const zaakmaanden = zaken.reduce((sum, zaak) => sum + monthsIn(zaak, van, tot), 0);
  return {
    zaken: zaken.filter((zaak) => zaak.van < tot && (zaak.tot === null || zaak.tot >= tot)).length,
    instroom: zaken.filter((zaak) => zaak.van >= van && zaak.van < tot).length,
    uitstroom,
    zaakmaanden,
    uitstroomPerMaand: zaakmaanden === 0 ? null : uitstroom / zaakmaanden,
  };
}

function isOut(zaak: CaseloadZaak, van: PlainDate, tot: PlainDate): boolean {
  return zaak.tot !== null && zaak.tot >= van && zaak.tot < tot && !zaak.overgedragen;
}

function monthsIn(zaak: CaseloadZaak, van: PlainDate, tot: PlainDate): number {
  const begin = zaak.van > van ? zaak.van : van;
  const eind = zaak.tot !== null && zaak.tot < tot ? zaak.tot : tot;
  return Math.max(0, toDayNumber(eind) - toDayNumber(begin)) / DAYS_A_MONTH;
}
