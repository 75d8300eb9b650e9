import { leastReason, type ZonderBetrokkeneView } from '@samenpad/contract';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { zonderTexts } from '../zonder-text.ts';

interface Props {
  row: ZonderBetrokkeneView;
  medewerkers: Answer<'listZonderBetrokkene'>['medewerkers'];
  /** With what to say when somebody was assigned, else an empty text. */
  onClose: (said: string) => void;
}

/** Who begins with the case of one youth, and why. */
export function EersteForm({ row, medewerkers, onClose }: Props) {
  const t = useText(zonderTexts);
  const word = useText(words);
  const form = useRef<HTMLFormElement>(null);
  // It opens above the list: whoever chose a row further down is brought to it.
  useEffect(() => {
    form.current?.focus();
  }, []);
  const [accountId, setAccountId] = useState('');
  const [toelichting, setToelichting] = useState('');
  const send = useSend('assignEerste', ['listZonderBetrokkene', 'listJeugdigen']);
  const { pseudoniem: wie, gemeente, jeugdigeId } = row;
  const possible = medewerkers.filter((person) => person.gemeente === gemeente);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const naam = possible.find((person) => person.accountId === accountId)?.naam ?? '';
    const onSuccess = () => {
      onClose(t('done', { wie, naam }));
    };
    send.mutate({ params: { jeugdigeId }, body: { gemeente, accountId, toelichting } }, { onSuccess });
  };
  return (
    <form ref={form} tabIndex={-1} className="panel no-print" onSubmit={submit} aria-label={t('formTitle', { wie })}>
      <h2 className="stack-3">{t('formTitle', { wie })}</h2>
      <ChoiceField
        label={t('person')}
        value={accountId}
        options={possible.map((person) => [person.accountId, `${person.naam}, ${word(person.rol).toLowerCase()}`])}
        empty={t('choose')}
        onChange={setAccountId}
      />
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        maxLength={500}
        value={toelichting}
        onChange={setToelichting}
      />
      <p className="stack-3 small quiet">{t('informed')}</p>
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('assign')}
        cancel={t('cancel')}
        disabled={accountId === '' || toelichting.trim().length < leastReason || send.isPending}
        onCancel={() => {
          onClose('');
        }}
      />
    </form>
  );
}
