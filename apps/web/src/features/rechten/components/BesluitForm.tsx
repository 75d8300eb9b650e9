import { leastReason, VerzoekBesluit, Weigergrond } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Field } from '../../../components/Field.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { rechtenTexts } from '../text.ts';

/** The decision, with a ground when something is refused. */
export function BesluitForm({ verzoekId }: { verzoekId: string }) {
  const t = useText(rechtenTexts);
  const [besluit, setBesluit] = useState('');
  const [grond, setGrond] = useState('');
  const [motivering, setMotivering] = useState('');
  const decide = useSend('decideVerzoek', ['getVerzoek', 'listVerzoeken', 'listTweedePaar']);
  const refuses = besluit === 'afgewezen' || besluit === 'gedeeltelijk';
  return (
    <form
      className="panel stack-4"
      onSubmit={(event) => {
        event.preventDefault();
        decide.mutate({ params: { verzoekId }, body: { besluit, weigergrond: refuses ? grond : null, motivering } });
      }}
    >
      <h2>{t('decide')}</h2>
      <ChoiceField
        required
        empty={t('choose')}
        label={t('besluit')}
        value={besluit}
        onChange={setBesluit}
        options={VerzoekBesluit.options.map((option) => [option, t(option)])}
      />
      {refuses && (
        <ChoiceField
          required
          empty={t('choose')}
          label={t('weigergrond')}
          value={grond}
          onChange={setGrond}
          options={Weigergrond.options.map((option) => [option, t(option)])}
        />
      )}
      <Field label={t('motivering')}>
        {(own) => (
          <textarea
            {...own}
            required
            minLength={leastReason}
            maxLength={4000}
            rows={4}
            className="utrecht-textarea"
            value={motivering}
            onChange={(event) => {
              setMotivering(event.target.value);
            }}
          />
        )}
      </Field>
      <SendProblem error={decide.error} />
      <div className="buttons stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={decide.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
