import type { GezinsbudgetView } from '@samenpad/contract';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { gezinsbudgetTexts } from '../gezinsbudget-text.ts';
import { LongField } from './LongField.tsx';

interface Props {
  jeugdigeId: string;
  budget: GezinsbudgetView;
  onClose: () => void;
}

const laws = ['jw', 'wmo', 'pwet'] as const;
const mostEuros = 1_000_000;

/** Books something that no product is for, on a goal of the gezin. */
export function MaatwerkForm({ jeugdigeId, budget: { gezinId, doelen }, onClose }: Props) {
  const t = useText(gezinsbudgetTexts);
  const format = useFormat();
  const [wet, setWet] = useState('jw');
  const [omschrijving, setOmschrijving] = useState('');
  const [reden, setReden] = useState('');
  const [doelId, setDoelId] = useState(doelen[0]?.doelId ?? '');
  const [doel, setDoel] = useState('');
  const [euros, setEuros] = useState<number>();
  const send = useSend('addMaatwerk', ['getGezinsbudget']);
  if (send.data !== undefined) {
    const { toestand, naam, mandaat } = send.data;
    return (
      <div className="panel no-print" role="status">
        <p>{toestand === 'voorgelegd' ? t('put', { naam }) : t('promised', { bedrag: format.euro(mandaat) })}</p>
        <p className="stack-3">
          <button type="button" className="text-button" onClick={onClose}>
            OK
          </button>
        </p>
      </div>
    );
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const bedrag = Math.round((euros ?? 0) * 100);
    const body = { gezinId, wet, omschrijving, reden, doelId: doelId === '' ? null : doelId, doel, bedrag };
    send.mutate({ params: { jeugdigeId }, body });
  };
  const ready =
    omschrijving.trim().length > 2 &&
    reden.trim().length >= 10 &&
    (doelId !== '' || doel.trim().length > 2) &&
    euros !== undefined;
  return (
    <form className="panel no-print" onSubmit={submit}>
      <h3 className="stack-3">{t('book')}</h3>
      <TextField
        label={t('whatNeeded')}
        hint={t('whatHint')}
        value={omschrijving}
        maxLength={200}
        onChange={setOmschrijving}
      />
      <LongField label={t('reason')} hint={t('reasonHint')} value={reden} onChange={setReden} />
      {doelen.length > 0 && (
        <ChoiceField
          label={t('chooseGoal')}
          value={doelId}
          empty={t('ownGoal')}
          options={doelen.map((one) => [one.doelId, one.tekst])}
          onChange={setDoelId}
        />
      )}
      {doelId === '' && <TextField label={t('goalWords')} value={doel} maxLength={200} onChange={setDoel} />}
      <ChoiceField label={t('whichLaw')} value={wet} options={laws.map((law) => [law, t(law)])} onChange={setWet} />
      <NumberField label={t('euros')} value={euros} min={1} max={mostEuros} onChange={setEuros} />
      <SendProblem error={send.error} />
      <FormButtons submit={t('book')} cancel={t('cancel')} disabled={!ready || send.isPending} onCancel={onClose} />
    </form>
  );
}
