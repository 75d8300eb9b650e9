import { explainRule, type RuleExplanation } from '@samenpad/ijw';
import { UsageFault } from '../options.ts';
import { print, printJson } from '../output.ts';

const DECIDED_BY: Record<RuleExplanation['decidedBy'], string> = {
  rule: 'samenpad check keurt deze regel (niveau 2, binnen het bericht).',
  schema: 'samenpad check keurt deze regel met het schema (niveau 1).',
  history: 'Deze regel vraagt wat eerder is ontvangen (niveau 3); aan één bericht is het niet te zien.',
  outside: 'Deze regel vraagt gegevens van buiten de berichten (niveau 4); aan één bericht is het niet te zien.',
};

/** `samenpad check --explain TR302`: the rule, what it means, and an example right and wrong. */
export function explain(code: string, asJson: boolean): number {
  const explanation = explainRule(code.toUpperCase());
  if (explanation === undefined) {
    throw new UsageFault('Deze regel staat niet in de standaard iJw 3.2. Noem een code zoals TR302, CD041 of CS003.');
  }
  if (asJson) printJson(explanation);
  else for (const line of listLines(explanation)) print(line);
  return 0;
}

function listLines({ code, berichten, standard, own, decidedBy, retourCode }: RuleExplanation): string[] {
  const ours =
    own === undefined
      ? []
      : [
          `Betekenis: ${own.statement}`,
          `Melding:   ${own.message}`,
          `Goed:      ${own.right}`,
          `Fout:      ${own.wrong}`,
        ];
  return [
    `${code} (${berichten.join(', ')})`,
    ...standard.map((text) => `Standaard: ${text}`),
    ...ours,
    ...(retourCode === undefined ? [] : [`Retourcode: ${retourCode.code}, ${retourCode.text}`]),
    DECIDED_BY[decidedBy],
  ];
}
