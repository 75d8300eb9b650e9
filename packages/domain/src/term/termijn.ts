import { type PlainDate, plainDate } from '../plain-date.ts';

/** What has to happen within a limit. */
export type TermijnSoort =
  | 'retour'
  | 'declaratie-antwoord'
  | 'antwoord'
  | 'antwoord-na-onderzoek'
  | 'afwijzing-woonplaats'
  | 'start'
  | 'stop'
  | 'verzoek'
  | 'verzoek-na-uitspraak'
  | 'declaratie-instelling'
  | 'toewijzing-regio'
  | 'besluit';

/** How long it may take. Weeks and days are those of the calendar; `month-end` is the last day of the month after. */
export type TermijnDuur = { unit: 'werkdagen' | 'weeks'; count: number } | { unit: 'month-end' };

/** A limit as it holds from a day on, until a later row of its soort takes over. */
export interface Termijn {
  soort: TermijnSoort;
  vanaf: PlainDate;
  duur: TermijnDuur;
  /** Whether a recorded question stops the clock. */
  canPause: boolean;
  /** Set by law: an end on a weekend or holiday moves to the next working day (Algemene termijnenwet, article 1). */
  isStatutory: boolean;
  bron: string;
}

/** Working days for a 301 or 319 after a verzoek (OP274, OP346). */
export const ANTWOORD_WERKDAGEN = 5;
/** Weeks for the final answer after "in onderzoek", from the Dagtekening of the verzoek (OP274, OP346). */
export const ONDERZOEK_WEEKS = 8;

/** Release 3.2 came into force. */
const RELEASE_3_2 = plainDate('2023-04-03');

const werkdagen = (count: number): TermijnDuur => ({ unit: 'werkdagen', count });
const weeks = (count: number): TermijnDuur => ({ unit: 'weeks', count });

/** The standard knows no pause: a verzoek that needs a question goes "in onderzoek" (319). */
function ofStandard(soort: TermijnSoort, duur: TermijnDuur, bron: string): Termijn {
  return { soort, vanaf: RELEASE_3_2, duur, canPause: false, isStatutory: false, bron };
}

/** The limits of ijw.md 11, the agreement of the region and the law. A region adds rows of its own with a later `vanaf`. */
export const termijnen: readonly Termijn[] = [
  ofStandard('retour', werkdagen(3), 'OP090'),
  ofStandard('declaratie-antwoord', werkdagen(10), 'OP090x4'),
  ofStandard('antwoord', werkdagen(ANTWOORD_WERKDAGEN), 'OP274, OP346'),
  ofStandard('antwoord-na-onderzoek', weeks(ONDERZOEK_WEEKS), 'OP274, OP346'),
  ofStandard('afwijzing-woonplaats', weeks(2), 'OP359'),
  // From the real start or stop; after a 301 given afterwards, from its receipt.
  ofStandard('start', werkdagen(5), 'OP271'),
  ofStandard('stop', werkdagen(5), 'OP272'),
  ofStandard('verzoek', werkdagen(5), 'iJw 3.2, veelgestelde vragen'),
  ofStandard('verzoek-na-uitspraak', werkdagen(5), 'SAP GI 1.3'),
  ofStandard('declaratie-instelling', { unit: 'month-end' }, 'SAP GI 1.3'),
  {
    soort: 'toewijzing-regio',
    vanaf: plainDate('2015-01-01'),
    duur: werkdagen(10),
    canPause: true,
    isStatutory: false,
    bron: 'regional agreement',
  },
  {
    soort: 'besluit',
    vanaf: plainDate('1994-01-01'),
    duur: weeks(8),
    canPause: true, // Awb 4:15
    isStatutory: true,
    bron: 'Awb 4:13',
  },
];

/** The limit that holds for what begins on a day; undefined before the first row of its soort. */
export function findTermijn(rows: readonly Termijn[], soort: TermijnSoort, begin: PlainDate): Termijn | undefined {
  return rows
    .filter((row) => row.soort === soort && row.vanaf <= begin)
    .reduce<Termijn | undefined>((best, row) => (best === undefined || row.vanaf > best.vanaf ? row : best), undefined);
}
