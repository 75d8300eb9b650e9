import { routes } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { meldingTexts } from '../melding-text.ts';

const isAddress = (adres: string) => routes.setMeldingmail.body.safeParse({ adres }).success;

/** Where the gemeente sends mails: one a day at most, without content, for whoever wants that. */
export function MeldingMail({ mail: { adres } }: { mail: Answer<'listMeldingen'>['mail'] }) {
  const t = useText(meldingTexts);
  const family = isFamily(useSessie().rol);
  const send = useSend('setMeldingmail', ['listMeldingen']);
  const [typed, setTyped] = useState('');
  const [bad, setBad] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const own = typed.trim();
    setBad(!isAddress(own));
    if (isAddress(own)) send.mutate({ body: { adres: own } });
  };
  return (
    <section className="stack-5">
      <h2>{t('mailTitle')}</h2>
      <p className="small prose">{t(family ? 'mailWhyFamily' : 'mailWhy')}</p>
      {adres === null ? (
        <form className="stack-4" onSubmit={submit} noValidate>
          <TextField label={t('mailAddress')} maxLength={254} value={typed} onChange={setTyped} />
          {bad && (
            <p role="alert" className="stack-3">
              <Status tone="bad">{t('mailBad')}</Status>
            </p>
          )}
          <p className="buttons stack-4">
            <Button type="submit" appearance="secondary-action-button" disabled={send.isPending}>
              {t('mailOn')}
            </Button>
          </p>
        </form>
      ) : (
        <>
          <p>{t('mailGoes', { adres })}</p>
          <p className="stack-3">
            <button
              type="button"
              className="text-button"
              disabled={send.isPending}
              onClick={() => {
                setTyped(adres);
                send.mutate({ body: { adres: null } });
              }}
            >
              {t('mailOff')}
            </button>
          </p>
        </>
      )}
      <p role="status">{send.isSuccess && t(adres === null ? 'mailIsOff' : 'mailIsOn')}</p>
      <SendProblem error={send.error} />
    </section>
  );
}
