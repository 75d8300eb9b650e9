import type { JeugdigeView, TrajectView } from '@samenpad/contract';
import { addDays } from '@samenpad/domain';
import { Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { DateField } from '../../../components/DateField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { HulpvormName } from '../../../components/HulpvormName.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { zorgpadTexts } from '../../../components/zorgpad-text.ts';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { viaKey, words } from '../../../text/words.ts';
import { focusTexts } from '../focus-text.ts';

/** Running trajecten that the toegang did not refer and that deserve a talk (S0-7): never a way to decide anew about them. */
export function Signalen({ jeugdige }: { jeugdige: JeugdigeView }) {
  const t = useText(focusTexts);
  const rows = jeugdige.trajecten.filter(({ signalen }) => signalen.length > 0);
  if (rows.length === 0) return null;
  return (
    <section className="stack-7 not-in-print" aria-labelledby="signalen">
      <h2 className="figure-heading" id="signalen">
        {t('heading')}
      </h2>
      <p className="quiet">{t('intro')}</p>
      <ul className="plain stack-4">
        {rows.map((traject) => (
          <li key={traject.nr} className="stack-4">
            <Signaal traject={traject} jeugdigeId={jeugdige.jeugdigeId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Signaal({ traject, jeugdigeId }: { traject: TrajectView; jeugdigeId: string }) {
  const t = useText(focusTexts);
  const own = useText(zorgpadTexts);
  const word = useText(words);
  const format = useFormat();
  const { rol } = useSessie();
  const [step, setStep] = useState<'closed' | 'open' | 'planned'>('closed');
  const [nummer] = traject.toewijzingNummers;
  const facts = [
    traject.aanbiederNaam,
    own('viaWho', { who: word(viaKey(traject.verwijzer)) }),
    t('since', { day: format.dateShort(traject.begin) }),
  ];
  return (
    <>
      <p>
        <HulpvormName hulpvorm={traject.hulpvorm} /> <span className="quiet">{facts.join(' · ')}</span>
      </p>
      <p>{traject.signalen.map((signaal) => t(signaal)).join(', ')}</p>
      {nummer !== undefined && step === 'closed' && mayCall(rol, 'planBespreking') && (
        <p>
          <Button
            appearance="secondary-action-button"
            aria-label={t('planOf', { hulp: word(traject.hulpvorm), aanbieder: traject.aanbiederNaam })}
            onClick={() => {
              setStep('open');
            }}
          >
            {t('plan')}
          </Button>
        </p>
      )}
      {nummer !== undefined && step === 'open' && (
        <PlanForm
          jeugdigeId={jeugdigeId}
          toewijzingNummer={nummer}
          onCancel={() => {
            setStep('closed');
          }}
          onDone={() => {
            setStep('planned');
          }}
        />
      )}
      <p role="status">
        {step === 'planned' && (
          <>
            {t('planned')} <Link to="/taken">{t('toTaken')}</Link>
          </>
        )}
      </p>
    </>
  );
}

/** Days until the talk, unless another day is chosen. */
const SOON = 14;

interface FormProps {
  jeugdigeId: string;
  toewijzingNummer: number;
  onCancel: () => void;
  onDone: () => void;
}

function PlanForm({ jeugdigeId, toewijzingNummer, onCancel, onDone }: FormProps) {
  const t = useText(focusTexts);
  const [voor, setVoor] = useState<string>(() => addDays(today(), SOON));
  const send = useSend('planBespreking', ['listTaken']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ params: { jeugdigeId }, body: { toewijzingNummer, voor } }, { onSuccess: onDone });
  };
  return (
    <form className="panel" onSubmit={submit}>
      <DateField label={t('until')} value={voor} onChange={setVoor} />
      <SendProblem error={send.error} />
      <FormButtons submit={t('save')} cancel={t('cancel')} disabled={send.isPending} onCancel={onCancel} />
    </form>
  );
}
