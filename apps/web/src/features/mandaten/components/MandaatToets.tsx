import { MandaatWet } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { Field } from '../../../components/Field.tsx';
import { GemeenteField } from '../../../components/GemeenteField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { useText } from '../../../text/catalogue.ts';
import { mandatenTexts } from '../text.ts';

/** May I decide on this myself? */
export function MandaatToets() {
  const t = useText(mandatenTexts);
  const { gemeenten } = useSessie();
  const [form, setForm] = useState({
    gemeente: gemeenten[0]?.code ?? '',
    wet: 'jw',
    euro: '',
    product: '',
    begin: '',
    eind: '',
  });
  const check = useSend('testMandaat');
  const set = (name: keyof typeof form) => (value: string) => {
    setForm({ ...form, [name]: value });
  };
  return (
    <form
      className="panel stack-5"
      onSubmit={(event) => {
        event.preventDefault();
        const { gemeente, wet, euro, product } = form;
        const begin = form.begin === '' ? null : form.begin;
        const eind = form.eind === '' ? null : form.eind;
        check.mutate({ body: { gemeente, wet, bedrag: Math.round(Number(euro) * 100), product, begin, eind } });
      }}
    >
      <h2>{t('test')}</h2>
      <p className="small">{t('testWhy')}</p>
      <GemeenteField value={form.gemeente} onChange={set('gemeente')} />
      <ChoiceField
        label={t('wet')}
        value={form.wet}
        options={MandaatWet.options.map((wet) => [wet, t(wet)])}
        onChange={set('wet')}
      />
      <Field label={t('euro')}>
        {(own) => (
          <input
            {...own}
            required
            type="number"
            min={1}
            className="utrecht-textbox"
            value={form.euro}
            onChange={({ target }) => {
              set('euro')(target.value);
            }}
          />
        )}
      </Field>
      <Field label={t('product')}>
        {(own) => (
          <input
            {...own}
            required
            maxLength={10}
            size={8}
            className="utrecht-textbox"
            value={form.product}
            onChange={({ target }) => {
              set('product')(target.value);
            }}
          />
        )}
      </Field>
      <DateField label={t('begin')} value={form.begin} optional onChange={set('begin')} />
      <DateField label={t('eind')} value={form.eind} optional onChange={set('eind')} />
      <SendProblem error={check.error} />
      {check.data !== undefined && (
        <p role="status">
          <Status tone={check.data.uitkomst === 'binnen-mandaat' ? 'good' : 'attention'}>{check.data.melding}</Status>
        </p>
      )}
      <div className="buttons stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={check.isPending}>
          {t('ask')}
        </Button>
      </div>
    </form>
  );
}
