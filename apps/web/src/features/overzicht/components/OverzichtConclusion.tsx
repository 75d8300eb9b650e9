import { minDate } from '@samenpad/domain';
import { useSessie } from '../../../api/useSessie.ts';
import { Conclusion } from '../../../components/Rich.tsx';
import { Skeleton } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useChange } from '../hooks/useChange.ts';
import type { OverzichtAnswers } from '../hooks/useOverzicht.ts';
import { flowOver, toegangShareOf } from '../series.ts';
import { overzichtTexts } from '../text.ts';

const undetermined = { kind: 'undetermined' } as const;

/** The answer of the page in words, or why there is none. */
export function OverzichtConclusion({ answers }: { answers: OverzichtAnswers }) {
  const t = useText(overzichtTexts);
  const format = useFormat();
  const change = useChange();
  const { figuresOn: peildatum } = useSessie();
  const { flow, referrers, period } = answers;
  if (flow.isError) return null;
  if (flow.data === undefined)
    return (
      <div className="stack-5">
        <Skeleton height={60} lines={2} />
      </div>
    );
  const rows = flow.data.rows;
  const end = rows.at(-1)?.eind;
  if (end === undefined) return <Conclusion text={t('flowEmpty')} />;
  const value = findValue(end);
  if (value === undefined) return <Conclusion text={t('conclusionHidden')} />;
  const total = answers.flowHistory?.rows.at(-1);
  const into = findValue(flowOver(rows, total, 'in') ?? undetermined);
  const out = findValue(flowOver(rows, total, 'uit') ?? undetermined);
  const flowText =
    into === undefined || out === undefined
      ? ''
      : t('conclusionFlow', { in: format.number(into), out: format.number(out) });
  const toegang = findValue(toegangShareOf(referrers.data) ?? undetermined);
  const text = t('conclusion', {
    day: format.date(minDate(period.tot, peildatum)),
    n: format.number(value),
    change: change(value, findValue(rows[0]?.begin ?? end), t('before')),
    flow: flowText,
    toegang: toegang === undefined ? '' : t('toegangShare', { share: format.percent(1 - toegang) }),
  });
  return <Conclusion text={text} />;
}
