import type { ToestemmingView } from '@samenpad/contract';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { kindTexts } from '../../../text/kinds.ts';
import { toestemmingTexts } from '../text.ts';
import { recipientsOf, toneOf } from '../words.ts';
import { About } from './About.tsx';
import { Withdraw } from './Withdraw.tsx';

/** Something that is shared: with whom, what, until when, and one click to stop. */
export function SharedItem({ row }: { row: ToestemmingView }) {
  const t = useText(toestemmingTexts);
  const kind = useText(kindTexts);
  const format = useFormat();
  const language = useLanguage();
  const who = recipientsOf(row, language, t('secretName'));
  const what = new Intl.ListFormat(language).format(row.soorten.map((soort) => kind(soort)));
  return (
    <article className="stuk" aria-label={who}>
      <div className="stuk__marks">
        <h3 className="plain">{who}</h3>
        <Status tone={row.expiresSoon ? 'attention' : toneOf[row.toestand]}>
          {t(row.expiresSoon ? 'expiresSoon' : row.toestand)}
        </Status>
      </div>
      <p>{what}</p>
      <p className="small quiet">
        {row.naam !== null && (
          <>
            <About naam={row.naam} /> ·{' '}
          </>
        )}
        {t('untilDay', { day: format.date(row.tot) })}
      </p>
      {row.toestand === 'gevraagd' && <p className="small">{t('others')}</p>}
      <Withdraw row={row} label={t('stop')} name={t('stopOf', { who })} done={t('stopped', { who })} />
    </article>
  );
}
