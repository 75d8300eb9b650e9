import type { DubbelView } from '@samenpad/contract';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { dubbelTexts } from '../text.ts';

export type Decision = 'merge' | 'separate' | 'split';

const [leastReason, mostReason] = [10, 1000];
const effects = ['effectCare', 'effectSight', 'effectConsent', 'effectFlag', 'effectUndo'] as const;

interface Props {
  row: DubbelView;
  decision: Decision;
  /** With what is said, when it was kept. */
  onClose: (said?: string) => void;
}

/** Why two files are of one person, of two persons, or are to be apart again; with what follows from it. */
export function DubbelForm({ row, decision, onClose }: Props) {
  const t = useText(dubbelTexts);
  const [front, setFront] = useState(row.files[0]?.jeugdigeId ?? '');
  const [reden, setReden] = useState('');
  const [short, setShort] = useState(false);
  const { send, isPending, error } = useDecision(row, decision, () => {
    onClose(t(decision === 'separate' ? 'kept' : 'asked'));
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const isShort = reden.trim().length < leastReason;
        setShort(isShort);
        if (!isShort) send(front, reden.trim());
      }}
    >
      {decision === 'merge' && (
        <>
          <ChoiceField
            label={t('front')}
            hint={t('frontHint')}
            value={front}
            options={row.files.map(({ jeugdigeId, pseudoniem }) => [jeugdigeId, pseudoniem] as const)}
            onChange={setFront}
          />
          <div className="prose stack-3">
            <p>{t('effects')}</p>
            <ul>
              {effects.map((effect) => (
                <li key={effect}>{t(effect)}</li>
              ))}
            </ul>
          </div>
        </>
      )}
      <TextField
        label={t('reason')}
        hint={t(decision === 'separate' ? 'separateHint' : 'mergeHint')}
        value={reden}
        maxLength={mostReason}
        onChange={setReden}
      />
      {short && <p role="alert">{t('short')}</p>}
      <SendProblem error={error} />
      <FormButtons
        submit={t(decision === 'separate' ? 'keep' : 'ask')}
        cancel={t('cancel')}
        disabled={isPending}
        onCancel={() => {
          onClose();
        }}
      />
    </form>
  );
}

/** The route of each decision. */
function useDecision(row: DubbelView, decision: Decision, onSuccess: () => void) {
  const merge = useSend('askSamenvoeging', ['listDubbelen']);
  const separate = useSend('separateNaamgenoten', ['listDubbelen']);
  const split = useSend('askSplitsing', ['listDubbelen']);
  const used = { merge, separate, split }[decision];
  const send = (front: string, reden: string) => {
    const met = row.files.find(({ jeugdigeId }) => jeugdigeId !== front)?.jeugdigeId ?? '';
    const about = { params: { jeugdigeId: front }, body: { met, reden } };
    if (decision === 'merge') merge.mutate(about, { onSuccess });
    else if (decision === 'separate') separate.mutate(about, { onSuccess });
    else split.mutate({ params: { samenvoegingId: row.samenvoegingId ?? '' }, body: { reden } }, { onSuccess });
  };
  return { send, isPending: used.isPending, error: used.error };
}
