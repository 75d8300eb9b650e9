import type { OnbekwaamheidView } from '@samenpad/contract';
import { addDays } from '@samenpad/domain';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { DateField } from '../../../components/DateField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { onbekwaamheidTexts } from '../onbekwaamheid-text.ts';

/** Whether a youth of 12 to 18 decides for itself (trust.md 3.4): recorded by a worker, and read by the family. */
export function Onbekwaamheid({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(onbekwaamheidTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const enabled = mayCall(rol, 'listOnbekwaamheid');
  const { data } = useAnswer('listOnbekwaamheid', { params: { jeugdigeId } }, { enabled });
  if (data === undefined || (!data.mayRecord && data.oordelen.length === 0)) return null;
  const running = data.oordelen.find(({ runs }) => runs);
  return (
    <section className="stack-5">
      <h2>{t('title')}</h2>
      <p>{running === undefined ? t('yes') : t('no', { dag: format.date(running.tot) })}</p>
      <ul className="plain-list">
        {data.oordelen.map((oordeel) => (
          <Oordeel key={oordeel.onbekwaamheidId} jeugdigeId={jeugdigeId} oordeel={oordeel} />
        ))}
      </ul>
      {data.mayRecord && running === undefined && <RecordForm jeugdigeId={jeugdigeId} />}
    </section>
  );
}

/** What the pages show that depends on it. */
const stale = ['listOnbekwaamheid', 'getPlan', 'listUitnodigingen'] as const;

function Oordeel({ jeugdigeId, oordeel }: { jeugdigeId: string; oordeel: OnbekwaamheidView }) {
  const t = useText(onbekwaamheidTexts);
  const format = useFormat();
  const send = useSend('withdrawOnbekwaamheid', stale);
  const { onbekwaamheidId, van, tot, door, reden, consulted, ingetrokkenDoor, runs } = oordeel;
  const state = runs ? 'runs' : ingetrokkenDoor === null ? 'over' : 'earlier';
  return (
    <li className="stuk">
      <div className="stuk__marks">
        <Status tone={runs ? 'bad' : 'waiting'}>{t(state)}</Status>
      </div>
      <p>{t('line', { van: format.date(van), tot: format.date(tot), naam: door })}</p>
      {reden !== null && consulted !== null && <p>{t('because', { reden, wie: consulted })}</p>}
      {ingetrokkenDoor !== null && <p>{t('withdrawn', { naam: ingetrokkenDoor })}</p>}
      {oordeel.mayWithdraw && (
        <p className="acts stack-3 no-print">
          <button
            type="button"
            className="text-button"
            disabled={send.isPending}
            onClick={() => {
              send.mutate({ params: { jeugdigeId, onbekwaamheidId } });
            }}
          >
            {t('withdraw')}
          </button>
        </p>
      )}
      <SendProblem error={send.error} />
    </li>
  );
}

/** So many days unless another day is chosen. */
const usual = 91;
const [leastReason, leastName] = [20, 2];

function RecordForm({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(onbekwaamheidTexts);
  const [isOpen, setOpen] = useState(false);
  const [form, setForm] = useState<Record<'van' | 'tot' | 'reden' | 'consulted', string>>(() => ({
    van: today(),
    tot: addDays(today(), usual),
    reden: '',
    consulted: '',
  }));
  const send = useSend('recordOnbekwaamheid', stale);
  const set = (name: keyof typeof form) => (value: string) => {
    setForm({ ...form, [name]: value });
  };
  const open = (on: boolean) => () => {
    setOpen(on);
  };
  if (!isOpen)
    return (
      <p className="stack-3 no-print">
        <button type="button" className="text-button" onClick={open(true)}>
          {t('add')}
        </button>
      </p>
    );
  const ready = form.reden.trim().length >= leastReason && form.consulted.trim().length >= leastName;
  return (
    <form
      className="panel stack-4 no-print"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate({ params: { jeugdigeId }, body: form }, { onSuccess: open(false) });
      }}
    >
      <p>{t('intro')}</p>
      <DateField label={t('from')} value={form.van} onChange={set('van')} />
      <DateField label={t('until')} value={form.tot} onChange={set('tot')} />
      <TextField label={t('why')} value={form.reden} maxLength={500} onChange={set('reden')} />
      <TextField label={t('consulted')} value={form.consulted} maxLength={120} onChange={set('consulted')} />
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('save')}
        cancel={t('cancel')}
        disabled={!ready || form.van === '' || form.tot === '' || send.isPending}
        onCancel={open(false)}
      />
    </form>
  );
}
