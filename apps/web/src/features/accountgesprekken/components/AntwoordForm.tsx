import type { AccountlijnView } from '@samenpad/contract';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { toUitstroomBody, type Uitstroom, UitstroomFields } from '../../../components/UitstroomFields.tsx';
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
  const [value, setValue] = useState<Uitstroom>({
    eind: lijn.verwachtEind ?? '',
    unknown: lijn.nodig !== null && lijn.verwachtEind === null,
    nodig: lijn.nodig ?? [],
  });
  const send = useSend('answerAccountlijn', ['getAccountgesprek', 'listAccountgesprekken']);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const params = { gesprekId: gesprek.gesprekId, jeugdigeId: lijn.jeugdigeId };
    const body = toUitstroomBody(value);
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
      <UitstroomFields value={value} onChange={setValue} />
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('save')}
        cancel={t('cancel')}
        disabled={send.isPending || value.nodig.length === 0}
        onCancel={() => {
          onClose(false);
        }}
      />
    </form>
  );
}
