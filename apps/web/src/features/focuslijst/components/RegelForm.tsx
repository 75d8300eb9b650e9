import { focusRegels } from '@samenpad/domain';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { regelTexts } from '../regel-text.ts';

interface Props {
  regel: Answer<'listFocusregels'>['nu'][number];
  onDone: () => void;
  onCancel: () => void;
}

/** A new version of a rule, from a day on, with the reason. */
export function RegelForm({ regel: { gemeente, regel, waarde, aan }, onDone, onCancel }: Props) {
  const t = useText(regelTexts);
  const format = useFormat();
  const [bound, setBound] = useState<number | undefined>(waarde);
  const [used, setUsed] = useState(aan ? 'yes' : 'no');
  const [van, setVan] = useState<string>(today);
  const [reden, setReden] = useState('');
  const send = useSend('changeFocusregel', ['listFocusregels', 'listFocuslijst']);
  const { eenheid, min, max } = focusRegels[regel];
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { gemeente, regel, waarde: bound ?? waarde, aan: used === 'yes', van, reden };
    send.mutate({ body }, { onSuccess: onDone });
  };
  return (
    <form className="panel focus-form" onSubmit={submit}>
      <h2>{t('changeOf', { regel: t(regel) })}</h2>
      <ChoiceField
        label={t('use')}
        value={used}
        options={(['yes', 'no'] as const).map((key) => [key, t(key)])}
        onChange={setUsed}
      />
      {eenheid !== null && (
        <NumberField
          label={t('bound')}
          hint={t('between', { min: format.number(min), max: format.number(max), unit: t(`unit-${eenheid}`) })}
          value={bound}
          min={min}
          max={max}
          onChange={setBound}
        />
      )}
      <DateField label={t('from')} value={van} onChange={setVan} />
      <TextField label={t('why')} value={reden} onChange={setReden} />
      <SendProblem error={send.error} />
      <FormButtons submit={t('save')} cancel={t('cancel')} disabled={send.isPending} onCancel={onCancel} />
    </form>
  );
}
