import { redenenToDrop, redenenToPark } from '@samenpad/contract';
import { addDays } from '@samenpad/domain';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { focuslijstTexts } from '../text.ts';

export interface Choosing {
  what: 'take' | 'park' | 'drop' | 'account' | 'ask';
  ids: readonly string[];
}

interface Props {
  choosing: Choosing;
  onDone: (done: Answer<'chooseFocus'>) => void;
  onCancel: () => void;
}

/** Days until which somebody takes a line, or parks it, unless another day is chosen. */
const SOON = 14;
const LATER = 42;

const more = { take: undefined, park: undefined, drop: 'dropMore', account: 'accountMore', ask: 'askMore' } as const;

/** The little that a choice asks: an owner, a day or one reason code; never a text about somebody. */
export function ChoiceForm({ choosing: { what, ids }, onDone, onCancel }: Props) {
  const t = useText(focuslijstTexts);
  const format = useFormat();
  const { rol } = useSessie();
  // Whoever leads or holds accounts mostly gives work to who knows the jeugdige.
  const [eigenaar, setEigenaar] = useState(rol === 'teamleider' || rol === 'accounthouder' ? 'betrokken' : 'ik');
  const [dag, setDag] = useState<string>(() => addDays(today(), what === 'park' ? LATER : SOON));
  const [reden, setReden] = useState('');
  const send = useSend('chooseFocus', ['listFocuslijst', 'listTaken']);
  const bodies = {
    take: { keuze: 'opgepakt', eigenaar, dag },
    park: { keuze: 'geparkeerd', dag, reden },
    drop: { keuze: 'afgevoerd', reden },
    account: { keuze: 'accountgesprek' },
    ask: { keuze: 'gevraagd', dag },
  };
  const redenen = what === 'park' ? redenenToPark : redenenToDrop;
  const hint = more[what];
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ body: { jeugdigeIds: ids, keuze: bodies[what] } }, { onSuccess: onDone });
  };
  return (
    <form className="panel focus-form" onSubmit={submit}>
      <h2>{t(`${what}Head`, { count: ids.length, n: format.number(ids.length) })}</h2>
      {hint !== undefined && <p className="quiet">{t(hint)}</p>}
      {what === 'take' && (
        <ChoiceField
          label={t('who2')}
          value={eigenaar}
          options={(['ik', 'betrokken'] as const).map((who) => [who, t(who)])}
          onChange={setEigenaar}
        />
      )}
      {(what === 'park' || what === 'drop') && (
        <ChoiceField
          label={t('reason')}
          value={reden}
          options={redenen.map((code) => [code, t(code)])}
          empty={t('pick')}
          required
          onChange={setReden}
        />
      )}
      {(what === 'take' || what === 'park' || what === 'ask') && (
        <DateField label={t(what === 'park' ? 'untilDay' : 'before')} value={dag} onChange={setDag} />
      )}
      <SendProblem error={send.error} />
      <FormButtons submit={t('save')} cancel={t('cancel')} disabled={send.isPending} onCancel={onCancel} />
    </form>
  );
}
