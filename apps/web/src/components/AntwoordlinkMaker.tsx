import { routes } from '@samenpad/contract';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../api/call.ts';
import { useSend } from '../api/useSend.ts';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { antwoordlinkTexts } from './antwoordlink-text.ts';
import { Field } from './Field.tsx';
import { FormButtons } from './FormButtons.tsx';
import { SendProblem } from './SendProblem.tsx';
import { Status } from './Status.tsx';
import { TextField } from './TextField.tsx';

type Over = ReturnType<(typeof routes.makeAntwoordlink)['body']['parse']>['over'];

interface Props {
  jeugdigeId: string;
  /** What is asked. */
  over: Over;
  /** The same in words, for who hears the button. */
  about: string;
}

/** A link by which an aanbieder that does not use Samenpad answers one thing (S3-13). */
export function AntwoordlinkMaker({ jeugdigeId, over, about }: Props) {
  const t = useText(antwoordlinkTexts);
  const { rol } = useSessie();
  const [open, setOpen] = useState(false);
  if (!mayCall(rol, 'makeAntwoordlink')) return null;
  if (open)
    return (
      <LinkForm
        jeugdigeId={jeugdigeId}
        over={over}
        onClose={() => {
          setOpen(false);
        }}
      />
    );
  return (
    <button
      type="button"
      className="text-button no-print"
      aria-label={t('makeOf', { about })}
      onClick={() => {
        setOpen(true);
      }}
    >
      {t('make')}
    </button>
  );
}

const isEmail = (text: string) => routes.makeAntwoordlink.body.shape.email.safeParse(text === '' ? null : text).success;

function LinkForm({ jeugdigeId, over, onClose }: Omit<Props, 'about'> & { onClose: () => void }) {
  const t = useText(antwoordlinkTexts);
  const [email, setEmail] = useState('');
  const [bad, setBad] = useState(false);
  const send = useSend('makeAntwoordlink');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const own = email.trim();
    setBad(!isEmail(own));
    if (isEmail(own)) send.mutate({ params: { jeugdigeId }, body: { over, email: own === '' ? null : own } });
  };
  if (send.data !== undefined) return <LinkText made={send.data} />;
  return (
    <form className="stack-4 no-print" onSubmit={submit} noValidate>
      <p className="small prose">{t('why')}</p>
      <TextField label={t('email')} hint={t('emailHint')} maxLength={254} value={email} onChange={setEmail} />
      {bad && (
        <p role="alert" className="stack-3">
          <Status tone="bad">{t('badEmail')}</Status>
        </p>
      )}
      <SendProblem error={send.error} />
      <FormButtons submit={t('submit')} cancel={t('cancel')} disabled={send.isPending} onCancel={onClose} />
    </form>
  );
}

function LinkText({ made }: { made: Answer<'makeAntwoordlink'> }) {
  const t = useText(antwoordlinkTexts);
  const format = useFormat();
  const [copied, setCopied] = useState(false);
  const { onderwerp, tekst, dropped, geldigTot } = made;
  return (
    <div className="stack-4 no-print">
      <p role="status">
        <Status tone="good">{t(dropped ? 'ready' : 'copyIt')}</Status>
      </p>
      <p className="small quiet">{t('until', { dag: format.moment(geldigTot) })}</p>
      <p className="stack-3">
        {t('subject')}: <b lang="nl">{onderwerp}</b>
      </p>
      <Field label={t('text')}>
        {(own) => <textarea {...own} className="utrecht-textbox" rows={12} readOnly lang="nl" value={tekst} />}
      </Field>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          void navigator.clipboard.writeText(tekst).then(() => {
            setCopied(true);
          });
        }}
      >
        {t('copy')}
      </button>{' '}
      <span role="status">{copied && t('copied')}</span>
    </div>
  );
}
