import { regiemomenten } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { regieprofielTexts } from '../text.ts';

/** What a gemeente itself says of when the regisseur is there. */
export function AfspraakForm({ rows }: { rows: Answer<'getRegieprofielen'>['rows'] }) {
  const t = useText(regieprofielTexts);
  const [chosen, setChosen] = useState(rows[0]?.gemeente);
  const row = rows.find(({ gemeente }) => gemeente === chosen) ?? rows[0];
  const [changed, setChanged] = useState<string>();
  const send = useSend('setRegieafspraak', ['getRegieprofielen']);
  const moment = changed ?? row?.afspraak ?? '';
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (row === undefined) return;
    const wanted = regiemomenten.find((one) => one === moment) ?? null;
    send.mutate({ body: { gemeente: row.gemeente, moment: wanted } });
  };
  return (
    <form className="panel stack-7 no-print" onSubmit={submit}>
      <h2 className="plain">{t('agree')}</h2>
      <p className="small quiet">{t('agreeHint')}</p>
      {rows.length > 1 && (
        <ChoiceField
          label={t('gemeente')}
          value={row?.gemeente ?? ''}
          options={rows.map(({ gemeente, gemeenteNaam }) => [gemeente, gemeenteNaam])}
          onChange={(code) => {
            setChosen(rows.find(({ gemeente }) => gemeente === code)?.gemeente);
            setChanged(undefined);
            send.reset();
          }}
        />
      )}
      <ChoiceField
        label={t('moment')}
        value={moment}
        empty={t('noAfspraak')}
        options={regiemomenten.map((one) => [one, t(`moment-${one}`)])}
        onChange={(wanted) => {
          setChanged(wanted);
          send.reset();
        }}
      />
      <SendProblem error={send.error} />
      {send.isSuccess && <p role="status">{t('saved')}</p>}
      <p className="stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={send.isPending}>
          {t('save')}
        </Button>
      </p>
    </form>
  );
}
