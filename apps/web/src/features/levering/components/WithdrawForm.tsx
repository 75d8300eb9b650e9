import type { SubmitEvent } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useHeadingFocus } from '../hooks/useHeadingFocus.ts';
import { leveringTexts } from '../text.ts';
import { OtherProblem } from './FieldProblem.tsx';
import type { ActFormProps } from './StartForm.tsx';
import { staleAfterSending } from './stale.ts';

/** Withdraws the last start or stop that was told (305 or 307, StatusAanlevering 3), after it was read once more. */
export function WithdrawForm({ toewijzing, onClose }: ActFormProps) {
  const t = useText(leveringTexts);
  const format = useFormat();
  const heading = useHeadingFocus();
  const { jeugdigeId, domein, toewijzingNummer, told, begin, eind } = toewijzing;
  const send = useSend('withdrawLevering', staleAfterSending);
  const dag = told === 'start' ? begin : eind;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate(
      { params: { jeugdigeId }, body: { domein, toewijzingNummer, kind: told } },
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
        {t('withdrawOf', { nr: toewijzingNummer })}
      </h3>
      <p>{t(`withdraw-${told ?? 'start'}`, { dag: dag === null ? '' : format.date(dag) })}</p>
      <OtherProblem error={send.error} codes={[]} />
      <FormButtons
        submit={t('withdraw')}
        cancel={t('cancel')}
        disabled={send.isPending}
        onCancel={() => {
          onClose(false);
        }}
      />
    </form>
  );
}
