import type { WebhookView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { Answered } from '../../../components/Answered.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { leveringTexts } from '../text.ts';

/** Where the own software hears of new berichten (S4-97). */
export function WebhooksPart() {
  const t = useText(leveringTexts);
  const asked = useAnswer('listWebhooks');
  const [adres, setAdres] = useState('');
  const send = useSend('addWebhook', ['listWebhooks']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate(
      { body: { adres: adres.trim() } },
      {
        onSuccess: () => {
          setAdres('');
        },
      },
    );
  };
  return (
    <form className="panel stack-6" onSubmit={submit}>
      <h2>{t('webhooks')}</h2>
      <p className="small">{t('webhooksWhy')}</p>
      <Answered asked={asked} height={60} lines={1}>
        {({ webhooks }) => (
          <ul className="plain">
            {webhooks.map((webhook) => (
              <WebhookItem key={webhook.webhookId} webhook={webhook} />
            ))}
          </ul>
        )}
      </Answered>
      <TextField label={t('webhookAdres')} hint={t('webhookHint')} maxLength={500} value={adres} onChange={setAdres} />
      <SendProblem error={send.error} />
      <p className="buttons stack-4">
        <Button type="submit" appearance="secondary-action-button" disabled={send.isPending || adres.trim() === ''}>
          {t('webhookAdd')}
        </Button>
      </p>
      <div role="status">
        {send.data !== undefined && (
          <>
            <p className="small">{t('webhookKey')}</p>
            <p className="stuk__text">
              <code>{send.data.signingKey}</code>
            </p>
          </>
        )}
      </div>
    </form>
  );
}

function WebhookItem({ webhook: { webhookId, adres, lastAt, wacht, failed } }: { webhook: WebhookView }) {
  const t = useText(leveringTexts);
  const format = useFormat();
  const send = useSend('endWebhook', ['listWebhooks']);
  const said = [
    lastAt === null ? t('webhookNever') : t('webhookLast', { moment: format.moment(lastAt) }),
    ...(wacht > 0 ? [t('webhookWaits', { n: format.number(wacht) })] : []),
    ...(failed > 0 ? [t('webhookLost', { n: format.number(failed) })] : []),
  ];
  return (
    <li>
      {adres}{' '}
      <button
        type="button"
        className="text-button"
        aria-label={t('webhookEndOf', { adres })}
        disabled={send.isPending}
        onClick={() => {
          send.mutate({ params: { webhookId } });
        }}
      >
        {t('webhookEnd')}
      </button>
      <p className="small">{said.join(', ')}</p>
      <SendProblem error={send.error} />
    </li>
  );
}
