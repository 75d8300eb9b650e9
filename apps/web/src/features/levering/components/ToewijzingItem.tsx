import type { EigenToewijzingView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { Brieven } from '../../../components/Brieven.tsx';
import { Saldo } from '../../../components/Saldo.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { useText } from '../../../text/catalogue.ts';
import { useToewijzingWords } from '../hooks/useToewijzingWords.ts';
import { leveringTexts } from '../text.ts';
import { ChangeForm } from './ChangeForm.tsx';
import { FaseStatus } from './FaseStatus.tsx';
import { StartForm } from './StartForm.tsx';
import { StopForm } from './StopForm.tsx';
import { staleAfterSending } from './stale.ts';
import { WithdrawForm } from './WithdrawForm.tsx';

interface Props {
  toewijzing: EigenToewijzingView;
  /** The day that stands ready in a form. */
  dag: string;
  onTold: (told: boolean) => void;
}

const acts = ['start', 'stop', 'change', 'withdraw'] as const;
type Act = (typeof acts)[number];
const forms = { start: StartForm, stop: StopForm, change: ChangeForm, withdraw: WithdrawForm } as const;

/** What can be told or asked about a toewijzing now. */
function listActs({ canStart, stopRedenen, toestand, einddatum, told }: EigenToewijzingView, dag: string): Act[] {
  const isCurrent = toestand !== 'verwijderd' && (einddatum === null || einddatum >= dag);
  return acts.filter((act) => {
    if (act === 'start') return canStart;
    if (act === 'withdraw') return told !== null;
    return act === 'stop' ? stopRedenen.length > 0 : isCurrent;
  });
}

/** One toewijzing with its acts. */
export function ToewijzingItem({ toewijzing, dag, onTold }: Props) {
  const t = useText(leveringTexts);
  const { productOf, volumeOf, periodOf } = useToewijzingWords();
  const [act, setAct] = useState<Act>();
  const close = (told: boolean) => {
    onTold(told);
    setAct(undefined);
  };
  const id = `toewijzing-${toewijzing.domein}-${toewijzing.toewijzingNummer}`;
  const Form = act === undefined ? undefined : forms[act];
  return (
    <section className="panel stack-5" aria-labelledby={id}>
      <h2 id={id}>{t('nummer', { nr: toewijzing.toewijzingNummer })}</h2>
      <p>
        {productOf(toewijzing)}, {volumeOf(toewijzing)}, {periodOf(toewijzing)}
      </p>
      <p className="stack-2 stuk__marks">
        <FaseStatus toewijzing={toewijzing} />
        <Status tone={toewijzing.confirmed ? 'good' : 'waiting'}>
          {t(toewijzing.confirmed ? 'bevestigd' : 'onbevestigd')}
        </Status>
      </p>
      <Saldo saldo={toewijzing.saldo} />
      {Form === undefined ? (
        <div className="buttons stack-4">
          {listActs(toewijzing, dag).map((one) => (
            <Button
              key={one}
              type="button"
              appearance="secondary-action-button"
              aria-label={t(`${one}Of`, { nr: toewijzing.toewijzingNummer })}
              onClick={() => {
                onTold(false);
                setAct(one);
              }}
            >
              {t(one)}
            </Button>
          ))}
          {!toewijzing.confirmed && toewijzing.toestand !== 'verwijderd' && (
            <ConfirmButton toewijzing={toewijzing} onTold={onTold} />
          )}
        </div>
      ) : (
        <Form toewijzing={toewijzing} dag={dag} onClose={close} />
      )}
      <Brieven jeugdigeId={toewijzing.jeugdigeId} als="aanbieder" onderwerp={{ ...toewijzing, referentie: null }} />
    </section>
  );
}

function ConfirmButton({ toewijzing, onTold }: Omit<Props, 'dag'>) {
  const t = useText(leveringTexts);
  const send = useSend('confirmToewijzing', staleAfterSending);
  const { jeugdigeId, domein, toewijzingNummer } = toewijzing;
  return (
    <>
      <Button
        type="button"
        appearance="secondary-action-button"
        aria-label={t('confirmOf', { nr: toewijzingNummer })}
        disabled={send.isPending}
        onClick={() => {
          send.mutate(
            { params: { jeugdigeId }, body: { domein, toewijzingNummer } },
            {
              onSuccess: () => {
                onTold(true);
              },
            },
          );
        }}
      >
        {t('confirm')}
      </Button>
      <SendProblem error={send.error} />
    </>
  );
}
