import { addDays, type PlainDate } from '../plain-date.ts';
import { computeDeadline, findPauze, type Pauze } from './compute-deadline.ts';
import { findTermijn, type Termijn, type TermijnSoort } from './termijn.ts';
import { isWerkdag } from './werkdag.ts';

/** A recorded question about a verzoek. Who is asked is who is waited for. */
export interface VerzoekVraag extends Pauze {
  aan: 'aanbieder' | 'gezin';
}

/** What decides the clock of a verzoek that is not answered for good. */
export interface OpenVerzoekFacts {
  dagtekening: PlainDate;
  /** A 319 said that it is being looked into: the short limit for a first answer is over. */
  inOnderzoek: boolean;
  vragen: readonly VerzoekVraag[];
}

/** Who waits for whom, since when, until when. */
export interface VerzoekTermijn {
  waitsOn: 'gemeente' | VerzoekVraag['aan'];
  since: PlainDate;
  /**
   * The first limit of the decision that is not over yet; while a question is open, as if it were answered today.
   * Undefined when all of them are over.
   */
  expected?: PlainDate;
  /** Working days since the verzoek, without those of a question. */
  werkdagen: number;
  /** Limits that are over, the first one first. */
  breached: { soort: TermijnSoort; deadline: PlainDate }[];
}

/** Limits for the decision itself, in the order in which they come. */
function listSoorten(inOnderzoek: boolean): TermijnSoort[] {
  return inOnderzoek
    ? ['toewijzing-regio', 'antwoord-na-onderzoek', 'besluit']
    : ['antwoord', 'toewijzing-regio', 'besluit'];
}

/**
 * The clock of one open verzoek on a day, with the limits that held when it came in. An open question stops the limits that
 * allow a pause (`Termijn.canPause`); those of the standard run on.
 */
export function computeVerzoekTermijn(
  rows: readonly Termijn[],
  { dagtekening, inOnderzoek, vragen }: OpenVerzoekFacts,
  today: PlainDate,
): VerzoekTermijn {
  const asked = vragen.filter(({ asked }) => asked <= today);
  const open = asked.filter(({ answered }) => answered === undefined || answered > today);
  const asIfToday = asked.map((vraag) => (open.includes(vraag) ? { ...vraag, answered: today } : vraag));
  const deadlines = listSoorten(inOnderzoek).flatMap((soort) => {
    const termijn = findTermijn(rows, soort, dagtekening);
    const deadline = termijn && computeDeadline(termijn, dagtekening, asIfToday);
    return deadline?.kind === 'running' ? [{ soort, deadline: deadline.deadline }] : [];
  });
  // A first answer within 5 days says no more than that it is looked into: it is not when the decision is there.
  const expected = deadlines
    .filter(({ soort, deadline }) => soort !== 'antwoord' && deadline >= today)
    .map(({ deadline }) => deadline)
    .sort()[0];
  return {
    ...waitOf(dagtekening, asked, open),
    ...(expected !== undefined && { expected }),
    werkdagen: countRunning(asked, dagtekening, today),
    breached: deadlines
      .filter(({ deadline }) => deadline < today)
      .sort((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0)),
  };
}

function waitOf(
  dagtekening: PlainDate,
  asked: readonly VerzoekVraag[],
  open: readonly VerzoekVraag[],
): Pick<VerzoekTermijn, 'waitsOn' | 'since'> {
  const [first] = open.toSorted((a, b) => (a.asked < b.asked ? -1 : 1));
  if (first !== undefined) return { waitsOn: first.aan, since: first.asked };
  const answers = asked.flatMap(({ answered }) => (answered === undefined ? [] : [answered])).sort();
  return { waitsOn: 'gemeente', since: answers.at(-1) ?? dagtekening };
}

/** Working days since `begin` on which no question was open. */
function countRunning(vragen: readonly Pauze[], begin: PlainDate, today: PlainDate): number {
  let count = 0;
  for (let day = addDays(begin, 1); day <= today; day = addDays(day, 1)) {
    if (isWerkdag(day) && findPauze(vragen, day) === undefined) count += 1;
  }
  return count;
}
