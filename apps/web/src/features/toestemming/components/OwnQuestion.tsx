import type { ToestemmingView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useSend } from '../../../api/useSend.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { toestemmingTexts } from '../text.ts';
import { recipientsOf } from '../words.ts';
import { About } from './About.tsx';

interface Props {
  row: ToestemmingView;
  place: string;
  onLater: () => void;
  onAnswered: () => void;
}

/** One question on the screen: with whom, what, until when; yes, no or later. */
export function OwnQuestion({ row, place, onLater, onAnswered }: Props) {
  const t = useText(toestemmingTexts);
  const format = useFormat();
  const taal = useLanguage();
  const send = useSend('answerToestemming', ['listMijnToestemmingen']);
  const own = row.gevers.find(({ eigen }) => eigen);
  if (own === undefined) return null;
  const answer = (antwoord: 'ja' | 'nee') => {
    const body = { nr: own.nr, antwoord, taal };
    send.mutate({ params: { toestemmingId: row.toestemmingId }, body }, { onSuccess: onAnswered });
  };
  const who = recipientsOf(row, taal, t('secretName'));
  return (
    <section className="panel" aria-label={t('asked')}>
      <p className="small quiet">
        {place}
        {row.naam !== null && (
          <>
            {' '}
            · <About naam={row.naam} />
          </>
        )}
      </p>
      <h2>{t(row.ontvangers.length > 1 ? 'mayMore' : 'may', { who })}</h2>
      <p className="stack-3">{row.tekst[taal]}</p>
      <p className="stack-3">
        <b>{t('untilDay', { day: format.date(row.tot) })}</b>
      </p>
      <p className="stack-3 quiet">{t('sayNo')}</p>
      <SendProblem error={send.error} />
      <p className="buttons stack-4">
        <Button
          appearance="primary-action-button"
          disabled={send.isPending}
          onClick={() => {
            answer('ja');
          }}
        >
          {t('yes')}
        </Button>
        <Button
          appearance="secondary-action-button"
          disabled={send.isPending}
          onClick={() => {
            answer('nee');
          }}
        >
          {t('no')}
        </Button>
        <button type="button" className="text-button" onClick={onLater}>
          {t('later')}
        </button>
      </p>
    </section>
  );
}
