import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { Field } from '../../../components/Field.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { noodTexts } from '../nood-text.ts';

/** Judges one use of break-glass. */
export function OordeelForm({ noodId }: { noodId: string }) {
  const t = useText(noodTexts);
  const [oordeel, setOordeel] = useState<'terecht' | 'niet-terecht'>('terecht');
  const [toelichting, setToelichting] = useState('');
  const send = useSend('reviewNoodtoegang', ['listNoodtoegangen']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ params: { noodId }, body: { oordeel, toelichting } });
  };
  return (
    <form onSubmit={submit}>
      <Field label={t('oordeel')}>
        {(own) => (
          <select
            {...own}
            className="utrecht-textbox"
            value={oordeel}
            onChange={({ target }) => {
              setOordeel(target.value === 'terecht' ? 'terecht' : 'niet-terecht');
            }}
          >
            <option value="terecht">{t('terecht')}</option>
            <option value="niet-terecht">{t('niet-terecht')}</option>
          </select>
        )}
      </Field>
      <Field label={t('oordeelWhy')}>
        {(own) => (
          <input
            {...own}
            className="utrecht-textbox"
            size={48}
            value={toelichting}
            onChange={({ target }) => {
              setToelichting(target.value);
            }}
          />
        )}
      </Field>
      <SendProblem error={send.error} />
      <p className="stack-3">
        <Button type="submit" appearance="secondary-action-button" disabled={send.isPending}>
          {t('save')}
        </Button>
      </p>
    </form>
  );
}
