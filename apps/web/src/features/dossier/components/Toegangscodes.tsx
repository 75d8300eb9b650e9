import type { ToegangscodeView } from '@samenpad/contract';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { toegangscodeTexts } from '../toegangscode-text.ts';
import { ToegangscodeForm } from './ToegangscodeForm.tsx';

/** Codes by which somebody of the family comes in for the first time: for workers, and for the family those that were used. */
export function Toegangscodes({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(toegangscodeTexts);
  const { rol } = useSessie();
  const asked = useAnswer(
    'listToegangscodes',
    { params: { jeugdigeId } },
    { enabled: mayCall(rol, 'listToegangscodes') },
  );
  if (asked.data === undefined) return null;
  const { mayGive, codes } = asked.data;
  if (!mayGive && codes.length === 0) return null;
  return (
    <section className="stack-5">
      <h2>{t('title')}</h2>
      <p className="small quiet">{t(mayGive ? 'intro' : 'introFamily')}</p>
      {codes.length === 0 && <Empty>{t('empty')}</Empty>}
      <ul className="plain-list">
        {codes.map((code) => (
          <Given key={code.codeId} jeugdigeId={jeugdigeId} code={code} />
        ))}
      </ul>
      {mayGive && <ToegangscodeForm jeugdigeId={jeugdigeId} />}
    </section>
  );
}

const tones = { open: 'waiting', gebruikt: 'good', ingetrokken: 'bad', voorbij: 'waiting' } as const;

function Given({ jeugdigeId, code }: { jeugdigeId: string; code: ToegangscodeView }) {
  const t = useText(toegangscodeTexts);
  const format = useFormat();
  const relatie = t(`relatie-${code.relatie}`);
  const { usedOp, usedDoor, ingetrokkenDoor, naam, reden, stand } = code;
  return (
    <li className="stuk">
      <div className="stuk__marks">
        <Status tone={tones[stand]}>{t(`stand-${stand}`)}</Status>
      </div>
      <p>
        {t('line', { relatie, bron: t(`bron-${code.bron}`), door: code.door, dag: format.moment(code.op) })}
        {naam !== null && `, ${t('forWhom', { naam })}`}.
      </p>
      {usedOp !== null && <p>{t('usedBy', { naam: usedDoor ?? t('secret'), dag: format.moment(usedOp) })}</p>}
      {ingetrokkenDoor !== null && (
        <p>
          {t('endedBy', { naam: ingetrokkenDoor })} {reden !== null && t('because', { reden })}
        </p>
      )}
      {code.mayWithdraw && (
        <Withdraw jeugdigeId={jeugdigeId} codeId={code.codeId} naam={naam ?? ''} relatie={relatie} />
      )}
    </li>
  );
}

interface WithdrawProps {
  jeugdigeId: string;
  codeId: string;
  naam: string;
  relatie: string;
}

const leastReason = 10;

function Withdraw({ jeugdigeId, codeId, naam, relatie }: WithdrawProps) {
  const t = useText(toegangscodeTexts);
  const [reden, setReden] = useState<string>();
  const send = useSend('withdrawToegangscode', ['listToegangscodes', 'listBetrokkenen', 'getGezag']);
  if (reden === undefined)
    return (
      <p className="acts stack-3 no-print">
        <button
          type="button"
          className="text-button"
          aria-label={t('endOf', { relatie, naam })}
          onClick={() => {
            setReden('');
          }}
        >
          {t('end')}
        </button>
      </p>
    );
  return (
    <form
      className="panel stack-4"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate({ params: { jeugdigeId, codeId }, body: { reden } });
      }}
    >
      <TextField label={t('endWhy')} hint={t('endHint')} value={reden} maxLength={500} onChange={setReden} />
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('end')}
        cancel={t('cancel')}
        disabled={reden.trim().length < leastReason || send.isPending}
        onCancel={() => {
          setReden(undefined);
        }}
      />
    </form>
  );
}
