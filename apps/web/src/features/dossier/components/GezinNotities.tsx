import type { GezinsnotitieView } from '@samenpad/contract';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Empty } from '../../../components/states.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { gezinsnotitieTexts } from '../gezinsnotitie-text.ts';
import { GezinNotitieForm } from './GezinNotitieForm.tsx';
import { ShareMark } from './ShareMark.tsx';

/** Notes on the gezin as a whole; nothing for who may not read such notes of each member. */
export function GezinNotities({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(gezinsnotitieTexts);
  const { rol } = useSessie();
  const may = mayCall(rol, 'listGezinsnotities');
  const { data } = useAnswer('listGezinsnotities', { params: { jeugdigeId } }, { enabled: may });
  const [open, setOpen] = useState(false);
  if (data === undefined) return null;
  return (
    <section>
      <h2>{t('title')}</h2>
      <p className="small quiet stack-3">{t(isFamily(rol) ? 'hintFamily' : 'hint')}</p>
      {data.rows.length === 0 && <Empty>{t('none')}</Empty>}
      {data.rows.map((row) => (
        <Notitie key={row.notitieId} jeugdigeId={jeugdigeId} notitie={row} />
      ))}
      {data.schrijft && (open || data.concept !== null) && (
        <GezinNotitieForm
          jeugdigeId={jeugdigeId}
          concept={data.concept}
          onDone={() => {
            setOpen(false);
          }}
        />
      )}
      {data.schrijft && !open && data.concept === null && (
        <p className="stack-3 no-print">
          <button
            type="button"
            className="text-button"
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('add')}
          </button>
        </p>
      )}
    </section>
  );
}

function Notitie({ jeugdigeId, notitie }: { jeugdigeId: string; notitie: GezinsnotitieView }) {
  const t = useText(gezinsnotitieTexts);
  const word = useText(words);
  const format = useFormat();
  const { notitieId, gedeeld, derden, tekst, auteurNaam, auteurRol, op, withdrawnReden } = notitie;
  return (
    <article className={gedeeld ? 'stuk stuk--shared' : 'stuk stuk--internal'}>
      {withdrawnReden === null ? (
        <p className="stuk__text">{tekst}</p>
      ) : (
        <p className="quiet">{t('withdrawn', { reden: withdrawnReden })}</p>
      )}
      <p className="stuk__marks small quiet">
        <span>{t('by', { naam: auteurNaam, rol: word(auteurRol).toLowerCase(), moment: format.moment(op) })}</span>
        <ShareMark gedeeld={gedeeld} />
        {derden && <span>{t('outsideMark')}</span>}
      </p>
      {(notitie.mayWithdraw || notitie.mayUndo) && (
        <Withdraw jeugdigeId={jeugdigeId} notitieId={notitieId} mayUndo={notitie.mayUndo} />
      )}
    </article>
  );
}

function Withdraw({ jeugdigeId, notitieId, mayUndo }: { jeugdigeId: string; notitieId: string; mayUndo: boolean }) {
  const t = useText(gezinsnotitieTexts);
  const [open, setOpen] = useState(false);
  const [reden, setReden] = useState('');
  const send = useSend('withdrawGezinsnotitie', ['listGezinsnotities']);
  const withdraw = (why: string | null) => {
    send.mutate({ params: { jeugdigeId, notitieId }, body: { reden: why } });
  };
  // Past the minute the server asks for a reason after all.
  if (!open && !send.isError) {
    return (
      <p className="small no-print">
        <button
          type="button"
          className="text-button"
          disabled={send.isPending}
          onClick={() => {
            if (mayUndo) withdraw(null);
            else setOpen(true);
          }}
        >
          {t(mayUndo ? 'undo' : 'withdraw')}
        </button>
      </p>
    );
  }
  return (
    <form
      className="panel no-print"
      onSubmit={(event) => {
        event.preventDefault();
        withdraw(reden);
      }}
    >
      <TextField label={t('why')} hint={t('whyHint')} value={reden} maxLength={500} onChange={setReden} />
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('withdraw')}
        cancel={t('cancel')}
        disabled={send.isPending || reden === ''}
        onCancel={() => {
          send.reset();
          setOpen(false);
        }}
      />
    </form>
  );
}
