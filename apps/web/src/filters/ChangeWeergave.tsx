import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSend } from '../api/useSend.ts';
import { SendProblem } from '../components/SendProblem.tsx';
import { useText } from '../text/catalogue.ts';
import { WeergaveFields } from './WeergaveFields.tsx';
import { weergaveTexts } from './weergave-text.ts';

interface Props {
  weergaveId: string;
  before: { naam: string; gedeeld: boolean };
  onDone: () => void;
}

/** Renames, shares or removes a view of one's own. */
export function ChangeWeergave({ weergaveId, before, onDone }: Props) {
  const t = useText(weergaveTexts);
  const [values, setValues] = useState(before);
  const change = useSend('changeWeergave', ['listWeergaven']);
  const remove = useSend('removeWeergave', ['listWeergaven']);
  const params = { weergaveId };
  const busy = change.isPending || remove.isPending;
  return (
    <form
      className="weergaven__change"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ params, body: values }, { onSuccess: onDone });
      }}
    >
      <WeergaveFields values={values} busy={busy} onChange={setValues}>
        <Button
          type="button"
          appearance="secondary-action-button"
          disabled={busy}
          onClick={() => {
            remove.mutate({ params });
          }}
        >
          {t('remove')}
        </Button>
        <Button type="button" appearance="subtle-button" onClick={onDone}>
          {t('cancel')}
        </Button>
      </WeergaveFields>
      <SendProblem error={change.error ?? remove.error} />
    </form>
  );
}
