import type { Bevinding } from '@samenpad/contract';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { logcontroleTexts } from '../logcontrole-text.ts';

/** What stands out in a finding, as a sentence. */
export function useRuleWords(): (bevinding: Bevinding) => string {
  const t = useText(logcontroleTexts);
  const format = useFormat();
  return ({ regel, aantal, dag }) =>
    t(`regel-${regel}`, { count: aantal, n: format.number(aantal), dag: dag === null ? '' : format.date(dag) });
}
