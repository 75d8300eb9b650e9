import { Link } from '@tanstack/react-router';
import { Rich } from '../../../components/Rich.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { usePlan } from '../hooks/usePlan.ts';
import { planTexts } from '../plan-text.ts';

/** Less or more help, as advice in words from goals and time (S4-96). */
export function ScaleAdvice() {
  const t = useText(planTexts);
  const format = useFormat();
  const { scaleAdvice, jeugdigeId } = usePlan();
  if (scaleAdvice === null) return null;
  const { direction, weeks, share } = scaleAdvice;
  return (
    <p className="message message--attention not-in-print">
      <Rich text={t(direction, { weken: format.number(weeks), aandeel: format.percent(Math.max(0, share)) })} />{' '}
      {t('adviceHint')}{' '}
      <Link to="/jeugdigen/$jeugdigeId/samen" params={{ jeugdigeId }}>
        {t('toMdo')}
      </Link>
    </p>
  );
}
