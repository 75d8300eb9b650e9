import type { CaseloadMedewerkerView } from '@samenpad/contract';
import { addDays } from '@samenpad/domain';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { today } from '../../../format/format.ts';
import { useText } from '../../../text/catalogue.ts';
import { caseloadTexts } from '../text.ts';

interface Props {
  medewerkers: readonly CaseloadMedewerkerView[];
  onClose: () => void;
}

const daysBefore = 14;

/** All cases and regies of one worker go to another on a day (S4-94). */
export function OverdrachtForm({ medewerkers, onClose }: Props) {
  const t = useText(caseloadTexts);
  const [vanAccount, setVanAccount] = useState('');
  const [naarAccount, setNaarAccount] = useState('');
  const [per, setPer] = useState<string>(addDays(today(), daysBefore));
  const [reden, setReden] = useState('');
  const [plots, setPlots] = useState(false);
  const send = useSend('handOverCaseload', ['getCaseload', 'listGezinnen', 'getGezin']);
  const led = medewerkers.filter(({ leads }) => leads);
  const gemeente = led.find(({ accountId }) => accountId === vanAccount)?.gemeente;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ body: { gemeente, vanAccount, naarAccount, per, reden, plots } });
  };
  if (send.data !== undefined) {
    return (
      <div className="panel no-print" role="status">
        <p>{t('handed', { zaken: send.data.zaken, regies: send.data.regies })}</p>
        <p className="stack-3">
          <button type="button" className="text-button" onClick={onClose}>
            OK
          </button>
        </p>
      </div>
    );
  }
  const names = led.map(({ accountId, naam }) => [accountId, naam] as const);
  return (
    <form className="panel no-print" onSubmit={submit}>
      <h3 className="stack-3">{t('handOver')}</h3>
      <p className="small quiet">{t('handOverHint')}</p>
      <ChoiceField
        label={t('fromWho')}
        value={vanAccount}
        empty={t('choose')}
        options={names}
        onChange={setVanAccount}
      />
      <ChoiceField
        label={t('toWho')}
        value={naarAccount}
        empty={t('choose')}
        options={names.filter(([accountId]) => accountId !== vanAccount)}
        onChange={setNaarAccount}
      />
      <DateField label={t('day')} value={per} onChange={setPer} />
      <TextField label={t('reason')} value={reden} maxLength={300} onChange={setReden} />
      <p className="stack-3">
        <label>
          <input
            type="checkbox"
            checked={plots}
            onChange={({ target }) => {
              setPlots(target.checked);
            }}
          />{' '}
          {t('sudden')}
        </label>
      </p>
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('handOver')}
        cancel={t('cancel')}
        disabled={vanAccount === '' || naarAccount === '' || reden.trim().length < 3 || send.isPending}
        onCancel={onClose}
      />
    </form>
  );
}
