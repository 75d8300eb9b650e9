import { type AccountlijnView, type Nodig, nodigWords } from '@samenpad/contract';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { DateField } from '../../../components/DateField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { accountTexts } from '../text.ts';

interface Props {
  gesprek: Answer<'getAccountgesprek'>;
  lijn: AccountlijnView;
  onClose: (sent: boolean) => void;
}

/** When does this jeugdige leave, and what is needed? By the aanbieder. */
export function AntwoordForm({ gesprek, lijn, onClose }: Props) {
  const t = useText(accountTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  const [eind, setEind] = useState<string>(lijn.verwachtEind ?? '');
  const [unknown, setUnknown] = useState(lijn.nodig !== null && lijn.verwachtEind === null);
  const [nodig, setNodig] = useState<readonly Nodig[]>(lijn.nodig ?? []);
  const send = useSend('answerAccountlijn', ['getAccountgesprek', 'listAccountgesprekken']);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const params = { gesprekId: gesprek.gesprekId, jeugdigeId: lijn.jeugdigeId };
    const body = { verwachtEind: unknown ? null : eind, nodig };
    send.mutate(
      { params, body },
      {
        onSuccess: () => {
          onClose(true);
        },
      },
    );
  };
  return (
    <form className="panel stack-4" onSubmit={submit}>
      <h3 ref={heading} tabIndex={-1}>
        {t('answerOf', { act: t('answer'), naam: lijn.naam ?? lijn.pseudoniem })}
      </h3>
      {!unknown && <DateField label={t('when')} value={eind} onChange={setEind} />}
      <label className="check">
        <input
          type="checkbox"
          checked={unknown}
          onChange={({ target }) => {
            setUnknown(target.checked);
          }}
        />
        <span>{t('notYet')}</span>
      </label>
      <fieldset className="field">
        <legend>{t('needed')}</legend>
        {nodigWords.map((word) => (
          <label key={word} className="check">
            <input
              type="checkbox"
              checked={nodig.includes(word)}
              onChange={({ target }) => {
                setNodig(nodigWords.filter((own) => (own === word ? target.checked : nodig.includes(own))));
              }}
            />
            <span>{t(`nodig-${word}`)}</span>
          </label>
        ))}
      </fieldset>
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('save')}
        cancel={t('cancel')}
        disabled={send.isPending || nodig.length === 0}
        onCancel={() => {
          onClose(false);
        }}
      />
    </form>
  );
}
