import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { berichtenTexts } from '../text.ts';

/** How many came in and what became of them; the sum is written out. Refused files are not berichten: nothing was stored. */
export function Counts({ tellingen }: { tellingen: Answer<'listBerichten'>['tellingen'] }) {
  const t = useText(berichtenTexts);
  const format = useFormat();
  const { verwerkt, apart, geweigerd } = tellingen;
  const total = format.number(verwerkt + apart);
  return (
    <ul className="counts">
      <li>
        <b>{total}</b> {t('total')}
      </li>
      <li>
        <Status tone="good">{t('verwerkt')}</Status> <b>{format.number(verwerkt)}</b>
      </li>
      <li>
        <Status tone="attention">{t('apart')}</Status> <b>{format.number(apart)}</b>
      </li>
      <li>
        <Status tone="bad">
          <Link to="/berichten/imports">{t('refusedFiles')}</Link>
        </Status>{' '}
        <b>{format.number(geweigerd)}</b>
      </li>
      <li className="counts__sum">
        {t('sum', { verwerkt: format.number(verwerkt), apart: format.number(apart), totaal: total })}
      </li>
    </ul>
  );
}
