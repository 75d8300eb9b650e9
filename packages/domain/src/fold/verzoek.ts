import type { Domein } from '../bericht/bericht.ts';
import type { AgbCode, ReferentieAanbieder, ToewijzingNummer } from '../identity/ids.ts';
import { addDays, type PlainDate } from '../plain-date.ts';
import { computeDeadline } from '../term/compute-deadline.ts';
import { ANTWOORD_WERKDAGEN, findTermijn, ONDERZOEK_WEEKS, type Termijn } from '../term/termijn.ts';
import { addWerkdagen } from '../term/werkdag.ts';
import { compareGebeurtenis, compareText } from './compare.ts';
import type { GebeurtenisOf } from './gebeurtenis.ts';
import type { Verzoek, VerzoekToestand } from './stand.ts';

type VerzoekGebeurtenis = GebeurtenisOf<'vot'> | GebeurtenisOf<'vow'>;
type Antwoord = GebeurtenisOf<'antwoord'>;

/** WJ760 */
const AFGEWEZEN = '1';

/** A verzoek of one jeugdige by its key (TR347), with what answers it. */
export interface VerzoekFacts {
  verzoek: VerzoekGebeurtenis;
  antwoorden: Antwoord[];
  /** Numbers of the toewijzingen that carry the reference (A39). */
  toewijzingNummers: ToewijzingNummer[];
}

/** Key of a verzoek within one jeugdige: aanbieder, domein, ReferentieAanbieder. */
export function referentieKey(domein: Domein, aanbieder: AgbCode, referentie: ReferentieAanbieder): string {
  return `${domein} ${aanbieder} ${referentie}`;
}

/** The verzoeken by key; should a reference be used twice (9347), the earlier verzoek stands. */
export function collectVerzoeken(verzoeken: readonly VerzoekGebeurtenis[]): Map<string, VerzoekFacts> {
  const byKey = new Map<string, VerzoekFacts>();
  for (const verzoek of [...verzoeken].sort(compareGebeurtenis)) {
    const key = referentieKey(verzoek.bron.domein, verzoek.bron.aanbieder, referentieOf(verzoek));
    if (!byKey.has(key)) byKey.set(key, { verzoek, antwoorden: [], toewijzingNummers: [] });
  }
  return byKey;
}

/** The state of every verzoek on the peildatum, in order of key; `limits`: those of the gemeente. */
export function computeVerzoeken(
  byKey: ReadonlyMap<string, VerzoekFacts>,
  peildatum: PlainDate,
  limits: readonly Termijn[],
): Verzoek[] {
  return [...byKey]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, facts]) => {
      const { verzoek } = facts;
      const toestand = computeVerzoekToestand(facts, peildatum, limits);
      return {
        soort: verzoek.kind,
        toestand,
        gemeente: verzoek.bron.gemeente,
        aanbieder: verzoek.bron.aanbieder,
        domein: verzoek.bron.domein,
        referentieAanbieder: referentieOf(verzoek),
        dagtekening: verzoek.bron.dagtekening,
        toewijzingNummers: [...new Set(facts.toewijzingNummers)].sort((a, b) => a - b),
        ...(verzoek.kind === 'vot' && { verwijzer: verzoek.product.verwijzer.type }),
        ...(toestand === 'afgewezen' && rejectionOf(facts.antwoorden)),
      };
    });
}

/**
 * Granting is the 301 itself; there is no 319 that says so (WJ760). `te-laat` replaces `open` and `in-onderzoek` (A12), and
 * counts by the limit that the gemeente had on the Dagtekening. Those two limits know no pause.
 */
function computeVerzoekToestand(
  facts: VerzoekFacts,
  peildatum: PlainDate,
  limits: readonly Termijn[],
): VerzoekToestand {
  if (facts.toewijzingNummers.length > 0) return 'toegekend';
  if (facts.antwoorden.some((antwoord) => antwoord.verzoekAntwoord === AFGEWEZEN)) return 'afgewezen';
  const { dagtekening } = facts.verzoek.bron;
  const isLookedInto = facts.antwoorden.length > 0;
  if (peildatum > answerBefore(dagtekening, isLookedInto, limits)) return 'te-laat';
  return isLookedInto ? 'in-onderzoek' : 'open';
}

/** The limit of the gemeente, else that of the standard: also for a verzoek from before release 3.2. */
function answerBefore(dagtekening: PlainDate, isLookedInto: boolean, limits: readonly Termijn[]): PlainDate {
  const termijn = findTermijn(limits, isLookedInto ? 'antwoord-na-onderzoek' : 'antwoord', dagtekening);
  const deadline = termijn && computeDeadline(termijn, dagtekening);
  if (deadline?.kind === 'running') return deadline.deadline;
  return isLookedInto ? addDays(dagtekening, 7 * ONDERZOEK_WEEKS) : addWerkdagen(dagtekening, ANTWOORD_WERKDAGEN);
}

function rejectionOf(antwoorden: readonly Antwoord[]): Pick<Verzoek, 'redenAfwijzing' | 'woonplaatsGemeente'> {
  // TR365: the first final answer stands.
  const first = antwoorden.filter((antwoord) => antwoord.verzoekAntwoord === AFGEWEZEN).sort(compareGebeurtenis)[0];
  const { redenAfwijzingVerzoek, woonplaatsGemeente } = first ?? {};
  return {
    ...(redenAfwijzingVerzoek !== undefined && { redenAfwijzing: redenAfwijzingVerzoek }),
    ...(woonplaatsGemeente !== undefined && { woonplaatsGemeente }),
  };
}

function referentieOf(verzoek: VerzoekGebeurtenis): ReferentieAanbieder {
  return verzoek.kind === 'vot' ? verzoek.product.referentieAanbieder : verzoek.referentieAanbieder;
}
