import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { useText } from '../../../text/catalogue.ts';
import { useHeadingFocus } from '../hooks/useHeadingFocus.ts';
import { leveringTexts } from '../text.ts';
import { type Draft, emptyDraft, ProductFields, productOf, WetField } from './AskPart.tsx';
import { FieldProblem } from './FieldProblem.tsx';
import { staleAfterSending } from './stale.ts';
import { startCodes, VerzoekEnd } from './VerzoekEnd.tsx';

interface Props {
  jeugdigeId: string;
  /** Domeinen in which toewijzingen stand. */
  domeinen: readonly string[];
  onTold: (told: boolean) => void;
}

/** Asks for a new product beside the toewijzingen that stand (317, NieuweProducten). */
export function ExtraForm({ jeugdigeId, domeinen, onTold }: Props) {
  const t = useText(leveringTexts);
  const [isOpen, setOpen] = useState(false);
  if (domeinen.length === 0) return null;
  if (isOpen) {
    const close = (told: boolean) => {
      onTold(told);
      setOpen(false);
    };
    return <OpenForm jeugdigeId={jeugdigeId} domeinen={domeinen} onTold={close} />;
  }
  return (
    <p className="buttons stack-5">
      <Button
        type="button"
        appearance="secondary-action-button"
        onClick={() => {
          onTold(false);
          setOpen(true);
        }}
      >
        {t('extra')}
      </Button>
    </p>
  );
}

function OpenForm({ jeugdigeId, domeinen, onTold }: Props) {
  const t = useText(leveringTexts);
  const heading = useHeadingFocus();
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, domein: domeinen[0] ?? 'jw' });
  const [redenVerzoek, setReden] = useState('');
  const send = useSend('askNieuwProduct', staleAfterSending);
  const set = (key: keyof Draft) => (value: string) => {
    setDraft((before) => ({ ...before, [key]: value }));
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate(
      { params: { jeugdigeId }, body: { domein: draft.domein, ...productOf(draft), redenVerzoek } },
      {
        onSuccess: () => {
          onTold(true);
        },
      },
    );
  };
  return (
    <form className="panel stack-5" onSubmit={submit}>
      <h2 ref={heading} tabIndex={-1}>
        {t('extra')}
      </h2>
      <p className="small">{t('extraWhy')}</p>
      {domeinen.length > 1 && <WetField value={draft.domein} onChange={set('domein')} />}
      <ProductFields draft={draft} set={set} error={send.error} />
      <FieldProblem error={send.error} codes={startCodes} />
      <VerzoekEnd
        redenVerzoek={redenVerzoek}
        onReden={setReden}
        send={send}
        onCancel={() => {
          onTold(false);
        }}
      />
    </form>
  );
}
