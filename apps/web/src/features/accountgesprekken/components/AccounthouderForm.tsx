import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { accountFigurenTexts } from '../figuren-text.ts';

interface Props {
  aanbieders: Answer<'getAccountkeuze'>['rows'];
  houders: Answer<'listAccounthouders'>;
  onDone: () => void;
}

/** Chooses who talks with an aanbieder from a day on. */
export function AccounthouderForm({ aanbieders, houders: { kandidaten, today }, onDone }: Props) {
  const t = useText(accountFigurenTexts);
  const [aanbieder, setAanbieder] = useState('');
  const [who, setWho] = useState('');
  const [van, setVan] = useState<string>(today);
  const send = useSend('assignAccounthouder', ['listAccounthouders']);
  if (kandidaten.length === 0) return <p className="small">{t('nobodyToChoose')}</p>;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const [gemeente, accountId] = who.split(' ');
    send.mutate({ body: { gemeente, accountId, aanbieder, van } }, { onSuccess: onDone });
  };
  return (
    <form className="panel stack-5 no-print" onSubmit={submit}>
      <h2>{t('choose')}</h2>
      <p className="small">{t('chooseWhy')}</p>
      <ChoiceField
        label={t('aanbieder')}
        value={aanbieder}
        empty={t('pick')}
        required
        options={aanbieders.map((row) => [row.aanbieder, row.aanbiederNaam ?? row.aanbieder])}
        onChange={setAanbieder}
      />
      <ChoiceField
        label={t('who')}
        value={who}
        empty={t('pick')}
        required
        options={kandidaten.map(({ gemeente, accountId, naam }) => [`${gemeente} ${accountId}`, naam])}
        onChange={setWho}
      />
      <DateField label={t('from')} value={van} onChange={setVan} />
      <SendProblem error={send.error} />
      <p className="buttons stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={send.isPending}>
          {t('save')}
        </Button>
      </p>
    </form>
  );
}
