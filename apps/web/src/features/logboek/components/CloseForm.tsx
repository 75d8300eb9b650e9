import { bevindingConclusies, leastReason } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Field } from '../../../components/Field.tsx';
import { useText } from '../../../text/catalogue.ts';
import { logcontroleTexts } from '../logcontrole-text.ts';

/** What the FG concludes about one finding, and why. */
export function CloseForm({ bevindingId, onDone }: { bevindingId: string; onDone: () => void }) {
  const t = useText(logcontroleTexts);
  const [conclusie, setConclusie] = useState<(typeof bevindingConclusies)[number]>('in-orde');
  const [toelichting, setToelichting] = useState('');
  const close = useSend('closeBevinding', ['listBevindingen']);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    close.mutate({ params: { bevindingId }, body: { conclusie, toelichting } }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={send}>
      <ChoiceField
        label={t('conclusie')}
        value={conclusie}
        options={bevindingConclusies.map((one) => [one, t(one)])}
        onChange={(value) => {
          setConclusie(bevindingConclusies.find((one) => one === value) ?? 'in-orde');
        }}
      />
      <Field label={t('toelichting')} hint={t('toelichtingHint')}>
        {(own) => (
          <textarea
            {...own}
            className="utrecht-textbox"
            rows={3}
            minLength={leastReason}
            maxLength={1000}
            required
            value={toelichting}
            onChange={({ target }) => {
              setToelichting(target.value);
            }}
          />
        )}
      </Field>
      {close.isError && (
        <p role="alert" className="stack-3">
          {t('failed')}
        </p>
      )}
      <div className="buttons stack-3">
        <Button type="submit" appearance="primary-action-button" disabled={close.isPending}>
          {t('save')}
        </Button>
        <Button type="button" appearance="subtle-button" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
