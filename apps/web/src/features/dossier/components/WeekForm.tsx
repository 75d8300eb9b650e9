import type { GezinView } from '@samenpad/contract';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { today } from '../../../format/format.ts';
import { useText } from '../../../text/catalogue.ts';
import { nameLeden } from '../gezin-regie.ts';
import { gezinTexts } from '../gezin-text.ts';
import { bitOf, weekdays } from '../weekdays.ts';

const empty = { bij: '', even: 0, oneven: 0 };
type Deel = typeof empty;

/** Fixed days of one child with two people: co-ouderschap. */
export function WeekForm({ jeugdigeId, gezin }: { jeugdigeId: string; gezin: GezinView }) {
  const t = useText(gezinTexts);
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState(jeugdigeId);
  const [van, setVan] = useState<string>(today());
  const [delen, setDelen] = useState<readonly [Deel, Deel]>([empty, empty]);
  const send = useSend('setWoonschema', ['getGezin']);
  const inHand = gezin.leden.filter((lid) => lid.inHand && lid.tot === null && !gezin.geheim.includes(lid.jeugdigeId));
  const nameOf = nameLeden(gezin, t('unknown'));
  if (inHand.length === 0) return null;
  if (!open) {
    return (
      <p className="stack-3 no-print">
        <button
          type="button"
          className="text-button"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('setWeek')}
        </button>
      </p>
    );
  }
  const close = () => {
    setOpen(false);
    setDelen([empty, empty]);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { van, delen: delen.filter(({ bij }) => bij.trim() !== '') };
    send.mutate({ params: { jeugdigeId: kind }, body }, { onSuccess: close });
  };
  return (
    <form className="panel no-print" onSubmit={submit}>
      <h3 className="stack-3">{t('setWeek')}</h3>
      <p className="small quiet">{t('weekHint')}</p>
      <ChoiceField
        label={t('weekOf')}
        value={kind}
        options={inHand.map((lid) => [lid.jeugdigeId, nameOf(lid.jeugdigeId)])}
        onChange={setKind}
      />
      <DeelFields
        nr={1}
        deel={delen[0]}
        onChange={(deel) => {
          setDelen([deel, delen[1]]);
        }}
      />
      <DeelFields
        nr={2}
        deel={delen[1]}
        onChange={(deel) => {
          setDelen([delen[0], deel]);
        }}
      />
      <DateField label={t('startDay')} value={van} onChange={setVan} />
      <SendProblem error={send.error} />
      <FormButtons submit={t('save')} cancel={t('cancel')} disabled={send.isPending} onCancel={close} />
    </form>
  );
}

/** The days with one person, in even and in odd weeks. */
function DeelFields({ nr, deel, onChange }: { nr: number; deel: Deel; onChange: (deel: Deel) => void }) {
  const t = useText(gezinTexts);
  return (
    <>
      <TextField
        label={t('withNr', { n: nr })}
        value={deel.bij}
        maxLength={80}
        onChange={(bij) => {
          onChange({ ...deel, bij });
        }}
      />
      {(['even', 'oneven'] as const).map((soort) => (
        <fieldset key={soort} className="field">
          <legend>{t(soort === 'even' ? 'even' : 'odd')}</legend>
          <div className="weekdays">
            {weekdays.map((day) => {
              const bit = bitOf(day);
              return (
                <label key={day} className="check">
                  <input
                    type="checkbox"
                    checked={(deel[soort] & bit) !== 0}
                    onChange={() => {
                      onChange({ ...deel, [soort]: deel[soort] ^ bit });
                    }}
                  />
                  <span>{t(`day${day}`)}</span>
                </label>
              );
            })}
          </div>
        </fieldset>
      ))}
    </>
  );
}
