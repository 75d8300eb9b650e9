import { historyRules } from '../history/judge-history.ts';
import { rules } from './list-rules.ts';
import type { Rule } from './rule.ts';
import { listElementRows, listTechnicalRows, type TechnicalRow } from './standard-rules.ts';

/**
 * What happens with one row of the tables of the standard. `rule`: a predicate of ours judges it. `schema`: level 1
 * refuses it, as a test shows with a broken message for each row. `history`: a predicate of ours judges it against what
 * was received before. `outside`: the same, against data that no message holds.
 */
export interface Coverage {
  regel: string;
  bericht: string;
  /** Path from the class; empty for a technical rule. */
  element: string;
  niveau: number;
  retourCode: string;
  state: 'rule' | 'schema' | 'history' | 'outside';
  /** Why it is not decidable here, or where we differ from the text. */
  remark: string;
}

/** Level 4: what is looked at beside the bericht. */
const OUTSIDE: Record<string, string> = {
  TR135: 'needs the day of today; that a date exists is level 1',
  TR346: 'needs the toewijzing and the agreed tariff: hours against minutes are rounded differently (IV081)',
  TR378:
    'needs the list of gemeenten: judged by that of CBS, with those merged since 2021; an installation of other gemeenten, such as the demo, judges none',
  TR381: 'needs the product code list in use: judged for the codes of the standard list that are published',
};

/** Level 3 in the table, and yet not decided by earlier messages alone. */
const BESIDE_HISTORY: Record<string, string> = {
  TR418:
    'needs the tariffs of the contract: judged where they are given; the server has no contracts, so there a claim is judged by volume, period and budget alone',
};

/** Why a bericht that a rule of levels 3 and 4 names is not judged by it: these have no code in WJ001. */
const NO_RETOUR =
  'a code in WJ001 and a retour on a 325, and there is neither: an answer to no known 323 is shown as an orphan';
const NOT_JUDGED: Record<string, string> = {
  'TR337 JW325': NO_RETOUR,
  'TR371 JW325': NO_RETOUR,
  'TR376 JW325': NO_RETOUR,
};

/** Where the official check (stylesheet 2.10.5) and the text of the rule part: we follow the check. */
const REMARKS: Record<string, string> = {
  CS003: 'a Contact/Periode with only an Einddatum is refused, as the official check does',
  CS050: 'iWmo: without Partnernaam only 1',
  CS089: 'NL without Postcode is refused, as the official check does',
  CS318: 'iJw only: iWmo refuses it by CS050',
  CS335: 'a missing Einddatum passes, as in the official check',
  TR302: 'iWmo: categories 11 to 14 may overlap',
  TR319: 'level 3 in the table, but decidable within the message, as the official check does',
  TR377: 'iJw only: iWmo has no Woonplaatsbeginsel',
  TR380: 'iWmo: the Dagtekening itself passes, because the published example does so',
  TR386: 'iWmo: categories 11 to 14 may overlap',
  TR409: 'iJw only; without any RedenAfwijzingVerzoek it passes, as in the official check',
  TR410: 'iWmo: categories 11 to 14 may overlap',
  TR416: 'within one client, as the official check does',
};

const byCode = new Map(rules.map((rule) => [rule.code, rule]));
const againstHistory = new Map(historyRules.map((rule) => [rule.code, rule]));

function judges(rule: Rule | undefined, bericht: string): boolean {
  return rule?.checks.some(({ soorten }) => soorten.some((soort) => `JW${soort}` === bericht)) ?? false;
}

/** Every row of both tables (487 and 80, the latter once for each message), in their order. */
export function listCoverage(): Coverage[] {
  const elementRows = listElementRows().map(
    ({ regel, bericht, klasse, path, retourCode }): Coverage => ({
      regel,
      bericht,
      element: [klasse, ...path].join('/'),
      niveau: judges(byCode.get(regel), bericht) ? 2 : 1,
      retourCode,
      state: judges(byCode.get(regel), bericht) ? 'rule' : 'schema',
      remark: REMARKS[regel] ?? '',
    }),
  );
  return [...elementRows, ...listTechnicalRows().flatMap(coverTechnical)];
}

function coverTechnical({ regel, berichten, niveau, retourCode }: TechnicalRow): Coverage[] {
  return berichten.map((bericht) => {
    const isOurs = judges(byCode.get(regel), bericht);
    const state = isOurs ? 'rule' : niveau === 3 ? 'history' : 'outside';
    const remark = isOurs ? (REMARKS[regel] ?? '') : whyElsewhere(regel, bericht, state);
    return { regel, bericht, element: '', niveau, retourCode, state, remark };
  });
}

/** What a rule of ours looks at beside the bericht, or why there is none. */
function whyElsewhere(regel: string, bericht: string, state: Coverage['state']): string {
  const ours = againstHistory.get(regel);
  const isJudged = ours !== undefined && Object.keys(ours.find).some((soort) => `JW${soort}` === bericht);
  if (!isJudged) return `needs ${NOT_JUDGED[`${regel} ${bericht}`] ?? 'a rule that we lack'}`;
  if (state === 'outside') return OUTSIDE[regel] ?? '';
  return BESIDE_HISTORY[regel] ?? 'needs the messages received before: judged against them';
}

/** The table as the file in docs: one line for each row. */
export function formatCoverage(): string {
  const lines = listCoverage().map(({ regel, bericht, element, niveau, retourCode, state, remark }) =>
    [regel, bericht, element, niveau, retourCode, state, `"${remark}"`].join(','),
  );
  return `${['rule,message,element,level,return code,decided by,remark', ...lines].join('\n')}\n`;
}
