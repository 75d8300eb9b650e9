import type { LeveringFoutCode } from '@samenpad/contract';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { useText } from '../../../text/catalogue.ts';
import { leveringTexts } from '../text.ts';
import { OtherProblem } from './FieldProblem.tsx';

/** What stands below the first and below the last day of a verzoek, not at its end. */
export const startCodes: readonly LeveringFoutCode[] = ['ingang-klopt-niet'];
export const endCodes: readonly LeveringFoutCode[] = ['einde-voor-begin'];

interface Props {
  redenVerzoek: string;
  onReden: (reden: string) => void;
  send: { error: Error | null; isPending: boolean };
  onCancel: () => void;
}

/** The end of each 317: why it is asked (WJ758), what stands against it, and the buttons. */
export function VerzoekEnd({ redenVerzoek, onReden, send, onCancel }: Props) {
  const t = useText(leveringTexts);
  return (
    <>
      <ChoiceField
        label={t('changeWhy')}
        value={redenVerzoek}
        empty={t('pick')}
        required
        options={[
          ['1', t('verzoek-1')],
          ['2', t('verzoek-2')],
        ]}
        onChange={onReden}
      />
      <OtherProblem error={send.error} codes={[...startCodes, ...endCodes]} />
      <FormButtons submit={t('send')} cancel={t('cancel')} disabled={send.isPending} onCancel={onCancel} />
    </>
  );
}
