import { historyRules } from '../history/judge-history.ts';
import { listCoverage } from './coverage.ts';
import { rules } from './list-rules.ts';
import { findRetourCodeText, listElementRows, listTechnicalRows } from './standard-rules.ts';

/** What a person wants to know of a rule that a message broke. */
export interface RuleExplanation {
  code: string;
  berichten: string[];
  /** The texts of the standard: one, or a few that differ by element. */
  standard: string[];
  /** Ours; absent for a rule that the schema decides. */
  own?: { statement: string; message: string; right: string; wrong: string };
  decidedBy: 'rule' | 'schema' | 'history' | 'outside';
  retourCode?: { code: string; text: string };
}

/** A rule of the standard by its code (`TR302`); undefined when the tables do not hold it. */
export function explainRule(code: string): RuleExplanation | undefined {
  const rows = [...listElementRows(), ...listTechnicalRows()].filter((row) => row.regel === code);
  const covered = listCoverage().filter((row) => row.regel === code);
  const [first] = covered;
  if (first === undefined) return undefined;
  const own = rules.find((rule) => rule.code === code) ?? historyRules.find((rule) => rule.code === code);
  const retourCode = own?.retourCode ?? first.retourCode;
  const text = findRetourCodeText(retourCode);
  return {
    code,
    berichten: [...new Set(covered.map((row) => row.bericht))],
    standard: [...new Set(rows.map((row) => row.regeltekst))],
    decidedBy: first.state,
    ...(own === undefined
      ? {}
      : { own: { statement: own.statement, message: own.message, right: own.right, wrong: own.wrong } }),
    ...(text === undefined ? {} : { retourCode: { code: retourCode, text } }),
  };
}

let explained: readonly RuleExplanation[] | undefined;

/** Every rule of the standard, in order of code. */
export function explainRules(): readonly RuleExplanation[] {
  explained ??= [...new Set(listCoverage().map((row) => row.regel))]
    .toSorted()
    .flatMap((code) => explainRule(code) ?? []);
  return explained;
}

/** What is wrong where a retour has this code (WJ001), as the rule that gives it says; undefined for a code of no rule. */
export function explainRetourCode(code: string): string | undefined {
  return historyRules.find((rule) => rule.retourCode === code)?.message;
}
