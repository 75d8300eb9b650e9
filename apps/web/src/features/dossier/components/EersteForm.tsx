import type { ZonderBetrokkeneView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { Field } from '../../../components/Field.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { zonderTexts } from '../zonder-text.ts';

interface Props {
  row: ZonderBetrokkeneView;
  medewerkers: Answer<'listZonderBetrokkene'>['medewerkers'];
  /** With what to say when somebody was assigned, else an empty text. */
  onClose: (said: string) => void;
}

const fewest = 10;

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
      <Field label={t('person')}>
        {(own) => (
          <select
            {...own}
            className="utrecht-textbox"
            value={accountId}
            onChange={(event) => {
              setAccountId(event.target.value);
            }}
          >
            <option value="">{t('choose')}</option>
            {possible.map((person) => (
              <option key={person.accountId} value={person.accountId}>
                {person.naam}, {word(person.rol).toLowerCase()}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('reason')} hint={t('reasonHint')}>
        {(own) => (
          <input
            {...own}
            className="utrecht-textbox"
            maxLength={500}
            value={toelichting}
            onChange={(event) => {
              setToelichting(event.target.value);
            }}
          />
        )}
      </Field>
      <p className="stack-3 small quiet">{t('informed')}</p>
      <SendProblem error={send.error} />
      <p className="buttons stack-4">
        <Button
          type="submit"
          appearance="primary-action-button"
          disabled={accountId === '' || toelichting.trim().length < fewest || send.isPending}
        >
          {t('assign')}
        </Button>
        <Button
          appearance="secondary-action-button"
          onClick={() => {
            onClose('');
          }}
        >
          {t('cancel')}
        </Button>
      </p>
    </form>
  );
}
