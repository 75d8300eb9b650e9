import type { RouteName } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSend } from '../api/useSend.ts';
import { useText } from '../text/catalogue.ts';
import { FormButtons } from './FormButtons.tsx';
import { mdoAntwoordTexts } from './mdo-antwoord-text.ts';
import { SendProblem } from './SendProblem.tsx';
import { Status } from './Status.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  jeugdigeId: string;
  mdoId: string;
  /** Null: no answer yet. */
  comes: boolean | null;
  /** Speak as to a family. */
  family: boolean;
  /** Answers of routes that tell who comes. */
  stale: readonly RouteName[];
}

/** Whoever is invited to an MDO says whether it comes, and may change that until it is held. */
export function MdoAntwoord({ jeugdigeId, mdoId, comes, family, stale }: Props) {
  const t = useText(mdoAntwoordTexts);
  const [declining, setDeclining] = useState(false);
  const [reden, setReden] = useState('');
  const send = useSend('answerMdo', stale);
  const answer = (comes: boolean) => {
    const body = { comes, reden: comes || reden.trim() === '' ? null : reden.trim() };
    const onSuccess = () => {
      setDeclining(false);
    };
    send.mutate({ params: { jeugdigeId, mdoId }, body }, { onSuccess });
  };
  const answered = comes ? t(family ? 'youComeFamily' : 'youCome') : t(family ? 'youDoNotFamily' : 'youDoNot');
  return (
    <div className="no-print stack-3">
      <p role="status">
        {comes === null ? (
          <b>{t(family ? 'askFamily' : 'ask')}</b>
        ) : (
          <Status tone={comes ? 'good' : 'waiting'}>{answered}</Status>
        )}
      </p>
      {declining ? (
        <form
          className="panel"
          onSubmit={(event) => {
            event.preventDefault();
            answer(false);
          }}
        >
          <TextField label={t('why')} value={reden} maxLength={300} onChange={setReden} />
          <FormButtons
            submit={t('send')}
            cancel={t('cancel')}
            disabled={send.isPending}
            onCancel={() => {
              setDeclining(false);
            }}
          />
        </form>
      ) : (
        <p className="buttons stack-3">
          {comes !== true && (
            <Button
              type="button"
              appearance="primary-action-button"
              disabled={send.isPending}
              onClick={() => {
                answer(true);
              }}
            >
              {t('yes')}
            </Button>
          )}
          {comes !== false && (
            <Button
              type="button"
              appearance="secondary-action-button"
              disabled={send.isPending}
              onClick={() => {
                setDeclining(true);
              }}
            >
              {t('no')}
            </Button>
          )}
        </p>
      )}
      <SendProblem error={send.error} />
    </div>
  );
}
