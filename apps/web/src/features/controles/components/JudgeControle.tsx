import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { controlesTexts } from '../text.ts';

/** The second pair of eyes on a controle that was asked for; an approval draws the sample. */
export function JudgeControle({ controleId, vraag }: { controleId: string; vraag: string }) {
  const t = useText(controlesTexts);
  const [oordeel, setOordeel] = useState('');
  const judge = useSend('judgeControle', ['listControles']);
  const send = (akkoord: boolean) => {
    judge.mutate({ params: { controleId }, body: { akkoord, oordeel } });
  };
  const disabled = judge.isPending || oordeel.trim().length < 10;
  return (
    <form
      className="panel stack-7 no-print"
      onSubmit={(event) => {
        event.preventDefault();
        send(true);
      }}
    >
      <h2>{t('judge', { vraag })}</h2>
      <TextField label={t('oordeel')} value={oordeel} maxLength={1000} onChange={setOordeel} />
      <SendProblem error={judge.error} />
      <p className="buttons stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={disabled}>
          {t('approve')}
        </Button>
        <Button
          type="button"
          appearance="secondary-action-button"
          disabled={disabled}
          onClick={() => {
            send(false);
          }}
        >
          {t('refuse')}
        </Button>
      </p>
    </form>
  );
}
