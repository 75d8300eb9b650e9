import { type CaseloadVergelijking, compareCaseload } from '@samenpad/analytics';
import type { CaseloadMedewerkerView, CaseloadregelView } from '@samenpad/contract';
import type { CaseloadMedewerker, CaseloadRij, CaseloadregelVersie } from '@samenpad/database';
import {
  type Caseloadregel,
  caseloadEvents,
  computeBelasting,
  daysBetween,
  type GemeenteCode,
  type PlainDate,
  standaardCaseloadregel,
  weighZaak,
} from '@samenpad/domain';

/** Care without a gap for longer than this is long (domain.md B.5, langdurig). */
const LONG_DAYS = 730;

export interface CaseloadKnown {
  van: PlainDate;
  tot: PlainDate;
  /** The last day of the care data. */
  peildatum: PlainDate;
  namen: ReadonlyMap<string, string>;
}

/** The rule that holds on a day in each gemeente; versions come newest first. */
export function regelsOn(
  versies: readonly CaseloadregelVersie[],
  gemeenten: readonly GemeenteCode[],
  day: PlainDate,
): CaseloadregelView[] {
  return gemeenten.map((gemeente) => {
    const found = versies.find((one) => one.gemeente === gemeente && one.van <= day);
    const { gewichten, norm } = found ?? standaardCaseloadregel;
    return { gemeente, versie: found?.versie ?? 0, gewichten, norm };
  });
}

/** Each worker with own cases, in order of name: nobody is ranked. */
export function toMedewerkers(
  medewerkers: readonly CaseloadMedewerker[],
  rijen: readonly CaseloadRij[],
  regels: readonly CaseloadregelView[],
  known: CaseloadKnown,
) {
  const key = ({ gemeente, accountId }: { gemeente: string; accountId: string }) => `${gemeente} ${accountId}`;
  const zaken = rijen.map((rij) => ({ ...rij, medewerker: key(rij) }));
  const { team, medewerkers: compared } = compareCaseload(zaken, known);
  const byWorker = new Map(compared.map((one) => [one.medewerker, one]));
  const views = medewerkers.map((medewerker): CaseloadMedewerkerView => {
    const own = rijen.filter((rij) => key(rij) === key(medewerker));
    const regel = regels.find(({ gemeente }) => gemeente === medewerker.gemeente) ?? standaardCaseloadregel;
    const { team: _team, ...fields } = medewerker;
    return { ...fields, ...flowOf(byWorker.get(key(medewerker))), ...weightsOf(own, medewerker.uren, regel, known) };
  });
  return { team, medewerkers: views };
}

function flowOf(compared: CaseloadVergelijking | undefined) {
  return {
    zaken: compared?.zaken ?? 0,
    instroom: compared?.instroom ?? 0,
    uitstroom: compared?.uitstroom ?? 0,
    uitstroomPerMaand: compared?.uitstroomPerMaand ?? null,
    verwachtPerMaand: compared?.verwachtPerMaand ?? null,
    verschil: compared?.verschil ?? null,
    isSmall: compared?.isSmall ?? true,
  };
}

function weightsOf(
  own: readonly CaseloadRij[],
  uren: number | null,
  regel: Caseloadregel,
  { peildatum, namen }: CaseloadKnown,
) {
  const weighed = own.flatMap((rij) =>
    rij.counted === null ? [] : [{ rij, gewicht: weighZaak(rij.counted, regel).gewicht }],
  );
  const gewicht = weighed.reduce((sum, one) => sum + one.gewicht, 0);
  const events = caseloadEvents.map((event) => {
    const aantal = own.reduce((sum, { counted }) => sum + (counted?.[event] ?? 0), 0);
    return { event, aantal, punten: aantal * regel.gewichten[event] };
  });
  const basis = { event: 'basis' as const, aantal: weighed.length, punten: weighed.length * regel.gewichten.basis };
  return {
    gewicht,
    delen: [basis, ...events],
    belasting: computeBelasting(gewicht, uren, regel),
    langdurig: weighed.flatMap(({ rij, gewicht: own }) =>
      rij.inZorgSinds !== null && rij.jeugdigeId !== null && daysBetween(rij.inZorgSinds, peildatum) > LONG_DAYS
        ? [
            {
              jeugdigeId: rij.jeugdigeId,
              naam: namen.get(rij.jeugdigeId) ?? rij.pseudoniem ?? '',
              sinds: rij.inZorgSinds,
              gewicht: own,
              rang: rij.rang,
            },
          ]
        : [],
    ),
  };
}
