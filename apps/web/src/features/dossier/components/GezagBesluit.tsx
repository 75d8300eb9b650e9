import type { GezagsopgaveView } from '@samenpad/contract';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { kindTexts } from '../../../text/kinds.ts';
import { gezagTexts } from '../gezag-text.ts';

const [leastReason, mostReason] = [10, 500];

interface Props {
  jeugdigeId: string;
  opgave: GezagsopgaveView;
  onClose: () => void;
}

/** That one source holds: what changes in who sees what stands there before it is kept. */
export function GezagBesluit({ jeugdigeId, opgave, onClose }: Props) {
  const t = useText(gezagTexts);
  const [reden, setReden] = useState('');
  const [short, setShort] = useState(false);
  const settle = useSend('settleGezag', ['getGezag', 'listBetrokkenen', 'getGezin', 'listUitnodigingen']);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const isShort = reden.trim().length < leastReason;
        setShort(isShort);
        if (isShort) return;
        const params = { jeugdigeId, opgaveId: opgave.opgaveId };
        settle.mutate({ params, body: { reden: reden.trim() } }, { onSuccess: onClose });
      }}
    >
      <Effect opgave={opgave} />
      <TextField label={t('reason')} value={reden} maxLength={mostReason} onChange={setReden} />
      {short && <p role="alert">{t('short')}</p>}
      <SendProblem error={settle.error} />
      <FormButtons submit={t('save')} cancel={t('cancel')} disabled={settle.isPending} onCancel={onClose} />
    </form>
  );
}

function Effect({ opgave }: { opgave: GezagsopgaveView }) {
  const t = useText(gezagTexts);
  const kind = useText(kindTexts);
  const { seesNow, seesThen } = opgave;
  const naam = opgave.naam ?? '';
  if (seesNow === null || seesThen === null) return <p>{t('noAccount', { naam })}</p>;
  const listOf = (kinds: typeof seesNow) => kinds.map((one) => kind(one)).join(', ');
  const more = seesThen.filter((one) => !seesNow.includes(one));
  const less = seesNow.filter((one) => !seesThen.includes(one));
  if (more.length + less.length === 0) return <p>{t('none', { naam })}</p>;
  return (
    <>
      <p>{t('effect', { naam })}</p>
      <ul className="plain-list">
        {more.length > 0 && <li>{t('more', { list: listOf(more) })}</li>}
        {less.length > 0 && <li>{t('less', { list: listOf(less) })}</li>}
      </ul>
    </>
  );
}
