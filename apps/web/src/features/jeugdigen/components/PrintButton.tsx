import { Button } from '@utrecht/component-library-react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useText } from '../../../text/catalogue.ts';
import { jeugdigenTexts } from '../text.ts';

/** Prints the page once the server has it on record; there is none during emergency access (trust.md 3.7). */
export function PrintButton({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(jeugdigenTexts);
  const { rol } = useSessie();
  const print = useSend('printJeugdige');
  const nood = useAnswer('getNoodtoegang', {}, { enabled: mayCall(rol, 'getNoodtoegang') });
  if (nood.data?.lopend != null) return null;
  return (
    <>
      <Button
        appearance="secondary-action-button"
        disabled={print.isPending}
        onClick={() => {
          print.mutate(
            { params: { jeugdigeId } },
            {
              onSuccess: () => {
                globalThis.print();
              },
            },
          );
        }}
      >
        {t('print')}
      </Button>
      <SendProblem error={print.error} />
    </>
  );
}
