import { Link } from '@tanstack/react-router';
import { Rich } from '../../../components/Rich.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { usePlan } from '../hooks/usePlan.ts';
import { planTexts } from '../plan-text.ts';

/** Less or more help, as advice in words from goals and time (S4-96). */
export function Schaaladvies() {
  const t = useText(planTexts);
  const format = useFormat();
  const { schaaladvies, jeugdigeId } = usePlan();
  if (schaaladvies === null) return null;
  const { kant, weken, aandeel } = schaaladvies;
  return (
    <p className="message message--attention not-in-print">
      <Rich text={t(kant, { weken: format.number(weken), aandeel: format.percent(Math.max(0, aandeel)) })} />{' '}
      {t('adviceHint')}{' '}
      <Link to="/jeugdigen/$jeugdigeId/samen" params={{ jeugdigeId }}>
        {t('toMdo')}
      </Link>
    </p>
  );
}
