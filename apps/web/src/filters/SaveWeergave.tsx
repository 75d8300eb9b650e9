import { useState } from 'react';
import { useSend } from '../api/useSend.ts';
import { SendProblem } from '../components/SendProblem.tsx';
import { useText } from '../text/catalogue.ts';
import { WeergaveFields } from './WeergaveFields.tsx';
import { weergaveTexts } from './weergave-text.ts';

const fresh = { naam: '', gedeeld: false };

/** Keeps the page as it stands now, under a name. */
export function SaveWeergave({ adres }: { adres: string }) {
  const t = useText(weergaveTexts);
  const [values, setValues] = useState(fresh);
  const add = useSend('addWeergave', ['listWeergaven']);
  return (
    <form
      className="weergaven__save"
      onSubmit={(event) => {
        event.preventDefault();
        const onSuccess = () => {
          setValues(fresh);
        };
        add.mutate({ body: { ...values, adres } }, { onSuccess });
      }}
    >
      <h2>{t('keep')}</h2>
      <p className="quiet">{t('keepWhy')}</p>
      <WeergaveFields values={values} busy={add.isPending} onChange={setValues} />
      <SendProblem error={add.error} />
      <p role="status">{add.isSuccess ? t('kept') : ''}</p>
    </form>
  );
}
