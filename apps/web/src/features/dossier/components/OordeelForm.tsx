import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { noodTexts } from '../nood-text.ts';

const oordelen = ['terecht', 'niet-terecht'] as const;

/** Judges one use of break-glass. */
export function OordeelForm({ noodId }: { noodId: string }) {
  const t = useText(noodTexts);
  const [oordeel, setOordeel] = useState<(typeof oordelen)[number]>('terecht');
  const [toelichting, setToelichting] = useState('');
  const send = useSend('reviewNoodtoegang', ['listNoodtoegangen']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ params: { noodId }, body: { oordeel, toelichting } });
  };
  return (
    <form onSubmit={submit}>
      <ChoiceField
        label={t('oordeel')}
        value={oordeel}
        options={oordelen.map((name) => [name, t(name)])}
        onChange={(value) => {
          setOordeel(oordelen.find((name) => name === value) ?? 'niet-terecht');
        }}
      />
      <TextField label={t('oordeelWhy')} value={toelichting} onChange={setToelichting} />
      <SendProblem error={send.error} />
      <p className="stack-3">
        <Button type="submit" appearance="secondary-action-button" disabled={send.isPending}>
          {t('save')}
        </Button>
      </p>
    </form>
  );
}
