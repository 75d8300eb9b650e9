import { useNavigate } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { CallError } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { mijnTexts } from '../text.ts';

/** Who got a code of the gemeente types it here, once, and sees the file. */
export function OwnCode({ open }: { open: boolean }) {
  const t = useText(mijnTexts);
  const { rol } = useSessie();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const send = useSend('useToegangscode', ['listJeugdigen']);
  if (!mayCall(rol, 'useToegangscode')) return null;
  const isWrong = send.error instanceof CallError && send.error.code === 'not-found';
  return (
    <details className="stack-5" open={open}>
      <summary>{t('haveCode')}</summary>
      <form
        className="panel"
        onSubmit={(event) => {
          event.preventDefault();
          const onSuccess = ({ jeugdigeId }: { jeugdigeId: string }) =>
            navigate({ to: '/jeugdigen/$jeugdigeId', params: { jeugdigeId } });
          send.mutate({ body: { code } }, { onSuccess });
        }}
      >
        <TextField label={t('code')} hint={t('codeHint')} value={code} maxLength={40} onChange={setCode} />
        {isWrong ? (
          <p className="message message--attention stack-3" role="alert">
            {t('codeWrong')}
          </p>
        ) : (
          <SendProblem error={send.error} />
        )}
        <p className="stack-4">
          <Button type="submit" appearance="primary-action-button" disabled={code.trim().length < 12 || send.isPending}>
            {t('useCode')}
          </Button>
        </p>
      </form>
    </details>
  );
}
