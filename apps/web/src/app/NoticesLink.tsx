import { Link } from '@tanstack/react-router';
import { useAnswer } from '../api/useAnswer.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { shellTexts } from '../text/shell.ts';

/** How many things are new; what they are stands behind the sign-in, on the page itself. */
export function NoticesLink({ className }: { className?: string }) {
  const t = useText(shellTexts);
  const format = useFormat();
  const nieuw = useAnswer('listMeldingen', {}).data?.nieuw ?? 0;
  return (
    <Link to="/meldingen" className={className}>
      {nieuw === 0 ? t('notices') : t('noticesNew', { count: nieuw, n: format.number(nieuw) })}
    </Link>
  );
}
