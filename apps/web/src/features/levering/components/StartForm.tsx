import type { EigenToewijzingView, LeveringFoutCode } from '@samenpad/contract';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { DateField } from '../../../components/DateField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { useText } from '../../../text/catalogue.ts';
import { useHeadingFocus } from '../hooks/useHeadingFocus.ts';
import { leveringTexts } from '../text.ts';
import { FieldProblem, OtherProblem } from './FieldProblem.tsx';
import { staleAfterSending } from './stale.ts';

export interface ActFormProps {
  toewijzing: EigenToewijzingView;
  dag: string;
  /** `told`: the bericht was sent. */
  onClose: (told: boolean) => void;
}

const dayCodes: readonly LeveringFoutCode[] = ['in-de-toekomst', 'voor-toewijzing', 'na-toewijzing', 'voor-einde'];

/** Tells the gemeente that the care began (305). */
export function StartForm({ toewijzing, dag, onClose }: ActFormProps) {
  const t = useText(leveringTexts);
  const heading = useHeadingFocus();
  const { jeugdigeId, domein, toewijzingNummer } = toewijzing;
  const [begindatum, setBegindatum] = useState(dag);
  const send = useSend('startLevering', staleAfterSending);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate(
      { params: { jeugdigeId }, body: { domein, toewijzingNummer, begindatum } },
      {
        onSuccess: () => {
          onClose(true);
        },
      },
    );
  };
  return (
    <form className="stack-4" onSubmit={submit}>
      <h3 ref={heading} tabIndex={-1}>
        {t('startOf', { nr: toewijzingNummer })}
      </h3>
      <DateField label={t('startDay')} hint={t('startHint')} value={begindatum} onChange={setBegindatum} />
      <FieldProblem error={send.error} codes={dayCodes} />
      <OtherProblem error={send.error} codes={dayCodes} />
      <FormButtons
        submit={t('send')}
        cancel={t('cancel')}
        disabled={send.isPending}
        onCancel={() => {
          onClose(false);
        }}
      />
    </form>
  );
}
