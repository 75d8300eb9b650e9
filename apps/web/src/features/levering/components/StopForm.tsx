import type { LeveringFoutCode } from '@samenpad/contract';
import { asksForMdo } from '@samenpad/domain';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { useText } from '../../../text/catalogue.ts';
import { useHeadingFocus } from '../hooks/useHeadingFocus.ts';
import { useToewijzingWords } from '../hooks/useToewijzingWords.ts';
import { leveringTexts } from '../text.ts';
import { FieldProblem, OtherProblem } from './FieldProblem.tsx';
import type { ActFormProps } from './StartForm.tsx';
import { staleAfterSending } from './stale.ts';

const dayCodes: readonly LeveringFoutCode[] = ['in-de-toekomst', 'voor-begin', 'voor-einde'];
const reasonCodes: readonly LeveringFoutCode[] = ['reden-kan-niet', 'al-onderbroken'];

/** Tells the gemeente that the care ended, for good or for a while, and why (307). */
export function StopForm({ toewijzing, dag, onClose }: ActFormProps) {
  const t = useText(leveringTexts);
  const heading = useHeadingFocus();
  const { redenOf } = useToewijzingWords();
  const { jeugdigeId, domein, toewijzingNummer, stopRedenen } = toewijzing;
  const [einddatum, setEinddatum] = useState(dag);
  const [redenBeeindiging, setReden] = useState('');
  const send = useSend('stopLevering', staleAfterSending);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate(
      { params: { jeugdigeId }, body: { domein, toewijzingNummer, einddatum, redenBeeindiging } },
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
        {t('stopOf', { nr: toewijzingNummer })}
      </h3>
      <DateField label={t('stopDay')} value={einddatum} onChange={setEinddatum} />
      <FieldProblem error={send.error} codes={dayCodes} />
      <ChoiceField
        label={t('reason')}
        value={redenBeeindiging}
        empty={t('pick')}
        required
        options={stopRedenen.map((code) => [code, redenOf(domein, code)])}
        onChange={setReden}
      />
      <div role="status">{asksForMdo(domein, redenBeeindiging) && <p className="small quiet">{t('stopMdo')}</p>}</div>
      <FieldProblem error={send.error} codes={reasonCodes} />
      <OtherProblem error={send.error} codes={[...dayCodes, ...reasonCodes]} />
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
