import { mostInSteekproef } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { Field } from '../../../components/Field.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { controlesTexts } from '../text.ts';

type Aanbieder = Answer<'listControles'>['aanbieders'][number];

const fresh = { vraag: '', wie: '', van: '', eind: '', tot: '' };
const usual = 10;

/** Asks for a controle; somebody else approves it, and the lot draws the files. */
export function AskControle({ aanbieders }: { aanbieders: readonly Aanbieder[] }) {
  const t = useText(controlesTexts);
  const { gemeenten } = useSessie();
  // With more than one gemeente the same aanbieder stands there more than once.
  const nameOf = ({ gemeente: code, naam }: Aanbieder) => {
    const place = gemeenten.find((one) => one.code === code);
    return gemeenten.length > 1 && place !== undefined ? `${naam}, ${place.naam}` : naam;
  };
  const [values, setValues] = useState(fresh);
  const [aantal, setAantal] = useState<number | undefined>(usual);
  const ask = useSend('askControle', ['listControles']);
  const set = (name: keyof typeof fresh) => (value: string) => {
    setValues({ ...values, [name]: value });
  };
  const { vraag, wie, ...days } = values;
  const [gemeente = '', aanbieder = ''] = wie.split(' ');
  const complete = vraag.trim().length >= 10 && aantal !== undefined && !Object.values(values).includes('');
  return (
    <form
      className="panel stack-7 no-print"
      onSubmit={(event) => {
        event.preventDefault();
        const onSuccess = () => {
          setValues(fresh);
        };
        ask.mutate({ body: { gemeente, aanbieder, vraag, aantal: aantal ?? usual, ...days } }, { onSuccess });
      }}
    >
      <h2>{t('ask')}</h2>
      <Field label={t('vraag')}>
        {(own) => (
          <textarea
            {...own}
            className="utrecht-textarea"
            rows={3}
            maxLength={1000}
            value={vraag}
            onChange={({ target }) => {
              set('vraag')(target.value);
            }}
          />
        )}
      </Field>
      <ChoiceField
        label={t('aanbieder')}
        value={wie}
        options={aanbieders.map((one) => [`${one.gemeente} ${one.agb}`, nameOf(one)] as const)}
        empty={t('choose')}
        required
        onChange={set('wie')}
      />
      <NumberField label={t('aantal')} value={aantal} min={1} max={mostInSteekproef} onChange={setAantal} />
      <DateField label={t('van')} value={values.van} onChange={set('van')} />
      <DateField label={t('eind')} value={values.eind} onChange={set('eind')} />
      <DateField label={t('until')} value={values.tot} onChange={set('tot')} />
      <SendProblem error={ask.error} />
      {ask.isSuccess && <p role="status">{t('asked')}</p>}
      <p className="buttons stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={ask.isPending || !complete}>
          {t('send')}
        </Button>
      </p>
    </form>
  );
}
