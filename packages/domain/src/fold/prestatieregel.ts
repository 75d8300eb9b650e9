import type { Prestatie } from '../bericht/bericht.ts';
import type { BerichtIdentificatie } from '../identity/ids.ts';
import { compareBron } from './compare.ts';
import type { Bron, Gebeurtenis, GebeurtenisOf } from './gebeurtenis.ts';

/** One line of a 323 with what the 325 decided. */
export interface Prestatieregel {
  bron: Bron;
  prestatie: Prestatie;
  /** `pending` while there is no 325 (A16); `granted` = in the 323 and not in its 325. */
  answer: 'pending' | 'granted' | 'rejected';
  /** A debit line of which granted credits take back the whole amount. */
  credited: boolean;
}

interface Answer {
  bron: Bron;
  /** Codes on the header or the DeclaratieAntwoord: all lines rejected (A16). */
  all: boolean;
  rejected: Set<string>;
}

/** Lines that prove care took place: debit, not rejected, not credited in full (A26). A pending credit takes nothing back (A41). */
export function provesDelivery({ prestatie, answer, credited }: Prestatieregel): boolean {
  return prestatie.ingediendBedrag.debetCredit === 'D' && answer !== 'rejected' && !credited;
}

/** All lines of the 323 berichten with their decision. A line given twice counts once (TR101). */
export function listPrestatieregels(gebeurtenissen: readonly Gebeurtenis[]): Prestatieregel[] {
  const declaraties = gebeurtenissen.filter((gebeurtenis) => gebeurtenis.kind === 'declaratie');
  if (declaraties.length === 0) return [];
  const answers = readAnswers(gebeurtenissen);
  const regels: Prestatieregel[] = [];
  // Place of each line by its numbers, per 323: a claim is held against thousands of lines, so no text is made for each.
  const places = new Map<string, Map<string, number>>();
  for (const { bron, prestaties } of declaraties) {
    const declaratie = declaratieKey(bron, bron.identificatie);
    const answer = answers.get(declaratie);
    const known = places.get(declaratie) ?? new Map<string, number>();
    places.set(declaratie, known);
    for (const prestatie of prestaties) {
      const { referentieNummer, vorigReferentieNummer } = prestatie;
      const key =
        vorigReferentieNummer === undefined ? referentieNummer : `${referentieNummer}\n${vorigReferentieNummer}`;
      const place = known.get(key) ?? regels.length;
      known.set(key, place);
      regels[place] = { bron, prestatie, answer: decide(answer, referentieNummer), credited: false };
    }
  }
  return markCredited(regels);
}

function decide(answer: Answer | undefined, referentieNummer: string): Prestatieregel['answer'] {
  if (answer === undefined) return 'pending';
  return answer.all || answer.rejected.has(referentieNummer) ? 'rejected' : 'granted';
}

/** One 325 per 323 (ijw.md 8.9); should there be more, the latest stands. */
function readAnswers(gebeurtenissen: readonly Gebeurtenis[]): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const gebeurtenis of gebeurtenissen) {
    if (gebeurtenis.kind !== 'declaratieAntwoord' && gebeurtenis.kind !== 'declaratieAfwijzing') continue;
    const key = declaratieKey(gebeurtenis.bron, gebeurtenis.declaratieIdentificatie);
    const order = compareBron(gebeurtenis.bron, answers.get(key)?.bron ?? gebeurtenis.bron);
    if (order < 0) continue;
    const answer = order === 0 ? answers.get(key) : undefined;
    answers.set(key, addTo(answer ?? { bron: gebeurtenis.bron, all: false, rejected: new Set() }, gebeurtenis));
  }
  return answers;
}

function addTo(
  answer: Answer,
  part: GebeurtenisOf<'declaratieAntwoord'> | GebeurtenisOf<'declaratieAfwijzing'>,
): Answer {
  if (part.kind === 'declaratieAntwoord') return { ...answer, all: answer.all || part.afgewezen };
  for (const nummer of part.referentieNummers) answer.rejected.add(nummer);
  return { ...answer, all: answer.all || part.clientAfgewezen };
}

/** TR323: a credit names its debit by VorigReferentieNummer; numbers are unique per aanbieder and domein (TR314). */
function markCredited(regels: Prestatieregel[]): Prestatieregel[] {
  const credits = new Map<string, number>();
  for (const { bron, prestatie, answer } of regels) {
    const { vorigReferentieNummer: vorig, ingediendBedrag } = prestatie;
    if (ingediendBedrag.debetCredit !== 'C' || answer !== 'granted' || vorig === undefined) continue;
    const key = `${bron.domein}|${bron.aanbieder}|${vorig}`;
    credits.set(key, (credits.get(key) ?? 0) + ingediendBedrag.bedrag);
  }
  if (credits.size === 0) return regels;
  const taken = new Set(regels.map(({ prestatie }) => prestatie.vorigReferentieNummer));
  for (const regel of regels) {
    const { bron, prestatie } = regel;
    if (!taken.has(prestatie.referentieNummer)) continue;
    const credit = credits.get(`${bron.domein}|${bron.aanbieder}|${prestatie.referentieNummer}`);
    const debet = prestatie.ingediendBedrag;
    regel.credited = debet.debetCredit === 'D' && credit !== undefined && credit >= debet.bedrag;
  }
  return regels;
}

function declaratieKey({ domein, aanbieder }: Bron, identificatie: BerichtIdentificatie): string {
  return `${domein}|${aanbieder}|${identificatie}`;
}
